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

    @Test(
        "by the rules of axe-core, in a narrow window, and by their weight on the wire",
        arguments: EveryKind.languages)
    func everyPage(language: LanguageTag) throws {
        let axe = try Axe(root: Program.root)
        let page = try Browser.current.page()
        try axe.install(on: page)
        func look(_ name: String) throws {
            for scheme in ColourScheme.allCases {
                try page.prefer(scheme)
                // The page is the same; only its colours are not.
                let found = try axe.violations(on: page, coloursOnly: scheme == .dark && !Trials.isSoak)
                #expect(found.isEmpty, "\(name) in \(language), \(scheme): \(found.joined(separator: "\n"))")
            }
            try page.prefer(.light)
            try page.show(on: .narrow)
            #expect(try page.sticksOut == [], "\(name) in \(language)")
            #expect(try page.sticksOutWhenSpread == [], "\(name) in \(language), spread")
            #expect(try page.smallTargets() == [], "\(name) in \(language)")
            try page.show(on: .phone)
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
        // With style, script and icon, which are asked for once.
        let pages = page.requests.filter { $0.kind == "Document" }
        let shared = page.requests.filter { $0.url.contains("/assets/") && !$0.isFromCache }.map(\.bytes).reduce(0, +)
        #expect(pages.count > 15 && shared > 1000)
        for document in pages { #expect(document.bytes + shared <= 14 * 1024, "\(document.url)") }
    }

    @Test("at 400 %")
    func magnified() throws {
        let page = try Browser.current.page(.magnified)
        func look(_ name: String) throws {
            #expect(try page.sticksOut == [], "\(name)")
            #expect(try page.sticksOutWhenSpread == [], "\(name), spread")
            #expect(try page.smallTargets() == [], "\(name)")
            #expect(try page.targets > 0, "\(name)")
        }
        for path in asides("nl") {
            try page.open(served.url(path))
            try look(path)
        }
        try page.open(served.start(in: "nl"))
        try BrowserWalk(page: page, person: Respondent(thorough: served.survey, in: "nl")).walk { try look("\($0)") }
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

    @Test("and are small: the first page with style and script, on the wire, in nothing but what is needed")
    func weight() throws {
        for language in EveryKind.languages {
            let page = try Browser.current.page()
            try page.open(served.start(in: language))
            let bytes = page.requests.map(\.bytes).reduce(0, +)
            #expect(bytes > 500 && bytes <= 14 * 1024, "\(language): \(page.requests.map { ($0.url, $0.bytes) })")
            #expect(page.asked.count <= 4, "\(page.asked)")
        }
    }
}
