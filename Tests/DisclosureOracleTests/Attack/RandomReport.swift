import SurveyAnalysis
import SurveyCore

/// A small survey of chance with everything that ties counts together, and people who answer it as the form lets them.
struct RandomReport {
    let versions: SurveyVersions
    let responses: [Response]
    let places: Places
    let rules: DisclosureRules
    private var chance: SeededGenerator

    private static let hashes = ["a", "b"].map { String(repeating: $0, count: 64) }

    /// - Parameter seed: Equal reports for equal seeds.
    init(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let survey = Self.survey(&chance)
        let old = chance.flip(4) ? Self.older(than: survey, &chance) : nil
        let people = Int.random(in: 10...80, using: &chance)
        let sites = Int.random(in: 1...4, using: &chance)
        var sessions: [Session] = []
        for site in 0..<sites {
            for _ in 0..<Int.random(in: 1...3, using: &chance) {
                sessions.append(
                    Session(
                        code: .random(using: &chance), site: "site-\(site)", survey: survey.id,
                        halfDay: HalfDay("2026-01-05-am")!.adding(days: sessions.count), state: .closed))
            }
        }
        let all = [old, survey].compactMap(\.self)
        versions = SurveyVersions(
            zip(Self.hashes, all).map { SurveyVersions.Version(hash: $0, survey: $1) })!
        places = Places(sites: [], sessions: sessions)
        rules = DisclosureRules(chance.flip(2) ? .team : .everyone)
        let habits = all.map { Habits($0, &chance) }
        let usual = Double.random(in: 0.3...0.95, using: &chance)
        let shares = sessions.map { _ in Double.random(in: 0.05...1, using: &chance) }
        responses = (0..<people).map { number in
            let version = old != nil && chance.flip(3) ? 0 : all.count - 1
            let session = sessions[chance.draw(shares)]
            let mode: Mode = Double.random(in: 0..<1, using: &chance) < usual ? .kiosk : .online
            let breaksOff = old == nil && chance.flip(12)
            let questions = all[version].questions.filter { $0.condition == nil }.map(\.id)
            let outcome: Response.Outcome =
                breaksOff
                ? .brokeOff(at: questions.randomElement(using: &chance))
                : .complete(
                    .init(
                        language: Double.random(in: 0..<1, using: &chance) < usual ? "nl" : "fr",
                        isAssisted: chance.flip(5), answers: habits[version].answers(mode, &chance)))
            return Response(
                id: .random(using: &chance), surveyVersion: Self.hashes[version], session: session.code, mode: mode,
                outcome: outcome)
        }
        self.chance = chance
    }

    var table: ResponseTable { ResponseTable(responses, versions: versions) }

    func report(
        _ responses: some Sequence<Response>, rules: DisclosureRules? = nil, after earlier: [EarlierRelease] = []
    ) -> Report {
        Report(
            ResponseTable(responses, versions: versions), threshold: ReleaseThreshold(configured: 1),
            rules: rules ?? self.rules, places: places, after: earlier)
    }

    /// What the report would be if nothing were hidden.
    func open(_ responses: some Sequence<Response>) -> Report {
        report(responses, rules: DisclosureRules(.team, threshold: 1, smallestGroup: 0))
    }

    // MARK: The survey

    private static func survey(_ chance: inout SeededGenerator) -> Survey {
        var questions: [Question] = []
        for place in 0..<Int.random(in: 2...5, using: &chance) {
            questions.append(question(QuestionID("q\(place)"), after: questions, &chance))
        }
        if let place = questions.indices.first(where: { isSingle(questions[$0].kind) }), chance.flip(2) {
            questions[place].isBackground = true
        }
        var survey = Survey(id: "toeval", languages: ["nl", "fr"], title: ["nl": "toeval"], questions: questions)
        let asked = questions.filter { isSingle($0.kind) }
        if asked.count > 1, chance.flip(2) {
            survey.funnels = [
                Funnel(
                    id: "recht",
                    stages: asked.prefix(3).enumerated().map { number, question in
                        let next = asked.dropFirst(number + 1).first?.condition
                        let own = Condition.question(question.id, .isOneOf([question.options[0].id]))
                        return .init(
                            id: "s\(number)", condition: next?.questions == [question.id] ? next ?? own : own)
                    })
            ]
        }
        return survey
    }

