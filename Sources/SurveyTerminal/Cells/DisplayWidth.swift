import CTerminal

/// How many columns a character takes, by a table of our own: it does not change with the machine's C library or
/// locale, and so neither does a frame.
///
/// The rules are those of `wcwidth` (M. Kuhn, *An implementation of wcwidth()*, 2007, after Unicode Standard Annex
/// #11): marks take none, East Asian wide and full-width characters two, all others one. Emoji that are shown as
/// pictures take two.
enum DisplayWidth {
    /// Columns of one scalar: 0, 1 or 2. Format characters count 0.
    static func columns(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        // Latin, and punctuation up to the first combining mark.
        if value < 0x300 { return 1 }
        if isMark(scalar) { return 0 }
        if value < 0x1100 { return 1 }
        return isWide(value) || isPicture(scalar) ? 2 : 1
    }

    /// Columns of a text, were it drawn on one line.
    static func columns(of text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + (Glyph($1)?.width ?? 0) }
    }

    /// Characters that only tell how others are to be drawn or broken: they never reach a cell. Emoji are cut to their
    /// plain form by this, since sequences with joiners, selectors and skin tones take two, four or five columns
    /// depending on the terminal.
    static func isFormat(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xAD: return true
        case 0..<0x300: return false
        case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF: return true
        case _: break
        }
        return switch scalar.properties.generalCategory {
        case .format, .control, .lineSeparator, .paragraphSeparator: true
        case _: false
        }
    }

    /// Whether terminals disagree about the scalar's width.
    static func isDoubtful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300: false
        // Symbols of which some terminals make emoji.
        case 0x2139, 0x2194...0x21AA, 0x231A...0x23FF, 0x24C2, 0x25AA...0x25AB, 0x25B6, 0x25C0, 0x25FB...0x27BF,
            0x2934...0x2935, 0x2B00...0x2BFF, 0x3030, 0x303D, 0x3297, 0x3299:
            true
        case 0xE000...0xF8FF, 0x1F000...0x1FBFF, 0xF0000...: true
        case _: isMark(scalar)
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
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

extension DisplayWidth {
    /// What the C library of this machine says, for comparison; -1 when it has no opinion.
    static func libraryColumns(of scalar: Unicode.Scalar) -> Int { Int(ct_wcwidth(scalar.value)) }
}
