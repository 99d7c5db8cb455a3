import SurveyCore

extension Canvas {
    /// Draws the choices and notes where they are, and which digit means which.
    mutating func drawChoices(_ layout: ChoiceLayout, x: Int, y: Int) {
        for column in 0..<layout.columns {
            var top = y
            for row in 0..<layout.rowCount {
                let index = column * layout.rowCount + row
                let height = layout.height(ofRow: row)
                if index < layout.items.count {
                    let left = x + column * (layout.width + 2)
                    draw(layout, index, in: Rect(x: left, y: top, width: layout.width, height: height))
                }
                top += height + layout.gap
            }
        }
        frame.digits = layout.items.map { .send($0.choice.event) }
    }

    private mutating func draw(_ layout: ChoiceLayout, _ index: Int, in rect: Rect) {
        let (choice, lines) = layout.items[index]
        let command = KioskCommand.send(choice.event)
        let isActive = isPressed(command) || isFocused(command) && !layout.style.hasBorder
        let hasBorder = layout.style.hasBorder
        let ground = isActive ? theme.accent : choice.isChosen ? theme.chosen : hasBorder ? theme.paper : theme.surface
        let words = Style(isActive ? theme.onAccent : theme.ink, on: ground, choice.isChosen || isActive ? .bold : [])
        let signs = Style(isActive ? theme.onAccent : theme.accent, on: ground, .bold)
        // The line stands on the paper, so that the box ends at it.
        fill(hasBorder ? rect.inset(x: 1, y: 1) : rect, words)
        if hasBorder {
            let isMarked = choice.isChosen || isFocused(command)
            border(
                rect, isFocused(command) ? .heavy : choice.isChosen ? .double : .thin,
                isMarked || isActive ? theme.heading : Style(theme.line, on: theme.paper))
        }
        let top = rect.y + (rect.height - lines.count) / 2
        let left = rect.x + layout.style.margins.left
        if isFocused(command) {
            frame.grid.draw("▸", x: left - 1, y: top, signs)
        } else if choice.isChosen, !layout.style.hasBorder {
            for y in rect.y..<rect.maxY { frame.grid.draw("▌", x: rect.x, y: y, signs) }
        }
        // In the open bar, digits mean actions.
        if !state.isBarOpen { frame.grid.draw(" \(index + 1) ", x: left, y: top, theme.band) }
        var start = left + 4
        if layout.isMany {
            frame.grid.draw(choice.isChosen ? "☑" : "☐", x: start, y: top, signs)
            start += 2
        }
        if let icon = choice.icon { frame.grid.draw(SafeText.clean(icon), x: start, y: top, signs) }
        draw(lines, x: left + layout.indent, y: top, words)
        if choice.isChosen { frame.grid.draw("✓", x: rect.maxX - (layout.style.hasBorder ? 3 : 2), y: top, signs) }
        // A finger between two lines means the upper one.
        target(Rect(x: rect.x, y: rect.y, width: rect.width, height: rect.height + layout.gap), command)
    }
}
