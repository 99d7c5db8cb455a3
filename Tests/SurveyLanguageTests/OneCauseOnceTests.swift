import SurveyCore
import SurveyLanguage
import Testing

/// Mistakes that could be taken for two: each is reported once, where it stands.
@Suite struct OneCauseOnceTests {
    private static let number = "question n: number 0 to 20\n  nl \"N\" fr \"N\"\n\n"
    private static let cards = "cards c\n  nl \"C\" fr \"C\"\n  [p] nl \"P\" fr \"P\"\n  [q] nl \"Q\" fr \"Q\"\n\n"
    private static let yes = "\n  nl \"B\" fr \"B\""

    /// Questions after the standard head, and what is said about them.
    static let cases: [(String, [String])] = [
        // Comparisons of a number that are nearly right.
        ("\(number)note b\n  when n is more then 3\(yes)", ["missing-word 17:18"]),
        ("\(number)note b\n  when n is less 3\(yes)", ["missing-word 17:17"]),
        ("\(number)note b\n  when n is at lest 3\(yes)", ["missing-word 17:16"]),
        ("\(number)note b\n  when n is at 3\(yes)", ["missing-word 17:15"]),
        ("\(number)note b\n  when n is greater than 3\(yes)", ["unexpected 17:13"]),
        ("\(number)note b\n  when n is >= 3\(yes)", ["unexpected 17:13"]),
        ("\(number)note b\n  when n > 3\(yes)", ["missing-comparison 17:10"]),
        ("question b: number 0 to 99999999999\(yes)", ["number-out-of-range 13:25"]),
        // What belongs elsewhere.
        (
            "question b: choose many\n  exclusive\(yes)\n  [p] nl \"P\" fr \"P\"\n  [q] nl \"Q\" fr \"Q\"",
            ["not-on-this-kind 14:3"]
        ),
        (
            "question b: choose one\n  at most 2\(yes)\n  [p] nl \"P\" fr \"P\"\n  [q] nl \"Q\" fr \"Q\"",
            ["not-on-this-kind 14:3"]
        ),
        (
            "question b: choose one\(yes)\n  [p] nl \"P\" fr \"P\"  hint nl \"H\"\n  [q] nl \"Q\" fr \"Q\"",
            ["not-on-this-kind 15:22"]
        ),
        // Options that are nearly right.
        (
            "question b: choose one\(yes)\n  [p] icon ✎ nl \"P\" fr \"P\"\n  [q] nl \"Q\" fr \"Q\"",
            ["missing-text 15:7"]
        ),
        (
            "question b: choose one\(yes)\n  (p) nl \"P\" fr \"P\"\n  (q) nl \"Q\" fr \"Q\"",
            ["unexpected 15:3", "unexpected 16:3"]
        ),
        (
            "question b: choose one\(yes)\n  - nl \"P\" fr \"P\"\n  - nl \"Q\" fr \"Q\"",
            ["unknown-attribute 15:3", "unknown-attribute 16:3"]
        ),
        // Given answers that are joined as people speak.
        ("\(cards)test \"t\"\n  given a x and c p and q\n  expect no barrier", ["unexpected 19:13"]),
        ("\(cards)test \"t\"\n  given c p and q and a x\n  expect no barrier", ["unexpected 19:19"]),
        ("\(cards)test \"t\"\n  given a x c p\n  expect no barrier", ["unexpected 19:13"]),
        ("\(cards)test \"t\"\n  given c p and q, a x\n  expect no barrier", []),
        // Words that something invisible breaks.
        ("question b\u{0}c: yes or no\(yes)\n\nnote n\n  when bc is yes\(yes)", ["control-character 13:11"]),
        ("note b\n  when a\u{1} is x\(yes)", ["control-character 14:9"]),
        ("note b\n  when a is\u{200B} x\(yes)", ["odd-space 14:12"]),
        ("quest\u{7F}ion b: yes or no\(yes)", ["control-character 13:6"]),
        ("note b\n\u{B}  nl \"B\" fr \"B\"", ["control-character 14:1"]),
        ("note b\n\u{A0}\u{A0}nl \"B\" fr \"B\"", ["odd-space 14:1", "odd-space 14:2"]),
        // A block that is not understood hides only what it names.
        ("vraag b: yes or no\(yes)\n\nnote n\n  when b is yes\(yes)", ["unknown-block 13:1"]),
        (
            "vraag b: yes or no\(yes)\n\nnote n\n  when c is yes\(yes)",
            ["unknown-block 13:1", "unknown-question 17:8"]
        ),
        ("gebruik kanaal\n\nnote n\n  when kanaal is yes\(yes)", ["unknown-block 13:1"]),
        // Quotes and colons where none belong.
        ("note b\n  when \"a\" is x\(yes)", ["unexpected 14:8"]),
        ("note b\n  when a is \"x\"\(yes)", ["unexpected 14:13"]),
        ("note b\n  when a is “x”\(yes)", ["wrong-quotes 14:13"]),
        ("note b\n  when a is \"x\n  nl \"B\" fr \"B\"", ["unclosed-text 14:13"]),
        ("note b\n  when: a is x\(yes)", ["unexpected 14:7"]),
        ("note b\n  nl: \"B\" fr \"B\"", ["unexpected 14:5"]),
        ("note b\n  hint:\n    nl \"B\" fr \"B\"\(yes)", ["unexpected 14:7"]),
        ("use \"kanaal\"", ["unexpected 13:5"]),
        ("question b: yes or no\(yes)\n  [no] barrier \"ADM1\"", ["unexpected 15:16"]),
        (
            "question b: choose one\(yes)\n  [p]: nl \"P\" fr \"P\"\n  [q]: nl \"Q\" fr \"Q\"",
            ["unexpected 15:6", "unexpected 16:6"]
        ),
        ("funnel f\n  base: a is x\n  kept when a is x", ["unexpected 14:7", "unexpected 15:8"]),
        ("test \"t\"\n  given: a x\n  expect: asks a", ["unexpected 14:8", "unexpected 15:9"]),
        // Joints in capitals, or in Dutch.
        ("note b\n  when a is x OR a is y\(yes)", ["unexpected 14:15"]),
        ("note b\n  when a is x of y\(yes)", ["unexpected 14:15"]),
        // More values than are read.
        ("note b\n  when a is x\(String(repeating: " or y", count: 1_000))\(yes)", ["too-many 14:5013"]),
    ]

