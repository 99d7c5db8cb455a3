package import SurveyCore

/// A screen as drawn: its cells, and what can be pressed where.
package struct KioskFrame: Sendable, Hashable {
    package var grid: Grid
    /// In the order of Tab: what is asked, the bar, the strip.
    package var targets: [Target] = []
    /// How many pages the screen takes; the one that is drawn is in the state.
    package var pages = 1
    /// The commands of the digits 1 to 9 on this page, and of 0 where there are ten.
    package var digits: [KioskCommand] = []
    /// What Enter does when nothing is focused.
    package var primary: KioskCommand?
    /// The commands of the places, by the number that follows `.`.
    package var slots: [Int: KioskCommand] = [:]
    /// What a tap beside every target does; nothing where there are several things to choose from.
    package var backdrop: KioskCommand?

    /// Something that can be pressed.
    package struct Target: Sendable, Hashable {
        package var rect: Rect
        package var command: KioskCommand
    }

    /// What lies in that column and row.
    package func command(x: Int, y: Int) -> KioskCommand? {
        targets.first { $0.rect.contains(x: x, y: y) }?.command ?? backdrop
    }
}

/// What pressing something does.
package enum KioskCommand: Sendable, Hashable {
    /// The interview gets this event.
    case send(InterviewEvent)
    /// The next page, after the last one the first.
    case nextPage
    /// A digit of the number that is being typed.
    case digit(Int)
    case eraseDigit
    /// The number is complete.
    case enterNumber
    /// A character of the text that is being typed on the screen.
    case letter(Character)
    case eraseLetter
    /// The text or the code is complete.
    case enterText
    /// Reading aloud on or off.
    case toggleSpeech
    /// Read this screen again.
    case repeatSpeech
    /// Show how things can be shown.
    case openDisplay

    /// Somebody is there, and means nothing else by it.
    package static let present = KioskCommand.send(.stillHere)
}

/// What the terminal itself knows besides the screen: of no meaning to the interview.
package struct ViewState: Sendable, Hashable {
    /// What the arrows are on.
    package var focus: KioskCommand?
    /// What a finger is on.
    package var pressed: KioskCommand?
    /// The page shown, from 0.
    package var page = 0
    /// The digits or letters typed.
    package var entry = ""
    /// Such a number was just refused.
    package var isEntryRefused = false
    /// The digits now mean the places.
    package var isBarOpen = false
    /// Letters were typed on keys: then digits are typed as well, and do not move the focus.
    package var hasKeyboard = false
    /// What is being read aloud just now.
    package var spoken: KioskCommand?
    /// What a single switch would choose now: one thing, or all of a row.
    package var scanned: Set<KioskCommand> = []

    package init() {}
}
