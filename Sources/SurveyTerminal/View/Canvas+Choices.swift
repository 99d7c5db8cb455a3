import SurveyCore

extension Canvas {
    /// Draws the choices and notes where they are, and which digit means which.
    mutating func drawChoices(_ layout: ChoiceLayout, x: Int, y: Int) {
        var top = y
        for row in 0..<layout.rowCount {
            let height = layout.height(ofRow: row)
            let isLast = row == layout.rowCount - 1
            for column in 0..<layout.columns {
                let index = row * layout.columns + column
                guard index < layout.items.count else { continue }
                let left = x + column * (layout.width + (layout.scale == 2 ? 1 : 2))
                let rect = Rect(x: left, y: top, width: layout.width, height: height)
                draw(layout, index, rowLines: layout.lines(ofRow: row), in: rect)
                // The gap below belongs to it.
                target(
                    Rect(x: left, y: top, width: layout.width, height: height + (isLast ? 0 : layout.gap)),
                    .send(layout.items[index].choice.event))
            }
            top += height + layout.gap
        }
        frame.digits = layout.items.map { .send($0.choice.event) }
    }

    private mutating func draw(_ layout: ChoiceLayout, _ index: Int, rowLines: Int, in rect: Rect) {
        let (choice, lines) = layout.items[index]
        let command = KioskCommand.send(choice.event)
        let hasBorder = layout.style.hasBorder
        let isActive = isPressed(command) || isFocused(command) && !hasBorder
        let isPointedAt = isFocused(command) || isSpoken(command)
        let isOdd = layout.style == .flat && index / layout.columns % 2 == 1
        let plain = hasBorder ? theme.paper : isOdd ? theme.footer : theme.surface
        let ground = isActive ? theme.accent : choice.isChosen ? theme.chosen : plain
        let words = Style(isActive ? theme.onAccent : theme.ink, on: ground, choice.isChosen || isActive ? .bold : [])
        let signs = Style(isActive ? theme.onAccent : theme.accent, on: ground, .bold)
        let inner = hasBorder ? rect.inset(x: 1, y: 1) : rect
        // The line stands on the paper, so that the box ends at it.
        fill(inner, words)
        if hasBorder {
            border(
                rect, isPointedAt || theme.hasThickLines ? .heavy : choice.isChosen ? .double : .thin,
                isPointedAt || choice.isChosen || isActive ? theme.heading : Style(theme.line, on: theme.paper))
        }
        // Every choice of a row has its words between the same rows.
        let used = rect.height - (layout.style == .spaced ? 1 : 0)
        let top = rect.y + (used - rowLines * scale) / 2 + (rowLines - lines.count) / 2 * scale
        drawPanel(index, command, Rect(x: inner.x, y: inner.y, width: layout.panel, height: inner.height), top)
        if layout.style == .spaced { drawAir(layout, ground, below: rect) }
        let block = layout.indent + (lines.map { DisplayWidth.columns(of: $0) }.max() ?? 0)
        // Of two, the words stand in the middle of what the panel leaves.
        let shift = layout.isPair ? max(0, (rect.width - block - (scale == 2 ? 2 : 3)) / 2 - (scale == 2 ? 0 : 1)) : 0
        var start = inner.x + layout.panel + 1 + shift
        if layout.isMany {
            draw(choice.isChosen ? "☑" : "☐", x: start, y: top, signs)
            start += 2
        }
        if let icon = choice.icon { draw(SafeText.clean(icon), x: start, y: top, signs) }
        let direction = VisualLine.direction(of: choice.label, on: choice.language.direction)
        draw(lines, x: rect.x + layout.indent + shift, y: top, words, direction: direction)
        let marks = isSpoken(command) ? "♪" : choice.isChosen ? "✓" : ""
        if !marks.isEmpty { draw(marks, x: inner.maxX - (scale == 2 ? 1 : 2), y: top, signs) }
    }

    /// The lower half of the last row of a choice stays free.
    private mutating func drawAir(_ layout: ChoiceLayout, _ ground: Color, below rect: Rect) {
        let y = rect.maxY - 1
        let panel = state.isBarOpen ? theme.surface : theme.accent
        fill(Rect(x: rect.x, y: y, width: layout.panel, height: 1), Self.upperHalf, Style(panel, on: theme.paper))
        fill(
            Rect(x: rect.x + layout.panel, y: y, width: rect.width - layout.panel, height: 1), Self.upperHalf,
            Style(ground, on: theme.paper))
    }

    /// The key of a choice: its digit on a ground as high as the choice.
    private mutating func drawPanel(_ index: Int, _ command: KioskCommand, _ rect: Rect, _ top: Int) {
        // In the open bar, digits mean places.
        let isKey = !state.isBarOpen
        let style = isKey ? theme.band : Style(theme.accent, on: theme.surface, .bold)
        fill(rect, style)
        let digit = isKey ? String((index + 1) % 10) : " "
        draw(isFocused(command) ? pointer + digit : " " + digit, x: rect.x + (rect.width - 2) / 2, y: top, style)
    }
}
