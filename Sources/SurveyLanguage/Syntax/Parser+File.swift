extension Parser {
    private static let blockKeywords: [Keyword] = [
        .survey, .intro, .question, .cards, .note, .use, .thanks, .funnel, .test, .block, .barrier,
    ]

    /// Words that never start a line within a block.
    private static let startsOnlyBlocks: Set<Keyword> = [
        .survey, .intro, .question, .cards, .note, .use, .thanks, .funnel, .test, .block,
    ]

    /// Reads the whole file.
    mutating func parseFile() -> SyntaxFile {
        var file = SyntaxFile(end: here)
        var reportedMargins: Set<Int32> = [0]
        while current.kind != .end {
            if reportedMargins.insert(current.indent).inserted { reportIndentation(expected: 0) }
            let scope = scopeHere
            guard let keyword = blockKeyword() else {
                file.hasUnknownBlocks = true
                if peek().kind == .word, !peek().startsLine, peek(2).kind == .colon, !peek(2).startsLine,
                    file.unreadNames.count < Self.mostInList
                {
                    file.unreadNames.insert(text(peek()))
                } else {
                    file.hasNamelessBlocks = true
                }
                dropLine()
                drop(scope)
                continue
            }
            if let block = parse(keyword, scope) { file.blocks.append(block) }
            if has(scope), !startsBlock {
                bag.report(.unexpected, here, [.name(shown(current))])
                drop(scope)
            }
        }
        file.end = here
        return file
    }

    /// The block that starts here, also when its word is misspelt in a way that leaves no doubt.
    private mutating func blockKeyword() -> Keyword? {
        if let keyword = current.keyword, Self.blockKeywords.contains(keyword) { return keyword }
        guard current.kind == .word else {
            bag.report(.unknownBlock, here, [.name(shown(current))])
            return nil
        }
        let word = text(current)
        let meant = bag.closest(to: word, among: Self.blockKeywords.map(\.rawValue))
        bag.report(.unknownBlock, here, [.name(shown(current))], suggestion: meant)
        return meant.flatMap(Keyword.init(rawValue:))
    }

    private mutating func parse(_ keyword: Keyword, _ scope: Scope) -> BlockSyntax? {
        blockCount += 1
        guard blockCount <= Self.mostBlocks else {
            reportTooMany(Self.mostBlocks)
            dropLine()
            drop(scope)
            return nil
        }
        switch keyword {
        case .survey: return .survey(parseHead(scope))
        case .intro: return .intro(parseSection(scope))
        case .thanks: return .thanks(parseSection(scope))
        case .question, .cards, .note:
            return .question(parseQuestion(keyword, scope))
        case .use: return .use(parseUse(scope))
        case .funnel: return .funnel(parseFunnel(scope))
        case .test: return .test(parseTest(scope))
        case .block: return .shared(parseShared(scope))
        case .barrier: return .barrier(parseBarrier(scope))
        case _: return nil
        }
    }

    private mutating func parseSection(_ scope: Scope) -> SectionSyntax {
        var section = SectionSyntax(keyword: here)
        advance()
        section.texts = parseTexts(Scope(indent: scope.indent, includesDeeperLines: false))
        parseBody(scope) { parser, line in
            guard !parser.parseTextLine(into: &section.texts, line) else { return }
            parser.reportUnknownAttribute([])
            section.texts.isDamaged = true
            parser.dropLine()
            parser.drop(line)
        }
        return section
    }

    private mutating func parseShared(_ scope: Scope) -> SharedSyntax {
        var shared = SharedSyntax(keyword: here)
        advance()
        shared.name = parseDefinedName(scope)
        parseBody(scope) { parser, line in
            if parser.current.keyword == .when {
                parser.advance()
                shared.condition = parser.parseCondition(line)
            } else {
                parser.reportUnknownAttribute([.when])
                parser.drop(line)
            }
        }
        return shared
    }

    private mutating func parseUse(_ scope: Scope) -> UseSyntax {
        var use = UseSyntax(keyword: here)
        advance()
        use.name = parseReference(scope)
        func attribute(_ parser: inout Parser, _ line: Scope) {
            if parser.current.keyword == .when {
                parser.reportRepeated(use.conditionSpan != nil)
                let start = parser.here
                parser.advance()
                use.condition = parser.parseCondition(line)
                use.conditionSpan = parser.since(start)
            } else if parser.current.kind == .openBracket {
                if let option = parser.parseOption(line) { use.options.append(option) }
            } else {
                parser.reportUnknownAttribute([.when])
                parser.drop(line)
            }
        }
        while has(Scope(indent: scope.indent, includesDeeperLines: false)) {
            attribute(&self, Scope(indent: scope.indent, includesDeeperLines: false))
        }
        parseBody(scope) { attribute(&$0, $1) }
        return use
    }

    /// Reads the indented lines of a block, one after the other; `entry` reads one and may read the deeper lines below.
    mutating func parseBody(_ scope: Scope, _ entry: (inout Parser, Scope) -> Void) {
        var accepted: Set<Int32> = []
        while current.kind != .end {
            guard current.startsLine else {
                bag.report(.unexpected, here, [.name(shown(current))])
                dropLine()
                continue
            }
            // A block of its own that was indented by mistake.
            if startsBlock { return }
            if current.indent <= scope.indent {
                guard isBodyAtMargin() else { return }
                reportIndentation(expected: scope.indent + 2)
            } else if accepted.isEmpty {
                if current.indent != scope.indent + 2 { reportIndentation(expected: scope.indent + 2) }
                accepted.insert(current.indent)
            } else if accepted.insert(current.indent).inserted {
                reportIndentation(expected: scope.indent + 2)
            }
            let start = current.start
            let line = Scope(indent: current.indent, includesDeeperLines: true)
            entry(&self, line)
            // Whatever `entry` left of its own line, and a step forward in any case.
            if current.start == start {
                dropLine()
                drop(line)
            } else if has(line) {
                if !(current.startsLine && current.kind == .openBracket) {
                    bag.report(.unexpected, here, [.name(shown(current))])
                    drop(line)
                }
            }
        }
    }

    /// Whether the current line can only start a block, wherever it stands.
    private var startsBlock: Bool {
        current.startsLine && (current.keyword.map { Self.startsOnlyBlocks.contains($0) } ?? false)
    }

    /// Whether the current line, though at the margin, can only belong to the block above it.
    private mutating func isBodyAtMargin() -> Bool {
        switch current.kind {
        case .openBracket, .text: return true
        case .word:
            switch current.keyword {
            case .when, .hint, .sensitive, .background, .shuffled, .unknown, .given, .expect, .languages, .title:
                return true
            case .survey, .intro, .question, .cards, .note, .use, .thanks, .funnel, .test, .block, .barrier:
                return false
            case _:
                let next = peek()
                return next.kind == .text && !next.startsLine && tag(text(current)) != nil
            }
        case _: return false
        }
    }

    func reportIndentation(expected: Int32) {
        let margin = lexer.span(Int(current.start) - Int(current.indent), Int(current.start))
        let isPlain = lexer.bytes[max(0, Int(margin.start))..<Int(margin.end)].allSatisfy { $0 == UInt8(ascii: " ") }
        bag.report(
            .wrongIndentation, here, [.number(Int(current.indent)), .number(Int(expected))],
            fix: isPlain ? (margin, String(repeating: " ", count: Int(expected))) : nil)
    }

    /// Reports once that the lines from that of `first` to that of `last` stand one step too far to the left.
    func reportIndentation(from first: Token, through last: Token) {
        let lines = lexer.span(Int(first.start) - Int(first.indent), Int(last.start))
        let deeper = bag.text(lines).split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
        bag.report(
            .wrongIndentation, span(first), [.number(Int(first.indent)), .number(Int(first.indent) + 2)],
            fix: (lines, deeper.joined(separator: "\n")))
    }

    mutating func reportTooMany(_ limit: Int) {
        guard !hasReportedTooMany else { return }
        hasReportedTooMany = true
        bag.report(.tooMany, here, [.number(limit)])
    }

    /// Reports a word that is none of `known`; for the reader's sake also a repeated one.
    mutating func reportUnknownAttribute(_ known: [Keyword]) {
        guard current.kind == .word else {
            bag.report(.unexpected, here, [.name(shown(current))])
            return
        }
        let meant = bag.closest(to: shown(current), among: known.map(\.rawValue))
        bag.report(.unknownAttribute, here, [.name(shown(current))], suggestion: meant)
    }

    func reportRepeated(_ isRepeated: Bool) {
        if isRepeated { bag.report(.duplicateAttribute, here, [.name(text(current))]) }
    }
}
