import SurveyCore

extension Checker {
    /// Looks at all routes through a survey without errors, and reports what nobody can reach and which tests fail.
    func checkRoutes(of survey: Survey, _ tests: [(test: RouteTest, syntax: TestSyntax)], _ tree: SyntaxFile) {
        let analysis = RouteAnalysis(survey)
        for finding in analysis.findings() { report(finding, tree) }
        for ((test, syntax), verdict) in zip(tests, analysis.verdicts(on: tests.map(\.test))) {
            let title = syntax.title?.span ?? syntax.keyword
            switch verdict {
            case .holds: break
            case .undecided: bag.report(.testUndecided, title, [.name(test.title)])
            case .contradictory(let question):
                let given = syntax.given.first { $0.question.text == question.rawValue }
                let span = given.map { $0.question.span.through($0.values.last?.span ?? $0.question.span) }
                bag.report(.testImpossible, span ?? title, [.name(question.rawValue)])
            case .fails(let index, let counterexample):
                report(counterexample, at: syntax.expectations[index].span)
            }
        }
    }

    private func report(_ finding: RouteFinding, _ tree: SyntaxFile) {
        switch finding {
        case .unreachableQuestion(let id):
            let condition = span(of: .question(id), tree)
            bag.report(
                .unreachableQuestion, nameSpan(id), [.name(id.rawValue)],
                related: condition == nameSpan(id) ? [] : [(.condition, condition)])
        case .unreachableOption(let question, let option):
            let syntax = optionSyntax(question, option)
            bag.report(
                .unreachableOption, syntax?.name.span ?? nameSpan(question),
                [.name(question.rawValue), .name(option.rawValue)],
                related: syntax?.conditionSpan.map { [(.condition, $0)] } ?? [])
        case .alwaysTrue(let condition):
            bag.report(.alwaysTrue, span(of: condition, tree))
        case .neverTrueStage(let funnel, let stage):
            bag.report(.unreachableStage, span(of: .stage(funnel: funnel, stage: stage), tree), [.name(stage)])
        case .undecided(let condition):
            bag.report(.routeUndecided, span(of: condition, tree))
        }
    }

    // MARK: Where things stand

    private func nameSpan(_ id: QuestionID) -> Span {
        symbols[id.rawValue]?.span ?? Span(file: mainFile, start: 0, end: 0)
    }

    private func optionSyntax(_ question: QuestionID, _ option: OptionID) -> OptionSyntax? {
        guard let index = symbols[question.rawValue]?.index else { return nil }
        return placed[index].syntax.options.first { $0.name.text == option.rawValue }
    }

    private func span(of condition: RouteCondition, _ tree: SyntaxFile) -> Span {
        switch condition {
        case .question(let id):
            guard let index = symbols[id.rawValue]?.index else { return nameSpan(id) }
            return placed[index].syntax.conditionSpan ?? placed[index].hosts.last.map { hosts[$0].span } ?? nameSpan(id)
        case .option(let question, let option):
            return optionSyntax(question, option)?.conditionSpan ?? nameSpan(question)
        case .stage(let funnel, let stage):
            for case .funnel(let syntax) in tree.blocks where syntax.name?.text == funnel {
                if let found = syntax.stages.first(where: { $0.name.text == stage }) {
                    return found.conditionSpan ?? found.name.span
                }
            }
            return Span(file: mainFile, start: 0, end: 0)
        }
    }

    // MARK: Counter-examples

    private func report(_ counterexample: RouteCounterexample, at place: Span) {
        var words = counterexample.answers.map { "\($0.question) \(Self.words($0.answer))" }
        if let mode = counterexample.mode { words.append("mode \(mode.rawValue)") }
        let what: Diagnostic.Phrase
        let name: String
        switch counterexample.breach {
        case .notAsked(let question): (what, name) = (.notAsked, question.rawValue)
        case .asked(let question): (what, name) = (.asked, question.rawValue)
        case .continues(let question): (what, name) = (.continues, question.rawValue)
        case .notReported(let code): (what, name) = (.notReported, code.rawValue)
        case .reported(let code, _): (what, name) = (.reported, code.rawValue)
        }
        bag.report(
            .testFails, place,
            [.name(name), .phrase(what), .answers(words)])
    }

    /// An answer as it is written after `given`.
    private static func words(_ answer: Answer) -> String {
        switch answer {
        case .choice(let option), .derived(let option): option.rawValue
        case .choices(let set): set.isEmpty ? "none" : set.map(\.rawValue).sorted().joined(separator: " and ")
        case .number(let value): String(value)
        case .nonAnswer(let kind): kind.rawValue
        case .deck(let cards):
            cards.sorted { $0.key < $1.key }.map { card, answer in
                switch answer {
                case .yes: "\(card) yes"
                case .no: "\(card) no"
                case .nonAnswer(let kind): "\(card) \(kind.rawValue)"
                }
            }.joined(separator: " and ")
        }
    }
}
