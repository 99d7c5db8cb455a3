import QRCode
import TestSupport
import Testing

@Suite("A QR code in a terminal")
struct HalfBlocksTests {
    @Test(
        "takes the room that was measured",
        arguments: [(3, 37, 19), (4, 41, 21), (5, 45, 23)])
    func size(version: Int, columns: Int, rows: Int) throws {
        let fill = QRCode.capacity(of: .alphanumeric, level: .M, version: version)
        let blocks = HalfBlocks(try QRCode(String(repeating: "A", count: fill)))
        #expect(blocks.columns == columns && blocks.rows == rows)
    }

    @Test("is drawn with ▄ and spaces in explicit black and white")
    func text() throws {
        expectGolden(HalfBlocks(try QRCode("HTTPS://DREMPEL.EXAMPLE/ABCDEF")).text, "half-blocks.txt")
    }

    @Test(
        "shows every module, and light all around",
        arguments: ["A", "HTTPS://DREMPEL.EXAMPLE/ABCDEF", "Één kop thee"])
    func modules(text: String) throws {
        let code = try QRCode(text)
        let picture = try TerminalPicture(HalfBlocks(code).text)
        let side = code.size + 2 * QRCode.quietZone
        #expect(picture.pixels.count == side + 1, "an odd number of rows is filled up with light")
        for (y, row) in picture.pixels.enumerated() {
            #expect(row == (0..<side).map { code[$0 - QRCode.quietZone, y - QRCode.quietZone] })
        }
    }

    @Test(
        "is read by two readers",
        arguments: ["HTTPS://DREMPEL.RAVELS.EXAMPLE/K7MPQ2", "Drempel: één vraag per scherm"])
    func read(text: String) throws {
        let picture = try TerminalPicture(HalfBlocks(try QRCode(text)).text)
        try expectRead(picture.portableBitmap(scale: 6), extension: "pbm", as: text, by: [.zbar])
        try expectRead(picture.portableGreymap(scale: 6), extension: "pgm", as: text, by: [.zxing])
    }
}

/// What a terminal shows of a text made of spaces, `▄`, colour sequences and line feeds; anything else is refused.
struct TerminalPicture {
    /// Two rows of pixels for each line; black is `true`.
    private(set) var pixels: [[Bool]] = []

    struct Unexpected: Error { let what: String }

    init(_ text: String) throws {
        for line in text.split(separator: "\n") {
            var (upper, lower): ([Bool], [Bool]) = ([], [])
            var colours: (foreground: Bool, background: Bool)?
            var rest = line[...]
            while let character = rest.popFirst() {
                switch character {
                case "\u{1B}":
                    let sequence = rest.prefix { $0 != "m" }
                    rest = rest.dropFirst(sequence.count + 1)
                    colours = try Self.colours(sequence)
                case " ", "▄":
                    guard let colours else { throw Unexpected(what: "a cell without explicit colours") }
                    upper.append(colours.background)
                    lower.append(character == "▄" ? colours.foreground : colours.background)
                default:
                    throw Unexpected(what: "\(character)")
                }
            }
            guard colours == nil else { throw Unexpected(what: "a line that does not end with a reset") }
            pixels += [upper, lower]
        }
    }

    private static func colours(_ sequence: Substring) throws -> (Bool, Bool)? {
        if sequence == "[0" { return nil }
        let black = "0;0;0", white = "255;255;255"
        for (foreground, background) in [(black, black), (black, white), (white, black), (white, white)]
        where sequence == "[38;2;\(foreground);48;2;\(background)" {
            return (foreground == black, background == black)
        }
        throw Unexpected(what: "colours \(sequence)")
    }

    private func scaled(_ scale: Int) -> [[Bool]] {
        pixels.flatMap { row in
            Array(repeating: row.flatMap { Array(repeating: $0, count: scale) }, count: scale)
        }
    }

    func portableBitmap(scale: Int) -> [UInt8] {
        let rows = scaled(scale)
        return Array("P1\n\(rows[0].count) \(rows.count)\n".utf8)
            + rows.flatMap { $0.map { UInt8(ascii: $0 ? "1" : "0") } + [UInt8(ascii: "\n")] }
    }

    func portableGreymap(scale: Int) -> [UInt8] {
        let rows = scaled(scale)
        return Array("P5\n\(rows[0].count) \(rows.count)\n255\n".utf8) + rows.flatMap { $0.map { $0 ? 0 : 255 } }
    }
}
