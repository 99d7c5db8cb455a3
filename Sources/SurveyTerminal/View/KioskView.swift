public import QRCode
package import SurveyCore

/// Draws a `Screen`: a pure function of the screen, what the terminal itself knows, how it is to look, what the terminal
/// can, and a size.
///
/// Everything of the screen is shown at every size from `smallest` up, if need be on several pages; nothing is ever cut
/// off. From top to bottom: a strip with the progress and with how this can be read; the text; what can be chosen; the
/// main button at the end; the bar with the other actions, always in the same place. Screens on which there is nothing
/// to answer have a look of their own.
package enum KioskView {
    /// The smallest size that is drawn on: a 10 inch panel at 24 points has 64 × 20 cells.
    package static let smallest = ScreenSize(columns: 60, rows: 20)

    package static func frame(
        _ screen: Screen, _ state: ViewState = ViewState(), appearance: Appearance = Appearance(),
        traits: TerminalTraits = TerminalTraits(), controls: KioskControls = KioskControls(), size: ScreenSize,
        online: OnlineVariant? = nil
    ) -> KioskFrame {
        var canvas = Canvas(screen, state, appearance, traits, controls, size)
        guard size.columns >= smallest.columns, size.rows >= smallest.rows else {
            canvas.drawTooSmall()
            return canvas.frame
        }
        canvas.frame.primary = canvas.primary?.command
        for slot in Slot.allCases { canvas.frame.slots[slot.rawValue] = slot.command(screen, controls) }
        if !canvas.drawOwnLook(online) {
            let (top, bottom) = (canvas.bodyTop, canvas.barTop)
            if !canvas.isCalm || !canvas.drawCalm(from: top, to: bottom, online: online) {
                canvas.drawBody(from: top, to: bottom, online: online)
            }
            // What is asked comes first for who moves from one thing to the next.
            canvas.drawBar(from: bottom)
            canvas.drawStrip()
        }
        return canvas.frame
    }
}

extension Canvas {
    /// Draws a screen that has neither strip nor bar.
    ///
    /// - Returns: false when it is none, or when there is no room for its look.
    fileprivate mutating func drawOwnLook(_ online: OnlineVariant?) -> Bool {
        switch screen.kind {
        case .rest:
            drawRest(online)
            return true
        case .closed: return drawClosed()
        case .idle, .away: return drawAsking()
        case .thanks: return online.map { drawFarewell($0) } ?? false
        case .host("code"): return online.map { drawCodePage($0) } ?? false
        case .language, .intro, .question, .card, .note, .review, .saving, .saveFailed, .stopped, .display, .host:
            return false
        }
    }

    /// There is nothing to answer, only a few words to read.
    fileprivate var isCalm: Bool {
        switch screen.kind {
        case .thanks, .stopped, .saving, .saveFailed, .review, .host:
            screen.choices.isEmpty && screen.selection == .none
        case .language, .intro, .question, .card, .note, .idle, .away, .rest, .closed, .display: false
        }
    }

    /// Says that there is no room, in as much room as there is.
    fileprivate mutating func drawTooSmall() {
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
