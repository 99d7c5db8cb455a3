import SurveyCore
import TerminalTestSupport
import Testing

@testable import SurveyTerminal

/// Whole turns of people who do not read.
@Suite struct KioskSpeechTests: HearsTheKiosk {
    // MARK: By ear and touch

    @Test func fromTheButtonOnEachScreenIsReadFromItsStart() {
        let kiosk = kiosk()
        kiosk.run([
            .press("1"), .see("We vragen geen naam."), .check { #expect($0.speaker?.said == []) }, .tap("Lees voor"),
            .see("Zet de koptelefoon op."), .pass(.seconds(10)), said(KioskWords.in("nl").headphones),
            said("Ik ben klaar."),
            .tap("Ik ben klaar"), .see("We vragen geen naam."), .see("Stil"), .pass(.seconds(30)),
            said("We vragen geen naam."), said("Ik doe mee."), .tap("Ik doe mee"), .pass(.seconds(30)),
            said("Huur je een huis?"), said("1: Ja."), said("2: Nee."), .tap("Nee"), .pass(.seconds(40)),
            said("Hoe hoor je dat graag?"), .tap("Sms"), .pass(.seconds(5)), said("Sms, gekozen."), .tap("Verder"),
            .pass(.seconds(30)), said("Hoeveel kinderen?"), .tap("3   │"), .pass(.seconds(2)), said("3"),
            .tap("Verder"),
            .pass(.seconds(40)), said("Klaar!"), said("Ja, verstuur."), .tap("Ja, verstuur"), .pass(.seconds(10)),
            said("Dank je wel."), .terminate,
        ])
        #expect(kiosk.store.responses.count == 1)
        guard case .complete(let completed)? = kiosk.store.responses.first?.outcome else {
            Issue.record("no complete response")
            return
        }
        #expect(
            completed.answers == ["huurder": .choice(.no), "kanaal": .choices(["sms"]), "kinderen": .number(3)])
    }

    @Test func theHeadphonesAreAskedForOnce() {
        let kiosk = kiosk()
        kiosk.run([
            .press("1"), .tap("Lees voor"), .see("koptelefoon"), .tap("Ik ben klaar"), .tap("Stil"), .see("Lees voor"),
            .tap("Lees voor"), .notSee("koptelefoon"), .see("We vragen geen naam."), .press("\r"), .see("Huur je"),
            .terminate,
        ])
    }

    @Test func itCanBeOnFromTheChoiceOfLanguage() {
        let kiosk = kiosk(starts: true)
        kiosk.run([
            .see("Kies je taal"), .pass(.seconds(10)), said("Kies je taal. 1: Nederlands."),
            said("Choisis ta langue. 2: Français."), .tap("Français"), .see("Mets le casque"), .tap("C'est fait"),
            .pass(.seconds(20)), said("Nous ne demandons pas ton nom."), said("Je participe."),
            .check { kiosk in
                let languages = kiosk.speaker?.events.compactMap {
                    if case .start(_, let tag) = $0 { tag } else { nil }
                }
                #expect(languages?.last == "fr")
            }, .terminate,
        ])
    }

    @Test func withoutSoundThereIsNoButton() {
        let silent = kiosk([])
        silent.run([.press("1"), .see("geen naam"), .notSee("Lees voor"), .terminate])
        let none = KioskHarness()
        none.run([.press("1"), .see("geen naam"), .notSee("Lees voor"), .terminate])
    }

    @Test func aLanguageWithoutAVoiceHasNoButton() {
        let kiosk = kiosk(["nl"])
        kiosk.run([
            .press("2"), .see("Nous ne demandons"), .notSee("Lire"), .press(".7"), .press("1"), .see("Lees voor"),
            .terminate,
        ])
    }

