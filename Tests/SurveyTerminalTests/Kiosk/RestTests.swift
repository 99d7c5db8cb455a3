import QRCode
import SurveyCore
import SurveyTerminal
import TerminalTestSupport
import Testing

/// The kiosk while nobody is there, and while nobody can begin.
@Suite struct RestTests {
    @Test func itInvitesInOneLanguageAfterTheOther() {
        let kiosk = KioskHarness()
        kiosk.run(
            [
                .see("Wat houdt je tegen?"), .see("Raak het scherm aan"), .pass(.seconds(7)),
                .see("Qu'est-ce qui te retient ?"), .see("Touche l'écran"), .pass(.seconds(6)),
                .see("Raak het scherm aan"), .terminate,
            ], fromRest: true)
        #expect(kiosk.store.responses == [])
    }

    @Test(arguments: ["x", "\r", "1", "\u{1B}[B", " "]) func anyKeyBegins(key: String) {
        let kiosk = KioskHarness()
        kiosk.run([.press(key), .see("Kies je taal"), .terminate], fromRest: true)
    }

    @Test func aTapAnywhereBegins() {
        let kiosk = KioskHarness()
        kiosk.run([.press("\u{1B}[<0;40;20M\u{1B}[<0;40;20m"), .see("Kies je taal"), .terminate], fromRest: true)
        kiosk.run([.tap("Raak het scherm aan"), .see("Kies je taal"), .terminate], fromRest: true)
    }

    @Test func whoBeginsAndWalksAwayIsAskedAndForgotten() {
        let kiosk = KioskHarness()
        kiosk.run(
            [
                .press("x"), .see("Kies je taal"), .pass(.seconds(46)), .see("Ben je er nog?"), .pass(.seconds(20)),
                .see("Raak het scherm aan"), .terminate,
            ], fromRest: true)
        #expect(kiosk.turns == 1)
        #expect(kiosk.store.responses == [])
    }

    @Test func theCodeOfTheSessionIsShownForWhoPrefersTheOwnPhone() throws {
        let kiosk = KioskHarness()
        let address = "HTTPS://DREMPEL.EXAMPLE/K7MPQ2"
        kiosk.online = OnlineVariant(address: address, code: try QRCode(address))
        kiosk.run([.see("▄"), .terminate], fromRest: true)
    }

    @Test(arguments: [
        (KioskClosure.hours(opens: OpeningTime(hour: 9, minute: 5)), "Vanaf 9:05 kan je weer meedoen"),
        (.hours(opens: nil), "Kom een andere dag"), (.notOpen, "nog niet open"),
        (.outOfOrder(.diskFull), "het geheugen is vol"), (.outOfOrder(.damaged), "niet aan jou"),
    ]) func nobodyBeginsWhileItIsClosed(closure: KioskClosure, words: String) {
        let kiosk = KioskHarness()
        kiosk.closure = closure
        kiosk.run(
            [
                .see(words), .press("1\r 2"), .see(words), .notSee("Kies je taal"),
                .check { $0.closure = nil }, .pass(.seconds(7)), .press(" "), .see("Kies je taal"), .terminate,
            ], fromRest: true)
    }

    @Test func whoIsInTheMiddleWhenItClosesMayFinish() {
        let kiosk = KioskHarness()
        kiosk.run([
            .press("1\r"), .see("Huur je"), .check { $0.closure = .hours(opens: nil) }, .pass(.seconds(10)),
            .press("1"), .see("Hoe hoor je"), .press(".8"), .see("gewist"), .press("\r"), .see("dicht"), .terminate,
        ])
    }

    @Test func anArchiveThatCannotBeOpenedIsSaidAndTriedAgain() {
        let kiosk = KioskHarness()
        kiosk.openingError = .full
        kiosk.run(
            [
                .see("Roep een vrijwilliger"), .see("het geheugen is vol"), .press(" "), .notSee("Kies je taal"),
                .check { $0.openingError = nil }, .pass(.seconds(7)), .press(" "), .see("Kies je taal"), .terminate,
            ], fromRest: true)
        #expect(kiosk.reported.first as? StoreError == .full)
    }

