import QRCode
import SurveyCore

extension Canvas {
    /// Columns and rows of a code with its quiet zone; an odd last row of modules gets a light neighbour.
    static func size(of code: QRCode) -> (columns: Int, rows: Int) {
        let width = code.size + 2 * QRCode.quietZone
        return (width, (width + 1) / 2)
    }

    /// The code with its quiet zone: a space where both modules of a cell are alike, else `▄`; black on white whatever the
    /// theme, since cameras fail on anything else. Never mirrored.
    mutating func draw(_ code: QRCode, x: Int, y: Int) {
        let (width, height) = Self.size(of: code)
        let left = isMirrored ? columns - x - width : x
        let half = Glyph("▄")!
        for row in 0..<height {
            for column in 0..<width {
                let (moduleX, moduleY) = (column - QRCode.quietZone, 2 * row - QRCode.quietZone)
                let (upper, lower) = (code[moduleX, moduleY], code[moduleX, moduleY + 1])
                let style = Style(lower ? .black : .white, on: upper ? .black : .white)
                frame.grid.put(upper == lower ? .space : half, x: left + column, y: y + row, style)
            }
        }
    }

    /// The code twice as large, a module in two columns and one row, where there is room for that.
    private mutating func drawLarge(_ code: QRCode, x: Int, y: Int) {
        let width = code.size + 2 * QRCode.quietZone
        let left = isMirrored ? columns - x - 2 * width : x
        for row in 0..<width {
            for column in 0..<width {
                let isDark = code[column - QRCode.quietZone, row - QRCode.quietZone]
                let style = Style(isDark ? .white : .black, on: isDark ? .black : .white)
                frame.grid.fill(Rect(x: left + 2 * column, y: y + row, width: 2, height: 1), .space, style)
            }
        }
    }

    /// The host's page with the code as large as the screen holds, its letters below or beside it.
    ///
    /// - Returns: false when it does not fit; nothing is drawn then.
    mutating func drawCodePage(_ online: OnlineVariant) -> Bool {
        guard let code = online.code else { return false }
        let whole = code.size + 2 * QRCode.quietZone
        let (width, height) = Self.size(of: code)
        let isLarge = whole <= size.rows - 6 && 2 * whole <= columns - 2
        let shown = isLarge ? (columns: 2 * whole, rows: whole) : (columns: width, rows: height)
        let address = TextWrap.address(online.address, width: content.width)
        let bottom = barTop
        // Below the code where it fits, else beside it.
        let isBeside = shown.rows + address.count + 1 > bottom
        let column = content.width - shown.columns - 2
        guard isBeside ? column >= 20 && shown.rows <= size.rows : shown.columns <= columns else { return false }
        if isBeside {
            let text = TextBlock(screen, theme, .plain) { _ in column }
            let lines = TextWrap.address(online.address, width: column)
            let buttons = primaryRows + (stop == nil ? 0 : buttonRows + 1)
            guard text.height + lines.count + 2 + buttons + 2 <= size.rows else { return false }
            draw(text, y: 1)
            draw(lines, x: content.x, y: text.height + 2, theme.strong, direction: .leftToRight)
            drawStack(in: Rect(x: content.x, y: 0, width: column, height: size.rows - (size.rows >= 24 ? 1 : 0)))
            put(code, isLarge, x: columns - shown.columns, y: (size.rows - shown.rows) / 2)
        } else {
            put(code, isLarge, x: (columns - shown.columns) / 2, y: 0)
            let rect = Rect(x: content.x, y: shown.rows, width: content.width, height: address.count)
            draw(address, centeredIn: rect, theme.strong, direction: .leftToRight)
            drawPrimary(bottom: bottom, height: min(2, max(1, bottom - rect.maxY)))
            drawBar(from: bottom)
        }
        return true
    }

    private mutating func put(_ code: QRCode, _ isLarge: Bool, x: Int, y: Int) {
        if isLarge { drawLarge(code, x: x, y: y) } else { draw(code, x: x, y: y) }
    }

    private var primaryRows: Int { primary == nil ? 0 : buttonRows + 1 }

    /// What leads away from a page without a bar.
    private var stop: Screen.Action? { screen.action(.back) ?? screen.action(.stop) }

    /// The main button and the way back, below each other at the bottom of a column.
    private mutating func drawStack(in column: Rect) {
        var bottom = column.maxY
        if let stop {
            let key = stop.kind == .back ? "-" : ".8"
            let rect = Rect(x: column.x, y: bottom - buttonRows, width: column.width, height: buttonRows)
            button(rect, SafeText.clean(stop.label), key: key, .send(stop.event), Style(theme.ink, on: theme.footer))
            bottom -= buttonRows + 1
        }
        drawPrimary(bottom: bottom, height: buttonRows, in: column)
    }
}
