import SurveyCore

/// What a version's structure demands of answers to it.
struct AnswersRules {
    private let decks: Survey
    private var questions: [QuestionID: Rule] = [:]

    private struct Rule {
        var kind: SurveyStructure.Kind
        var options: Set<OptionID>
        var takesUnknown: Bool
    }

    /// Rules of a version; without a structure only the form is checked.
    init(_ structure: SurveyStructure?) {
        decks = structure?.decks ?? Survey(id: "", languages: ["nl"], questions: [])
        for question in structure?.questions ?? [] {
            let source = structure?.questions.first { $0.id == question.drawsOn } ?? question
            questions[QuestionID(question.id)] = Rule(
                kind: question.kind,
                options: Set(source.items.map { OptionID($0.option) }).subtracting([OptionID(SurveyStructure.unknown)]),
                takesUnknown: question.items.contains { $0.option == SurveyStructure.unknown })
        }
    }

    /// The first fault of stored answers; `nil` when there is none.
    func fault(in json: String) -> AnswersFault? {
        guard let answers = Answers(json: json) else { return .unreadable }
        if !questions.isEmpty {
            for (id, answer) in answers {
                guard let rule = questions[id] else { return .unknownQuestion }
                if let fault = Self.fault(in: answer, by: rule) { return fault }
            }
        }
        return decks.canonicalJSON(of: answers) == json ? nil : .notCanonical
    }

    private static func fault(in answer: Answer, by rule: Rule) -> AnswersFault? {
        func has(_ options: some Sequence<OptionID>) -> AnswersFault? {
            options.allSatisfy(rule.options.contains) ? nil : .unknownOption
        }
        func allows(_ nonAnswer: NonAnswer) -> AnswersFault? {
            nonAnswer != .unknown || rule.takesUnknown ? nil : .unknownOption
        }
        switch (answer, rule.kind) {
        case (.choice(let option), .yesNo), (.choice(let option), .chooseOne), (.choice(let option), .choice),
            (.derived(let option), .choice):
            return has([option])
        case (.choices(let set), .chooseMany): return has(set)
        case (.number(let point), .scale): return has([OptionID(String(point))])
        case (.number, .number): return nil
        case (.deck(let cards), .deck):
            return has(cards.keys) ?? cards.values.lazy.compactMap(\.nonAnswer).compactMap(allows).first
        case (_, .note): return .unknownQuestion
        case (.nonAnswer(let kind), _): return allows(kind)
        case (.choice, _), (.derived, _), (.choices, _), (.number, _), (.deck, _): return .wrongForm
        }
    }
}