    @Test(arguments: cases.indices) func saysExactly(index: Int) {
        let (questions, problems) = Self.cases[index]
        #expect(
            TestFiles.summary(TestFiles.compile(TestFiles.survey(questions))) == problems, "\(questions.prefix(200))")
    }

    @Test(arguments: [
        ("retention 0 days", "number-out-of-range 4:13"), ("retention 3 months", "missing-word 4:15"),
        ("retention: 3 days", "unexpected 4:12"), ("contact: \"x\"", "unexpected 4:10"),
        ("retention lang", "missing-number 4:13"), ("release 10 responses", "missing-word 4:11"),
        ("release after tien responses", "missing-number 4:17"), ("release after 10 people", "missing-word 4:20"),
    ])
    func aLineOfTheHeadIsOneProblem(line: String, problem: String) {
        let text = TestFiles.survey("note n\n  nl \"N\" fr \"N\"").replacing("\n\nintro", with: "\n  \(line)\n\nintro")
        #expect(TestFiles.summary(TestFiles.compile(text)) == [problem])
    }

    @Test(arguments: cases.indices) func everySentenceIsWhole(index: Int) {
        let compilation = TestFiles.compile(TestFiles.survey(Self.cases[index].0))
        for locale in MessageLocale.allCases {
            let text = DiagnosticRenderer.concise(compilation.diagnostics, files: compilation.files, locale: locale)
            #expect(!text.contains(" .") && !text.contains("{"), "\(text)")
        }
    }

    /// Wherever a circle of blocks is entered, it is one and the same problem.
    @Test func aCircleOfBlocksIsTheSameFromEverySide() throws {
        func use(_ name: String) -> String { TestFiles.survey("use \(name)") }
        let loader = DictionaryLoader([
            "s/one.survey": use("b"), "s/two.survey": use("c"),
            "s/blocks/a.survey": "block a\n\nuse b\n", "s/blocks/b.survey": "block b\n\nuse c\n",
            "s/blocks/c.survey": "block c\n\nuse a\n",
        ])
        var found: Set<Diagnostic> = []
        for path in ["one.survey", "two.survey", "blocks/a.survey", "blocks/b.survey", "blocks/c.survey"] {
            let compilation = try #require(SurveyCompiler.check(path: "s/" + path, loader: loader))
            #expect(TestFiles.summary(compilation) == ["use-cycle 3:5"])
            found.formUnion(compilation.diagnostics)
        }
        #expect(found.count == 1)
        #expect(found.first?.range.file == "s/blocks/c.survey")
    }
}