    @Test func aTapSilencesAtOnce() {
        let kiosk = kiosk()
        kiosk.run([
            .press("1"), .tap("Lees voor"), .tap("Ik ben klaar"), .press("\r"), .see("Huur je"),
            .pass(.milliseconds(300)), .check { #expect($0.speaker?.events.last == .start("Huur je een huis?", "nl")) },
            .press("1"),
            .check { #expect($0.speaker?.events.contains(.stop) == true) }, .pass(.milliseconds(100)),
            .check { #expect($0.speaker?.events.last == .start("Hoe hoor je dat graag?", "nl")) }, .terminate,
        ])
    }

    @Test func itIsReadAgainWhenAsked() {
        for keys in ["r", ".."] {
            let kiosk = kiosk()
            kiosk.run([
                .press("1"), .tap("Lees voor"), .tap("Ik ben klaar"), .press("\r"), .see("Huur je"),
                .pass(.seconds(30)),
                .check { #expect($0.speaker?.said.filter { $0 == "Huur je een huis?" }.count == 1) }, .press(keys),
                .pass(.seconds(30)),
                .check { #expect($0.speaker?.said.filter { $0 == "Huur je een huis?" }.count == 2) }, .see("Huur je"),
                .terminate,
            ])
        }
    }

    @Test func theTimeStandsStillWhileItSpeaksAndAWalkAwayStillEnds() {
        let kiosk = kiosk()
        // A slow voice: it takes far longer than a person may think.
        kiosk.speaker = ScriptedSpeaker(["nl"], pace: .milliseconds(800), clock: kiosk.clock)
        kiosk.run([
            .press("1"), .tap("Lees voor"), .tap("Ik ben klaar"), .press("\r"), .see("Huur je"), .pass(.seconds(60)),
            .see("Huur je"), .notSee("Ben je er nog?"),
            // Then the 45 seconds, then the question whether someone is there, which is read once, then the 20 seconds.
            .pass(.seconds(300)), .check { #expect($0.turns == 1) }, .terminate,
        ])
        #expect(kiosk.store.responses.map(\.outcome) == [.brokeOff(at: "huurder")])
        #expect(kiosk.speaker?.said.filter { $0 == "Huur je een huis?" }.count == 1)
        #expect(kiosk.speaker?.said.filter { $0 == "Ben je er nog?" }.count == 1)
    }

    @Test func theOptionThatIsReadIsMarked() {
        let kiosk = kiosk()
        var before: [UInt8] = []
        kiosk.run([
            .press("1"), .tap("Lees voor"), .tap("Ik ben klaar"), .press("\r"), .see("Huur je"),
            .pass(.milliseconds(100)),
            .check { before = $0.written },
            // *Huur je een huis?* takes 850 ms.
            .pass(.milliseconds(900)), .check { #expect($0.speaker?.events.last == .start("1: Ja.", "nl")) },
            .check { #expect($0.written.count > before.count) }, .terminate,
        ])
    }

    @Test func aVoiceThatFailsTakesItsButtonAlong() {
        let kiosk = kiosk()
        kiosk.run([
            .press("1"), .tap("Lees voor"), .tap("Ik ben klaar"), .see("Stil"),
            .check { $0.speaker?.failure = .failed },
            .pass(.seconds(5)), .notSee("Stil"), .notSee("Lees voor"), .press("\r"), .see("Huur je"), .terminate,
        ])
        #expect(kiosk.reported.first as? SpeechError == .failed)
    }

    @Test func afterACrashNothingOfTheAnswersIsRead() {
        let kiosk = kiosk(starts: true)
        kiosk.runAndKill([.press("1"), .tap("Ik ben klaar"), .press("\r1"), .press("2"), .see("☑ Sms")])
        let speaker = ScriptedSpeaker(["nl"], clock: kiosk.clock)
        kiosk.speaker = speaker
        kiosk.clock.advance(.seconds(10))
        kiosk.run([
            .see("We waren even weg."), .pass(.seconds(10)),
            .check { _ in
                #expect(speaker.said.first == "We waren even weg.")
                #expect(!speaker.said.contains { $0.contains("Sms") || $0.contains("Hoe hoor") })
            }, .pass(.seconds(11)), .check { #expect($0.turns == 1) }, .terminate,
        ])
    }

    @Test func stoppingSilencesAndSaysSo() {
        let kiosk = kiosk()
        kiosk.run([
            .press("1"), .tap("Lees voor"), .tap("Ik ben klaar"), .press("\r"), .see("Huur je"),
            .pass(.milliseconds(100)),
            .tap("Stop"), .see("gewist"), .pass(.seconds(1)),
            .check { #expect($0.speaker?.events.suffix(2).first == .stop) },
            .check { #expect($0.speaker?.said.last == InterfaceWords.in("nl").stopped) }, .terminate,
        ])
    }
}
