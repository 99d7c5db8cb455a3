public import QRCode
package import SurveyCore

/// Draws a `Screen`: a pure function of the screen, what the terminal itself knows, a theme and a size.
///
/// Everything of the screen is shown at every size from `smallest` up, if need be on several pages; nothing is ever cut
/// off. From top to bottom: a band with the progress; the text; what can be chosen; the main button at the right; the
/// actions, always in the same place.
package enum KioskView {
    /// The smallest size that is drawn on: a 10 inch panel at 24 points has 67 × 21 cells.
    package static let smallest = ScreenSize(columns: 60, rows: 20)

    package static func frame(
        _ screen: Screen, _ state: ViewState = ViewState(), appearance: Appearance = Appearance(),
        traits: TerminalTraits = TerminalTraits(), controls: KioskControls = KioskControls(), size: ScreenSize,
        online: OnlineVariant? = nil
    ) -> KioskFrame {
        var canvas = Canvas(screen, state, appearance.theme, size)
        guard size.columns >= smallest.columns, size.rows >= smallest.rows else {
            canvas.drawTooSmall()
            return canvas.frame
        }
        canvas.frame.primary = canvas.primary?.command
        if screen.kind == .thanks, let online, canvas.drawFarewell(online) { return canvas.frame }
        let top = canvas.drawBand()
        let bottom = canvas.barTop
        canvas.drawBody(
            Rect(x: canvas.content.x, y: top, width: canvas.content.width, height: bottom - top), online: online)
        canvas.drawBar(from: bottom)
        return canvas.frame
    }
}

extension Canvas {
    /// The band with the progress at the top: the words, then a square for each step, full when it is done.
    ///
    /// - Returns: the first row below it and a blank one.
    mutating func drawBand() -> Int {
        let height = isRoomy ? 3 : 1
        let style = theme.band
        fill(Rect(x: 0, y: 0, width: size.columns, height: height), style)
        guard let progress = screen.progress else { return height + 1 }
        let y = height / 2
        let end = frame.grid.draw(SafeText.clean(progress.label), x: content.x, y: y, style, limit: content.maxX)
        let room = content.maxX - (end > content.x ? end + 3 : end)
        let total = max(1, progress.total)
        // A square for each step; when they are too many, a share of twenty.
        let squares = 2 * total - 1 <= room ? total : min(20, (room + 1) / 2)
        guard squares > 1 || total == 1 else { return height + 1 }
        let done = squares == total ? progress.done : squares * min(progress.done, total) / total
        let start = content.maxX - (2 * squares - 1)
        for step in 0..<squares {
            frame.grid.put(step < done ? Self.done : Self.open, x: start + 2 * step, y: y, style)
        }
        return height + 1
    }

    static let full = Glyph("█")!
    private static let done = Glyph("■")!
    private static let open = Glyph("□")!

    /// Says that there is no room, in as much room as there is.
    mutating func drawTooSmall() {
        let (needed, width) = (KioskView.smallest, max(2, size.columns - 2))
        let text = InterfaceWords.fill(words.tooSmall, needed.columns, needed.rows, size.columns, size.rows)
        let lines = TextWrap.lines(text, width: width)
        draw(lines, x: size.columns > 2 ? 1 : 0, y: max(0, (size.rows - lines.count) / 2), theme.strong)
    }
}

/// The same survey on a phone: what the last screen invites to.
public struct OnlineVariant: Sendable, Hashable {
    /// The address, in words.
    public var address: String
    /// The address as a code; `nil` when there is none to show.
    public var code: QRCode?

    /// An address and its code.
    public init(address: String, code: QRCode?) {
        self.address = address
        self.code = code
    }
}
