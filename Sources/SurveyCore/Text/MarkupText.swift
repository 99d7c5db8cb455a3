extension String {
    /// This text escaped for HTML and XML, between tags as well as in an attribute between quotes.
    ///
    /// Every scalar counts, not every character: `"` with an accent on top ends an attribute all the same. Controls become
    /// U+FFFD, so that they are seen; line ends but `\n` become a space; marks that turn the order of words around
    /// (overrides, embeddings, isolates) and scalars that are no characters are left out.
    public var asMarkup: String {
        // Most texts have nothing to escape.
        guard utf8.contains(where: { !Self.isPlainInMarkup($0) }) else { return self }
        var escaped = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x26: escaped += "&amp;".unicodeScalars
            case 0x3C: escaped += "&lt;".unicodeScalars
            case 0x3E: escaped += "&gt;".unicodeScalars
            case 0x22: escaped += "&quot;".unicodeScalars
            case 0x27: escaped += "&#39;".unicodeScalars

            case 0x0B...0x0D, 0x85, 0x2028, 0x2029: escaped.append(" ")
            case 0x09, 0x0A, 0x20..<0x7F: escaped.append(scalar)
            case 0..<0xA0: escaped.append("\u{FFFD}")
            case 0x202A...0x202E, 0x2066...0x206F: continue
            // Byte order marks, interlinear marks, tags.
            case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: continue
            // Not characters: an HTML parser calls them errors.
            case 0xFDD0...0xFDEF: continue
            case let value where value & 0xFFFE == 0xFFFE: continue
            case _: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// ASCII that stands for itself.
    private static func isPlainInMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
        case 0x20..<0x7F, 0x09, 0x0A: true
        case _: false
        }
    }
}
