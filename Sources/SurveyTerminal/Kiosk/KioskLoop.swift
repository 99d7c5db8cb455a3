import SurveyCore

/// A running turn: what it knows, and what it does when something happens.
struct KioskLoop {
    let kiosk: Kiosk
    let house: KioskHouse
    let store: any ResponseSink
    let drafts: any DraftStore
    let clock: any BootClock
    let report: (any Error) -> Void

    var stage: Stage
    /// What lies over the stage.
    var overlay: Overlay?
    var appearance: Appearance
    /// Counts the sentences at rest.
    var sentence = 0
    /// When the sentence, and what is known of the house, were last renewed.
    var renewed: Duration
    /// The instant that is zero in the ticks of the interview.
    var start: Duration
    var lastTick: Duration
    /// When the person last did something.
    var lastInput: Duration
    /// When the draft was last kept.
    var lastKept: Duration
    /// What went wrong with the store in this turn.
    var problem: KioskTrouble?
    private var decoder = InputDecoder()
    var input = KioskInput()
    /// What the terminal shows; `nil` when that is not known.
    var shown: Grid?
    /// The frame that was asked for last.
    var drawn: (view: Viewed, frame: KioskFrame)?
    private var leaveKeyAt: Duration?
    /// Reading aloud, scanning and steady hands.
    var access: KioskAccess

    enum Stage {
        /// Nobody is there; the interview is for whoever comes.
        case rest(Interview)
        case closed(KioskClosure)
        case asking(Interview)
        /// The host's pages.
        case desk(HostDesk)
        /// The person has gone.
        case over
    }

    enum Overlay: Hashable {
        case display
        /// Asked once, before the questions are read aloud.
        case headphones
    }

    /// Between ticks.
    private static let tick = Duration.seconds(1)
    /// After a byte that may begin a sequence.
    private static let sequencePause = Duration.milliseconds(50)
    private static let leaveKeyPause = Duration.seconds(3)
    /// A person who only reads and turns pages is there as well: the draft says so this often.
    static let keepPause = Duration.seconds(5)

    init(
        kiosk: Kiosk, house: KioskHouse, store: any ResponseSink, drafts: any DraftStore,
        speaker: (any Speaker)?, clock: any BootClock, report: @escaping (any Error) -> Void
    ) {
        self.kiosk = kiosk
        self.house = house
        self.store = store
        self.drafts = drafts
        self.clock = clock
        self.report = report
        appearance = kiosk.appearance
        let now = clock.now
        (start, lastTick, lastInput, lastKept, renewed) = (now, now, now, now, now)
        stage = .closed(.notOpen)
        access = KioskAccess(kiosk.access, speaker, now: now)
        stage = atRest()
    }

    mutating func run<Device: TerminalDevice & ~Copyable>(_ device: inout Device) throws -> KioskExit {
        try restore(&device)
        while true {
            if case .over = stage { return .over }
            attend(device.size)
            try draw(&device)
            if findSound() { continue }
            let untilTick = min(max(.zero, lastTick + Self.tick - clock.now), untilAccess)
            let isHolding = isHoldingTime
            let happened = try device.wait(decoder.isPending ? min(Self.sequencePause, untilTick) : untilTick)
            holdTime(isHolding)
            switch happened {
            case .input(let bytes):
                // A device that slept, or was stopped, wakes by a key: its time goes before what the key means.
                let seen = screen.kind
                try passTime(&device)
                let isMeant = screen.kind == seen
                for byte in bytes {
                    guard let event = decoder.feed(byte), isMeant else { continue }
                    if try take(event, &device) { return .left }
                }
            case .timeout:
                for event in decoder.flush() where try take(event, &device) { return .left }
            case .resized: shown = nil
            case .terminate: return .terminated
            case .hangUp: return .hungUp
            }
            try passTime(&device)
        }
    }

    /// Tells the stage how late it is, if a second or more has gone by.
    private mutating func passTime<Device: TerminalDevice & ~Copyable>(_ device: inout Device) throws(TerminalError) {
        guard clock.now - lastTick >= Self.tick else { return }
        lastTick = clock.now
        switch stage {
        case .rest, .closed: try renewRest(&device)
        case .asking: try send(.tick(clock.now - start), &device)
        case .desk: try tell(.tick(clock.now - start), &device)
        case .over: break
        }
    }

