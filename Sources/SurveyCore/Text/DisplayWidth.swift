/// How many columns of a terminal a text takes, by a table of our own: it does not change with the machine's C library
/// or locale, and so neither does a frame.
///
/// The rules are those of `wcwidth` (M. Kuhn, *An implementation of wcwidth()*, 2007, after Unicode Standard Annex
/// #11): marks take none, East Asian wide and full-width characters two, all others one. Emoji that are shown as
/// pictures take two.
public enum DisplayWidth {
    /// Columns of one scalar: 0, 1 or 2. Format characters count 0.
    public static func columns(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        // Latin, and punctuation up to the first combining mark.
        if value < 0x300 { return 1 }
        if isMark(scalar) { return 0 }
        if value < 0x1100 { return 1 }
        return isWide(value) || isPicture(scalar) ? 2 : 1
    }

    /// Columns of one character: those of its first scalar, or two when it asks to be shown as a picture.
    public static func columns(of character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        return character.unicodeScalars.contains("\u{FE0F}") ? 2 : columns(of: first)
    }

    /// Whether the scalar is drawn upon the one before it.
    public static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        // The vowels and finals of Hangul stand in the block of the consonant before them.
        if 0x1160...0x11FF ~= scalar.value || 0xD7B0...0xD7FF ~= scalar.value { return true }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        case _: false
        }
    }

    private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x231A && scalar.properties.isEmojiPresentation
    }

    /// The blocks of East Asian wide characters (`W` and `F` of Unicode Standard Annex #11).
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
            0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
            true
        case _: false
        }
    }
}
