import SurveyCore

/// Where a number is typed: what was typed so far, and keys for fingers.
struct NumberPad {
    var range: ClosedRange<Int>
    var current: Int?
    /// The rows of a key, its gap included: 3 with a border, 2 with a blank row, or 1.
    var keyHeight: Int
    /// The digits of the longest number.
    var digits: Int

    /// The pad that fits, `nil` if none does.
    init?(range: ClosedRange<Int>, current: Int?, width: Int, height: Int, _ styles: [ChoiceLayout.Style]) {
        self.range = range
        self.current = current
        digits = String(range.upperBound).count
        let heights = [3, 2, 1].filter { styles.contains([.flat, .spaced, .boxed][$0 - 1]) && $0 * 4 <= height }
        guard let keyHeight = heights.first, width >= Self.padX + 3 * (Self.keyWidth + 1) else { return nil }
        self.keyHeight = keyHeight
    }

    /// The column in which the keys begin.
    static let padX = 30
    static let keyWidth = 7
}

extension Canvas {
    mutating func drawPad(_ pad: NumberPad, x: Int, y: Int) {
        let typed = state.entry.isEmpty ? pad.current.map(String.init) ?? "" : state.entry
        let box = Rect(x: x, y: y, width: max(12, pad.digits + 8), height: 3)
        let style = theme.strong
        border(box, .heavy, theme.heading)
        let end = frame.grid.draw(typed, x: box.x + 3, y: box.y + 1, style)
        frame.grid.draw("▁", x: end, y: box.y + 1, theme.heading)
        let bounds = "\(pad.range.lowerBound) – \(pad.range.upperBound)"
        frame.grid.draw(bounds, x: box.maxX + 2, y: box.y + 1, theme.soft, limit: x + NumberPad.padX - 1)
        if state.isEntryRefused {
            let text = InterfaceWords.fill(words.notInRange, pad.range.lowerBound, pad.range.upperBound)
            draw(TextWrap.lines(text, width: NumberPad.padX - 2), x: x, y: box.maxY, theme.strong)
        }
        drawKeys(pad, x: x + NumberPad.padX, y: y)
    }

    private mutating func drawKeys(_ pad: NumberPad, x: Int, y: Int) {
        let rows: [[(String, KioskCommand)]] =
            [[1, 2, 3], [4, 5, 6], [7, 8, 9]].map { $0.map { (String($0), .digit($0)) } }
            + [[(state.entry.isEmpty ? "⌫" : "⌫ [.]", .eraseDigit), ("0", .digit(0))]]
        for (row, keys) in rows.enumerated() {
            for (column, (label, command)) in keys.enumerated() {
                let rect = Rect(
                    x: x + column * (NumberPad.keyWidth + 1), y: y + row * pad.keyHeight, width: NumberPad.keyWidth,
                    height: pad.keyHeight)
                let isActive = isPressed(command) || isFocused(command)
                let style =
                    isActive
                    ? theme.band : pad.keyHeight == 3 ? theme.strong : Style(theme.ink, on: theme.surface, .bold)
                if pad.keyHeight == 3 {
                    fill(rect.inset(x: 1, y: 1), style)
                    let line = isActive ? theme.heading : Style(theme.line, on: theme.paper)
                    border(rect, isFocused(command) ? .heavy : .thin, line)
                } else {
                    fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), style)
                }
                let y = rect.y + (pad.keyHeight == 3 ? 1 : 0)
                let start = rect.x + (rect.width - DisplayWidth.columns(of: label)) / 2
                frame.grid.draw(label, x: start, y: y, style)
                if isFocused(command) { frame.grid.draw("▸", x: rect.x + 1, y: y, style) }
                target(rect, command)
            }
        }
    }
}
