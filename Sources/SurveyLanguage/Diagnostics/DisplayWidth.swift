/// How wide a character is on a terminal, as far as the underlining of messages needs it.
enum DisplayWidth {
    /// 0, 1 or 2 columns (The Unicode Standard, Annex 11, and emoji presentation).
    static func columns(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
        switch first.value {
        case 0x300...0x36F, 0x200B...0x200F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F,
            0xFE00...0xFE0F:
            return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        case _: return first.properties.isEmojiPresentation ? 2 : 1
        }
    }

    /// A character that a terminal shows as it is: never one that would steer it.
    static func visible(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first else { return character }
        switch scalar.value {
        case 0x09: return " "
        case 0..<0x20: return Character(UnicodeScalar(0x2400 + scalar.value) ?? "?")
        case 0x7F: return "\u{2421}"
        case 0x80..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x200B, 0x2060: return "\u{FFFD}"
        case _: break
        }
        let hidden = character.unicodeScalars.contains {
            $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value)
                || (0x2066...0x2069).contains($0.value)
        }
        return hidden ? "\u{FFFD}" : character
    }

    /// `text` with nothing in it that steers a terminal.
    static func visible(_ text: String) -> String { String(text.map { visible($0) }) }
}
