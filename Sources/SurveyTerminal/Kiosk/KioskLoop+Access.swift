import SurveyCore

extension KioskLoop {
    /// While something is said, so often it is asked whether that has ended.
    private static let listenPause = Duration.milliseconds(40)
    /// A finger that has been down for so long rests on the screen, or was never seen to go up.
    private static let restingFinger = Duration.milliseconds(500)

    // MARK: Input

    /// What an event means, by way of the guard and the scan; `nil` where it means nothing.
    mutating func meaning(of event: InputEvent, _ size: ScreenSize) -> KioskCommand? {
        let now = clock.now
        guard access.guarded.admits(event, isTyped: isTyped, at: now) else { return nil }
        defer { noteFinger(event, at: now) }
        // Pressing anything silences the voice at once.
        switch event {
        case .key: access.hush()
        case .mouse(let mouse):
            if mouse.action == .press {
                access.hush()
                if let down = access.fingerDown, now - down >= Self.restingFinger { input.liftFinger() }
            }
        case .focus, .paste: break
        }
        // After a crash nobody knows that the person had one switch: they press it, and nothing else answers to Space here.
        if screen.kind == .away, !access.isScanning {
            access.begin(with: event, at: now)
            if access.isScanning { return .present }
        }
        if access.isScanning, case .asking = stage {
            if access.isSwitch(event) {
                guard let command = access.scan.press(at: now) else { return .present }
                return input.perform(command, screen, frame(size))
            }
            if case .mouse = event { return nil }
        }
        let before = input.view.focus
        let frame = frame(size)
        let meaning = input.handle(event, screen, frame)
        if let focus = input.view.focus, focus != before, access.narrator.isOn {
            access.narrator.say([Reading(screen, in: frame, page: input.view.page).thing(focus)].compactMap(\.self))
        }
        return meaning
    }

    private var isTyped: Bool {
        switch screen.selection {
        case .number, .code, .text: true
        case .none, .one, .many: false
        }
    }

    private mutating func noteFinger(_ event: InputEvent, at now: Duration) {
        guard case .mouse(let mouse) = event else { return }
        switch mouse.action {
        case .press: access.fingerDown = now
        case .release: access.fingerDown = nil
        case .move, .wheelUp, .wheelDown: break
        }
    }

    /// Another screen is there: for a moment nothing is chosen on it, and before the first one that is read aloud comes
    /// the question for the headphones.
    mutating func noteScreen() {
        if wantsHeadphones {
            overlay = .headphones
            input.reset()
        }
        let place = ScreenPlace(screen, page: input.view.page)
        guard place != access.place else { return }
        access.place = place
        access.guarded.screenChanged(at: clock.now)
        if access.narrator.isOn { access.hush() }
    }

    // MARK: Reading aloud

    /// Looks once whether sound comes out, when the first frame is there.
    ///
    /// - Returns: whether it has looked just now.
    mutating func findSound() -> Bool {
        guard access.hasFoundSound == nil, let speaker = access.speaker else { return false }
        do {
            try speaker.prepare()
            access.hasFoundSound = true
        } catch {
            access.hasFoundSound = false
        }
        return true
    }

    /// Whether this screen is read aloud now; `nil` where it cannot be.
    func isSpeaking(on screen: Screen) -> Bool? {
        guard access.hasSound, let speaker = access.speaker else { return nil }
        let isSpoken =
            screen.kind == .language
            ? screen.choices.contains { speaker.speaks($0.language) } : speaker.speaks(screen.language)
        return isSpoken ? access.narrator.isOn : nil
    }

    mutating func toggleSpeech<Device: TerminalDevice & ~Copyable>(
        _ device: inout Device
    ) throws(TerminalError) {
        guard access.hasSound else { return }
        access.hush()
        access.narrator.toggle()
        if case .rest = stage { begin() }
        if overlay == .headphones, !access.narrator.isOn { overlay = nil }
        try send(.stillHere, &device)
    }

    mutating func repeatSpeech<Device: TerminalDevice & ~Copyable>(
        _ device: inout Device
    ) throws(TerminalError) {
        if access.narrator.isOn {
            access.hush()
            access.narrator.again(
                screen, frame(device.size), page: input.view.page, isScanning: access.isScanning)
            access.heardStop = nil
        }
        try send(.stillHere, &device)
    }

