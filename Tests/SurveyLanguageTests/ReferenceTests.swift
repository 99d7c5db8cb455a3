import Testing

@testable import SurveyLanguage

/// `surveys/README.md` says what is so.
@Suite struct ReferenceTests {
    private static let page =
        TestFiles.bytes(TestFiles.surveys + "README.md").map { String(decoding: $0, as: UTF8.self) } ?? ""

    /// The examples in code fences of that kind.
    private static func examples(_ kind: String) -> [String] {
        page.components(between: "```\(kind)\n", and: "```")
    }

    static let surveys = examples("survey")

    @Test func thereAreExamplesOfEachKind() {
        #expect(Self.surveys.count >= 6)
        #expect(Self.examples("block").count == 1)
        #expect(Self.examples("codebook").count == 1)
    }

    @Test(arguments: surveys) func surveyExamplesCompile(example: String) {
        let text = example.hasPrefix("survey ") ? example : Self.frame(example)
        let compilation = TestFiles.compile(text)
        #expect(DiagnosticRenderer.full(compilation.diagnostics, files: compilation.files) == "")
        #expect(compilation.survey != nil)
    }

    @Test func blockAndCodebookExamplesCheck() {
        for (kind, path) in [("block", "blocks/nieuws.survey"), ("codebook", "x.codebook")] {
            for example in Self.examples(kind) {
                let compilation = TestFiles.check(SourceFile(path: path, text: example))
                #expect(DiagnosticRenderer.full(compilation.diagnostics, files: compilation.files) == "")
            }
        }
    }

    @Test(arguments: DiagnosticCode.allCases) func everyMessageIsListedWithItsSeverity(code: DiagnosticCode) {
        #expect(Self.page.contains("| `\(code.rawValue)` | \(code.severity.rawValue) |"))
    }

    @Test(arguments: Keyword.allCases) func everyKeywordIsListed(keyword: Keyword) {
        #expect(Self.page.contains("`\(keyword.rawValue)`"))
    }

    /// The survey that an example is a part of.
    private static func frame(_ example: String) -> String {
        """
        survey voorbeeld
          languages nl fr en
          title nl "T" fr "T" en "T"

        intro
          nl "I" fr "I" en "I"

        question huurder: yes or no
          nl "H" fr "H" en "H"

        question kent: choose one
          when huurder is yes
          nl "K" fr "K" en "K"
          [ja] nl "J" fr "O" en "Y"
          [beetje] nl "B" fr "P" en "L"
          [nee] nl "N" fr "N" en "N"

        \(example)
        thanks
          nl "D" fr "M" en "T"

        """
    }
}

extension String {
    /// The texts between `start` and the next `end`.
    fileprivate func components(between start: String, and end: String) -> [String] {
        var result: [String] = []
        var rest = self[...]
        while let open = rest.firstRange(of: start) {
            rest = rest[open.upperBound...]
            guard let close = rest.firstRange(of: end) else { break }
            result.append(String(rest[..<close.lowerBound]))
            rest = rest[close.upperBound...]
        }
        return result
    }
}
