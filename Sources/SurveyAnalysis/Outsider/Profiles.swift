import SurveyCore

/// The ways in which people can have answered the questions that conditions ask, as far as conditions tell answers apart.
/// Whoever knows the form knows them: whether a question was asked, an option offered or a stage passed follows from the
/// profile alone.
struct Profiles {
    /// One way to answer.
    struct Profile {
        var answers: Answers = [:]
        var mode: Mode
        /// What it says of each question.
        var choices: [QuestionID: Choice] = [:]
    }

    /// Answers to one question that no condition tells apart.
    struct Choice {
        var answer: Answer?
        /// The counts of the question to which the people of this profile belong: to one of them, or of options and cards
        /// to each.
        var parts: [Part]
        var isOfEach = false
    }

    /// A count of a question.
    enum Part: Hashable {
        case value(OptionID)
        case derived(OptionID)
        case answered, dontKnow, refused, skipped, notRouted
        case yes(OptionID)
        case no(OptionID)
        /// Of a card that gave no yes or no, and of one that was not dealt.
        case silent(OptionID)
        case notDealt(OptionID)
    }

    let questions: Set<QuestionID>
    let asksMode: Bool
    private(set) var all: [Profile]

    /// More are too many to be reckoned with.
    static let most = 400

    /// The questions of a survey that conditions ask, in sets that do not depend on one another. A set is left out where
    /// there would be too many ways to answer.
    static func all(of survey: Survey) -> [Profiles] {
        var groups: [Set<Node>] = []
        func tie(_ conditions: [Condition], with question: QuestionID? = nil) {
            var nodes = Set(conditions.flatMap(\.questions).map(Node.question))
            if conditions.contains(where: \.asksMode) { nodes.insert(.mode) }
            if nodes.isEmpty { return }
            if let question { nodes.insert(.question(question)) }
            groups.append(nodes)
        }
        let asked = survey.askedByConditions
        for question in survey.questions {
            let own = question.condition.map { [$0] } ?? []
            let offers = question.options.compactMap(\.condition)
            let node = asked.contains(question.id) ? question.id : nil
            tie(own, with: node)
            for offer in offers { tie(own + [offer], with: node) }
            if node != nil { groups.append([.question(question.id)]) }
        }
        for case (let id, .choice(let source)) in survey.questions.map({ ($0.id, $0.kind) }) where asked.contains(id) {
            // Whether it is asked depends on what was said yes to.
            if AnswerClasses.isFew(source, in: survey) { groups.append([.question(id), .question(source)]) }
        }
        for funnel in survey.funnels { tie(funnel.stages.map(\.condition)) }
        var joined: [Set<Node>] = []
        for group in groups {
            let touching = joined.filter { !$0.isDisjoint(with: group) }
            joined.removeAll { !$0.isDisjoint(with: group) }
            joined.append(touching.reduce(group) { $0.union($1) })
        }
        return joined.compactMap { Profiles(survey, $0) }
    }

    private enum Node: Hashable {
        case question(QuestionID)
        case mode
    }

    private init?(_ survey: Survey, _ nodes: Set<Node>) {
        questions = Set(nodes.compactMap { if case .question(let id) = $0 { id } else { nil } })
        asksMode = nodes.contains(.mode)
        all = (asksMode ? Mode.allCases : [.kiosk]).map { Profile(mode: $0) }
        for question in survey.questions where questions.contains(question.id) {
            guard let choices = AnswerClasses(question, in: survey) else { return nil }
            all = all.flatMap { profile in
                choices.possible(after: profile).map { choice in
                    var next = profile
                    next.answers[question.id] = choice.answer
                    next.choices[question.id] = choice
                    return next
                }
            }
            if all.count > Self.most { return nil }
        }
    }

    /// Whether the profiles tell who fulfils a condition.
    func tell(_ condition: Condition) -> Bool {
        condition.questions.isSubset(of: questions) && (asksMode || !condition.asksMode)
    }
}

extension Profiles.Profile {
    func value(of condition: Condition) -> Truth { condition.value(for: answers, mode: mode) }
}

extension Survey {
    /// The questions that conditions ask.
    var askedByConditions: Set<QuestionID> { conditions.reduce(into: []) { $0.formUnion($1.questions) } }

    /// All conditions that are written in it, and whether somebody waits at a stage of a funnel.
    var conditions: [Condition] {
        questions.flatMap { [$0.condition].compactMap(\.self) + $0.options.compactMap(\.condition) }
            + funnels.flatMap { $0.stages.flatMap { [$0.condition] + $0.condition.waiting } }
    }
}

extension Condition {
    /// Whether somebody who does not fulfil it waits for an outcome.
    var waiting: [Condition] {
        questions.sorted().map { .question($0, .isOneOf([FunnelTally.pendingOption])) }
    }

    /// What it asks of one question.
    func tests(of id: QuestionID) -> [Condition] {
        switch self {
        case .question(let own, _): own == id ? [self] : []
        case .mode: []
        case .not(let inner): inner.tests(of: id)
        case .and(let parts), .or(let parts): parts.flatMap { $0.tests(of: id) }
        }
    }
}
