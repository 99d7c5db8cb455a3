package import SurveyCore

/// What is still to be read of a screen, and what is being read: pure; the voice itself is elsewhere.
///
/// Once it is on, each new screen is read from its start, by itself only once, so that someone who walked away is not
/// read to for ever.
package struct Narrator: Sendable {
    package private(set) var isOn: Bool
    /// The person has been asked to put on the headphones.
    package private(set) var hasHeadphones = false
    /// What is being said.
    package private(set) var current: Spoken?
    private var rest: ArraySlice<Spoken> = []
    private var place: ScreenPlace?
    private var before: Screen?
    private var heard: (screen: Screen, state: ViewState)?

    package init(isOn: Bool = false) {
        self.isOn = isOn
    }

    /// Something is being said, or about to be.
    package var isSpeaking: Bool { current != nil || !rest.isEmpty }

    /// Turns reading on or off. On, the screen is read from its start.
    package mutating func toggle() {
        isOn.toggle()
        hush()
        place = nil
        before = nil
    }

    /// The headphones are on.
    package mutating func putOnHeadphones() {
        hasHeadphones = true
        place = nil
    }

    /// The screen as it is drawn now: another one is read, and what was typed on this one is said.
    ///
    /// - Parameter isScanning: what can be pressed is read when the scan comes to it.
    package mutating func see(_ screen: Screen, _ frame: KioskFrame, _ state: ViewState, isScanning: Bool) {
        guard isOn else { return }
        let place = ScreenPlace(screen, page: state.page)
        defer { heard = (screen, state) }
        guard place == self.place else {
            self.place = place
            let reading = Reading(screen, in: frame, page: state.page, after: before)
            before = screen
            say(isScanning ? reading.opening : reading.all)
            return
        }
        guard let heard, heard.screen != screen || heard.state != state else { return }
        let echo = Reading(screen, in: frame, page: state.page).echo(from: heard, to: state)
        if !echo.isEmpty { say(echo) }
    }

    /// Reads all of the screen again.
    package mutating func again(_ screen: Screen, _ frame: KioskFrame, page: Int, isScanning: Bool) {
        let reading = Reading(screen, in: frame, page: page)
        say(isScanning ? reading.opening : reading.all)
    }

    /// Says this instead of what was to be said.
    package mutating func say(_ spoken: [Spoken]) {
        current = nil
        rest = spoken[...]
    }

    /// What comes next, when what was being said has ended.
    package mutating func next() -> Spoken? {
        current = rest.popFirst()
        return current
    }

    /// Forgets what was on the screens.
    package mutating func forget() {
        hush()
        (before, heard) = (nil, nil)
    }

    /// Says nothing more of this screen.
    package mutating func hush() {
        current = nil
        rest = []
    }
}
