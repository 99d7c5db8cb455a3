import SurveyCore
import Testing

@Suite struct LongestJSONTests {
    /// Every answer that each kind of question can get, against the length that is said.
    @Test(arguments: [
        ("yes or no", Question(id: "huurder", kind: .yesNo, options: options("yes", "no"))),
        ("short options", Question(id: "kent", kind: .chooseOne, options: options("ja", "nee"))),
        ("a long option", Question(id: "waar", kind: .chooseOne, options: options("ja", "bij-iemand-die-ik-goed-ken"))),
        ("a set", Question(id: "s", kind: .chooseMany(atMost: nil), options: options("a", "bbbbbbbb", "cccccccccccc"))),
        (
            "two of a set",
            Question(id: "s", kind: .chooseMany(atMost: 2), options: options("aaaaaaa", "b", "ccccccccc"))
        ),
        (
            "a long exclusive option",
            Question(
                id: "s", kind: .chooseMany(atMost: nil),
                options: options("a", "b") + [AnswerOption(id: "geen-van-al-deze-dingen", isExclusive: true)])
        ),
        ("a deck", Question(id: "tegen", kind: .deck(atMost: nil), options: options("a", "bbbb", "cc"))),
        ("two of a deck", Question(id: "tegen", kind: .deck(atMost: 2), options: options("a", "bbbb", "cc"))),
        ("a scale", Question(id: "gevoel", kind: .scale(.faces), options: options("1", "2", "3", "4", "5"))),
        ("a number", Question(id: "kinderen", kind: .number(-3...20))),
        ("a note", Question(id: "weetje", kind: .note)),
    ])
    func itIsExactForEachKind(_ what: String, _ question: Question) {
        let survey = Survey(id: "toeval", languages: ["nl"], questions: [question])
        let lengths = everyAnswer(to: question, of: survey).map { answer in
            survey.canonicalJSON(of: answer.map { [question.id: $0] } ?? [:]).utf8.count
        }
        #expect(survey.longestCanonicalJSON == lengths.max())
    }

    /// `{"zwaarst":{"derived":"een-lange-naam"}}` is longer than `{"zwaarst":{"state":"skipped"}}`.
    @Test func aChoiceOfOneMayBeDerived() {
        let source = Question(id: "tegen", kind: .deck(atMost: nil), options: Self.options("een-lange-naam", "kort"))
        let survey = Survey(
            id: "toeval", languages: ["nl"], questions: [source, Question(id: "zwaarst", kind: .choice(of: "tegen"))])
        let longest: Answers = [
            "tegen": .deck(["een-lange-naam": .nonAnswer(.skipped), "kort": .nonAnswer(.skipped)]),
            "zwaarst": .derived("een-lange-naam"),
        ]
        #expect(survey.longestCanonicalJSON == survey.canonicalJSON(of: longest).utf8.count)
    }

    @Test func aSurveyWithoutQuestionsHasAnEmptyObject() {
        #expect(Survey(id: "leeg", languages: ["nl"], questions: []).longestCanonicalJSON == 2)
    }

    /// Surveys of chance, and interviews of chance and of people made of chance: never a longer text.
    @Test(arguments: 0..<40) func noInterviewGivesALongerOne(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let survey = Self.survey(&generator)
        let routing = Routing(survey)
        var reached = 0
        for number in 0..<200 {
            var answers: Answers = [:]
            for question in survey.questions {
                answers[question.id] = everyAnswer(to: question, of: survey).randomElement(using: &generator)!
            }
            _ = routing.settle(&answers, mode: .kiosk, seed: UInt64(number))
            reached = max(reached, survey.canonicalJSON(of: answers).utf8.count)
        }
        let plan = SimulationPlan(survey, seed: seed)
        for number in 0..<200 {
            var respondent = SimulatedRespondent(plan, number: number)
            let response = respondent.respond(
                version: String(repeating: "a", count: 64), session: sampleCode, mode: .online)
            guard case .complete(let completed) = response.outcome else { continue }
            reached = max(reached, survey.canonicalJSON(of: completed.answers).utf8.count)
        }
        #expect(reached <= survey.longestCanonicalJSON)
    }

