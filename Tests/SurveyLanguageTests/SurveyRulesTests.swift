import SurveyCore
import SurveyLanguage
import Testing

/// Rules that the folder of broken surveys does not show, and what is accepted.
@Suite struct SurveyRulesTests {
    private static let yes = "\n  nl \"B\" fr \"B\"\n"

    /// Questions after the standard head, and what is said about them.
    static let cases: [(String, [String])] = [
        ("question b: choose one\(yes)  [p] nl \"P\" fr \"P\"", ["single-option 13:10"]),
        (
            "question b: choose one\(yes)  [p] nl \"P\" fr \"P\"\n  [q] nl \"Q\" fr \"Q\" when a is x and a is y",
            ["unreachable-option 16:4"]
        ),
        ("funnel f\n  base a is x\n  kept a is y", ["unreachable-stage 15:8"]),
        ("funnel f\n  base a is x\n\nfunnel f\n  base a is y", ["duplicate-funnel 16:8"]),
        ("funnel f\n  base a is x\n  kept a is x\n  kept a is x", ["duplicate-stage 16:3"]),
        (
            "test \"t\"\n  given a x\n  expect asks a\n\ntest \"t\"\n  given a y\n  expect asks a",
            ["duplicate-test 17:6"]
        ),
        ("note n\n  nl \"\(String(repeating: "a", count: 5_000))\" fr \"N\"", ["text-too-long 14:6"]),
        // Accepted.
        ("question b: yes or no\(yes)  [no] barrier ADM3\n  [yes] barrier ADM1", []),
        ("question b: number 0 to 20\(yes)  unknown barrier INF1", []),
        ("question b: choose one\(yes)  shuffled\n  [yes] nl \"P\" fr \"P\"\n  [no] nl \"Q\" fr \"Q\"", []),
        ("question b: choose many\(yes)  [p] nl \"P\" fr \"P\"\n  [q] nl \"Q\" fr \"Q\" exclusive", []),
        ("cards c\n  at most 1\(yes)  [p] nl \"P\" fr \"P\"\n  [q] nl \"Q\" fr \"Q\"", []),
        ("question b: yes or no\(yes)  unknown counts as an answer barrier INF1", []),
        ("question b: yes or no\(yes)  unknown barrier INF1 counts as an answer", []),
        ("question b: yes or no  when a is x  sensitive  nl \"B\"  fr \"B\"", []),
        ("question b: yes or no\n  fr \"B\"\n  # wel\n\n  nl \"B\" # niet \"dit\"", []),
        ("question b: yes or no\n  nl \"Zeg \\\"ja\\\" \\\\ nee # hier\" fr \"B\"", []),
        ("question b: yes or no\n  nl \"B\"fr \"B\"", []),
        ("note n\n  when mode is kiosk\(yes)", []),
        ("use kanaal\n  when a is x\n  [woon] nl \"Via\" fr \"Par\"", []),
        ("funnel f\n  base a is answered\n  eigen a is x\n    nl \"Eigen\" fr \"Propre\"", []),
        ("test \"t\"\n  given a skipped\n  expect ends", []),
        ("test \"t\"\n  expect no barrier", []),
    ]

    @Test(arguments: cases.indices) func saysExactly(index: Int) {
        let (questions, problems) = Self.cases[index]
        let compilation = TestFiles.compile(TestFiles.survey(questions))
        #expect(TestFiles.summary(compilation) == problems, "\(questions)")
    }

    @Test func escapesAreUndoneAndTextsAreInNFC() {
        let compilation = TestFiles.compile(
            TestFiles.survey("note n\n  nl \"Zeg \\\"e\u{301}e\u{301}n\\\" \\\\\" fr \"N\""))
        let text = compilation.survey?["n"]?.text["nl"]
        #expect(text.map { Array($0.unicodeScalars) } == Array("Zeg \"\u{E9}\u{E9}n\" \\".unicodeScalars))
    }

