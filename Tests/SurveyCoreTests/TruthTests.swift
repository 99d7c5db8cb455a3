import SurveyCore
import Testing

@Suite struct TruthTests {
    @Test(arguments: [
        (Truth.yes, Truth.yes, Truth.yes, Truth.yes), (.yes, .open, .open, .yes), (.yes, .no, .no, .yes),
        (.open, .yes, .open, .yes), (.open, .open, .open, .open), (.open, .no, .no, .open),
        (.no, .yes, .no, .yes), (.no, .open, .no, .open), (.no, .no, .no, .no),
    ])
    func kleene(a: Truth, b: Truth, and: Truth, or: Truth) {
        #expect((a && b) == and)
        #expect((a || b) == or)
    }

    @Test func comparisonsAboutNoSubstantiveAnswerAreOpen() {
        let isA = Condition.question("x", .isOneOf(["a"]))
        for answer in [nil, Answer.nonAnswer(.skipped), .nonAnswer(.refused), .nonAnswer(.unknown)] {
            let answers: Answers = answer.map { ["x": $0] } ?? [:]
            #expect(isA.value(for: answers, mode: .kiosk) == .open)
            #expect(Condition.not(isA).value(for: answers, mode: .kiosk) == .open)
            #expect(Condition.question("x", .isNoneOf(["a"])).value(for: answers, mode: .kiosk) == .open)
            #expect(Condition.question("x", .includes(["a"])).value(for: answers, mode: .kiosk) == .open)
            #expect(Condition.question("x", .compares(.atLeast, 1)).value(for: answers, mode: .kiosk) == .open)
            #expect(Condition.question("x", .state(.answered)).value(for: answers, mode: .kiosk) == .no)
        }
    }

    @Test(arguments: [
        (Condition.Test.isOneOf(["a", "b"]), Answer.choice("b"), Truth.yes),
        (.isOneOf(["a"]), .choice("b"), .no),
        (.isNoneOf(["a", "b"]), .choice("b"), .no),
        (.isNoneOf(["a"]), .derived("b"), .yes),
        (.includes(["a"]), .choices(["a", "b"]), .yes),
        (.includes(["a"]), .choices([]), .no),
        (.includes(["a"]), .deck(["a": .yes]), .yes),
        (.includes(["a"]), .deck(["a": .no, "b": .yes]), .no),
        (.includes(["a"]), .deck(["a": .nonAnswer(.skipped), "b": .yes]), .open),
        (.includes(["a", "b"]), .deck(["a": .nonAnswer(.skipped), "b": .yes]), .yes),
        (.includes(["c"]), .deck(["a": .yes]), .open),
        (.compares(.moreThan, 3), .number(3), .no), (.compares(.atLeast, 3), .number(3), .yes),
        (.compares(.lessThan, 3), .number(3), .no), (.compares(.atMost, 3), .number(3), .yes),
        (.state(.answered), .deck(["a": .no, "b": .nonAnswer(.skipped)]), .yes),
        (.state(.refused), .deck(["a": .nonAnswer(.refused), "b": .nonAnswer(.skipped)]), .yes),
        (.state(.skipped), .nonAnswer(.skipped), .yes),
        (.state(.answered), .choices([]), .yes),
    ])
    func tests(test: Condition.Test, answer: Answer, expected: Truth) {
        #expect(Condition.question("x", test).value(for: ["x": answer], mode: .kiosk) == expected)
    }

    @Test func modeIsNeverOpen() {
        #expect(Condition.mode(.online).value(for: [:], mode: .kiosk) == .no)
        #expect(Condition.mode(.online).value(for: [:], mode: .online) == .yes)
    }
}
