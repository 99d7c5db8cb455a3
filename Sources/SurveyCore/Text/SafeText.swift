/// Text from outside, made fit for a terminal and for a voice.
package enum SafeText {
    /// `text` without what could act on a terminal or turn its words around: control characters (ESC and the C1 set
    /// among them), bidi overrides, embeddings and isolates, tags and interlinear marks. Line breaks stay `\n`; tabs and
    /// the Unicode line separators become a space. What would be a hole in the text (an unassigned or private character)
    /// stays: the terminal shows its box.
    package static func clean(_ text: String) -> String {
        // Nearly every text is clean already.
        if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: clean.append(scalar)
            case 0x09, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: clean.append(" ")
            case 0..<0x20, 0x7F..<0xA0: continue
            case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: continue
            case 0xFEFF, 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: continue
            case _: clean.append(scalar)
            }
        }
        return String(clean)
    }

    /// `text` as a voice reads it: `clean`, and without what eSpeak NG takes for more than text. `[[` begins the names of
    /// sounds.
    package static func spoken(_ text: String) -> String {
        String(clean(text).map { $0 == "[" || $0 == "]" ? " " : $0 })
    }
}
