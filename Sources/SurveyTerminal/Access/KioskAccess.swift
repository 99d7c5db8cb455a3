import SurveyCore

/// What a turn knows of the ways in which its person reads and presses; it is gone with the turn.
struct KioskAccess {
    let settings: AccessSettings
    let speaker: (any Speaker)?
    /// Sound comes out; `nil` while nobody has looked.
    var hasFoundSound: Bool?
    var narrator: Narrator
    var scan: SwitchScan
    private(set) var isScanning = false
    var guarded: ChoiceGuard
    /// Where the mark of the scan was when it was last said.
    var heardStop: SwitchScan.Stop?
    /// When what is being said began, and how long it may take at most.
    var utterance: (start: Duration, limit: Duration) = (.zero, .zero)
    /// A finger is down since then.
    var fingerDown: Duration?
    /// Which screen there was.
    var place: ScreenPlace?
    /// Until then the time of the interview is counted.
    var seen: Duration

    init(_ settings: AccessSettings, _ speaker: (any Speaker)?, now: Duration) {
        self.settings = settings
        self.speaker = speaker
        narrator = Narrator(isOn: speaker != nil && settings.startsSpeaking)
        scan = SwitchScan(pause: settings.scanPause)
        guarded = ChoiceGuard(settings.guardTime)
        // The finger that ended the turn before may come down once more.
        guarded.screenChanged(at: now)
        seen = now
    }

    var hasSound: Bool { hasFoundSound == true }

    /// The person began with `event`: a switch, or something else.
    mutating func begin(with event: InputEvent, at now: Duration) {
        switch settings.scanning {
        case .always: isScanning = true
        case .offered: isScanning = event == .key(.character(" ")) || isSwitchKey(event)
        case .off: isScanning = false
        }
        scan.restart(at: now)
    }

    mutating func toggleScanning(at now: Duration) {
        isScanning.toggle()
        scan.restart(at: now)
    }

    private func isSwitchKey(_ event: InputEvent) -> Bool {
        guard case .key(.character(let scalar), []) = event else { return false }
        return Character(scalar) == settings.switchKey
    }

    /// Whether `event` is a press of the switch: Space, Enter, the key of the configuration, or a finger that goes up
    /// anywhere.
    func isSwitch(_ event: InputEvent) -> Bool {
        switch event {
        case .key(.enter, []), .key(.character(" "), []): true
        case .mouse(let mouse): mouse.action == .release && mouse.button == 0 && fingerDown != nil
        case .key, .focus, .paste: isSwitchKey(event)
        }
    }

    /// Silences what is being said.
    mutating func hush() {
        narrator.hush()
        speaker?.stop()
    }

    /// Silences it, and forgets what was on the screens.
    mutating func forget() {
        hush()
        narrator.forget()
    }

    /// What is to be drawn, with the marks of what is heard and scanned.
    func view(_ state: ViewState) -> ViewState {
        var state = state
        state.spoken = narrator.current?.command
        if isScanning, let stop = scan.stop { state.scanned = Set(stop.commands) }
        return state
    }
}
