import SurveyCore
import Testing

@testable import SurveyWeb

@Suite("The host's sessions")
struct HostListTests {
    private func signedIn(_ house: HostHouse) async throws -> HostBrowser {
        let browser = HostBrowser(house)
        try await browser.signIn()
        return browser
    }

    @Test("stand under what matters now, what was left open, what comes and what is done")
    func groups() async throws {
        let house = try HostHouse()
        let sessions: [(String, Session.State, String)] = [
            ("Nu A", .open, "2026-11-23-am"), ("Nu B", .planned, "2026-11-23-am"),
            ("Oud open", .open, "2026-11-20-am"), ("Oud gepland", .planned, "2026-11-20-pm"),
            ("Later vandaag", .planned, "2026-11-23-pm"), ("Later", .planned, "2026-12-01-am"),
            ("Klaar", .closed, "2026-11-23-am"), ("Lang klaar", .closed, "2026-11-20-am"),
            ("Nooit gehouden", .planned, "2026-10-01-am"), ("Vergeten", .open, "2026-10-01-am"),
        ]
        for (index, (place, state, day)) in sessions.enumerated() {
            house.store.put(HostHouse.session(HostHouse.code(UInt64(index)), state, on: day, place: place))
        }
        let page = try await signedIn(house).open("/host")
        let text = page.matches(of: /<h2>([^<]*)<\/h2>|<strong>([^<]*)<\/strong>/).map { $0.1 ?? $0.2 ?? "" }
        #expect(
            text == [
                "Nu", "Nu A", "Nu B", "Nog niet afgesloten", "Vergeten", "Oud open", "Oud gepland", "Later",
                "Later vandaag", "Later", "Afgesloten", "Klaar",
            ])
    }

    @Test("say so when there are none")
    func none() async throws {
        #expect(try await signedIn(try HostHouse()).open("/host").contains("Er staat nu niets in de planning."))
    }

    @Test(
        "tell how many finished only when there are enough of them",
        arguments: [
            (0, 10, "minder dan 10"), (9, 10, "minder dan 10"), (10, 10, "10+"), (19, 10, "10+"),
            (25, 30, "minder dan 30"),
        ])
    func counts(complete: Int, threshold: Int, expected: String) async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session(threshold: threshold), complete: complete, brokenOff: complete)
        let browser = try await signedIn(house)
        let isMasked = complete < threshold
        let list = try await browser.open("/host")
        #expect(list.contains("open · Klaar: \(expected)<"), "\(list)")
        let page = try await browser.open("/host/s/AAAAAA")
        #expect(page.contains("<dt>Klaar</dt><dd>\(expected)</dd>"))
        #expect(page.contains("<dt>Gestopt</dt><dd>\(expected)</dd>"))
        #expect(page.contains("Kleine aantallen tonen we niet.") == isMasked)
        if isMasked { for page in [list, page] { #expect(!page.contains(">\(complete)<")) } }
    }

    @Test("are opened on their day, and are open then")
    func opening() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session(HostHouse.code, .planned))
        let browser = try await signedIn(house)
        try await browser.open("/host/s/AAAAAA")
        #expect(browser.page.contains("De vragen openzetten"))
        #expect(!browser.page.contains("De vragen staan open."))
        let response = try await browser.submit("/host/s/AAAAAA/open")
        #expect((response.status, response.location) == (303, "/host/s/AAAAAA"))
        #expect(house.store.state(HostHouse.code)?.state == .open)
        try await browser.open("/host/s/AAAAAA")
        #expect(browser.page.contains("De vragen staan open."))
        #expect(!browser.page.contains("De vragen openzetten"))
        #expect(browser.page.contains("Klaar: de vragen afsluiten"))
    }

    @Test(
        "are not opened before their day, nor after their code's last day",
        arguments: [
            ("2026-11-24-am", false), ("2026-11-23-pm", true), ("2026-11-22-pm", true), ("2026-11-01-am", false),
        ])
    func openingDays(day: String, canOpen: Bool) async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session(HostHouse.code, .planned, on: day))
        let other = HostHouse.code(7)
        house.store.put(HostHouse.session(other, .planned))
        let browser = try await signedIn(house)
        let page = try await browser.open("/host/s/AAAAAA")
        #expect(page.contains("De vragen openzetten") == canOpen)
        // Nor by a form that another page gave.
        try await browser.open("/host/s/\(other)")
        let token = try #require(browser.token("/host/s/\(other)/open"))
        let response = try #require(await browser.post("/host/s/AAAAAA/open", [("token", token)]))
        #expect(response.status == 403)
        #expect(house.store.state(HostHouse.code)?.state == .planned)
    }

    @Test("take no form of another host, and none twice")
    func foreignToken() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session(HostHouse.code, .planned))
        let (browser, other) = (try await signedIn(house), HostBrowser(house, client: 2))
        try await other.signIn()
        try await other.open("/host/s/AAAAAA")
        let foreign = try #require(other.token("/host/s/AAAAAA/open"))
        for fields in [[("token", foreign)], [("token", "")], []] {
            let response = try #require(await browser.post("/host/s/AAAAAA/open", fields))
            #expect(response.status == 403)
            #expect(browser.page.contains("Deze pagina was te oud."))
        }
        #expect(house.store.state(HostHouse.code)?.state == .planned)
        // Two hosts press at once: the second changes nothing.
        try await browser.open("/host/s/AAAAAA")
        #expect(try await browser.submit("/host/s/AAAAAA/open").status == 303)
        #expect(try await other.submit("/host/s/AAAAAA/open").status == 303)
        #expect(house.store.state(HostHouse.code)?.state == .open)
    }

    @Test("say what to do when the archive is in trouble")
    func trouble() async throws {
        let house = try HostHouse(contact: "0470 12 34 56")
        house.store.put(HostHouse.session(HostHouse.code, .planned))
        let browser = try await signedIn(house)
        try await browser.open("/host/s/AAAAAA")
        house.store.fail(StoreError.full)
        let response = try await browser.submit("/host/s/AAAAAA/open")
        #expect(response.status == 503)
        #expect(browser.page.contains("De computer is vol."))
        #expect(browser.page.contains("Projectteam: 0470 12 34 56"))
        house.store.fail(SessionError.unknown(HostHouse.code))
        #expect(try #require(await browser.get("/host")).status == 409)
        #expect(browser.page.contains("Deze vragen zijn al veranderd."))
    }
}
