import SurveyCore

extension Canvas {
    /// Draws text, what can be chosen and the main button in `area`, as generously as it fits; if nothing fits, in
    /// pages.
    mutating func drawBody(_ area: Rect, online: OnlineVariant?) {
        for attempt in attempts {
            let text = TextBlock(screen, theme, width: min(area.width, 84), isCard: attempt.isCard, online: online)
            let controls = reservesPrimary ? attempt.primary + 1 : 0
            let room = area.height - controls - text.height - (hasAnswer && text.height > 0 ? 1 : 0)
            guard room >= 0, let answer = answer(width: area.width, height: room, attempt.styles) else { continue }
            let y = draw(text, x: area.x, y: area.y)
            draw(answer, in: Rect(x: area.x, y: text.height > 0 ? y + 1 : y, width: area.width, height: room))
            drawPrimary(bottom: area.maxY, height: attempt.primary)
            return
        }
        drawPages(area, TextBlock(screen, theme, width: min(area.width, 84), isCard: false, online: online))
    }

    /// From generous to tight.
    private var attempts: [(isCard: Bool, primary: Int, styles: [ChoiceLayout.Style])] {
        let boxes: [ChoiceLayout.Style] = [.tall, .boxed]
        return [
            (true, 3, boxes), (true, 1, boxes), (true, 3, [.spaced]), (true, 1, [.spaced]), (false, 1, boxes),
            (false, 1, [.spaced]), (false, 1, [.flat]),
        ]
    }

    /// What is between the text and the main button.
    enum Answer {
        case nothing
        case choices(ChoiceLayout)
        case pad(NumberPad)
    }

    private var hasAnswer: Bool { !screen.choices.isEmpty || isNumber || screen.countdown != nil }

    private func answer(width: Int, height: Int, _ styles: [ChoiceLayout.Style]) -> Answer? {
        if case .number(let range, let current) = screen.selection {
            let pad = NumberPad(range: range, current: current, width: width, height: height, styles)
            return pad.map(Answer.pad)
        }
        guard !screen.choices.isEmpty else { return screen.countdown == nil || height >= 1 ? .nothing : nil }
        guard screen.choices.count <= 9 else { return nil }
        return ChoiceLayout.best(screen.choices[...], screen.selection, width: width, height: height, styles)
            .map(Answer.choices)
    }

    private mutating func draw(_ answer: Answer, in rect: Rect) {
        switch answer {
        case .nothing:
            // One block for each second that is left.
            guard let countdown = screen.countdown else { return }
            frame.grid.fill(
                Rect(x: rect.x, y: rect.y, width: min(rect.width, 2 * countdown), height: 1), Self.full, theme.heading)
        case .choices(let layout): drawChoices(layout, x: rect.x, y: rect.y)
        case .pad(let pad): drawPad(pad, x: rect.x, y: rect.y)
        }
    }

    /// - Returns: the row after it.
    private mutating func draw(_ text: TextBlock, x: Int, y: Int) -> Int {
        if let box = text.box {
            let rect = Rect(x: x, y: y + box.lowerBound, width: content.width, height: box.count)
            border(rect, .thin, Style(theme.line, on: theme.paper))
        }
        for (offset, line) in text.lines.enumerated() {
            frame.grid.draw(line.text, x: x + line.indent, y: y + offset, line.style)
        }
        return y + text.height
    }

    // MARK: Pages

