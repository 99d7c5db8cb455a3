/// Reads the tokens of a JSON text that lies in memory, without copying and without ever leaving it.
///
/// Every method returns `false` or `nil` on text that is not JSON; then nothing more may be read.
struct ByteCursor {
    var next: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>

    init(_ start: UnsafePointer<UInt8>, count: Int) {
        next = start
        end = start + count
    }

    var isAtEnd: Bool { next == end }

    /// The byte to come, 0 at the end.
    var peek: UInt8 { next == end ? 0 : next.pointee }

    mutating func advance() { next += 1 }

    @inline(__always)
    mutating func skipWhitespace() {
        while next != end, next.pointee <= 0x20 {
            guard next.pointee == 0x20 || next.pointee == 0x0A || next.pointee == 0x0D || next.pointee == 0x09 else {
                return
            }
            next += 1
        }
    }

    /// Reads `byte` with the white space around it.
    @inline(__always)
    mutating func read(_ byte: UInt8) -> Bool {
        if next != end, next.pointee != byte { skipWhitespace() }
        guard next != end, next.pointee == byte else { return false }
        next += 1
        if next != end, next.pointee <= 0x20 { skipWhitespace() }
        return true
    }

    /// Reads the comma between two members, with the white space around it, if it stands there.
    @inline(__always)
    mutating func readComma() -> Bool { read(UInt8(ascii: ",")) }

    /// Reads the white space before `byte`, and `byte`.
    @inline(__always)
    mutating func close(_ byte: UInt8) -> Bool {
        skipWhitespace()
        guard next != end, next.pointee == byte else { return false }
        next += 1
        return true
    }

    /// Reads `name` and the colon behind it, with the white space after that, if they stand there in canonical form.
    @inline(__always)
    mutating func readName(_ name: ScannedName) -> Bool {
        guard end - next >= 16, name.begins(next) else { return false }
        next += name.count
        if next != end, next.pointee <= 0x20 { skipWhitespace() }
        return true
    }

    /// Reads a string with its quotes. The text points into the JSON, or into `scratch` when it held escapes.
    @inline(__always)
    mutating func readString(scratch: UnsafeMutableBufferPointer<UInt8>) -> ByteText? {
        guard next != end, next.pointee == UInt8(ascii: "\"") else { return nil }
        let start = next + 1
        // Nearly every name of a survey ends within eight bytes, and its quote is found in one word.
        if end - start >= 8 {
            let word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
            let marks = word.marksOfStringEnd
            if marks != 0 {
                let length = marks.trailingZeroBitCount / 8
                if start[length] == UInt8(ascii: "\"") {
                    next = start + length + 1
                    return ByteText(start: start, count: length, word: word & ~(~0 << UInt64(length * 8)))
                }
            }
        }
        return outOfLine { $0.readLongString(from: start, scratch: scratch) }
    }

    /// Runs `body` on a copy, and goes on where it stopped: so that the optimizer can keep this cursor in a register.
    @inline(__always)
    private mutating func outOfLine<Result>(_ body: (inout ByteCursor) -> Result) -> Result {
        var copy = self
        defer { self = copy }
        return body(&copy)
    }

    @inline(never)
    private mutating func readLongString(
        from start: UnsafePointer<UInt8>, scratch: UnsafeMutableBufferPointer<UInt8>
    ) -> ByteText? {
        next = start
        while end - next >= 8 {
            let marks = UInt64(littleEndian: UnsafeRawPointer(next).loadUnaligned(as: UInt64.self)).marksOfStringEnd
            next += min(8, marks.trailingZeroBitCount / 8)
            if marks != 0 { break }
        }
        while next != end {
            switch next.pointee {
            case UInt8(ascii: "\""):
                defer { next += 1 }
                return ByteText(start: start, count: next - start)
            case UInt8(ascii: "\\"):
                return readEscapedString(from: start, scratch: scratch)
            case 0..<0x20:
                return nil
            case _:
                next += 1
            }
        }
        return nil
    }
}

/// Bytes of a name, with the first eight of them as one number.
struct ByteText {
    var start: UnsafePointer<UInt8>
    var count: Int
    /// The first eight bytes, the first one lowest, with zeros behind a shorter text.
    var word: UInt64

    @inline(__always)
    init(start: UnsafePointer<UInt8>, count: Int, word: UInt64) {
        self.start = start
        self.count = count
        self.word = word
    }

    init(start: UnsafePointer<UInt8>, count: Int) {
        self.start = start
        self.count = count
        word = 0
        if count >= 8 {
            word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
        } else {
            for place in 0..<count { word |= UInt64(start[place]) << UInt64(8 * place) }
        }
    }
}

extension UInt64 {
    /// A mark in the highest bit of each byte at which a string ends or needs care: a quote, a backslash, a control
    /// character. Marks above the lowest one may be false (H. S. Warren, *Hacker's Delight*, 2nd ed., § 6-1).
    @inline(__always)
    fileprivate var marksOfStringEnd: UInt64 {
        let quotes = self ^ 0x2222_2222_2222_2222
        let slashes = self ^ 0x5C5C_5C5C_5C5C_5C5C
        let zeroed = (quotes &- 0x0101_0101_0101_0101) & ~quotes | (slashes &- 0x0101_0101_0101_0101) & ~slashes
        let controls = (self &- 0x2020_2020_2020_2020) & ~self
        return (zeroed | controls) & 0x8080_8080_8080_8080
    }
}
