import SurveyCore

extension Parser {
    /// Reads a condition; `nil` when there is none, which is reported.
    mutating func parseCondition(_ scope: Scope) -> ConditionSyntax? {
        guard has(scope), current.kind == .word || current.kind == .openParenthesis else {
            bag.report(.missingCondition, afterLast)
            drop(Scope(indent: scope.indent, includesDeeperLines: false))
            return nil
        }
        var parts = 0
        let condition = parseJoined(scope, depth: 0, parts: &parts)
        if case .unreadable? = condition {
            // What follows on this line belongs to what could not be read.
            drop(Scope(indent: scope.indent, includesDeeperLines: false))
        } else if has(scope), current.kind == .closeParenthesis {
            bag.report(.unexpected, here, [.name(")")], fix: (here, ""))
            advance()
        }
        return condition
    }

    /// Reads conditions joined by `and` or by `or`, up to something that joins no more.
    private mutating func parseJoined(_ scope: Scope, depth: Int, parts: inout Int) -> ConditionSyntax? {
        var terms = [parsePart(scope, depth: depth, parts: &parts)]
        var joint: Keyword?
        var hasReportedMix = false
        while has(scope), let keyword = current.keyword, keyword == .and || keyword == .or {
            if case .unreadable = terms[terms.count - 1] { return .unreadable }
            if let joint, joint != keyword, !hasReportedMix {
                hasReportedMix = true
                bag.report(.mixedAndOr, here, [.name(keyword.rawValue), .name(joint.rawValue)])
            }
            joint = joint ?? keyword
            advance()
            terms.append(parsePart(scope, depth: depth, parts: &parts))
        }
        if case .unreadable = terms[terms.count - 1] { return .unreadable }
        if terms.count == 1 { return terms[0] }
        return joint == .or ? .or(terms) : .and(terms)
    }

    /// Reads one condition that is joined to others.
    private mutating func parsePart(_ scope: Scope, depth: Int, parts: inout Int) -> ConditionSyntax {
        parts += 1
        guard depth < Self.deepest else {
            bag.report(.tooDeep, here, [.number(Self.deepest)])
            return .unreadable
        }
        guard parts <= Self.mostInList else {
            bag.report(.tooMany, here, [.number(Self.mostInList)])
            return .unreadable
        }
        guard has(scope) else {
            bag.report(.missingCondition, afterLast)
            return .unreadable
        }
        if current.keyword == .not {
            advance()
            let inner = parsePart(scope, depth: depth + 1, parts: &parts)
            if case .unreadable = inner { return inner }
            return .not(inner)
        }
        if current.kind == .openParenthesis { return parseGroup(scope, depth: depth, parts: &parts) }
        guard current.kind == .word else {
            bag.report(.missingCondition, here)
            return .unreadable
        }
        return parseTestOfAnswer(scope)
    }

    private mutating func parseGroup(_ scope: Scope, depth: Int, parts: inout Int) -> ConditionSyntax {
        let open = here
        advance()
        let inner = parseJoined(scope, depth: depth + 1, parts: &parts) ?? .unreadable
        if case .unreadable = inner { return inner }
        guard has(scope), current.kind == .closeParenthesis else {
            bag.report(.unclosedParenthesis, open, fix: (afterLast, ")"))
            return .unreadable
        }
        advance()
        return inner
    }

    // MARK: One question's answer

    private mutating func parseTestOfAnswer(_ scope: Scope) -> ConditionSyntax {
        let subject = name
        let isMode = current.keyword == .mode
        advance()
        let word = here
        guard has(scope), current.keyword == .is || current.keyword == .includes else {
            return reportMissingComparison(subject, scope)
        }
        let isSet = current.keyword == .includes
        advance()
        if isSet {
            guard let values = parseValues(subject, scope) else { return .unreadable }
            return .test(subject: subject, .includes(values, word: word), since(subject.span))
        }
        let isNegated = take(.not, in: scope)
        if let order = parseOrder(scope) {
            guard let bound = parseNumber(-1_000_000_000...1_000_000_000, scope) else { return .unreadable }
            let number = lexer.span(Int(lastEnd) - String(bound).utf8.count, Int(lastEnd))
            return .test(
                subject: subject, .compares(order, bound, isNegated: isNegated, number: number), since(subject.span))
        }
        guard let values = parseValues(subject, scope) else { return .unreadable }
        if isMode, let mode = values.first {
            let tests = values.map { ConditionSyntax.mode($0) }
            let any: ConditionSyntax = tests.count == 1 ? .mode(mode) : .or(tests)
            return isNegated ? .not(any) : any
        }
        return .test(
            subject: subject, .values(values, isNegated: isNegated, word: word), since(subject.span))
    }

    /// `more than`, `less than`, `at least`, `at most`; `nil` when there is none of them.
    private mutating func parseOrder(_ scope: Scope) -> Condition.Order? {
        guard has(scope) else { return nil }
        let order: Condition.Order
        switch (current.keyword, peek().keyword) {
        case (.more, .than): order = .moreThan
        case (.less, .than): order = .lessThan
        case (.at, .least): order = .atLeast
        case (.at, .most): order = .atMost
        case _: return nil
        }
        advance()
        advance()
        return order
    }

    /// Reads `a or b or c`, and stops before an `or` that joins a new condition.
    private mutating func parseValues(_ subject: Name, _ scope: Scope) -> [Name]? {
        var values: [Name] = []
        if has(scope), current.keyword == .is {
            bag.report(.unexpected, here, [.name("is")], fix: (here, ""))
            advance()
        }
        while true {
            guard has(scope), current.kind == .word, current.keyword != .or, current.keyword != .and else {
                bag.report(.missingValue, afterLast, [.name(subject.text)])
                return nil
            }
            if values.count < Self.mostInList { values.append(name) }
            advance()
            if has(scope), current.kind == .comma, peek().kind == .word, !peek().startsLine {
                bag.report(.unexpected, here, [.name(",")], fix: (here, " or"))
                advance()
                continue
            }
            guard has(scope), current.keyword == .or, !startsCondition(scope) else { return values }
            advance()
        }
    }

    /// Whether what follows the `or` here is a new condition.
    private mutating func startsCondition(_ scope: Scope) -> Bool {
        let next = peek()
        guard contains(scope, next) else { return false }
        if next.kind == .openParenthesis || next.keyword == .not { return true }
        guard next.kind == .word else { return false }
        let second = peek(2)
        return contains(scope, second) && (second.keyword == .is || second.keyword == .includes)
    }

    private mutating func reportMissingComparison(_ subject: Name, _ scope: Scope) -> ConditionSyntax {
        if has(scope), ["=", "==", "!="].contains(shown(current)) {
            bag.report(
                .missingComparison, here, [.name(String(subject.text.prefix(60)))],
                suggestion: shown(current) == "!=" ? "is not" : "is")
        } else if has(scope), current.kind == .word, peek().keyword == .is || current.keyword == .not {
            // `x not is`, `x not includes`: `not` stands before the question.
            bag.report(.missingComparison, subject.span, [.name(String(subject.text.prefix(60)))])
        } else if has(scope), current.kind == .word, current.keyword == nil,
            let meant = bag.closest(to: shown(current), among: ["is", "includes"])
        {
            bag.report(.missingComparison, here, [.name(String(subject.text.prefix(60)))], suggestion: meant)
        } else {
            bag.report(.missingComparison, subject.span, [.name(String(subject.text.prefix(60)))])
        }
        return .unreadable
    }
}
