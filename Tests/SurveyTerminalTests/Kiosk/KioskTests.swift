import QRCode
import SurveyCore
import SurveyTerminal
import TerminalTestSupport
import Testing

@Suite struct KioskTests {
    /// From the choice of language to the last question.
    private static var toReview: [KioskHarness.Step] {
        [
            .see("Kies je taal"), .press("1"), .see("We vragen geen naam."), .press("\r"), .see("Huur je een huis?"),
            .press("1"), .see("Hoe hoor je dat graag?"), .press("13"), .press("\r"), .see("Hoeveel kinderen?"),
            .press("12\r"),
            .see("Klaar!"),
        ]
    }

    @Test func anInterviewEndsInAStoredResponse() {
        let kiosk = KioskHarness()
        kiosk.run(
            Self.toReview + [.press("\r"), .see("Dank je wel."), .press("\r"), .see("Raak het scherm aan"), .terminate])
        #expect(kiosk.store.responses.count == 1)
        guard case .complete(let completed)? = kiosk.store.responses.first?.outcome else {
            Issue.record("no complete response")
            return
        }
        #expect(
            completed.answers == [
                "huurder": .choice(.yes), "kanaal": .choices(["brief", "hier"]), "kinderen": .number(12),
            ])
        #expect(completed.language == "nl")
    }

    @Test func theResponseIsStoredThenTheDraftErasedThenThanksAreShown() {
        let kiosk = KioskHarness()
        kiosk.run(
            Self.toReview + [
                .check { #expect($0.drafts.current != nil && $0.store.log == []) }, .press("\r"),
                .check {
                    #expect($0.store.log == ["stored", "draft erased"])
                    #expect($0.drafts.current == nil)
                    #expect($0.terminal.text.contains("Dank je wel."))
                }, .terminate,
            ])
    }

    @Test func everythingCanBeTapped() {
        let kiosk = KioskHarness()
        kiosk.run([
            .tap("Français"), .see("Nous ne demandons pas ton nom."), .tap("Je participe"), .tap("Non"),
            .see("Comment ?"),
            .tap("Sms"), .see("☑"), .tap("Suivant"), .see("Combien ?"), .tap("4"), .tap("Suivant"),
            .see("C'est fini !"),
            .tap("Retour"), .see("Combien ?"), .tap("Je préfère ne pas"), .see("C'est fini !"), .tap("Oui, envoyer"),
            .see("Merci."), .terminate,
        ])
        guard case .complete(let completed)? = kiosk.store.responses.first?.outcome else {
            Issue.record("no complete response")
            return
        }
        #expect(completed.answers["kinderen"] == .nonAnswer(.refused))
        #expect(completed.language == "fr")
    }

    @Test func stopErasesAndCountsABreakOff() {
        let kiosk = KioskHarness()
        kiosk.run([
            .press("1\r"), .press("1"), .see("Hoe hoor je"), .press("1"), .see("☑"), .press(".8"), .see("gewist"),
            .notSee("☑"),
            .check { #expect($0.drafts.current == nil) }, .press("\r"), .see("Raak het scherm aan"), .terminate,
        ])
        #expect(kiosk.store.responses.map(\.outcome) == [.brokeOff(at: "kanaal")])
        // In this order: a program that dies in between finds no draft of somebody who was counted.
        #expect(kiosk.store.log == ["draft erased", "stored"])
    }

    @Test func whoeverWalksAwayIsForgotten() {
        let kiosk = KioskHarness()
        kiosk.run([
            .press("1\r1"), .press("2"), .see("☑"), .pass(.seconds(44)), .see("☑"), .pass(.seconds(2)),
            .see("Ben je er nog?"),
            .notSee("☑"), .see("Over 19 seconden"), .pass(.seconds(5)), .see("Over 14 seconden"), .pass(.seconds(15)),
            .see("Raak het scherm aan"), .check { #expect($0.drafts.current == nil) }, .pass(.seconds(600)),
            .see("Raak het scherm aan"), .terminate,
        ])
        #expect(kiosk.store.responses.map(\.outcome) == [.brokeOff(at: "kanaal")])
    }

    @Test func anyKeySaysThatSomeoneIsStillThere() {
        let kiosk = KioskHarness()
        kiosk.run([
            .press("1\r"), .see("Huur je"), .pass(.seconds(46)), .see("Ben je er nog?"), .press("1"), .see("Huur je"),
            .notSee("✓"), .pass(.seconds(40)), .press("\u{1B}[B"), .pass(.seconds(40)), .see("Huur je"), .terminate,
        ])
    }

    @Test func nobodyIsCountedWhereNobodyCame() {
        let kiosk = KioskHarness()
        kiosk.run(
            [
                .pass(.seconds(3600)), .see("Raak het scherm aan"), .press("\r"), .press("1"), .see("geen naam"),
                .pass(.seconds(70)), .see("Raak het scherm aan"), .terminate,
            ], fromRest: true)
        #expect(kiosk.store.responses == [])
    }

    @Test func aFailingStoreIsSaidAndTriedAgain() {
        let kiosk = KioskHarness()
        kiosk.store.fail(2)
        kiosk.run(
            Self.toReview + [
                .press("\r"), .see("Het bewaren lukte niet."), .check { #expect($0.drafts.current != nil) },
                .press("\r"),
                .see("Het bewaren lukte niet."), .tap("Probeer opnieuw"), .see("Dank je wel."), .terminate,
            ])
        #expect(kiosk.store.log == ["store failed", "store failed", "stored", "draft erased"])
        #expect(kiosk.reported.count == 2)
        #expect(kiosk.reported.first as? StoreError == .full)
    }

    // MARK: After a crash

    @Test func afterACrashThePersonGoesOn() {
        let kiosk = KioskHarness()
        kiosk.runAndKill([.press("1\r1"), .press("2"), .see("☑ Sms")])
        kiosk.clock.advance(.seconds(10))
        kiosk.run([
            .see("We waren even weg."), .notSee("Sms"), .notSee("Hoe hoor je"), .press("x"), .notSee("Sms"),
            .press("\r"),
            .see("Hoe hoor je"),
            .see("☑ Sms"),
            .press("\r"), .press("3\r"), .see("Klaar!"), .press("\r"), .see("Dank je wel."), .terminate,
        ])
        #expect(kiosk.store.responses.count == 1)
    }

    @Test func afterACrashTheRestOfTheIdleTimeIsLeft() {
        let kiosk = KioskHarness()
        kiosk.runAndKill([.press("1\r1"), .see("Hoe hoor je")])
        kiosk.clock.advance(.seconds(55))
        kiosk.run([
            .see("We waren even weg."), .see("over 10 seconden"), .pass(.seconds(9)), .see("We waren even weg."),
            .pass(.seconds(2)), .see("Raak het scherm aan"), .check { #expect($0.drafts.current == nil) }, .terminate,
        ])
        #expect(kiosk.store.responses.map(\.outcome) == [.brokeOff(at: "kanaal")])
    }

    @Test func afterTheIdleTimeNothingIsTakenUp() {
        let kiosk = KioskHarness()
        kiosk.runAndKill([.press("1\r1"), .see("Hoe hoor je")])
        kiosk.clock.advance(.seconds(66))
        kiosk.run([.see("Raak het scherm aan"), .check { #expect($0.drafts.current == nil) }, .terminate])
        #expect(kiosk.store.responses.map(\.outcome) == [.brokeOff(at: "kanaal")])
    }

    @Test func aCrashBetweenStoringAndThanksEndsInThanks() {
        let kiosk = KioskHarness()
        kiosk.runAndKill(Self.toReview)
        // The response was stored in the instant before the crash.
        let routing = Routing(kiosk.survey)
        let draft = kiosk.drafts.current!
        let interview = Interview(
            restoring: draft.interview, routing: routing, version: String(repeating: "a", count: 64),
            settings: kiosk.settings)!
        #expect(throws: Never.self) { try kiosk.store.store(interview.response) }
        kiosk.clock.advance(.seconds(5))
        kiosk.run([
            .see("Dank je wel."), .check { #expect($0.drafts.current == nil) }, .press("\r"),
            .see("Raak het scherm aan"),
            .terminate,
        ])
        #expect(kiosk.store.responses.count == 1)
        #expect(kiosk.store.log == ["stored", "already stored", "draft erased"])
    }

    @Test func aDraftOfAnotherSurveyIsErased() {
        let kiosk = KioskHarness()
        kiosk.drafts.keep(
            KioskDraft(interview: InterviewDraft(text: "drempel-draft 1\nid 00\nend\n"), lastInput: kiosk.clock.now))
        kiosk.run([.see("Raak het scherm aan"), .check { #expect($0.drafts.current == nil) }, .terminate])
    }

    // MARK: Ending

    @Test func endingLeavesNothing() {
        for (last, exit) in [
            (KioskHarness.Step.terminate, KioskExit.terminated), (.hangUp, .hungUp), (.press("\u{11}\u{11}"), .left),
        ] {
            let kiosk = KioskHarness()
            #expect(kiosk.run([.press("1\r1"), .see("Hoe hoor je"), last]) == exit)
            #expect(kiosk.drafts.current == nil)
            #expect(kiosk.store.responses.map(\.outcome) == [.brokeOff(at: "kanaal")])
        }
    }

    @Test func theLeaveKeyMustBePressedTwiceWithinThreeSeconds() {
        let kiosk = KioskHarness()
        #expect(
            kiosk.run([.press("\u{11}"), .pass(.seconds(4)), .press("\u{11}"), .pass(.seconds(2)), .press("\u{11}")])
                == .left)
        #expect(kiosk.run([.press("\u{11}"), .pass(.seconds(4)), .press("\u{11}"), .terminate]) == .terminated)
        #expect(kiosk.run([.press("\u{11}\u{11}\u{11}"), .terminate], hasLeaveKey: false) == .terminated)
        #expect(kiosk.run([.press("\u{3}\u{4}\u{1A}\u{1C}\u{3}"), .see("Kies je taal"), .terminate]) == .terminated)
    }

    // MARK: The terminal

    @Test func anotherSizeIsDrawnAnew() {
        let kiosk = KioskHarness()
        kiosk.run([
            .press("1"), .see("geen naam"), .resize(50, 10), .see("te klein"), .resize(100, 30),
            .see("We vragen geen naam."),
            .notSee("te klein"), .terminate,
        ])
    }

    @Test func whatWasSaidIsClearedFromTheScreenAndWhatScrolledOff() {
        let kiosk = KioskHarness()
        kiosk.run([.press("1\r1"), .press(".8"), .see("gewist"), .terminate])
        #expect(String(decoding: kiosk.written, as: UTF8.self).contains("\u{1B}[3J"))
    }

    @Test func nothingIsWrittenWhileNothingChanges() {
        let kiosk = KioskHarness()
        var before = 0
        kiosk.run([
            .press("1"), .see("geen naam"), .check { before = $0.written.count }, .pass(.seconds(44)),
            .check { #expect($0.written.count == before) }, .terminate,
        ])
    }

    @Test func thePasteOfAWholeFormAnswersNothing() {
        let kiosk = KioskHarness()
        kiosk.run([
            .press("1\r"), .see("Huur je"), .press("\u{1B}[200~1\r1\r12\r\r\u{1B}[201~"), .see("Huur je"), .notSee("✓"),
            .terminate,
        ])
    }

    @Test func theLastScreenShowsTheAddressOfTheOnlineVariant() throws {
        let kiosk = KioskHarness()
        let address = "HTTPS://DREMPEL.EXAMPLE/K7MPQ2"
        kiosk.online = OnlineVariant(address: address, code: try QRCode(address))
        kiosk.run(Self.toReview + [.notSee(address), .press("\r"), .see(address), .see("▄"), .terminate])
    }

    @Test func theAddressIsThatOfTheSessionOfWhoAnswered() {
        let kiosk = KioskHarness()
        var generator = SeededGenerator(seed: 5)
        let (planned, other) = (SessionCode.random(using: &generator), SessionCode.random(using: &generator))
        kiosk.online = OnlineVariant(address: "PLANNED.EXAMPLE", code: nil)
        kiosk.onlineSession = planned
        kiosk.session = other
        kiosk.run(Self.toReview + [.press("\r"), .see("Dank je wel."), .notSee("PLANNED.EXAMPLE"), .terminate])
        kiosk.session = planned
        kiosk.run(Self.toReview + [.press("\r"), .see("PLANNED.EXAMPLE"), .terminate])
        #expect(kiosk.store.responses.map(\.session) == [other, planned])
    }

    @Test func whoBeginsAfterALongWaitBelongsToTheSessionOfThatMoment() {
        let kiosk = KioskHarness()
        var generator = SeededGenerator(seed: 5)
        let (before, now) = (SessionCode.random(using: &generator), SessionCode.random(using: &generator))
        kiosk.session = before
        kiosk.run(
            [.pass(.seconds(3600)), .see("Raak het scherm aan"), .check { $0.session = now }, .press("\r")]
                + Self.toReview + [.press("\r"), .see("Dank je wel."), .terminate], fromRest: true)
        #expect(kiosk.store.responses.map(\.session) == [now])
    }

    @Test func theLastScreenGoesByItself() {
        let kiosk = KioskHarness()
        kiosk.run(
            Self.toReview + [
                .press("\r"), .see("Dank je wel."), .pass(.seconds(31)), .see("Raak het scherm aan"), .terminate,
            ])
        #expect(kiosk.store.responses.count == 1)
    }

    @Test func languageAndHelpCanBeChangedOnTheWay() {
        let kiosk = KioskHarness()
        kiosk.run([
            .press("1\r"), .see("Huur je een huis?"), .press(".6"), .see("☑ Iemand helpt"), .press(".7"),
            .see("Français"),
            .press("2"), .see("Tu loues une maison ?"), .see("☑ Quelqu'un"), .terminate,
        ])
    }
}
