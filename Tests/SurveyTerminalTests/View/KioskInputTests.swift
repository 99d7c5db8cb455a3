import SurveyCore
import TerminalTestSupport
import Testing

@testable import SurveyTerminal

@Suite struct KioskInputTests {
    private let size = ScreenSize(columns: 80, rows: 24)
    private let frames = FrameCache()

    /// What the interview hears when these keys are typed.
    private func events(_ keys: String, on screen: Screen, _ size: ScreenSize? = nil) -> [InterviewEvent] {
        var (input, decoder) = (KioskInput(), InputDecoder())
        return (decoder.feed(keys.utf8) + decoder.flush()).compactMap {
            guard case .send(let event)? = input.handle($0, screen, frames.frame(screen, input.view, size ?? self.size))
            else { return nil }
            return event
        }
    }

    @Test(
        arguments: [
            ("1", [.choose("o0")]), ("3", [.choose("o2")]), ("9", [.stillHere]), ("x", [.stillHere]),
            ("\r", [.stillHere]),
            ("+", [.skip]), ("-", [.back]), ("*", [.refuse]), ("/", [.dontKnow]),
            (".6", [.stillHere, .toggleAssistance]),
            (".7", [.stillHere, .openLanguages]), (".8", [.stillHere, .stop]), (",1", [.stillHere, .skip]),
            (".4", [.stillHere, .stillHere]), (".x1", [.stillHere, .stillHere, .choose("o0")]),
            ("\u{1B}[B\r", [.stillHere, .choose("o0")]),
            ("\u{1B}[B\u{1B}[B ", [.stillHere, .stillHere, .choose("o2")]),
            ("\t\t\u{1B}[Z\r", [.stillHere, .stillHere, .stillHere, .choose("o0")]), ("\u{7F}", [.back]),
            ("\u{3}\u{1A}\u{1C}", [.stillHere, .stillHere, .stillHere]), ("\u{1B}1", [.stillHere]),
            ("\u{1B}[200~111\u{1B}[201~", [.stillHere]), ("\u{1B}[I", []),
        ] as [(String, [InterviewEvent])])
    func keysMean(keys: String, expected: [InterviewEvent]) {
        #expect(events(keys, on: SampleScreens.one(5)) == expected)
    }

    @Test(
        arguments: [
            ("12\r", [.stillHere, .stillHere, .enter(12)]), ("0\r", [.stillHere, .enter(0)]),
            ("05\r", [.stillHere, .stillHere, .enter(5)]),
            ("12\u{7F}\r", [.stillHere, .stillHere, .stillHere, .enter(1)]),
            ("12.\r", [.stillHere, .stillHere, .stillHere, .enter(1)]),
            ("99\r\r", [.stillHere, .stillHere, .stillHere, .stillHere]),
            ("993\r", [.stillHere, .stillHere, .stillHere, .enter(3)]), ("\r", [.stillHere]),
            ("1+", [.stillHere, .skip]),
            (".8", [.stillHere, .stop]), ("1..8", [.stillHere, .stillHere, .stillHere, .stop]),
        ] as [(String, [InterviewEvent])])
    func aNumberIsTyped(keys: String, expected: [InterviewEvent]) {
        #expect(events(keys, on: SampleScreens.number()) == expected)
    }

    @Test func anUnchangedNumberProceeds() {
        #expect(events("\r", on: SampleScreens.number(current: 4)) == [.proceed])
    }

    @Test func aSetIsTickedByDigitsAndSentByEnter() {
        #expect(events("13\r", on: SampleScreens.many) == [.choose("o0"), .choose("o2"), .proceed])
        #expect(events("\u{1B}[B\r\r", on: SampleScreens.many) == [.stillHere, .choose("o0"), .choose("o0")])
    }

    @Test func whereThereIsOneMainButtonEnterPressesIt() {
        #expect(events("\r", on: SampleScreens.intro) == [.proceed])
        #expect(events("\r", on: SampleScreens.idle) == [.stillHere])
        #expect(events("5", on: SampleScreens.idle) == [.stillHere])
        #expect(events("\r", on: SampleScreens.saveFailed) == [.proceed])
        #expect(events("\r1", on: SampleScreens.saving) == [.stillHere, .stillHere])
    }

