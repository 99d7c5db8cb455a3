/// A block of rows of one version being filled, response by response, before it is turned into columns.
///
/// The scanner writes the codes of one response next to each other, in memory that stays in the processor's cache;
/// turning a full block is cheaper than writing each response into as many distant places as there are columns. All of
/// it is plain memory: whoever made it calls `deallocate()`.
struct Staging {
    private let hash: UnsafeMutableRawBufferPointer
    private let scanner: AnswerScanner
    private let narrow: Int
    private let wide: Int
    private let capacity: Int
    private let bytes: UnsafeMutablePointer<UInt8>
    private let words: UnsafeMutablePointer<Int32>
    private let sessions: UnsafeMutablePointer<Int32>
    private let languages: UnsafeMutablePointer<UInt16>
    private let flags: UnsafeMutablePointer<UInt8>
    private var count = 0

    private init(hash: UnsafeMutableRawBufferPointer, scanner: AnswerScanner, narrow: Int, wide: Int, capacity: Int) {
        self.hash = hash
        self.scanner = scanner
        self.narrow = narrow
        self.wide = wide
        self.capacity = capacity
        bytes = .allocate(capacity: max(1, capacity * narrow))
        words = .allocate(capacity: max(1, capacity * wide))
        sessions = .allocate(capacity: capacity)
        languages = .allocate(capacity: capacity)
        flags = .allocate(capacity: capacity)
    }

    /// - Parameter scanner: It must outlive the staging.
    static func allocate(hash: String, scanner: AnswerScanner, narrow: Int, wide: Int) -> Staging {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: hash.utf8.count, alignment: 8)
        memory.copyBytes(from: hash.utf8)
        return Staging(
            hash: memory, scanner: scanner, narrow: narrow, wide: wide,
            capacity: min(8192, max(256, 262_144 / max(1, narrow + 4 * wide))))
    }

    func deallocate() {
        hash.deallocate()
        bytes.deallocate()
        words.deallocate()
        sessions.deallocate()
        languages.deallocate()
        flags.deallocate()
    }

    var isFull: Bool { count == capacity }

    /// Whether `other` is the hash of the version, byte by byte.
    @inline(__always)
    func hasHash(_ other: UnsafeRawBufferPointer) -> Bool {
        guard other.count == hash.count else { return false }
        var place = 0
        while place + 8 <= other.count {
            guard
                hash.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                    == other.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            else { return false }
            place += 8
        }
        while place < other.count {
            guard hash[place] == other[place] else { return false }
            place += 1
        }
        return true
    }

    /// Reads answers into the next row, which counts only when `keepRow` follows.
    ///
    /// - Returns: Whether they could be read.
    func scanNextRow(_ answers: UnsafeRawBufferPointer) -> Bool {
        let row = ScannedRow(bytes: bytes + count * narrow, words: words + count * wide)
        row.bytes.initialize(repeating: 0, count: narrow)
        row.words.initialize(repeating: 0, count: wide)
        return scanner.scan(answers, into: row)
    }

    mutating func keepRow(session: Int32, language: UInt16, flags: UInt8) {
        (sessions + count).initialize(to: session)
        (languages + count).initialize(to: language)
        (self.flags + count).initialize(to: flags)
        count += 1
    }

    /// The rows kept so far as columns; `nil` when there are none.
    mutating func takeSegment(version: Int) -> Segment? {
        guard count > 0 else { return nil }
        defer { count = 0 }
        return Segment(
            version: version, count: count, bytes: Self.columns(bytes, rows: count, width: narrow),
            words: Self.columns(words, rows: count, width: wide),
            sessions: Array(UnsafeBufferPointer(start: sessions, count: count)),
            languages: Array(UnsafeBufferPointer(start: languages, count: count)),
            flags: Array(UnsafeBufferPointer(start: flags, count: count)))
    }

    /// Rows of `width` values turned into columns, some rows at a time so that they stay in the cache.
    private static func columns<Value>(_ source: UnsafeMutablePointer<Value>, rows: Int, width: Int) -> [Value] {
        [Value](unsafeUninitializedCapacity: rows * width) { target, initialized in
            for start in stride(from: 0, to: rows, by: 64) {
                for column in 0..<width {
                    for row in start..<min(start + 64, rows) {
                        (target.baseAddress! + column * rows + row).initialize(to: source[row * width + column])
                    }
                }
            }
            initialized = rows * width
        }
    }
}
