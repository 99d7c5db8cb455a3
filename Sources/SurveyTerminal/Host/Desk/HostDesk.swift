public import SurveyCore

/// The host's pages as a state machine, pure like `Interview`: events go in, effects come out, and `screen` is what to
/// show.
///
/// ```swift
/// var desk = HostDesk(settings: settings)
/// var effects = desk.begin()
/// // for each .perform(task): draw desk.screen, then
/// effects = desk.handle(result: services.perform(task))
/// ```
///
/// Nobody comes past the PIN's page without it. After two minutes in which nobody touches anything the desk leaves by
/// itself; what was typed for a close is kept.
public struct HostDesk: Sendable {
    /// How the desk behaves.
    public let settings: HostSettings
    /// The language of its pages.
    public internal(set) var language: LanguageTag

    var page = HostPage.wait
    /// The pages to go back to, the last first.
    var trail: [HostPage] = []
    var isHelpOpen = false
    /// Said on this page, once.
    var notice: HostNotice?
    /// What is being done; nothing else happens meanwhile.
    var working: HostTask?
    /// The desk was left.
    public internal(set) var isOver = false

    // Time, by the last tick.
    var now = Duration.zero
    private var lastInput = Duration.zero
    /// Work took time that nobody was idle in: idleness begins at the next tick.
    private var isTimeUnknown = false

    // The PIN.
    var isUnlocked = false
    /// When the PIN and the recovery code can be tried again.
    var pinOpensAt = Duration.zero
    var recoveryOpensAt = Duration.zero
    var isPinShut = false
    var pinError: PinError?
    /// The groups of the recovery code that were typed.
    var typed = Secret(digitsOf: "")
    var newPin: Secret?
    var newRecovery: Secret?
    var purpose = PinPurpose.first

    // Everything else.
    var situation: HostSituation?
    var opening = OpeningChoice()
    var closing = HostClosing()
    var counts: HostCounts?
    var printed = 0
    var problem: (problem: HostProblem, task: HostTask)?

    /// A desk that has not begun.
    public init(settings: HostSettings = HostSettings()) {
        self.settings = settings
        language = HostWords.languages.contains(settings.language) ? settings.language : "nl"
    }

    /// The languages of the host's pages.
    public static var languages: [LanguageTag] { HostWords.languages }

    /// What is read aloud to test the sound.
    public static func soundTest(in language: LanguageTag) -> String { HostWords.in(language).soundTest }

    /// Begins: to be called once, before anything else.
    public mutating func begin() -> [HostEffect] {
        perform(.lookAtPin)
    }

    /// The session whose code is to be shown at full screen just now; `nil` on every other page.
    public var codeOnScreen: SessionCode? {
        page == .code && !isHelpOpen && working == nil ? situation?.running?.code : nil
    }

    // MARK: Events

    /// Takes one event.
    ///
    /// - Returns: what to do, in this order.
    public mutating func handle(_ event: InterviewEvent) -> [HostEffect] {
        if isOver { return [] }
        if case .tick(let time) = event { return tick(time) }
        guard working == nil, page != .wait, page != .off else { return [] }
        lastInput = now
        if event == .stop, isUnlocked { return leave() }
        if isHelpOpen {
            if event == .back || event == .proceed { isHelpOpen = false }
            return []
        }
        if event == Self.help {
            isHelpOpen = true
            return []
        }
        return answer(event)
    }

    /// The event of the help's button.
    static let help = InterviewEvent.choose("help")

    private mutating func tick(_ time: Duration) -> [HostEffect] {
        now = max(now, time)
        if page == .pinWait, now >= pinOpensAt { show(.pin) }
        if page == .recoveryWait, now >= recoveryOpensAt { show(.recovery) }
        if isTimeUnknown || working != nil {
            (lastInput, isTimeUnknown) = (now, false)
            return []
        }
        return now - lastInput >= patience ? leave() : []
    }

    /// So long nobody need touch anything on this page.
    private var patience: Duration {
        switch page {
        // It takes a while to write a code down.
        case .recoveryCode: max(settings.idleAfter, .seconds(300))
        // People stand around it, and the way on leads outside.
        case .code: max(settings.idleAfter, .seconds(1800))
        case _: settings.idleAfter
        }
    }

