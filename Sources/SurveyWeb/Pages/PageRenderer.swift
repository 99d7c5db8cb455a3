import Mustache
import SurveyCore

/// Makes HTML of pages: complete without a script, with nothing of anybody else's.
struct PageRenderer: Sendable {
    init() {}

    /// The page as UTF-8.
    func html(_ page: Page) -> [UInt8] {
        let words = WebWords.in(page.language)
        var fields = content(page, words)
        fields["language"] = page.language.rawValue
        fields["direction"] = page.language.direction.rawValue
        fields["style"] = Assets.style.path
        fields["script"] = Assets.comfort.path
        // Not 'icon': a screen has one of its own, and what it lacks would be taken from here.
        fields["favicon"] = Assets.icon.path
        fields["hasLanguages"] = !page.languages.isEmpty && fields["links"] == nil
        fields["otherLanguage"] = words.form.otherLanguage
        fields["languages"] = page.languages.map { link in
            var fields: Fields = ["tag": link.language.rawValue, "name": link.name, "path": false]
            if !link.isCurrent { fields["path"] = link.path }
            return fields
        }
        return Array((PageTemplates.library.render(fields, withTemplate: "layout") ?? "").utf8)
    }

    /// What a template takes: texts, flags, and lists of the same.
    typealias Fields = [String: Any]

    private func content(_ page: Page, _ words: WebWords) -> Fields {
        switch page.content {
        case .screen(let screen): ScreenFields(page: page, screen: screen, words: words).fields
        case .message(let message): fields(message, page, words)
        case .privacy(let privacy): PrivacyFields(page: privacy, language: page.language, words: words).fields
        case .code(let code): fields(code, page, words)
        }
    }
}
