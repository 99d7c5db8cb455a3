import CTerminal
import SurveyCore

extension DisplayWidth {
    /// Columns of a text, were it drawn on one line.
    static func columns(of text: some StringProtocol) -> Int { VisualLine.columns(of: text) }

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

    /// What the C library of this machine says, for comparison; -1 when it has no opinion.
    static func libraryColumns(of scalar: Unicode.Scalar) -> Int { Int(ct_wcwidth(scalar.value)) }
}
