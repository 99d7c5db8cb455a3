/// A survey made ready to route people through: who sees what, given what was answered.
public struct Routing: Sendable {
    public let survey: Survey
    private let indices: [QuestionID: Int]
    /// Decks and sets → the choices of one that draw on them.
    private let followers: [QuestionID: [QuestionID]]

    public init(_ survey: Survey) {
        self.survey = survey
        indices = Dictionary(survey.questions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        followers = survey.questions.reduce(into: [:]) { followers, question in
            if case .choice(let source) = question.kind { followers[source, default: []].append(question.id) }
        }
    }

    /// One screen of the form: a question or note, or one card of a deck.
    public struct Stop: Sendable, Hashable {
        /// The question's place in `survey.questions`.
        public var question: Int
        /// The card, in a deck.
        public var card: OptionID?

        public init(question: Int, card: OptionID? = nil) {
            self.question = question
            self.card = card
        }
    }

    /// The place of a question in `survey.questions`.
    public func index(of id: QuestionID) -> Int? {
        indices[id]
    }

    /// The question at a stop.
    public func question(at stop: Stop) -> Question {
        survey.questions[stop.question]
    }

    /// The options that a person with these answers may choose, in the order to show.
    public func options(of question: Question, answers: Answers, mode: Mode, seed: UInt64) -> [AnswerOption] {
        let all: [AnswerOption]
        switch question.kind {
        case .choice(let source):
            guard let origin = indices[source].map({ survey.questions[$0] }) else { return [] }
            let affirmed = answers[source]?.affirmed ?? []
            return options(of: origin, answers: answers, mode: mode, seed: seed).filter { affirmed.contains($0.id) }
        case .deck: all = shuffled(question, seed: seed)
        case .chooseOne, .chooseMany: all = question.isShuffled ? shuffled(question, seed: seed) : question.options
        case .yesNo, .scale: all = question.options
        case .number, .note: return []
        }
        let routed = all.filter { $0.condition.map { $0.value(for: answers, mode: mode) == .yes } ?? true }
        if case .deck(let limit?) = question.kind { return Array(routed.prefix(limit)) }
        return routed
    }

    /// Brings `answers` in line with themselves and gives the stops of their route.
    ///
    /// What is no longer routed is cleared; a choice of one with a single option is derived.
    public func settle(_ answers: inout Answers, mode: Mode, seed: UInt64) -> [Stop] {
        var stops: [Stop] = []
        // Conditions name earlier questions only, so one pass in order is enough.
        for (index, question) in survey.questions.enumerated() {
            guard question.condition.map({ $0.value(for: answers, mode: mode) == .yes }) ?? true else {
                answers[question.id] = nil
                continue
            }
            switch question.kind {
            case .note, .scale, .number:
                stops.append(Stop(question: index))
            case .yesNo, .chooseOne, .chooseMany, .choice, .deck:
                let options = options(of: question, answers: answers, mode: mode, seed: seed)
                answers[question.id] = Self.settled(answers[question.id], question, among: options)
                switch question.kind {
                case .deck: stops += options.map { Stop(question: index, card: $0.id) }
                case .choice where options.count == 1: break
                case .yesNo, .chooseOne, .chooseMany, .choice, .scale, .number, .note:
                    if !options.isEmpty { stops.append(Stop(question: index)) }
                }
            }
        }
        return stops
    }

    /// The answer that remains of `answer` when only `options` can be chosen.
    private static func settled(_ answer: Answer?, _ question: Question, among options: [AnswerOption]) -> Answer? {
        if case .choice = question.kind, options.count == 1 { return .derived(options[0].id) }
        let ids = Set(options.map(\.id))
        guard !ids.isEmpty else { return nil }
        switch answer {
        case .choice(let option)?: return ids.contains(option) ? answer : nil
        case .choices(let set)?:
            let left = set.intersection(ids)
            return left.isEmpty && !set.isEmpty ? nil : .choices(left)
        case .deck(let cards)?:
            let left = cards.filter { ids.contains($0.key) }
            return left.isEmpty ? nil : .deck(left)
        case .derived?, nil: return nil
        case .number?, .nonAnswer?: return answer
        }
    }

    /// Sets an answer and clears the choices of one that drew on another one.
    public func set(_ answer: Answer, to question: Question, in answers: inout Answers) {
        guard answers[question.id] != answer else { return }
        answers[question.id] = answer
        for follower in followers[question.id] ?? [] { answers[follower] = nil }
    }

    /// Whether a question after `stop` may still come to be routed once `stop` and what follows are answered.
    func mayCome(_ question: Question, after stop: Stop, answers: Answers, mode: Mode) -> Bool {
        func undecided(_ ids: Set<QuestionID>) -> Bool { ids.contains { (indices[$0] ?? 0) >= stop.question } }
        if let condition = question.condition {
            switch condition.value(for: answers, mode: mode) {
            case .yes: break
            case .open, .no: guard undecided(condition.questions) else { return false }
            }
        }
        if case .choice(let source) = question.kind, !undecided([source]) {
            return (answers[source]?.affirmed.count ?? 0) > 1
        }
        return true
    }

    /// The options in this person's order: the same for the same seed, another for another question.
    private func shuffled(_ question: Question, seed: UInt64) -> [AnswerOption] {
        let salt = question.id.rawValue.utf8.reduce(0xCBF2_9CE4_8422_2325) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        var generator = SeededGenerator(seed: seed ^ salt)
        return question.options.shuffled(using: &generator)
    }
}
