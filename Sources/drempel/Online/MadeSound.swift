import SurveyArchive
import SurveyCore

/// A file that a synthetic voice made: `geweest.yes.3f9a1c22b07d.nl-140-100.opus`.
///
/// It is named after the text that it says and the voice that says it, so a changed text is made anew, and a file that
/// says what no longer stands in the survey is neither kept nor played. These files lie in a folder of their own,
/// `SURVEY.audio/made/LANGUAGE`, which nobody takes for recordings of a person: no language is called `made`.
struct MadeSound: Hashable {
    /// What is read: `geweest.yes`.
    var name: String
    /// The beginning of the hash of language and text.
    var text: String
    /// The voice, with its rate and its volume: `nl-140-100`.
    var voice: String
    var ending: String

    init(_ spoken: SpokenText, in language: LanguageTag, voice: String, ending: String) {
        name = spoken.name
        text = Self.hash(spoken.text, in: language)
        self.voice = voice
        self.ending = ending
    }

    /// A file by its name; `nil` for one that was not made by `drempel speak`.
    init?(fileName: String) {
        let parts = fileName.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 4, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        (text, voice, ending) = (parts[parts.count - 3], parts[parts.count - 2], parts[parts.count - 1])
        name = parts.dropLast(3).joined(separator: ".")
        guard text.utf8.count == Self.digits, text.utf8.allSatisfy({ 48...57 ~= $0 || 97...102 ~= $0 }),
            ["opus", "mp3", "wav"].contains(ending)
        else { return nil }
    }

    var fileName: String { "\(name).\(text).\(voice).\(ending)" }

    /// Whether this is what `spoken` sounds like, in any voice.
    func says(_ spoken: SpokenText, in language: LanguageTag) -> Bool {
        name == spoken.name && text == Self.hash(spoken.text, in: language)
    }

    /// The folder of the files in a language.
    static func folder(_ language: LanguageTag, in audio: String) -> String { "\(audio)/made/\(language)" }

    private static let digits = 12

    private static func hash(_ text: String, in language: LanguageTag) -> String {
        String(Archive.hash(of: "\(language)\n\(text)").prefix(digits))
    }
}
