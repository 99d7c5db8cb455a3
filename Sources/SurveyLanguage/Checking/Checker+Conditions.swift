import SurveyCore

extension Checker {
    /// What `syntax` means at place `index` of the form, where only earlier questions can be named; `nil` when something
    /// is wrong with it, which is reported.
    func condition(_ syntax: ConditionSyntax, at index: Int) -> Condition? {
        switch syntax {
        case .unreadable: return nil
        case .mode(let name):
            guard let mode = Mode(rawValue: name.text) else {
                let modes = Mode.allCases.map(\.rawValue)
                bag.report(
                    .unknownMode, name.span, [.name(String(name.text.prefix(60))), .anyOf(modes)],
                    suggestion: bag.closest(to: name.text, among: modes))
                return nil
            }
            return .mode(mode)
        case .not(let inner): return condition(inner, at: index).map { .not($0) }
        case .and(let parts):
            let parts = parts.map { condition($0, at: index) }
            return parts.contains { $0 == nil } ? nil : Condition.all(parts.compactMap(\.self))
        case .or(let parts):
            let parts = parts.map { condition($0, at: index) }
            return parts.contains { $0 == nil } ? nil : Condition.any(parts.compactMap(\.self))
        case .test(let subject, let test, _):
            guard let symbol = question(subject, before: index), let kind = symbol.kind else { return nil }
            if case .note = kind {
                bag.report(.noAnswer, subject.span, [.name(subject.text)], related: [(.definition, symbol.span)])
                return nil
            }
            switch test {
            case .values(let values, let isNegated, let word):
                return isCondition(subject, symbol, kind, values, isNegated: isNegated, word: word)
            case .includes(let values, let word): return includes(subject, symbol, kind, values, word: word)
            case .compares(let order, let bound, let isNegated, let number):
                guard let range = range(subject, kind, number) else { return nil }
                guard range.contains(bound) else {
                    bag.report(
                        .valueOutOfRange, number,
                        [.name(subject.text), .number(bound), .number(range.lowerBound), .number(range.upperBound)],
                        related: [(.definition, symbol.span)])
                    return nil
                }
                let test = Condition.question(QuestionID(subject.text), .compares(order, bound))
                return isNegated ? .not(test) : test
            }
        }
    }

    /// The numbers that an answer can be; `nil` where it is none, which is reported.
    private func range(_ subject: Name, _ kind: KindSyntax, _ number: Span) -> ClosedRange<Int>? {
        switch kind {
        case .scale(let scale): return scale.points
        case .number(let range): return range
        case .yesNo, .chooseOne, .chooseMany, .deck, .choice, .note:
            bag.report(.comparesNoNumber, subject.span, [.name(subject.text), .phrase(kind.phrase)])
            return nil
        }
    }

    // MARK: is

    private func isCondition(
        _ subject: Name, _ symbol: Symbol, _ kind: KindSyntax, _ values: [Name], isNegated: Bool, word: Span
    ) -> Condition? {
        let id = QuestionID(subject.text)
        let states = values.compactMap { Condition.State(rawValue: $0.text) }
        let others = values.filter { Condition.State(rawValue: $0.text) == nil }
        var parts = states.map { state in
            isNegated ? Condition.not(.question(id, .state(state))) : .question(id, .state(state))
        }
        if !others.isEmpty {
            guard let options = singleValues(subject, symbol, kind, others, word: word, isNegated: isNegated) else {
                return nil
            }
            parts.insert(.question(id, isNegated ? .isNoneOf(options) : .isOneOf(options)), at: 0)
        }
        return isNegated ? Condition.all(parts) : Condition.any(parts)
    }

    /// The options that `values` name in a question whose answer is one of them.
    private func singleValues(
        _ subject: Name, _ symbol: Symbol, _ kind: KindSyntax, _ values: [Name], word: Span, isNegated: Bool
    ) -> [OptionID]? {
        switch kind {
        case .yesNo, .chooseOne, .choice:
            let options = values.map { option($0, of: symbol, named: subject.text) }
            return options.contains { $0 == nil } ? nil : options.compactMap(\.self)
        case .scale(let scale):
            var points: [OptionID] = []
            for value in values {
                guard let number = Parser.number(value.text), scale.points.contains(number) else {
                    bag.report(
                        .valueOutOfRange, value.span,
                        [
                            .name(subject.text), .name(String(value.text.prefix(60))),
                            .number(scale.points.lowerBound), .number(scale.points.upperBound),
                        ],
                        related: [(.definition, symbol.span)])
                    return nil
                }
                points.append(OptionID(String(number)))
            }
            return points
        case .number:
            bag.report(.isOnNumber, word, [.name(subject.text), .name(String(values[0].text.prefix(60)))])
            return nil
        case .chooseMany, .deck:
            bag.report(
                .isOnSet, word, [.name(subject.text), .phrase(kind.phrase), .name(String(values[0].text.prefix(60)))],
                related: [(.definition, symbol.span)], fix: isNegated ? nil : (word, "includes"))
            return nil
        case .note: return nil
        }
    }

    // MARK: includes

    private func includes(
        _ subject: Name, _ symbol: Symbol, _ kind: KindSyntax, _ values: [Name], word: Span
    ) -> Condition? {
        switch kind {
        case .chooseMany, .deck:
            let options = values.map { option($0, of: symbol, named: subject.text) }
            guard !options.contains(where: { $0 == nil }) else { return nil }
            return .question(QuestionID(subject.text), .includes(options.compactMap(\.self)))
        case .yesNo, .chooseOne, .choice, .scale, .number, .note:
            bag.report(
                .includesOnOne, word,
                [.name(subject.text), .phrase(kind.phrase), .name(String(values[0].text.prefix(60)))],
                related: [(.definition, symbol.span)], fix: (word, "is"))
            return nil
        }
    }

    // MARK: Shared blocks

    /// Resolves the conditions under `use` and `block`, each once.
    func resolveHosts() {
        for index in hosts.indices {
            // A question of the block itself stands after its own `use`.
            hosts[index].resolved = hostCondition(hosts[index])
        }
    }

    private func hostCondition(_ host: HostCondition) -> Condition? {
        condition(host.syntax, at: host.position)
    }

    /// The condition of a question: its own, and those of the blocks that it came with.
    func condition(of question: PlacedQuestion, at index: Int) -> Condition? {
        var parts: [Condition] = []
        for host in question.hosts { if let condition = hosts[host].resolved { parts.append(condition) } }
        if let own = question.syntax.condition, let condition = condition(own, at: index) { parts.append(condition) }
        guard !parts.isEmpty else { return nil }
        let joined = Condition.all(parts)
        // What is published must be readable again.
        if !question.hosts.isEmpty, !joined.isWithinLimits {
            bag.report(
                .tooDeep, question.syntax.conditionSpan ?? question.syntax.keyword, [.number(Parser.deepest)])
        }
        return joined
    }
}

extension KindSyntax {
    /// How messages call it.
    var phrase: Diagnostic.Phrase {
        switch self {
        case .yesNo: .yesNo
        case .chooseOne: .chooseOne
        case .chooseMany: .chooseMany
        case .deck: .deck
        case .choice: .choice
        case .scale: .scale
        case .number: .number
        case .note: .note
        }
    }
}
