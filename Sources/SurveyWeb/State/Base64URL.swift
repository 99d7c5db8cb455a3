/// Base64 with the alphabet for addresses and without padding (RFC 4648, section 5), of which every text that is read
/// has exactly one spelling.
enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// By byte; 255 for one that is not in the alphabet.
    private static let values: [UInt8] = alphabet.enumerated().reduce(into: Array(repeating: 255, count: 256)) {
        $0[Int($1.element)] = UInt8($1.offset)
    }

    /// How many characters so many bytes take.
    static func length(ofBytes count: Int) -> Int { (count * 4 + 2) / 3 }

    static func text(of bytes: [UInt8]) -> String {
        let length = length(ofBytes: bytes.count)
        return String(unsafeUninitializedCapacity: length) { text in
            var (waiting, bits, filled) = (UInt32(0), 0, 0)
            func put(_ value: UInt32) {
                text[filled] = alphabet[Int(value & 63)]
                filled += 1
            }
            for byte in bytes {
                waiting = waiting << 8 | UInt32(byte)
                bits += 8
                while bits >= 6 {
                    bits -= 6
                    put(waiting >> UInt32(bits))
                }
            }
            if bits > 0 { put(waiting << UInt32(6 - bits)) }
            return filled
        }
    }

    /// The bytes that `text` spells; `nil` for a strange character, an impossible length, or bits at the end that
    /// belong to no byte and are not zero.
    static func bytes(of text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count * 3 / 4)
        var (waiting, bits) = (UInt32(0), 0)
        for character in text {
            let value = values[Int(character)]
            guard value != 255 else { return nil }
            waiting = waiting << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: waiting >> UInt32(bits)))
            }
        }
        return waiting & (1 << UInt32(bits) - 1) == 0 ? bytes : nil
    }
}
