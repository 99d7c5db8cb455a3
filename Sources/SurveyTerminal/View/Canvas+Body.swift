import SurveyCore

extension Canvas {
    /// How generously the text and the choices are drawn.
    private struct Attempt {
        var form: TextBlock.Form = .plain
        var text: TextBlock.Scales = .small
        /// Of the choices.
        var scale = 1
        /// Rows of the main button.
        var primary: Int
        /// Blank rows between the text and the choices.
        var gap = 1
        var styles: [ChoiceLayout.Style]
    }

    /// Letters of twice the size were asked for, and the terminal has them.
    var isLarge: Bool { appearance.hasLargeText && traits.hasDoubleHeight }

    /// Draws text, what can be chosen and the main button in the rows from `top`, as generously as it fits; if nothing
    /// fits, in pages.
    mutating func drawBody(from top: Int, to bottom: Int, online: OnlineVariant?) {
        for attempt in attempts where drawn(attempt, top, bottom, online) { return }
        if isLarge, at(scale: 2, { $0.drawPages(top, bottom, online) }) { return }
        _ = at(scale: 1) { $0.drawPages(top, bottom, online) }
    }

    /// From generous to tight.
    private var attempts: [Attempt] {
        let form: TextBlock.Form = if case .card = screen.kind { .box } else { .sentences }
        if isLarge {
            return [
                Attempt(form: form, text: .large, scale: 2, primary: 3, styles: [.boxed]),
                Attempt(text: .large, scale: 2, primary: 3, styles: [.boxed]),
                Attempt(text: .large, scale: 2, primary: 3, styles: [.spaced]),
                // What is around the question gives first.
                Attempt(form: form, text: .init(text: 2), scale: 2, primary: 3, styles: [.boxed, .spaced]),
                Attempt(text: .init(text: 2), scale: 2, primary: 3, styles: [.boxed, .spaced]),
                Attempt(text: .large, scale: 2, primary: 2, gap: 0, styles: [.spaced, .flat]),
            ]
        }
        // A question is large of itself where that leaves its answers room, and so are *yes* and *no*.
        let loud = TextBlock.Scales(text: 2)
        var louder: [Attempt] = []
        if traits.hasDoubleHeight {
            let isPair = screen.choices.count == 2 && screen.choices.allSatisfy { $0.label.count <= 16 }
            let isShort = !isTitleInStrip && DisplayWidth.columns(of: screen.text) <= 120
            // A deck's cards are all set alike: in a box only where any of them would have room for it.
            let isCard = if case .card = screen.kind { true } else { false }
            let loudForm = isCard && size.rows < 30 ? TextBlock.Form.plain : form
            if isPair, isShort {
                louder.append(Attempt(form: loudForm, text: loud, scale: 2, primary: 3, styles: [.boxed]))
            }
            if isShort {
                louder.append(Attempt(form: loudForm, text: loud, primary: 3, styles: [.boxed, .spaced]))
            }
            if isPair { louder.append(Attempt(form: form, scale: 2, primary: 3, styles: [.boxed])) }
        }
        return louder + [
            Attempt(form: form, primary: 3, styles: [.boxed]),
            Attempt(form: form, primary: 3, gap: 0, styles: [.boxed]),
            Attempt(form: form, primary: 3, styles: [.spaced]), Attempt(primary: 3, styles: [.boxed]),
            Attempt(primary: 3, styles: [.spaced]), Attempt(primary: 3, gap: 0, styles: [.spaced]),
            Attempt(form: form, primary: 2, gap: 0, styles: [.spaced]),
            Attempt(primary: 2, gap: 0, styles: [.spaced]), Attempt(primary: 3, gap: 0, styles: [.flat]),
            Attempt(primary: 1, gap: 0, styles: [.spaced, .flat]),
        ]
    }

    private mutating func drawn(_ attempt: Attempt, _ top: Int, _ bottom: Int, _ online: OnlineVariant?) -> Bool {
        let text = block(attempt.form, attempt.text, online)
        let below = reservesPrimary ? attempt.primary : min(1, attempt.gap)
        let between = hasAnswer && text.height > 0 ? attempt.gap : 0
        let room = bottom - top - below - text.height - between
        guard room >= 0 else { return false }
        return at(scale: attempt.scale) { canvas in
            guard let answer = canvas.answer(height: room, attempt.styles) else { return false }
            canvas.draw(text, y: top)
            canvas.draw(answer, y: top + text.height + between, height: room)
            canvas.at(scale: 1) { $0.drawPrimary(bottom: bottom, height: attempt.primary) }
            return true
        }
    }

    /// The text in the columns of the content, not wider than is good to read.
    func block(_ form: TextBlock.Form, _ scales: TextBlock.Scales, _ online: OnlineVariant? = nil) -> TextBlock {
        TextBlock(screen, theme, form, scales, hasTitle: !isTitleInStrip, online: online) { scale in
            var canvas = self
            canvas.scale = scale
            return min(canvas.content.width, 84)
        }
    }

