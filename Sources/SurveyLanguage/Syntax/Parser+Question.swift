import SurveyCore

extension Parser {
    private static let attributes: [Keyword] = [
        .hint, .when, .sensitive, .background, .shuffled, .unknown, .at, .icon, .barrier, .exclusive,
    ]

    /// Reads a question, a deck or a note.
    mutating func parseQuestion(_ keyword: Keyword, _ scope: Scope) -> QuestionSyntax {
        var question = QuestionSyntax(keyword: here, kindSpan: here)
        advance()
        let header = Scope(indent: scope.indent, includesDeeperLines: false)
        question.name = parseDefinedName(header)
        switch keyword {
        case .cards: question.kind = .deck(atMost: nil)
        case .note: question.kind = .note
        case _: parseKindPart(&question, header)
        }
        if keyword != .question, has(header), current.kind == .colon {
            // Cards and notes have no kind to name.
            let colon = here
            advance()
            skipKind(header)
            bag.report(.unexpected, since(colon), [.name(bag.text(since(colon)))], fix: (since(colon), ""))
        }
        if has(header), current.keyword == .was { parseRename(header) }
        while has(header), parseAttribute(&question, header) {}
        parseBody(scope) { parser, line in
            if parser.meansHint(question) {
                let first = parser.current
                var last = first
                while parser.meansHint(question) || parser.hintGoesOn(question, line) {
                    last = parser.current
                    guard parser.parseTextLine(into: &question.hint, line) else { break }
                }
                parser.reportIndentation(from: first, through: last)
                return
            }
            repeat {
                guard parser.parseAttribute(&question, line) else { break }
            } while parser.has(line) && !(parser.current.startsLine && parser.current.kind == .openBracket)
        }
        if let keyword = question.hintKeyword, question.hint.isEmpty, !question.hint.isDamaged {
            bag.report(.missingText, keyword, [.name("hint")])
        }
        return question
    }

    /// Whether the texts here, at the indentation of an empty `hint`, are that hint's: the question has its own already.
    private mutating func meansHint(_ question: QuestionSyntax) -> Bool {
        guard question.hintKeyword != nil, question.hint.isEmpty, !question.hint.isDamaged, current.kind == .word,
            peek().kind == .text, let tag = tag(text(current))
        else { return false }
        return question.texts.texts.contains { $0.tag == tag }
    }

    /// Whether the next line too is a text of such a hint.
    private mutating func hintGoesOn(_ question: QuestionSyntax, _ line: Scope) -> Bool {
        guard !question.hint.isEmpty, current.startsLine, current.indent == line.indent, current.kind == .word,
            peek().kind == .text, let tag = tag(text(current))
        else { return false }
        return !question.hint.texts.contains { $0.tag == tag }
    }

    private mutating func parseRename(_ scope: Scope) {
        let start = here
        advance()
        if has(scope), current.kind == .word { advance() }
        bag.report(.notSupportedYet, since(start), [.phrase(.rename), .phrase(.insteadOfRename)])
    }

    // MARK: Attributes

