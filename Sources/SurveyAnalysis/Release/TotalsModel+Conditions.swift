import SurveyCore

extension TotalsModel {
    /// Ties those to whom something was routed to those who fulfil its condition.
    mutating func addRouting(of routed: CountForm, by condition: Condition) {
        if let fulfilled = fulfilling(condition) { return book.within(routed, fulfilled) }
        for part in supersets(condition) { book.within(routed, part) }
    }

    /// How many fulfil `condition`, where that follows from the counts of one question.
    func fulfilling(_ condition: Condition) -> CountForm? {
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

    /// Counts of people among whom are all who fulfil `condition`.
    private func supersets(_ condition: Condition) -> [CountForm] {
        if let fulfilled = fulfilling(condition) { return [fulfilled] }
        switch condition {
        case .and(let parts): return parts.flatMap(supersets)
        case .or(let parts):
            let forms = parts.map { supersets($0).first }
            return forms.contains { $0 == nil } ? [] : [CountForm.sum(forms.compactMap(\.self))]
        case .question, .mode, .not: return []
        }
    }
}

extension Condition {
    fileprivate var asksMode: Bool {
        switch self {
        case .mode: true
        case .question: false
        case .not(let inner): inner.asksMode
        case .and(let parts), .or(let parts): parts.contains(where: \.asksMode)
        }
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
