import BrowserTestSupport
import Testing

/// A host may need a screen reader too: every page of theirs by axe-core and by measuring, as those of an interview.
@Suite("The host's pages hinder nobody", .serialized, .browser)
struct AccessibleHostPagesTests {
    @Test("with each mistake that can be made on them, light and dark", arguments: ["nl", "fr", "en"])
    func everyPage(language: String) throws {
        let served = try ServedSurvey(OnlineSurveys.path("ocmw"))
        let axe = try Axe(root: Program.root)
        let page = try Browser.current.page(.phone)
        try page.accept(languages: language)
        try axe.install(on: page)
        var headings: [String] = []
        func look(_ name: String) throws {
            #expect(try page.evaluate("document.documentElement.lang").text == language, "\(name)")
            headings.append(try #require(page.evaluate("document.querySelector('h1').innerText").text))
            for scheme in ColourScheme.allCases {
                try page.prefer(scheme)
                let found = try axe.violations(on: page)
                #expect(found.isEmpty, "\(name) in \(language), \(scheme): \(found.joined(separator: "\n"))")
            }
            try page.prefer(.light)
            try page.show(on: .narrow)
            #expect(try page.sticksOut == [], "\(name) in \(language)")
            #expect(try page.smallTargets() == [], "\(name) in \(language)")
            try page.show(on: .phone)
        }
        func send(_ form: String, _ field: String? = nil, _ text: String = "") throws {
            if let field {
                try page.press(field)
                try page.type(text)
            }
            try page.follow("form[action='\(form)'] button")
        }

        try page.open(served.url("/host"))
        try look("without a passphrase")
        try served.setPassphrase("drie groene appels")
        try page.open(served.url("/host"))
        try look("the door")
        try send("/host/in", "#passphrase", "vier groene appels")
        #expect(try page.evaluate("document.getElementById('problem') !== null").bool == true)
        try look("the door, after a mistake")
        try send("/host/in", "#passphrase", "drie groene appels")
        let session = "/host/s/\(served.code)"
        try page.follow("a[href='\(session)']")
        try look("a session that is planned")
        try send("\(session)/open")
        try look("a session that is open")
        try page.open(served.url("\(session)/code"))
        try look("the code")
        try page.open(served.url("\(session)/close"))
        try look("closing")
        try send("\(session)/close", "#invited", "veel")
        #expect(try page.evaluate("document.getElementById('invited-problem') !== null").bool == true)
        try look("closing, after a mistake")
        try page.open(served.url("/host"))
        try look("the sessions")
        try page.open(served.url("/host/s/AAAAAA"))
        try look("a session that is not there")
        #expect(Set(headings).count >= 6, "\(headings)")
    }
}
