import SurveyCore
import SurveyLanguage
import Testing

@Suite("Verdicts on route tests")
struct RouteVerdictTests {
    private func verdict(
        _ given: [QuestionID: RouteTest.Given], _ expectations: RouteTest.Expectation...,
        in survey: Survey = .huurtoelage
    ) -> RouteVerdict {
        RouteAnalysis(survey).verdict(on: RouteTest(title: "", given: given, expectations: expectations))
    }

    /// What a failing test says: the answers named, the mode if it matters, the breach.
    private func example(_ verdict: RouteVerdict) -> String {
        guard case .fails(let expectation, let example) = verdict else { return "\(verdict)" }
        let survey = Survey.huurtoelage
        let answers = Dictionary(uniqueKeysWithValues: example.answers.map { ($0.question, $0.answer) })
        let mode = example.mode.map { " \($0)" } ?? ""
        return "\(expectation) \(survey.canonicalJSON(of: answers))\(mode) \(example.breach)"
            .replacing("SurveyCore.", with: "").replacing("SurveyLanguage.RouteCounterexample.Breach.", with: "")
    }

    @Test("the test of the reference holds")
    func reference() {
        #expect(
            verdict(
                ["huurder": .option(.yes), "kent": .option("nee")], .skips(["gevraagd", "tegen", "zwaarst"]),
                .barrier(["INF1"]), .noBarrier(["PSY1"]), .ends) == .holds)
    }

    @Test("a failing test names the one answer that matters, and an answer rather than a skip")
    func named() {
        #expect(
            example(verdict(["huurder": .option(.yes)], .asks(["kent"]), .asks(["gevraagd"])))
                == #"1 {"kent":"nee"} notAsked(gevraagd)"#)
        #expect(
            example(verdict(["huurder": .option(.yes)], .skips(["tegen"])))
                == #"0 {"gevraagd":"nee"} asked(tegen)"#)
    }

    @Test("only the card that matters is named")
    func card() {
        let given: [QuestionID: RouteTest.Given] = ["gevraagd": .option("nee"), "kent": .option("ja")]
        #expect(
            example(verdict(given, .noBarrier(["PSY1"])))
                == #"0 {"tegen":{"schaamte":"yes"}} reported(PSY1, by: tegen)"#)
        #expect(
            example(verdict(given, .barrier(["PSY1"])))
                == #"0 {"tegen":{"schaamte":"no"}} notReported(PSY1)"#)
    }

    @Test("where only a skip breaks the expectation, the skip is named")
    func skip() {
        var survey = Survey.huurtoelage
        survey.questions[1].condition = .question("huurder", .state(.skipped))
        #expect(
            example(verdict([:], .skips(["kent"]), in: survey)) == #"0 {"huurder":{"state":"skipped"}} asked(kent)"#)
    }

    @Test("given cards: the named ones yes, the others no")
    func givenCards() {
        let base: [QuestionID: RouteTest.Given] = ["kent": .option("beetje"), "gevraagd": .option("nee")]
        let two = base.merging(["tegen": .cards(yes: ["papieren", "schaamte"])]) { $1 }
        #expect(verdict(two, .asks(["zwaarst"]), .barrier(["ADM1", "PSY1"]), .noBarrier(["REG1"])) == .holds)
        let none = base.merging(["tegen": .cards(yes: [])]) { $1 }
        #expect(verdict(none, .skips(["zwaarst"]), .noBarrier([]), .ends) == .holds)
        let skipped = base.merging(["tegen": .nonAnswer(.skipped)]) { $1 }
        #expect(verdict(skipped, .skips(["zwaarst"]), .noBarrier([]), .ends) == .holds)
    }

    @Test("with one yes the choice of one is derived: not asked, but it is the answer")
    func derived() {
        let given: [QuestionID: RouteTest.Given] = ["gevraagd": .option("nee"), "tegen": .cards(yes: ["schaamte"])]
        #expect(verdict(given, .skips(["zwaarst"]), .ends) == .holds)
        let answered = given.merging(["zwaarst": .option("schaamte")]) { $1 }
        #expect(verdict(answered, .ends) == .holds)
        let other = given.merging(["zwaarst": .option("papieren")]) { $1 }
        #expect(verdict(other, .ends) == .contradictory("zwaarst"))
        let skipped = given.merging(["zwaarst": .nonAnswer(.skipped)]) { $1 }
        #expect(verdict(skipped, .ends) == .contradictory("zwaarst"))
    }

    @Test("given answers that cannot be given: the first one, in the order of the form, that cannot is named")
    func contradictory() {
        #expect(
            verdict(["kent": .option("nee"), "huurder": .option(.no), "gevraagd": .option("nu")], .ends)
                == .contradictory("kent"))
        // A hidden card: only who knows the allowance well sees it.
        #expect(
            verdict(["kent": .option("beetje"), "tegen": .cards(yes: ["spaargeld"])], .ends)
                == .contradictory("tegen"))
        #expect(verdict(["kent": .option("misschien")], .ends) == .contradictory("kent"))
        #expect(verdict(["kent": .number(3)], .ends) == .contradictory("kent"))
        #expect(verdict(["kent": .nonAnswer(.unknown)], .ends) == .contradictory("kent"))
        #expect(verdict(["x": .option(.yes)], .ends) == .contradictory("x"))
    }

    @Test("ends: nothing is asked any more; a note may be shown, a given question may come")
    func ends() {
        var survey = Survey.of(.yesNo("a"), .yesNo("b", when: .question("a", is: .yes)))
        survey.questions.append(Question(id: "n", kind: .note))
        #expect(verdict(["a": .option(.no)], .ends, in: survey) == .holds)
        #expect(verdict(["a": .option(.yes), "b": .option(.no)], .ends, in: survey) == .holds)
        #expect(example(verdict(["a": .option(.yes)], .ends, in: survey)) == "0 {} continues(b)")
        #expect(example(verdict([:], .ends, in: survey)) == "0 {} continues(a)")
    }

    @Test("a set is exact")
    func sets() {
        let options = ["a", "b", "c"].map {
            AnswerOption(id: $0, barrier: BarrierCode($0.rawValue), isExclusive: $0 == "c")
        }
        let survey = Survey.of(
            Question(id: "s", kind: .chooseMany(atMost: 2), options: options),
            .yesNo("z", when: .question("s", .includes(["b"]))))
        #expect(
            verdict(["s": .options(["a"])], .skips(["z"]), .barrier(["a"]), .noBarrier(["b"]), in: survey) == .holds)
        #expect(verdict(["s": .options([])], .noBarrier([]), in: survey) == .holds)
        #expect(verdict(["s": .options(["a", "b"])], .asks(["z"]), in: survey) == .holds)
        #expect(verdict(["s": .options(["a", "c"])], .ends, in: survey) == .contradictory("s"))
        #expect(verdict(["s": .option("c")], .barrier(["c"]), in: survey) == .holds)
    }

    @Test("numbers, points of a scale, and not knowing")
    func numbers() {
        var scale = Question(id: "s", kind: .scale(.faces), unknown: Question.Unknown(barrier: "INF2"))
        scale.options = (1...5).map { AnswerOption(id: OptionID(String($0)), barrier: $0 == 1 ? "PSY3" : nil) }
        let survey = Survey.of(
            Question(id: "n", kind: .number(0...20)), scale,
            .yesNo("z", when: .and([.question("n", .compares(.atLeast, 3)), .question("s", .compares(.atMost, 2))])))
        #expect(verdict(["n": .number(3), "s": .option("2")], .asks(["z"]), .noBarrier([]), in: survey) == .holds)
        #expect(verdict(["n": .number(2)], .skips(["z"]), in: survey) == .holds)
        #expect(verdict(["n": .number(21)], .ends, in: survey) == .contradictory("n"))
        #expect(verdict(["s": .number(1)], .barrier(["PSY3"]), in: survey) == .holds)
        #expect(verdict(["s": .nonAnswer(.unknown)], .barrier(["INF2"]), .skips(["z"]), in: survey) == .holds)
    }

    @Test("the mode is named when it matters")
    func mode() {
        let survey = Survey.of(.yesNo("a"), .yesNo("b", when: .mode(.kiosk)))
        #expect(example(verdict([:], .asks(["b"]), in: survey)) == "0 {} online notAsked(b)")
        #expect(example(verdict([:], .skips(["b"]), in: survey)) == "0 {} kiosk asked(b)")
    }

    @Test("which cards are dealt is named where it matters")
    func dealing() {
        let cards = ["a", "b", "c"].map { AnswerOption(id: $0) }
        let survey = Survey.of(
            Question(id: "d", kind: .deck(atMost: 1), options: cards),
            .yesNo("z", when: .not(.question("d", .includes(["c"])))))
        let verdict = verdict(["d": .cards(yes: [])], .asks(["z"]), in: survey)
        guard case .fails(0, let example) = verdict, case .deck(let dealt)? = example.answers.first?.answer else {
            Issue.record("\(verdict)")
            return
        }
        #expect(dealt == ["a": .no] || dealt == ["b": .no])
        #expect(example.route["z"] == nil)
    }

    @Test("a deck without a yes or no is unknown if one card is, else refused if one is")
    func deckStates() {
        let survey = Survey.of(
            Question(
                id: "d", kind: .deck(atMost: nil), options: ["a", "b"].map { AnswerOption(id: $0) },
                unknown: Question.Unknown(barrier: "INF3")),
            .yesNo("refused", when: .question("d", .state(.refused))),
            .yesNo("unknown", when: .question("d", .state(.unknown))),
            .yesNo("skipped", when: .question("d", .state(.skipped))))
        #expect(verdict(["unknown": .option(.yes)], .barrier(["INF3"]), in: survey) == .holds)
        #expect(
            verdict(["refused": .option(.yes)], .noBarrier([]), .skips(["unknown", "skipped"]), in: survey) == .holds)
        #expect(verdict(["skipped": .option(.yes)], .noBarrier([]), .skips(["refused"]), in: survey) == .holds)
        #expect(verdict(["d": .nonAnswer(.refused)], .asks(["refused"]), in: survey) == .holds)
    }

    @Test("an expectation about what does not exist fails or holds trivially")
    func unknownNames() {
        #expect(example(verdict([:], .asks(["x"]))) == "0 {} notAsked(x)")
        #expect(verdict([:], .skips(["x"]), .noBarrier(["X"])) == .holds)
        #expect(example(verdict([:], .barrier(["X"]))) == "0 {} notReported(X)")
    }

    @Test("within a small limit a hard test is undecided, with a larger one it holds")
    func undecided() {
        let test = RouteTest(title: "", expectations: [.skips(["last"])])
        #expect(RouteAnalysis(.pigeons(12, holes: 11), limit: 300).verdict(on: test) == .undecided)
        #expect(RouteAnalysis(.pigeons(6, holes: 5)).verdict(on: test) == .holds)
    }

    @Test("many tests get one verdict each, in their order")
    func many() {
        let tests = [
            RouteTest(title: "", given: ["kent": .option("nee")], expectations: [.skips(["tegen"])]),
            RouteTest(title: "", given: ["kent": .option("misschien")]),
        ]
        #expect(RouteAnalysis(.huurtoelage).verdicts(on: tests) == [.holds, .contradictory("kent")])
        // When the time is up the rest is left.
        let hard = RouteTest(title: "", expectations: [.skips(["last"])])
        let verdicts = RouteAnalysis(.pigeons(12, holes: 11), limit: 20).verdicts(on: Array(repeating: hard, count: 50))
        #expect(verdicts == Array(repeating: .undecided, count: 50))
    }
}