    @Test func coloursAreChosenAndForgottenWithThePerson() {
        let kiosk = KioskHarness()
        var light: Color?
        kiosk.run([
            .press("1\r"), .see("Huur je een huis?"), .check { light = $0.terminal.shown(0, 10).style.background },
            .press(".0"), .see("Hoe lees je het best?"), .tap("Donker"), .see("Huur je een huis?"),
            .check { #expect($0.terminal.shown(0, 10).style.background != light) },
            .press("1"), .see("Hoe hoor je"), .press(".8"), .see("gewist"), .press("\r"), .see("Raak het scherm aan"),
            .check { #expect($0.terminal.shown(0, 10).style.background == light) }, .terminate,
        ])
    }

    @Test func afterACrashNothingButYesShowsWhatWasSaid() {
        for keys in ["1", " ", "x", "\u{1B}[B", "+", "-", "*", "/"] {
            let kiosk = KioskHarness()
            kiosk.runAndKill([.press("1\r1"), .press("2"), .see("☑ Sms")])
            kiosk.run([
                .see("We waren even weg."), .press(keys), .notSee("Sms"), .see("We waren even weg."), .terminate,
            ])
        }
    }

    @Test func afterACrashOneSwitchIsEnough() {
        let kiosk = KioskHarness()
        kiosk.runAndKill([.press("1\r1"), .press("2"), .see("☑ Sms")])
        // The first press begins the scan, whose first stop is *Ja, verder*.
        kiosk.run([.see("We waren even weg."), .press(" "), .notSee("Sms"), .press(" "), .see("☑ Sms"), .terminate])
    }

    @Test func theStopOfTheQuestionWhetherSomebodyIsThereHasItsNumber() {
        let kiosk = KioskHarness()
        kiosk.run([
            .press("1\r1"), .press("2"), .see("☑"), .pass(.seconds(46)), .see("Ben je er nog?"), .press(".8"),
            .see("gewist"), .terminate,
        ])
        #expect(kiosk.store.responses.map(\.outcome) == [.brokeOff(at: "kanaal")])
    }

    @Test func afterACrashNoWipesEverything() {
        let kiosk = KioskHarness()
        kiosk.runAndKill([.press("1\r1"), .press("2"), .see("☑ Sms")])
        kiosk.run([
            .see("We waren even weg."), .tap("Nee, wis alles"), .see("gewist"), .notSee("Sms"),
            .check { #expect($0.drafts.current == nil) }, .terminate,
        ])
        #expect(kiosk.store.responses.map(\.outcome) == [.brokeOff(at: "kanaal")])
    }

    @Test func tapsWhileWeWereAwayGiveNoMoreTime() {
        let kiosk = KioskHarness()
        kiosk.runAndKill([.press("1\r1"), .press("2"), .see("☑ Sms")])
        var steps: [KioskHarness.Step] = [.see("We waren even weg.")]
        for _ in 0..<6 { steps += [.pass(.seconds(3)), .press("x")] }
        kiosk.run(
            steps + [
                .see("We waren even weg."), .pass(.seconds(3)), .see("Raak het scherm aan"), .notSee("Sms"), .terminate,
            ])
        #expect(kiosk.drafts.current == nil)
    }

    @Test func aKeyThatWakesASleepingDeviceAnswersNothing() {
        let kiosk = KioskHarness()
        kiosk.run([
            .press("1\r1"), .see("Hoe hoor je"), .check { $0.clock.advance(.seconds(3600)) }, .press("1"),
            .see("Raak het scherm aan"), .check { #expect($0.drafts.current == nil) },
            .press("x"), .see("Kies je taal"), .press("1\r1"), .see("Hoe hoor je"),
            .check { $0.clock.advance(.seconds(50)) }, .press("1"), .see("Ben je er nog?"), .terminate,
        ])
        #expect(kiosk.store.responses.count == 2)
    }
}
