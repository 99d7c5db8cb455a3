import Testing

@testable import SurveyTerminal

@Suite struct TapRecognizerTests {
    private func taps(_ events: [(MouseEvent.Action, Int, String?)]) -> [String] {
        var taps = TapRecognizer<String>()
        return events.compactMap { action, button, target in
            taps.handle(MouseEvent(action, button: button, x: 0, y: 0), on: target)
        }
    }

    @Test func downAndUpOnTheSameThingIsATap() {
        #expect(taps([(.press, 0, "ja"), (.release, 0, "ja")]) == ["ja"])
    }

    @Test func aFingerThatSlidesOffChangedItsMind() {
        #expect(taps([(.press, 0, "ja"), (.move, 0, "nee"), (.release, 0, "nee")]) == [])
        #expect(taps([(.press, 0, "ja"), (.release, 0, nil), (.release, 0, "ja")]) == [])
        #expect(taps([(.press, 0, nil), (.release, 0, "ja")]) == [])
    }

    @Test func onlyAFingerOrTheLeftButtonTaps() {
        #expect(taps([(.press, 2, "ja"), (.release, 2, "ja")]) == [])
        #expect(taps([(.press, 0, "ja"), (.press, 2, "ja"), (.release, 0, "ja")]) == [])
        #expect(taps([(.wheelUp, 4, "ja"), (.wheelDown, 5, "ja")]) == [])
    }

    @Test func whatIsGoneCannotBeTapped() {
        var taps = TapRecognizer<String>()
        _ = taps.handle(MouseEvent(.press, x: 0, y: 0), on: "ja")
        taps.cancel()
        #expect(taps.handle(MouseEvent(.release, x: 0, y: 0), on: "ja") == nil)
    }
}
