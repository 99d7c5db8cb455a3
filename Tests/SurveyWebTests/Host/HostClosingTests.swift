import SurveyCore
import Synchronization
import Testing

@testable import SurveyWeb

@Suite("Closing a session as its host")
struct HostClosingTests {
    private func asked(_ house: HostHouse) async throws -> HostBrowser {
        let browser = HostBrowser(house)
        try await browser.signIn()
        try await browser.open("/host/s/AAAAAA/close")
        return browser
    }

    @Test("asks first, with how many were invited and remarks, and then no code is accepted any more")
    func closing() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session())
        let browser = try await asked(house)
        #expect(browser.page.contains("Is iedereen klaar? Daarna kan niemand nog meedoen."))
        #expect(browser.page.contains("Dan werkt de code tot en met maandag 7 december 2026."))
        #expect(house.store.state(HostHouse.code)?.state == .open, "asking closes nothing")
        let response = try await browser.submit(
            "/host/s/AAAAAA/close", [("invited", " 31 "), ("remarks", "De printer\r\n was\u{1B}[2J stuk. ")])
        #expect((response.status, response.location) == (303, "/host/s/AAAAAA"))
        let session = try #require(house.store.state(HostHouse.code))
        #expect((session.state, session.invited, session.notes) == (.closed, 31, "De printer was [2J stuk."))
        #expect(!session.accepts(online: HostHouse.now))
        try await browser.open("/host/s/AAAAAA")
        #expect(browser.page.contains("De vragen zijn afgesloten."))
        #expect(browser.page.contains("De code werkt niet meer."))
        #expect(!browser.page.contains("/close"))
        #expect(try #require(await browser.get("/host/s/AAAAAA/close")).location == "/host/s/AAAAAA")
        #expect(await browser.get("/host/qr/AAAAAA.svg") == nil)
    }

    @Test("takes neither count nor remarks as they please to be left out")
    func empty() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session())
        let browser = try await asked(house)
        #expect(try await browser.submit("/host/s/AAAAAA/close").status == 303)
        let session = try #require(house.store.state(HostHouse.code))
        #expect((session.state, session.invited, session.notes) == (.closed, nil, ""))
    }

    @Test(
        "refuses what is no number, beside its field, and loses nothing that was typed",
        arguments: ["dertig", "-1", "10000", "1.5", "99999999999999999999", "３", "\"><b>"])
    func wrongNumber(typed: String) async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session())
        let browser = try await asked(house)
        let response = try await browser.submit(
            "/host/s/AAAAAA/close", [("invited", typed), ("remarks", "De \"printer\" & <b>")])
        #expect(response.status == 422)
        #expect(house.store.state(HostHouse.code)?.state == .open)
        let page = browser.page
        #expect(page.contains("id=\"invited-problem\">Typ een getal van 0 tot 9999, of laat dit leeg.<"))
        #expect(page.contains("aria-describedby=\"invited-hint invited-problem\" aria-invalid=\"true\""))
        #expect(page.contains(">De &quot;printer&quot; &amp; &lt;b&gt;</textarea>"))
        #expect(!page.contains("<b>"))
        #expect(try await browser.submit("/host/s/AAAAAA/close", [("invited", "0")]).status == 303)
    }

    @Test("keeps remarks of two messages' length at most")
    func longRemarks() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session())
        let browser = try await asked(house)
        try await browser.submit(
            "/host/s/AAAAAA/close", [("remarks", String(repeating: "é ", count: 5000))])
        #expect(house.store.state(HostHouse.code)?.notes.count == 280)
    }

    @Test("takes only a form of this host")
    func token() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session())
        let browser = try await asked(house)
        #expect(try #require(await browser.post("/host/s/AAAAAA/close", [])).status == 403)
        #expect(try #require(await browser.post("/host/s/AAAAAA/close", [("token", "ab")])).status == 403)
        #expect(house.store.state(HostHouse.code)?.state == .open)
    }

    @Test("says that it stands when only the tidying up failed, and does that again")
    func tidying() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session())
        house.store.contents.withLock { $0.closesAndFails = .busy }
        let browser = try await asked(house)
        let response = try await browser.submit("/host/s/AAAAAA/close", [("invited", "5")])
        #expect(response.status == 503)
        #expect(browser.page.contains("Het opruimen lukte nog niet."))
        #expect(house.store.state(HostHouse.code)?.state == .closed)
        house.store.contents.withLock { $0.closesAndFails = nil }
        #expect(try await browser.submit("/host/s/AAAAAA/close").status == 303)
        #expect(house.store.state(HostHouse.code)?.invited == 5, "what was said stands")
    }

    @Test("says so when nothing was closed")
    func failing() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session())
        let browser = try await asked(house)
        house.store.fail(StoreError.busy)
        #expect(try await browser.submit("/host/s/AAAAAA/close").status == 503)
        #expect(browser.page.contains("De computer is met iets anders bezig."))
        #expect(house.store.state(HostHouse.code)?.state == .open)
    }

    @Test("is not for the session of people who come without a code, nor for one that is not open")
    func others() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session(HostHouse.code(1), isWithoutCode: true))
        house.store.put(HostHouse.session(HostHouse.code(2), .planned))
        let browser = HostBrowser(house)
        try await browser.signIn()
        #expect(await browser.get("/host/s/\(HostHouse.code(1))/close") == nil)
        #expect(try await !browser.open("/host/s/\(HostHouse.code(1))").contains("/close"))
        #expect(try #require(await browser.get("/host/s/\(HostHouse.code(2))/close")).status == 303)
        #expect(try await !browser.open("/host/s/\(HostHouse.code(2))").contains("/close"))
    }
}
