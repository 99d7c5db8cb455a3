import Mustache
import SurveyCore

/// Templates of markup whose values are escaped character by character as a browser reads them.
///
/// The template library compares Swift's characters: `"` with an accent on top is none of those that it escapes, and ends
/// an attribute all the same. Here every scalar counts, and what no text on a page has is not shown.
enum Markup {
    /// The template of `text`; values in it are escaped.
    static func template(_ text: String) -> MustacheTemplate {
        _ = isRegistered
        do {
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(name)}}\n" + text)
        } catch {
            preconditionFailure("a template of ours cannot be read: \(error)")
        }
    }

    private static let name = "MARKUP"

    private static let isRegistered: Bool = {
        MustacheContentTypes.register(MarkupEscaping(), named: name)
        return true
    }()
}

/// Escapes text for HTML as `String.asMarkup` does.
struct MarkupEscaping: MustacheContentType {
    func escapeText(_ text: String) -> String { text.asMarkup }
}
