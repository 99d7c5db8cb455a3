import SurveyCore

extension Parser {
    /// Reads a condition; `nil` when there is none, which is reported.
    mutating func parseCondition(_ scope: Scope) -> ConditionSyntax? {
        skipColon(scope)
        let isQuoted = current.kind == .text && peek().keyword.map { $0 == .is || $0 == .includes } ?? false
        guard has(scope), current.kind == .word || current.kind == .openParenthesis || isQuoted else {
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
        } else if has(scope), current.kind == .word, !current.startsLine,
            let joint = ["OR": "or", "Or": "or", "of": "or", "AND": "and", "And": "and", "en": "and"][text(current)],
            peek().kind == .word, !peek().startsLine
        {
            bag.report(.unexpected, here, [.name(shown(current))], suggestion: joint)
            drop(Scope(indent: scope.indent, includesDeeperLines: false))
            return .unreadable
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
        guard depth < Self.deepest || current.keyword != .not && current.kind != .openParenthesis else {
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
        guard current.kind == .word || current.kind == .text && peek().keyword == .is else {
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
        let isMode = current.keyword == .mode
        guard let subject = parseReference(scope) else { return .unreadable }
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
        switch parseOrder(scope) {
        case .none: break
        case .unreadable: return .unreadable
        case .order(let order):
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

    /// What stands where a number may be compared.
    private enum OrderReading {
        case none, unreadable
        case order(Condition.Order)
    }

    /// `more than`, `less than`, `at least`, `at most`, also when it is not quite so written.
    private mutating func parseOrder(_ scope: Scope) -> OrderReading {
        guard has(scope), current.kind == .word else { return .none }
        if let sign = Self.signs[text(current)] {
            bag.report(.unexpected, here, [.name(shown(current))], suggestion: sign)
            return .unreadable
        }
        let order: Condition.Order
        switch current.keyword {
        case .more, .less:
            order = current.keyword == .more ? .moreThan : .lessThan
            advance()
            guard current.keyword == .than, has(scope) else {
                reportMissing(.than, scope)
                return .unreadable
            }
        case .at:
            advance()
            switch has(scope) ? current.keyword : nil {
            case .least: order = .atLeast
            case .most: order = .atMost
            case _:
                reportMissing(bag.closest(to: shown(current), among: ["most"]) == nil ? .least : .most, scope)
                return .unreadable
            }
        case _:
            guard contains(scope, peek()), peek().keyword == .than else { return .none }
            bag.report(.unexpected, here, [.name(shown(current))], suggestion: Self.comparatives[text(current)])
            return .unreadable
        }
        advance()
        return .order(order)
    }

    /// Reports that `word` is missing: something else stands in its place, or nothing.
    private func reportMissing(_ word: Keyword, _ scope: Scope) {
        if has(scope), current.kind == .word, current.keyword == nil, Self.number(text(current)) == nil {
            bag.report(.missingWord, here, [.name(word.rawValue)], fix: (here, word.rawValue))
        } else {
            bag.report(.missingWord, afterLast, [.name(word.rawValue)], fix: (afterLast, " " + word.rawValue))
        }
    }

    /// Signs of arithmetic, and what is written for them.
    private static let signs = [
        ">": "more than", "<": "less than", ">=": "at least", "<=": "at most", "≥": "at least", "≤": "at most",
    ]

    private static let comparatives = [
        "greater": "more", "larger": "more", "bigger": "more", "higher": "more", "older": "more", "meer": "more",
        "smaller": "less", "fewer": "less", "lower": "less", "younger": "less", "minder": "less",
    ]

    /// Reads `a or b or c`, and stops before an `or` that joins a new condition.
    private mutating func parseValues(_ subject: Name, _ scope: Scope) -> [Name]? {
        var values: [Name] = []
        if has(scope), current.keyword == .is {
            bag.report(.unexpected, here, [.name("is")], fix: (here, ""))
            advance()
        }
        while true {
            if let value = takeQuotedName(scope) {
                if values.count < Self.mostInList { values.append(value) }
                guard has(scope), current.keyword == .or, !startsCondition(scope) else { return values }
                advance()
                continue
            }
            guard has(scope), current.kind == .word, current.keyword != .or, current.keyword != .and else {
                bag.report(.missingValue, afterLast, [.name(subject.text)])
                return nil
            }
            if values.count < Self.mostInList { values.append(name) } else { reportTooMany(Self.mostInList) }
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
        } else if has(scope), let sign = Self.signs[text(current)] {
            bag.report(
                .missingComparison, here, [.name(String(subject.text.prefix(60)))], suggestion: "is \(sign)")
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
