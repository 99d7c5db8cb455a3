import SurveyCore
import SurveyTerminal
import TestSupport
import Testing

/// One script gives one response, whether it runs through the bare interview, by taps or by keys, for every shipped
/// survey in every language and at every size.
@Suite struct ScenarioTests {
    @Test(arguments: ShippedSurveys.names)
    func everyFrontEndGivesTheSameResponse(name: String) throws {
        let survey = try #require(ShippedSurveys.survey(name))
        var generator = SeededGenerator(seed: 3)
        let code = SessionCode.random(using: &generator)
        for number in 0..<24 {
            let script = Scenario.random(for: survey, number: number, using: &generator)
            let interview = Interview(
                survey: survey, version: String(repeating: "a", count: 64), session: code, mode: .kiosk,
                id: .random(using: &generator), seed: generator.next())
            var bare = interview
            let expected = try #require(script.run(&bare))
            let sizes = [(60, 20), (80, 24), (100, 30), (160, 50)]
            let size = ScreenSize(columns: sizes[number % 4].0, rows: sizes[number % 4].1)
            for hand in [Hand.taps, .keys] {
                #expect(try hand.run(script, interview, size) == expected, "\(name) \(number) \(hand)")
            }
        }
    }
}

/// How a person at the terminal does what a script says.
private enum Hand {
    case taps, keys

    struct Lost: Error { var event: InterviewEvent, screen: Screen }

    /// Runs `script` through frames and input events alone.
    func run(_ script: Scenario, _ interview: Interview, _ size: ScreenSize) throws -> Response? {
        var interview = interview
        var input = KioskInput()
        for _ in 0..<2_000 {
            let screen = interview.screen
            guard let wanted = script.event(on: screen) else { return nil }
            let heard = try act(wanted, screen, &input, size)
            for effect in interview.handle(heard) {
                switch effect {
                case .store(let response), .count(let response): return response
                case .keepDraft, .erase, .end: break
                }
            }
            if interview.screen.kind != screen.kind { input.reset() }
        }
        return nil
    }

    /// Does what leads to `wanted`, turning pages as long as it is not on this one.
    private func act(
        _ wanted: InterviewEvent, _ screen: Screen, _ input: inout KioskInput, _ size: ScreenSize
    ) throws -> InterviewEvent {
        func frame() -> KioskFrame { KioskView.frame(screen, input.view, size: size) }
        func handle(_ event: InputEvent) -> InterviewEvent? {
            guard case .send(let heard)? = input.handle(event, screen, frame()) else { return nil }
            return heard
        }
        func press(_ scalar: Unicode.Scalar) -> InterviewEvent? { handle(.key(.character(scalar))) }
        for _ in 0..<max(1, frame().pages) {
            let command = KioskCommand.send(wanted)
            switch self {
            case .taps:
                if let target = frame().targets.first(where: { $0.command == command }) {
                    let (x, y) = (target.rect.x + target.rect.width / 2, target.rect.y + target.rect.height / 2)
                    _ = input.handle(.mouse(MouseEvent(.press, x: x, y: y)), screen, frame())
                    if let heard = handle(.mouse(MouseEvent(.release, x: x, y: y))) {
                        return heard
                    }
                }
            case .keys:
                if let digit = frame().digits.firstIndex(of: command) {
                    if let heard = press(Unicode.Scalar(UInt8(ascii: "1") + UInt8(digit))) { return heard }
                }
                if frame().primary == command, let heard = handle(.key(.enter)) { return heard }
                for place in UInt8(ascii: "1")...UInt8(ascii: "8") {
                    // The row of actions: its digits mean fixed places.
                    var trial = input
                    _ = trial.handle(.key(.character(".")), screen, KioskView.frame(screen, trial.view, size: size))
                    let opened = KioskView.frame(screen, trial.view, size: size)
                    if trial.handle(.key(.character(Unicode.Scalar(place))), screen, opened) == command {
                        input = trial
                        return wanted
                    }
                }
            }
            if case .enter(let number) = wanted {
                for digit in String(number).unicodeScalars { _ = press(digit) }
                if let heard = handle(.key(.enter)) { return heard }
            }
            _ = press("0")
        }
        throw Lost(event: wanted, screen: screen)
    }
}
