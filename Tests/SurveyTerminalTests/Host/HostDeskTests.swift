import SurveyCore
import Testing

@testable import SurveyTerminal

@Suite struct HostDeskTests {
    // MARK: At the door

    @Test func thePinOpensTheMenu() {
        let walk = HostWalk(ScriptedHost(.aMorning))
        #expect(walk.page == "pin")
        #expect(walk.desk.screen.selection == .code(4...8))
        walk.send(.write("0000"))
        #expect(walk.page == "pin")
        #expect(walk.desk.screen.hint == "Die pincode klopt niet. Probeer het nog eens.")
        walk.send(.write("4839"))
        #expect(walk.page == "menu")
        #expect(walk.waits.contains("Het toestel is bezig."))
    }

    @Test func anEmptyOrShortCodeIsNoTry() {
        let walk = HostWalk(ScriptedHost(.aMorning))
        for text in ["", "483", "abc", "123456789"] { walk.send(.write(text)) }
        #expect(walk.host.pins.wrong == 0)
        #expect(walk.desk.screen.hint == "Een pincode heeft 4 tot 8 cijfers.")
    }

    @Test(arguments: [
        ("Nederlands", "Typ je pincode."), ("Français", "Tape ton code PIN."), ("English", "Type your PIN."),
    ])
    func theLanguageIsChosenAtTheDoor(name: String, text: String) {
        let walk = HostWalk(ScriptedHost(.aMorning), settings: HostSettings(language: "fr"))
        #expect(walk.desk.screen.text == "Tape ton code PIN.")
        walk.press("Langue")
        #expect(walk.labels == ["Nederlands", "Français", "English"])
        walk.press(name)
        #expect(walk.page == "pin")
        #expect(walk.desk.screen.text == text)
    }

    @Test func afterWrongPinsOneWaitsAndTheWayBackStaysOpen() {
        let walk = HostWalk(ScriptedHost(.aMorning))
        for _ in 0..<3 { walk.send(.write("9999")) }
        #expect(walk.page == "pin-wait")
        #expect(walk.desk.screen.text.contains("Over 2 minuten kan je"))
        walk.send(.write("4839"))
        #expect(walk.page == "pin-wait", "the right one does not open either")
        walk.pass(.seconds(60))
        #expect(walk.desk.screen.text.contains("Over 29 seconden"))
        walk.send(.stillHere)
        walk.pass(.seconds(28))
        #expect(walk.page == "pin")
        walk.send(.write("4839"))
        #expect(walk.page == "menu")
    }

    @Test func whenThePinIsShutTheRecoveryCodeMakesANewOne() {
        let host = ScriptedHost(.aMorning)
        host.pins.wrong = 4
        let walk = HostWalk(host)
        #expect(walk.page == "pin-locked")
        walk.press("Herstelcode typen")
        for (number, group) in ["1628", "3371", "9054", "2266", "8107"].enumerated() {
            #expect(walk.desk.screen.heading == "Herstelcode, deel \(number + 1) van 5")
            #expect(walk.desk.screen.selection == .code(4...4))
            walk.send(.write(group))
        }
        #expect(walk.page == "new-pin")
        walk.send(.write("1234"))
        #expect(walk.desk.screen.hint == "Deze pincode is te makkelijk te raden. Kies andere cijfers.")
        walk.send(.write("5093"))
        #expect(walk.page == "new-pin-again")
        walk.send(.write("5094"))
        #expect(walk.page == "new-pin")
        #expect(walk.desk.screen.hint == "Dat was niet twee keer hetzelfde. Kies opnieuw.")
        walk.send(.write("5093"))
        walk.send(.write("5093"))
        #expect(walk.page == "recovery-code")
        let code = walk.desk.screen.text
        #expect(code.split(separator: " ").map(\.count) == [4, 4, 4, 4, 4])
        #expect(host.pins.pin == Secret(digitsOf: "4839"), "not before the code is written down")
        walk.press("Ik heb de code opgeschreven")
        #expect(host.pins.pin == Secret(digitsOf: "5093"))
        #expect(host.pins.recovery == Secret(digitsOf: code))
        walk.press("Naar het menu")
        #expect(walk.page == "menu")
    }

