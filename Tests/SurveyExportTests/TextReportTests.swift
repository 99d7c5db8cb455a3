import SurveyAnalysis
import SurveyCore
import SurveyExport
import TestSupport
import Testing

@Suite("The report as text")
struct TextReportTests {
    @Test("in three languages it is what was recorded", arguments: ["nl", "fr", "en"])
    func golden(_ language: String) {
        expectGolden(TextReport(report(60), language: LanguageTag(language)!).text, "report-\(language).txt")
    }

    @Test("below the threshold it says only that there are fewer")
    func below() {
        #expect(TextReport(report(9)).text == "minder dan 10\n")
        #expect(TextReport(report(9), language: "fr").text == "moins de 10\n")
        #expect(
            TextReport(report(20, threshold: ReleaseThreshold(survey: 25)), language: "en").text == "fewer than 25\n")
        #expect(TextReport(report(9, threshold: ReleaseThreshold(configured: 5))).text != "minder dan 10\n")
    }

    @Test("it has at most 80 columns, but for the fixed sentence", arguments: ["nl", "fr", "en"])
    func width(_ language: String) {
        let tag = LanguageTag(language)!
        let lines = TextReport(report(60), language: tag).text.split(separator: "\n")
        let caveat = Notices.caveat[tag]!
        #expect(lines.filter { $0.count > 80 }.map(String.init) == [caveat])
        #expect(lines.allSatisfy { $0.last != " " })
    }

    @Test("no percentage below n = 10, indicative below 30, and never the word 'foutenmarge'")
    func honesty() {
        let text = TextReport(report(12)).text
        let figures = report(12).figures!
        #expect(figures.questions.flatMap(\.options).contains { $0.proportion.n! < 10 })
        for line in text.split(separator: "\n") where line.hasSuffix("n < 10") { #expect(!line.contains("%")) }
        for line in text.split(separator: "\n")
        where line.contains("–") && line.contains(" %") && !line.hasSuffix("n < 10") {
            #expect(line.hasSuffix("indicatief"), "\(line)")
        }
        #expect(!text.lowercased().contains("foutenmarge"))
        #expect(text.contains("intern, niet verspreiden"))
        #expect(
            text.contains(
                "Dit is geen kwantitatief onderzoek. Deelnemers kozen zelf om mee te doen. "
                    + "De cijfers gelden niet voor alle inwoners."))
    }

    @Test("what is not nobody never prints as 0 %, what is not everybody never as 100 %")
    func rounding() {
        let responses = (0..<1000).map { number in
            var response = response(number)
            let answers: Answers = ["huurder": .choice(number == 0 ? .no : .yes)]
            response.outcome = .complete(.init(language: "nl", isAssisted: false, answers: answers))
            return response
        }
        let report = Report(
            ResponseTable(responses, versions: versions), threshold: ReleaseThreshold(), rules: .unprotected)
        let lines = TextReport(report).text.split(separator: "\n")
        #expect(lines.contains { $0.contains(" 999  1000  >99 %") })
        #expect(lines.contains { $0.contains("   1  1000   <1 %") })
    }

    @Test("responses that could not be read are named")
    func unreadable() {
        var responses = (0..<20).map(response)
        responses[3].surveyVersion = "onbekend"
        let text = TextReport(Report(ResponseTable(responses, versions: versions), threshold: ReleaseThreshold())).text
        #expect(text.contains("nergens meegeteld: 1."))
        #expect(text.contains("19 volledige antwoorden"))
    }
}
