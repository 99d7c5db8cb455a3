import SurveyCore

extension Parser {
    /// Reads texts, each after its language, as long as there are any in `scope`.
    mutating func parseTexts(_ scope: Scope) -> TextsSyntax {
        var texts = TextsSyntax()
        while has(scope), parseText(into: &texts, scope) {}
        return texts
    }

    /// Reads the texts of the line that starts here and of the deeper ones below; says whether there were any.
    mutating func parseTextLine(into texts: inout TextsSyntax, _ line: Scope) -> Bool {
        guard parseText(into: &texts, line) else { return false }
        while has(line), parseText(into: &texts, line) {}
        return true
    }

    /// Reads one text, or what was meant as one; says whether there was any.
    mutating func parseText(into texts: inout TextsSyntax, _ scope: Scope) -> Bool {
        if current.kind == .text {
            let language = languages.first { tag in !texts.texts.contains { $0.tag == tag } } ?? languages.first ?? "nl"
            bag.report(
                .missingLanguage, here, [.name(language.rawValue), .name(shown(current))],
                fix: (here.before, language.rawValue + " "))
            texts.isDamaged = true
            advance()
            return true
        }
        guard current.kind == .word else { return false }
        if peek().kind == .colon, peek(2).kind == .text, !peek(2).startsLine, tag(text(current)) != nil {
            // A colon between the language and its text.
            bag.report(.unexpected, span(peek()), [.name(":")], fix: (span(peek()), ""))
            dropNext()
        }
        let next = peek()
        guard next.kind == .text, !next.startsLine || current.startsLine && next.indent > current.indent else {
            return parseLanguageWithoutText(into: &texts)
        }
        let language = name
        guard let tag = tag(language.text), !isMisspeltAttribute(language.text, tag) else {
            guard current.keyword == nil else { return false }
            if let meant = bag.closest(to: language.text, among: Self.attributesWithText) {
                bag.report(.unknownAttribute, here, [.name(shown(current))], suggestion: meant)
            } else {
                bag.report(.badLanguage, here, [.name(shown(current))], suggestion: Self.language(named: language.text))
            }
            texts.isDamaged = true
            advance()
            advance()
            return true
        }
        advance()
        if current.traits.contains(.unclosed) || current.traits.contains(.otherQuotes) { texts.isDamaged = true }
        let value = lexer.value(of: current)
        let text = TextSyntax(language: language, tag: tag, value: value, span: language.span.through(here))
        advance()
        if let first = texts.texts.first(where: { $0.tag == tag }) {
            bag.report(.duplicateText, text.span, [.name(tag.rawValue)], related: [(.first, first.span)])
        } else if texts.texts.count < Self.mostInList {
            texts.texts.append(text)
        }
        return true
    }

    private static let attributesWithText = [
        "icon", "barrier", "exclusive", "hint", "definition", "theory", "seed", "title", "purpose",
    ]

    /// Whether `word`, though it has the form of a language tag, is more likely a misspelt attribute: `icn "✎"`.
    private func isMisspeltAttribute(_ word: String, _ tag: LanguageTag) -> Bool {
        guard word.utf8.count == 3, !languages.isEmpty, !languages.contains(tag) else { return false }
        return bag.closest(to: word, among: ["icon", "hint"]) != nil
    }

    /// A language of the survey with no text after it.
    private mutating func parseLanguageWithoutText(into texts: inout TextsSyntax) -> Bool {
        guard current.keyword == nil, let tag = tag(text(current)),
            languages.contains(tag) || languages.isEmpty && lexer.languages.contains(tag.rawValue)
        else { return false }
        bag.report(.missingText, here, [.name(text(current))])
        texts.isDamaged = true
        advance()
        // Words without quotes: everything up to the end of the line was meant as the text.
        while current.kind != .end, !current.startsLine, current.kind != .text {
            if current.keyword == .barrier || current.keyword == .when { break }
            let next = peek()
            if next.kind == .text, !next.startsLine, self.tag(text(current)) != nil { break }
            advance()
        }
        return true
    }

    /// The tag of a language that somebody wrote in full.
    static func language(named word: String) -> String? {
        switch word.lowercased() {
        case "nederlands", "dutch", "vlaams", "néerlandais": "nl"
        case "frans", "french", "français", "francais": "fr"
        case "engels", "english", "anglais": "en"
        case "duits", "german", "deutsch", "allemand": "de"
        case "arabisch", "arabic", "arabe": "ar"
        case "turks", "turkish": "tr"
        case "oekraïens", "oekraiens", "ukrainian": "uk"
        case "pools", "polish": "pl"
        case "roemeens", "romanian": "ro"
        case "spaans", "spanish": "es"
        case _: nil
        }
    }

    /// Reads one text that no citizen reads, without a language: `responsible "Sociaal Huis"`.
    mutating func parsePlainText(_ scope: Scope) -> String? {
        guard has(scope), current.kind == .text else {
            // A language before it does no harm but means nothing.
            if has(scope), current.kind == .word, peek().kind == .text, !peek().startsLine {
                bag.report(.unexpected, here, [.name(shown(current))], fix: (here, ""))
                advance()
                return parsePlainText(scope)
            }
            bag.report(.missingText, afterLast, [.name(bag.text(afterLastWord))])
            drop(Scope(indent: scope.indent, includesDeeperLines: false))
            return nil
        }
        defer { advance() }
        return lexer.value(of: current)
    }

    /// The word that was read last.
    private var afterLastWord: Span {
        var start = Int(lastEnd)
        while start > 0, lexer.bytes[start - 1] > 0x20, Int(lastEnd) - start < 40 { start -= 1 }
        return lexer.span(start, Int(lastEnd))
    }
}
