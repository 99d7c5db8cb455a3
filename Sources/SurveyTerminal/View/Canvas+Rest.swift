import QRCode
import SurveyCore

/// The screen at rest, and the one that says that it is closed.
extension Canvas {
    /// What stands on the rest screen around the great button.
    private struct Invitation {
        var scale: Int
        var sentence: [String]
        var begin: String
        /// *Rather on your own phone?*, then the address.
        var phone: [String]
        var address: [String]

        var besides: Int { phone.count + address.count }
    }

    /// The survey's name, one sentence, one great button; the code for who prefers the own phone; and the host's way in a
    /// corner.
    mutating func drawRest(_ online: OnlineVariant?) {
        frame.backdrop = primary?.command
        if let online, let code = online.code {
            if traits.hasDoubleHeight, drawRest(online, code, below: true) { return }
            if drawRest(online, code, below: false) { return }
        }
        for scale in traits.hasDoubleHeight ? [2, 1] : [1] where drawRest(scale, online) { return }
        drawBody(from: bodyTop, to: barTop, online: nil)
        drawBar(from: barTop)
        drawStrip()
    }

    private func invitation(_ width: Int, _ scale: Int, _ online: OnlineVariant?, hasCode: Bool) -> Invitation {
        let phone = hasCode ? words.ownPhone : words.ownPhoneAddress
        return Invitation(
            scale: scale, sentence: TextWrap.lines(screen.text, width: width / scale),
            begin: SafeText.clean(primary?.label ?? ""),
            phone: online == nil ? [] : TextWrap.lines(phone, width: width),
            address: online.map { TextWrap.address($0.address, width: width) } ?? [])
    }

    /// Rows of the band with the survey's name.
    private var restBand: Int {
        let lines = TextWrap.lines(screen.heading, width: content.width).count
        return screen.heading.isEmpty ? 0 : max(lines, isRoomy ? 3 : size.rows >= 22 ? 2 : 1)
    }

    private mutating func drawRestBand(_ height: Int) {
        guard height > 0 else { return }
        fill(Rect(x: 0, y: 0, width: columns, height: height), theme.band)
        let rect = Rect(x: 0, y: 0, width: columns, height: height)
        let lines = TextWrap.lines(screen.heading, width: content.width)
        draw(lines, x: content.x, y: (rect.height - lines.count) / 2, theme.band)
    }

    /// Without a code: the sentence, the button, and the address in words.
    private mutating func drawRest(_ scale: Int, _ online: OnlineVariant?) -> Bool {
        let band = restBand
        let invitation = invitation(content.width, scale, online, hasCode: false)
        let corner = cornerRows
        let least = scale == 2 ? 5 : 1
        let fixed = band + 1 + invitation.sentence.count * scale + 1 + max(invitation.besides, corner) + 1 + restMargin
        guard fixed + least <= size.rows else { return false }
        drawRestBand(band)
        let room = size.rows - fixed
        let button = min(isRoomy ? 9 : 7, room)
        let air = max(0, room - button) / 3
        var y = band + 1 + air
        y = at(scale: scale) { $0.draw(invitation.sentence, x: $0.content.x, y: y, $0.theme.strong) } + 1 + air
        drawBegin(Rect(x: content.x, y: y, width: content.width, height: button), invitation.begin)
        let bottom = size.rows - restMargin
        y = draw(invitation.phone, x: content.x, y: bottom - invitation.besides, theme.soft)
        draw(invitation.address, x: content.x, y: y, theme.strong, direction: .leftToRight)
        drawCorner(bottom: bottom, end: content.maxX)
        return true
    }

    /// With the code at the end: below the sentence in letters of twice the size, or beside all of the words.
    private mutating func drawRest(_ online: OnlineVariant, _ code: QRCode, below: Bool) -> Bool {
        let shown = Self.size(of: code)
        let end = shown.columns + 2 <= columns - content.x - 40 ? content.maxX : columns
        let width = end - shown.columns - 2 - content.x
        let band = shown.rows + restBand + 1 <= size.rows ? restBand : 0
        guard width >= 22, shown.rows + band <= size.rows, band > 0 || screen.heading.isEmpty else { return false }
        let corner = cornerRows
        var top = band + 1
        var invitation = invitation(width, 1, online, hasCode: true)
        var above = 0
        if below {
            invitation.sentence = at(scale: 2) { TextWrap.lines($0.screen.text, width: $0.content.width) }
            above = invitation.sentence.count * 2 + 1
            guard band + 1 + above + shown.rows <= size.rows else { return false }
        }
        let words = below ? 0 : invitation.sentence.count + 1
        let fixed = top + above + words + 1 + invitation.besides + (corner > 0 ? corner + 1 : 0) + restMargin
        guard fixed + 3 <= size.rows else { return false }
        drawRestBand(band)
        let room = size.rows - fixed
        let button = min(isRoomy ? 9 : 5, room)
        let air = max(0, room - button) / 3
        if below {
            top = at(scale: 2) { $0.draw(invitation.sentence, x: $0.content.x, y: top, $0.theme.strong) } + 1
        } else {
            top = draw(invitation.sentence, x: content.x, y: top + air, theme.strong) + 1
        }
        top += air
        drawBegin(Rect(x: content.x, y: top, width: width, height: button), invitation.begin)
        var y = draw(invitation.phone, x: content.x, y: top + button + 1 + air / 2, theme.soft)
        y = draw(invitation.address, x: content.x, y: y, theme.strong, direction: .leftToRight)
        let free = size.rows - (below ? top - air : band) - shown.rows
        draw(code, x: end - shown.columns, y: size.rows - shown.rows - free / 2)
        drawCorner(bottom: size.rows - restMargin, start: content.x)
        return true
    }

    private var restMargin: Int { size.rows >= 24 ? 1 : 0 }

    private mutating func drawBegin(_ rect: Rect, _ label: String) {
        guard let primary else { return }
        button(rect, label, primary.command, theme.band)
    }

    // MARK: The host's way

    /// Rows of the small button in the corner.
    private var cornerRows: Int { corner == nil ? 0 : min(2, buttonRows) }

    private var corner: (label: String, command: KioskCommand)? {
        Slot.assistance.action(screen).map { (SafeText.clean($0.label), .send($0.event)) }
    }

    /// At the end of a row, or at its start.
    private mutating func drawCorner(bottom: Int, end: Int? = nil, start: Int? = nil) {
        guard let corner else { return }
        let width = DisplayWidth.columns(of: corner.label) + 8
        let x = start ?? (end ?? columns) - width
        button(
            Rect(x: x, y: bottom - cornerRows, width: width, height: cornerRows), corner.label, key: ".",
            corner.command,
            Style(theme.softInk, on: theme.surface))
    }

    // MARK: Closed

    /// One calm sentence, what the host should know, and the host's way.
    ///
    /// - Returns: false when it does not fit; nothing is drawn then.
    mutating func drawClosed() -> Bool {
        let band = restBand
        let corner = cornerRows
        let room = size.rows - band - 2 - corner - restMargin
        for scale in traits.hasDoubleHeight ? [2, 1] : [1] {
            let text = block(.plain, .init(text: scale))
            guard text.height <= room else { continue }
            drawRestBand(band)
            draw(text, y: band + 1 + (room - text.height) / 2)
            drawCorner(bottom: size.rows - restMargin, end: content.maxX)
            return true
        }
        return false
    }
}
