/// One text in several languages.
public struct LocalizedText: Sendable, Hashable {
    /// The text by language, in NFC.
    public var texts: [LanguageTag: String]

    public init(_ texts: [LanguageTag: String] = [:]) {
        self.texts = texts
    }

    /// The text in exactly `language`.
    public subscript(language: LanguageTag) -> String? {
        texts[language]
    }

    /// The text in `language`, else in its primary language, else in the first of `fallbacks` that has one, else in
    /// whichever language comes first by its tag; empty only when there is no text at all.
    public func text(in language: LanguageTag, fallbacks: [LanguageTag] = []) -> String {
        if let exact = texts[language] { return exact }
        if let primary = LanguageTag(language.primary), let text = texts[primary] { return text }
        for fallback in fallbacks { if let text = texts[fallback] { return text } }
        return texts.min { $0.key < $1.key }?.value ?? ""
    }

    public var isEmpty: Bool { texts.isEmpty }
}

extension LocalizedText: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (LanguageTag, String)...) {
        texts = Dictionary(elements) { first, _ in first }
    }
}