    /// What is between the text and the main button.
    enum Answer {
        case nothing
        case choices(ChoiceLayout)
        case pad(NumberPad)
        case keyboard(Keyboard)
    }

    private var hasAnswer: Bool { !screen.choices.isEmpty || typing != nil }

    /// What is typed on this screen, if anything is.
    private var typing: Screen.Selection? {
        switch screen.selection {
        case .number, .code, .text: screen.selection
        case .none, .one, .many: nil
        }
    }

    private func answer(height: Int, _ styles: [ChoiceLayout.Style]) -> Answer? {
        if let typing {
            // Keys are as large as a finger already.
            var canvas = self
            canvas.scale = 1
            let full = canvas.content.width
            if case .text(let limit) = typing {
                return Keyboard(atMost: limit, width: full, height: height, styles).map(Answer.keyboard)
            }
            return NumberPad(typing, width: full, height: height, styles).map(Answer.pad)
        }
        guard !screen.choices.isEmpty else { return .nothing }
        // The tenth has the 0, which turns no page then.
        guard screen.choices.count <= 10 else { return nil }
        return ChoiceLayout.best(
            screen.choices[...], screen.selection, width: content.width, height: height, styles, scale: scale
        ).map(Answer.choices)
    }

    private mutating func draw(_ answer: Answer, y: Int, height: Int) {
        switch answer {
        case .nothing: break
        case .choices(let layout): drawChoices(layout, x: content.x, y: y)
        case .pad(let pad): at(scale: 1) { $0.drawPad(pad, y: y) }
        case .keyboard(let keyboard): at(scale: 1) { $0.drawKeyboard(keyboard, y: y) }
        }
    }

    /// Draws a text, a card's in its box.
    mutating func draw(_ text: TextBlock, y: Int) {
        var (row, boxTop) = (y, 0)
        for (index, line) in text.lines.enumerated() {
            if index == text.box?.lowerBound { boxTop = row }
            row += line.rows
            guard index + 1 == text.box?.upperBound else { continue }
            at(scale: text.lines[index - 1].scale) {
                let rect = Rect(x: $0.content.x, y: boxTop, width: $0.content.width, height: row - boxTop)
                $0.fill(rect.inset(x: 1, y: 1), $0.theme.strong)
                $0.border(rect, .heavy, $0.theme.heading)
            }
        }
        draw(text.lines[...], y: y)
    }

    /// - Returns: the row after the lines.
    @discardableResult
    private mutating func draw(_ lines: ArraySlice<TextBlock.Line>, y: Int) -> Int {
        var row = y
        for line in lines {
            at(scale: line.scale) {
                let x = $0.content.x + line.indent
                if !line.text.isEmpty { $0.draw(line.text, x: x, y: row, line.style, direction: line.direction) }
                if line.isBullet { $0.draw("•", x: x - 2, y: row, $0.theme.heading) }
            }
            row += line.rows
        }
        return row
    }

    // MARK: Pages

    /// Text and choices on as many pages as it takes. The text stands above the choices on every page when it leaves them
    /// enough room, else on pages of its own before them.
    ///
    /// - Returns: false when not even one choice fits on a page.
    private mutating func drawPages(_ top: Int, _ bottom: Int, _ online: OnlineVariant?) -> Bool {
        let text = block(.plain, scale == 2 ? .large : .small, online)
        // The last rows hold the button to the next page and the main one.
        let button = 3
        let room = bottom - top - button
        let beside = room - text.height - 1
        var pages: [(lines: ArraySlice<TextBlock.Line>, answer: Answer)] = []
        let width = content.width
        let repeats =
            beside >= 4
            ? ChoiceLayout.pages(screen.choices, screen.selection, width: width, height: beside, scale: scale) : nil
        if typing == nil, !screen.choices.isEmpty, let repeats {
            pages = repeats.map { (text.lines[...], .choices($0)) }
        } else {
            let lines = max(1, room / scale)
            pages = stride(from: 0, to: text.lines.count, by: lines).map {
                (text.lines[$0..<min($0 + lines, text.lines.count)], .nothing)
            }
            if typing != nil {
                guard let answer = answer(height: room, [.boxed, .spaced, .flat]) else { return false }
                pages.append(([], answer))
            } else if !screen.choices.isEmpty {
                let own = ChoiceLayout.pages(screen.choices, screen.selection, width: width, height: room, scale: scale)
                guard let own else { return false }
                pages += own.map { ([], .choices($0)) }
            }
        }
        frame.pages = max(1, pages.count)
        let page = min(max(0, state.page), frame.pages - 1)
        guard page < pages.count else { return true }
        var row = draw(pages[page].lines, y: top)
        if row > top { row += 1 }
        draw(pages[page].answer, y: row, height: bottom - button - row)
        at(scale: 1) {
            $0.drawMore(page, bottom: bottom, height: button)
            $0.drawPrimary(bottom: bottom, height: button)
        }
        return true
    }

