import SurveyCore

/// Surveys and answers drawn by a seed: every kind of question, conditions on questions and options, barriers, and
/// answers that need not fit the routes.
struct RandomSurveys {
    var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < probability }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func survey() -> Survey {
        var questions: [Question] = []
        for place in 0..<number(1...9) { questions.append(question(QuestionID("q\(place)"), after: questions)) }
        return Survey(id: "toeval", languages: ["nl"], title: ["nl": "nieuw"], questions: questions)
    }

    /// An older version: some questions and options gone, some codes and conditions changed.
    mutating func older(than survey: Survey) -> Survey {
        var older = survey
        older.title = ["nl": "oud"]
        older.questions.removeAll { question in
            let isSource = survey.questions.contains { $0.kind == .choice(of: question.id) }
            return !isSource && chance(0.2)
        }
        for place in older.questions.indices {
            // A scale always has all of its points.
            let canShrink =
                switch older.questions[place].kind {
                case .chooseOne, .chooseMany, .deck: older.questions[place].options.count > 2
                case .yesNo, .choice, .scale, .number, .note: false
                }
            if canShrink, chance(0.3) {
                older.questions[place].options.removeLast()
            }
            for option in older.questions[place].options.indices where chance(0.2) {
                older.questions[place].options[option].barrier = barrier()
                older.questions[place].options[option].condition = nil
            }
            let carries = if case .choice = older.questions[place].kind { false } else { true }
            if carries, older.questions[place].unknown != nil, chance(0.3) {
                older.questions[place].unknown = .init(barrier: barrier(), countsAsAnswer: chance(0.5))
            }
        }
        if chance(0.3) { older.questions.append(question("oud", after: older.questions)) }
        return older
    }

    private mutating func barrier() -> BarrierCode? {
        ["ADM1", "INF1", "PSY1", nil, nil, nil].randomElement(using: &generator)!
    }

    private mutating func question(_ id: QuestionID, after earlier: [Question]) -> Question {
        let sources = earlier.filter { question in
            switch question.kind {
            case .deck, .chooseMany: true
            case .yesNo, .chooseOne, .choice, .scale, .number, .note: false
            }
        }
        let kinds: [Question.Kind] =
            [
                .yesNo, .chooseOne, .chooseMany(atMost: nil), .deck(atMost: nil), .scale(.agree), .number(-3...12),
                .number(0...900),
                .note,
            ] + (sources.randomElement(using: &generator).map { [.choice(of: $0.id), .choice(of: $0.id)] } ?? [])
        var question = Question(id: id, kind: kinds.randomElement(using: &generator)!)
        question.condition = chance(0.3) ? condition(earlier) : nil
        switch question.kind {
        case .yesNo: question.options = [.yes, .no].map { AnswerOption(id: $0, barrier: barrier()) }
        case .chooseOne, .chooseMany, .deck:
            question.options = (0..<number(2...6)).map { place in
                let name = ["a", "een-langere-naam", "state", "midden", "nogeenlangerenaam", "f"][place]
                return AnswerOption(
                    id: OptionID(name), barrier: barrier(), condition: chance(0.25) ? condition(earlier) : nil)
            }
        case .scale(let scale):
            question.options = scale.points.map { AnswerOption(id: OptionID(String($0)), barrier: barrier()) }
        case .choice, .number, .note: break
        }
        if question.takesAnswer, chance(0.5) {
            let carries = if case .choice = question.kind { false } else { true }
            question.unknown = .init(barrier: carries ? barrier() : nil, countsAsAnswer: chance(0.4))
        }
        return question
    }

    mutating func condition(_ earlier: [Question], depth: Int = 2) -> Condition? {
        guard let question = earlier.filter(\.takesAnswer).randomElement(using: &generator) else { return nil }
        if depth > 0, chance(0.4), let a = condition(earlier, depth: depth - 1),
            let b = condition(earlier, depth: depth - 1)
        {
            return [.and([a, b]), .or([a, b]), .not(a)].randomElement(using: &generator)
        }
        if chance(0.1) { return .mode(Mode.allCases.randomElement(using: &generator)!) }
        if chance(0.2) {
            return .question(question.id, .state(Condition.State.allCases.randomElement(using: &generator)!))
        }
        let options = question.options.map(\.id).filter { _ in chance(0.5) } + ["f"]
        switch question.kind {
        case .chooseMany, .deck: return .question(question.id, .includes(options))
        case .number, .scale:
            let order = Condition.Order.allCases.randomElement(using: &generator)!
            return .question(question.id, .compares(order, number(-2...8)))
        case .yesNo, .chooseOne, .choice, .note:
            return .question(question.id, chance(0.5) ? .isOneOf(options) : .isNoneOf(options))
        }
    }

    mutating func responses(_ count: Int, to surveys: [String: Survey]) -> [Response] {
        let versions = surveys.keys.sorted()
        let sessions = (0..<3).map { _ in SessionCode.random(using: &generator) }
        return (0..<count).map { _ in
            let version = versions.randomElement(using: &generator)!
            let survey = surveys[version]!
            let places = survey.questions.map { Optional($0.id) } + [nil, "weg"]
            let outcome: Response.Outcome =
                chance(0.15)
                ? .brokeOff(at: places.randomElement(using: &generator)!)
                : .complete(
                    .init(language: chance(0.5) ? "nl" : "fr", isAssisted: chance(0.5), answers: answers(survey)))
            return Response(
                id: .random(using: &generator), surveyVersion: version,
                session: sessions.randomElement(using: &generator)!,
                mode: Mode.allCases.randomElement(using: &generator)!, outcome: outcome)
        }
    }

    private mutating func answers(_ survey: Survey) -> Answers {
        var answers: Answers = [:]
        for question in survey.questions where question.takesAnswer && chance(0.8) {
            answers[question.id] = chance(0.25) ? .nonAnswer(nonAnswer()) : answer(question, survey)
        }
        return answers
    }

    private mutating func nonAnswer() -> NonAnswer { NonAnswer.allCases.randomElement(using: &generator)! }

    private mutating func answer(_ question: Question, _ survey: Survey) -> Answer? {
        let options = survey.options(of: question).map(\.id)
        switch question.kind {
        case .yesNo, .chooseOne: return options.randomElement(using: &generator).map { .choice($0) }
        case .choice: return options.randomElement(using: &generator).map { chance(0.3) ? .derived($0) : .choice($0) }
        case .chooseMany: return .choices(Set(options.filter { _ in chance(0.4) }))
        case .deck:
            var cards: [OptionID: CardAnswer] = [:]
            for option in options where chance(0.8) {
                cards[option] = chance(0.3) ? .nonAnswer(nonAnswer()) : chance(0.5) ? .yes : .no
            }
            return .deck(cards)
        case .scale(let scale): return .number(number(scale.points))
        case .number(let range): return .number(number(range))
        case .note: return nil
        }
    }
}
