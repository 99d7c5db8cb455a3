import QRCode
import SurveyCore
import Testing

@testable import SurveyWeb

@Suite("The code at full screen")
struct HostCodeTests {
    private func signedIn(_ house: HostHouse) async throws -> HostBrowser {
        let browser = HostBrowser(house)
        try await browser.signIn()
        return browser
    }

    @Test("is a picture of the session's address, with the address and the code below it")
    func code() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session())
        let browser = try await signedIn(house)
        try await browser.open("/host/s/AAAAAA/code")
        #expect(
            browser.page.contains("<img src=\"/host/qr/AAAAAA.svg\" alt=\"QR-code: drempel.ravels.example/AAAAAA\">"))
        #expect(browser.page.contains("<p class=\"address\">drempel.ravels.example/<wbr>AAAAAA<wbr></p>"))
        #expect(browser.page.contains(">AAA AAA<"))
        // The public stands before it: there is one way out and nothing else to press.
        #expect(browser.page.matches(of: #/<(a|button|input) /#).count == 1)
        #expect(browser.page.contains("href=\"/host/s/AAAAAA\""))
        let image = try #require(await browser.get("/host/qr/AAAAAA.svg"))
        #expect(image.contentType == .svg)
        let expected = try OnlineAddress(base: "drempel.ravels.example").qrCode(HostHouse.code)
        #expect(
            String(decoding: image.body, as: UTF8.self)
                == expected.svg(title: "QR-code: drempel.ravels.example/AAAAAA", language: "nl"))
    }

    @Test(
        "is not shown where it would lead nowhere, and the page says why",
        arguments: [
            (HostHouse.session(isLocal: true), "Deze vragen staan alleen op één toestel."),
            (HostHouse.session(needsTicket: true), "heeft iedereen een eigen kaartje nodig."),
            (HostHouse.session(isWithoutCode: true), "Dit is voor mensen die zonder code komen."),
            (HostHouse.session(HostHouse.code, .closed), "De code werkt niet meer."),
            (HostHouse.session(HostHouse.code, .open, on: "2026-10-01-am"), "De code werkte tot en met"),
        ])
    func noCode(hosted: HostedSession, words: String) async throws {
        let house = try HostHouse()
        house.store.put(hosted)
        let browser = try await signedIn(house)
        let page = try await browser.open("/host/s/AAAAAA")
        #expect(page.contains(words), "\(page)")
        #expect(!page.contains("QR-code tonen"))
        #expect(try #require(await browser.get("/host/s/AAAAAA/code")).location == "/host/s/AAAAAA")
        #expect(await browser.get("/host/qr/AAAAAA.svg") == nil)
    }

    @Test("needs a public address, and the page says what to set")
    func noAddress() async throws {
        let house = try HostHouse(address: nil)
        house.store.put(HostHouse.session())
        let browser = try await signedIn(house)
        let page = try await browser.open("/host/s/AAAAAA")
        #expect(page.contains("online.url"))
        #expect(await browser.get("/host/qr/AAAAAA.svg") == nil)
    }

    @Test("can be shown before its half-day, which the page says")
    func tomorrow() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session(HostHouse.code, .planned, on: "2026-11-24-pm"))
        let page = try await signedIn(house).open("/host/s/AAAAAA")
        #expect(page.contains("De code werkt vanaf dinsdag 24 november 2026, namiddag."))
        #expect(page.contains("QR-code tonen"))
    }

    @Test("is seen by nobody who is not signed in")
    func signedOut() async throws {
        let house = try HostHouse()
        house.store.put(HostHouse.session())
        let browser = HostBrowser(house)
        let image = try #require(await browser.get("/host/qr/AAAAAA.svg"))
        #expect(image.contentType == .html)
        #expect(!browser.page.contains("AAAAAA"))
    }
}