    private mutating func drawMore(_ page: Int, bottom: Int, height: Int) {
        guard frame.pages > 1 else { return }
        let label = InterfaceWords.fill(words.more, page + 1, frame.pages)
        let rect = Rect(
            x: content.x, y: bottom - height, width: DisplayWidth.columns(of: label) + 7, height: height)
        button(rect, label, key: "0", .nextPage, Style(theme.accent, on: theme.chosen, .bold))
    }

    // MARK: Main button

    /// Where a text is typed, the main button is one of the keys.
    private var isCode: Bool { if case .code = screen.selection { true } else { false } }
    private var isText: Bool { if case .text = screen.selection { true } else { false } }

    /// The rows of the main button are kept free on every question, so that nothing moves when someone comes back to it.
    private var reservesPrimary: Bool {
        switch screen.kind {
        case .host where isCode: true
        case .host where isText: false
        case .question, .card: true
        case .language, .intro, .note, .review, .saving, .saveFailed, .thanks, .stopped, .idle, .away, .rest, .closed,
            .display, .host:
            primary != nil
        }
    }

    /// What Enter does when nothing is focused, and the words on its button.
    var primary: (label: String, command: KioskCommand)? {
        let proceed = screen.action(.proceed)?.label ?? interface.proceed
        switch screen.selection {
        case .number where !state.entry.isEmpty: return (proceed, .enterNumber)
        case .number where screen.action(.proceed) == nil: return (proceed, .enterNumber)
        case .code(let digits): return state.entry.count >= digits.lowerBound ? (proceed, .enterText) : nil
        case .text: return (proceed, .enterText)
        case .none, .one, .many, .number: break
        }
        return (screen.action(.proceed) ?? screen.action(.stillHere) ?? screen.action(.resume)).map {
            ($0.label, .send($0.event))
        }
    }

    /// The main button: always at the end, just above the bar.
    mutating func drawPrimary(bottom: Int, height: Int, in column: Rect? = nil) {
        guard let primary, !isText else { return }
        let column = column ?? content
        let label = SafeText.clean(primary.label)
        let least = hasAnswer ? 24 : 34
        let width = min(column.width, max(least, DisplayWidth.columns(of: label) + 9))
        let rect = Rect(x: column.maxX - width, y: bottom - height, width: width, height: height)
        button(rect, label, key: "⏎", primary.command, theme.band)
    }

    /// A filled button, its words in the middle, and after them the key that means it.
    mutating func button(
        _ rect: Rect, _ label: String, key: String? = nil, _ command: KioskCommand, _ style: Style
    ) {
        let style = isPressed(command) ? Style(theme.ink, on: theme.chosen, .bold) : style
        let lines = buttonLines(label, key, width: rect.width - 4)
        if rect.height > lines.count * scale { fillFace(rect, style, around: theme.paper) } else { fill(rect, style) }
        let isOn = isFocused(command) || isSpoken(command)
        draw(lines, key, centeredIn: rect, isOn ? style.with(.underline) : style)
        if isOn {
            let y = rect.y + max(0, rect.height - lines.count * scale) / 2
            draw(isMirrored ? "◂" : "▸", x: rect.x + 1, y: y, style)
            draw(isMirrored ? "▸" : "◂", x: rect.maxX - 2, y: y, style)
        }
        target(rect, command)
    }

    /// The words of a button in lines, the last of which leaves room for the key.
    func buttonLines(_ label: String, _ key: String?, width: Int) -> [String] {
        let lines = TextWrap.lines(label, width: width)
        guard let key, let last = lines.last else { return lines }
        return DisplayWidth.columns(of: last) + key.count + 2 <= width ? lines : lines + [""]
    }

    /// The words of a button in the middle; the key stands after the last of them and is never turned around.
    mutating func draw(_ lines: [String], _ key: String?, centeredIn rect: Rect, _ style: Style) {
        guard let key else { return draw(lines, centeredIn: rect, style) }
        let top = rect.y + max(0, rect.height - lines.count * scale) / 2
        for (index, line) in lines.enumerated() {
            let isLast = index == lines.count - 1
            let width = DisplayWidth.columns(of: line)
            let all = width + (isLast ? key.count + (width > 0 ? 2 : 0) : 0)
            let x = rect.x + max(0, rect.width - all) / 2
            let end = draw(line, x: x, y: top + index * scale, style)
            guard isLast else { continue }
            // On a quiet ground a key looks as it does in the bar.
            let isQuiet = style.background == theme.surface
            draw(
                key, x: width > 0 ? end + 2 : x, y: top + index * scale,
                isQuiet ? Style(theme.accent, on: theme.surface, .bold) : style, direction: .leftToRight)
        }
    }
}
