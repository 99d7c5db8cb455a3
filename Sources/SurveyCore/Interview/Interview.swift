/// One person's interview: a state machine without a clock, a screen or a store.
///
/// Feed it events with `handle`, do what the effects say, draw `screen`. The same machine runs at the kiosk, online and
/// in simulation.
///
/// ```swift
/// var interview = Interview(survey: survey, version: hash, session: code, mode: .kiosk, id: .random(), seed: 7)
/// interview.handle(.chooseLanguage("nl"))   // []
/// interview.handle(.proceed)                // [.keepDraft]: the intro was read, the first question is there
/// interview.handle(.choose(.yes))           // [.keepDraft]
/// ```
public struct Interview: Sendable {
    public let routing: Routing
    public let version: String
    public let session: SessionCode
    public let mode: Mode
    public let id: ResponseID
    /// Decides the order of shuffled options and cards, and nothing else.
    public let seed: UInt64
    public let settings: InterviewSettings

    public internal(set) var language: LanguageTag
    public internal(set) var isAssisted = false
    public internal(set) var answers: Answers = [:]
    /// What is on the screen, below an overlay if there is one.
    var stage: Stage
    var overlay: Overlay?
    /// The stops of the route by the answers so far.
    var stops: [Routing.Stop] = []
    /// The furthest unconditional question that was shown.
    var reached: Int?
    /// The person read the intro and began.
    var hasBegun = false
    /// Somebody touched something.
    var isTouched = false
    var now: Duration = .zero
    var lastInput: Duration = .zero

    enum Stage: Sendable, Hashable {
        case language, intro, at(Routing.Stop), review, saving, saveFailed, thanks, stopped, ended
    }

    enum Overlay: Sendable, Hashable {
        case languages, idle
        /// A crash cut the interview off; whoever is there now may be somebody else.
        case away
    }

    public init(
        routing: Routing, version: String, session: SessionCode, mode: Mode, id: ResponseID, seed: UInt64,
        settings: InterviewSettings = InterviewSettings()
    ) {
        self.routing = routing
        self.version = version
        self.session = session
        self.mode = mode
        self.id = id
        self.seed = seed
        self.settings = settings
        let offered = Self.offered(routing.survey, settings)
        if let start = settings.startLanguage, offered.contains(start) {
            language = start
            stage = .intro
        } else {
            language = offered[0]
            stage = offered.count > 1 ? .language : .intro
        }
    }

    public init(
        survey: Survey, version: String, session: SessionCode, mode: Mode, id: ResponseID, seed: UInt64,
        settings: InterviewSettings = InterviewSettings()
    ) {
        self.init(
            routing: Routing(survey), version: version, session: session, mode: mode, id: id, seed: seed,
            settings: settings)
    }

    public var survey: Survey { routing.survey }

    /// The languages a person can choose.
    public var languages: [LanguageTag] { Self.offered(survey, settings) }

    /// The person is over and gone: make a new interview.
    public var isOver: Bool { stage == .ended }

    /// Nobody has done anything yet: nothing is lost when this interview is replaced.
    public var isUntouched: Bool { !isTouched }

    private static func offered(_ survey: Survey, _ settings: InterviewSettings) -> [LanguageTag] {
        let wanted = settings.languages?.filter(survey.languages.contains) ?? survey.languages
        return wanted.isEmpty ? [survey.sourceLanguage] : wanted
    }

    /// Takes one event; what has no meaning on the present screen changes nothing.
    ///
    /// - Returns: what the front end must do, in order.
    public mutating func handle(_ event: InterviewEvent) -> [InterviewEffect] {
        if case .tick(let time) = event { return tick(time) }
        if overlay == .away { return atAway(event) }
        lastInput = now
        isTouched = true
        switch overlay {
        case .away?: return []
        case .idle?:
            overlay = nil
            return event == .stop ? stop() : hasBegun && stage != .saveFailed ? [.keepDraft] : []
        case .languages?:
            switch event {
            case .chooseLanguage(let tag): return choose(tag)
            case .stop: return stop()
            case .back, .proceed, .openLanguages, .stillHere:
                overlay = nil
                return []
            case .choose, .enter, .write, .skip, .skipRest, .refuse, .dontKnow, .toggleAssistance, .resume, .tick,
                .stored, .storeFailed:
                return []
            }
        case nil: break
        }
        switch stage {
        case .language: return atLanguage(event)
        case .intro: return atIntro(event)
        case .at(let stop): return at(stop, event)
        case .review: return atReview(event)
        case .saving: return atSaving(event)
        case .saveFailed:
            switch event {
            case .proceed: return send()
            case .stop: return stop()
            case .chooseLanguage, .choose, .enter, .write, .back, .skip, .skipRest, .refuse, .dontKnow,
                .toggleAssistance, .openLanguages, .stillHere, .resume, .tick, .stored, .storeFailed:
                return []
            }
        case .thanks, .stopped:
            switch event {
            case .proceed, .stillHere: return end()
            case .chooseLanguage, .choose, .enter, .write, .back, .skip, .skipRest, .refuse, .dontKnow,
                .toggleAssistance, .openLanguages, .stop, .resume, .tick, .stored, .storeFailed:
                return []
            }
        case .ended: return []
        }
    }

