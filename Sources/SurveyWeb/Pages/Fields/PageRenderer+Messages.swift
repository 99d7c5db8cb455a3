import SurveyCore

/// The pages around an interview that explain, and those with a field for a code.
extension PageRenderer {
    func fields(_ message: MessagePage, _ page: Page, _ words: WebWords) -> Fields {
        var fields: Fields = [
            "content": "message", "title": page.title, "heading": message.heading,
            "paragraphs": PageText.paragraphs(message.text),
            "links": message.links.map { ["path": $0.path, "label": $0.label] },
        ]
        if message.hasCodeForm { fields["codeForm"] = codeForm(page.language, words) }
        return fields
    }

    func fields(_ code: CodePage, _ page: Page, _ words: WebWords) -> Fields {
        [
            "content": "code",
            "title": code.problem == nil ? page.title : "\(words.form.problem) – \(page.title)",
            "heading": words.start.codeTitle, "text": words.start.codeText,
            "codeForm": codeForm(page.language, words, typed: code.typed, problem: code.problem),
            "withoutCode": words.start.withoutCode, "hasSurveys": !code.surveys.isEmpty,
            "surveys": code.surveys.map { ["path": $0.path, "label": $0.label] },
        ]
    }

    private func codeForm(
        _ language: LanguageTag, _ words: WebWords, typed: String? = nil, problem: String? = nil
    ) -> Fields {
        var fields: Fields = [
            "label": words.start.codeLabel, "hint": words.start.codeHint, "typed": typed ?? "",
            "proceed": InterfaceWords.in(language).proceed, "problem": false,
        ]
        if let problem {
            fields["problem"] = ["problemTitle": words.form.problem, "problem": problem]
        }
        return fields
    }
}
