import CVTerm
package import SurveyTerminal

/// libvterm: a terminal that others wrote, to compare our bytes with.
package final class VirtualTerminal {
    private let terminal: OpaquePointer
    private let screen: OpaquePointer
    package private(set) var size: ScreenSize

    package init(_ size: ScreenSize) {
        self.size = size
        terminal = vterm_new(Int32(size.rows), Int32(size.columns))
        vterm_set_utf8(terminal, 1)
        screen = vterm_obtain_screen(terminal)
        vterm_screen_enable_altscreen(screen, 1)
        vterm_screen_reset(screen, 1)
    }

    deinit { vterm_free(terminal) }

    package func feed(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { _ = vterm_input_write(terminal, $0.baseAddress, $0.count) }
        }
    }

    package func resize(_ size: ScreenSize) {
        self.size = size
        vterm_set_size(terminal, Int32(size.rows), Int32(size.columns))
    }

    /// What a cell shows, in the terms of our grid.
    package struct Shown: Hashable {
        package var text: String
        package var style: Style
    }

    /// The cell in that column and row; the second half of a wide character has no text.
    package func shown(_ x: Int, _ y: Int) -> Shown {
        let cell = cvterm_cell(screen, Int32(x), Int32(y))
        let scalars = withUnsafeBytes(of: cell.scalars) { Array($0.bindMemory(to: UInt32.self)) }
        var text = ""
        if scalars[0] == UInt32.max {
            text = ""
        } else if scalars[0] == 0 {
            text = " "
        } else {
            for value in scalars.prefix(while: { $0 != 0 }) { text.unicodeScalars.append(Unicode.Scalar(value)!) }
        }
        var attributes: Style.Attributes = []
        if cell.bold != 0 { attributes.insert(.bold) }
        if cell.underline != 0 { attributes.insert(.underline) }
        if cell.reverse != 0 { attributes.insert(.reverse) }
        return Shown(
            text: text, style: Style(Color(cell.foreground), on: Color(cell.background), attributes))
    }

    /// Where the next letter would be written.
    package var cursor: (column: Int, row: Int) {
        var place = VTermPos()
        vterm_state_get_cursorpos(vterm_obtain_state(terminal), &place)
        return (Int(place.col), Int(place.row))
    }

    /// How the row is shown: its width and height.
    package func kind(ofRow y: Int) -> RowKind {
        guard let line = vterm_state_get_lineinfo(vterm_obtain_state(terminal), Int32(y))?.pointee else {
            return .plain
        }
        if line.doubleheight == 1 { return .upper }
        if line.doubleheight == 2 { return .lower }
        return line.doublewidth == 1 ? .wide : .plain
    }

    /// The whole screen as a person reads it.
    package var text: String {
        (0..<size.rows).map { y in
            let row = (0..<size.columns).map { shown($0, y).text }.joined()
            return String(row.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    /// The first row or cell in which `grid` differs from the screen, in words; `nil` when all are as they should be.
    package func difference(from grid: Grid, where matters: (Cell) -> Bool = { _ in true }) -> String? {
        for y in 0..<grid.size.rows {
            if grid.rowKinds[y] != kind(ofRow: y) {
                return "row \(y): wanted \(grid.rowKinds[y]), found \(kind(ofRow: y))"
            }
            for x in 0..<grid.shownColumns(ofRow: y) where matters(grid[x, y]) {
                let (wanted, found) = (grid[x, y], shown(x, y))
                // libvterm keeps no style for the second half of a wide character: it is that of the first.
                let isSecondHalf = wanted.glyph == .continuation
                if !wanted.glyph.text.unicodeScalars.elementsEqual(found.text.unicodeScalars)
                    || !isSecondHalf && wanted.style != found.style
                {
                    return
                        "column \(x), row \(y): wanted '\(wanted.glyph.text)' \(wanted.style), found '\(found.text)' \(found.style)"
                }
            }
        }
        return nil
    }
}
