import SurveyCore
import SurveyLanguage
import Testing

/// What conditions mean, as written → as understood.
@Suite struct ConditionTests {
    private static let questions = """
        question b: yes or no
          nl "B" fr "B"
          unknown

        cards c
          nl "C" fr "C"
          [p] nl "P" fr "P"
          [q] nl "Q" fr "Q"

        question n: number 0 to 20
          nl "N" fr "N"

        question s: scale faces
          nl "S" fr "S"

        question one: yes or no
          nl "Z" fr "Z"
        """

    private static func understood(_ condition: String) -> (Condition?, [String]) {
        let text = TestFiles.survey(
            questions.replacing("question one: yes or no", with: "question z: yes or no\n  when \(condition)"))
        let compilation = TestFiles.compile(text, checksRoutes: false)
        return (compilation.survey?["z"]?.condition, TestFiles.summary(compilation))
    }

    static let meanings: [(String, Condition)] = [
        ("a is x", .question("a", .isOneOf(["x"]))),
        ("a is x or y", .question("a", .isOneOf(["x", "y"]))),
        ("a is not x", .question("a", .isNoneOf(["x"]))),
        ("a is not x or y", .question("a", .isNoneOf(["x", "y"]))),
        ("not a is x", .not(.question("a", .isOneOf(["x"])))),
        ("b is yes", .question("b", .isOneOf(["yes"]))),
        ("c includes p or q", .question("c", .includes(["p", "q"]))),
        ("n is more than 3", .question("n", .compares(.moreThan, 3))),
        ("n is less than 3", .question("n", .compares(.lessThan, 3))),
        ("n is at least 3", .question("n", .compares(.atLeast, 3))),
        ("s is at most 2", .question("s", .compares(.atMost, 2))),
        ("s is 1 or 2", .question("s", .isOneOf(["1", "2"]))),
        ("n is not at most 3", .not(.question("n", .compares(.atMost, 3)))),
        ("a is answered", .question("a", .state(.answered))),
        ("b is unknown", .question("b", .state(.unknown))),
        ("c is skipped", .question("c", .state(.skipped))),
        ("n is refused", .question("n", .state(.refused))),
        ("a is not answered", .not(.question("a", .state(.answered)))),
        ("a is skipped or refused", .or([.question("a", .state(.skipped)), .question("a", .state(.refused))])),
        ("a is x or skipped", .or([.question("a", .isOneOf(["x"])), .question("a", .state(.skipped))])),
        (
            "a is not x or skipped",
            .and([.question("a", .isNoneOf(["x"])), .not(.question("a", .state(.skipped)))])
        ),
        ("mode is kiosk", .mode(.kiosk)),
        ("mode is not online", .not(.mode(.online))),
        ("a is x or b is yes", .or([.question("a", .isOneOf(["x"])), .question("b", .isOneOf(["yes"]))])),
        (
            "a is x or y or b is yes",
            .or([.question("a", .isOneOf(["x", "y"])), .question("b", .isOneOf(["yes"]))])
        ),
        (
            "a is x or not b is yes",
            .or([.question("a", .isOneOf(["x"])), .not(.question("b", .isOneOf(["yes"])))])
        ),
        (
            "a is x or (b is yes and c includes p)",
            .or([
                .question("a", .isOneOf(["x"])),
                .and([.question("b", .isOneOf(["yes"])), .question("c", .includes(["p"]))]),
            ])
        ),
        (
            "a is x or y and b is yes",
            .and([.question("a", .isOneOf(["x", "y"])), .question("b", .isOneOf(["yes"]))])
        ),
        (
            "((a is x) and (b is yes and n is at least 1))",
            .and([
                .question("a", .isOneOf(["x"])), .question("b", .isOneOf(["yes"])),
                .question("n", .compares(.atLeast, 1)),
            ])
        ),
        ("not (not (a is x))", .not(.not(.question("a", .isOneOf(["x"]))))),
        ("a is x\n    and b is yes", .and([.question("a", .isOneOf(["x"])), .question("b", .isOneOf(["yes"]))])),
    ]

    @Test(arguments: meanings) func means(written: String, meaning: Condition) {
        let (condition, problems) = Self.understood(written)
        #expect(problems == [])
        #expect(condition == meaning)
    }

    @Test(arguments: meanings) func isPrintedAndReadAgain(written: String, meaning: Condition) throws {
        let text = TestFiles.survey(
            Self.questions.replacing("question one: yes or no", with: "question z: yes or no\n  when \(written)"))
        let first = TestFiles.compile(text, checksRoutes: false)
        let second = SurveyCompiler.compile(
            SourceFile(path: "published", text: try #require(first.expandedSource)), checksRoutes: false)
        #expect(second.survey == first.survey)
    }

    @Test(arguments: [
        ("a is z", "unknown-option 29:13"), ("a is", "missing-value 29:12"), ("a", "missing-comparison 29:8"),
        ("a is x and", "missing-condition 29:18"), ("(a is x", "unclosed-parenthesis 29:8"),
        ("a is x)", "unexpected 29:14"), ("a is x and b is yes or n is at least 1", "mixed-and-or 29:28"),
        ("c is p", "is-on-set 29:10"), ("a includes x", "includes-on-one 29:10"), ("n is 3", "is-on-number 29:10"),
        ("a is at least 1", "compares-no-number 29:8"), ("s is at least 6", "value-out-of-range 29:22"),
        ("n is at most 21", "value-out-of-range 29:21"), ("mode is phone", "unknown-mode 29:16"),
        ("z is yes", "self-reference 29:8"), ("zz is yes", "unknown-question 29:8"),
        ("a is more than", "missing-number 29:22"), ("a not is x", "missing-comparison 29:8"),
    ])
    func isRefused(written: String, problem: String) {
        #expect(Self.understood(written).1 == [problem])
    }

    @Test func sixtyFourParenthesesAreEnough() {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "a is x" + String(repeating: ")", count: depth)
        }
        #expect(Self.understood(nested(64)).1 == [])
        #expect(Self.understood(nested(65)).1 == ["too-deep 29:72"])
        #expect(Self.understood(nested(100_000)).1 == ["too-deep 29:72"])
    }
}
