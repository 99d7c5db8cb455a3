import SurveyCore

extension Parser {
    private static let headKeywords: [Keyword] = [
        .languages, .unreviewed, .title, .right, .responsible, .contact, .dpo, .purpose, .basis, .retention, .release,
        .free,
    ]

    /// Reads the `survey` block.
    mutating func parseHead(_ scope: Scope) -> HeadSyntax {
        var head = HeadSyntax(keyword: here, end: here)
        advance()
        head.name = parseDefinedName(scope)
        head.end = afterLast
        var seen: Set<Keyword> = []
        /// The line above, if it takes texts and has none yet: texts at its own indentation are meant for it.
        var open: Keyword?
        parseBody(scope) { parser, line in
            let keyword = parser.current.keyword ?? parser.misspeltHeadKeyword()
            guard let keyword, Self.headKeywords.contains(keyword) else {
                parser.parseStrayTexts(&head, open: open, line)
                return
            }
            parser.reportRepeated(!seen.insert(keyword).inserted)
            open = nil
            parser.parseHeadLine(keyword, &head, line)
            if keyword == .title, head.title.isEmpty { open = .title }
            if keyword == .purpose, head.purpose.isEmpty { open = .purpose }
        }
        if let keyword = head.titleKeyword, head.title.isEmpty, !head.title.isDamaged {
            bag.report(.missingText, keyword, [.name("title")])
            head.title.isDamaged = true
        }
        if let keyword = head.purposeKeyword, head.purpose.isEmpty, !head.purpose.isDamaged {
            bag.report(.missingText, keyword, [.name("purpose")])
            head.purpose.isDamaged = true
        }
        return head
    }

    private mutating func misspeltHeadKeyword() -> Keyword? {
        guard current.kind == .word, tag(text(current)) == nil || peek().kind != .text else { return nil }
        reportUnknownAttribute(Self.headKeywords)
        return bag.closest(to: shown(current), among: Self.headKeywords.map(\.rawValue))
            .flatMap(Keyword.init(rawValue:))
    }

    /// Texts on a line of their own in the head: of the line above, though not indented below it.
    private mutating func parseStrayTexts(_ head: inout HeadSyntax, open: Keyword?, _ line: Scope) {
        let isText = current.kind == .word && peek().kind == .text
        guard isText || current.kind == .text else {
            if current.kind != .word || current.keyword != nil {
                bag.report(.unexpected, here, [.name(shown(current))])
            }
            drop(line)
            return
        }
        guard let open else {
            bag.report(.unexpected, here, [.name(shown(current))])
            drop(line)
            return
        }
        let first = current
        var last = first
        // All texts at this indentation, not only those of this line.
        repeat {
            last = current
            guard
                open == .title
                    ? parseTextLine(into: &head.title, line) : parseTextLine(into: &head.purpose, line)
            else { break }
        } while current.startsLine && current.indent == line.indent && current.kind == .word && current.keyword == nil
            && peek().kind == .text && !peek().startsLine
        reportIndentation(from: first, through: last)
    }

    private mutating func parseHeadLine(_ keyword: Keyword, _ head: inout HeadSyntax, _ line: Scope) {
        let start = here
        advance()
        skipColon(line)
        switch keyword {
        case .languages:
            head.languagesKeyword = start
            parseLanguages(&head, line)
        case .unreviewed:
            if !has(line) { bag.report(.missingUnreviewed, start) }
            _ = parseTags(into: &head.unreviewed, line)
        case .title:
            head.titleKeyword = start
            head.title = parseTexts(line)
        case .purpose:
            head.purposeKeyword = start
            head.purpose = parseTexts(line)
        case .right:
            if has(line), current.kind == .text {
                head.about.right = parsePlainText(line)
            } else {
                head.about.right = parseReference(line)?.text
            }
        case .responsible: head.about.responsible = parsePlainText(line)
        case .contact: head.about.contact = parsePlainText(line)
        case .dpo: head.about.dpo = parsePlainText(line)
        case .basis: head.about.basis = parsePlainText(line)
        case .retention:
            if let days = parseNumber(1...3650, line), take(words: .days, in: line) {
                head.about.retentionDays = days
            } else {
                drop(line)
            }
        case .release:
            guard take(words: .after, in: line) else {
                drop(line)
                break
            }
            parseRelease(&head, line)
        case .free:
            drop(line)
            bag.report(.notSupportedYet, since(start), [.phrase(.freeText), .phrase(.insteadOfText)])
        case _: break
        }
        if has(line) {
            bag.report(.unexpected, here, [.name(shown(current))])
            drop(line)
        }
    }

    private mutating func parseRelease(_ head: inout HeadSyntax, _ line: Scope) {
        let number = here
        guard let after = parseNumber(0...1_000_000, line) else {
            drop(line)
            return
        }
        if after < 10 {
            bag.report(.releaseTooLow, number, [.number(after)], fix: (number, "10"))
        } else {
            head.about.releaseAfter = after
        }
        if !take(words: .responses, in: line) { drop(line) }
    }

    private mutating func parseLanguages(_ head: inout HeadSyntax, _ line: Scope) {
        if !parseTags(into: &head.languages, line) { head.isLanguagesDamaged = true }
        languages = head.languages.map(\.tag)
        if !languages.isEmpty { lexer.languages = Set(head.languages.map(\.name.text)) }
        if languages.isEmpty, !head.isLanguagesDamaged, let keyword = head.languagesKeyword {
            bag.report(.missingLanguages, keyword)
            head.isLanguagesDamaged = true
        }
    }

    /// Reads the language codes of a line, each of which stands there once.
    ///
    /// - Returns: false when one could not be read.
    private mutating func parseTags(into tags: inout [(tag: LanguageTag, name: Name)], _ line: Scope) -> Bool {
        var isComplete = true
        while has(line) {
            if current.kind == .comma {
                bag.report(.unexpected, here, [.name(",")], fix: (here, ""))
                advance()
                continue
            }
            guard current.kind == .word else {
                bag.report(.unexpected, here, [.name(shown(current))])
                drop(line)
                break
            }
            let name = name
            if let tag = tag(name.text) {
                if let first = tags.first(where: { $0.tag == tag }) {
                    bag.report(.duplicateLanguage, here, [.name(name.text)], related: [(.first, first.name.span)])
                } else if tags.count < 100 {
                    tags.append((tag, name))
                }
            } else {
                isComplete = false
                bag.report(
                    .badLanguage, here, [.name(shown(current))],
                    suggestion: Self.language(named: name.text))
            }
            advance()
        }
        return isComplete
    }
}
