import BrowserTestSupport
import Testing

/// What the tolerance of golden pictures lets pass, and what it does not.
@Suite("The likeness of pictures", .serialized, .browser)
struct LikenessTests {
    private func picture(_ style: String, _ word: String = "Ik schaam me.", icon: String = "☹") throws -> Screenshot {
        let html = """
            <!doctype html><meta name=viewport content="width=device-width"><style>body { font: 24px sans-serif; margin: 16px }
            div { border: 2px solid #333; margin: 8px 0; padding: 12px; border-radius: 8px; color: #111 }
            \(style)</style><h1>Wat houdt je tegen?</h1>
            <div>\(icon) \(word)</div><div>✓ Ik ben bang voor wat anderen denken.</div><div>○ Nee</div>
            """
        let server = try PageServer { _, _, _ in .init(html) }
        defer { server.end() }
        let page = try Browser.current.page()
        try page.open(server.url("/"))
        return try #require(Screenshot(png: page.picture()))
    }

    @Test func edgesMayDifferButNothingElse() throws {
        let golden = try picture("")
        #expect(golden.width == 390 && golden.height == 844)
        #expect(golden.difference(from: golden) == nil)
        // Drawn a little otherwise: a fraction of a pixel to the side, another rounding.
        #expect(try picture("body { transform: translateX(.4px) }").difference(from: golden) == nil)
        #expect(try picture("div { border-radius: 9px }").difference(from: golden) == nil)
        // What a person would see.
        #expect(try picture("", "Ik ben ziek.").difference(from: golden) != nil)
        #expect(try picture("", icon: "").difference(from: golden) != nil)
        #expect(try picture("div { border-color: #fff }").difference(from: golden) != nil)
        #expect(try picture("body { background: #ddd }").difference(from: golden) != nil)
        #expect(try picture("div { color: #888 }").difference(from: golden) != nil)
        #expect(try picture("div + div { margin: 20px 0 }").difference(from: golden) != nil)
    }

    @Test func aPictureOfAnotherSizeIsAnother() {
        let small = Screenshot(width: 1, height: 1, pixels: [0, 0, 0])
        #expect(small.difference(from: Screenshot(width: 2, height: 1, pixels: [0, 0, 0, 0, 0, 0])) != nil)
        #expect(Screenshot(png: [1, 2, 3]) == nil)
    }
}
