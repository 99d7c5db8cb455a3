import SurveyCore

extension Canvas {
    /// A button of the strip: where it is and what stands on it.
    private struct Comfort {
        var slot: Slot
        var x: Int
        var width: Int
        var lines: [String]
    }

    /// The least columns that the progress keeps.
    private static let leastProgress = 20

    /// The buttons at the end of the strip, by the words of the language alone: they are in the same place on every
    /// screen, and what a screen does not have leaves its place empty.
    private var comforts: [Comfort] {
        let labels = Slot.strip.map { $0.words(interface, words) }
        func width(_ texts: [String], lines: Int) -> Int {
            max(6, texts.map { TextWrap.leastWidth($0, lines: lines) }.max() ?? 0)
        }
        var widths = labels.map { width($0, lines: 1) + 2 }
        let room = content.width - Self.leastProgress - labels.count
        // Who wants most gives first: on two lines.
        for index in widths.indices.sorted(by: { widths[$0] > widths[$1] }) where widths.reduce(0, +) > room {
            widths[index] = width(labels[index], lines: 2) + 2
        }
        var cap = room
        while widths.reduce(0, { $0 + min($1, cap) }) > room, cap > 6 { cap -= 1 }
        widths = widths.map { min($0, cap) }
        // A little more for the finger where there is room.
        let air = min(6, max(0, (content.width / 2 - widths.reduce(0, +)) / widths.count))
        widths = widths.map { $0 + air }
        var x = content.maxX - widths.reduce(0, +) - (labels.count - 1)
        return zip(Slot.strip, widths).map { slot, width in
            defer { x += width + 1 }
            return Comfort(slot: slot, x: x, width: width, lines: TextWrap.lines(shownWords(slot), width: width - 2))
        }
    }

    private func shownWords(_ slot: Slot) -> String {
        switch slot {
        case .readAloud: controls.isSpeaking == true ? words.readAloudOff : words.readAloud
        case .display: words.display
        case .language: slot.action(screen)?.label ?? interface.language
        case .skip, .refuse, .dontKnow, .skipRest, .back, .assistance, .stop: ""
        }
    }

    /// The longest that the progress can be in the language, so that the strip is as high on every screen.
    private var longestProgress: String {
        InterfaceWords.fill(interface.step, 88, 88) + interface.comma + InterfaceWords.fill(interface.card, 8, 8)
    }

    /// Columns for the words at the start of the strip.
    private func room(before comforts: [Comfort]) -> Int { (comforts.first?.x ?? content.maxX) - content.x - 2 }

    /// What stands at the start of the strip: the progress, else the title, where that is not part of a question.
    private func stripLines(_ room: Int) -> [String] {
        if let label = screen.progress?.label, !label.isEmpty { return progressLines(SafeText.clean(label), room) }
        return isTitleInStrip ? TextWrap.lines(screen.heading, width: room) : []
    }

    /// The step and the card, on one line or below each other.
    private func progressLines(_ label: String, _ room: Int) -> [String] {
        let parts =
            DisplayWidth.columns(of: label) <= room ? [label] : label.split(separator: interface.comma).map(String.init)
        return parts.flatMap { TextWrap.lines($0, width: room) }
    }

    /// The title stands in the strip, and not above the text.
    var isTitleInStrip: Bool {
        switch screen.kind {
        case .language, .intro, .display, .host: screen.progress == nil
        // There it stands in a band of its own.
        case .closed: true
        case .question, .card, .note, .review, .saving, .saveFailed, .thanks, .stopped, .idle, .away, .rest: false
        }
    }

    /// Rows of the strip, without the line of the progress.
    var stripHeight: Int {
        let comforts = comforts
        let room = room(before: comforts)
        let longest =
            comforts.map { comfort in
                comfort.slot.words(interface, words).map { TextWrap.lines($0, width: comfort.width - 2).count }.max()
                    ?? 1
            }.max() ?? 1
        return max(buttonRows, longest + 1, progressLines(longestProgress, room).count, stripLines(room).count)
    }

