public import SurveyCore

/// Makes small random surveys that use every construct that routes depend on.
public struct RandomSurvey {
    public var random: SeededGenerator
    /// Names of questions and options get tails of random length.
    public var hasLongNames = false
    /// Barriers that its options report.
    public static let codes: [BarrierCode] = ["INF1", "PSY1", "ADM1"]

    public init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// A survey with about so many routes in each mode.
    public mutating func make(routes limit: Double) -> Survey {
        var survey = Survey(id: "random", languages: ["nl"], questions: [])
        var estimate = 1.0
        while estimate < limit && survey.questions.count < 7 {
            let question = question(after: survey)
            estimate *= Self.answers(of: question)
            if estimate > limit * 4 { break }
            survey.questions.append(question)
        }
        if chance(30) {
            let stages = (0..<Int.random(in: 1...3, using: &random)).map { number in
                Funnel.Stage(id: "stage\(number)", condition: condition(in: survey, depth: 1))
            }
            survey.funnels = [Funnel(id: "right", stages: stages)]
        }
        return survey
    }

    public mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &random) < percent
    }

    public mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &random)]
    }

    private mutating func tail() -> String {
        hasLongNames ? "-" + String(repeating: "x", count: Int.random(in: 1...29, using: &random)) : ""
    }

    private mutating func named(_ ids: some Sequence<String>) -> [OptionID] {
        ids.map { OptionID($0 + tail()) }
    }

    /// About how many answers a question has on average, over routes on which it is asked or not.
    private static func answers(of question: Question) -> Double {
        let all: Double =
            switch question.kind {
            case .note: 1
            case .yesNo, .chooseOne, .scale, .number, .choice: Double(max(question.options.count, 2)) + 2
            case .chooseMany: Double(1 << question.options.count) + 2
            case .deck: question.options.reduce(1.0) { product, _ in product * 4.5 }
            }
        return question.condition == nil ? all : 1 + all / 3
    }

    private mutating func question(after survey: Survey) -> Question {
        let id = QuestionID("q\(survey.questions.count)\(tail())")
        let count = Int.random(in: 1...3, using: &random)
        let sources = survey.questions.filter { if case .deck = $0.kind { true } else { $0.kind.isSet } }
        let kind: Question.Kind =
            switch Int.random(in: 0..<16, using: &random) {
            case 0..<3: .yesNo
            case 3..<6: .chooseOne
            case 6..<8: .chooseMany(atMost: chance(50) ? Int.random(in: 1...2, using: &random) : nil)
            case 8..<10: .deck(atMost: chance(40) ? Int.random(in: 1...2, using: &random) : nil)
            case 10: .number(0...Int.random(in: 0...3, using: &random))
            case 11: .scale(.faces)
            case 12: .note
            default: sources.isEmpty ? .chooseOne : .choice(of: pick(sources).id)
            }
        var question = Question(id: id, kind: kind)
        if chance(55) { question.condition = condition(in: survey, depth: 2) }
        switch kind {
        case .yesNo: question.options = options([.yes, .no], in: survey, conditions: 3)
        case .chooseOne, .chooseMany:
            question.options = options(named(["a", "b", "c"].prefix(count)), in: survey, conditions: 25)
        case .deck:
            question.options = options(named(["a", "b", "c"].prefix(min(count, 2))), in: survey, conditions: 25)
        case .choice, .scale, .number, .note: break
        }
        if case .chooseMany = kind, chance(40) {
            question.options[Int.random(in: question.options.indices, using: &random)].isExclusive = true
        }
        if kind != .note && chance(25) {
            question.unknown = Question.Unknown(barrier: chance(50) ? pick(Self.codes) : nil)
        }
        return question
    }

    private mutating func options(
        _ ids: some Sequence<OptionID>, in survey: Survey, conditions percent: Int
    ) -> [AnswerOption] {
        ids.map { id in
            AnswerOption(
                id: id, barrier: chance(30) ? pick(Self.codes) : nil,
                condition: chance(percent) ? condition(in: survey, depth: 1) : nil)
        }
    }

    /// A condition over the questions that are there; now and then over one that is not.
    public mutating func condition(in survey: Survey, depth: Int) -> Condition {
        if depth > 0 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<2: return .and([condition(in: survey, depth: depth - 1), condition(in: survey, depth: depth - 1)])
            case 2..<4: return .or([condition(in: survey, depth: depth - 1), condition(in: survey, depth: depth - 1)])
            case 4..<6: return .not(condition(in: survey, depth: depth - 1))
            default: break
            }
        }
        guard !survey.questions.isEmpty, !chance(8) else { return .mode(chance(50) ? .kiosk : .online) }
        if chance(2) { return .question(QuestionID("q\(survey.questions.count + 1)"), test(of: nil, in: survey)) }
        // Mostly a question close by, so that routes are long.
        let question = chance(50) ? survey.questions[survey.questions.count - 1] : pick(survey.questions)
        return .question(question.id, test(of: chance(95) ? question : nil, in: survey))
    }

    private mutating func test(of question: Question?, in survey: Survey) -> Condition.Test {
        if chance(20) { return .state(pick(Condition.State.allCases)) }
        let ids = question.map { survey.options(of: $0).map(\.id) } ?? ["a", "b"]
        let options = (ids.isEmpty ? ["x"] : ids).filter { _ in chance(50) }
        let named = options.isEmpty && !ids.isEmpty && chance(95) ? [pick(ids)] : options
        switch question?.kind {
        case .chooseMany?, .deck?: return .includes(named)
        case .number?, .scale?:
            if chance(30) { return .isOneOf([OptionID(String(Int.random(in: -1...6, using: &random)))]) }
            return .compares(pick(Condition.Order.allCases), Int.random(in: -1...6, using: &random))
        case .yesNo?, .chooseOne?, .choice?, .note?: return chance(60) ? .isOneOf(named) : .isNoneOf(named)
        case nil:
            return pick([.isOneOf(named), .isNoneOf(named), .includes(named), .compares(.atLeast, 1)])
        }
    }
}

extension Question.Kind {
    var isSet: Bool { if case .chooseMany = self { true } else { false } }
}