    private mutating func answer(_ event: InterviewEvent) -> [HostEffect] {
        switch page {
        case .wait, .off: []
        case .pin, .language, .pinWait, .pinLocked, .pinBroken, .recovery, .recoveryWait: atTheDoor(event)
        case .oldPin, .newPin, .newPinAgain, .recoveryCode, .pinSet: withNewPin(event)
        case .menu, .device, .problem: inMenu(event)
        case .day, .plannedDays, .otherDay, .halfDay, .session, .survey, .place, .confirm, .opened:
            whileOpening(event)
        case .counts, .code, .slips, .printed: whileRunning(event)
        case .invited, .remarks, .close, .closed: whileClosing(event)
        case .stick, .copied, .sound, .played, .silent, .languages, .shutDown: withDevice(event)
        }
    }

    // MARK: Results

    /// Takes what became of the task that was to be performed.
    ///
    /// - Returns: what to do, in this order.
    public mutating func handle(result: HostResult) -> [HostEffect] {
        guard let task = working, !isOver else { return [] }
        working = nil
        isTimeUnknown = task.isLong
        switch result {
        case .pinStatus(let status): take(status)
        case .pinAnswer(let answer): return take(answer, to: task)
        case .recoveryCode(let code):
            newRecovery = code
            go(.recoveryCode)
        case .situation(let situation):
            self.situation = situation
            closing = situation.closing ?? HostClosing()
            trail = []
            show(.menu)
        case .counts(let counts):
            self.counts = counts
            go(.counts)
        case .done: return finish(task)
        case .failed(let problem): fail(task, problem)
        case .pinFailed(let error):
            (pinError, newPin, newRecovery) = (error, nil, nil)
            trail = []
            show(.pinBroken)
        }
        return []
    }

    private mutating func finish(_ task: HostTask) -> [HostEffect] {
        switch task {
        case .lookAtPin, .tryPin, .tryRecovery, .makeRecoveryCode, .look, .count: break
        case .setPin, .changePin:
            (newPin, newRecovery) = (nil, nil)
            isUnlocked = true
            arrive(.pinSet)
        case .open: arrive(.opened)
        case .printSlips(let count):
            printed = count
            arrive(.printed)
        case .playSound: arrive(.played)
        case .order(let languages): situation?.languages = languages
        case .keep: break
        case .close:
            closing = HostClosing()
            situation?.running = nil
            arrive(.closed)
        case .copy: arrive(.copied)
        case .shutDown: arrive(.off)
        }
        return []
    }

    private mutating func fail(_ task: HostTask, _ problem: HostProblem) {
        // It is a kindness only: what was typed is still here.
        if case .keep = task { return }
        self.problem = (problem, task)
        trail = []
        show(.problem)
    }

    // MARK: From page to page

    /// Asks for `task`; until its result comes, nothing else happens.
    mutating func perform(_ task: HostTask) -> [HostEffect] {
        working = task
        return [.perform(task)]
    }

    /// To a page from which one comes back to this one.
    mutating func go(_ next: HostPage) {
        trail.append(page)
        show(next)
    }

    /// To the page at the end of a way: from it one comes to the menu.
    private mutating func arrive(_ next: HostPage) {
        trail = []
        show(next)
    }

    mutating func show(_ next: HostPage) {
        (page, isHelpOpen, notice) = (next, false, nil)
    }

    /// To the page before; from the first one, outside.
    mutating func goBack() -> [HostEffect] {
        guard let before = trail.popLast() else { return isUnlocked && page != .menu ? perform(.look) : leave() }
        show(before)
        return []
    }

    /// Outside: the public's screens.
    mutating func leave() -> [HostEffect] {
        let settings = settings
        self = HostDesk(settings: settings)
        isOver = true
        return [.leave]
    }
}

/// Said once on a page, above what it asks.
enum HostNotice: Hashable {
    case wrongPin, wrongRecovery, weakPin, pinLength, differentPins
}
