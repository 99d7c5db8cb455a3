import QRCode
import SurveyCore

extension Canvas {
    /// Draws the last screen with the code of the online variant at the right of the words.
    ///
    /// - Returns: false when there is no code, or not enough room beside it; nothing is drawn then.
    mutating func drawFarewell(_ online: OnlineVariant) -> Bool {
        guard let code = online.code else { return false }
        let width = code.size + 2 * QRCode.quietZone
        // Two modules in a row of cells; an odd last one gets a light neighbour.
        let height = (width + 1) / 2
        let right = width + 2 <= size.columns - content.x - 40 ? content.maxX : size.columns
        let column = Rect(x: content.x, y: 0, width: right - width - 2 - content.x, height: size.rows)
        guard height <= size.rows, column.width >= 18 else { return false }
        var words = TextBlock(screen, theme, width: column.width, isCard: false).lines
        words.append(.init(text: "", style: theme.text))
        words += TextWrap.lines(self.words.onYourPhone, width: column.width).map { .init(text: $0, style: theme.soft) }
        words += TextWrap.address(online.address, width: column.width).map { .init(text: $0, style: theme.strong) }
        // The band stays where it does not touch the code.
        let band = isRoomy ? 3 : 1
        let isBelowBand = height + band + 2 <= size.rows
        let button = primary == nil ? 0 : size.rows >= 24 ? 3 : 1
        let margin = size.rows >= 24 ? 1 : 0
        guard band + 1 + words.count + 1 + button + margin <= size.rows else { return false }
        fill(Rect(x: 0, y: 0, width: size.columns, height: band), theme.band)
        for (offset, line) in words.enumerated() {
            frame.grid.draw(line.text, x: column.x, y: band + 1 + offset, line.style)
        }
        draw(code, x: right - width, y: isBelowBand ? band + 1 : 0, height: height)
        drawPrimary(bottom: size.rows - margin, height: button, in: column)
        return true
    }

    /// The code with its quiet zone: a space where both modules of a cell are alike, else `▄`; black on white whatever the
    /// theme, since cameras fail on anything else.
    private mutating func draw(_ code: QRCode, x: Int, y: Int, height: Int) {
        let width = code.size + 2 * QRCode.quietZone
        let half = Glyph("▄")!
        for row in 0..<height {
            for column in 0..<width {
                let (moduleX, moduleY) = (column - QRCode.quietZone, 2 * row - QRCode.quietZone)
                let (upper, lower) = (code[moduleX, moduleY], code[moduleX, moduleY + 1])
                let style = Style(lower ? .black : .white, on: upper ? .black : .white)
                frame.grid.put(upper == lower ? .space : half, x: x + column, y: y + row, style)
            }
        }
    }
}
