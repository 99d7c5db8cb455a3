import SurveyCore
import SurveyTerminal
import TerminalTestSupport
import Testing

@Suite struct FrameDifferTests {
    private static let plain = Style(.black, on: .white)

    @Test func theSameFrameNeedsNoByte() {
        var grid = Grid(ScreenSize(columns: 20, rows: 3), Self.plain)
        grid.draw("één 漢字", x: 1, y: 1, Self.plain)
        #expect(FrameDiffer.diff(grid, grid) == [])
    }

    @Test func oneChangedLetterIsOneLetterAtItsPlace() {
        var old = Grid(ScreenSize(columns: 20, rows: 3), Self.plain)
        old.draw("huis", x: 4, y: 1, Self.plain)
        var new = old
        new.draw("m", x: 4, y: 1, Self.plain)
        let bytes = String(decoding: FrameDiffer.diff(old, new), as: UTF8.self)
        #expect(
            bytes == "\u{1B}[?2026h\u{1B}[2;5H\u{1B}[0;38;2;0;0;0;48;2;255;255;255mm\u{1B}[0m\u{1B}[?2026l")
    }

    @Test func aFrameIsDrawnBetweenTheMarksOfSynchronizedOutput() {
        let bytes = String(
            decoding: FrameDiffer.diff(nil, Grid(ScreenSize(columns: 9, rows: 2), Self.plain)), as: UTF8.self)
        #expect(bytes.hasPrefix("\u{1B}[?2026h"))
        #expect(bytes.hasSuffix("\u{1B}[?2026l"))
    }

    @Test func theCursorIsPlacedAgainAfterAGlyphOfDoubtfulWidth() {
        let old = Grid(ScreenSize(columns: 12, rows: 1), Self.plain)
        var new = old
        new.draw("☺ja", x: 0, y: 0, Self.plain)
        let bytes = String(decoding: FrameDiffer.diff(old, new), as: UTF8.self)
        #expect(bytes.contains("☺\u{1B}[1;2Hja"))
    }

    @Test func rowsOfTwiceTheSizeAreToldAndWrittenWhole() {
        let old = Grid(ScreenSize(columns: 6, rows: 2), Self.plain)
        var new = old
        new.draw("ja", x: 0, y: 0, Self.plain)
        new.draw("ja", x: 0, y: 1, Self.plain)
        new.setKind(.upper, ofRow: 0)
        new.setKind(.lower, ofRow: 1)
        let bytes = String(decoding: FrameDiffer.diff(old, new), as: UTF8.self)
        let style = "\u{1B}[0;38;2;0;0;0;48;2;255;255;255m"
        #expect(
            bytes == "\u{1B}[?2026h\u{1B}[1;1H\u{1B}#3\(style)\u{1B}[2K\u{1B}[1;1Hja "
                + "\u{1B}[2;1H\u{1B}#4\u{1B}[2K\u{1B}[2;1Hja \u{1B}[0m\u{1B}[?2026l")
        #expect(String(decoding: FrameDiffer.diff(new, old), as: UTF8.self).contains("\u{1B}#5"))
    }

    /// Thousands of random changes of random screens: after each, libvterm shows what the grid says, cell by cell.
    @Test(arguments: 0..<8) func aTerminalShowsWhatTheGridSays(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let sizes = [(60, 20), (7, 3), (33, 9), (80, 24)].map { ScreenSize(columns: $0.0, rows: $0.1) }
        var size = sizes[seed % sizes.count]
        let terminal = VirtualTerminal(size)
        terminal.feed(Array("\u{1B}[?1049h\u{1B}[?7l\u{1B}[?25l".utf8))
        var old: Grid?
        var grid = Grid(size, Self.plain)
        for turn in 0..<600 {
            if Int.random(in: 0..<60, using: &generator) == 0 {
                size = sizes.randomElement(using: &generator)!
                terminal.resize(size)
                grid = Grid(size, RandomDrawing.style(&generator))
            }
            RandomDrawing.change(&grid, &generator)
            RandomDrawing.changeRows(&grid, &generator)
            // Now and then everything is drawn anew.
            terminal.feed(FrameDiffer.diff(Int.random(in: 0..<40, using: &generator) == 0 ? nil : old, grid))
            if let difference = terminal.difference(from: grid) {
                Issue.record("seed \(seed), turn \(turn): \(difference)")
                return
            }
            old = grid
        }
    }

    /// Where terminals and we disagree about a width, the damage stays in that cell and does not spread.
    @Test(arguments: 0..<4) func aWrongWidthSpoilsNothingAround(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(100 + seed))
        let size = ScreenSize(columns: 40, rows: 8)
        let terminal = VirtualTerminal(size)
        terminal.feed(Array("\u{1B}[?7l".utf8))
        var old: Grid?
        var grid = Grid(size, Self.plain)
        let odd: [Character] = ["🇳🇱", "⌚", "✋", "⚡", "🫶", "🛟", "㊗", "▶", "〰", "☎", "🀄"]
        for turn in 0..<400 {
            RandomDrawing.change(&grid, &generator)
            for _ in 0..<3 {
                grid.draw(
                    String(odd.randomElement(using: &generator)!), x: .random(in: 0..<39, using: &generator),
                    y: .random(in: 0..<8, using: &generator), Self.plain)
            }
            terminal.feed(FrameDiffer.diff(old, grid))
            let difference = terminal.difference(from: grid) { cell in
                cell.glyph != .continuation && !odd.contains { Glyph($0) == cell.glyph }
            }
            if let difference {
                Issue.record("seed \(seed), turn \(turn): \(difference)")
                return
            }
            old = grid
        }
    }
}

/// Random screens of the kind that are hard to draw: wide glyphs cut in half by others, marks, every style.
enum RandomDrawing {
    private static let colors: [Color] = [.black, .white, Color(0x123A7A), Color(0x7F0010), Color(0x0A0B09)]
    private static let texts = [
        "huurtoelage", "漢字かな", "e\u{301}e\u{302}\u{323}n", "Ñandú €", "한국어", "┌─┐│▄█", "a漢b字", "☑ ja ✓", "😀 ok", "   ",
        "Ünï", "ｆｕｌｌ", "x", "字", "日本語のテキスト", "Ą́",
    ]

    static func style(_ generator: inout SeededGenerator) -> Style {
        Style(
            colors.randomElement(using: &generator)!, on: colors.randomElement(using: &generator)!,
            Style.Attributes(rawValue: UInt8.random(in: 0..<8, using: &generator)))
    }

    /// Makes rows wide, high or plain again.
    static func changeRows(_ grid: inout Grid, _ generator: inout SeededGenerator) {
        guard Int.random(in: 0..<3, using: &generator) == 0 else { return }
        for _ in 0..<Int.random(in: 1..<4, using: &generator) {
            let kind = [RowKind.plain, .wide, .upper, .lower].randomElement(using: &generator)!
            grid.setKind(kind, ofRow: .random(in: 0..<grid.size.rows, using: &generator))
        }
    }

    static func change(_ grid: inout Grid, _ generator: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 0..<6, using: &generator) {
            let x = Int.random(in: -2..<grid.size.columns + 2, using: &generator)
            let y = Int.random(in: -1..<grid.size.rows + 1, using: &generator)
            let style = style(&generator)
            if Int.random(in: 0..<4, using: &generator) == 0 {
                let rect = Rect(
                    x: x, y: y, width: .random(in: 0..<30, using: &generator),
                    height: .random(in: 0..<5, using: &generator))
                grid.fill(rect, .space, style)
            } else {
                grid.draw(texts.randomElement(using: &generator)!, x: x, y: y, style)
            }
        }
    }
}