    @Test func optionsUnderUseComeAfterThoseOfTheBlock() throws {
        let compilation = TestFiles.compile(
            TestFiles.survey("use kanaal\n  when a is x\n  [woon] nl \"Via\" fr \"Par\""))
        let question = try #require(compilation.survey?["kanaal"])
        #expect(question.options.last?.id == "woon")
        #expect(question.options.count > 2)
        #expect(question.condition == .question("a", .isOneOf(["x"])))
    }

    @Test func onlyQuestionsWithOneAnswerSplitResults() throws {
        func background(_ kind: String, _ options: String = "") -> String {
            TestFiles.survey("question b: \(kind)\n  background\n  nl \"B\" fr \"B\"\n\(options)")
        }
        let options = "  [p] nl \"P\" fr \"P\"\n  [q] nl \"Q\" fr \"Q\""
        for text in [background("number 0 to 9"), background("choose many", options)] {
            #expect(TestFiles.summary(TestFiles.compile(text)) == ["background-kind 14:3"])
            // A survey that was published before this was a rule can still be read.
            #expect(TestFiles.compile(text, checksRoutes: false).survey?["b"]?.isBackground == true)
        }
        for text in [background("yes or no"), background("choose one", options), background("scale agree")] {
            #expect(TestFiles.compile(text).diagnostics.isEmpty)
        }
    }

    @Test func withoutACodebookABarrierIsOneProblem() {
        let text = TestFiles.survey(
            "question b: yes or no\(Self.yes)  [yes] barrier ADM1\n  [no] barrier ADM2")
        let compilation = SurveyCompiler.compile(SourceFile(path: "x", text: text))
        #expect(TestFiles.summary(compilation) == ["missing-codebook 15:17"])
    }

    @Test func aLanguageWithoutButtonsIsAWarning() {
        let text = TestFiles.survey("note n\n  nl \"N\" fr \"N\"").replacing(
            "languages nl fr", with: "languages nl fr sw"
        )
        .replacing("fr \"T\"", with: "fr \"T\" sw \"T\"").replacing("fr \"I\"", with: "fr \"I\" sw \"I\"")
        let compilation = TestFiles.compile(text)
        #expect(TestFiles.summary(compilation).first == "no-interface-words 2:19")
        #expect(compilation.diagnostics.first?.severity == .warning)
    }

    @Test func scalesBringTheirLabels() {
        let compilation = TestFiles.compile(TestFiles.survey("question s: scale agree\(Self.yes)"))
        #expect(compilation.survey?["s"]?.options.map(\.id) == ["1", "2", "3", "4", "5"])
        #expect(compilation.survey?["s"]?.options[0].text == BuiltInWords.label(of: .agree, point: 1))
    }

    @Test func aLoaderFindsBlocksAndCodebookBesideTheSurvey() throws {
        let survey = TestFiles.survey("use b")
        let block = "block b\n\nquestion b: yes or no\(Self.yes)  [no] barrier ABC1\n"
        let loader = DictionaryLoader([
            "s/x.survey": survey, "s/blocks/b.survey": block, "s/barriers.codebook": "barrier ABC1\n  nl \"X\"\n",
            "s/y.survey": TestFiles.survey("use bb"),
        ])
        let compilation = try #require(SurveyCompiler.check(path: "s/x.survey", loader: loader))
        #expect(compilation.diagnostics.isEmpty)
        #expect(compilation.survey?.barriers.map(\.code) == ["ABC1"])
        #expect(Set(compilation.files.keys) == ["s/x.survey", "s/blocks/b.survey", "s/barriers.codebook"])
        #expect(SurveyCompiler.check(path: "s/blocks/b.survey", loader: loader)?.diagnostics.isEmpty == true)
        let nowhere = SurveyCompiler.check(path: "s/z.survey", loader: loader)
        #expect(nowhere?.diagnostics == nil)
        #expect(SurveyCompiler.check(path: "s/y.survey", loader: loader)?.diagnostics.first?.range.file == "s/y.survey")
    }
}
