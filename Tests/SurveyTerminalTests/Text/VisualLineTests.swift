import SurveyCore
import Testing

@testable import SurveyTerminal

/// Text in reading order → what stands on the screen from left to right.
@Suite struct VisualLineTests {
    private func drawn(_ text: String, _ direction: TextDirection = .rightToLeft) -> String {
        VisualLine.glyphs(of: text, direction).map(\.text).joined()
    }

    /// The scalars of what is drawn.
    private func scalars(_ text: String, _ direction: TextDirection = .rightToLeft) -> [UInt32] {
        drawn(text, direction).unicodeScalars.map(\.value)
    }

    @Test func lettersAreShapedAndRunFromTheRight() {
        // نعم: noon at the beginning, ain in the middle, meem at the end.
        #expect(scalars("\u{646}\u{639}\u{645}") == [0xFEE2, 0xFECC, 0xFEE7])
    }

    @Test func lamAlefIsOneLetterAndOneColumn() {
        #expect(scalars("\u{644}\u{627}") == [0xFEFB])
        #expect(DisplayWidth.columns(of: "\u{644}\u{627}") == 1)
        #expect(DisplayWidth.columns(of: "السلام") == 5)
    }

    @Test func vowelSignsAndStretchesAreLeftOut() {
        #expect(drawn("مُحَمَّد") == drawn("محمد"))
        #expect(drawn("مـحـمـد") == drawn("محمد"))
        #expect(DisplayWidth.columns(of: "شُكْرًا") == DisplayWidth.columns(of: "شكرا"))
    }

    @Test(
        arguments: [
            // Numbers keep their order, and a full stop ends the line at the left.
            ("الخطوة 3 من 10", "10 ", " 3 "), ("3 دقائق.", ".", " 3"),
            // Latin names and addresses keep theirs.
            ("من Sociaal Huis Ravels.", ".Sociaal Huis Ravels ", " "),
            ("اكتب إلى dpo@ravels.example", "dpo@ravels.example ", " "),
        ])
    func mixedTextKeepsLatinAndNumbersWhole(text: String, start: String, inside: String) {
        let line = drawn(text)
        #expect(line.hasPrefix(start), "\(line)")
        #expect(line.contains(inside))
    }

    @Test func bracketsAreMirrored() {
        let line = drawn("المزيد (1 من 2)")
        #expect(line.hasPrefix("(2 ") && line.contains(" 1)"), "\(line)")
    }

    @Test func anArabicNameStandsRightOnADutchScreen() {
        #expect(drawn("العربية", .leftToRight) == drawn("العربية", .rightToLeft))
        #expect(drawn("Taal: العربية", .leftToRight).hasPrefix("Taal: "))
    }

    /// A sentence that was not translated keeps its full stop at its end.
    @Test(
        arguments: [
            ("Huur je een huis?", .rightToLeft, .leftToRight), ("هل تستأجر؟", .rightToLeft, .rightToLeft),
            ("E-mail هو", .rightToLeft, .rightToLeft), ("123", .rightToLeft, .rightToLeft),
            ("العربية", .leftToRight, .rightToLeft), ("Taal العربية", .leftToRight, .leftToRight),
            ("Ja", .leftToRight, .leftToRight),
        ] as [(String, TextDirection, TextDirection)])
    func aTextGoesItsOwnWay(text: String, screen: TextDirection, expected: TextDirection) {
        #expect(VisualLine.direction(of: text, on: screen) == expected)
    }

    @Test func nothingIsLostButVowelSigns() {
        let text = "هل لديك 3 دقائق لنفكر معا؟ Ja, (zeker)!"
        let count = text.unicodeScalars.filter { $0 != " " }.count
        // لـا in لنفكر معا has no lam-alef; every other letter stays one.
        #expect(drawn(text).unicodeScalars.filter { $0 != " " }.count == count)
    }
}
