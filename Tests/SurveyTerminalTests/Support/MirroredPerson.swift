import SurveyCore

@testable import SurveyTerminal

/// A person who knows what the kiosk shows by an interview of their own that goes the same way: writes down what they
/// touch, or when they press their switch.
struct MirroredPerson {
    private var interview: Interview
    private var input = KioskInput()
    private let size: ScreenSize
    /// Where the mark of the scan is.
    private var marked: SwitchScan.Stop?
    var controls: KioskControls

    init(_ interview: Interview, size: ScreenSize = ScreenSize(columns: 80, rows: 24), controls: KioskControls) {
        var interview = interview
        _ = interview.handle(.stillHere)
        self.interview = interview
        self.size = size
        self.controls = controls
    }

    var screen: Screen { interview.screen }

    private func frame(_ screen: Screen) -> KioskFrame {
        KioskView.frame(screen, input.view, controls: controls, size: size)
    }

    /// A finger on what does `command`, on the interview's screen or another one.
    private func tap(_ command: KioskCommand, on screen: Screen) -> KioskHarness.Step {
        guard let rect = frame(screen).targets.first(where: { $0.command == command })?.rect else {
            return .see("\(command) on \(screen.kind)")
        }
        let (x, y) = (rect.x + rect.width / 2 + 1, rect.y + rect.height / 2 + 1)
        return .press("\u{1B}[<0;\(x);\(y)M\u{1B}[<0;\(x);\(y)m")
    }

    private mutating func follow(_ command: KioskCommand) {
        guard case .send(let event)? = input.perform(command, screen, frame(screen)) else { return }
        let before = screen.kind
        for effect in interview.handle(event) {
            if case .store = effect { _ = interview.handle(.stored) }
        }
        if screen.kind != before { input = KioskInput() }
    }

    /// Touches it.
    mutating func touch(_ command: KioskCommand) -> [KioskHarness.Step] {
        let step = tap(command, on: screen)
        follow(command)
        return [step]
    }

    /// Turns on the voice at the choice of language.
    mutating func touchReadAloud() -> [KioskHarness.Step] {
        let step = tap(.toggleSpeech, on: screen)
        controls.isSpeaking = true
        return [step]
    }

    func touchHeadphones() -> [KioskHarness.Step] {
        var person = self
        person.controls.hasDisplay = false
        return [person.tap(.send(.proceed), on: KioskLoop.headphonesScreen(screen.language))]
    }

    /// Waits until the mark, which stays 2 s on each stop, is on it, and presses the switch.
    mutating func scan(_ command: KioskCommand, key: String = " ") -> [KioskHarness.Step] {
        func wait(_ stops: Int) -> [KioskHarness.Step] { [.pass(.milliseconds(2000 * stops + 500)), .press(key)] }
        let before = screen.kind
        let stops = SwitchScan.stops(screen, frame(screen))
        // On the screen that was there before, the mark is still where it was.
        let here = marked.flatMap(stops.firstIndex) ?? 0
        defer {
            follow(command)
            if screen.kind != before { marked = nil }
        }
        for (place, stop) in stops.enumerated() {
            let way = (place - here + stops.count) % stops.count
            marked = stop
            if stop == .one(command) { return wait(way) }
            if case .row(let commands) = stop, let inner = commands.firstIndex(of: command) {
                return wait(way) + wait(inner)
            }
        }
        return [.see("\(command) on \(screen.kind)")]
    }
}
