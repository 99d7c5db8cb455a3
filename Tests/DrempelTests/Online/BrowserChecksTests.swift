import BrowserTestSupport
import Testing

/// The checks that the tests of the online variant rely on, on pages of which the faults are known.
@Suite("The checks in a browser", .serialized, .browser)
struct BrowserChecksTests {
    private static let head = """
        <!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>body { margin: 16px; color: #111; background: #fff; font-size: 20px }
        button, input, a { display: block; min-height: 48px; min-width: 48px; margin: 8px 0; font-size: 20px; color: #111 }
        @media (prefers-color-scheme: dark) { body, a { color: #eee; background: #111 } }
        button:focus-visible, a:focus-visible, input:focus-visible { outline: 4px solid #06c; outline-offset: 2px }</style>
        """

    /// A page without a fault.
    private static func page(_ body: String, head extra: String = "") -> String {
        head + extra + "</head><body><main><h1>Proef</h1>\(body)</main></body></html>"
    }

    private func show(
        _ html: String, on device: Device = .phone, script: Bool = true,
        headers: [String: String] = ["Content-Type": "text/html; charset=utf-8"]
    ) throws -> (page: BrowserPage, server: PageServer) {
        let server = try PageServer { _, _, _ in .init(html, headers: headers) }
        let page = try Browser.current.page(device, script: script)
        try page.open(server.url("/"))
        return (page, server)
    }

    @Test func aPageWithoutAFaultHasNone() throws {
        let (page, server) = try show(
            Self.page("<form method=post><button name=do value=ja>Ja</button></form><a href=/x>Meer uitleg</a>"))
        let axe = try Axe(root: Program.root)
        #expect(try axe.violations(on: page) == [])
        try page.prefer(.dark)
        #expect(try axe.violations(on: page, coloursOnly: true) == [])
        #expect(try page.smallTargets() == [])
        #expect(try page.targets == 2)
        #expect(try page.sticksOut == [])
        #expect(page.complaints == [])
        #expect(try page.leftBehind == [])
        #expect(page.asked == [server.url("/")])
        #expect(page.requests.first?.status == 200)
        let focus = try page.hiddenFocus()
        #expect(focus.hidden == [] && focus.seen == 2)
        #expect(try page.accessibilityTree.contains("button: Ja"))
    }

    @Test(arguments: [
        ("<p style='color:#666'>grijs</p>", "color-contrast-enhanced"),
        ("<img src='data:,'>", "image-alt"),
        ("<input name=x>", "label"),
        ("<p lang=xx-yy>vreemd</p>", "valid-lang"),
        (
            "<a href=/a style='display:inline-block;width:10px;min-width:0;height:10px;min-height:0;margin:0'>a</a><a href=/b style='display:inline-block;width:10px;min-width:0;height:10px;min-height:0;margin:0'>b</a>",
            "target-size"
        ),
        ("<h4>te diep</h4>", "heading-order"),
        ("<div role=knop>x</div>", "aria-roles"),
    ])
    func axeFinds(body: String, rule: String) throws {
        let (page, server) = try show(Self.page(body))
        defer { server.end() }
        let found = try Axe(root: Program.root).violations(on: page)
        #expect(found.contains { $0.hasPrefix(rule) }, "\(found)")
    }

    @Test func whatDependsOnColoursIsFoundInTheDark() throws {
        let (page, server) = try show(
            Self.page(
                "<p class=a>wit op zwart</p>",
                head: "<style>@media (prefers-color-scheme: dark) { .a { color: #555 } }</style>"))
        defer { server.end() }
        let axe = try Axe(root: Program.root)
        #expect(try axe.violations(on: page) == [])
        try page.prefer(.dark)
        #expect(try axe.violations(on: page, coloursOnly: true).contains { $0.hasPrefix("color-contrast") })
    }

    @Test func smallAndOverlappingTargetsAreFound() throws {
        let (page, server) = try show(
            Self.page(
                """
                <button style="min-height:0;height:47px">Laag</button>
                <label>Vink <input type=checkbox style="min-height:0;height:10px"></label>
                <button style="margin-bottom:-20px">Onder</button><button>Boven</button>
                <input name=website tabindex=-1 style="display:none">
                """))
        defer { server.end() }
        let small = try page.smallTargets()
        #expect(small.count == 4, "\(small)")
        #expect(small.contains { $0.contains("Laag") } && small.contains { $0.contains("Vink") })
        #expect(small.contains { $0.contains("Onder") && $0.contains("lies above") })
    }

