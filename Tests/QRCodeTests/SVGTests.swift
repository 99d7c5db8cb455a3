import QRCode
import TestSupport
import Testing

@Suite("A QR code as SVG")
struct SVGTests {
    @Test("is one path on white, with a title")
    func text() throws {
        let svg = try QRCode("HTTPS://DREMPEL.EXAMPLE/ABCDEF").svg(title: "Vul de vragen thuis in", language: "nl")
        expectGolden(svg, "code.svg")
    }

    @Test("is well formed and read after it is drawn, whatever its title")
    func read() throws {
        let text = "HTTPS://DREMPEL.RAVELS.EXAMPLE/K7MPQ2"
        let title = "<&>\" ]]> \u{0}\u{1B}\u{FFFE}é"
        let svg = try QRCode(text).svg(title: title, language: title)
        #expect(svg.contains("<title>&lt;&amp;&gt;&quot; ]]&gt; \u{FFFD}\u{FFFD}\u{FFFD}é</title>"))
        let folder = try TemporaryFolder()
        let source = try folder.write(Array(svg.utf8), "code.svg")
        let png = folder.path("code.png")
        _ = try Program("rsvg-convert", package: "librsvg2-bin").run(["--zoom", "8", "--output", png, source])
        try expectRead(png, as: text, by: Reader.allCases)
    }
}