    @Test func aWrongRecoveryCodeOpensNothing() {
        let walk = HostWalk(ScriptedHost(.aMorning))
        walk.press("Pincode vergeten")
        for _ in 0..<5 { walk.send(.write("1111")) }
        #expect(walk.page == "recovery")
        #expect(walk.desk.screen.hint == "Die code klopt niet. Kijk goed naar het papier en begin opnieuw.")
        for _ in 0..<5 { walk.send(.write("1111")) }
        #expect(walk.page == "recovery-wait")
        #expect(walk.desk.screen.text.contains("Over 30 seconden"))
        walk.pass(.seconds(31))
        #expect(walk.page == "recovery")
        walk.send(.write("1628"))
        walk.press("Terug")
        #expect(walk.desk.screen.heading == "Herstelcode, deel 1 van 5")
        walk.press("Terug")
        #expect(walk.page == "pin")
    }

    @Test func whoeverComesFirstChoosesThePin() {
        let walk = HostWalk(ScriptedHost(.aMorning, pin: nil))
        #expect(walk.page == "new-pin")
        walk.send(.write("5093"))
        walk.send(.write("5093"))
        walk.press("Terug", "Terug", "Sluiten")
        #expect(walk.hasLeft)
        #expect(walk.host.pins.pin == nil)
    }

    @Test func aPinThatCannotBeReadLetsNobodyIn() {
        let host = ScriptedHost(.aMorning)
        host.pins.error = .damaged(path: "/var/lib/drempel/pin", what: "the file is empty")
        let walk = HostWalk(host, settings: HostSettings(contact: "0470 12 34 56"))
        #expect(walk.page == "pin-broken")
        #expect(walk.desk.screen.hint.contains("Projectteam: 0470 12 34 56"))
        #expect(walk.desk.screen.hint.contains("drempel pin reset"))
        walk.send(.write("4839"))
        walk.send(.proceed)
        #expect(walk.page == "pin-broken")
        host.pins.error = nil
        walk.press("Probeer opnieuw")
        #expect(walk.page == "pin")
    }

    // MARK: The menu

