import SurveyLanguage
import Testing

/// What messages look like.
@Suite struct DiagnosticRendererTests {
    private static func full(_ text: String, _ locale: MessageLocale = .english) -> String {
        let compilation = TestFiles.compile(text)
        return DiagnosticRenderer.full(compilation.diagnostics, files: compilation.files, locale: locale)
    }

    @Test func fullShowsTheLineAndUnderlinesTheWords() {
        let text = TestFiles.survey("question b: yes or no\n  when ab is x\n  nl \"B\" fr \"B\"")
        #expect(
            Self.full(text.replacing("question a:", with: "question abc:")) == """
                error[unknown-question] at x.survey:14:8
                   |
                14 |   when ab is x
                   |        ^^
                  There is no question `ab`.
                  help: Did you mean `abc`?

                """)
    }

    @Test func dutchHasItsOwnWords() {
        let text = TestFiles.survey("question b: yes or no\n\tnl \"B\" fr \"B\"")
        #expect(
            Self.full(text, .dutch) == """
                fout[tab] op x.survey:14:1
                   |
                14 |  nl "B" fr "B"
                   | ^
                  Hier staat een tab.
                  tip: Gebruik spaties: twee voor elke stap naar rechts.

                """)
    }

    @Test func wideCharactersAndCombiningMarksKeepTheUnderlineInPlace() {
        let text = TestFiles.survey("question b: yes or no\n  nl \"漢字 e\u{301}\" fr \"\"")
        let lines = Self.full(text).split(separator: "\n")
        #expect(lines[2] == "14 |   nl \"漢字 e\u{301}\" fr \"\"")
        #expect(lines[3] == "   |                  ^^")
    }

    @Test func columnsCountCharactersAsAReaderSeesThem() {
        let text = TestFiles.survey("question b: yes or no\n  nl \"👩‍👩‍👧 e\u{301}\" fr \"\"")
        #expect(TestFiles.summary(TestFiles.compile(text)) == ["empty-text 14:15"])
    }

    @Test func nothingThatSteersATerminalComesThrough() {
        let text = TestFiles.survey("question b\u{1B}[2J: yes or no\n  nl \"B\u{7}\u{202E}\" fr \"\u{9B}31m\"")
        let compilation = TestFiles.compile(text)
        #expect(!compilation.diagnostics.isEmpty)
        let all =
            DiagnosticRenderer.full(compilation.diagnostics, files: compilation.files)
            + DiagnosticRenderer.concise(compilation.diagnostics, files: compilation.files)
            + DiagnosticRenderer.json(compilation.diagnostics, files: compilation.files)
        for scalar in all.unicodeScalars {
            #expect(scalar == "\n" || (scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)))
            #expect(!(0x202A...0x202E).contains(scalar.value))
        }
    }

    @Test func longLinesAreCut() {
        let text = TestFiles.survey(
            "question b: yes or no\n  nl \"" + String(repeating: "ja ", count: 1000) + "\" fr \"\" # "
                + String(repeating: "x", count: 1000))
        let lines = Self.full(text).split(separator: "\n")
        #expect(lines[2].count < 120)
        #expect(lines[2].hasPrefix("14 | …") && lines[2].hasSuffix("…"))
        let caret = lines[3].firstIndex(of: "^").map { lines[3].distance(from: lines[3].startIndex, to: $0) }
        #expect(caret.map { Array(lines[2])[$0] } == "\"")
    }

    @Test func conciseIsOneLineEach() {
        let compilation = TestFiles.compile(TestFiles.survey("question b: yes or no\n  nl \"B\" fr \"\""))
        #expect(
            DiagnosticRenderer.concise(compilation.diagnostics, files: compilation.files)
                == "x.survey:14:13: error: This text is empty. [empty-text]\n")
    }

    @Test func jsonHasWhatProgramsNeed() {
        let compilation = TestFiles.compile(
            TestFiles.survey("question b: yes or no\n  when aa is x\n  nl \"B\" fr \"B\"")
                .replacing("question a:", with: "question aap:"))
        #expect(
            DiagnosticRenderer.json(compilation.diagnostics, files: compilation.files) == """
                [
                  {"severity": "error", "code": "unknown-question", "file": "x.survey", "line": 14, "column": 8, \
                "endLine": 14, "endColumn": 10, "message": "There is no question `aa`.", \
                "help": "Did you mean `aap`?", "fix": {"range": {"line": 14, "column": 8, "endLine": 14, \
                "endColumn": 10}, "replacement": "aap"}}
                ]

                """)
        #expect(DiagnosticRenderer.json([], files: [:]) == "[]\n")
    }

    @Test func afterAHundredProblemsTheRestIsCounted() throws {
        let questions = (0..<150).map { "question q\($0): yes or no\n  nl \"\" fr \"B\"" }.joined(separator: "\n")
        let compilation = TestFiles.compile(TestFiles.survey(questions))
        #expect(compilation.diagnostics.count == 101)
        let last = try #require(compilation.diagnostics.last)
        #expect(DiagnosticRenderer.message(last) == "There are 50 more problems.")
        #expect(DiagnosticRenderer.message(last, locale: .dutch) == "Er zijn nog 50 andere problemen.")
        // In the order of the source.
        let starts = compilation.diagnostics.map(\.range.start)
        #expect(starts == starts.sorted())
    }
}
