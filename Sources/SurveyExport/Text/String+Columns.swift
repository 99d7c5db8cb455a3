import SurveyCore

extension String {
    /// How many columns of a terminal the text takes.
    var displayWidth: Int { reduce(0) { $0 + DisplayWidth.columns(of: $1) } }

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