    /// Reads one attribute, text or option of a question; `false` when what stands here cannot be any.
    private mutating func parseAttribute(_ question: inout QuestionSyntax, _ scope: Scope) -> Bool {
        if current.kind == .openBracket {
            // An option begins its own scope, whatever line it stands on.
            if let option = parseOption(scopeHere) {
                question.options.append(option)
            } else {
                question.isDamaged = true
            }
            return true
        }
        if parseText(into: &question.texts, scope) { return true }
        guard let keyword = current.keyword else {
            reportUnknownAttribute(of: &question)
            drop(scope.includesDeeperLines ? scope : Scope(indent: scope.indent, includesDeeperLines: false))
            return false
        }
        let line = scopeHere
        let start = here
        switch keyword {
        case .hint:
            reportRepeated(!question.seen.insert(.hint).inserted)
            question.hintKeyword = start
            advance()
            skipColon(line)
            let texts = parseTexts(line)
            question.hint.texts += texts.texts
            question.hint.isDamaged = question.hint.isDamaged || texts.isDamaged
        case .when:
            reportRepeated(!question.seen.insert(.when).inserted)
            advance()
            question.condition = parseCondition(line)
            question.conditionSpan = since(start)
        case .sensitive:
            question.sensitive = parseFlag(keyword, &question)
        case .background:
            question.background = parseFlag(keyword, &question)
        case .shuffled:
            question.shuffled = parseFlag(keyword, &question)
        case .unknown:
            reportRepeated(!question.seen.insert(.unknown).inserted)
            question.unknown = parseUnknown(line)
        case .at:
            reportRepeated(!question.seen.insert(.at).inserted)
            advance()
            if take(words: .most, in: line), let most = parseNumber(1...Self.mostOptions, line) {
                if case .deck = question.kind {
                    question.kind = .deck(atMost: most)
                } else if let kind = question.kind {
                    bag.report(
                        .notOnThisKind, since(start), [.name("at most"), .phrase(.ofDeck), .phrase(kind.phrase)])
                }
            } else {
                drop(line)
            }
        case .barrier:
            advance()
            if has(line), current.kind == .word, !current.startsLine { advance() }
            bag.report(.barrierNotHere, since(start))
        case .icon, .exclusive:
            bag.report(.notOnThisKind, start, [.name(keyword.rawValue), .phrase(.ofOption), .phrase(.ofQuestion)])
            dropLine()
            drop(line)
        case .was:
            parseRename(line)
        case _:
            bag.report(.unexpected, start, [.name(shown(current))])
            dropLine()
            drop(line)
        }
        return true
    }

    /// Reports a word that is no attribute, and guesses from what follows what it was meant as.
    private mutating func reportUnknownAttribute(of question: inout QuestionSyntax) {
        let word = shown(current)
        if current.kind == .openParenthesis, peek(2).kind == .closeParenthesis, text(peek()).isIdentifier {
            // An option with its name in the wrong brackets.
            question.isDamaged = true
            let name = text(peek())
            bag.report(
                .unexpected, here, [.name("(\(name))")], fix: (here.through(span(peek(2))), "[\(name)]"))
            return
        }
        guard current.kind == .word, bag.closest(to: word, among: Self.attributes.map(\.rawValue)) == nil else {
            question.texts.isDamaged = question.texts.isDamaged || current.kind != .word
            return reportUnknownAttribute(Self.attributes)
        }
        let next = peek()
        let meant: String?
        if !next.startsLine, next.keyword == .is || next.keyword == .includes {
            meant = "when \(word)"
        } else if word == "if" || word == "als" || word == "si" {
            meant = "when"
        } else if !next.startsLine, next.kind == .word, peek(2).kind == .text, word.isIdentifier {
            meant = "[\(word)]"
        } else {
            meant = nil
        }
        // It may have been an option.
        question.isDamaged = true
        bag.report(.unknownAttribute, here, [.name(word)], suggestion: meant)
    }

    private mutating func parseFlag(_ keyword: Keyword, _ question: inout QuestionSyntax) -> Span {
        reportRepeated(!question.seen.insert(keyword).inserted)
        defer { advance() }
        return here
    }

    /// `unknown`, `unknown counts as an answer`, either with a barrier.
    private mutating func parseUnknown(_ scope: Scope) -> UnknownSyntax {
        var unknown = UnknownSyntax(keyword: here)
        advance()
        while has(scope) {
            if current.keyword == .counts, !unknown.countsAsAnswer {
                advance()
                guard take(words: .as, .an, .answer, in: scope) else {
                    drop(scope)
                    break
                }
                unknown.countsAsAnswer = true
            } else if current.keyword == .barrier, unknown.barrier == nil {
                advance()
                unknown.barrier = parseReference(scope)
            } else {
                break
            }
        }
        return unknown
    }

    // MARK: Kinds

