import SurveyCore
import Testing

/// Whole interviews in browsers for terminals.
@Suite("An interview in a text browser", .serialized)
struct TextBrowserTests {
    @Test("ends in one response, in each language", arguments: TextBrowser.Kind.allCases)
    func whole(kind: TextBrowser.Kind) throws {
        let served = try ServedSurvey(OnlineSurveys.path("huurtoelage-ravels"))
        for (number, language) in served.survey.languages.enumerated() {
            let person = Respondent(thorough: served.survey, in: language)
            let browser = try TextBrowser(kind, served.start(in: language), language: language)
            defer { browser.close() }
            #expect(try TextWalk(browser: browser, person: person).walk() == .thanks)
            let rows = try served.rows
            #expect(rows.count == number + 1)
            #expect(rows.contains("complete online \(language) \(try person.expected())"), "\(rows)")
        }
    }

    @Test("every kind of question can be answered", arguments: TextBrowser.Kind.allCases)
    func everyKind(kind: TextBrowser.Kind) throws {
        let folder = try TemporaryFolder()
        let served = try ServedSurvey(try folder.write(EveryKind.text, to: "\(EveryKind.name).survey"))
        let person = Respondent(thorough: served.survey, in: "nl")
        let browser = try TextBrowser(kind, served.start(in: "nl"), language: "nl")
        defer { browser.close() }
        #expect(try TextWalk(browser: browser, person: person).walk() == .thanks)
        #expect(try served.rows == ["complete online nl \(try person.expected())"])
    }

    @Test(
        "its own way back works in the middle, and shows no answer after thanks", arguments: TextBrowser.Kind.allCases)
    func back(kind: TextBrowser.Kind) throws {
        let served = try ServedSurvey(OnlineSurveys.path("huurtoelage-ravels"))
        let person = Respondent(thorough: served.survey, in: "nl")
        let browser = try TextBrowser(kind, served.start(in: "nl"), language: "nl")
        defer { browser.close() }
        let walk = TextWalk(browser: browser, person: person)
        var seen: [Respondent.Place] = []
        try walk.go(until: { place in
            seen.append(place)
            return seen.count == 5
        })
        browser.goBack()
        #expect(try walk.place(after: seen[4]) == seen[3])
        #expect(try walk.walk() == .thanks)
        #expect(try served.rows == ["complete online nl \(try person.expected())"])
        for _ in 0..<3 {
            browser.goBack()
            switch person.place(in: browser.text) {
            case nil, .intro?, .thanks?, .stopped?: break
            case .review?, .question?, .card?, .note?: Issue.record("back shows an answer:\n\(browser.text)")
            }
        }
        #expect(try served.rows.count == 1)
    }
}