    /// Ten digits, five signs and Enter are enough for everything on every screen, however many pages it has.
    @Test func aNumericKeypadReachesEverything() {
        var many = SampleScreens.one(9)
        many.choices = SampleScreens.choices((1...40).map { "Mogelijkheid \($0) met wat meer woorden dan nodig zijn" })
        let screens = [
            SampleScreens.one(5, chosen: [1]), SampleScreens.many, SampleScreens.card(chosen: [0]), SampleScreens.intro,
            SampleScreens.number(current: 3), SampleScreens.idle, SampleScreens.languages, SampleScreens.thanks, many,
        ]
        let keypad = "0123456789+-*/.\r".map(String.init)
        for screen in screens {
            for size in [GoldenFrameTests.sizes[0], GoldenFrameTests.sizes[3]] {
                var reached = Set(keypad.flatMap { events($0, on: screen, size) })
                reached.formUnion(keypad.flatMap { events("." + $0, on: screen, size) })
                for page in 1..<KioskView.frame(screen, size: size).pages {
                    let turned = String(repeating: "0", count: page)
                    reached.formUnion((1...9).flatMap { events(turned + String($0), on: screen, size) })
                }
                for event in screen.actions.map(\.event) + screen.choices.map(\.event) {
                    let isReached = reached.contains(event)
                    #expect(isReached, "\(event) on \(screen.kind) at \(size)")
                }
            }
        }
    }

    /// The arrows alone come to every target, and Enter presses it.
    @Test func arrowsReachEveryTarget() {
        for screen in [
            SampleScreens.one(9), SampleScreens.many, SampleScreens.card(), SampleScreens.number(), SampleScreens.intro,
        ] {
            for size in GoldenFrameTests.sizes {
                let frame = KioskView.frame(screen, size: size)
                var found: Set<KioskCommand> = []
                var open: [[InputEvent.Key]] = [[.down]]
                while let path = open.popLast() {
                    var input = KioskInput()
                    for key in path { _ = input.handle(.key(key), screen, frame) }
                    guard let focus = input.view.focus, found.insert(focus).inserted else { continue }
                    open += [.up, .down, .left, .right].map { path + [$0] }
                }
                #expect(found == Set(frame.targets.map(\.command)), "\(screen.kind) at \(size)")
            }
        }
    }

    @Test func aTapOnEachTargetIsThatTarget() {
        for screen in [
            SampleScreens.one(9), SampleScreens.many, SampleScreens.card(), SampleScreens.intro, SampleScreens.idle,
        ] {
            for size in GoldenFrameTests.sizes {
                for target in KioskView.frame(screen, size: size).targets {
                    guard case .send(let event) = target.command else { continue }
                    let (x, y) = (target.rect.x + target.rect.width / 2 + 1, target.rect.y + target.rect.height / 2 + 1)
                    #expect(events("\u{1B}[<0;\(x);\(y)M\u{1B}[<0;\(x);\(y)m", on: screen, size) == [event])
                    // A finger that comes down here and goes up elsewhere did not mean it.
                    #expect(events("\u{1B}[<0;\(x);\(y)M\u{1B}[<0;1;1m", on: screen, size) == [.stillHere])
                }
            }
        }
    }

    @Test func theNumberPadIsTyped() {
        let screen = SampleScreens.number()
        var (input, decoder) = (KioskInput(), InputDecoder())
        var last: KioskCommand?
        for command in [KioskCommand.digit(1), .digit(7), .eraseDigit, .digit(2), .enterNumber] {
            let frame = KioskView.frame(screen, input.view, size: size)
            let rect = frame.targets.first { $0.command == command }!.rect
            for event in decoder.feed(
                "\u{1B}[<0;\(rect.x + 1);\(rect.y + 1)M\u{1B}[<0;\(rect.x + 1);\(rect.y + 1)m".utf8)
            {
                last = input.handle(event, screen, frame)
            }
        }
        #expect(last == .send(.enter(12)))
    }
}

/// Frames drawn once: drawing is slow in a debug build.
private final class FrameCache {
    private struct Key: Hashable {
        var screen: Screen
        var state: ViewState
        var size: ScreenSize
    }
    private var frames: [Key: KioskFrame] = [:]

    func frame(_ screen: Screen, _ state: ViewState, _ size: ScreenSize) -> KioskFrame {
        let key = Key(screen: screen, state: state, size: size)
        if let frame = frames[key] { return frame }
        let frame = KioskView.frame(screen, state, size: size)
        frames[key] = frame
        return frame
    }
}
