import BrowserTestSupport
import SurveyCore
import Testing

/// Whole interviews in Chromium: each ends in exactly one response, with what the person said.
@Suite("An interview in a browser", .serialized, .browser)
struct BrowserInterviewTests {
    /// What one interview must leave in the archive.
    private func row(_ person: Respondent) throws -> String {
        "complete online \(person.language) \(try person.expected())"
    }

    @Test(
        "by touch, on a phone, with and without scripts",
        arguments: Trials.isSoak ? OnlineSurveys.shipped : ["huurtoelage-ravels"], [true, false])
    func byTouch(name: String, script: Bool) throws {
        let served = try ServedSurvey(OnlineSurveys.path(name))
        var wanted: [String] = []
        for language in served.survey.languages {
            let person = Respondent(thorough: served.survey, in: language)
            let page = try Browser.current.page(.phone, script: script)
            try page.open(served.start(in: language))
            let seen = try BrowserWalk(page: page, person: person).walk { _ throws in
                #expect(try page.evaluate("document.documentElement.lang").text == language.rawValue)
                #expect(
                    try page.evaluate("document.documentElement.dir || 'ltr'").text
                        == (language == "ar" ? "rtl" : "ltr"))
                #expect(try page.sticksOut == [])
            }
            #expect(seen.last == .thanks)
            #expect(seen.count > served.survey.questions.count / 2, "\(seen)")
            wanted.append(try row(person))
            #expect(try served.rows.sorted() == wanted.sorted())
            check(page, of: served)
        }
    }

    @Test("by keyboard alone, on a desktop", arguments: [true, false])
    func byKeyboard(script: Bool) throws {
        let served = try ServedSurvey(OnlineSurveys.path("ocmw"))
        // The order of what the tab key leads to is the same in each language.
        for (number, language) in served.survey.languages.prefix(script ? 10 : 1).enumerated() {
            let person = Respondent(thorough: served.survey, in: language)
            let page = try Browser.current.page(.desktop, script: script)
            try page.open(served.start(in: language))
            #expect(try BrowserWalk(page: page, person: person, hand: .keyboard).walk().last == .thanks)
            let rows = try served.rows
            #expect(rows.count == number + 1)
            #expect(rows.contains(try row(person)))
        }
    }

    /// Nothing went to anybody else, nothing stays, nothing broke.
    private func check(_ page: BrowserPage, of served: ServedSurvey) {
        for request in page.requests { #expect(request.url.hasPrefix(served.base + "/"), "\(request)") }
        #expect(page.complaints == [])
        // That an interview is over, for the button back; it goes with the tab.
        #expect((try? page.leftBehind.filter { $0 != "sessionStorage over" }) == [])
    }

    @Test("stopped leaves no answer, and back shows none", arguments: [true, false])
    func stopping(keepsPagesAlive: Bool) throws {
        let served = try ServedSurvey(OnlineSurveys.path("huurtoelage-ravels"))
        let browser = try Browser(keepsPagesAlive: keepsPagesAlive)
        defer { browser.end() }
        var person = Respondent(thorough: served.survey, in: "nl")
        person.stops = true
        let page = try browser.page()
        try page.open(served.start(in: "nl"))
        let seen = try BrowserWalk(page: page, person: person).walk()
        #expect(seen.last == .stopped)
        #expect(try served.rows.map { $0.prefix(8) } == ["brokeOff"])
        #expect(try served.rows.allSatisfy { $0.hasSuffix(" - -") })
        try nothingComesBack(page, steps: seen.count - 1, person)
    }

    @Test("back in the middle shows the earlier answer, and going on works", arguments: [true, false])
    func backInTheMiddle(keepsPagesAlive: Bool) throws {
        let served = try ServedSurvey(OnlineSurveys.path("huurtoelage-ravels"))
        let browser = try Browser(keepsPagesAlive: keepsPagesAlive)
        defer { browser.end() }
        let person = Respondent(thorough: served.survey, in: "nl")
        let page = try browser.page()
        try page.open(served.start(in: "nl"))
        let walk = BrowserWalk(page: page, person: person)
        var seen: [Respondent.Place] = []
        try walk.go(until: { place in
            seen.append(place)
            return seen.count == 6
        })
        // Two pages back by the browser's own button, and two forward by answering again.
        for place in seen.reversed().dropFirst().prefix(2) {
            try page.goBack()
            #expect(try walk.place() == place)
        }
        #expect(page.complaints == [])
        for place in seen[3...] {
            #expect(try walk.place() == place)
            if place != seen.last { try walk.step(at: place) }
        }
        // By the page's own button the answer is shown that was given.
        try walk.press("back", nil)
        #expect(try walk.place() == seen[4])
        if case .choose(let id, _) = person.step(at: seen[4]) {
            #expect(
                try page.has("[name='do.choose.\(id)'][aria-pressed=true], [name='do.choose.\(id)'][aria-current]")
            )
        }
        #expect(try walk.walk().last == .thanks)
        #expect(try served.rows == [row(person)])
    }

    @Test("sent twice is stored once, and back after thanks shows no answer", arguments: [true, false])
    func afterThanks(keepsPagesAlive: Bool) throws {
        let served = try ServedSurvey(OnlineSurveys.path("huurtoelage-ravels"))
        let browser = try Browser(keepsPagesAlive: keepsPagesAlive)
        defer { browser.end() }
        let person = Respondent(thorough: served.survey, in: "nl")
        let page = try browser.page()
        try page.open(served.start(in: "nl"))
        let walk = BrowserWalk(page: page, person: person)
        let seen = try walk.walk()
        #expect(seen.last == .thanks)
        for _ in 0..<2 {
            try page.reload()
            #expect(try walk.place() == .thanks)
        }
        #expect(try served.rows == [row(person)])
        try nothingComesBack(page, steps: seen.count - 1, person)
        #expect(try served.rows == [row(person)])
    }

    /// Goes back as far as it goes: no page shows what was answered.
    private func nothingComesBack(_ page: BrowserPage, steps: Int, _ person: Respondent) throws {
        for _ in 0..<steps {
            do { try page.goBack() } catch BrowserError.element { return }
            let place = person.place(in: try page.text)
            switch place {
            case nil, .intro?, .thanks?, .stopped?: break
            case .review?, .question?, .card?, .note?: Issue.record("back shows \(place!):\n\(try page.text)")
            }
            #expect(try !page.has("input[name=state]"))
        }
    }
}