    private var wantsHeadphones: Bool {
        guard overlay == nil, access.narrator.isOn, !access.narrator.hasHeadphones, case .asking = stage,
            isSpeaking(on: screen) == true
        else { return false }
        return switch screen.kind {
        case .intro, .question, .card, .note, .review: true
        case .language, .saving, .saveFailed, .thanks, .stopped, .idle, .away, .rest, .closed, .display, .host: false
        }
    }

    static func headphonesScreen(_ language: LanguageTag) -> Screen {
        let words = KioskWords.in(language)
        return Screen(
            kind: .display, language: language, text: words.headphones,
            actions: [.init(kind: .proceed, label: words.headphonesOn, event: .proceed)])
    }

    mutating func putOnHeadphones(_ event: InterviewEvent) {
        guard event == .proceed else { return }
        access.narrator.putOnHeadphones()
        overlay = nil
        input.reset()
    }

    // MARK: What goes on by itself

    /// Brings the voice and the mark of the scan to the screen as it is now, and to this moment.
    mutating func attend(_ size: ScreenSize) {
        noteScreen()
        guard case .asking(let interview) = stage, access.narrator.isOn || access.isScanning else { return }
        access.speaker?.survey = interview.survey.id
        let (screen, frame, page) = (screen, frame(size), input.view.page)
        let isRead = isSpeaking(on: screen) == true
        if isRead { access.narrator.see(screen, frame, input.view, isScanning: access.isScanning) }
        if access.isScanning {
            access.scan.see(screen, frame, page: page, at: clock.now)
            _ = access.scan.tick(clock.now, isSpeaking: isRead && access.narrator.isSpeaking)
            if access.scan.stop != access.heardStop {
                access.heardStop = access.scan.stop
                if isRead, let stop = access.scan.stop {
                    access.narrator.say(
                        [Reading(screen, in: frame, page: page).spoken(stop)].compactMap(\.self))
                }
            }
        }
        if isRead { speak() } else { access.hush() }
    }

    /// Begins what is to be said next, when what was being said has ended.
    private mutating func speak() {
        guard let speaker = access.speaker else { return }
        do {
            // Something else is to be said by now.
            if access.narrator.current == nil { speaker.stop() }
            if try speaker.isSounding() {
                // A device that takes the sound and never ends must not hold the time for ever.
                if clock.now - access.utterance.start < access.utterance.limit { return }
                throw SpeechError.failed
            }
            while let next = access.narrator.next() {
                guard speaker.speaks(next.utterance.language) else { continue }
                try speaker.start(next.utterance)
                access.utterance = (clock.now, .seconds(30) + .milliseconds(300) * next.utterance.text.count)
                return
            }
        } catch {
            // The button goes with the sound.
            access.hush()
            access.hasFoundSound = false
            report(error)
        }
    }

    /// Until the voice or the scan wants to be looked after.
    var untilAccess: Duration {
        guard case .asking = stage else { return .seconds(1) }
        let untilSilent = access.narrator.isSpeaking ? Self.listenPause : .seconds(1)
        let untilMove = access.isScanning ? access.scan.untilMove(clock.now) ?? .seconds(1) : .seconds(1)
        return min(untilSilent, max(.milliseconds(1), untilMove))
    }

    // MARK: Time

    /// The time of the interview stands still: something is being said, or the scan is on its way.
    ///
    /// Both end by themselves, so that a person who walked away is forgotten all the same. After a crash the time never
    /// stands still.
    var isHoldingTime: Bool {
        guard case .asking = stage else { return false }
        let kind = screen.kind
        guard kind != .away else { return false }
        if access.hasSound, access.narrator.isSpeaking { return true }
        return access.isScanning && (kind == .idle ? access.scan.isInFirstRound : access.scan.isRunning)
    }

    /// A look comes at least once a second; what is longer is a device that slept.
    private static let longestHold = Duration.seconds(2)

    /// Takes the time since the last look out of the interview's, if it stood still.
    mutating func holdTime(_ isHolding: Bool) {
        defer { access.seen = clock.now }
        guard isHolding else { return }
        let passed = min(clock.now - access.seen, Self.longestHold)
        start += passed
        lastInput += passed
        if lastInput - lastKept >= Self.keepPause { keep() }
    }
}
