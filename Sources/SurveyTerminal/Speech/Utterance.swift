public import SurveyCore

/// Something to say in one breath: a question, or an option with its number.
///
/// ```swift
/// Utterance([.init("1:", recordings: ["kiosk.1"]), .init("Ja", recordings: ["huurder.yes", "yes"])], in: "nl")
/// ```
public struct Utterance: Sendable, Hashable {
    /// What is said, in this order; never none.
    public var parts: [Part]
    /// The language of all of it.
    public var language: LanguageTag

    /// Parts to say in a language.
    public init(_ parts: [Part], in language: LanguageTag) {
        self.parts = parts
        self.language = language
    }

    /// A text that nobody recorded.
    public init(_ text: String, in language: LanguageTag) {
        self.init([Part(text)], in: language)
    }

    /// A piece of it that may have been recorded by a person.
    public struct Part: Sendable, Hashable {
        /// What is said where there is no recording.
        public var text: String
        /// The names under which a recording may lie, the best first, without folder and ending: `huurder.yes`.
        public var recordings: [String]

        /// A text, and the names of its recordings.
        public init(_ text: String, recordings: [String] = []) {
            self.text = text
            self.recordings = recordings
        }
    }

    /// All of it as a text.
    public var text: String { parts.map(\.text).joined(separator: " ") }
}
