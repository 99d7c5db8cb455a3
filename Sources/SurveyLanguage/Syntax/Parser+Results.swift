import SurveyCore

/// Funnels, tests and entries of the codebook.
extension Parser {
    // MARK: Funnels

    mutating func parseFunnel(_ scope: Scope) -> FunnelSyntax {
        var funnel = FunnelSyntax(keyword: here)
        advance()
        funnel.name = parseDefinedName(scope)
        parseBody(scope) { parser, line in
            let start = parser.current
            guard start.kind == .word else {
                parser.bag.report(.unexpected, parser.here, [.name(parser.shown(start))])
                parser.drop(line)
                return
            }
            var stage = FunnelSyntax.StageSyntax(name: parser.name)
            if !stage.name.text.isIdentifier {
                let proposed = Self.identifier(from: stage.name.text)
                parser.bag.report(
                    .badIdentifier, stage.name.span, [.name(String(stage.name.text.prefix(60)))],
                    suggestion: proposed.isEmpty ? nil : proposed)
            }
            parser.advance()
            parser.skipColon(line)
            if parser.has(line), parser.current.keyword == .when {
                parser.bag.report(.unexpected, parser.here, [.name("when")], fix: (parser.here, ""))
                parser.advance()
            }
            let condition = parser.here
            stage.condition = parser.parseCondition(line)
            stage.conditionSpan = parser.since(condition)
            stage.texts = parser.parseTexts(line)
            if parser.has(line) {
                parser.bag.report(.unexpected, parser.here, [.name(parser.shown(parser.current))])
                parser.drop(line)
            }
            if funnel.stages.count < Self.mostInList {
                funnel.stages.append(stage)
            } else {
                parser.reportTooMany(Self.mostInList)
            }
        }
        return funnel
    }

    // MARK: Tests

    mutating func parseTest(_ scope: Scope) -> TestSyntax {
        var test = TestSyntax(keyword: here)
        advance()
        if has(Scope(indent: scope.indent, includesDeeperLines: false)), current.kind == .text {
            test.title = Name(text: lexer.value(of: current), span: here)
            advance()
        } else {
            bag.report(.missingTitleOfTest, afterLast)
            drop(Scope(indent: scope.indent, includesDeeperLines: false))
        }
        parseBody(scope) { parser, line in
            switch parser.current.keyword {
            case .given:
                parser.advance()
                parser.skipColon(line)
                parser.parseGiven(&test, line)
            case .expect:
                parser.advance()
                parser.skipColon(line)
                parser.parseExpectation(&test, line)
            case _:
                parser.reportUnknownAttribute([.given, .expect])
                test.isDamaged = true
                parser.drop(line)
            }
            if parser.has(line) {
                parser.bag.report(.unexpected, parser.here, [.name(parser.shown(parser.current))])
                test.isDamaged = true
                parser.drop(line)
            }
        }
        return test
    }

    private mutating func parseGiven(_ test: inout TestSyntax, _ line: Scope) {
        repeat {
            guard let question = parseReference(line) else {
                test.isDamaged = true
                drop(line)
                return
            }
            if has(line), current.keyword == .is || current.keyword == .includes {
                bag.report(.unexpected, here, [.name(shown(current))], fix: (here, ""))
                advance()
            }
            var values: [Name] = []
            while has(line), current.kind == .word {
                if values.count < Self.mostInList { values.append(name) } else { reportTooMany(Self.mostInList) }
                advance()
                if startsAnswer(line) { break }
                guard take(.and, in: line) else { break }
            }
            if values.isEmpty {
                bag.report(.missingValue, afterLast, [.name(question.text)])
                test.isDamaged = true
            }
            if test.given.count < Self.mostInList {
                test.given.append(.init(question: question, values: values))
            } else {
                reportTooMany(Self.mostInList)
            }
            if startsAnswer(line) {
                let isJoined = current.keyword == .and
                let place = isJoined ? afterLast.through(here) : afterLast
                bag.report(.unexpected, here, [.name(shown(current))], fix: (place, ","))
                if isJoined { advance() }
                continue
            }
            guard has(line), current.kind == .comma || current.keyword == .and else { return }
            advance()
        } while true
    }

    /// Whether after an answer, with no comma between them, the next question and its answer stand here.
    private mutating func startsAnswer(_ line: Scope) -> Bool {
        guard has(line), current.kind == .word else { return false }
        let isJoined = current.keyword == .and
        guard isJoined || current.keyword == nil else { return false }
        let question = isJoined ? peek(1) : current
        let answer = isJoined ? peek(2) : peek(1)
        return contains(line, question) && question.kind == .word && question.keyword == nil
            && contains(line, answer) && answer.kind == .word && answer.keyword != .and && answer.keyword != .or
            && !answer.startsLine && !question.startsLine
    }