    // MARK: Made of chance

    private static func options(_ names: String...) -> [AnswerOption] {
        names.map { AnswerOption(id: OptionID($0)) }
    }

    private static func survey(_ generator: inout SeededGenerator) -> Survey {
        var questions: [Question] = []
        for place in 0..<Int.random(in: 1...8, using: &generator) {
            let sources = questions.filter { question in
                switch question.kind {
                case .deck, .chooseMany: true
                case .yesNo, .chooseOne, .choice, .scale, .number, .note: false
                }
            }
            let limit = Bool.random(using: &generator) ? Int.random(in: 1...3, using: &generator) : nil
            var kinds: [Question.Kind] = [
                .yesNo, .chooseOne, .chooseMany(atMost: limit), .deck(atMost: limit), .scale(.agree), .number(-99...7),
                .note,
            ]
            if let source = sources.randomElement(using: &generator) { kinds.append(.choice(of: source.id)) }
            var question = Question(
                id: QuestionID(String(repeating: "v", count: Int.random(in: 1...20, using: &generator)) + "\(place)"),
                kind: kinds.randomElement(using: &generator)!, unknown: .init())
            switch question.kind {
            case .yesNo: question.options = options("yes", "no")
            case .scale: question.options = options("1", "2", "3", "4", "5")
            case .chooseOne, .chooseMany, .deck:
                question.options = (0..<Int.random(in: 2...5, using: &generator)).map { number in
                    let length = Int.random(in: 1...25, using: &generator)
                    return AnswerOption(id: OptionID(String(repeating: "o", count: length) + "\(number)"))
                }
                if case .chooseMany = question.kind { question.options[0].isExclusive = true }
            case .choice, .number, .note: break
            }
            if let first = questions.first(where: { $0.kind == .yesNo }), Bool.random(using: &generator) {
                question.condition = .question(first.id, .isOneOf(["yes"]))
            }
            questions.append(question)
        }
        return Survey(id: "toeval", languages: ["nl"], questions: questions)
    }

    /// Every answer that `question` can get, not being asked among them; of a deck, every card answered alike.
    private func everyAnswer(to question: Question, of survey: Survey) -> [Answer?] {
        let names = survey.options(of: question).map(\.id)
        let passedOver: [Answer?] = [nil] + NonAnswer.allCases.map { .nonAnswer($0) }
        switch question.kind {
        case .yesNo, .chooseOne: return passedOver + names.map { .choice($0) }
        case .choice: return passedOver + names.flatMap { [.choice($0), .derived($0)] }
        case .chooseMany(let limit):
            let exclusive = Set(question.options.filter(\.isExclusive).map(\.id))
            let sets = subsets(names).filter {
                $0.count <= limit ?? .max && ($0.count < 2 || exclusive.isDisjoint(with: $0))
            }
            return passedOver + sets.map { .choices($0) }
        case .deck(let limit):
            let answers: [CardAnswer] = [.yes, .no] + NonAnswer.allCases.map { .nonAnswer($0) }
            return [nil]
                + subsets(names).filter { (1...(limit ?? .max)).contains($0.count) }.flatMap { dealt in
                    answers.map { answer in .deck(Dictionary(uniqueKeysWithValues: dealt.map { ($0, answer) })) }
                }
        case .scale(let scale): return passedOver + scale.points.map { .number($0) }
        case .number(let range): return passedOver + range.map { .number($0) }
        case .note: return [nil]
        }
    }

    private func subsets(_ names: [OptionID]) -> [Set<OptionID>] {
        names.reduce([[]]) { sets, name in sets + sets.map { $0.union([name]) } }
    }
}
