/// The one place where a line of text becomes glyphs from left to right.
///
/// Text is wrapped in reading order before, and drawn after. A script that is written from right to left is put in
/// visual order and shaped here, and nowhere else.
enum VisualLine {
    static func glyphs(of line: some StringProtocol) -> [Glyph] {
        // A space that only keeps words together is drawn as any other.
        line.compactMap { $0 == "\u{A0}" || $0 == "\u{202F}" ? .space : Glyph($0) }
    }
}
