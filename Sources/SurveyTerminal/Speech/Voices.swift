import SurveyCore

/// Which of eSpeak NG's voices speaks which language.
struct Voices: Sendable, Hashable {
    /// The languages that eSpeak NG says it has, in its own spelling: `nl`, `fr-be`, `en-gb`.
    private let installed: Set<String>

    /// The voices in the table that `espeak-ng --voices` prints: the second column is the language.
    init(table: String) {
        installed = Set(
            table.split(separator: "\n").dropFirst().compactMap { line in
                let columns = line.split(separator: " ")
                return columns.count > 1 ? String(columns[1]) : nil
            })
    }

    /// The voice for a language, `nil` when there is none.
    func voice(for language: LanguageTag) -> String? {
        let tag = language.rawValue.lowercased()
        return ([tag] + (Self.usual[language.primary] ?? [language.primary])).first(where: installed.contains)
    }

    /// Where a language has several voices: that of this country first, then the one nearby.
    private static let usual = ["fr": ["fr-be", "fr-fr"], "en": ["en-gb", "en-us"]]
}
