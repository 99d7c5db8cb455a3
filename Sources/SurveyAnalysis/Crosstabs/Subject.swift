public import SurveyCore

/// What the rows of a crosstab are about.
public enum Subject: Sendable, Hashable {
    /// The values of the question at that place in `TableSchema.questions`: options or points.
    case question(Int)
    /// Whether an option of a question was chosen, or a card was said yes to; both are places.
    case option(question: Int, option: Int)
    /// Whether a barrier was reported, at any of the items that carry it.
    case barrier(BarrierCode)
}

extension ResponseTable {
    /// All subjects that are worth a table: questions and options in form order, then barriers as in the codebook.
    ///
    /// Sets and decks go option by option. Of a question with one answer an option is a subject of its own besides the
    /// question when not everybody who answered the question could choose it: its base is another one. Numbers have no
    /// rows to make.
    var crossSubjects: [Subject] {
        let answered = Set(segments.map(\.version)).sorted()
        let items = schema.questions.enumerated().flatMap { place, item -> [Subject] in
            let options = item.options.indices.map { Subject.option(question: place, option: $0) }
            switch item.shape {
            case .number: return []
            case .set, .deck: return options
            case .single, .choice, .points:
                let partial = item.options.indices.filter { index in
                    answered.contains { schema.plans[$0].isPartial(option: item.options[index].id, place, item) }
                }
                return [.question(place)] + partial.map { options[$0] }
            }
        }
        let carried = Set(schema.plans.flatMap { $0.barrierItems(schema.questions).keys })
        return items + barriers(carried: carried).map { .barrier($0.code) }
    }
}

extension VersionPlan {
    /// Whether not all who answer the question in this version could choose that option.
    fileprivate func isPartial(option: OptionID, _ place: Int, _ item: QuestionItem) -> Bool {
        guard let question = questions[place] else { return false }
        guard let own = survey.choosable(of: question).first(where: { $0.id == option }) else { return true }
        // A choice of one offers what was said yes to, whatever the conditions there.
        return own.condition != nil && item.shape != .choice
    }
}