    private mutating func parseExpectation(_ test: inout TestSyntax, _ line: Scope) {
        let start = here
        let kind: TestSyntax.ExpectationSyntax.Kind
        switch has(line) ? current.keyword : nil {
        case .asks: kind = .asks
        case .skips: kind = .skips
        case .ends: kind = .ends
        case .barrier: kind = .barrier
        case .no where peek().keyword == .barrier:
            advance()
            kind = .noBarrier
        case _:
            test.isDamaged = true
            if has(line) {
                reportUnknownAttribute([.asks, .skips, .ends, .barrier])
            } else {
                bag.report(.missingWord, afterLast, [.name("asks")])
            }
            drop(line)
            return
        }
        advance()
        var names: [Name] = []
        switch kind {
        case .asks, .skips, .barrier: names = parseReferences(line)
        case .noBarrier: if has(line) { names = parseReferences(line) }
        case .ends: break
        }
        if test.expectations.count < Self.mostInList {
            test.expectations.append(.init(kind: kind, names: names, span: since(start)))
        } else {
            reportTooMany(Self.mostInList)
        }
    }

    // MARK: Codebook

    private static let barrierKeywords: [Keyword] = [.definition, .phase, .level, .step, .theory, .seed]

    mutating func parseBarrier(_ scope: Scope) -> BarrierSyntax {
        var barrier = BarrierSyntax(keyword: here)
        advance()
        barrier.name = parseCode(scope)
        var seen: Set<Keyword> = []
        parseBody(scope) { parser, line in
            if parser.parseTextLine(into: &barrier.label, line) { return }
            guard let keyword = parser.current.keyword, Self.barrierKeywords.contains(keyword) else {
                parser.reportUnknownAttribute(Self.barrierKeywords)
                parser.drop(line)
                return
            }
            parser.reportRepeated(!seen.insert(keyword).inserted)
            let start = parser.here
            parser.advance()
            switch keyword {
            case .definition:
                barrier.definitionKeyword = start
                barrier.definition = parser.parseTexts(line)
                if barrier.definition.isEmpty, !barrier.definition.isDamaged {
                    parser.bag.report(.missingText, start, [.name("definition")])
                }
            case .phase: barrier.phases = parser.parseValues(line)
            case .level: barrier.levels = parser.parseValues(line)
            case .step: barrier.steps = parser.parseValues(line)
            case .theory: barrier.theory = parser.parsePlainText(line)
            case .seed: barrier.seed = parser.parsePlainText(line)
            case _: break
            }
        }
        return barrier
    }

    /// Reads a code: capitals, then digits, such as `INF1`.
    private mutating func parseCode(_ scope: Scope) -> Name? {
        guard let name = parseReference(Scope(indent: scope.indent, includesDeeperLines: false)) else { return nil }
        let isCode =
            name.text.utf8.count <= 16 && name.text.utf8.first.map { (65...90).contains($0) } == true
            && name.text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
        if !isCode {
            let proposed = String(
                decoding: Self.identifier(from: name.text).uppercased().utf8.filter { $0 != 45 }, as: UTF8.self)
            bag.report(
                .badIdentifier, name.span, [.name(String(name.text.prefix(60)))],
                suggestion: proposed.isEmpty || proposed == name.text ? nil : proposed)
        }
        return name
    }

    /// Reads the values of `phase`, `level` or `step`, with or without commas.
    private mutating func parseValues<Value>(_ line: Scope) -> [Value]
    where Value: RawRepresentable<String> & CaseIterable & Equatable {
        var values: [Value] = []
        if !has(line) { bag.report(.missingWord, afterLast, [.anyOf(Value.allCases.map(\.rawValue))]) }
        while has(line) {
            if current.kind == .word {
                if let value = Value(rawValue: text(current)) {
                    if !values.contains(value) { values.append(value) }
                } else {
                    let all = Value.allCases.map(\.rawValue)
                    bag.report(
                        .unknownValue, here, [.name(shown(current)), .anyOf(all)],
                        suggestion: bag.closest(to: shown(current), among: all))
                }
            } else if current.kind != .comma {
                bag.report(.unexpected, here, [.name(shown(current))])
                drop(line)
                return values
            }
            advance()
        }
        return values
    }
}