    @Test func whatSticksOutIsFound() throws {
        let body = "<p>Een woord: \(String(repeating: "onafbreekbaar", count: 8))</p>"
        let (page, server) = try show(Self.page(body), on: .narrow)
        defer { server.end() }
        #expect(try !page.sticksOut.isEmpty)
        let (second, other) = try show(Self.page("<div style='overflow:hidden'>\(body)</div>"), on: .magnified)
        defer { other.end() }
        #expect(try second.sticksOut.contains { $0.contains("cut off") })
    }

    @Test func aFocusThatIsNotSeenIsFound() throws {
        let style = "<style>.a:focus-visible { outline: none } .b:focus-visible { outline: 4px solid #eee }</style>"
        let (page, server) = try show(
            Self.page("<button class=a>geen</button><button class=b>bleek</button><button>goed</button>", head: style))
        defer { server.end() }
        let focus = try page.hiddenFocus()
        #expect(focus.seen == 3)
        #expect(focus.hidden.map { $0.prefix(4) } == ["geen", "blee"], "\(focus.hidden)")
    }

    @Test func cookiesThirdPartiesAndBrokenRulesAreFound() throws {
        let (page, server) = try show(
            Self.page(
                """
                <script>localStorage.a = 1; console.error('au'); nietDaar()</script>
                <img alt="" src="http://elders.example/volg.gif"><p style="color:#111">Tekst</p>
                """),
            headers: [
                "Content-Type": "text/html; charset=utf-8", "Set-Cookie": "wie=jij",
                "Content-Security-Policy": "style-src 'none'",
            ])
        #expect(try page.leftBehind.sorted() == ["cookie wie", "localStorage a"])
        #expect(page.requests.contains { $0.url.hasPrefix("http://elders.example/") })
        #expect(page.complaints.contains { $0.contains("au") })
        #expect(page.complaints.contains { $0.contains("nietDaar") })
        #expect(page.complaints.contains { $0.contains("style-src") })
        #expect(server.requests.first == "GET /" && !server.requests.contains("GET /volg.gif"))
    }

    @Test func scriptsAreOffWhereTheyShouldBe() throws {
        let html = Self.page("<p id=a>zonder</p><script>document.getElementById('a').textContent = 'met'</script>")
        for script in [true, false] {
            let (page, server) = try show(html, script: script)
            defer { server.end() }
            #expect(try page.text.contains(script ? "met" : "zonder"))
        }
    }

    @Test(arguments: [Device.phone, .desktop], [true, false])
    func fingersMiceAndKeysSendForms(device: Device, script: Bool) throws {
        let server = try PageServer { method, path, form in
            .init(
                Self.page(
                    "<p>\(method) \(path) \(form)</p><form method=post action=/stap><input type=hidden name=a value=1>"
                        + "<label>Getal <input name=getal></label><button name=do value=ja>Ja</button>"
                        + "<button name=do value=nee>Nee</button></form>"))
        }
        defer { server.end() }
        let page = try Browser.current.page(device, script: script)
        try page.open(server.url("/"))
        try page.follow("button[value=nee]")
        #expect(try page.text.contains("POST /stap a=1&getal=&do=nee"))
        try page.tab(to: "input[name=getal]")
        try page.type("42")
        #expect(try page.tab(to: "button[value=nee]").last == "Nee")
        try page.expectDocument("the space bar") { try page.type(.space) }
        #expect(try page.text.contains("getal=42&do=nee"))
        // What implicit submission takes is the first button.
        try page.tab(to: "input[name=getal]")
        try page.expectDocument("Enter") { try page.type(.enter) }
        #expect(try page.text.contains("getal=&do=ja"))
        try page.goBack()
        try page.goBack()
        #expect(try page.text.contains("do=nee"))
        try page.goForward()
        #expect(try page.text.contains("getal=42&do=nee"))
        try page.reload()
        #expect(server.requests.count { $0 == "POST /stap" } == 4)
    }

    @Test func whatCannotBeReachedIsNotPressed() throws {
        let (page, server) = try show(
            Self.page(
                """
                <button id=a>onder</button><div style="position:fixed;inset:0;background:#fff">erboven</div>
                <button id=b style="display:none">weg</button>
                """))
        defer { server.end() }
        #expect(throws: BrowserError.self) { try page.press("#a") }
        #expect(throws: BrowserError.self) { try page.press("#b") }
        #expect(throws: BrowserError.self) { try page.press("#c") }
    }

    @Test func nothingIsLeftOfABrowserThatEnds() throws {
        let browser = try Browser()
        let page = try browser.page()
        #expect(try page.text == "")
        let processes = Processes.tree(of: browser.process)
        #expect(processes.count > 1)
        browser.end()
        #expect(Processes.waitForEnd(of: processes) == [])
        #expect(throws: BrowserError.self) { try page.text }
    }
}
