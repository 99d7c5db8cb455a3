/// What the interface itself says to a citizen, in one language.
///
/// At B1 or simpler, warm, as among friends: *je*, *tu*, *du*. The Dutch is the source. A `%` stands for a number; the
/// numbers come in the same order in every language. Buttons stand in narrow places, so they are short.
public struct InterfaceWords: Sendable, Hashable {
    public var back: String
    public var skip: String
    public var skipRest: String
    public var refuse: String
    public var dontKnow: String
    public var stop: String
    public var proceed: String
    /// *On*, in a set in which nothing was chosen.
    public var noneOfThese: String
    public var begin: String
    public var send: String
    public var tryAgain: String
    /// Leaves the last screen, for the next person.
    public var close: String
    public var stillHere: String
    public var language: String
    public var assistance: String
    public var chooseMany: String
    /// With `%` for the number.
    public var chooseUpTo: String
    /// With `%` for the first and the last number.
    public var enterNumber: String
    /// With `%` for the step and the number of steps.
    public var step: String
    /// With `%` for the card and the number of cards.
    public var card: String
    /// Between the step and the card: a comma and a space.
    public var comma: String
    public var reviewTitle: String
    public var review: String
    public var saving: String
    public var saveFailed: String
    public var stopped: String
    public var idleTitle: String
    /// With `%` for seconds.
    public var idle: String
    public var idleStart: String
    public var pickLanguage: String
    /// The kiosk crashed and is back.
    public var awayTitle: String
    /// With `%` for seconds.
    public var away: String
    public var awayResume: String
    public var awayErase: String

    /// The words in `language`, else in its primary language, else in `fallback`, else in Dutch.
    public static func `in`(_ language: LanguageTag, fallback: LanguageTag = "nl") -> InterfaceWords {
        for tag in [language, LanguageTag(language.primary), fallback, LanguageTag(fallback.primary)] {
            if let tag, let words = all[tag] { return words }
        }
        return dutch
    }

    /// The languages in which the interface speaks.
    public static var languages: [LanguageTag] { all.keys.sorted() }

    /// The name by which a language calls itself.
    public static func name(of language: LanguageTag) -> String {
        names[language] ?? LanguageTag(language.primary).flatMap { names[$0] } ?? language.rawValue
    }

    /// `pattern` with each `%` replaced by the next of `values`.
    public static func fill(_ pattern: String, _ values: Int...) -> String {
        var values = values[...]
        return pattern.reduce(into: "") { text, character in
            if character == "%", let value = values.popFirst() { text += String(value) } else { text.append(character) }
        }
    }

    /// Each language has a file of its own in the folder `Words`.
    private static let all: [LanguageTag: InterfaceWords] = [
        "nl": dutch, "fr": french, "en": english, "de": german, "ar": arabic, "tr": turkish, "uk": ukrainian,
        "pl": polish, "ro": romanian, "es": spanish,
    ]

    private static let names: [LanguageTag: String] = [
        "nl": "Nederlands", "fr": "Français", "en": "English", "de": "Deutsch", "ar": "العربية", "tr": "Türkçe",
        "uk": "Українська", "pl": "Polski", "ro": "Română", "es": "Español",
    ]
}
