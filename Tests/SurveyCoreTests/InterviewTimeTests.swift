import SurveyCore
import Testing

@Suite struct InterviewTimeTests {
    @Test func anUntouchedScreenRestsForEver() {
        var interview = sampleInterview()
        #expect(interview.handle(.tick(.seconds(100_000))) == [])
        #expect(interview.screen.kind == .language)
    }

    @Test func aWalkAwayIsAskedThenWipedAndCounted() {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        _ = interview.handle(.tick(.seconds(10)))
        _ = interview.handle(.choose(.yes))
        #expect(interview.handle(.tick(.seconds(54))) == [])
        #expect(interview.screen.kind == .question("kent"))
        _ = interview.handle(.tick(.seconds(55)))
        #expect(interview.screen.kind == .idle)
        #expect(interview.screen.countdown == 20)
        _ = interview.handle(.tick(.milliseconds(60_500)))
        #expect(interview.screen.countdown == 15)
        let effects = interview.handle(.tick(.seconds(75)))
        guard effects.count == 3, case .count(let response) = effects[1] else { return #expect(Bool(false)) }
        #expect(response.outcome == .brokeOff(at: "huurder"))
        #expect(effects[0] == .erase)
        #expect(effects[2] == .end)
        #expect(interview.isOver)
        #expect(interview.answers.isEmpty)
    }

    @Test func stillBeingThereGoesOnWithoutAnAnswer() {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        _ = interview.handle(.tick(.seconds(50)))
        #expect(interview.screen.kind == .idle)
        // A key that has a meaning on the question below has none here.
        _ = interview.handle(.choose(.yes))
        #expect(interview.screen.kind == .question("huurder"))
        #expect(interview.answers.isEmpty)
        _ = interview.handle(.tick(.seconds(94)))
        #expect(interview.screen.kind == .question("huurder"))
    }

    @Test func aClockThatGoesBackChangesNothing() {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        _ = interview.handle(.tick(.seconds(30)))
        _ = interview.handle(.skip)
        _ = interview.handle(.tick(.seconds(1)))
        #expect(interview.screen.kind == .question("gevoel"))
        _ = interview.handle(.tick(.seconds(75)))
        #expect(interview.screen.kind == .idle)
    }

    @Test func somebodyWhoLeavesAtTheIntroIsNotCounted() {
        var interview = sampleInterview()
        _ = interview.handle(.chooseLanguage("fr"))
        #expect(interview.handle(.tick(.seconds(65))) == [.erase, .end])
    }

    @Test func theLastScreenCloses() {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        _ = interview.handle(.stop)
        #expect(interview.handle(.tick(.seconds(29))) == [])
        #expect(interview.handle(.tick(.seconds(30))) == [.erase, .end])
    }
}
