/// A character that cannot be seen and does not belong in a survey file.
struct Invisible {
    var kind: Kind
    /// In bytes.
    var length: Int
    private let scalar: UInt32

    enum Kind {
        case control
        /// It turns the direction of what follows, so that a reader sees something else than the program.
        case direction
        /// A space of another width, or one that does not break.
        case space
        /// It has no width at all.
        case nothing
    }

    /// As people look it up: `U+202E`.
    var name: String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    /// The invisible character at `index`, if there is one there. Plain spaces, line feeds and tabs are none.
    init?(_ bytes: [UInt8], at index: Int) {
        let byte = bytes[index]
        if byte < 0x20 || byte == 0x7F {
            guard byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\t") else { return nil }
            (kind, length, scalar) = (.control, 1, UInt32(byte))
            return
        }
        guard byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF, index + 1 < bytes.count else { return nil }
        let second = bytes[index + 1]
        if byte == 0xC2 {
            guard second <= 0xA0, second >= 0x80 else { return nil }
            (kind, length, scalar) = (second == 0xA0 ? .space : .control, 2, UInt32(second))
            return
        }
        guard index + 2 < bytes.count else { return nil }
        scalar = UInt32(byte & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        length = 3
        switch scalar {
        case 0x202A...0x202E, 0x2066...0x2069: kind = .direction
        case 0x2028, 0x2029: kind = .control
        case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: kind = .space
        case 0x200B, 0x2060, 0xFEFF: kind = .nothing
        case _: return nil
        }
    }
}
