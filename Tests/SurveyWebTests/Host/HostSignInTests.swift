import SurveyCore
import Testing

@testable import SurveyWeb

@Suite("Signing in to the host's pages")
struct HostSignInTests {
    @Test("is offered only where nobody can listen; elsewhere there is no such page")
    func notPrivate() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session())
        let browser = HostBrowser(house)
        try await browser.signIn()
        browser.isPrivate = false
        for path in ["/host", "/host/s/AAAAAA", "/host/s/AAAAAA/close", "/host/qr/AAAAAA.svg", HostRoute.style.action] {
            #expect(await browser.get(path) == nil, "\(path)")
        }
        #expect(await browser.post("/host/in", [("passphrase", HostHouse.right)]) == nil)
        #expect(house.passphrase.tries == 1)
    }

    @Test("is not there without a passphrase, but says on the machine itself how to set one")
    func noPassphrase() async throws {
        let house = try HostHouse()
        let browser = HostBrowser(house)
        for standing in [HostPassphraseStanding.none, .unreadable] {
            house.passphrase.set(standing)
            browser.isThisMachine = false
            #expect(await browser.get("/host") == nil)
            #expect(await browser.post("/host/in", [("passphrase", HostHouse.right)]) == nil)
            browser.isThisMachine = true
            let response = try #require(await browser.get("/host"))
            #expect(response.status == 403)
            #expect(browser.page.contains("<code>drempel passphrase set</code>"))
            #expect(!browser.page.contains("<form"))
            #expect(response.cookie == nil)
            #expect(try #require(await browser.get(HostRoute.style.action)).contentType == .css)
        }
    }

    @Test("knows no page but its own")
    func unknown() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session())
        let browser = HostBrowser(house)
        try await browser.signIn()
        for path in [
            "/host/x", "/host/s", "/host/s/AAAAAB", "/host/s/AAAAAA/x", "/host/s/AAAAAA/close/x", "/host/qr/AAAAAA",
            "/host/qr/AAAAAA.png", "/host/x/AAAAAA", "/host/qr/AAAAAA.svg/x", "/host/style-0.css",
            "/host/s/\(HostHouse.code(1))", "/host/qr/\(HostHouse.code(1)).svg", "/host/s/\(HostHouse.code(1))/close",
        ] {
            #expect(await browser.get(path) == nil, "\(path)")
        }
        #expect(await browser.post("/host", []) == nil)
        #expect(await browser.post("/host/s/AAAAAA", []) == nil)
    }

    @Test("lets in with the right passphrase, and gives another cookie than before")
    func right() async throws {
        let house = try HostHouse()
        let browser = HostBrowser(house)
        try await browser.open("/host")
        let before = try #require(browser.cookie)
        let response = try await browser.submit("/host/in", [("passphrase", HostHouse.right)])
        #expect((response.status, response.location) == (303, "/host"))
        #expect(browser.cookie != before)
        let list = try #require(await browser.get("/host"))
        #expect(list.status == 200)
        #expect(list.cookie == nil, "a cookie is set once")
        #expect(browser.page.contains("<h1>Jouw vragen</h1>"))
        // What was laid down before is good for nothing.
        let thief = HostBrowser(house, client: 2)
        thief.take(before)
        try await thief.open("/host")
        #expect(thief.page.contains("name=\"passphrase\""))
    }

    @Test("refuses a wrong passphrase, and makes wait after the third")
    func wrong() async throws {
        let house = try HostHouse()
        let browser = HostBrowser(house)
        try await browser.open("/host")
        for _ in 1...2 {
            let response = try await browser.submit("/host/in", [("passphrase", "fout")])
            #expect(response.status == 403)
            #expect(browser.page.contains("Die wachtzin klopt niet."))
            #expect(!browser.page.contains("fout"), "what was typed is not shown again")
        }
        let third = try await browser.submit("/host/in", [("passphrase", "fout")])
        #expect((third.status, third.retryAfter) == (429, 30))
        #expect(browser.page.contains("Over 30 seconden kan je het opnieuw proberen."))
        house.clock.advance(29)
        let early = try await browser.submit("/host/in", [("passphrase", HostHouse.right)])
        #expect((early.status, early.retryAfter) == (429, 1))
        #expect(browser.page.contains("Over 1 seconde"))
        #expect(house.passphrase.tries == 3, "it was not looked at")
        house.clock.advance(1)
        #expect(try await browser.submit("/host/in", [("passphrase", HostHouse.right)]).status == 303)
        // Another client was never kept waiting.
        try await HostBrowser(house, client: 9).signIn()
    }

    @Test("takes only the form of this browser")
    func formToken() async throws {
        let house = try HostHouse()
        let browser = HostBrowser(house)
        let other = HostBrowser(house, client: 2)
        try await browser.open("/host")
        try await other.open("/host")
        let foreign = try #require(other.token("/host/in"))
        for token in [foreign, "", String(repeating: "0", count: 64)] {
            let response = try await browser.submit("/host/in", [("token", token), ("passphrase", HostHouse.right)])
            #expect(response.status == 403)
            #expect(browser.page.contains("Deze pagina was te oud."))
        }
        #expect(house.passphrase.tries == 0)
        browser.take(nil)
        let response = try #require(
            await browser.post("/host/in", [("token", foreign), ("passphrase", HostHouse.right)]))
        #expect(response.status == 403)
        #expect(browser.page.contains("Zet cookies aan"))
    }

    @Test("lasts half an hour, and then asks again")
    func expiry() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session(HostHouse.code, .planned))
        let browser = HostBrowser(house)
        try await browser.signIn()
        try await browser.open("/host/s/AAAAAA")
        house.clock.advance(1800)
        let response = try await browser.submit("/host/s/AAAAAA/open")
        #expect(response.status == 200)
        #expect(browser.page.contains("Je was een tijdje weg."))
        #expect(house.store.state(HostHouse.code)?.state == .planned, "nothing was done")
        #expect(try await browser.submit("/host/in", [("passphrase", HostHouse.right)]).status == 303)
    }

    @Test("ends when somebody signs out, sets another passphrase, or the server starts anew")
    func ends() async throws {
        let house = try HostHouse()
        let browser = HostBrowser(house)
        try await browser.signIn()
        let stolen = HostBrowser(house)
        stolen.take(browser.cookie)
        #expect(try await browser.submit("/host/out").status == 200)
        #expect(browser.page.contains("Je bent afgemeld."))
        try await stolen.open("/host")
        #expect(stolen.page.contains("name=\"passphrase\""), "the cookie alone is worth nothing any more")

        try await browser.signIn()
        house.passphrase.set(.set(mark: "2"))
        try await browser.open("/host")
        #expect(browser.page.contains("name=\"passphrase\""))

        let restarted = HostBrowser(try HostHouse())
        restarted.take(browser.cookie)
        try await restarted.open("/host")
        #expect(restarted.page.contains("name=\"passphrase\""))
    }

    @Test("is not undone by a link or a form from elsewhere")
    func signOutToken() async throws {
        let house = try HostHouse()
        let browser = HostBrowser(house)
        try await browser.signIn()
        #expect(try #require(await browser.post("/host/out", [("token", "00")])).location == "/host")
        _ = await browser.get("/host/out")
        #expect(browser.page.contains("Jouw vragen"), "still signed in")
    }

    @Test("takes two hosts at once")
    func two() async throws {
        let house = try HostHouse()
        let (one, two) = (HostBrowser(house, client: 1), HostBrowser(house, client: 2))
        try await one.signIn()
        try await two.signIn()
        #expect(one.cookie != two.cookie)
        try await one.submit("/host/out")
        try await two.open("/host")
        #expect(two.page.contains("Jouw vragen"))
    }

    @Test(
        "speaks the language that is asked for, else the browser's, else the configured one",
        arguments: [
            ("", "", "Voor de vrijwilliger"), ("?l=fr", "nl", "Pour le bénévole"), ("", "en-GB,nl;q=0.5", "For the"),
            ("?l=xx", "fr-BE", "Pour le bénévole"), ("", "de,ar", "Voor de vrijwilliger"),
        ])
    func languages(query: String, header: String, expected: String) async throws {
        let browser = HostBrowser(try HostHouse())
        browser.acceptLanguage = header
        try await browser.open("/host\(query)")
        #expect(browser.page.contains("<h1>\(expected)"), "\(browser.page)")
    }

    @Test("keeps the language that was chosen")
    func keepsLanguage() async throws {
        let browser = HostBrowser(try HostHouse())
        try await browser.open("/host?l=fr")
        #expect(try await browser.submit("/host/in", [("passphrase", HostHouse.right)]).status == 303)
        try await browser.open("/host")
        #expect(browser.page.contains("<html lang=\"fr\">"))
        try await browser.open("/host?l=en")
        try await browser.open("/host")
        #expect(browser.page.contains("<html lang=\"en\">"))
    }
}
