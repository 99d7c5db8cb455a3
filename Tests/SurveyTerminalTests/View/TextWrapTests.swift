import SurveyCore
import Testing

@testable import SurveyTerminal

@Suite struct TextWrapTests {
    @Test(
        arguments: [
            ("een twee drie", 8, ["een twee", "drie"]), ("een  twee", 20, ["een twee"]), ("", 5, [""]),
            ("a\nb", 5, ["a", "b"]), ("a\n\nb", 5, ["a", "", "b"]), ("woonmaatschappij", 9, ["woonmaat-", "schappij"]),
            ("Wat is ça ?", 9, ["Wat is", "ça ?"]), ("lid-geld", 5, ["lid-", "geld"]), ("ja/nee", 4, ["ja/", "nee"]),
            ("漢字漢字", 4, ["漢字", "漢字"]), ("huur\u{AD}toelage", 8, ["huur-", "toelage"]),
            ("huur\u{AD}toelage", 12, ["huurtoelage"]), ("2026 2027", 4, ["2026", "2027"]),
            ("123456", 4, ["1234", "56"]),
        ] as [(String, Int, [String])])
    func textIsBroken(text: String, width: Int, lines: [String]) {
        #expect(TextWrap.lines(text, width: width) == lines)
    }

    @Test func noLineIsTooWideAndNothingIsLost() {
        var generator = SeededGenerator(seed: 3)
        let alphabet = Array("abcdefé漢字-/ ?«»   \u{AD}")
        for _ in 0..<2000 {
            let text = String(
                (0..<Int.random(in: 0..<80, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! })
            let width = Int.random(in: 4..<30, using: &generator)
            let lines = TextWrap.lines(text, width: width)
            for line in lines { #expect(DisplayWidth.columns(of: line) <= width, "'\(line)' of '\(text)'") }
            func bare(_ text: String) -> String { String(text.filter { !" -\u{AD}".contains($0) }) }
            #expect(bare(lines.joined()) == bare(text))
        }
    }

    @Test(arguments: [
        ("HTTPS://DREMPEL.EXAMPLE/K7MPQ2", 24, ["HTTPS://DREMPEL.EXAMPLE/", "K7MPQ2"]),
        ("HTTPS://DREMPEL.EXAMPLE/K7MPQ2", 40, ["HTTPS://DREMPEL.EXAMPLE/K7MPQ2"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ])
    func anAddressIsBrokenWithoutAHyphen(address: String, width: Int, lines: [String]) {
        #expect(TextWrap.address(address, width: width) == lines)
    }
}
