import SurveyCore
import SurveyLanguage
import Testing

@Suite("Route findings")
struct RouteFindingTests {
    private func findings(_ survey: Survey) -> [RouteFinding] { RouteAnalysis(survey).findings() }

    @Test("the example of the reference has nothing odd")
    func example() {
        #expect(findings(.huurtoelage) == [])
    }

    @Test("a condition that contradicts itself makes its question unreachable")
    func contradiction() {
        let survey = Survey.of(
            .chooseOne("kent", "ja", "nee"),
            .yesNo("b", when: .and([.question("kent", is: "ja"), .question("kent", is: "nee")])))
        #expect(findings(survey) == [.unreachableQuestion("b")])
    }

    @Test("what is unreachable only because something before it is, is not reported again")
    func oneCauseOnce() {
        let survey = Survey.of(
            .chooseOne("kent", "ja", "nee"),
            .yesNo("b", when: .and([.question("kent", is: "ja"), .question("kent", is: "nee")])),
            .yesNo("c", when: .question("b", is: .yes)),
            .yesNo("d", when: .not(.question("b", .state(.answered)))),
            .yesNo("e", when: .and([.question("c", is: .yes), .question("c", is: .no)])))
        #expect(findings(survey) == [.unreachableQuestion("b"), .unreachableQuestion("e")])
    }

    @Test("an answer is open where its question was not asked, and so is its negation")
    func openComparison() {
        let survey = Survey.of(
            .yesNo("a"), .yesNo("b", when: .question("a", is: .yes)),
            .yesNo("c", when: .and([.not(.question("b", is: .yes)), .question("a", is: .no)])))
        #expect(findings(survey) == [.unreachableQuestion("c")])
    }

