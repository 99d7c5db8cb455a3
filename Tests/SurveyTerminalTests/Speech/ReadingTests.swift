import SurveyCore
import Testing

@testable import SurveyTerminal

/// What is heard of each kind of screen.
@Suite struct ReadingTests {
    private func heard(
        _ screen: Screen, page: Int = 0, after before: Screen? = nil,
        size: ScreenSize = ScreenSize(columns: 80, rows: 24)
    ) -> [String] {
        var state = ViewState()
        state.page = page
        let frame = KioskView.frame(screen, state, size: size)
        return Reading(screen, in: frame, page: page, after: before).all.map(\.utterance.text)
    }

    @Test func aQuestion() {
        #expect(
            heard(SampleScreens.one(3, chosen: [1])) == [
                "Heb je de huurtoelage al gevraagd?", "Je krijgt dan elke maand geld voor je huur.",
                "1: Ja, ik krijg het nu.", "2: Ja, maar vroeger, gekozen.", "3: Ja, en ik wacht nog op antwoord.",
                "Verder.",
                "Overslaan.", "Zeg ik liever niet.", "Weet ik niet.", "Terug.", "Stop.",
            ])
    }

    @Test func aSet() {
        #expect(
            heard(SampleScreens.many) == [
                "Hoe hoor je graag over hulp of geld?", "Kies er hoogstens 2.", "1: Brief.", "2: Sms, gekozen.",
                "3: WhatsApp.", "4: Telefoon.", "5: E-mail.", "6: Iemand komt langs, gekozen.", "7: Hier.", "Verder.",
                "Overslaan.", "Zeg ik liever niet.", "Terug.", "Stop.",
            ])
    }

    @Test func aCardAndTheNextOne() {
        let first = SampleScreens.card()
        #expect(
            heard(first) == [
                "Past dit bij jou?", "Ik moet veel papieren geven.", "1: Ja.", "2: Nee.", "Overslaan.",
                "Zeg ik liever niet.", "Sla deze kaarten over.", "Terug.", "Stop.",
            ])
        var next = first
        next.kind = .card("tegen", "schaamte")
        next.text = "Ik schaam me."
        #expect(heard(next, after: first) == ["Ik schaam me.", "1: Ja.", "2: Nee."])
        // Of another deck, or in another language, everything is new.
        var other = next
        other.kind = .card("ocmw", "schaamte")
        #expect(heard(other, after: first).count == 9)
        var french = next
        french.language = "fr"
        #expect(heard(french, after: first).first == "Past dit bij jou?")
    }

    @Test func aNumber() {
        #expect(
            heard(SampleScreens.number(current: 4)) == [
                "Hoeveel kinderen wonen bij jou?", "Typ een getal van 0 tot 20.", "Verder.", "Overslaan.",
                "Zeg ik liever niet.", "Weet ik niet.", "Terug.", "Stop.",
            ])
    }

    @Test func theLanguagesEachInItsOwn() {
        let screen = SampleScreens.languages
        let frame = KioskView.frame(screen, size: ScreenSize(columns: 80, rows: 24))
        let things = Reading(screen, in: frame).all
        #expect(
            things.map(\.utterance.text) == [
                "Kies je taal. 1: Nederlands.", "Choisis ta langue. 2: Français.", "Choose your language. 3: English.",
            ])
        #expect(things.map(\.utterance.language) == ["nl", "fr", "en"])
        #expect(things.map(\.command) == ["nl", "fr", "en"].map { .send(.chooseLanguage($0)) })
    }

    @Test func theIntro() {
        let heard = heard(SampleScreens.intro)
        #expect(heard.first == "Wat houdt je tegen?")
        #expect(heard.suffix(2) == ["Ik doe mee.", "Stop."])
    }

    @Test func whetherSomeoneIsThere() {
        #expect(
            heard(SampleScreens.idle) == [
                "Ben je er nog?", "Over 17 seconden wissen we je antwoorden.", "Ja, ik ben er nog.", "Stop.",
            ])
    }

    @Test func theThanks() {
        #expect(
            heard(SampleScreens.thanks) == ["Dank je wel. Met jouw antwoorden maken we de hulp beter.", "Sluiten."])
    }

    @Test func aFailure() {
        #expect(heard(SampleScreens.saveFailed) == [InterfaceWords.in("nl").saveFailed, "Probeer opnieuw.", "Stop."])
    }

    @Test func afterACrashNoAnswer() {
        let words = InterfaceWords.in("nl")
        let screen = Screen(
            kind: .away, language: "nl", heading: words.awayTitle, text: InterfaceWords.fill(words.away, 20),
            actions: [
                .init(kind: .resume, label: words.awayResume, event: .resume),
                .init(kind: .stop, label: words.awayErase, event: .stop),
            ], countdown: 20)
        #expect(
            heard(screen) == [
                "We waren even weg.", "Was jij hier bezig? Wil je verder? Anders wissen we over 20 seconden alles.",
                "Ja, verder.", "Nee, wis alles.",
            ])
    }

    @Test(arguments: [.rest, .closed, .saving, .host("sessie")] as [Screen.Kind]) func silence(kind: Screen.Kind) {
        var screen = SampleScreens.one(3)
        screen.kind = kind
        #expect(heard(screen) == [])
    }

    @Test func pageByPage() {
        var screen = SampleScreens.one(9)
        screen.choices = SampleScreens.choices((1...14).map { "Mogelijkheid nummer \($0), met nog wat woorden erbij" })
        let size = ScreenSize(columns: 60, rows: 20)
        let pages = KioskView.frame(screen, size: size).pages
        #expect(pages > 1)
        var found: [String] = []
        for page in 0..<pages {
            let heard = heard(screen, page: page, size: size)
            #expect((heard.first == screen.text) == (page == 0))
            #expect(heard.contains("Meer (\(page + 1) van \(pages))."))
            found += heard.filter { $0.contains("Mogelijkheid") }.map { String($0.drop { $0 != "M" }) }
        }
        #expect(found == screen.choices.map { $0.label + "." })
    }

    @Test func everyThingThatIsHeardIsMarkedWhereItIs() {
        for screen in [
            SampleScreens.one(5), SampleScreens.many, SampleScreens.card(), SampleScreens.intro, SampleScreens.idle,
        ] {
            let frame = KioskView.frame(screen, size: ScreenSize(columns: 80, rows: 24))
            for thing in Reading(screen, in: frame).things {
                let isThere = frame.targets.contains { $0.command == thing.command }
                #expect(isThere, "\(thing.utterance.text) on \(screen.kind)")
            }
        }
    }

    @Test func recordingsHaveNames() {
        func names(_ screen: Screen) -> [[String]] {
            let frame = KioskView.frame(screen, size: ScreenSize(columns: 80, rows: 24))
            return Reading(screen, in: frame).all.flatMap { $0.utterance.parts.map(\.recordings) }
        }
        #expect(names(SampleScreens.intro) == [["title"], ["intro"], ["kiosk.begin"], ["kiosk.stop"]])
        #expect(names(SampleScreens.thanks) == [["thanks"], ["kiosk.close"]])
        #expect(
            names(SampleScreens.one(1)).prefix(4) == [
                ["gevraagd"], ["gevraagd.hint"], ["kiosk.1"], ["gevraagd.o0"],
            ])
        #expect(names(SampleScreens.card()).prefix(2) == [["tegen"], ["tegen.papieren"]])
        var yesNo = SampleScreens.yesNo
        yesNo.choices[0].id = "yes"
        #expect(names(yesNo)[2] == ["huurder.yes", "yes"])
    }

    @Test func everyLanguageOfTheInterfaceIsHeard() {
        #expect(AccessWords.languages == InterfaceWords.languages.map(\.rawValue))
    }

    // MARK: What was done

    private func echo(
        _ before: Screen, _ after: Screen, _ from: String = "", _ to: String = "", isRefused: Bool = false
    ) -> [String] {
        var (was, state) = (ViewState(), ViewState())
        (was.entry, state.entry, state.isEntryRefused) = (from, to, isRefused)
        let frame = KioskView.frame(after, state, size: ScreenSize(columns: 80, rows: 24))
        return Reading(after, in: frame).echo(from: (before, was), to: state).map(\.utterance.text)
    }

    @Test func whatIsTypedIsSaid() {
        let screen = SampleScreens.number()
        #expect(echo(screen, screen, "", "1") == ["1"])
        #expect(echo(screen, screen, "1", "12") == ["12"])
        #expect(echo(screen, screen, "12", "1") == ["1"])
        #expect(echo(screen, screen, "1", "") == [])
        #expect(echo(screen, screen, "99", "", isRefused: true) == ["Dat kan niet. Kies een getal van 0 tot 20."])
    }

    @Test func whatIsTurnedOnOrOffIsSaid() {
        var (before, after) = (SampleScreens.many, SampleScreens.many)
        before.choices[1].isChosen = false
        #expect(echo(before, after) == ["Sms, gekozen.", "Verder."])
        swap(&before, &after)
        #expect(echo(before, after) == ["Sms, niet gekozen.", "Verder."])
        #expect(echo(after, after) == [])
    }
}
