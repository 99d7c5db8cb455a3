import SurveyCore
import Testing

@testable import SurveyTerminal

@Suite struct SwitchScanTests {
    private let size = ScreenSize(columns: 80, rows: 24)

    /// A person with a switch, and a clock.
    private struct Person {
        var scan = SwitchScan(pause: .seconds(2))
        var input = KioskInput()
        var now = Duration.zero
        var screen: Screen
        var size: ScreenSize

        var frame: KioskFrame { KioskView.frame(screen, input.view, size: size) }

        init(_ screen: Screen, _ size: ScreenSize) {
            self.screen = screen
            self.size = size
            look()
            wait(0)
        }

        mutating func look() { scan.see(screen, frame, page: input.view.page, at: now) }

        mutating func wait(_ seconds: Int, isSpeaking: Bool = false) {
            now += .seconds(seconds)
            _ = scan.tick(now, isSpeaking: isSpeaking)
        }

        /// Waits until the mark is on it.
        mutating func reach(_ stop: SwitchScan.Stop) -> Bool {
            for _ in 0..<40 {
                if scan.stop == stop { return true }
                wait(2)
            }
            return false
        }
    }

    private func expect(
        _ stop: SwitchScan.Stop, reachedBy person: inout Person, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let isReached = person.reach(stop)
        #expect(isReached, sourceLocation: sourceLocation)
    }

    private func press(
        _ person: inout Person, chooses command: KioskCommand?, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let chosen = person.scan.press(at: person.now)
        #expect(chosen == command, sourceLocation: sourceLocation)
    }

    private func stops(_ screen: Screen) -> [SwitchScan.Stop] {
        SwitchScan.stops(screen, KioskView.frame(screen, size: size))
    }