    /// Takes one thing that a person did.
    ///
    /// - Returns: whether it was the second press of the leave key.
    private mutating func take<Device: TerminalDevice & ~Copyable>(
        _ event: InputEvent, _ device: inout Device
    ) throws -> Bool {
        if kiosk.hasLeaveKey, event == .key(.character("q"), .control) {
            if let before = leaveKeyAt, clock.now - before <= Self.leaveKeyPause { return true }
            leaveKeyAt = clock.now
            return false
        }
        if case .over = stage { return false }
        guard let meaning = meaning(of: event, device.size) else { return false }
        lastInput = clock.now
        let wasAtRest = isAtRest
        switch meaning {
        case .send(let event): try hear(event, &device)
        case .openDisplay: overlay = .display
        case .toggleSpeech: try toggleSpeech(&device)
        case .repeatSpeech: try repeatSpeech(&device)
        case .nextPage, .digit, .eraseDigit, .enterNumber, .letter, .eraseLetter,
            .enterText:
            break
        }
        if wasAtRest, case .asking = stage { access.begin(with: event, at: clock.now) }
        noteScreen()
        return false
    }

    private var isAtRest: Bool { if case .rest = stage { true } else { false } }

    /// What a person means for what is on the screen.
    private mutating func hear<Device: TerminalDevice & ~Copyable>(
        _ event: InterviewEvent, _ device: inout Device
    ) throws(TerminalError) {
        if let overlay {
            switch overlay {
            case .display: choose(event)
            case .headphones: putOnHeadphones(event)
            }
            // The person is there.
            if case .asking = stage { try send(.stillHere, &device) }
            return
        }
        switch stage {
        case .rest, .closed:
            if event == Self.volunteer, try openDesk(&device) { return }
            if case .rest = stage { begin() }
        case .over: break
        case .desk: try tell(event, &device)
        case .asking:
            try send(event, &device)
            if lastInput - lastKept >= Self.keepPause { keep() }
        }
    }

    // MARK: Drawing

    /// What there is to show.
    var screen: Screen {
        let screen =
            switch stage {
            case .rest(let interview): restScreen(interview)
            case .closed(let closure): closedScreen(closure)
            case .asking(let interview): asked(interview)
            case .desk(let desk): desk.screen
            // Nothing is drawn any more.
            case .over: closedScreen(.notOpen)
            }
        return switch overlay {
        case .display?: displayScreen(screen.language)
        case .headphones?: Self.headphonesScreen(screen.language)
        case nil: screen
        }
    }

    private func asked(_ interview: Interview) -> Screen {
        var screen = interview.screen
        if screen.kind == .saveFailed, let problem { screen.hint = problem.words(screen.language) }
        return screen
    }

    /// What there is to show, drawn; the last one is kept, since while the kiosk speaks it is asked for it many times.
    mutating func frame(_ size: ScreenSize) -> KioskFrame {
        let screen = screen
        let view = Viewed(
            screen: screen, state: access.view(input.view), appearance: appearance, controls: controls, size: size,
            online: online(on: screen))
        if let drawn, drawn.view == view { return drawn.frame }
        let frame = KioskView.frame(
            view.screen, view.state, appearance: view.appearance, traits: kiosk.traits, controls: view.controls,
            size: size, online: view.online)
        drawn = (view, frame)
        return frame
    }

    /// All that a frame depends on.
    struct Viewed: Hashable {
        var screen: Screen
        var state: ViewState
        var appearance: Appearance
        var controls: KioskControls
        var size: ScreenSize
        var online: OnlineVariant?
    }

    /// The buttons that the kiosk adds on the screens of a person.
    private var controls: KioskControls {
        switch stage {
        case .asking: KioskControls(isSpeaking: isSpeaking(on: screen), hasDisplay: overlay == nil)
        case .rest: KioskControls(isSpeaking: access.hasSound ? access.narrator.isOn : nil)
        case .closed, .desk, .over: KioskControls()
        }
    }

    private func online(on screen: Screen) -> OnlineVariant? {
        switch (stage, screen.kind) {
        case (.rest(let interview), .rest), (.asking(let interview), .thanks): house.online(interview.session)
        case (.desk(let desk), _): desk.codeOnScreen.flatMap(house.online)
        case (_, _): nil
        }
    }

    /// Brings the terminal to what there is to show; writes nothing when it shows that already.
    mutating func draw<Device: TerminalDevice & ~Copyable>(_ device: inout Device) throws(TerminalError) {
        let grid = frame(device.size).grid
        let bytes = FrameDiffer.diff(shown, grid)
        if !bytes.isEmpty { try device.write(bytes) }
        shown = grid
    }
}
