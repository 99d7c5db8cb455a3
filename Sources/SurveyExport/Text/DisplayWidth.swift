extension String {
    /// How many columns of a terminal the text takes: two for each wide character, none for a mark that combines.
    ///
    /// Wide are the East Asian blocks and emoji, as in Unicode Standard Annex 11.
    var displayWidth: Int {
        reduce(0) { width, character in
            guard let scalar = character.unicodeScalars.first else { return width }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format, .control: return width
            case _: return width + (scalar.isWide || character.unicodeScalars.contains("\u{FE0F}") ? 2 : 1)
            }
        }
    }

    /// The text broken into lines of at most `width` columns, at spaces where there are any.
    func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in split(separator: " ", omittingEmptySubsequences: true).map(String.init) {
            for piece in word.pieces(of: width) {
                if !line.isEmpty, line.displayWidth + 1 + piece.displayWidth > width {
                    lines.append(line)
                    line = piece
                } else {
                    line += (line.isEmpty ? "" : " ") + piece
                }
            }
        }
        return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
    }

    private func pieces(of width: Int) -> [String] {
        guard displayWidth > width else { return [self] }
        var pieces: [String] = []
        var piece = ""
        for character in self {
            if !piece.isEmpty, (piece + String(character)).displayWidth > width {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return pieces + [piece]
    }

    /// The text with spaces behind it up to `width` columns.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - displayWidth)) }

    /// The text with spaces before it up to `width` columns.
    func alignedRight(to width: Int) -> String { String(repeating: " ", count: max(0, width - displayWidth)) + self }
}

extension Unicode.Scalar {
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            true
        case _: false
        }
    }
}
