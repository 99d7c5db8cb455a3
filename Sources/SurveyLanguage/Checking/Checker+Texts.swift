import SurveyCore

extension Checker {
    /// The texts in the survey's languages; missing ones are reported at the first text there is, else at `owner`.
    func localized(_ texts: TextsSyntax, of owner: Span) -> LocalizedText {
        var result: [LanguageTag: String] = [:]
        result.reserveCapacity(texts.texts.count)
        var foreign: [TextSyntax] = []
        for text in texts.texts {
            if languages.contains(text.tag) {
                result[text.tag] = text.value
            } else {
                foreign.append(text)
            }
        }
        guard areLanguagesKnown else { return LocalizedText(result) }
        if result.count < languages.count || !foreign.isEmpty { reportGaps(texts, foreign, result, owner) }
        return LocalizedText(result)
    }

    private func reportGaps(
        _ texts: TextsSyntax, _ foreign: [TextSyntax], _ result: [LanguageTag: String], _ owner: Span
    ) {
        let missing = languages.filter { result[$0] == nil && !languagesWithoutTexts.contains($0) }
        // A text in another language while one is missing: the language was mistyped.
        if !missing.isEmpty, foreign.count == missing.count, !texts.isDamaged,
            foreign.allSatisfy({ $0.span.file == mainFile })
        {
            for (text, tag) in zip(foreign, missing) {
                bag.report(
                    .wrongLanguage, text.language.span, [.name(text.tag.rawValue), .allOf(languages.map(\.rawValue))],
                    suggestion: missing.count == 1 && !BuiltInWords.languages.contains(text.tag) ? tag.rawValue : nil)
            }
            return
        }
        // Shared blocks speak more languages than each survey that uses them.
        for text in foreign where text.span.file == mainFile && undeclared.insert(text.tag).inserted {
            bag.report(
                .undeclaredLanguage, text.language.span,
                [.name(text.tag.rawValue), .allOf(languages.map(\.rawValue))])
        }
        guard !missing.isEmpty, !texts.isDamaged else { return }
        let place = texts.texts.first?.span ?? owner
        let words = missing.map(\.rawValue)
        bag.report(
            texts.isEmpty ? .missingText : .missingTranslation, place,
            texts.isEmpty ? [.name(bag.text(owner))] : [.allOf(words)])
    }

    /// Reports declared languages in which nothing at all is written, once for all texts.
    func findLanguagesWithoutTexts(_ head: HeadSyntax, _ tree: SyntaxFile) {
        var seen: Set<LanguageTag> = []
        var groups = 0
        func note(_ texts: TextsSyntax) {
            guard !texts.isEmpty else { return }
            groups += 1
            for text in texts.texts { seen.insert(text.tag) }
        }
        for block in tree.blocks {
            switch block {
            case .survey(let head):
                note(head.title)
                note(head.purpose)
            case .intro(let section), .thanks(let section): note(section.texts)
            case .question(let question):
                note(question.texts)
                note(question.hint)
                question.options.forEach { note($0.texts) }
            case .use(let use): use.options.forEach { note($0.texts) }
            case .funnel(let funnel): funnel.stages.forEach { note($0.texts) }
            case .test, .shared, .barrier: break
            }
            if seen.isSuperset(of: languages) { return }
        }
        guard groups > 2 else { return }
        for (tag, name) in head.languages where !seen.contains(tag) {
            // A text in a language that is not declared tells that this one was mistyped.
            let meant = seen.subtracting(languages)
            languagesWithoutTexts.insert(tag)
            undeclared.formUnion(meant)
            bag.report(
                .languageWithoutTexts, name.span, [.name(tag.rawValue)],
                suggestion: meant.count == 1 ? meant.first?.rawValue : nil)
        }
    }
}