    /// Text and choices on as many pages as it takes. The text stands above the choices on every page when it leaves them
    /// enough room, else on pages of its own before them.
    private mutating func drawPages(_ area: Rect, _ text: TextBlock) {
        // The last row holds the button to the next page and the main one.
        let room = area.height - 2
        let beside = room - text.height - 1
        var pages: [(lines: ArraySlice<TextBlock.Line>, answer: Answer)] = []
        let repeats = ChoiceLayout.pages(screen.choices, screen.selection, width: area.width, height: beside)
        if !isNumber, beside >= 4, let repeats {
            pages = repeats.map { (text.lines[...], .choices($0)) }
        } else {
            pages = stride(from: 0, to: text.lines.count, by: room).map {
                (text.lines[$0..<min($0 + room, text.lines.count)], .nothing)
            }
            if isNumber, let answer = answer(width: area.width, height: room, [.boxed, .spaced, .flat]) {
                pages.append(([], answer))
            } else if !screen.choices.isEmpty {
                let own = ChoiceLayout.pages(screen.choices, screen.selection, width: area.width, height: room)
                pages += (own ?? []).map { ([], .choices($0)) }
            }
        }
        frame.pages = max(1, pages.count)
        let page = min(max(0, state.page), frame.pages - 1)
        guard page < pages.count else { return }
        for (offset, line) in pages[page].lines.enumerated() {
            frame.grid.draw(line.text, x: area.x + line.indent, y: area.y + offset, line.style)
        }
        let top = area.y + (pages[page].lines.isEmpty ? 0 : pages[page].lines.count + 1)
        draw(pages[page].answer, in: Rect(x: area.x, y: top, width: area.width, height: area.maxY - top))
        drawMore(page, bottom: area.maxY)
        drawPrimary(bottom: area.maxY, height: 1)
    }

    private mutating func drawMore(_ page: Int, bottom: Int) {
        guard frame.pages > 1 else { return }
        let label = "[0] " + InterfaceWords.fill(words.more, page + 1, frame.pages)
        let rect = Rect(x: content.x, y: bottom - 1, width: DisplayWidth.columns(of: label) + 4, height: 1)
        button(rect, label, .nextPage, Style(theme.accent, on: theme.chosen, .bold))
    }

    // MARK: Main button

    /// The rows of the main button are kept free on every question, so that nothing moves when someone comes back to it.
    private var reservesPrimary: Bool {
        switch screen.kind {
        case .question, .card: true
        case .language, .intro, .note, .review, .saving, .saveFailed, .thanks, .stopped, .idle, .away, .rest, .closed,
            .display, .host:
            primary != nil
        }
    }

    /// What Enter does when nothing is focused, and the words on its button.
    var primary: (label: String, command: KioskCommand)? {
        if isNumber, !state.entry.isEmpty {
            return (screen.action(.proceed)?.label ?? InterfaceWords.in(screen.language).proceed, .enterNumber)
        }
        return (screen.action(.proceed) ?? screen.action(.stillHere) ?? screen.action(.resume)).map {
            ($0.label, .send($0.event))
        }
            ?? (isNumber ? (InterfaceWords.in(screen.language).proceed, .enterNumber) : nil)
    }

    /// The main button: always at the right, just above the actions.
    mutating func drawPrimary(bottom: Int, height: Int, in column: Rect? = nil) {
        guard let primary else { return }
        let column = column ?? content
        let label = SafeText.clean(primary.label) + "  [Enter]"
        let least = hasAnswer && !isNumber ? 24 : 34
        let width = min(column.width, max(least, DisplayWidth.columns(of: label) + 6))
        button(
            Rect(x: column.maxX - width, y: bottom - height, width: width, height: height), label, primary.command,
            theme.band)
    }

    /// A filled button of one line of words.
    mutating func button(_ rect: Rect, _ label: String, _ command: KioskCommand, _ style: Style) {
        let style = isPressed(command) ? Style(theme.ink, on: theme.chosen, .bold) : style
        fill(rect, style)
        let y = rect.y + rect.height / 2
        let x = rect.x + max(0, rect.width - DisplayWidth.columns(of: label)) / 2
        if isFocused(command) {
            frame.grid.draw(label, x: x, y: y, style.with(.underline), limit: rect.maxX)
            frame.grid.draw("▸", x: rect.x + 1, y: y, style)
            frame.grid.draw("◂", x: rect.maxX - 2, y: y, style)
        } else {
            frame.grid.draw(label, x: x, y: y, style, limit: rect.maxX)
        }
        target(rect, command)
    }
}
