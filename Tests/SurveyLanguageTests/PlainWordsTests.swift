import SurveyCore
import SurveyLanguage
import Testing

/// What citizens read in the shipped surveys, in every language: short sentences, short answers, no words of the office.
@Suite struct PlainWordsTests {
    private static func survey(_ name: String) throws -> Survey {
        let file = try #require(TestFiles.shipped(name))
        return try #require(TestFiles.check(file).survey)
    }

    /// Everything but the answers, by language.
    private static func texts(of survey: Survey) -> [(LanguageTag, String)] {
        let all =
            [survey.title, survey.about.purpose, survey.intro, survey.thanks]
            + survey.questions.flatMap { [$0.text, $0.hint] }
        return all.flatMap { text in survey.languages.compactMap { tag in text[tag].map { (tag, $0) } } }
    }

    private static func answers(of survey: Survey) -> [(LanguageTag, String)] {
        survey.questions.flatMap(\.options).flatMap { option in
            survey.languages.compactMap { tag in option.text[tag].map { (tag, $0) } }
        }
    }

    @Test(arguments: ShippedSurveysTests.surveys) func sentencesAreShort(name: String) throws {
        for (language, text) in Self.texts(of: try Self.survey(name)) {
            for sentence in text.split(whereSeparator: { ".?!؟".contains($0) }) {
                #expect(sentence.split(separator: " ").count <= 12, "\(language): \(sentence)")
            }
        }
    }

    @Test(arguments: ShippedSurveysTests.surveys) func answersAreShortAndDiffer(name: String) throws {
        let survey = try Self.survey(name)
        for (language, text) in Self.answers(of: survey) {
            #expect(text.split(separator: " ").count <= 9, "\(language): \(text)")
        }
        for question in survey.questions {
            for language in survey.languages {
                let labels = question.options.compactMap { $0.text[language] }
                #expect(Set(labels).count == question.options.count, "\(question.id) \(language)")
            }
        }
    }

    @Test(arguments: ShippedSurveysTests.surveys) func noWordsOfTheOffice(name: String) throws {
        let office = [
            "rechthebbende", "tegemoetkoming", "attest", "verklaring op eer", "bewijsstuk", "aanvraag", "toeken",
            "gerechtigde", "leefloon", "maatschappelijk assistent", "dossier", "aanmerking", "herziening", "hernieuw",
            "doorverwij", "onroerend", "inkomsten", "drempel", "non-take-up", "bcsd", "vaak", "zo snel mogelijk",
        ]
        let survey = try Self.survey(name)
        for (language, text) in Self.texts(of: survey) + Self.answers(of: survey) where language == "nl" {
            for word in office { #expect(!text.lowercased().contains(word), "\(text)") }
        }
    }
}
