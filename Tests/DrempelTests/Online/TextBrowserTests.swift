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

    /// These browsers keep the pages that they showed, whatever a server says of keeping: after the thanks they show them
    /// again, as they were before they were answered. What is pressed there changes nothing.
    @Test(
        "its own way back works in the middle, and changes nothing after the thanks",
        arguments: TextBrowser.Kind.allCases)
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
        let row = "complete online nl \(try person.expected())"
        #expect(try served.rows == [row])
        for steps in 1...2 {
            var here = Respondent.Place.thanks
            for _ in 0..<steps {
                browser.goBack()
                here = try walk.place(after: here)
            }
            #expect(here != .thanks && !browser.text.contains("gekozen"))
            #expect(try walk.step(at: here))
            #expect(try walk.place(after: here) == .thanks)
            #expect(try served.rows == [row])
        }
    }
}
