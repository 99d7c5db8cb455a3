import SurveyCore

extension Checker {
    /// Checks the `test` blocks; one with a problem is left out.
    func tests(_ tree: SyntaxFile) -> [(test: RouteTest, syntax: TestSyntax)] {
        var titles: [String: Span] = [:]
        var tests: [(RouteTest, TestSyntax)] = []
        for case .test(let syntax) in tree.blocks {
            if let title = syntax.title, !title.text.isEmpty {
                if let first = titles[title.text] {
                    bag.report(.duplicateTest, title.span, [.name(title.text)], related: [(.first, first)])
                } else {
                    titles[title.text] = title.span
                }
            }
            if syntax.expectations.isEmpty, !syntax.isDamaged {
                bag.report(.emptyTest, syntax.title?.span ?? syntax.keyword)
            }
            var test = RouteTest(title: syntax.title?.text ?? "")
            for given in syntax.given { take(given, into: &test, syntax) }
            test.expectations = syntax.expectations.compactMap { expectation($0) }
            tests.append((test, syntax))
        }
        return tests
    }

    private func take(_ given: TestSyntax.GivenSyntax, into test: inout RouteTest, _ syntax: TestSyntax) {
        guard let symbol = question(given.question, before: placed.count), let kind = symbol.kind,
            let value = value(given, symbol, kind)
        else { return }
        let id = QuestionID(given.question.text)
        if test.given[id] != nil {
            let first = syntax.given.first { $0.question.text == given.question.text }
            bag.report(
                .duplicateAttribute, given.question.span, [.name(given.question.text)],
                related: first.map { [(.first, $0.question.span)] } ?? [])
            return
        }
        test.given[id] = value
    }

    private func value(_ given: TestSyntax.GivenSyntax, _ symbol: Symbol, _ kind: KindSyntax) -> RouteTest.Given? {
        guard let first = given.values.first else { return nil }
        let question = given.question.text
        func wrong(_ name: Name) -> RouteTest.Given? {
            bag.report(
                .wrongValue, name.span,
                [.name(question), .phrase(kind.phrase), .name(String(name.text.prefix(60)))],
                related: [(.definition, symbol.span)])
            return nil
        }
        if case .note = kind {
            bag.report(.noAnswer, given.question.span, [.name(question)], related: [(.definition, symbol.span)])
            return nil
        }
        if let state = given.values.first(where: { Condition.State(rawValue: $0.text) != nil }) {
            guard given.values.count == 1, let answer = NonAnswer(rawValue: state.text),
                answer != .unknown || symbol.hasUnknown
            else { return wrong(state) }
            return .nonAnswer(answer)
        }
        switch kind {
        case .yesNo, .chooseOne, .choice:
            guard given.values.count == 1 else { return wrong(given.values[1]) }
            return option(first, of: symbol, named: question).map { .option($0) }
        case .chooseMany, .deck:
            var options: Set<OptionID> = []
            if given.values.count > 1 || first.text != "none" || symbol.options["none"] != nil {
                for value in given.values {
                    guard let option = option(value, of: symbol, named: question) else { return nil }
                    options.insert(option)
                }
            }
            if case .deck = kind { return .cards(yes: options) }
            return .options(options)
        case .scale, .number:
            let range: ClosedRange<Int> =
                if case .number(let range) = kind { range } else if case .scale(let scale) = kind { scale.points } else
                {
                    0...0
                }
            guard given.values.count == 1 else { return wrong(given.values[1]) }
            guard let number = Parser.number(first.text) else { return wrong(first) }
            guard range.contains(number) else {
                bag.report(
                    .valueOutOfRange, first.span,
                    [.name(question), .number(number), .number(range.lowerBound), .number(range.upperBound)],
                    related: [(.definition, symbol.span)])
                return nil
            }
            return .number(number)
        case .note: return nil
        }
    }

    private func expectation(_ syntax: TestSyntax.ExpectationSyntax) -> RouteTest.Expectation? {
        switch syntax.kind {
        case .ends: return .ends
        case .asks, .skips:
            let ids = syntax.names.compactMap { name in
                question(name, before: placed.count).map { _ in QuestionID(name.text) }
            }
            return syntax.kind == .asks ? .asks(ids) : .skips(ids)
        case .barrier, .noBarrier:
            let codes = syntax.names.compactMap { expectedBarrier($0) }
            return syntax.kind == .barrier ? .barrier(codes) : .noBarrier(codes)
        }
    }

    /// A code in a test. It need not be one that this survey can report, but the codebook must have it.
    private func expectedBarrier(_ name: Name) -> BarrierCode? {
        let wasUsed = usedBarriers.contains(name.text)
        defer { if !wasUsed { usedBarriers.remove(name.text) } }
        return barrier(name)
    }
}
