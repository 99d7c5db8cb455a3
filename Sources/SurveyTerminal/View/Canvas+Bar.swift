import SurveyCore

extension Canvas {
    /// A button of the bar: where it is and what stands on it.
    private struct Item {
        var slot: Slot
        var action: Screen.Action
        var x: Int
        var width: Int
        var lines: [String]
    }

    /// The three columns of the bar: where they begin and how wide they are, by the words of the language alone. Rows stand
    /// below each other in the same columns.
    private var barColumns: [(x: Int, width: Int)] {
        func width(_ column: Int, lines: Int) -> Int {
            Slot.bar.flatMap { row in row.indices.filter { min($0, 2) == column }.map { row[$0] } }.flatMap { slot in
                possibleWords(slot).map {
                    TextWrap.leastWidth(label(slot, $0), lines: lines) + capWidth(slot) + 1
                }
            }.max() ?? 0
        }
        let room = content.width - 2
        var widths = (0..<3).map { width($0, lines: 1) }
        // Who wants most gives first: on two lines.
        for index in widths.indices.sorted(by: { widths[$0] > widths[$1] }) where widths.reduce(0, +) > room {
            widths[index] = width(index, lines: 2)
        }
        var cap = room
        while widths.reduce(0, { $0 + min($1, cap) }) > room { cap -= 1 }
        widths = widths.map { min($0, cap) }
        var spare = room - widths.reduce(0, +)
        // First to those that a few columns more bring on one line.
        for (column, lacking) in lacking(widths) where lacking <= spare {
            widths[column] += lacking
            spare -= lacking
        }
        // As even as the words allow.
        for _ in 0..<spare {
            if let least = widths.indices.min(by: { widths[$0] < widths[$1] }) { widths[least] += 1 }
        }
        var x = content.x
        return widths.map { width in
            defer { x += width + 1 }
            return (x, width)
        }
    }

    /// All that may ever stand on it in the language, and what does now: a host's pages have words of their own.
    private func possibleWords(_ slot: Slot) -> [String] {
        slot.words(interface, words) + (slot.action(screen).map { [$0.label] } ?? [])
    }

    /// The columns that each words of the bar lack to stand on one line, the fewest first.
    private func lacking(_ widths: [Int]) -> [(column: Int, columns: Int)] {
        var widths = widths
        var wanted: [(column: Int, width: Int)] = []
        for row in Slot.bar {
            for (index, slot) in row.enumerated() {
                for text in possibleWords(slot) {
                    let width = TextWrap.leastWidth(label(slot, text), lines: 1) + capWidth(slot) + 1
                    wanted.append((min(index, 2), width))
                }
            }
        }
        wanted.sort { $0.width - widths[$0.column] < $1.width - widths[$1.column] }
        return wanted.compactMap { column, width in
            guard width > widths[column] else { return nil }
            defer { widths[column] = width }
            return (column, width - widths[column])
        }
    }

    /// The rows of the bar that this screen has anything in, the lowest last, each with its height.
    private var bar: [(items: [Item], height: Int)] {
        let columns = barColumns
        return Slot.bar.compactMap { row in
            let present = row.filter { $0.action(screen) != nil }
            guard !present.isEmpty else { return nil }
            let isFull = present.contains(.dontKnow) && present.contains(.skipRest)
            let items = present.compactMap { slot -> Item? in
                guard let action = slot.action(screen), let index = row.firstIndex(of: slot) else { return nil }
                var (x, width) = columns[min(index, 2)]
                if isFull, index >= 2 {
                    // The two hardly ever meet, and then share the third place.
                    width = (width - 1) / 2
                    if index == 3 { x += width + 1 }
                }
                return Item(
                    slot: slot, action: action, x: x, width: width,
                    lines: TextWrap.lines(label(slot, action.label), width: width - capWidth(slot) - 1))
            }
            // By all that may stand here in the language, so that it is as high on every screen.
            let usual = row.indices.flatMap { index in
                row[index].words(interface, words).map { text in
                    let room = columns[min(index, 2)].width - capWidth(row[index]) - 1
                    return TextWrap.lines(label(row[index], text), width: room).count
                }
            }
            let lines = max(usual.max() ?? 1, items.map(\.lines.count).max() ?? 1)
            return (items, max(lines, buttonRows))
        }
    }

    /// Columns of the key cap.
    private func capWidth(_ slot: Slot) -> Int { slot.keys(isBarOpen: false).count + 2 }

    private func label(_ slot: Slot, _ words: String) -> String {
        let sign = slot == .assistance ? screen.isAssisted.map { $0 ? "☑" : "☐" } : slot.icon(isMirrored: isMirrored)
        return sign.map { $0 + "\u{A0}" + words } ?? words
    }

    /// A number, a code or a text is being typed, so that `.` erases or is typed.
    var isTyping: Bool {
        switch screen.selection {
        case .number: !state.entry.isEmpty
        case .code: !state.entry.isEmpty
        case .text: false
        case .none, .one, .many: false
        }
    }

    var isNumber: Bool { if case .number = screen.selection { true } else { false } }

    /// Blank rows below the bar.
    private var barMargin: Int { size.rows >= 42 ? 1 : 0 }

    /// The first row that belongs to the bar.
    var barTop: Int { size.rows - barMargin - bar.reduce(0) { $0 + $1.height } }

    /// Draws the bar and notes where its buttons are.
    mutating func drawBar(from top: Int) {
        var y = top
        for row in bar {
            for item in row.items {
                let rect = Rect(x: item.x, y: y, width: item.width, height: row.height)
                draw(
                    item, in: rect, ground: item.slot.rawValue <= Slot.skipRest.rawValue ? theme.surface : theme.footer)
                // The gap at its end belongs to it.
                let width = item.width + (item.x + item.width < content.maxX ? 1 : 0)
                target(Rect(x: item.x, y: y, width: width, height: row.height), .send(item.action.event))
            }
            y += row.height
        }
    }

    /// The key of a button: on a ground of its own where digits mean places, and for who sees little.
    mutating func drawKeyCap(_ key: String, x: Int, y: Int, on ground: Color) {
        let isMarked = state.isBarOpen || theme.hasThickLines
        draw(key, x: x, y: y, isMarked ? theme.band : Style(theme.accent, on: ground, .bold), direction: .leftToRight)
    }

    private mutating func draw(_ item: Item, in rect: Rect, ground: Color) {
        let command = KioskCommand.send(item.action.event)
        let isOn = item.slot == .assistance && screen.isAssisted == true
        let isActive = isFocused(command) || isPressed(command) || isSpoken(command)
        let style =
            isActive ? theme.band : Style(theme.ink, on: isOn ? theme.chosen : ground, isOn ? .bold : [])
        if item.lines.count > rect.height - (rect.height >= 3 ? 2 : 1) {
            fill(rect, style)
        } else {
            fillFace(rect, style, around: theme.paper)
        }
        let top = rect.y + (rect.height - item.lines.count) / 2
        draw(item.lines, x: rect.x + capWidth(item.slot), y: top, style)
        if isFocused(command) { draw(pointer, x: rect.x, y: top, style) }
        guard let key = keyCap(item.slot), !isActive else { return }
        drawKeyCap(key, x: rect.x + 1, y: top, on: style.background)
    }
}
