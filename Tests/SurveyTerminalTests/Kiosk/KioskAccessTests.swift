import SurveyCore
import TerminalTestSupport
import Testing

@testable import SurveyTerminal

/// Whole turns of people who press one switch, or have hands that shake.
@Suite struct KioskAccessTests: HearsTheKiosk {
    // MARK: One switch

    @Test func aWholeInterviewWithOneSwitch() {
        for key in [" ", "\r"] {
            let kiosk = KioskHarness()
            kiosk.run(
                [
                    .press(" "), .see("Kies je taal"), .pass(.seconds(1)),
                    // The first language is marked, then the second; then the first again.
                    .press(key), .see("We vragen geen naam."), .pass(.milliseconds(500)), .press(key), .see("Huur je"),
                    .pass(.milliseconds(2500)), .press(key), .see("Hoe hoor je"), .pass(.milliseconds(2500)),
                    .press(key),
                    .see("☑ Sms"), .pass(.milliseconds(4500)), .press(key), .see("Hoeveel kinderen?"),
                    // Into the first row of the pad, to its third key.
                    .pass(.milliseconds(500)), .press(key), .pass(.milliseconds(4500)), .press(key),
                    .pass(.milliseconds(500)),
                    .check { #expect($0.terminal.text.contains("3")) }, .terminate,
                ], fromRest: true)
            #expect(kiosk.store.responses.map(\.outcome) == [.brokeOff(at: "kinderen")])
        }
    }

    @Test func aTapAnywhereIsTheSwitch() {
        let kiosk = KioskHarness()
        kiosk.access.scanning = .always
        kiosk.run([
            .see("Kies je taal"), .pass(.milliseconds(2500)), .tap("Nederlands"), .see("Nous ne demandons"), .terminate,
        ])
    }

    @Test func offItIsNotThere() {
        let kiosk = KioskHarness()
        kiosk.access.scanning = .off
        kiosk.run(
            [.press(" "), .see("Kies je taal"), .pass(.seconds(3)), .press(" "), .see("Kies je taal"), .terminate],
            fromRest: true)
    }

    @Test func theTimeStandsStillForThreeRoundsThenItRests() {
        let kiosk = KioskHarness()
        kiosk.run(
            [
                .press(" "), .see("Kies je taal"), .pass(.milliseconds(500)), .press(" "), .see("geen naam"),
                .pass(.milliseconds(500)), .press(" "), .see("Huur je"), .pass(.seconds(50)), .notSee("Ben je er nog?"),
                .pass(.seconds(60)),
                .check { kiosk in
                    #expect(kiosk.turns == 1 || kiosk.terminal.text.contains("Ben je er nog?"))
                }, .pass(.seconds(60)), .check { #expect($0.turns == 1) }, .terminate,
            ], fromRest: true)
    }

    @Test func whatIsMarkedIsReadAndTheMarkWaits() {
        let kiosk = kiosk(starts: true)
        kiosk.access.scanning = .always
        kiosk.run([
            .see("Kies je taal"), .pass(.milliseconds(500)),
            .check { #expect($0.speaker?.said == ["Kies je taal. 1: Nederlands."]) }, .pass(.milliseconds(1500)),
            .check { #expect($0.speaker?.said.count == 1) }, .pass(.milliseconds(2000)),
            .check { #expect($0.speaker?.said.last == "Choisis ta langue. 2: Français.") }, .press(" "),
            .see("Mets le casque"), .terminate,
        ])
    }

    // MARK: Steady hands

    private func guarded() -> KioskHarness {
        let kiosk = KioskHarness()
        kiosk.access.guardTime = .milliseconds(350)
        return kiosk
    }

    @Test func aDoubleTapAnswersOneQuestion() {
        let kiosk = guarded()
        kiosk.run(
            [
                .pass(.seconds(1)), .press("\r"), .pass(.seconds(1)), .tap("Nederlands"), .pass(.seconds(1)),
                .tap("Ik doe mee"), .see("Huur je"), .pass(.milliseconds(200)), .tap("Ja"), .see("Huur je"),
                .pass(.milliseconds(200)), .tap("Ja"), .see("Hoe hoor je"), .pass(.milliseconds(100)), .tap("Sms"),
                .notSee("☑"), .pass(.milliseconds(300)), .tap("Sms"), .see("☑"), .terminate,
            ], fromRest: true)
    }

    @Test func aHeldKeyAnswersOneQuestion() {
        let kiosk = guarded()
        let held = (0..<200).flatMap { _ in [KioskHarness.Step.press("1"), .pass(.milliseconds(33))] }
        kiosk.run(
            [
                .pass(.seconds(1)), .press("\r"), .pass(.seconds(1)), .press("1"), .see("geen naam"),
                .pass(.milliseconds(500)),
            ]
                + held + [
                    .see("geen naam"), .pass(.seconds(1)), .press("\r"), .see("Huur je"), .pass(.seconds(1)),
                    .press("1"),
                    .pass(.milliseconds(600)),
                ] + held + [.see("Hoe hoor je"), .notSee("☑"), .terminate], fromRest: true)
    }

    @Test func theTapThatClosedTheThanksDoesNotBeginAgain() {
        let kiosk = guarded()
        kiosk.run(
            [
                .press("\r"), .see("Raak het scherm aan"), .pass(.milliseconds(400)), .press("\r"),
                .see("Kies je taal"),
                .terminate,
            ], fromRest: true)
    }

    @Test func aNumberIsTypedAsFastAsYouLike() {
        let kiosk = guarded()
        kiosk.run(
            [
                .pass(.seconds(1)), .press("\r"), .pass(.seconds(1)), .press("1"), .pass(.seconds(1)), .press("\r"),
                .pass(.seconds(1)), .press("2"), .pass(.seconds(1)), .press("\r"), .see("Hoeveel"), .press("12"),
                .see("12"),
                .pass(.seconds(1)), .press("\r"), .see("Klaar!"), .terminate,
            ], fromRest: true)
    }

    @Test func aFingerThatWasNeverSeenToGoUpDoesNotSpoilTheNextTap() {
        let kiosk = KioskHarness()
        kiosk.run([
            .press("\u{1B}[<0;5;5M"), .pass(.seconds(2)), .tap("Nederlands"), .see("geen naam"), .terminate,
        ])
    }
}