    private static func isSingle(_ kind: Question.Kind) -> Bool {
        switch kind {
        case .yesNo, .chooseOne: true
        case .chooseMany, .deck, .choice, .scale, .number, .note: false
        }
    }

    /// An older version: a question, an option or a condition was another one.
    private static func older(than survey: Survey, _ chance: inout SeededGenerator) -> Survey {
        var older = survey
        older.title = ["nl": "oud"]
        let named = older.questions.reduce(into: Set<QuestionID>()) { named, question in
            named.formUnion(question.condition?.questions ?? [])
            for option in question.options { named.formUnion(option.condition?.questions ?? []) }
            if case .choice(let source) = question.kind { named.insert(source) }
        }
        let inFunnel = survey.funnels.flatMap(\.stages).reduce(into: Set<QuestionID>()) {
            $0.formUnion($1.condition.questions)
        }
        let free = older.questions.indices.filter {
            !named.contains(older.questions[$0].id) && !inFunnel.contains(older.questions[$0].id)
        }
        switch Int.random(in: 0..<3, using: &chance) {
        case 0: if let place = free.last, older.questions.count > 1 { older.questions.remove(at: place) }
        case 1:
            let shrinks = older.questions.indices.filter { older.questions[$0].options.count > 3 }
            if let place = shrinks.last, case .chooseOne = older.questions[place].kind {
                older.questions[place].options.removeLast()
            }
        default:
            if let place = older.questions.lastIndex(where: { $0.condition != nil }) {
                older.questions[place].condition = nil
            }
        }
        return older
    }

    private static func question(
        _ id: QuestionID, after earlier: [Question], _ chance: inout SeededGenerator
    ) -> Question {
        let sources = earlier.filter { if case .deck = $0.kind { true } else { false } }
        let kinds: [Question.Kind] =
            [
                .yesNo, .yesNo, .chooseOne, .chooseOne, .chooseMany(atMost: nil), .deck(atMost: nil), .scale(.faces),
                .number(0...9),
            ] + (sources.last.map { [.choice(of: $0.id), .choice(of: $0.id)] } ?? [])
        var question = Question(id: id, kind: kinds.randomElement(using: &chance)!)
        question.condition = chance.flip(2) ? condition(earlier, depth: 1, &chance) : nil
        func barrier() -> BarrierCode? { ["ADM1", "INF1", nil, nil].randomElement(using: &chance)! }
        switch question.kind {
        case .yesNo: question.options = [.yes, .no].map { AnswerOption(id: $0, barrier: barrier()) }
        case .chooseOne, .chooseMany, .deck:
            question.options = ["wacht", "b", "c", "d"].prefix(Int.random(in: 2...4, using: &chance)).map { name in
                let isFirst = name == "wacht"
                return AnswerOption(
                    id: OptionID(name), barrier: barrier(),
                    condition: !isFirst && chance.flip(4) ? condition(earlier, depth: 0, &chance) : nil)
            }
        case .scale(let scale): question.options = scale.points.map { AnswerOption(id: OptionID(String($0))) }
        case .choice, .number, .note: break
        }
        if chance.flip(2) {
            let carries = if case .choice = question.kind { false } else { true }
            question.unknown = .init(
                barrier: carries && chance.flip(3) ? "INF1" : nil, countsAsAnswer: carries && chance.flip(2))
        }
        return question
    }

