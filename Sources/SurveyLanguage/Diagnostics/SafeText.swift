/// Texts of an author as a terminal may show them.
enum SafeText {
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
