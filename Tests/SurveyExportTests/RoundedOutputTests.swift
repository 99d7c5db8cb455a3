import SurveyAnalysis
import SurveyCore
import Testing

@testable import SurveyExport

@Suite("A report whose counts are rounded")
struct RoundedOutputTests {
    private static let rules = DisclosureRules(.team, threshold: 1, smallestGroup: 0, isRounded: true)

    @Test("says so in every form and language", arguments: ["nl", "fr", "en"] as [LanguageTag])
    func notice(language: LanguageTag) throws {
        let rounded = report(43, rules: Self.rules)
        let sentence = Notices.rounded.words(in: language)
        let text = TextReport(rounded, language: language).text
        #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(sentence))
        #expect(HTMLReport(rounded, language: language, note: nil).text.contains(sentence))
        #expect(JSONReport(rounded, language: language).text.contains("\"roundedTo\": 5"))
        let exact = report(43)
        #expect(!TextReport(exact, language: language).text.contains(sentence.prefix(20)))
        #expect(!HTMLReport(exact, language: language, note: nil).text.contains(sentence))
        #expect(JSONReport(exact, language: language).text.contains("\"roundedTo\": null"))
    }

    @Test("tells the rounded number of responses, wherever it stands")
    func responses() {
        let rounded = report(43, rules: Self.rules)
        #expect(TextReport(rounded, language: "en").text.contains("45 complete responses"))
        #expect(!TextReport(rounded, language: "en").text.contains("43 complete responses"))
        #expect(JSONReport(rounded, language: "en").text.contains("\"responses\": 45"))
    }
}
