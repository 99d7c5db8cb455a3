/// The bytes that turn one frame on a terminal into the next.
///
/// They are meant for one write, between `CSI ?2026 h` and `l`, so that a terminal that knows synchronized output shows
/// all of the frame or nothing. The terminal must not wrap lines by itself.
package enum FrameDiffer {
    /// - Parameters:
    ///   - old: What the terminal shows; `nil` when that is not known, or everything is to be drawn anew.
    ///   - new: What it is to show.
    /// - Returns: nothing at all when both are the same.
    package static func diff(_ old: Grid?, _ new: Grid) -> [UInt8] {
        var painter = Painter(new)
        if let old, old.size == new.size {
            for y in 0..<new.size.rows {
                if old.rowKinds[y] == new.rowKinds[y] {
                    painter.paint(y) { old.cells[$0] != new.cells[$0] }
                } else {
                    painter.change(y)
                    painter.paint(y) { _ in true }
                }
            }
        } else {
            // Clearing makes every row plain again.
            painter.clear()
            for y in 0..<new.size.rows {
                if new.rowKinds[y] != .plain { painter.change(y) }
                painter.paint(y) { _ in true }
            }
        }
        return painter.finish()
    }

    static let begin = Array("\u{1B}[?2026h".utf8)
    static let end = Array("\u{1B}[0m\u{1B}[?2026l".utf8)
}

/// Writes cells, knowing where the cursor is and how it draws.
private struct Painter {
    private let grid: Grid
    private var bytes: [UInt8] = []
    /// Where the cursor stands; `nil` when that is not known.
    private var cursor: (x: Int, y: Int)?
    private var style: Style?

    /// So many columns may be damaged by a glyph that takes more of them than it should: a family of four emoji.
    private static let reach = 6
    /// Up to so many unchanged cells are written again rather than jumped over.
    private static let shortGap = 4

    init(_ grid: Grid) {
        self.grid = grid
    }

    private mutating func open() {
        if bytes.isEmpty {
            bytes.reserveCapacity(4096)
            bytes += FrameDiffer.begin
        }
    }

    func finish() -> [UInt8] {
        bytes.isEmpty ? [] : bytes + FrameDiffer.end
    }

    /// Blanks the screen first: around the grid, a terminal that is larger would keep what it had.
    mutating func clear() {
        open()
        if let first = grid.cells.first { set(first.style) }
        bytes += Array("\u{1B}[2J".utf8)
    }

    /// Tells how a row is shown, and blanks it: what stood in it has other columns now.
    mutating func change(_ y: Int) {
        move(to: 0, y)
        let kind: UInt8 =
            switch grid.rowKinds[y] {
            case .plain: 0x35
            case .wide: 0x36
            case .upper: 0x33
            case .lower: 0x34
            }
        bytes += [0x1B, 0x23, kind]
        // Where the columns are odd, one at the right belongs to no cell; it gets the ground of the row's end.
        set(grid[grid.shownColumns(ofRow: y) - 1, y].style)
        bytes += Array("\u{1B}[2K".utf8)
        cursor = nil
    }

    mutating func paint(_ y: Int, where isChanged: (Int) -> Bool) {
        let columns = grid.shownColumns(ofRow: y)
        grid.cells.withUnsafeBufferPointer { cells in
            let row = y * grid.size.columns
            var x = 0
            // The column up to which everything is written again, whether it changed or not.
            var dirty = 0
            while x < columns {
                let width = max(1, cells[row + x].glyph.width)
                if x < dirty || isChanged(row + x) || width == 2 && isChanged(row + x + 1) {
                    bridge(to: x, y, cells)
                    write(cells[row + x], x, y, columns)
                    if cells[row + x].glyph.isDoubtful { dirty = max(dirty, x + width + Self.reach) }
                }
                x += width
            }
        }
    }

    /// Brings the cursor to a cell: by writing the few cells between again when that is shorter, else by its address.
    private mutating func bridge(to x: Int, _ y: Int, _ cells: UnsafeBufferPointer<Cell>) {
        if let cursor, cursor.y == y, cursor.x <= x, x - cursor.x <= Self.shortGap {
            let between = (cursor.x..<x).map { cells[y * grid.size.columns + $0] }
            if between.allSatisfy({ $0.style == style && $0.glyph.width == 1 && !$0.glyph.isDoubtful }) {
                for cell in between { cell.glyph.append(to: &bytes) }
                return
            }
        }
        move(to: x, y)
    }

    private mutating func move(to x: Int, _ y: Int) {
        open()
        bytes += [0x1B, 0x5B]
        append(y + 1)
        bytes.append(0x3B)
        append(x + 1)
        bytes.append(0x48)
    }

    private mutating func write(_ cell: Cell, _ x: Int, _ y: Int, _ columns: Int) {
        open()
        set(cell.style)
        let glyph = cell.glyph
        if glyph.isDoubtful {
            // A terminal that takes fewer columns must not leave what stood there before.
            bytes += Array(repeating: 0x20, count: glyph.width)
            move(to: x, y)
            glyph.append(to: &bytes)
            cursor = nil
        } else {
            glyph.append(to: &bytes)
            // At the right edge terminals differ in where the cursor is.
            cursor = x + glyph.width < columns ? (x + glyph.width, y) : nil
        }
    }

    private mutating func set(_ next: Style) {
        guard next != style else { return }
        bytes += [0x1B, 0x5B]
        var known = style
        if known?.attributes != next.attributes {
            bytes.append(0x30)
            if next.attributes.contains(.bold) { bytes += [0x3B, 0x31] }
            if next.attributes.contains(.underline) { bytes += [0x3B, 0x34] }
            if next.attributes.contains(.reverse) { bytes += [0x3B, 0x37] }
            known = nil
        }
        var isFirst = known != nil
        if known?.foreground != next.foreground { color(0x33, next.foreground, &isFirst) }
        if known?.background != next.background { color(0x34, next.background, &isFirst) }
        bytes.append(0x6D)
        style = next
    }

    /// `38;2;r;g;b` or `48;2;r;g;b`.
    private mutating func color(_ plane: UInt8, _ color: Color, _ isFirst: inout Bool) {
        if !isFirst { bytes.append(0x3B) }
        isFirst = false
        bytes += [plane, 0x38, 0x3B, 0x32, 0x3B]
        let (red, green, blue) = color.components
        append(Int(red))
        bytes.append(0x3B)
        append(Int(green))
        bytes.append(0x3B)
        append(Int(blue))
    }

    /// A number from 0 to 9999 in decimal digits.
    private mutating func append(_ number: Int) {
        if number >= 1000 { bytes.append(0x30 + UInt8(number / 1000 % 10)) }
        if number >= 100 { bytes.append(0x30 + UInt8(number / 100 % 10)) }
        if number >= 10 { bytes.append(0x30 + UInt8(number / 10 % 10)) }
        bytes.append(0x30 + UInt8(number % 10))
    }
}
