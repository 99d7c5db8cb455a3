import SurveyCore

extension TotalsModel {
    /// Ties those to whom something was routed to those who fulfil its condition.
    ///
    /// - Parameter isAll: Whether it was routed to all of them.
    mutating func addRouting(of routed: CountForm, by condition: Condition, isAll: Bool = true) {
        if let form = fulfilling(condition) { return book.within(routed, form) }
        let limits = limits(of: condition)
        for form in limits.most { book.atMost(routed, form) }
        guard isAll else { return }
        for form in limits.least { book.atMost(form, routed) }
    }

    /// What bounds the number of those who fulfil a condition.
    struct Limits {
        var least: [CountForm]
        var most: [CountForm]

        static func exactly(_ form: CountForm) -> Limits { Limits(least: [form], most: [form]) }
        static let none = Limits(least: [], most: [])
    }

    private func limits(of condition: Condition) -> Limits {
        if let form = fulfilling(condition) { return .exactly(form) }
        switch condition {
        case .mode: return .none
        case .question(let id, let test):
            guard let place = index[id], place < questions.count else { return .none }
            return limits(of: test, at: place)
        case .not(let inner):
            // Who fulfils it fulfils not the inner one; the others may have left it open.
            return Limits(least: [], most: limits(of: inner).least.map { CountForm(responses) - $0 })
        case .and(let parts):
            let limits = parts.map { self.limits(of: $0) }
            let missing = Self.sums(of: limits.map { $0.least.map { CountForm(responses) - $0 } })
            return Limits(least: missing.map { CountForm(responses) - $0 }, most: limits.flatMap(\.most))
        case .or(let parts):
            let limits = parts.map { self.limits(of: $0) }
            return Limits(least: limits.flatMap(\.least), most: Self.sums(of: limits.map(\.most)))
        }
    }

    /// Every sum of one form of each list; none when a list is empty.
    private static func sums(of lists: [[CountForm]]) -> [CountForm] {
        lists.reduce([CountForm(0)]) { sums, list in
            Array(sums.flatMap { sum in list.map { sum + $0 } }.prefix(16))
        }
    }

    /// A test of a question of which the counts tell no more than limits: a set, a deck, a number.
    private func limits(of test: Condition.Test, at place: Int) -> Limits {
        let question = questions[place]
        let answered = CountForm.sum(question.values)
        switch test {
        case .state(.answered): return .exactly(answered)
        case .state(.unknown): return .exactly(question.dontKnow)
        case .state(.refused): return .exactly(question.refused)
        case .state(.skipped): return .exactly(question.skipped)
        case .includes(let options):
            let chosen = zip(schema.questions[place].options, question.options)
                .filter { options.contains($0.0.id) }.map(\.1.k)
            return Limits(least: chosen, most: [answered, CountForm.sum(chosen)])
        case .isOneOf, .isNoneOf, .compares: return Limits(least: [], most: [answered])
        }
    }

    /// How many fulfil `condition`, where that follows from the counts of one question.
    private func fulfilling(_ condition: Condition) -> CountForm? {
        switch condition {
        case .mode(let mode): return modes[mode]
        case .question(let id, .includes(let options)) where options.count == 1:
            guard let place = index[id], place < questions.count, schema.questions[place].hasOptionItems else { break }
            return schema.questions[place].options.firstIndex { $0.id == options[0] }
                .map { questions[place].options[$0].k }
        case .question, .not, .and, .or: break
        }
        guard condition.questions.count == 1, !condition.asksMode, let id = condition.questions.first,
            let place = index[id], place < questions.count
        else { return nil }
        let question = questions[place]
        guard let values = schema.questions[place].answers, question.derived.value == 0 else { return nil }
        let nonAnswers: [(NonAnswer, CountForm)] = [
            (.unknown, question.dontKnow), (.refused, question.refused), (.skipped, question.skipped),
        ]
        let all: [(Answer?, CountForm)] =
            zip(values, question.values).map { ($0, $1) } + nonAnswers.map { (.nonAnswer($0), $1) }
            + [(nil, question.notRouted)]
        return CountForm.sum(
            all.filter { answer, _ in
                condition.value(for: answer.map { [id: $0] } ?? [:], mode: .kiosk) == .yes
            }.map(\.1))
    }
}

extension QuestionItem {
    /// What each value is as an answer; `nil` where the values do not tell the answer.
    fileprivate var answers: [Answer]? {
        switch shape {
        case .single, .choice: options.map { .choice($0.id) }
        case .points: options.map { option in Int(option.id.rawValue).map(Answer.number) ?? .choice(option.id) }
        case .number, .set, .deck: nil
        }
    }
}