    @Test("a card whose condition the deck's own excludes is unreachable, one that it includes always shown")
    func cards() {
        var survey = Survey.huurtoelage
        survey.questions[3].options[0].condition = .question("gevraagd", is: "nu")
        survey.questions[3].options[1].condition = .question("huurder", is: .yes)
        #expect(
            findings(survey) == [.unreachableOption("tegen", "papieren"), .alwaysTrue(.option("tegen", "schaamte"))])
    }

    @Test("a deck all of whose cards are hidden is reported by its cards")
    func emptyDeck() {
        let never = Condition.and([.mode(.kiosk), .mode(.online)])
        let survey = Survey.of(
            Question(id: "d", kind: .deck(atMost: nil), options: [AnswerOption(id: "x", condition: never)]),
            Question(id: "z", kind: .choice(of: "d")))
        #expect(findings(survey) == [.unreachableOption("d", "x"), .unreachableQuestion("z")])
    }

    @Test("a choice of one among at most one option is never asked")
    func neverAsked() {
        let survey = Survey.of(
            Question(
                id: "s", kind: .chooseMany(atMost: 1), options: [AnswerOption(id: "a"), AnswerOption(id: "b")]),
            Question(id: "z", kind: .choice(of: "s")))
        #expect(findings(survey) == [.unreachableQuestion("z")])
    }

    @Test("a condition that covers every case is always true")
    func alwaysTrue() {
        let states = [Condition.State.answered, .skipped, .refused].map { Condition.question("a", .state($0)) }
        let survey = Survey.of(.yesNo("a"), .yesNo("b", when: .or(states)))
        #expect(findings(survey) == [.alwaysTrue(.question("b"))])
    }

    @Test("with an answer more, the same condition is not always true")
    func notAlwaysTrue() {
        let states = [Condition.State.answered, .skipped, .refused].map { Condition.question("a", .state($0)) }
        var survey = Survey.of(.yesNo("a"), .yesNo("b", when: .or(states)))
        survey.questions[0].unknown = Question.Unknown()
        #expect(findings(survey) == [])
    }

    @Test("numbers: only values in the range count")
    func numbers() {
        let survey = Survey.of(
            Question(id: "n", kind: .number(0...20)),
            .yesNo("a", when: .question("n", .compares(.moreThan, 20))),
            .yesNo("b", when: .question("n", .compares(.atLeast, 20))),
            .yesNo(
                "c",
                when: .and([.question("n", .compares(.moreThan, 3)), .question("n", .compares(.lessThan, 4))])),
            .yesNo("d", when: .question("n", .compares(.moreThan, .max))))
        #expect(findings(survey) == [.unreachableQuestion("a"), .unreachableQuestion("c"), .unreachableQuestion("d")])
    }

    @Test("two cards can be said yes to only if two are dealt")
    func dealtCards() {
        func survey(dealing limit: Int) -> Survey {
            let cards = ["a", "b", "c"].map { AnswerOption(id: $0) }
            return .of(
                Question(id: "d", kind: .deck(atMost: limit), options: cards),
                .yesNo("b", when: .and([.question("d", .includes(["a"])), .question("d", .includes(["c"]))])))
        }
        #expect(findings(survey(dealing: 1)) == [.unreachableQuestion("b")])
        #expect(findings(survey(dealing: 2)) == [])
    }

    @Test("an exclusive option goes with no other")
    func exclusive() {
        let options = [AnswerOption(id: "a"), AnswerOption(id: "geen", isExclusive: true)]
        let survey = Survey.of(
            Question(id: "s", kind: .chooseMany(atMost: nil), options: options),
            .yesNo("b", when: .and([.question("s", .includes(["a"])), .question("s", .includes(["geen"]))])))
        #expect(findings(survey) == [.unreachableQuestion("b")])
    }

    @Test("funnel stages: impossible alone, impossible after those before, and what merely follows")
    func funnel() {
        var survey = Survey.of(.chooseOne("kent", "ja", "nee"), .yesNo("b", when: .question("kent", is: "ja")))
        let stages = [
            Funnel.Stage(id: "base", condition: .question("kent", is: "nee")),
            Funnel.Stage(id: "aware", condition: .question("b", is: .yes)),
            Funnel.Stage(id: "applied", condition: .question("b", is: .yes)),
            Funnel.Stage(id: "kept", condition: .and([.question("b", is: .yes), .question("b", is: .no)])),
        ]
        survey.funnels = [Funnel(id: "right", stages: stages)]
        #expect(
            findings(survey) == [
                .neverTrueStage(funnel: "right", stage: "aware"), .neverTrueStage(funnel: "right", stage: "kept"),
            ])
    }

    @Test("names that do not exist, and questions that come later, are open")
    func unknownNames() {
        let survey = Survey.of(
            .yesNo("a", when: .question("b", is: .yes)), .yesNo("b", when: .question("x", is: .yes)),
            .yesNo("c", when: .not(.question("x", .state(.answered)))))
        #expect(
            findings(survey) == [
                .unreachableQuestion("a"), .unreachableQuestion("b"), .alwaysTrue(.question("c")),
            ])
    }

    @Test("more pigeons than holes: within the limit undecided, said once")
    func undecided() {
        #expect(RouteAnalysis(.pigeons(12, holes: 11), limit: 300).findings() == [.undecided(.question("last"))])
        #expect(findings(.pigeons(5, holes: 4)) == [.unreachableQuestion("last")])
        #expect(findings(.pigeons(5, holes: 5)) == [])
    }
}

extension Survey {
    /// Everybody chooses a hole; the last question is asked when all have one of their own. Hard to refute.
    static func pigeons(_ count: Int, holes: Int) -> Survey {
        let options = (0..<holes).map { AnswerOption(id: OptionID("h\($0)")) }
        let pigeons = (0..<count).map { Question(id: QuestionID("p\($0)"), kind: .chooseOne, options: options) }
        var parts = pigeons.map { Condition.question($0.id, .state(.answered)) }
        for (place, pigeon) in pigeons.enumerated() {
            for (other, option) in pigeons[..<place].flatMap({ other in options.map { (other, $0) } }) {
                parts.append(.not(.and([.question(pigeon.id, is: option.id), .question(other.id, is: option.id)])))
            }
        }
        return Survey(id: "pigeons", languages: ["nl"], questions: pigeons + [.yesNo("last", when: .and(parts))])
    }
}
