import SurveyCore

extension Canvas {
    /// The actions of this screen that have a place in that row.
    private func actions(_ row: [Slot]) -> [(slot: Slot, action: Screen.Action)] {
        row.compactMap { slot in screen.action(slot.kind).map { (slot, $0) } }
    }

    /// The rows of actions, each with its slots, their places and their lines; the lowest last.
    private var bar: [[(slot: Slot, action: Screen.Action, x: Int, width: Int, lines: [String])]] {
        Slot.rows.map { row in
            let present = actions(row)
            return columns(of: row, present.map(\.slot)).compactMap { slot, x, width in
                guard let action = present.first(where: { $0.slot == slot })?.action else { return nil }
                return (slot, action, x, width, TextWrap.lines(label(slot, action), width: width - 1))
            }
        }
    }

    /// Where each slot of a row begins and how wide it is: by the words of the language alone, so that it is the same on
    /// every question, whatever actions it has.
    private func columns(of row: [Slot], _ present: [Slot]) -> [(Slot, x: Int, width: Int)] {
        var slots = row
        if !present.contains(.dontKnow) || !present.contains(.skipRest) {
            // The two hardly ever meet, and then share the third place.
            slots.removeAll { $0 == (present.contains(.skipRest) ? .dontKnow : .skipRest) }
        }
        let words = InterfaceWords.in(screen.language)
        let wanted = slots.map { slot in
            // The rest of a deck is skipped from the place of *I don't know*, however long its words are.
            let slot = slot == .skipRest && slots.count == 3 ? .dontKnow : slot
            let label = "[\(slot.keys(isBarOpen: false))] " + (slot == .assistance ? "☐ " : "") + slot.words(words)
            return DisplayWidth.columns(of: label) + 1
        }
        let room = content.width - (slots.count - 1)
        // Who wants more than there is gives first.
        var cap = room
        while wanted.reduce(0, { $0 + min($1, cap) }) > room { cap -= 1 }
        var widths = wanted.map { min($0, cap) }
        let spare = room - widths.reduce(0, +)
        for index in widths.indices { widths[index] += spare / widths.count }
        var x = content.x
        return zip(slots, widths).map { slot, width in
            defer { x += width + 1 }
            return (slot, x, width)
        }
    }

    private func label(_ slot: Slot, _ action: Screen.Action) -> String {
        let box = slot == .assistance ? screen.isAssisted.map { $0 ? "☑\u{A0}" : "☐\u{A0}" } ?? "" : ""
        return keys(slot).map { "[\($0)] \(box)\(action.label)" } ?? box + action.label
    }

    /// The keys of a slot; none where `.` means something else just now.
    private func keys(_ slot: Slot) -> String? {
        slot.key == nil && !state.isBarOpen && !state.entry.isEmpty && isNumber
            ? nil : slot.keys(isBarOpen: state.isBarOpen)
    }

    var isNumber: Bool { if case .number = screen.selection { true } else { false } }

    private func height(_ lines: Int) -> Int { isRoomy ? lines + 2 : lines }
    /// Blank rows below the actions.
    private var barMargin: Int { size.rows >= 24 ? 1 : 0 }
    /// Blank rows between the rows of actions.
    private func barGap(_ lines: Int) -> Int { size.rows >= 24 || lines <= 3 ? 1 : 0 }

    /// The first row that belongs to the actions; the blank row above it is one.
    var barTop: Int {
        let rows = bar.filter { !$0.isEmpty }
        guard !rows.isEmpty else { return size.rows - barMargin }
        let lines = rows.map { $0.map(\.lines.count).max() ?? 0 }
        let gaps = (rows.count - 1) * barGap(lines.reduce(0, +))
        return size.rows - barMargin - gaps - lines.reduce(0) { $0 + height($1) } - 1
    }

    /// Draws the actions and notes where they are.
    mutating func drawBar(from top: Int) {
        let rows = bar.filter { !$0.isEmpty }
        let lines = rows.map { $0.map(\.lines.count).max() ?? 0 }
        let gap = barGap(lines.reduce(0, +))
        var y = top + 1
        for (row, count) in zip(rows, lines) {
            for (slot, action, x, width, lines) in row {
                let rect = Rect(x: x, y: y, width: width, height: height(count))
                draw(action, slot, lines, in: rect)
                target(rect, .send(action.event))
            }
            y += height(count) + gap
        }
    }

    private mutating func draw(_ action: Screen.Action, _ slot: Slot, _ lines: [String], in rect: Rect) {
        let command = KioskCommand.send(action.event)
        let isActive = isFocused(command) || isPressed(command)
        let style = isActive ? theme.band : Style(theme.ink, on: theme.surface)
        fill(rect, style)
        let top = rect.y + (rect.height - lines.count) / 2
        draw(lines, x: rect.x + 1, y: top, style)
        if isFocused(command) { frame.grid.draw("▸", x: rect.x, y: top, style) }
        guard let keys = keys(slot), !isActive else { return }
        let chip = state.isBarOpen ? theme.band : Style(theme.accent, on: theme.surface, .bold)
        frame.grid.draw("[\(keys)]", x: rect.x + 1, y: top, chip)
    }
}
