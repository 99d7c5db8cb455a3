/// A code as cells of a terminal, two modules above each other in each cell, with its quiet zone.
///
/// A cell whose halves are equal is a space on that background; else it is `▄` with the lower module as foreground and
/// the upper one as background. Of the ways to draw a code in a terminal this is the one that cameras read from every
/// terminal and font that was tried: `█▀▄` in one colour leaves seams between the rows. The colours are always explicit,
/// black on white, since the colours of a theme, reverse video and light on dark fail.
public struct HalfBlocks: Sendable, Hashable {
    /// One cell: two modules.
    public struct Cell: Sendable, Hashable {
        /// The upper module is dark.
        public let isUpperDark: Bool
        /// The lower module is dark.
        public let isLowerDark: Bool

        /// A space or `▄`. Its foreground is the colour of the lower module, its background that of the upper one.
        public var character: Character { isUpperDark == isLowerDark ? " " : "▄" }
    }

    /// The code that is drawn.
    public let code: QRCode

    /// The cells that draw `code`.
    public init(_ code: QRCode) {
        self.code = code
    }

    /// The width in cells.
    public var columns: Int { code.size + 2 * QRCode.quietZone }

    /// The height in cells.
    ///
    /// A symbol's size is odd, so the last row has one module more of quiet zone than asked for.
    public var rows: Int { (columns + 1) / 2 }

    /// The cell in `column` of `row`, counted from 0 at the top left.
    public subscript(column: Int, row: Int) -> Cell {
        let (x, y) = (column - QRCode.quietZone, 2 * row - QRCode.quietZone)
        return Cell(isUpperDark: code[x, y], isLowerDark: code[x, y + 1])
    }

    /// The cells as text for a terminal, with 24-bit colours: `rows` lines, each ended by a reset and a line feed.
    public var text: String {
        var text = ""
        for row in 0..<rows {
            var current: Cell?
            for column in 0..<columns {
                let cell = self[column, row]
                if cell != current {
                    text += "\u{1B}[38;2;\(Self.colour(cell.isLowerDark));48;2;\(Self.colour(cell.isUpperDark))m"
                    current = cell
                }
                text.append(cell.character)
            }
            text += "\u{1B}[0m\n"
        }
        return text
    }

    /// Red, green and blue of a module in a terminal's colour sequence.
    private static func colour(_ isDark: Bool) -> String { isDark ? "0;0;0" : "255;255;255" }
}
