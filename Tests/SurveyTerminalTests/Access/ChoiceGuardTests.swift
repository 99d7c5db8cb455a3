import Testing

@testable import SurveyTerminal

@Suite struct ChoiceGuardTests {
    private let one = InputEvent.key(.character("1"))
    private let tap = InputEvent.mouse(MouseEvent(.press, x: 3, y: 3))

    private func admits(_ event: InputEvent, _ milliseconds: Int, _ guarded: inout ChoiceGuard) -> Bool {
        guarded.admits(event, isTyped: false, at: .milliseconds(milliseconds))
    }

    /// Whether `event` is admitted so many milliseconds after `first` brought a new screen.
    private func admits(_ event: InputEvent, after milliseconds: Int, first: InputEvent, isTyped: Bool = false) -> Bool
    {
        var guarded = ChoiceGuard(.milliseconds(350))
        _ = guarded.admits(first, isTyped: false, at: .seconds(10))
        guarded.screenChanged(at: .seconds(10))
        return guarded.admits(event, isTyped: isTyped, at: .seconds(10) + .milliseconds(milliseconds))
    }

    @Test(arguments: [(0, false), (200, false), (349, false), (350, true), (2000, true)])
    func aSecondTapIsTakenOnlyWhenItCanBeMeant(after: Int, expected: Bool) {
        #expect(admits(tap, after: after, first: tap) == expected)
        #expect(admits(tap, after: after, first: one) == expected)
        #expect(admits(.key(.enter), after: after, first: tap) == expected)
        #expect(admits(.key(.character("2")), after: after, first: one) == expected)
    }

    /// A keyboard waits up to 660 ms before a held key comes again.
    @Test(arguments: [(30, false), (660, false), (700, true), (1500, true)])
    func theSameKeyAgainTakesLonger(after: Int, expected: Bool) {
        #expect(admits(one, after: after, first: one) == expected)
        #expect(admits(.key(.enter), after: after, first: .key(.enter)) == expected)
    }

    @Test func aKeyThatIsHeldNeverAnswersTheNextQuestion() {
        var guarded = ChoiceGuard(.milliseconds(350))
        var admitted = [admits(one, 0, &guarded)]
        guarded.screenChanged(at: .zero)
        // For half a minute, then another key, then this one again.
        admitted += stride(from: 500, to: 30_000, by: 33).map { admits(one, $0, &guarded) }.filter(\.self)
        admitted += [admits(.key(.character("2")), 30_001, &guarded), admits(one, 30_500, &guarded)]
        #expect(admitted == [true, true, true])
    }

    @Test(
        arguments: [
            .key(.up), .key(.down), .key(.tab), .key(.pageDown), .key(.escape), .focus(true), .paste,
            .mouse(MouseEvent(.release, x: 1, y: 1)), .mouse(MouseEvent(.wheelUp, x: 1, y: 1)),
        ] as [InputEvent])
    func whatChoosesNothingIsAdmitted(event: InputEvent) {
        #expect(admits(event, after: 0, first: one))
    }

    @Test func whatIsTypedIsAdmitted() {
        #expect(admits(one, after: 10, first: tap, isTyped: true))
        #expect(admits(.key(.character("a")), after: 10, first: tap, isTyped: true))
        // But not what leaves the question.
        for key in ["+", "-", "*", "/"] as [Unicode.Scalar] {
            #expect(!admits(.key(.character(key)), after: 10, first: tap, isTyped: true))
        }
        #expect(!admits(.key(.enter), after: 10, first: tap, isTyped: true))
    }

    @Test func aScreenThatDoesNotChangeTakesEverything() {
        var guarded = ChoiceGuard(.milliseconds(350))
        #expect((0..<20).map { admits(one, $0, &guarded) } == Array(repeating: true, count: 20))
    }

    @Test func zeroIsNoGuard() {
        var guarded = ChoiceGuard(.zero)
        guarded.screenChanged(at: .zero)
        let isAdmitted = admits(one, 0, &guarded)
        #expect(isAdmitted)
    }
}