    /// The first row below the strip, the line of the progress, and where there is room a blank row.
    var bodyTop: Int { stripHeight + (size.rows >= 24 ? 2 : 1) }

    /// The strip at the top: the progress in words, and at its end how this can be read; below it the progress as a line.
    mutating func drawStrip() {
        let comforts = comforts
        let lines = stripLines(room(before: comforts))
        let height = stripHeight
        let ground = Style(theme.ink, on: theme.surface, .bold)
        fill(Rect(x: 0, y: 0, width: columns, height: height), ground)
        draw(lines, x: content.x, y: (height - lines.count) / 2, ground)
        for comfort in comforts {
            guard let command = comfort.slot.command(screen, controls) else { continue }
            draw(comfort, command, height)
        }
        if let progress = screen.progress { drawProgress(progress, y: height) }
    }

    private mutating func draw(_ comfort: Comfort, _ command: KioskCommand, _ height: Int) {
        let rect = Rect(x: comfort.x, y: 0, width: comfort.width, height: height)
        let isOn = comfort.slot == .readAloud && controls.isSpeaking == true
        let isActive = isFocused(command) || isPressed(command)
        let ground = isActive || isOn ? theme.chosen : theme.footer
        fill(rect, Style(theme.ink, on: ground))
        let top = rect.y + (height - comfort.lines.count - 1) / 2
        let icon = comfort.slot.icon(isMirrored: isMirrored) ?? ""
        let cap = keyCap(comfort.slot)
        let sign = Rect(x: rect.x, y: top, width: rect.width, height: 1)
        let signs = Style(theme.accent, on: ground, .bold)
        if let cap {
            let width = DisplayWidth.columns(of: icon) + 1 + DisplayWidth.columns(of: cap)
            let start = rect.x + max(1, (rect.width - width) / 2)
            let x = draw(icon, x: start, y: top, signs) + 1
            drawKeyCap(cap, x: x, y: top, on: ground)
        } else {
            draw([icon], centeredIn: sign, signs)
        }
        let words = Rect(x: rect.x, y: top + 1, width: rect.width, height: comfort.lines.count)
        draw(comfort.lines, centeredIn: words, Style(theme.ink, on: ground, isActive ? .bold : []))
        if isFocused(command) { draw(pointer, x: rect.x, y: top + 1, signs) }
        // The gap at its end belongs to it.
        target(Rect(x: rect.x, y: 0, width: min(rect.width + 1, columns - rect.x), height: height), command)
    }

    /// What stands on the key of a slot; none where `.` means something else just now.
    func keyCap(_ slot: Slot) -> String? {
        if !state.isBarOpen, slot.key == nil, isTyping { return nil }
        return slot.keys(isBarOpen: state.isBarOpen)
    }

    /// A piece for each step over all of the width: thick when the person is there or beyond.
    private mutating func drawProgress(_ progress: Screen.Progress, y: Int) {
        let total = max(1, progress.total)
        // A piece for each step; when they are too many, a share of them.
        let pieces = total * 3 <= content.width ? total : content.width / 3
        let isAt: Bool =
            switch screen.kind {
            case .question, .card, .note: true
            case .language, .intro, .review, .saving, .saveFailed, .thanks, .stopped, .idle, .away, .rest, .closed,
                .display, .host:
                false
            }
        let reached = min(total, progress.done + (isAt ? 1 : 0))
        let done = pieces == total ? reached : pieces * reached / total
        for piece in 0..<pieces {
            let start = content.width * piece / pieces
            let end = content.width * (piece + 1) / pieces - (piece + 1 < pieces ? 1 : 0)
            let rect = Rect(x: content.x + start, y: y, width: end - start, height: 1)
            fill(
                rect, piece < done ? Self.upperHalf : Self.slim,
                piece < done ? theme.heading : Style(theme.line, on: theme.paper))
        }
    }

    private static let slim = Glyph("▔")!
}
