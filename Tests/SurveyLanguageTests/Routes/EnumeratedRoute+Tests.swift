import SurveyCore
import SurveyLanguage

extension RouteTest.Given {
    /// Whether this is the answer, by the words of the language.
    func matches(_ answer: Answer?) -> Bool {
        guard let answer else { return false }
        switch self {
        case .nonAnswer(let kind):
            guard case .deck(let cards) = answer else { return answer == .nonAnswer(kind) }
            return cards.values.allSatisfy { $0 == .nonAnswer(kind) }
        case .number(let value): return answer == .number(value)
        case .option(let option): return Self.options([option]).matches(answer)
        case .options(let options), .cards(yes: let options):
            if case .deck(let cards) = answer, cards.values.contains(where: { $0.nonAnswer != nil }) { return false }
            return answer.nonAnswer == nil && answer.affirmed == options
        }
    }
}

extension EnumeratedRoute {
    /// Whether all given answers are given on this route.
    func has(_ given: [QuestionID: RouteTest.Given]) -> Bool {
        given.allSatisfy { $1.matches(answers[$0]) }
    }

    /// The barriers reported on this route.
    func barriers(in survey: Survey) -> Set<BarrierCode> {
        survey.questions.reduce(into: []) { codes, question in
            if let answer = answers[question.id] { codes.formUnion(question.barriers(of: answer)) }
        }
    }

    /// Whether the expectation holds on this route.
    func fulfils(_ expectation: RouteTest.Expectation, given: Set<QuestionID>, in survey: Survey) -> Bool {
        switch expectation {
        case .asks(let ids): return ids.allSatisfy(shown.contains)
        case .skips(let ids): return !ids.contains(where: shown.contains)
        case .barrier(let codes): return barriers(in: survey).isSuperset(of: codes)
        case .noBarrier(let codes):
            let reported = barriers(in: survey)
            return codes.isEmpty ? reported.isEmpty : reported.isDisjoint(with: codes)
        case .ends:
            let last = survey.questions.lastIndex { given.contains($0.id) } ?? -1
            return !survey.questions.dropFirst(last + 1).contains {
                $0.takesAnswer && !given.contains($0.id) && shown.contains($0.id)
            }
        }
    }

    /// Whether an expectation is broken on this route in this way.
    func shows(_ breach: RouteCounterexample.Breach, in survey: Survey) -> Bool {
        switch breach {
        case .notAsked(let id): return !shown.contains(id)
        case .asked(let id), .continues(let id): return shown.contains(id)
        case .notReported(let code): return !barriers(in: survey).contains(code)
        case .reported(let code, by: let id):
            guard let question = survey[id], let answer = answers[id] else { return false }
            return question.barriers(of: answer).contains(code)
        }
    }

    /// Whether all that a counterexample names is so on this route.
    func has(_ named: [RouteCounterexample.NamedAnswer], mode wanted: Mode?) -> Bool {
        guard wanted == nil || wanted == mode else { return false }
        return named.allSatisfy { named in
            switch (named.answer, answers[named.question]) {
            case (.deck(let cards), .deck(let all)?): cards.allSatisfy { all[$0] == $1 }
            case (.choice(let option), .derived(let only)?): option == only
            case (let answer, let found): answer == found
            }
        }
    }
}
