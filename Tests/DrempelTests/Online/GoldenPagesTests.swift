import BrowserTestSupport
import SurveyCore
import Testing

/// How the pages look. A picture is looked at by a person when it is recorded, and compared from then on.
@Suite("The look of the pages online", .serialized, .browser)
struct GoldenPagesTests {
    /// A page to be drawn: where it is found, on what, and how.
    private struct View {
        var name: String
        var device: Device = .phone
        var language: LanguageTag = "nl"
        var scheme: ColourScheme = .light
    }

    @Test("before, in and after an interview, on a phone", arguments: ["nl", "ar"] as [LanguageTag])
    func phone(language: LanguageTag) throws {
        let served = try ServedSurvey(OnlineSurveys.path("huurtoelage-ravels"))
        let page = try Browser.current.page()
        try page.open(served.start(in: language))
        try BrowserWalk(page: page, person: Respondent(thorough: served.survey, in: language)).walk { place in
            switch place {
            case .intro, .question("huurder"), .question("kanaal"), .review, .thanks:
                expectGolden(picture: try page.picture(whole: true), "\(name(place))-\(language)")
            // Which card comes when is another for each person.
            case .question, .card, .note, .stopped: break
            }
        }
    }

    @Test("with an answer that was given, another language, and when it was stopped")
    func underway() throws {
        let served = try ServedSurvey(OnlineSurveys.path("huurtoelage-ravels"))
        let page = try Browser.current.page()
        try page.open(served.url("/\(served.code)?l="))
        expectGolden(picture: try page.picture(whole: true), "languages")
        try page.open(served.start(in: "nl"))
        let walk = BrowserWalk(page: page, person: Respondent(thorough: served.survey, in: "nl"))
        try walk.go(until: { $0 == .question("kent") })
        try walk.press("back", nil)
        expectGolden(picture: try page.picture(whole: true), "huurder-answered")
        try walk.press("language", nil)
        expectGolden(picture: try page.picture(whole: true), "languages-underway")
        try walk.press("stay", nil)
        #expect(try walk.place() == .question("huurder"))
        try walk.press("stop", nil)
        expectGolden(picture: try page.picture(whole: true), "stopped")
    }

    @Test("in the dark, on a desktop, in a narrow window and at 400 %")
    func elsewhere() throws {
        let served = try ServedSurvey(OnlineSurveys.path("huurtoelage-ravels"))
        let views = [
            View(name: "dark", scheme: .dark), View(name: "desktop", device: .desktop),
            View(name: "desktop-dark-ar", device: .desktop, language: "ar", scheme: .dark),
            View(name: "narrow", device: .narrow), View(name: "magnified", device: .magnified),
        ]
        for view in views {
            let page = try Browser.current.page(view.device)
            try page.prefer(view.scheme)
            try page.open(served.start(in: view.language))
            expectGolden(picture: try page.picture(), "intro-\(view.name)")
            let walk = BrowserWalk(page: page, person: Respondent(thorough: served.survey, in: view.language))
            try walk.go(until: { $0 == .question("kent") })
            expectGolden(picture: try page.picture(), "kent-\(view.name)")
        }
    }

    @Test("beside an interview, and where something is wrong")
    func beside() throws {
        let folder = try TemporaryFolder()
        let served = try ServedSurvey(try folder.write(EveryKind.text, to: "\(EveryKind.name).survey"))
        let page = try Browser.current.page()
        for (path, name) in [
            ("/?l=nl", "code"), ("/?l=nl&code=abc", "code-mistyped"), ("/s/\(EveryKind.name)/privacy?l=nl", "privacy"),
            ("/weg?l=nl", "unknown"),
        ] {
            try page.open(served.url(path))
            expectGolden(picture: try page.picture(whole: true), name)
        }
        try page.open(served.start(in: "nl"))
        let walk = BrowserWalk(page: page, person: Respondent(thorough: served.survey, in: "nl"))
        try walk.walk { place in
            guard case .question(let id) = place, ["vraag3", "vraag6", "vraag8"].contains(id) else { return }
            expectGolden(picture: try page.picture(whole: true), "\(id)")
            guard id != "vraag6" else { return }
            try walk.press("proceed", nil)
            expectGolden(picture: try page.picture(whole: true), "\(id)-error")
        }
    }

    private func name(_ place: Respondent.Place) -> String {
        switch place {
        case .intro: "intro"
        case .review: "review"
        case .thanks: "thanks"
        case .stopped: "stopped"
        case .question(let id), .note(let id), .card(let id, _): id.rawValue
        }
    }
}
