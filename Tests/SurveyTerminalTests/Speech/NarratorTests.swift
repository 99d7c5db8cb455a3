import SurveyCore
import Testing

@testable import SurveyTerminal

@Suite struct NarratorTests {
    private let state = ViewState()
    private func frame(_ screen: Screen) -> KioskFrame {
        KioskView.frame(screen, size: ScreenSize(columns: 80, rows: 24))
    }

    /// All that is still said.
    private func drain(_ narrator: inout Narrator) -> [String] {
        var texts: [String] = []
        while let next = narrator.next() { texts.append(next.utterance.text) }
        return texts
    }

    @Test func eachScreenIsReadOnceFromItsStart() {
        var narrator = Narrator(isOn: true)
        for screen in [SampleScreens.yesNo, SampleScreens.many] {
            narrator.see(screen, frame(screen), state, isScanning: false)
            #expect(drain(&narrator).first == screen.text)
            for _ in 0..<3 { narrator.see(screen, frame(screen), state, isScanning: false) }
            #expect(drain(&narrator) == [])
        }
    }

    @Test func offItSaysNothing() {
        var narrator = Narrator()
        narrator.see(SampleScreens.yesNo, frame(SampleScreens.yesNo), state, isScanning: false)
        #expect(drain(&narrator) == [] && !narrator.isSpeaking)
        narrator.toggle()
        narrator.see(SampleScreens.yesNo, frame(SampleScreens.yesNo), state, isScanning: false)
        #expect(narrator.isSpeaking)
        narrator.toggle()
        #expect(drain(&narrator) == [] && !narrator.isSpeaking && !narrator.isOn)
    }

    /// It counts down each second, and is not read again for that.
    @Test func aCountdownIsReadOnce() {
        var narrator = Narrator(isOn: true)
        var screen = SampleScreens.idle
        narrator.see(screen, frame(screen), state, isScanning: false)
        #expect(drain(&narrator).count == 4)
        for second in (1..<17).reversed() {
            screen.countdown = second
            screen.text = "Over \(second) seconden wissen we je antwoorden."
            narrator.see(screen, frame(screen), state, isScanning: false)
        }
        #expect(drain(&narrator) == [])
    }

    @Test func aTapSilencesAndAgainReadsAgain() {
        var narrator = Narrator(isOn: true)
        let screen = SampleScreens.yesNo
        narrator.see(screen, frame(screen), state, isScanning: false)
        #expect(narrator.next()?.utterance.text == "Huur je een huis of een kamer?")
        #expect(narrator.next()?.command == .send(.choose("o0")))
        #expect(narrator.current?.command == .send(.choose("o0")))
        narrator.hush()
        narrator.see(screen, frame(screen), state, isScanning: false)
        #expect(!narrator.isSpeaking)
        narrator.again(screen, frame(screen), page: 0, isScanning: false)
        #expect(drain(&narrator).first == "Huur je een huis of een kamer?")
    }

    @Test func whatIsTypedIsSaidInsteadOfTheRest() {
        var narrator = Narrator(isOn: true)
        let screen = SampleScreens.number()
        narrator.see(screen, frame(screen), state, isScanning: false)
        var typed = state
        typed.entry = "7"
        narrator.see(
            screen, KioskView.frame(screen, typed, size: ScreenSize(columns: 80, rows: 24)), typed, isScanning: false)
        #expect(drain(&narrator) == ["7"])
    }

    @Test func whileScanningOnlyTheQuestionIsReadByItself() {
        var narrator = Narrator(isOn: true)
        narrator.see(SampleScreens.one(3), frame(SampleScreens.one(3)), state, isScanning: true)
        #expect(drain(&narrator).count == 2)
    }

    @Test func cardsAfterTheFirstAreShort() {
        var narrator = Narrator(isOn: true)
        let first = SampleScreens.card()
        var second = first
        second.kind = .card("tegen", "schaamte")
        second.text = "Ik schaam me."
        narrator.see(first, frame(first), state, isScanning: false)
        #expect(drain(&narrator).count == 9)
        narrator.see(second, frame(second), state, isScanning: false)
        #expect(drain(&narrator) == ["Ik schaam me.", "1: Ja.", "2: Nee."])
        narrator.again(second, frame(second), page: 0, isScanning: false)
        #expect(drain(&narrator).count == 9)
    }
}
