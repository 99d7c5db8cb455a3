import SurveyCore

/// What the pages say besides what `InterfaceWords` says everywhere, in one language.
///
/// At B1 or simpler, warm, in the je-form; the Dutch is the source. Whoever meets an obstacle reads first that it is not
/// their fault, then what to do. A `%` stands for a number or a name; they come in the same order in every language.
struct WebWords: Sendable, Hashable {
    /// On the pages of the interview.
    var form: Form
    /// Around the first page and the last.
    var start: Start
    /// Pages that explain why it does not go on.
    var messages: Messages
    /// The page on what becomes of the answers.
    var privacy: Privacy

    /// A page that explains: its heading, and paragraphs separated by `\n`.
    struct Message: Sendable, Hashable {
        var heading: String
        var text: String

        init(_ heading: String, _ text: String) {
            self.heading = heading
            self.text = text
        }
    }

    /// The words in `language`, else in its primary language, else in `fallback`, else in Dutch.
    static func `in`(_ language: LanguageTag, fallback: LanguageTag = "nl") -> WebWords {
        for tag in [language, LanguageTag(language.primary), fallback, LanguageTag(fallback.primary)] {
            if let tag, let words = all[tag] { return words }
        }
        return dutch
    }

    /// `pattern` with each `%` replaced by the next of `values`.
    static func fill(_ pattern: String, _ values: String...) -> String {
        var values = values[...]
        return pattern.reduce(into: "") { text, character in
            if character == "%", let value = values.popFirst() { text += value } else { text.append(character) }
        }
    }

    /// Each language has a file of its own in this folder.
    static let all: [LanguageTag: WebWords] = [
        "nl": dutch, "fr": french, "en": english, "de": german, "ar": arabic, "tr": turkish, "uk": ukrainian,
        "pl": polish, "ro": romanian, "es": spanish,
    ]
}
