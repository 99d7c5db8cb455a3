import BrowserTestSupport
import SurveyCore
import Testing

/// Nobody is kept out: every page, in every language and both colour schemes, by axe-core and by measuring.
@Suite("The pages online hinder nobody", .serialized, .browser)
struct AccessiblePagesTests {
    private let served: ServedSurvey
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        served = try ServedSurvey(try folder.write(EveryKind.text, to: "\(EveryKind.name).survey"))
    }

    /// What is not part of an interview: paths, and what they answer.
    private func asides(_ language: LanguageTag) -> [String] {
        [
            "/?l=\(language)", "/?l=\(language)&code=xx", "/s/\(EveryKind.name)/privacy?l=\(language)",
            "/weg?l=\(language)",
        ]
    }

    @Test("by the rules of axe-core", arguments: EveryKind.languages)
    func axe(language: LanguageTag) throws {
        let axe = try Axe(root: Program.root)
        let page = try Browser.current.page()
        try axe.install(on: page)
        func look(_ name: String) throws {
            for scheme in ColourScheme.allCases {
                try page.prefer(scheme)
                // The page is the same; only its colours are not.
                let found = try axe.violations(on: page, coloursOnly: scheme == .dark && !Trials.isSoak)
                #expect(found == [], "\(name) in \(language), \(scheme)")
            }
        }
        for path in asides(language) + ["/\(served.code)?l="] {
            try page.open(served.url(path))
            try look(path)
        }
        try page.open(served.start(in: language))
        let walk = BrowserWalk(page: page, person: Respondent(thorough: served.survey, in: language))
        let seen = try walk.walk { place in
            try look("\(place)")
            // What is said where something is missing.
            if case .question(let id) = place, ["vraag3", "vraag8"].contains(id) {
                try walk.press("proceed", nil)
                try look("\(place), with an error")
            }
        }
        #expect(seen.last == .thanks)
        #expect(page.complaints.filter { !$0.contains("status of 4") } == [])
    }

    @Test(
        "in a narrow window, at 400 % and with spread text",
        arguments: [Device.narrow, .magnified], ["nl", "de", "ar"] as [LanguageTag])
    func narrow(device: Device, language: LanguageTag) throws {
        let page = try Browser.current.page(device)
        func look(_ name: String) throws {
            #expect(try page.sticksOut == [], "\(name) in \(language)")
            #expect(try page.smallTargets() == [], "\(name) in \(language)")
            #expect(try page.targets > 0, "\(name) in \(language)")
            try page.spreadText()
            #expect(try page.sticksOut == [], "\(name) in \(language), spread")
        }
        for path in asides(language) + ["/\(served.code)?l="] {
            try page.open(served.url(path))
            try look(path)
        }
        try page.open(served.start(in: language))
        try BrowserWalk(page: page, person: Respondent(thorough: served.survey, in: language)).walk {
            try look("\($0)")
        }
    }

    @Test("with large enough targets on a phone and a desktop", arguments: [Device.phone, .desktop])
    func targets(device: Device) throws {
        let page = try Browser.current.page(device)
        try page.open(served.start(in: "nl"))
        try BrowserWalk(page: page, person: Respondent(thorough: served.survey, in: "nl")).walk { place throws in
            #expect(try page.smallTargets() == [], "\(place)")
            #expect(try page.sticksOut == [], "\(place)")
        }
    }

    @Test("and show where the keyboard is", arguments: ColourScheme.allCases)
    func focus(scheme: ColourScheme) throws {
        let page = try Browser.current.page(.desktop)
        try page.prefer(scheme)
        try page.open(served.start(in: "nl"))
        try BrowserWalk(page: page, person: Respondent(thorough: served.survey, in: "nl")).walk { place in
            switch place {
            case .intro, .question("vraag1"), .question("vraag3"), .question("vraag8"), .review:
                let focus = try page.hiddenFocus()
                #expect(focus.hidden == [], "\(place)")
                #expect(focus.seen >= 3, "\(place)")
            case .question, .card, .note, .thanks, .stopped: break
            }
        }
    }

    @Test("and tell a screen reader what is what")
    func screenReader() throws {
        let page = try Browser.current.page()
        try page.open(served.start(in: "nl"))
        let walk = BrowserWalk(page: page, person: Respondent(thorough: served.survey, in: "nl"))
        try walk.walk { place in
            let tree = try page.accessibilityTree
            #expect(tree.count { $0.hasPrefix("heading level=1") } == 1, "\(place): \(tree)")
            #expect(tree.contains { $0.hasPrefix("main") }, "\(place)")
            #expect(!tree.contains { ($0.hasPrefix("button") || $0.hasPrefix("textbox")) && $0.hasSuffix(": ") })
            guard case .question("vraag8") = place else { return }
            #expect(!tree.contains { $0.contains("invalid=\"true\"") })
            try walk.press("proceed", nil)
            // The error is tied to its field, and the page's title says that something is wrong.
            let told = try page.accessibilityTree
            #expect(told.contains { $0.contains("invalid=\"true\"") && $0.contains("120") }, "\(told)")
        }
    }

    @Test("and are small: first page, style and all, on the wire")
    func weight() throws {
        for language in EveryKind.languages {
            let page = try Browser.current.page()
            try page.open(served.start(in: language))
            let first = page.requests.map(\.bytes).reduce(0, +)
            #expect(first > 500 && first <= 14 * 1024, "\(language): \(page.requests.map { ($0.url, $0.bytes) })")
            let shared = page.requests.dropFirst().map(\.bytes).reduce(0, +)
            try BrowserWalk(page: page, person: Respondent(thorough: served.survey, in: language)).walk { place in
                let document = page.requests.last { $0.kind == "Document" }
                #expect((document?.bytes ?? .max) + shared <= 14 * 1024, "\(place) in \(language)")
            }
        }
    }
}