    @Test func theMenuHasWhatTheDeviceHas() {
        #expect(
            HostWalk.inMenu(ScriptedHost(.aMorning)).labels == [
                "De vragen openzetten", "Kopiëren naar usb-stick", "Toestel instellen",
            ])
        #expect(
            HostWalk.inMenu(ScriptedHost(.anOpenSession)).labels == [
                "Hoeveel mensen deden mee?", "QR-code tonen", "Kaartjes printen", "Klaar: de vragen afsluiten",
                "Kopiëren naar usb-stick", "Toestel instellen",
            ])
    }

    @Test(arguments: [
        (HostAbility.code, ["QR-code tonen", "Kaartjes printen"]), (.slips, ["Kaartjes printen"]),
        (.stick, ["Kopiëren naar usb-stick"]), (.sound, ["Geluid testen"]), (.shutDown, ["Toestel uitzetten"]),
    ])
    func whatIsAbsentHasNoButton(ability: HostAbility, missing: [String]) {
        func labels(_ situation: HostSituation) -> Set<String> {
            let walk = HostWalk.inMenu(ScriptedHost(situation))
            let menu = walk.labels
            walk.press("Toestel instellen")
            return Set(menu + walk.labels)
        }
        var situation = HostSituation.anOpenSession
        let all = labels(situation)
        situation.abilities.remove(ability)
        #expect(all.subtracting(labels(situation)) == Set(missing))
    }

    @Test func oneLanguageHasNoOrder() {
        var situation = HostSituation.anOpenSession
        situation.languages = ["nl"]
        let walk = HostWalk.inMenu(ScriptedHost(situation))
        walk.press("Toestel instellen")
        #expect(!walk.labels.contains("Volgorde van de talen"))
    }

    @Test func whenTheArchiveIsInTroubleTheMenuSaysSo() {
        var situation = HostSituation.anOpenSession
        situation.trouble = .archiveDamaged
        let walk = HostWalk.inMenu(ScriptedHost(situation), settings: HostSettings(contact: "0470 12 34 56"))
        #expect(walk.desk.screen.text.contains("beschadigd"))
        #expect(walk.desk.screen.hint == "Projectteam: 0470 12 34 56")
        #expect(walk.labels == ["Kopiëren naar usb-stick", "Toestel instellen"])
    }

    /// After a restart with a clock that says another day, or when nobody closed it: the host says whether it goes on.
    @Test func aSessionThatWasLeftOpenGoesOnOrIsClosed() {
        var situation = HostSituation.anOpenSession
        (situation.isPaused, situation.halfDay) = (true, HalfDay("2026-11-28-pm")!)
        let host = ScriptedHost(situation)
        let walk = HostWalk.inMenu(host)
        #expect(walk.desk.screen.heading == "Voedselbank Ravels · zaterdag 21 november 2026, voormiddag")
        #expect(walk.desk.screen.text.contains("nog open van een vorige keer"))
        #expect(walk.desk.screen.action(.proceed) == nil)
        #expect(
            walk.labels == [
                "Verder met deze vragen", "Hoeveel mensen deden mee?", "Klaar: de vragen afsluiten",
                "Kopiëren naar usb-stick", "Toestel instellen",
            ])
        walk.press("Verder met deze vragen")
        #expect(host.calls == ["open \(HostSituation.codes[0])"])
        #expect(walk.page == "opened")
    }

    /// The host's word stands above the device's clock.
    @Test func aClockThatIsWrongDoesNotMakeASessionOld() {
        var situation = HostSituation.anOpenSession
        situation.halfDay = HalfDay("2019-01-01-am")!
        let walk = HostWalk.inMenu(ScriptedHost(situation))
        #expect(walk.desk.screen.text == "De vragen staan open. Wat wil je doen?")
        #expect(walk.desk.screen.hint.isEmpty)
    }

    // MARK: Opening

    @Test func aPlannedSessionIsOpened() {
        let host = ScriptedHost(.aMorning)
        let walk = HostWalk.inMenu(host)
        walk.press("De vragen openzetten")
        #expect(walk.desk.screen.text == "Zaterdag 21 november 2026")
        walk.press("Ja", "Voormiddag (tot 13 uur)")
        #expect(
            walk.labels == [
                "Voedselbank Ravels · Huurtoelage", "Voedselbank Balen · Het OCMW",
                "Iets anders: alleen op dit toestel",
            ])
        walk.press("Voedselbank Balen · Het OCMW")
        #expect(walk.desk.screen.text == "Het OCMW\nVoedselbank Balen\nZaterdag 21 november 2026, voormiddag")
        walk.press("Ja, zet open")
        #expect(host.calls == ["open \(HostSituation.codes[1])"])
        #expect(walk.waits.contains("We zetten de vragen open."))
        #expect(walk.desk.screen.text == "De vragen staan open. De eerste bezoeker kan beginnen.")
        walk.press("Terug naar de vragen")
        #expect(walk.hasLeft)
    }

    @Test func aClockThatIsWrongIsMendedByThePlan() {
        var situation = HostSituation.aMorning
        situation.halfDay = HalfDay("2024-02-03-pm")!
        let host = ScriptedHost(situation)
        let walk = HostWalk.inMenu(host)
        walk.press("De vragen openzetten", "Nee")
        #expect(walk.labels == ["Zaterdag 21 november 2026", "Zaterdag 28 november 2026", "Een andere dag"])
        walk.press("Zaterdag 28 november 2026", "Namiddag (vanaf 13 uur)", "Voedselbank Ravels · Huurtoelage")
        walk.press("Ja, zet open")
        #expect(host.calls == ["open \(HostSituation.codes[2])"])
    }

    @Test func aClockBeforeWhatHappenedHereIsNotBelieved() {
        var situation = HostSituation.aMorning
        situation.halfDay = HalfDay("2019-01-01-am")!
        situation.notBefore = HalfDay("2026-11-14-pm")!
        let walk = HostWalk.inMenu(ScriptedHost(situation))
        walk.press("De vragen openzetten")
        #expect(walk.desk.screen.text == "Zaterdag 21 november 2026")
    }

    @Test func aDayIsFoundStepByStep() {
        let host = ScriptedHost(.aMorning)
        let walk = HostWalk.inMenu(host)
        walk.press("De vragen openzetten", "Nee", "Een andere dag")
        walk.press("Een jaar later", "Een maand vroeger", "Een maand vroeger", "Een dag later", "Een dag vroeger")
        #expect(walk.desk.screen.text == "Dinsdag 21 september 2027")
        walk.press("Een maand later", "Een jaar vroeger", "Dit is vandaag", "Namiddag (vanaf 13 uur)")
        #expect(walk.page == "survey")
        #expect(walk.desk.screen.hint.contains("niets in de planning"))
        walk.press("Het OCMW", "Alleen op dit toestel")
        #expect(walk.desk.screen.text == "Het OCMW\nAlleen op dit toestel\nWoensdag 21 oktober 2026, namiddag")
        walk.press("Ja, zet open")
        #expect(host.calls == ["open ocmw - 2026-10-21-pm"])
    }

    @Test func aSessionBesideThePlanIsOnThisDeviceOnly() {
        let host = ScriptedHost(.aMorning)
        let walk = HostWalk.inMenu(host)
        walk.press("De vragen openzetten", "Ja", "Voormiddag (tot 13 uur)", "Iets anders: alleen op dit toestel")
        walk.press("Huurtoelage", "Voedselbank Ravels", "Ja, zet open")
        #expect(host.calls == ["open huurtoelage-ravels ravels 2026-11-21-am"])
    }

    @Test func withOneSurveyAndNoPlaceThereIsNothingToChoose() {
        var situation = HostSituation(halfDay: HalfDay("2026-11-21-pm")!, surveys: [HostSituation.surveys[0]])
        situation.languages = ["nl"]
        let walk = HostWalk.inMenu(ScriptedHost(situation))
        walk.press("De vragen openzetten", "Nee")
        #expect(walk.page == "other-day")
        walk.press("Dit is vandaag", "Namiddag (vanaf 13 uur)")
        #expect(walk.page == "confirm")
        #expect(walk.desk.screen.text == "Huurtoelage\nAlleen op dit toestel\nZaterdag 21 november 2026, namiddag")
    }

    @Test func backUndoesOnePageAtATime() {
        let walk = HostWalk.inMenu(ScriptedHost(.aMorning))
        walk.press("De vragen openzetten", "Nee", "Een andere dag", "Dit is vandaag", "Voormiddag (tot 13 uur)")
        walk.press("Iets anders: alleen op dit toestel", "Huurtoelage", "Voedselbank Ravels")
        var pages = [walk.page]
        while walk.page != "menu" {
            walk.press("Terug")
            pages.append(walk.page)
        }
        #expect(
            pages == [
                "confirm", "place", "survey", "session", "half-day", "other-day", "planned-days", "day", "menu",
            ])
        #expect(!walk.hasLeft)
    }

    // MARK: Running

    @Test(
        arguments: [
            (0, 0, nil, "Begonnen: minder dan 10.\nKlaar: minder dan 10."),
            (
                9, 0, .withinAnHour,
                "Begonnen: minder dan 10.\nKlaar: minder dan 10.\nDe laatste was korter dan een uur geleden."
            ),
            (9, 1, .longerAgo, "Begonnen: 10+.\nKlaar: minder dan 10.\nDe laatste was langer dan een uur geleden."),
            (10, 0, nil, "Begonnen: 10+.\nKlaar: 10+."), (31, 4, nil, "Begonnen: 30+.\nKlaar: 30+."),
        ] as [(Int, Int, HostCounts.Last?, String)])
    func smallNumbersAreShownToNobody(finished: Int, brokenOff: Int, last: HostCounts.Last?, expected: String) {
        let host = ScriptedHost(.anOpenSession)
        host.numbers = HostCounts(finished: finished, brokenOff: brokenOff, last: last)
        let walk = HostWalk.inMenu(host)
        walk.press("Hoeveel mensen deden mee?")
        #expect(walk.desk.screen.text == expected)
        walk.press("Naar het menu")
        #expect(walk.page == "menu")
    }

    @Test func theThresholdIsTheConfigurations() {
        let host = ScriptedHost(.anOpenSession)
        host.numbers = HostCounts(finished: 19, brokenOff: 2)
        let walk = HostWalk.inMenu(host, settings: HostSettings(releaseThreshold: 20))
        walk.press("Hoeveel mensen deden mee?")
        #expect(walk.desk.screen.text == "Begonnen: 20+.\nKlaar: minder dan 20.")
    }

    @Test func behindTheCodeLiesOnlyTheWayOut() {
        let host = ScriptedHost(.anOpenSession)
        let walk = HostWalk.inMenu(host)
        #expect(walk.desk.codeOnScreen == nil)
        walk.press("QR-code tonen")
        #expect(walk.desk.codeOnScreen == host.state.running?.code)
        walk.pass(.seconds(600))
        #expect(!walk.hasLeft, "people stand around it")
        walk.send(.back)
        #expect(walk.hasLeft)
        #expect(walk.desk.codeOnScreen == nil)
    }

    @Test func slipsArePrinted() {
        let host = ScriptedHost(.anOpenSession)
        let walk = HostWalk.inMenu(host)
        walk.press("Kaartjes printen")
        #expect(walk.desk.screen.selection == .number(1...50, current: nil))
        for count in [0, 51, -1] { walk.send(.enter(count)) }
        #expect(host.calls.isEmpty)
        host.problems["print"] = .printerOff
        walk.send(.enter(20))
        #expect(
            walk.desk.screen.text == "De printer antwoordt niet. Staat hij aan? Zit er papier in? Zit de kabel vast?")
        walk.press("Probeer opnieuw")
        #expect(walk.desk.screen.text == "Geprinte kaartjes: 20.")
        #expect(host.calls == ["print 20"])
        #expect(walk.waits.contains("We printen de kaartjes."))
    }

    // MARK: Closing

    @Test func aSessionIsClosedAndCopied() {
        let host = ScriptedHost(.anOpenSession)
        let walk = HostWalk.inMenu(host)
        walk.press("Klaar: de vragen afsluiten")
        walk.send(.enter(31))
        #expect(walk.desk.screen.selection == .text(atMost: 280))
        walk.send(.write("  printer \u{1B}[2J\n stuk "))
        walk.press("Ja, sluit af")
        #expect(host.calls == ["keep", "keep", "close 31 'printer [2J stuk'"])
        #expect(walk.desk.screen.text == "De vragen zijn afgesloten. Bedankt voor je hulp!")
        walk.press("Kopiëren naar usb-stick")
        #expect(walk.desk.screen.hint.isEmpty)
        walk.press("Kopieer")
        #expect(walk.desk.screen.text == "De kopie staat op de stick. We hebben ze nagelezen: ze is goed.")
        #expect(walk.waits.contains("We kopiëren naar de stick. Laat de stick zitten."))
        walk.press("Naar het menu")
        #expect(walk.labels.first == "De vragen openzetten")
    }

    @Test func bothQuestionsOfTheCloseCanBeSkipped() {
        let host = ScriptedHost(.anOpenSession)
        let walk = HostWalk.inMenu(host)
        walk.press("Klaar: de vragen afsluiten", "Overslaan", "Overslaan", "Ja, sluit af")
        #expect(host.calls == ["close - ''"])
    }

    @Test func whatWasSaidForACloseIsKept() {
        let host = ScriptedHost(.anOpenSession)
        let walk = HostWalk.inMenu(host)
        walk.press("Klaar: de vragen afsluiten")
        walk.send(.enter(31))
        walk.send(.write(String(repeating: "é", count: 400)))
        walk.pass(.seconds(120))
        #expect(walk.hasLeft)
        #expect(host.state.running != nil)
        let later = HostWalk.inMenu(host)
        later.press("Klaar: de vragen afsluiten")
        #expect(later.desk.screen.selection == .number(0...9999, current: 31))
        later.press("Verder")
        #expect(later.desk.screen.hint.contains("Al genoteerd: éééé"))
        // As the keyboard's main key does when nothing was typed.
        later.send(.write(""))
        later.press("Ja, sluit af")
        #expect(host.calls.last == "close 31 '\(String(repeating: "é", count: 280))'")
    }

    // MARK: Device

    @Test func soundIsTestedUntilItIsHeard() {
        let host = ScriptedHost(.anOpenSession)
        let walk = HostWalk.inMenu(host)
        walk.press("Toestel instellen", "Geluid testen", "Speel geluid", "Nee, ik hoorde niets")
        #expect(walk.page == "silent")
        host.problems["sound"] = .noSound
        walk.press("Probeer opnieuw")
        #expect(walk.page == "problem")
        walk.press("Probeer opnieuw", "Ja, ik hoorde het")
        #expect(walk.page == "menu")
        #expect(host.calls == ["sound nl", "sound nl"])
    }

    @Test func aLanguageIsPutFirst() {
        let host = ScriptedHost(.anOpenSession)
        let walk = HostWalk.inMenu(host)
        walk.press("Toestel instellen", "Volgorde van de talen", "العربية", "Français", "Français")
        #expect(host.calls == ["order ar,nl,fr", "order fr,ar,nl"])
        #expect(walk.labels == ["Français", "العربية", "Nederlands"])
    }

    @Test func anotherPinNeedsTheOldOne() {
        let host = ScriptedHost(.anOpenSession)
        let walk = HostWalk.inMenu(host)
        walk.press("Toestel instellen", "Andere pincode")
        walk.send(.write("1111"))
        #expect(walk.page == "old-pin")
        #expect(walk.desk.screen.hint == "Die pincode klopt niet. Probeer het nog eens.")
        walk.send(.write("4839"))
        walk.send(.write("5093"))
        walk.send(.write("5093"))
        #expect(walk.page == "pin-set")
        #expect(host.pins.pin == Secret(digitsOf: "5093"))
        walk.press("Naar het menu")
        #expect(walk.page == "menu")
    }

    @Test func wrongPinsInsideLockTheMenu() {
        let walk = HostWalk.inMenu(ScriptedHost(.anOpenSession))
        walk.press("Toestel instellen", "Andere pincode")
        for _ in 0..<3 { walk.send(.write("1111")) }
        #expect(walk.page == "pin-wait")
        walk.send(.stop)
        walk.send(.back)
        #expect(walk.hasLeft)
    }

    @Test func shuttingDownAsksOnce() {
        let host = ScriptedHost(.anOpenSession)
        let walk = HostWalk.inMenu(host)
        walk.press("Toestel instellen", "Toestel uitzetten")
        #expect(walk.desk.screen.hint.contains("staan nog open"))
        host.problems["off"] = .shutDownRefused
        walk.press("Ja, zet uit")
        #expect(walk.desk.screen.text.contains("aan-knop"))
        walk.press("Probeer opnieuw")
        #expect(walk.page == "off")
        #expect(host.calls == ["off"])
    }

    // MARK: Failures

    /// Each is said in words of its own, in each language, and one can try again or go back; nothing is lost.
    @Test(
        arguments: HostDesk.languages,
        [
            HostProblem.stickMissing, .stickFull, .stickPulledOut, .stickLocked, .stickUnreliable, .copyNotAllowed,
            .printerOff, .noSound, .diskFull, .diskReadOnly, .archiveDamaged, .archiveBusy, .sessionGone,
            .shutDownRefused, .other("SQLITE_IOERR_WRITE"),
        ])
    func eachProblemHasWords(language: LanguageTag, problem: HostProblem) {
        let host = ScriptedHost(.anOpenSession)
        let walk = HostWalk.inMenu(host, settings: HostSettings(language: language))
        let words = HostWords.in(language)
        walk.press(words.menu[.stick]!)
        host.problems["copy"] = problem
        walk.press(words.copyIt)
        let screen = walk.desk.screen
        #expect(walk.page == "problem")
        #expect(screen.text == words.problem(problem))
        #expect(screen.text.count > 40)
        if case .other(let what) = problem { #expect(screen.hint.contains(what)) }
        walk.press(words.toMenu)
        #expect(walk.page == "menu")
        host.problems["copy"] = problem
        walk.press(words.menu[.stick]!, words.copyIt, words.tryAgain)
        #expect(walk.page == "copied")
    }

    // MARK: Time and help

    @Test func whoWalksAwayLosesNothing() {
        let walk = HostWalk.inMenu(ScriptedHost(.anOpenSession))
        walk.press("Toestel instellen")
        walk.pass(.seconds(100))
        walk.send(.stillHere)
        walk.pass(.seconds(119))
        #expect(!walk.hasLeft)
        walk.pass(.seconds(1))
        #expect(walk.hasLeft)
        #expect(walk.host.state == .anOpenSession)
    }

    @Test func workThatTakesLongIsNoIdleness() {
        var desk = HostWalk.inMenu(ScriptedHost(.anOpenSession)).desk
        _ = desk.handle(.choose("stick"))
        #expect(desk.handle(.proceed) == [.perform(.copy)])
        #expect(desk.handle(.back) == [], "nothing else happens meanwhile")
        #expect(desk.handle(.tick(.seconds(700))) == [])
        _ = desk.handle(result: .done)
        #expect(desk.handle(.tick(.seconds(1400))) == [])
        #expect(desk.handle(.tick(.seconds(1519))) == [])
        #expect(desk.handle(.tick(.seconds(1520))) == [.leave])
    }

    @Test func helpExplainsThePageAndComesBack() {
        let walk = HostWalk.inMenu(ScriptedHost(.anOpenSession))
        walk.press("Kaartjes printen", "Uitleg")
        #expect(walk.desk.screen.text.contains("Op een kaartje staat de QR-code"))
        walk.send(.enter(3))
        #expect(walk.host.calls.isEmpty)
        walk.press("Verder")
        #expect(walk.desk.screen.selection == .number(1...50, current: nil))
        walk.press("Uitleg", "Menu sluiten")
        #expect(walk.hasLeft)
    }
}
