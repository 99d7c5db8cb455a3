import SurveyCore

/// Stored responses as bytes that say all of each and nothing else, one behind the other, until they are hashed.
///
/// Of each, as a number in four bytes, the highest first, the place of its version among those of its survey; a byte that
/// is the sum of 1 if it was answered online and 2 if with assistance; then four texts, each as its length in four bytes
/// and its bytes: the id, the session, of a complete response the language and of a broken-off one where that was, and
/// the answers, which only a complete one has.
struct RowBytes: Sendable {
    private var bytes = [UInt8](repeating: 0, count: 1 << 14)
    private var count = 0

    /// Whether `row` fits without taking more memory, which is always so of an ordinary one when nothing else is there.
    @inline(__always)
    func hasRoom(for row: StoredRow) -> Bool {
        count + Self.size(of: row) <= bytes.count
    }

    @inline(__always)
    mutating func append(_ row: StoredRow, version: Int) {
        let (start, end) = (count, count + Self.size(of: row))
        if end > bytes.count { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
        bytes.withUnsafeMutableBytes { bytes in
            var next = bytes.baseAddress.unsafelyUnwrapped + start
            put(UInt32(truncatingIfNeeded: version), at: &next)
            next.storeBytes(of: (row.mode == .online ? 1 : 0) + (row.isAssisted ? 2 : 0), as: UInt8.self)
            next += 1
            put(row.id, at: &next)
            put(row.session, at: &next)
            put(row.place, at: &next)
            put(row.answers, at: &next)
        }
        count = end
    }

    mutating func removeAll() { count = 0 }

    func withUnsafeBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
        bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    private static func size(of row: StoredRow) -> Int {
        5 + 16 + row.id.count + row.session.count + row.place.count + row.answers.count
    }
}

@inline(__always)
private func put(_ number: UInt32, at next: inout UnsafeMutableRawPointer) {
    next.storeBytes(of: number.bigEndian, as: UInt32.self)
    next += 4
}

@inline(__always)
private func put(_ text: UnsafeRawBufferPointer, at next: inout UnsafeMutableRawPointer) {
    put(UInt32(truncatingIfNeeded: text.count), at: &next)
    guard let start = text.baseAddress else { return }
    next.copyMemory(from: start, byteCount: text.count)
    next += text.count
}
