import SurveyCore
import Testing

@testable import SurveyTerminal

@Suite struct GlyphTests {
    @Test(
        arguments: [
            ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("한", 2), ("ｆ", 2), ("😀", 2), ("✓", 1), ("☺", 1), ("─", 1),
            ("▄", 1),
            ("ع", 1), ("🇧🇪", 2), ("☺\u{FE0F}", 1), ("👍🏽", 2), ("⌚", 2), ("ą̊", 1), ("\u{301}", 1), ("×", 1), ("€", 1),
        ] as [(Character, Int)])
    func aGlyphTakesColumns(character: Character, columns: Int) {
        #expect(Glyph(character)?.width == columns)
    }

    @Test(
        arguments: ["\u{0}", "\u{1B}", "\n", "\u{7F}", "\u{9B}", "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{FE0F}"]
            as [Character])
    func whatCannotBeSeenIsNoGlyph(character: Character) {
        #expect(Glyph(character) == nil)
    }

    @Test func selectorsJoinersAndSkinTonesAreDropped() {
        #expect(Glyph("👍🏽")?.text == "👍")
        #expect(Glyph("☎\u{FE0F}")?.text == "☎")
        #expect(Glyph("👩‍👧")?.text.unicodeScalars.contains("\u{200D}") == false)
    }

    @Test func marksWithoutEndAreCutAtFifteenBytes() {
        let heap = Character("a" + String(repeating: "\u{301}", count: 500))
        #expect(Glyph(heap)?.text == "a" + String(repeating: "\u{301}", count: 7))
        #expect(Glyph(heap)?.width == 1)
    }

    @Test func composedAndDecomposedAreDifferentGlyphs() {
        #expect(Glyph("é") != Glyph("e\u{301}"))
    }

    /// Our table against the C library's, over the scripts that surveys are written in and the signs that frames use.
    @Test(
        arguments: [
            0x20...0x7E, 0xA0...0xAC, 0xAE...0x5FF, 0x610...0x61B, 0x620...0x6DC, 0x1E00...0x1FFE, 0x2010...0x2027,
            0x20A0...0x20C0, 0x2190...0x22FF, 0x2460...0x25FC, 0x2600...0x2613, 0x2E80...0x2FD5, 0x3041...0x3096,
            0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFA6D, 0xFF01...0xFF60,
        ] as [ClosedRange<UInt32>])
    func widthsAgreeWithTheCLibrary(range: ClosedRange<UInt32>) {
        for value in range {
            guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else { continue }
            let library = DisplayWidth.libraryColumns(of: scalar)
            guard library >= 0 else { continue }
            #expect(DisplayWidth.columns(of: scalar) == library, "U+\(String(value, radix: 16))")
        }
    }
}

@Suite struct SafeTextTests {
    @Test(arguments: [
        ("gewoon", "gewoon"), ("é 漢", "é 漢"), ("a\u{1B}[31mb", "a[31mb"), ("a\u{9B}31mb", "a31mb"), ("a\u{7}b", "ab"),
        ("a\tb", "a b"), ("a\nb", "a\nb"), ("a\r\nb", "a \nb"), ("a\u{202E}b\u{202C}", "ab"),
        ("a\u{2066}b\u{2069}", "ab"),
        ("a\u{200F}b", "ab"), ("x\u{85}y", "x y"), ("a\u{E0041}b", "ab"), ("\u{FEFF}a", "a"), ("a\u{2028}b", "a b"),
    ])
    func dangerousCharactersGo(text: String, clean: String) {
        #expect(SafeText.clean(text).unicodeScalars.elementsEqual(clean.unicodeScalars))
    }
}

@Suite struct GridTests {
    private let style = Style(.black, on: .white)

    @Test func halfOfAWideGlyphIsNeverLeft() {
        var grid = Grid(ScreenSize(columns: 6, rows: 1), style)
        grid.draw("漢字", x: 0, y: 0, style)
        grid.draw("x", x: 1, y: 0, style)
        #expect(grid.text == " x字")
        grid.draw("y", x: 2, y: 0, style)
        #expect(grid.text == " xy")
    }

    @Test func aWideGlyphDoesNotHangOverTheEdge() {
        var grid = Grid(ScreenSize(columns: 3, rows: 1), style)
        grid.draw("漢字", x: 0, y: 0, style)
        #expect(grid.text == "漢")
        grid.put(Glyph("字")!, x: 2, y: 0, style)
        #expect(grid.text == "漢")
    }

    @Test func whatFallsOutsideIsNotDrawn() {
        var grid = Grid(ScreenSize(columns: 4, rows: 2), style)
        grid.draw("abcdef", x: -2, y: 0, style)
        grid.draw("xyz", x: 0, y: 5, style)
        grid.fill(Rect(x: -5, y: -5, width: 3, height: 3), Glyph("#")!, style)
        #expect(grid.text == "cdef\n")
    }
}
