public import SurveyCore

/// One respondent's script, which every front end can run: it answers what a `Screen` asks and nothing else, so the same
/// script must give the same response through the bare interview, the terminal and the web.
public struct Scenario: Sendable {
    public var language: LanguageTag
    public var isAssisted: Bool
    /// What to answer; a question that is not named is skipped.
    public var answers: Answers
    /// Stop when this question is shown, instead of sending at the end.
    public var stopsAt: QuestionID?

    public init(
        language: LanguageTag = "nl", isAssisted: Bool = false, answers: Answers = [:], stopsAt: QuestionID? = nil
    ) {
        self.language = language
        self.isAssisted = isAssisted
        self.answers = answers
        self.stopsAt = stopsAt
    }

    /// What the person does on `screen`; `nil` once they are done.
    public func event(on screen: Screen) -> InterviewEvent? {
        switch screen.kind {
        case .language: return .chooseLanguage(language)
        case .intro: return screen.isAssisted == isAssisted ? .proceed : .toggleAssistance
        case .note: return .proceed
        case .review: return .proceed
        case .idle: return .stillHere
        case .question(let id):
            if id == stopsAt { return .stop }
            return event(answers[id] ?? .nonAnswer(.skipped), on: screen)
        case .card(let id, let card):
            if id == stopsAt { return .stop }
            guard case .deck(let cards)? = answers[id] else { return .skip }
            switch cards[card] {
            case .yes?: return .choose(.yes)
            case .no?: return .choose(.no)
            case .nonAnswer(let kind)?: return Self.event(kind)
            case nil: return .skip
            }
        case .saving, .saveFailed, .thanks, .stopped, .away, .rest, .closed, .display, .host: return nil
        }
    }

    private func event(_ answer: Answer, on screen: Screen) -> InterviewEvent {
        switch answer {
        case .choice(let option): .choose(option)
        case .number(let value):
            if case .number = screen.selection { .enter(value) } else { .choose(OptionID(String(value))) }
        case .nonAnswer(let kind): Self.event(kind)
        case .choices(let set):
            screen.choices.first { $0.isChosen != set.contains(OptionID($0.id)) }?.event ?? .proceed
        case .derived, .deck: .skip
        }
    }

    private static func event(_ kind: NonAnswer) -> InterviewEvent {
        switch kind {
        case .skipped: .skip
        case .refused: .refuse
        case .unknown: .dontKnow
        }
    }

    /// Runs the script through `interview`; every screen that was seen goes to `seen`.
    ///
    /// - Returns: the response that was handed over to be stored or counted.
    public func run(_ interview: inout Interview, seen: (Screen) -> Void = { _ in }) -> Response? {
        for _ in 0..<10_000 {
            let screen = interview.screen
            seen(screen)
            guard let event = event(on: screen) else { return nil }
            for effect in interview.handle(event) {
                switch effect {
                case .store(let response), .count(let response): return response
                case .keepDraft, .erase, .end: break
                }
            }
        }
        return nil
    }
}
