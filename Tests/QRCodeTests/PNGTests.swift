import QRCode
import SurveyCore
import Testing

@Suite("A QR code as PNG")
struct PNGTests {
    @Test(
        "is read by two readers",
        arguments: [
            "HTTPS://DREMPEL.RAVELS.EXAMPLE/K7MPQ2", "A", "https://drempel.ravels.example/?taal=nl&x=1",
            "Ça va ? Été à la plage, één kop thee. ☕ مرحبا",
        ], [QRCode.Level.L, .M, .Q, .H])
    func read(text: String, level: QRCode.Level) throws {
        try expectRead(try QRCode(text, level: level).png(), extension: "png", as: text, by: Reader.allCases)
    }

    @Test("of random text is read", arguments: 0..<12)
    func readRandom(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let alphabet = seed.isMultiple(of: 2) ? "ABCXYZ0129$%*+-./:" : "abcxyzABC019_&?=éüß"
        let count = Int.random(in: 1...400, using: &generator)
        let text = String((0..<count).map { _ in alphabet.randomElement(using: &generator)! })
        try expectRead(try QRCode(text).png(scale: 4), extension: "png", as: text, by: [.zbar])
    }

    @Test("is a valid file at every size", arguments: [(1, 1), (1, 3), (3, 8), (40, 8)])
    func valid(version: Int, scale: Int) throws {
        let fill = QRCode.capacity(of: .alphanumeric, level: .M, version: version)
        let code = try QRCode(String(repeating: "7", count: fill))
        let folder = try TemporaryFolder()
        let file = try folder.write(code.png(scale: scale), "code.png")
        let report = try Program("pngcheck", package: "pngcheck").run(["-v", file])
        let side = (17 + 4 * version + 8) * scale
        #expect(report.contains("\(side) x \(side) image, 1-bit grayscale, non-interlaced"))
        #expect(report.contains("No errors detected"))
    }
}
