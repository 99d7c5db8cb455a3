extension ByteCursor {
    /// Reads the rest of a string that has an escape, the cursor standing on its first backslash.
    ///
    /// Of a text longer than `scratch` the end is left out: no name of ours is that long, so it will match none.
    mutating func readEscapedString(
        from start: UnsafePointer<UInt8>, scratch: UnsafeMutableBufferPointer<UInt8>
    ) -> ByteText? {
        var count = 0
        func keep(_ byte: UInt8) {
            if count < scratch.count { scratch[count] = byte }
            count += 1
        }
        for place in 0..<(next - start) { keep(start[place]) }
        while next != end {
            let byte = next.pointee
            next += 1
            switch byte {
            case UInt8(ascii: "\""):
                return ByteText(start: UnsafePointer(scratch.baseAddress!), count: min(count, scratch.count))
            case UInt8(ascii: "\\"):
                guard let scalar = readEscape() else { return nil }
                for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { keep(unit) }
            case 0..<0x20:
                return nil
            case _:
                keep(byte)
            }
        }
        return nil
    }

    /// Reads what follows a backslash. A surrogate without its other half becomes U+FFFD.
    private mutating func readEscape() -> Unicode.Scalar? {
        guard next != end else { return nil }
        let byte = next.pointee
        next += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            guard let unit = readFourHexDigits() else { return nil }
            if 0xD800..<0xDC00 ~= unit, end - next >= 6, next[0] == UInt8(ascii: "\\"), next[1] == UInt8(ascii: "u") {
                let before = next
                next += 2
                guard let low = readFourHexDigits() else { return nil }
                if 0xDC00..<0xE000 ~= low { return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) }
                next = before
            }
            return Unicode.Scalar(unit) ?? "\u{FFFD}"
        case _: return nil
        }
    }

    private mutating func readFourHexDigits() -> UInt32? {
        guard end - next >= 4 else { return nil }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(next.pointee)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
            next += 1
        }
        return value
    }

    /// Reads a whole number. A number with a fraction, an exponent, or beyond 64 bits is refused.
    mutating func readInteger() -> Int? {
        var isNegative = false
        if peek == UInt8(ascii: "-") {
            isNegative = true
            next += 1
        }
        let start = next
        var value = 0
        while next != end, UInt8(ascii: "0")...UInt8(ascii: "9") ~= next.pointee {
            let digit = Int(next.pointee - UInt8(ascii: "0"))
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) =
                isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
            guard !overflow, !carry else { return nil }
            value = sum
            next += 1
        }
        guard next > start, next - start == 1 || start.pointee != UInt8(ascii: "0") else { return nil }
        return [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(peek) ? nil : value
    }

    /// Reads over one value of any kind, nested at most `depth` deep.
    mutating func skipValue(scratch: UnsafeMutableBufferPointer<UInt8>, depth: Int = 64) -> Bool {
        switch peek {
        case UInt8(ascii: "\""):
            return readString(scratch: scratch) != nil
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            return depth > 0 && skipMembers(scratch: scratch, depth: depth)
        case UInt8(ascii: "t"): return skipWord("true")
        case UInt8(ascii: "f"): return skipWord("false")
        case UInt8(ascii: "n"): return skipWord("null")
        case _: return skipNumber()
        }
    }

    private mutating func skipMembers(scratch: UnsafeMutableBufferPointer<UInt8>, depth: Int) -> Bool {
        let isObject = peek == UInt8(ascii: "{")
        let close = UInt8(ascii: isObject ? "}" : "]")
        next += 1
        skipWhitespace()
        guard peek != close else {
            next += 1
            return true
        }
        while true {
            if isObject { guard readString(scratch: scratch) != nil, read(UInt8(ascii: ":")) else { return false } }
            guard skipValue(scratch: scratch, depth: depth - 1) else { return false }
            guard readComma() else { return self.close(close) }
        }
    }

    private mutating func skipWord(_ word: StaticString) -> Bool {
        guard end - next >= word.utf8CodeUnitCount else { return false }
        for place in 0..<word.utf8CodeUnitCount where next[place] != word.utf8Start[place] { return false }
        next += word.utf8CodeUnitCount
        return true
    }

    private mutating func skipNumber() -> Bool {
        if peek == UInt8(ascii: "-") { next += 1 }
        let integer = next
        guard skipDigits(), next - integer == 1 || integer.pointee != UInt8(ascii: "0") else { return false }
        if peek == UInt8(ascii: ".") {
            next += 1
            guard skipDigits() else { return false }
        }
        if peek | 0x20 == UInt8(ascii: "e") {
            next += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { next += 1 }
            guard skipDigits() else { return false }
        }
        return true
    }

    private mutating func skipDigits() -> Bool {
        let start = next
        while next != end, UInt8(ascii: "0")...UInt8(ascii: "9") ~= next.pointee { next += 1 }
        return next > start
    }
}
