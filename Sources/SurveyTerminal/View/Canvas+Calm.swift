import SurveyCore

/// Screens on which there is nothing to answer: thanks, a stop, a pause.
extension Canvas {
    /// The last screen with the code of the online variant at the end of the words.
    ///
    /// - Returns: false when there is no code, or not enough room beside it; nothing is drawn then.
    mutating func drawFarewell(_ online: OnlineVariant) -> Bool {
        guard let code = online.code else { return false }
        let shown = Self.size(of: code)
        let isWide = shown.columns + 2 <= columns - content.x - 40
        let end = isWide ? content.maxX : columns
        let column = Rect(x: content.x, y: 0, width: end - shown.columns - 2 - content.x, height: size.rows)
        guard shown.rows <= size.rows, column.width >= 18 else { return false }
        let text = TextBlock(screen, theme, .plain) { _ in column.width }
        let invitation = TextWrap.lines(words.onYourPhone, width: column.width)
        let address = TextWrap.address(online.address, width: column.width)
        let button = primary == nil ? 0 : 3
        let margin = size.rows >= 24 ? 1 : 0
        let band = shown.rows + stripHeight <= size.rows ? stripHeight : 0
        let needed = text.height + 1 + invitation.count + address.count + 1 + button + margin
        guard band + 1 + needed <= size.rows else { return false }
        // What is left stands half above the words.
        let top = band + 1 + max(0, min(3, (size.rows - band - 1 - needed) / 2))
        draw(text, y: top)
        var y = top + text.height + 1
        y = draw(invitation, x: column.x, y: y, theme.soft)
        draw(address, x: column.x, y: y, theme.strong, direction: .leftToRight)
        let free = size.rows - band - shown.rows
        draw(code, x: end - shown.columns, y: band + max(0, isWide ? min(free / 2, 3) : free / 2))
        drawPrimary(bottom: size.rows - margin, height: button, in: column)
        if band > 0 { drawStrip() }
        return true
    }

    /// A few words in large letters, in the middle of what the bar leaves.
    ///
    /// - Returns: false when they do not fit; nothing is drawn then.
    mutating func drawCalm(from top: Int, to bottom: Int, online: OnlineVariant?) -> Bool {
        let room = bottom - top - (primary == nil ? 1 : 3)
        let scales: [TextBlock.Scales] =
            traits.hasDoubleHeight ? [.large, .init(heading: 2), .small] : [.small]
        for scales in scales {
            let text = block(scales.text == 2 ? .plain : .sentences, scales, online)
            guard text.height <= room else { continue }
            draw(text, y: top + (room - text.height) / 2)
            drawPrimary(bottom: bottom, height: 3)
            return true
        }
        return false
    }

    /// The question whether someone is there: large, with what is left of the time as blocks, and two large buttons.
    ///
    /// - Returns: false when it does not fit; nothing is drawn then.
    mutating func drawAsking() -> Bool {
        guard let yes = primary, let no = screen.action(.stop) else { return false }
        let margin = size.rows >= 26 ? 2 : 1
        for scale in traits.hasDoubleHeight ? [2, 1] : [1] {
            let heading = at(scale: scale) { TextWrap.lines($0.screen.heading, width: $0.content.width) }
            let lines = TextWrap.lines(screen.text, width: min(content.width, 84))
            let blocks = screen.countdown.map { self.blocks($0) } ?? []
            let above = heading.count * scale + 1 + lines.count + 1 + (blocks.isEmpty ? 0 : blocks.count + 1)
            let room = size.rows - 2 * margin - above
            let least = scale == 2 ? 5 : 3
            guard room >= least else { continue }
            let button = min(isRoomy ? 9 : 7, room)
            var y = margin + max(0, (room - button) / 2)
            y = at(scale: scale) { $0.draw(heading, x: $0.content.x, y: y, $0.theme.heading) } + 1
            y = draw(lines, x: content.x, y: y, theme.strong) + 1
            for block in blocks {
                draw(String(repeating: "▆ ", count: block), x: content.x, y: y, theme.heading, direction: .leftToRight)
                y += 1
            }
            y += blocks.isEmpty ? 0 : 1
            let width = (content.width - 2) / 2
            self.button(
                Rect(x: content.x, y: y, width: width, height: button), SafeText.clean(yes.label), key: "⏎",
                yes.command,
                theme.band)
            outlined(
                Rect(x: content.maxX - width, y: y, width: width, height: button), SafeText.clean(no.label), key: ".8",
                .send(no.event))
            return true
        }
        return false
    }

    /// The blocks in each row, one for each second, in as many rows as that takes; in one row that is full when there are
    /// too many.
    private func blocks(_ seconds: Int) -> [Int] {
        let row = content.width / 2
        guard seconds <= 3 * row else { return [row] }
        return stride(from: 0, to: seconds, by: row).map { min(row, seconds - $0) }
    }

    /// A button beside the main one.
    private mutating func outlined(_ rect: Rect, _ label: String, key: String, _ command: KioskCommand) {
        let isOn = isFocused(command) || isPressed(command)
        let style = isOn ? theme.band : theme.strong
        fill(rect.inset(x: 1, y: 1), style)
        border(
            rect, isOn || theme.hasThickLines ? .heavy : .thin,
            isOn ? theme.heading : Style(theme.line, on: theme.paper))
        draw(buttonLines(label, key, width: rect.width - 6), key, centeredIn: rect, style)
        if isFocused(command) { draw(pointer, x: rect.x + 2, y: rect.y + rect.height / 2, style) }
        target(rect, command)
    }
}