    @Test func optionsOneByOneThenTheMainButtonThenTheRows() {
        let stops = stops(SampleScreens.one(3, chosen: [1]))
        #expect(
            stops.prefix(4) == [
                .one(.send(.choose("o0"))), .one(.send(.choose("o1"))), .one(.send(.choose("o2"))),
                .one(.send(.proceed)),
            ])
        guard case .row(let bar)? = stops.last else {
            Issue.record("no bar")
            return
        }
        #expect(Set(bar).isSuperset(of: [.send(.skip), .send(.refuse), .send(.dontKnow), .send(.back), .send(.stop)]))
    }

    @Test func twoAreNoRow() {
        #expect(stops(SampleScreens.idle) == [.one(.send(.stillHere)), .one(.send(.stop))])
    }

    @Test func thePadIsScannedRowByRow() {
        let rows = stops(SampleScreens.number()).compactMap { if case .row(let keys) = $0 { keys } else { nil } }
        let pad = rows.filter { $0.contains { if case .digit = $0 { true } else { false } } }
        #expect(pad.count > 1)
        #expect(pad.flatMap(\.self).sorted { "\($0)" < "\($1)" } == (0...9).map { .digit($0) } + [.eraseDigit])
    }

    @Test func theMarkMovesByItself() {
        var person = Person(SampleScreens.one(3), size)
        var seen = [person.scan.stop]
        for _ in 0..<3 {
            person.wait(1)
            #expect(person.scan.stop == seen.last)
            person.wait(1)
            seen.append(person.scan.stop)
        }
        #expect(seen.prefix(3) == [.one(.send(.choose("o0"))), .one(.send(.choose("o1"))), .one(.send(.choose("o2")))])
    }

    @Test func itWaitsUntilItIsSaid() {
        var person = Person(SampleScreens.one(3), size)
        let first = person.scan.stop
        for _ in 0..<10 { person.wait(1, isSpeaking: true) }
        person.wait(1)
        #expect(person.scan.stop == first)
        person.wait(1)
        #expect(person.scan.stop != first)
    }

    @Test func aPressChoosesWhatIsMarked() {
        var person = Person(SampleScreens.one(3), size)
        person.wait(2)
        press(&person, chooses: .send(.choose("o1")))
    }

    @Test func aPressGoesIntoTheRowAndItsLastStopLeadsOut() {
        var person = Person(SampleScreens.one(3), size)
        let bar = stops(SampleScreens.one(3)).last!
        expect(bar, reachedBy: &person)
        press(&person, chooses: nil)
        #expect(person.scan.stop == .one(bar.commands[0]))
        expect(.out(bar.commands), reachedBy: &person)
        press(&person, chooses: nil)
        #expect(person.scan.stop == bar)
        _ = person.scan.press(at: person.now)
        person.wait(2)
        press(&person, chooses: bar.commands[1])
    }

    @Test func afterThreeRoundsItRestsUntilAPress() {
        var person = Person(SampleScreens.yesNo, size)
        let count = stops(SampleScreens.yesNo).count
        for _ in 0..<3 * count {
            #expect(person.scan.isRunning)
            person.wait(2)
        }
        #expect(!person.scan.isRunning && person.scan.stop == nil)
        person.wait(2)
        #expect(person.scan.untilMove(person.now) == nil)
        press(&person, chooses: nil)
        #expect(person.scan.isRunning && person.scan.stop == .one(.send(.choose("o0"))))
    }

    @Test func inARowItRestsAsWell() {
        var person = Person(SampleScreens.one(3), size)
        expect(stops(SampleScreens.one(3)).last!, reachedBy: &person)
        _ = person.scan.press(at: person.now)
        for _ in 0..<100 where person.scan.isRunning { person.wait(2) }
        #expect(!person.scan.isRunning)
        _ = person.scan.press(at: person.now)
        #expect(person.scan.stop == .one(.send(.choose("o0"))))
    }

    @Test func anotherScreenBeginsAnew() {
        var person = Person(SampleScreens.one(3), size)
        person.wait(2)
        person.screen = SampleScreens.yesNo
        person.look()
        #expect(person.scan.stop == nil && person.scan.isInFirstRound)
        person.wait(0)
        #expect(person.scan.stop == .one(.send(.choose("o0"))))
    }

    @Test func whatComesAndGoesDoesNotMoveTheMark() {
        var person = Person(SampleScreens.many, size)
        person.wait(2)
        person.wait(2)
        let marked = person.scan.stop
        for index in person.screen.choices.indices { person.screen.choices[index].isChosen.toggle() }
        person.screen.actions.removeAll { $0.kind == .proceed }
        person.look()
        #expect(person.scan.stop == marked)
    }

    /// With one switch, everything that can be done on a screen can be done, whatever its size and however many pages it
    /// has.
    @Test(arguments: [0, 1, 3]) func oneSwitchReachesEverything(size: Int) {
        let size = GoldenFrameTests.sizes[size]
        var long = SampleScreens.one(9)
        long.choices = SampleScreens.choices((1...40).map { "Mogelijkheid \($0) met wat meer woorden dan nodig zijn" })
        let screens = [
            SampleScreens.one(5, chosen: [1]), SampleScreens.many, SampleScreens.card(chosen: [0]), SampleScreens.intro,
            SampleScreens.number(current: 3), SampleScreens.idle, SampleScreens.languages, SampleScreens.thanks, long,
            SampleScreens.saveFailed, SampleScreens.yesNo,
        ]
        for screen in screens {
            let reached = reach(screen, size)
            let wanted = screen.actions.map(\.event) + screen.choices.map(\.event)
            for event in wanted { #expect(reached.contains(.send(event)), "\(event) on \(screen.kind) at \(size)") }
            if case .number = screen.selection {
                #expect(reached.isSuperset(of: (0...9).map { .digit($0) } + [.eraseDigit]))
            }
        }
    }

    /// All that one switch can choose on a screen, on all of its pages.
    private func reach(_ screen: Screen, _ size: ScreenSize) -> Set<KioskCommand> {
        var reached: Set<KioskCommand> = []
        for page in 0..<KioskView.frame(screen, size: size).pages {
            var person = Person(screen, size)
            for _ in 0..<page {
                expect(.one(.nextPage), reachedBy: &person)
                guard let next = person.scan.press(at: person.now) else { continue }
                _ = person.input.perform(next, screen, person.frame)
                person.look()
                person.wait(0)
            }
            #expect(person.input.view.page == page)
            for stop in SwitchScan.stops(screen, person.frame) {
                guard case .row(let commands) = stop else {
                    var person = person
                    guard person.reach(stop) else { continue }
                    if let chosen = person.scan.press(at: person.now) { reached.insert(chosen) }
                    continue
                }
                for command in commands {
                    var person = person
                    guard person.reach(stop) else { continue }
                    _ = person.scan.press(at: person.now)
                    guard person.reach(.one(command)) else { continue }
                    if let chosen = person.scan.press(at: person.now) { reached.insert(chosen) }
                }
            }
        }
        return reached
    }
}