    private static func condition(
        _ earlier: [Question], depth: Int, _ chance: inout SeededGenerator
    ) -> Condition? {
        let asked = earlier.filter { if case .choice = $0.kind { false } else { true } }
        guard let question = asked.randomElement(using: &chance) else { return nil }
        if depth > 0, chance.flip(3), let a = condition(earlier, depth: 0, &chance),
            let b = condition(earlier, depth: 0, &chance)
        {
            return chance.flip(2) ? .and([a, b]) : .or([a, b])
        }
        if chance.flip(12) { return .mode(.online) }
        if chance.flip(8) { return .question(question.id, .state(chance.flip(2) ? .answered : .unknown)) }
        switch question.kind {
        case .chooseMany, .deck:
            return .question(
                question.id, .includes(question.options.prefix(chance.flip(4) ? 2 : 1).map(\.id)))
        case .number, .scale: return .question(question.id, .compares(.atLeast, Int.random(in: 1...4, using: &chance)))
        case .yesNo, .chooseOne, .choice, .note:
            let some = question.options.map(\.id).filter { _ in chance.flip(2) }
            return .question(question.id, .isOneOf(some.isEmpty ? [question.options[0].id] : some))
        }
    }
}

/// How likely each answer is: so unequal that many counts are small.
private struct Habits {
    let routing: Routing
    let weights: [QuestionID: [OptionID: Double]]
    let declines: Double

    init(_ survey: Survey, _ chance: inout SeededGenerator) {
        routing = Routing(survey)
        var weights: [QuestionID: [OptionID: Double]] = [:]
        for question in survey.questions {
            for option in survey.options(of: question) {
                let weight = Double.random(in: 0..<1, using: &chance)
                weights[question.id, default: [:]][option.id] = weight * weight + 0.02
            }
        }
        self.weights = weights
        declines = Double.random(in: 0...0.3, using: &chance)
    }

    func answers(_ mode: Mode, _ chance: inout SeededGenerator) -> Answers {
        var answers: Answers = [:]
        for question in routing.survey.questions where question.takesAnswer {
            guard question.condition.map({ $0.value(for: answers, mode: mode) == .yes }) ?? true else { continue }
            let options = routing.options(of: question, answers: answers, mode: mode, seed: 0)
            if case .number(let range) = question.kind {
                answers[question.id] =
                    declined(question, &chance).map { .nonAnswer($0) } ?? .number(Int.random(in: range, using: &chance))
                continue
            }
            guard !options.isEmpty else { continue }
            answers[question.id] = answer(question, options, &chance)
        }
        return answers
    }

    private func answer(
        _ question: Question, _ options: [AnswerOption], _ chance: inout SeededGenerator
    ) -> Answer {
        func says(_ option: AnswerOption) -> Bool {
            Double.random(in: 0..<1, using: &chance) < weights[question.id]?[option.id] ?? 0.5
        }
        switch question.kind {
        case .deck:
            var cards: [OptionID: CardAnswer] = [:]
            for option in options {
                cards[option.id] =
                    declined(question, &chance).map { .nonAnswer($0) } ?? (says(option) ? .yes : .no)
            }
            return .deck(cards)
        case .choice where options.count == 1: return .derived(options[0].id)
        case .chooseMany:
            return declined(question, &chance).map { .nonAnswer($0) }
                ?? .choices(Set(options.filter(says).map(\.id)))
        case .yesNo, .chooseOne, .choice, .scale, .number, .note:
            if let declined = declined(question, &chance) { return .nonAnswer(declined) }
            let option = options[chance.draw(options.map { weights[question.id]?[$0.id] ?? 0.5 })].id
            if case .scale = question.kind { return .number(Int(option.rawValue) ?? 0) }
            return .choice(option)
        }
    }

    private func declined(_ question: Question, _ chance: inout SeededGenerator) -> NonAnswer? {
        if question.unknown != nil, Double.random(in: 0..<1, using: &chance) < declines { return .unknown }
        guard Double.random(in: 0..<1, using: &chance) < declines / 2 else { return nil }
        return chance.flip(2) ? .skipped : .refused
    }
}

extension SeededGenerator {
    mutating func flip(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &self) == 0 }

    /// A place, by weight.
    mutating func draw(_ weights: [Double]) -> Int {
        var rest = Double.random(in: 0..<1, using: &self) * weights.reduce(0, +)
        for (place, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return place }
        }
        return weights.count - 1
    }
}
