internal import CFriBidi
import SurveyCore

/// The one place where a line of text becomes glyphs from left to right.
///
/// Text is wrapped in reading order before, and drawn after. A script that is written from right to left is put in
/// visual order and shaped here, and nowhere else.
enum VisualLine {
    /// The glyphs of a line, from left to right.
    ///
    /// - Parameters:
    ///   - direction: that of the paragraph the line is of, not of its first letter.
    static func glyphs(of line: some StringProtocol, _ direction: TextDirection = .leftToRight) -> [Glyph] {
        if direction == .rightToLeft || needsOrder(line) {
            return glyphs(ofLeftToRight: visual(line.unicodeScalars, direction))
        }
        return glyphs(ofLeftToRight: line)
    }

    /// Columns that the line takes: letters that are drawn as one count once.
    static func columns(of line: some StringProtocol) -> Int {
        if needsOrder(line) { return glyphs(of: line).reduce(0) { $0 + $1.width } }
        return line.reduce(0) { $0 + (Glyph($1)?.width ?? 0) }
    }

    /// The direction of a text on a screen of that direction: a text without a single letter of the screen's script goes
    /// its own way.
    static func direction(of text: some StringProtocol, on screen: TextDirection) -> TextDirection {
        switch screen {
        case .rightToLeft where needsOrder(text): return .rightToLeft
        case .rightToLeft:
            let hasLetters = text.unicodeScalars.contains { $0.properties.isAlphabetic }
            return hasLetters ? .leftToRight : .rightToLeft
        case .leftToRight:
            guard needsOrder(text) else { return .leftToRight }
            let hasLatin = text.unicodeScalars.contains { $0.properties.isAlphabetic && !isRightToLeft($0) }
            return hasLatin ? .leftToRight : .rightToLeft
        }
    }

    private static func glyphs(ofLeftToRight line: some StringProtocol) -> [Glyph] {
        // A space that only keeps words together is drawn as any other.
        line.compactMap { $0 == "\u{A0}" || $0 == "\u{202F}" ? .space : Glyph($0) }
    }

    private static func needsOrder(_ line: some StringProtocol) -> Bool {
        line.unicodeScalars.contains(where: isRightToLeft)
    }

    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590..<0x900, 0xFB1D..<0xFE00, 0xFE70..<0xFEFF, 0x10800..<0x11000, 0x1E800..<0x1F000: true
        case _: false
        }
    }

    /// Vowel signs: in a grid of cells they hide the letters below them, and no adult needs them.
    private static func isVowelSign(_ value: UInt32) -> Bool {
        0x64B...0x65F ~= value || value == 0x670 || value == 0x640
    }

    /// The line in visual order, with the letters in the forms that they take beside each other.
    private static func visual(_ line: some Sequence<Unicode.Scalar>, _ direction: TextDirection) -> String {
        let logical = line.map(\.value).filter { !isVowelSign($0) }
        var base: FriBidiParType = direction == .rightToLeft ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR
        var visual = [FriBidiChar](repeating: 0, count: logical.count)
        // Fails only when memory is out; the line in reading order is better than none.
        let isDone = fribidi_log2vis(logical, Int32(logical.count), &base, &visual, nil, nil, nil) != 0
        var text = String.UnicodeScalarView()
        for value in isDone ? visual : logical where value != 0xFEFF {
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return String(text)
    }
}
