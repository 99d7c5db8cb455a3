import SurveyCore

/// A running kiosk: what it knows, and what it does when something happens.
struct KioskLoop {
    let kiosk: Kiosk
    let makeInterview: () -> Interview
    let store: any ResponseStore
    let drafts: any DraftStore
    let clock: any BootClock
    let report: (any Error) -> Void

    var interview: Interview
    /// The instant that is zero in the ticks of this interview.
    var start: Duration
    var lastTick: Duration
    /// When the person last did something.
    var lastInput: Duration
    /// When the draft was last kept.
    var lastKept: Duration
    private var decoder = InputDecoder()
    var input = KioskInput()
    /// What the terminal shows; `nil` when that is not known.
    var shown: Grid?
    private var leaveKeyAt: Duration?

    /// Between ticks.
    private static let tick = Duration.seconds(1)
    /// After a byte that may begin a sequence.
    private static let sequencePause = Duration.milliseconds(50)
    private static let leaveKeyPause = Duration.seconds(3)
    /// So long an interview that nobody has begun is still the one to begin: its session may close, and half-days pass.
    private static let freshness = Duration.seconds(1)
    /// A person who only reads and turns pages is there as well: the draft says so this often.
    private static let keepPause = Duration.seconds(5)

    init(
        kiosk: Kiosk, makeInterview: @escaping () -> Interview, store: any ResponseStore, drafts: any DraftStore,
        clock: any BootClock, report: @escaping (any Error) -> Void
    ) {
        self.kiosk = kiosk
        self.makeInterview = makeInterview
        self.store = store
        self.drafts = drafts
        self.clock = clock
        self.report = report
        interview = makeInterview()
        let now = clock.now
        (start, lastTick, lastInput, lastKept) = (now, now, now, now)
    }

    mutating func run<Device: TerminalDevice & ~Copyable>(_ device: inout Device) throws -> KioskExit {
        try restore(&device)
        while true {
            try draw(&device)
            let untilTick = max(.zero, lastTick + Self.tick - clock.now)
            switch try device.wait(decoder.isPending ? min(Self.sequencePause, untilTick) : untilTick) {
            case .input(let bytes):
                for byte in bytes {
                    guard let event = decoder.feed(byte) else { continue }
                    if try take(event, &device) { return .left }
                }
            case .timeout:
                for event in decoder.flush() where try take(event, &device) { return .left }
            case .resized: shown = nil
            case .terminate: return .terminated
            case .hangUp: return .hungUp
            }
            if clock.now - lastTick >= Self.tick {
                lastTick = clock.now
                try send(.tick(clock.now - start), &device)
            }
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
        let frame = frame(device.size)
        guard let meaning = input.handle(event, interview.screen, frame) else { return false }
        lastInput = clock.now
        if interview.isUntouched, lastInput - start >= Self.freshness { renew() }
        try send(meaning, &device)
        if lastInput - lastKept >= Self.keepPause { keep() }
        return false
    }

    // MARK: Drawing

    private func frame(_ size: ScreenSize) -> KioskFrame {
        let screen = interview.screen
        let online = screen.kind == .thanks ? kiosk.online(interview.session) : nil
        return KioskView.frame(
            screen, input.view, appearance: Appearance(theme: kiosk.theme), size: size, online: online)
    }

    /// Brings the terminal to what there is to show; writes nothing when it shows that already.
    mutating func draw<Device: TerminalDevice & ~Copyable>(_ device: inout Device) throws(TerminalError) {
        let grid = frame(device.size).grid
        let bytes = FrameDiffer.diff(shown, grid)
        if !bytes.isEmpty { try device.write(bytes) }
        shown = grid
    }
}
