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

    /// Where each slot of a row begins and how wide it is: the same on every question.
    private func columns(of row: [Slot], _ present: [Slot]) -> [(Slot, x: Int, width: Int)] {
        var slots = row.map { (slot: $0, weight: 10) }
        if row.contains(.back) {
            slots = zip(slots, [11, 15, 12, 13]).map { ($0.slot, $1) }
        } else if !present.contains(.dontKnow) || !present.contains(.skipRest) {
            // The two hardly ever meet, and then share the third place.
            slots.removeAll { $0.slot == (present.contains(.skipRest) ? .dontKnow : .skipRest) }
        }
        let room = content.width - (slots.count - 1)
        let sum = slots.reduce(0) { $0 + $1.weight }
        var (x, weight) = (content.x, 0)
        return slots.enumerated().map { index, entry in
            weight += entry.weight
            let end = content.x + room * weight / sum + index
            defer { x = end + 1 }
            return (entry.slot, x, end - x)
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
    /// Blank rows between the rows of actions, and below them.
    private var barGap: Int { size.rows >= 24 ? 1 : 0 }

    /// The first row that belongs to the actions; the blank row above it is one.
    var barTop: Int {
        let rows = bar.filter { !$0.isEmpty }
        guard !rows.isEmpty else { return size.rows - barGap }
        let lines = rows.reduce(0) { $0 + height($1.map(\.lines.count).max() ?? 0) }
        return size.rows - barGap - lines - (rows.count - 1) * barGap - 1
    }

    /// Draws the actions and notes where they are.
    mutating func drawBar(from top: Int) {
        var y = top + 1
        for row in bar where !row.isEmpty {
            let height = height(row.map(\.lines.count).max() ?? 0)
            for (slot, action, x, width, lines) in row {
                let rect = Rect(x: x, y: y, width: width, height: height)
                draw(action, slot, lines, in: rect)
                target(rect, .send(action.event))
            }
            y += height + barGap
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