    private mutating func parseKindPart(_ question: inout QuestionSyntax, _ scope: Scope) {
        if has(scope), current.kind == .colon {
            advance()
        } else if has(scope), current.kind == .word {
            // With a name like `b;` the mistake was reported there.
            if question.name.map({ $0.text.isIdentifier }) ?? false {
                bag.report(.expectedColon, afterLast, fix: (afterLast, ":"))
            }
        } else if question.name != nil {
            bag.report(.missingKind, afterLast, [.name(question.name?.text ?? "")])
            return
        }
        question.kindSpan = here
        guard has(scope), current.kind == .word else {
            bag.report(.missingKind, afterLast, [.name(question.name?.text ?? "")])
            question.kindSpan = afterLast
            return
        }
        let start = here
        question.kind = parseKind(start, scope)
        question.kindSpan = since(start)
    }

    private mutating func parseKind(_ start: Span, _ scope: Scope) -> KindSyntax? {
        switch current.keyword {
        case .yes where peek().keyword == .or && peek(2).keyword == .no:
            for _ in 0..<3 { advance() }
            return .yesNo
        case .choose:
            switch peek().keyword {
            case .one:
                advance()
                advance()
                guard take(.of, in: scope) else { return .chooseOne }
                return parseReference(scope).map { .choice(of: $0) }
            case .many:
                advance()
                advance()
                return .chooseMany(atMost: nil)
            case .up where peek(2).keyword == .to:
                for _ in 0..<3 { advance() }
                return .chooseMany(atMost: parseNumber(1...Self.mostOptions, scope))
            case _: break
            }
        case .scale:
            switch peek().keyword {
            case .faces, .agree:
                advance()
                defer { advance() }
                return current.keyword == .faces ? .scale(.faces) : .scale(.agree)
            case _:
                guard Self.number(text(peek())) != nil else { break }
                return unsupported(.numberedScale, .insteadOfScale, start, scope)
            }
        case .number:
            advance()
            guard let low = parseNumber(-1_000_000_000...1_000_000_000, scope), take(words: .to, in: scope) else {
                skipKind(scope)
                return nil
            }
            let number = here
            guard let high = parseNumber(-1_000_000_000...1_000_000_000, scope) else {
                skipKind(scope)
                return nil
            }
            guard low < high else {
                bag.report(.numberOutOfRange, number, [.number(high), .number(low + 1), .number(1_000_000_000)])
                return nil
            }
            return .number(low...high)
        case .rank: return unsupported(.rank, .insteadOfRank, start, scope)
        case .short, .free, .text: return unsupported(.freeText, .insteadOfText, start, scope)
        case _: break
        }
        return parseUnknownKind(start, scope)
    }

    /// Reads a kind that is not supported yet up to where attributes may begin, and says so.
    private mutating func unsupported(
        _ what: Diagnostic.Phrase, _ instead: Diagnostic.Phrase, _ start: Span, _ scope: Scope
    ) -> KindSyntax? {
        skipKind(scope)
        bag.report(.notSupportedYet, since(start), [.phrase(what), .phrase(instead)])
        return nil
    }

    private mutating func skipKind(_ scope: Scope) {
        while has(scope), current.kind == .word, current.keyword.map({ !Self.attributes.contains($0) }) ?? true,
            current.keyword != .was
        {
            let next = peek()
            if next.kind == .text, !next.startsLine { break }
            advance()
        }
    }

    private mutating func parseUnknownKind(_ start: Span, _ scope: Scope) -> KindSyntax? {
        skipKind(scope)
        let written = since(start)
        let words = String(bag.text(written).prefix(80))
        let kinds: [(String, KindSyntax)] = [
            ("yes or no", .yesNo), ("choose one", .chooseOne), ("choose many", .chooseMany(atMost: nil)),
            ("scale faces", .scale(.faces)), ("scale agree", .scale(.agree)),
        ]
        let meant =
            words == "yes/no" || words == "yes no"
            ? "yes or no" : bag.closest(to: words, among: kinds.map(\.0))
        bag.report(.unknownKind, written, [.name(words)], suggestion: meant)
        return kinds.first { $0.0 == meant }?.1
    }
}
