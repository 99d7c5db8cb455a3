import SurveyCore

extension CrosstabModel {
    /// Whether the form asks nobody of a group what `subject` is about, in any version.
    func isUnasked(_ subject: Subject, _ key: GroupAxis.Group.Key) -> Bool {
        guard let answers = possibleAnswers(of: key) else { return false }
        return schema.plans.allSatisfy { plan in
            guard let question = plan.questions[subject.question] else { return true }
            let own: Condition? =
                switch subject {
                case .option(let place, let option):
                    question.option(schema.questions[place].options[option].id)?.condition
                case .question, .barrier: nil
                }
            return [question.condition, own].compactMap(\.self).contains { condition in
                answers.allSatisfy { condition.isNever($0, by: axis.grouping) }
            }
        }
    }

    /// What a person in a group can have answered to the question of the axis, or the mode.
    private func possibleAnswers(of key: GroupAxis.Group.Key) -> [AxisAnswer]? {
        switch (axis.grouping, key) {
        case (.mode, .mode(let mode)): return [.mode(mode)]
        case (.background(let id), .option(let option)):
            guard let place = schema.questions.firstIndex(where: { $0.id == id }),
                let index = schema.questions[place].options.firstIndex(where: { $0.id == option.id })
            else { return nil }
            return [.answer(id, schema.questions[place].answer(index))]
        case (.background(let id), .noAnswer):
            return NonAnswer.allCases.map { .answer(id, .nonAnswer($0)) } + [.answer(id, nil)]
        case (.background, _), (.site, _), (.session, _), (.language, _), (.mode, _), (.assistance, _): return nil
        }
    }
}

/// What is known of somebody by their group.
private enum AxisAnswer {
    case answer(QuestionID, Answer?)
    case mode(Mode)
}

extension Subject {
    /// The place of its question.
    var question: Int {
        switch self {
        case .question(let place), .option(let place, _): place
        case .barrier: -1
        }
    }
}

extension TableSchema {
    /// The questions of which the figures about everybody tell more by a grouping than its table should: those that stand
    /// beside the question of the grouping in one condition, or in the stages of one funnel, and those of which only some
    /// groups are offered an option.
    func entangled(with grouping: Grouping) -> Set<Int> {
        var found: Set<QuestionID> = []
        for survey in plans.map(\.survey) {
            for question in survey.questions {
                if let condition = question.condition, condition.asks(grouping) {
                    found.formUnion(condition.questions)
                }
                for condition in question.options.compactMap(\.condition) where condition.asks(grouping) {
                    found.formUnion(condition.questions.union([question.id]))
                }
            }
            for funnel in survey.funnels where funnel.stages.contains(where: { $0.condition.asks(grouping) }) {
                for stage in funnel.stages { found.formUnion(stage.condition.questions) }
            }
        }
        return Set(questions.indices.filter { found.contains(questions[$0].id) })
    }
}

extension Condition {
    /// Whether it asks for what makes the groups of a grouping.
    fileprivate func asks(_ grouping: Grouping) -> Bool {
        switch grouping {
        case .background(let id): questions.contains(id)
        case .mode: asksMode
        case .site, .session, .language, .assistance: false
        }
    }

    /// Whether it asks for the mode.
    var asksMode: Bool {
        switch self {
        case .mode: true
        case .question: false
        case .not(let inner): inner.asksMode
        case .and(let parts), .or(let parts): parts.contains(where: \.asksMode)
        }
    }

    /// Whether it is not fulfilled whatever else is answered.
    fileprivate func isNever(_ known: AxisAnswer, by grouping: Grouping) -> Bool {
        switch self {
        case .and(let parts): return parts.contains { $0.isNever(known, by: grouping) }
        case .or(let parts): return parts.allSatisfy { $0.isNever(known, by: grouping) }
        case .question, .mode, .not: break
        }
        switch known {
        case .mode(let mode): return questions.isEmpty && value(for: [:], mode: mode) != .yes
        case .answer(let id, let answer):
            guard questions == [id], !asksMode else { return false }
            return value(for: answer.map { [id: $0] } ?? [:], mode: .kiosk) != .yes
        }
    }
}