    /// Only *yes, go on* shows what was kept; only that and *no* end the waiting.
    private mutating func atAway(_ event: InterviewEvent) -> [InterviewEffect] {
        switch event {
        case .resume:
            overlay = nil
            lastInput = now
            return [.keepDraft]
        case .stop: return stop()
        case .chooseLanguage, .choose, .enter, .write, .proceed, .back, .skip, .skipRest, .refuse, .dontKnow,
            .toggleAssistance, .openLanguages, .stillHere, .tick, .stored, .storeFailed:
            return []
        }
    }

    // MARK: Before and after the questions

    private mutating func choose(_ tag: LanguageTag) -> [InterviewEffect] {
        guard languages.contains(tag) else { return [] }
        language = tag
        overlay = nil
        if stage == .language { stage = .intro }
        return hasBegun ? [.keepDraft] : []
    }

    private mutating func atLanguage(_ event: InterviewEvent) -> [InterviewEffect] {
        if case .chooseLanguage(let tag) = event { choose(tag) } else { [] }
    }

    private mutating func atIntro(_ event: InterviewEvent) -> [InterviewEffect] {
        switch event {
        case .proceed:
            hasBegun = true
            stops = routing.settle(&answers, mode: mode, seed: seed)
            return show(stops.first)
        case .back:
            if languages.count > 1 { stage = .language }
            return []
        case .openLanguages:
            overlay = .languages
            return []
        case .chooseLanguage(let tag): return choose(tag)
        case .toggleAssistance:
            isAssisted.toggle()
            return hasBegun ? [.keepDraft] : []
        case .stop: return stop()
        case .choose, .enter, .write, .skip, .skipRest, .refuse, .dontKnow, .stillHere, .resume, .tick, .stored,
            .storeFailed:
            return []
        }
    }

    private mutating func atReview(_ event: InterviewEvent) -> [InterviewEffect] {
        switch event {
        case .proceed: return send()
        case .back: return stops.last.map { show($0) } ?? []
        case .openLanguages:
            overlay = .languages
            return []
        case .chooseLanguage(let tag): return choose(tag)
        case .toggleAssistance:
            isAssisted.toggle()
            return [.keepDraft]
        case .stop: return stop()
        case .choose, .enter, .write, .skip, .skipRest, .refuse, .dontKnow, .stillHere, .resume, .tick, .stored,
            .storeFailed:
            return []
        }
    }

    private mutating func atSaving(_ event: InterviewEvent) -> [InterviewEffect] {
        switch event {
        case .stored:
            stage = .thanks
            forget()
            return [.erase]
        case .storeFailed:
            stage = .saveFailed
            return [.keepDraft]
        case .chooseLanguage, .choose, .enter, .write, .proceed, .back, .skip, .skipRest, .refuse, .dontKnow, .stop,
            .toggleAssistance, .openLanguages, .stillHere, .resume, .tick:
            return []
        }
    }

    /// The response as it would be stored now, were it sent.
    public var response: Response {
        Response(
            id: id, surveyVersion: version, session: session, mode: mode,
            outcome: .complete(.init(language: language, isAssisted: isAssisted, answers: answers)))
    }

    private mutating func send() -> [InterviewEffect] {
        stage = .saving
        return [.keepDraft, .store(response)]
    }

    // MARK: Leaving

    /// Erases everything, and counts the break-off of a person who had begun.
    mutating func stop() -> [InterviewEffect] {
        let effects = breakOff()
        overlay = nil
        stage = .stopped
        return effects
    }

    /// Erases, then counts: a program that dies between the two must not find a draft of somebody who was counted.
    private mutating func breakOff() -> [InterviewEffect] {
        defer { forget() }
        guard hasBegun else { return [.erase] }
        let outcome = Response.Outcome.brokeOff(at: reached.map { survey.questions[$0].id })
        return [
            .erase, .count(Response(id: id, surveyVersion: version, session: session, mode: mode, outcome: outcome)),
        ]
    }

    private mutating func forget() {
        answers = [:]
        stops = []
        isAssisted = false
        hasBegun = false
        reached = nil
    }

    private mutating func end() -> [InterviewEffect] {
        stage = .ended
        return [.erase, .end]
    }

    // MARK: Time

    private mutating func tick(_ time: Duration) -> [InterviewEffect] {
        now = max(now, time)
        let rest = now - lastInput
        switch stage {
        case .ended, .saving: return []
        case .thanks, .stopped: return rest >= settings.farewell ? end() : []
        case .language, .intro, .at, .review, .saveFailed:
            guard !isUntouched else { return [] }
            if rest >= settings.idleAfter + settings.countdown {
                let effects = breakOff()
                stage = .ended
                return effects + [.end]
            }
            if rest >= settings.idleAfter, overlay != .away { overlay = .idle }
            return []
        }
    }
}
