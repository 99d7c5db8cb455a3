/// Finds out whether bytes are UTF-8, and where not (The Unicode Standard, table 3-7).
enum UTF8Check {
    /// The number of bytes at the front of `bytes` that are well-formed UTF-8.
    static func validPrefix(of bytes: ArraySlice<UInt8>) -> Int {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let length = sequenceLength(in: bytes, at: index)
            if length == 0 { break }
            index += length
        }
        return index - bytes.startIndex
    }

    /// The length of the well-formed sequence at `index`; 0 when there is none.
    static func sequenceLength(in bytes: ArraySlice<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        if lead < 0x80 { return 1 }
        let (length, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case _: return 0
        }
        guard index + length <= bytes.endIndex, second ~= bytes[index + 1] else { return 0 }
        for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// What is wrong with the bytes of a file, if anything.
    static func verdict(on bytes: [UInt8], from start: Int) -> Verdict {
        if start == 0, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        if bytes.prefix(2).contains(0), bytes.count > 1 { return .utf16 }
        // Most files are fine, and the standard library checks them fastest.
        if start == 0, bytes.span.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) != nil {
            return .fine
        }
        var rest = bytes[start...]
        var first: Int?
        var count = 0
        while true {
            rest = rest.dropFirst(validPrefix(of: rest))
            guard let bad = rest.indices.first else { break }
            if first == nil { first = bad }
            count += 1
            rest = rest.dropFirst()
        }
        guard let first else { return .fine }
        // Where more than one byte in sixteen is wrong, this never was a text.
        return count > 8 + bytes.count / 16 ? .noText : .wrong(at: first)
    }

    enum Verdict: Equatable {
        case fine
        /// Text but for some bytes, of which this is the offset of the first.
        case wrong(at: Int)
        case utf16
        case noText
    }
}
