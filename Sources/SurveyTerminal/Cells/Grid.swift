package import SurveyCore

/// One cell of a screen.
package struct Cell: Hashable, Sendable {
    package var glyph: Glyph
    package var style: Style

    package init(_ glyph: Glyph, _ style: Style) {
        self.glyph = glyph
        self.style = style
    }
}

/// The size of a screen in cells.
public struct ScreenSize: Hashable, Sendable {
    /// Cells across.
    public var columns: Int
    /// Cells down.
    public var rows: Int

    /// A size of so many cells.
    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int

    package init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    package var maxX: Int { x + width }
    package var maxY: Int { y + height }

    /// Whether the cell in that column and row lies inside.
    package func contains(x column: Int, y row: Int) -> Bool {
        (x..<maxX).contains(column) && (y..<maxY).contains(row)
    }

    /// What is left inside margins.
    func inset(x dx: Int, y dy: Int = 0) -> Rect {
        Rect(x: x + dx, y: y + dy, width: max(0, width - 2 * dx), height: max(0, height - 2 * dy))
    }
}

/// How a terminal shows a row: of all but `plain`, every cell is two columns wide, and the right half of the cells is
/// not shown.
package enum RowKind: UInt8, Hashable, Sendable {
    case plain
    /// Twice as wide.
    case wide
    /// The upper half of letters of twice the size; the row below has the same cells.
    case upper
    /// The lower half.
    case lower
}

/// A screen's worth of cells.
///
/// A wide glyph always has its `continuation` to the right, in the same style; whatever overwrites one half blanks the
/// other. What would fall outside is not drawn.
package struct Grid: Hashable, Sendable {
    package let size: ScreenSize
    /// Row by row.
    private(set) var cells: [Cell]
    /// How each row is shown.
    package private(set) var rowKinds: [RowKind]

    /// A grid of blanks.
    package init(_ size: ScreenSize, _ style: Style) {
        self.size = ScreenSize(columns: max(0, size.columns), rows: max(0, size.rows))
        cells = Array(repeating: Cell(.space, style), count: self.size.columns * self.size.rows)
        rowKinds = Array(repeating: .plain, count: self.size.rows)
    }

    /// Sets how a row is shown. A wide glyph of which only half would be shown becomes a blank.
    package mutating func setKind(_ kind: RowKind, ofRow y: Int) {
        guard rowKinds.indices.contains(y) else { return }
        rowKinds[y] = kind
        let end = shownColumns(ofRow: y)
        guard end < size.columns, end > 0, cells[y * size.columns + end - 1].glyph.width == 2 else { return }
        cells[y * size.columns + end - 1].glyph = .space
        cells[y * size.columns + end].glyph = .space
    }

    /// So many cells of that row are shown.
    package func shownColumns(ofRow y: Int) -> Int {
        rowKinds[y] == .plain ? size.columns : size.columns / 2
    }

    /// The cell in that column and row, which must exist.
    package subscript(x: Int, y: Int) -> Cell { cells[y * size.columns + x] }

    /// Puts a glyph there; a wide one that does not fit on its row becomes a blank.
    package mutating func put(_ glyph: Glyph, x: Int, y: Int, _ style: Style) {
        guard (0..<size.columns).contains(x), (0..<size.rows).contains(y), glyph.width > 0 else { return }
        let index = y * size.columns + x
        // Neither the edge nor the end of what is shown cuts one in half.
        guard glyph.width == 1 || x + 1 < size.columns && x + 1 != shownColumns(ofRow: y) else {
            return put(.space, x: x, y: y, style)
        }
        release(index, x)
        cells[index] = Cell(glyph, style)
        if glyph.width == 2 {
            release(index + 1, x + 1)
            cells[index + 1] = Cell(.continuation, style)
        }
    }

    /// Blanks the other half of a wide glyph of which the half at `index` is about to go.
    private mutating func release(_ index: Int, _ x: Int) {
        switch cells[index].glyph.width {
        case 0 where x > 0: cells[index - 1].glyph = .space
        case 2 where x + 1 < size.columns: cells[index + 1].glyph = .space
        case _: break
        }
    }

    /// Fills a rectangle with one glyph of one column.
    package mutating func fill(_ rect: Rect, _ glyph: Glyph = .space, _ style: Style) {
        let (left, right) = (max(0, rect.x), min(rect.maxX, size.columns))
        guard left < right, glyph.width == 1 else { return }
        for y in max(0, rect.y)..<max(0, rect.y, min(rect.maxY, size.rows)) {
            let row = y * size.columns
            release(row + left, left)
            release(row + right - 1, right - 1)
            cells.withUnsafeMutableBufferPointer {
                $0[row + left..<row + right].update(repeating: Cell(glyph, style))
            }
        }
    }

    /// Draws one line of text from there to the right, as far as `limit` (exclusive) or the edge.
    ///
    /// - Parameters:
    ///   - direction: that of the paragraph the line is of.
    /// - Returns: the column after it.
    @discardableResult
    package mutating func draw(
        _ line: String, x: Int, y: Int, _ style: Style, limit: Int = .max, direction: TextDirection = .leftToRight
    ) -> Int {
        var x = x
        for glyph in VisualLine.glyphs(of: line, direction) {
            guard x + glyph.width <= min(limit, size.columns) else { break }
            put(glyph, x: x, y: y, style)
            x += glyph.width
        }
        return x
    }

    /// What a person reads, a line per row, without the blanks at the ends; letters of twice the size stand in their upper
    /// row.
    package var text: String {
        (0..<size.rows).map { y in
            guard rowKinds[y] != .lower else { return "" }
            let row = (0..<shownColumns(ofRow: y)).map { self[$0, y].glyph.text }.joined()
            return String(row.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
