import Glibc
import SurveyTerminal
import TerminalTestSupport
import Testing

/// The volunteer's morning at the real program.
@Suite struct HostAtTerminalTests {
    private let survey = Program.root + "/surveys/huurtoelage-ravels.survey"

    private func pin(_ command: String, _ typed: String, _ state: String) throws -> Program.Result {
        try Program.run(
            ["-c", "printf '\(typed)' | '\(Program.path)' pin \(command) --state '\(state)'"], program: "sh")
    }

    @Test func aPinIsSetOnceAndAnotherOnlyWhenAskedFor() throws {
        let folder = try TemporaryFolder()
        let state = folder.file("state")
        for (typed, sentence) in [
            ("1234\\n1234\\n", "too easy to guess"), ("483\\n483\\n", "4 to 8 digits"),
            ("4839\\n4838\\n", "not the same"),
            ("48a9\\n48a9\\n", "digits only"), ("", "No PIN was given"),
        ] {
            let refused = try pin("new", typed, state)
            #expect(refused.status == 64)
            #expect(refused.errors.contains(sentence), "\(refused.errors)")
        }
        let made = try pin("new", "4839\\n4839\\n", state)
        #expect(made.status == 0, "\(made.errors)")
        let codes = made.output.split(separator: "\n").map { $0.filter(\.isNumber) }.filter { $0.count == 20 }
        #expect(codes.count == 1)
        var status = stat()
        #expect(stat(state + "/pin", &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(try !TemporaryFolder.text(state + "/pin").contains(codes.first ?? "-"))
        let again = try pin("new", "5093\\n5093\\n", state)
        #expect(again.status == 64 && again.errors.contains("drempel pin reset"))
        let reset = try pin("reset", "5093\\n5093\\n", state)
        #expect(reset.status == 0)
        #expect(try TemporaryFolder.text(state + "/pin").contains("$argon2id$v=19$m=19456,t=3,p=1$"))
        // A damaged one is mended by a reset alone.
        try folder.write("", to: "state/pin")
        #expect(try pin("new", "4839\\n4839\\n", state).status == 65)
        #expect(try pin("reset", "4839\\n4839\\n", state).status == 0)
    }

    @Test func aTerminalDoesNotShowThePin() throws {
        let folder = try TemporaryFolder()
        let size = ScreenSize(columns: 80, rows: 24)
        let program = try PseudoTerminal(
            path: Program.path, arguments: ["drempel", "pin", "new", "--state", folder.file("state")],
            environment: ["PATH": "/usr/bin:/bin"], size: size)
        var shown = ""
        func wait(for words: String) {
            let end = ContinuousClock.now + .seconds(60)
            while !shown.contains(words), ContinuousClock.now < end, let new = program.read(.milliseconds(100)) {
                shown += String(decoding: new, as: UTF8.self)
            }
            #expect(shown.contains(words), "\(shown)")
        }
        wait(for: "4 to 8 digits: ")
        program.type(Array("4839\n".utf8))
        wait(for: "once more: ")
        program.type(Array("4839\n".utf8))
        wait(for: "seal it")
        #expect(!shown.contains("4839"))
        #expect(program.wait(.seconds(60)) == 0)
    }

    /// From the closed device of the morning to the closed session of noon.
    @Test func aMorning() throws {
        let folder = try TemporaryFolder()
        let (archive, state) = (folder.file("ravels.sqlite"), folder.file("state"))
        #expect(try pin("new", "4839\\n4839\\n", state).status == 0)
        let planned = try Program.run([
            "session", "plan", "huurtoelage-ravels", "--site", "voedselbank", "--site-label", "Voedselbank Ravels",
            "--half-day", "2026-11-28-am", "--archive", archive,
        ])
        let code = planned.output.filter { !$0.isWhitespace }
        let config = try folder.write(
            "kiosk:\n  needs-host: true\n  state: \(state)\nusb:\n  folders: [\(folder.file("usb"))]\n  allow-unsealed: true\n",
            to: "kiosk.yaml")
        let kiosk = try KioskAtTerminal(
            [survey, "--archive", archive, "--config", config], environment: ["RUNTIME_DIRECTORY": folder.path],
            size: ScreenSize(columns: 100, rows: 30))
        kiosk.see("nog niet open")
        openDesk(kiosk)
        // Whatever the device's clock says: the day is one of the plan's.
        kiosk.see("Wat wil je doen?")
        kiosk.type("1")
        kiosk.see("Is het vandaag deze dag?")
        kiosk.type("2")
        kiosk.see("Zaterdag 28 november 2026")
        kiosk.type("1")
        kiosk.see("voormiddag of namiddag")
        kiosk.type("1")
        kiosk.see("Welke vragen")
        kiosk.type("1")
        kiosk.see("Ja, zet open")
        kiosk.type("\r")
        kiosk.see("De vragen staan open.")
        kiosk.type("\r")
        kiosk.see("Raak het scherm aan")
        #expect(try row(of: code, archive) == "open||")

        openDesk(kiosk)
        kiosk.see("De vragen staan open.")
        kiosk.type("1")
        kiosk.see("minder dan 10")
        kiosk.type("\r")
        // There is no stick.
        kiosk.see("De vragen staan open.")
        kiosk.type("3")
        kiosk.see("Steek de usb-stick")
        kiosk.type("\r")
        kiosk.see("Er zit geen usb-stick")
        kiosk.type("-")
        kiosk.see("De vragen staan open.")
        kiosk.type("2")
        kiosk.see("Aan hoeveel mensen")
        kiosk.type("31\r")
        kiosk.see("Wil je iets melden")
        kiosk.type("printer stuk\r")
        kiosk.see("Ja, sluit af")
        kiosk.type("\r")
        kiosk.see("Bedankt voor je hulp")
        #expect(try row(of: code, archive) == "closed|31|printer stuk")
        kiosk.type(".8")
        kiosk.see("nog niet open")
        kiosk.signal(SIGTERM)
        #expect(kiosk.end() != nil)
    }

    /// Wrong tries are counted on the disk, so that the next process, and the next start, know of them.
    @Test func wrongPinsAreCountedAcrossTurns() throws {
        let folder = try TemporaryFolder()
        let state = folder.file("state")
        #expect(try pin("new", "4839\\n4839\\n", state).status == 0)
        func start() throws -> KioskAtTerminal {
            try KioskAtTerminal(
                [survey, "--archive", folder.file("ravels.sqlite"), "--state", state],
                environment: ["RUNTIME_DIRECTORY": folder.path])
        }
        var kiosk = try start()
        kiosk.see("Raak het scherm aan")
        for attempt in 1...3 {
            kiosk.type(".")
            kiosk.see("Typ je pincode")
            kiosk.type("9071\r")
            kiosk.see(attempt < 3 ? "Die pincode klopt niet" : "Over 30 seconden", "Over 29 seconden")
            kiosk.type("-")
            kiosk.see("Raak het scherm aan")
        }
        kiosk.signal(SIGTERM)
        _ = kiosk.end()
        kiosk = try start()
        kiosk.see("Raak het scherm aan")
        kiosk.type(".")
        kiosk.see("Even wachten")
        kiosk.signal(SIGTERM)
        _ = kiosk.end()
    }

    private func openDesk(_ kiosk: KioskAtTerminal) {
        kiosk.type(".")
        kiosk.see("Typ je pincode")
        kiosk.type("4839\r")
    }

    private func row(of code: String, _ archive: String) throws -> String {
        let row = try Program.run(
            [archive, "SELECT state, invited, notes FROM session WHERE code = '\(code)'"], program: "sqlite3")
        return row.output.filter { $0 != "\n" }
    }
}
