/// Bytes as letters and digits that people can read aloud: the alphabet of D. Crockford, which has no I, L, O and U
/// (https://www.crockford.com/base32.html).
enum Base32 {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// Five bytes become eight characters.
    ///
    /// - Precondition: the number of bytes is a multiple of five.
    static func encode(_ bytes: [UInt8]) -> String {
        precondition(bytes.count.isMultiple(of: 5))
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 5) {
            let group = bytes[start..<start + 5].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            for shift in stride(from: 35, through: 0, by: -5) {
                text.append(alphabet[Int(group >> UInt64(shift) & 31)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes that `text` holds. Small letters count as capitals, I and L as 1, O as 0.
    ///
    /// - Precondition: the number of characters is a multiple of eight.
    /// - Throws: `KeyError.character` for one that is not in the alphabet.
    static func decode(_ text: some Collection<Character>) throws -> [UInt8] {
        precondition(text.count.isMultiple(of: 8))
        var bytes: [UInt8] = []
        var (group, count) = (UInt64(0), 0)
        for character in text {
            group = group << 5 | UInt64(try value(of: character))
            count += 1
            guard count.isMultiple(of: 8) else { continue }
            for shift in stride(from: 32, through: 0, by: -8) { bytes.append(UInt8(group >> UInt64(shift) & 255)) }
            group = 0
        }
        return bytes
    }

    private static func value(of character: Character) throws -> Int {
        switch character {
        case "O", "o": return 0
        case "I", "i", "L", "l": return 1
        case _:
            let byte = character.asciiValue.map { (97...122).contains($0) ? $0 - 32 : $0 }
            guard let byte, let value = alphabet.firstIndex(of: byte) else { throw KeyError.character(character) }
            return value
        }
    }
}
