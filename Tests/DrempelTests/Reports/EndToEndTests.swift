import Glibc
import Testing

@testable import drempel

/// One person answers `huurtoelage-ravels` at the real kiosk; the answer is in SQLite, in the table and in the export.
@Suite struct EndToEndTests {
    private let survey = Program.root + "/surveys/huurtoelage-ravels.survey"

    @Test func fromTheTerminalToTheTable() throws {
        let folder = try TemporaryFolder()
        let archive = folder.file("ravels.sqlite")
        try answer(into: archive, folder)

        // The row, read by a program that is not ours.
        let row = try Program.run(
            [
                archive,
                "SELECT outcome, mode, language, assisted, json_extract(answers, '$.huurder'), json_extract(answers, '$.kent'), json_extract(answers, '$.kanaal') FROM response",
            ], program: "sqlite3")
        #expect(row.output == "complete|kiosk|nl|0|yes|nee|[\"sms\"]\n", "\(row.errors)")

        // Beside many simulated ones, so that nothing of it is small.
        let below = try Program.run(["report", "huurtoelage-ravels", "--archive", archive])
        #expect(below.status == 0)
        #expect(below.output.contains("minder dan 10"))
        #expect(!below.output.contains("INF1"))
        let simulated = try Program.run(["simulate", survey, "--responses", "200", "--seed", "3", "--archive", archive])
        #expect(simulated.status == 0, "\(simulated.errors)")
        let complete = try Program.run(
            [archive, "SELECT count(*) FROM response WHERE outcome = 'complete'"], program: "sqlite3")
        let count = try #require(Int(complete.output.filter(\.isNumber)))
        let unaware = try Program.run(
            [archive, "SELECT count(*) FROM response WHERE json_extract(answers, '$.kent') = 'nee'"], program: "sqlite3"
        )
        let report = try JSON(
            Program.run(["report", "huurtoelage-ravels", "--archive", archive, "--format", "json"]).output)
        #expect(report["responses"].int == count)
        let barrier = try #require(report["barriers"].array.first { $0["code"].string == "INF1" })
        #expect(barrier["k"].int.map(String.init) == unaware.output.filter(\.isNumber))
        #expect((barrier["k"].int ?? 0) >= 1)

        // And in the export: a row for each complete response, with this person's.
        let export = try Program.run([
            "export", "huurtoelage-ravels", "--archive", archive, "--format", "csv", "--output", folder.file("csv"),
        ])
        #expect(export.status == 0, "\(export.errors)")
        let rows = try TemporaryFolder.text(folder.file("csv/responses.csv"))
        #expect(rows.hasPrefix("\u{FEFF}"))
        #expect(rows.components(of: "\r\n") >= count + 1)
    }

    /// Dutch; rents; does not know the allowance; text message; declines the rest.
    private func answer(into archive: String, _ folder: TemporaryFolder, _ options: [String] = []) throws {
        let kiosk = try KioskAtTerminal(
            [survey, "--archive", archive, "--site", "voedselbank"] + options,
            environment: ["RUNTIME_DIRECTORY": folder.path])
        kiosk.see("Raak het scherm aan")
        kiosk.type("\r")
        kiosk.see("Kies je taal")
        kiosk.type("1")
        kiosk.see("Sociaal Huis Ravels")
        kiosk.type("\r")
        kiosk.see("Huur je een huis")
        kiosk.type("1")
        kiosk.see("Ken je de huurtoelage")
        kiosk.type("3")
        // Back, and the same again: one answer all the same.
        kiosk.see("Hoe hoor je graag")
        kiosk.type("-")
        kiosk.see("Ken je de huurtoelage")
        kiosk.type("3")
        kiosk.see("Hoe hoor je graag")
        kiosk.type("2\r")
        kiosk.see("foto sturen")
        kiosk.type("+")
        kiosk.see("Welk gevoel")
        kiosk.type("*")
        kiosk.see("Klaar!")
        kiosk.type("\r")
        kiosk.see("Dank je wel")
        kiosk.type("\r")
        kiosk.see("Raak het scherm aan")
        kiosk.signal(SIGTERM)
        #expect(kiosk.end() == 0)
    }

    /// The same on a device that was given the project team's public key: only the team can read it.
    @Test func sealedAtTheTerminalAndOpenedByTheTeam() throws {
        let folder = try TemporaryFolder()
        let (archive, team) = (folder.file("ravels.sqlite"), folder.file("team.sqlite"))
        let made = try Program.run(["key", "new", "--output", folder.file("team.key")])
        let key = try #require(made.output.split(separator: "\n").first { $0.hasPrefix("drempel-public-1:") })
        let settings = try folder.write("answers:\n  public-key: \(key)\n", to: "kiosk.yaml")
        try answer(into: archive, folder, ["--config", settings])
        let row = try Program.run(
            [archive, "SELECT outcome, mode, language, typeof(answers), substr(hex(answers), 1, 2) FROM response"],
            program: "sqlite3")
        #expect(row.output == "complete|kiosk|nl|blob|01\n", "\(row.errors)")
        let collected = try Program.run(["collect", archive, "--into", team, "--key", folder.file("team.key")])
        #expect(collected.output.contains("1 sealed response was opened."), "\(collected.output)\(collected.errors)")
        let opened = try Program.run(
            [team, "SELECT json_extract(answers, '$.kent'), json_extract(answers, '$.kanaal') FROM response"],
            program: "sqlite3")
        #expect(opened.output == "nee|[\"sms\"]\n")
    }

    @Test func stoppingAndWalkingAwayLeaveOnlyWhereItBrokeOff() throws {
        let folder = try TemporaryFolder()
        let archive = folder.file("ravels.sqlite")
        let settings = try folder.write(
            "kiosk:\n  idle-seconds: 5\n  countdown-seconds: 20\n", to: "kiosk.yaml")
        let kiosk = try KioskAtTerminal(
            [survey, "--archive", archive, "--language", "fr", "--config", settings],
            environment: ["RUNTIME_DIRECTORY": folder.path])
        kiosk.see("Touche l'écran")
        kiosk.type("\r")
        kiosk.see("Je participe")
        kiosk.type("\r")
        kiosk.see("Est-ce que tu loues")
        kiosk.type("1")
        kiosk.see("Connais-tu")
        kiosk.see("Tu es encore là")
        // Nobody answers: it is wiped, and ready for the next person.
        kiosk.see("Touche l'écran")
        kiosk.signal(SIGTERM)
        #expect(kiosk.end() == 0)
        let rows = try Program.run(
            [
                archive,
                "SELECT outcome, broke_off_at, answers IS NULL, language IS NULL, assisted IS NULL FROM response",
            ],
            program: "sqlite3")
        #expect(rows.output == "brokeOff|huurder|1|1|1\n")
        let left = try Program.run(["-c", "ls \(folder.path) | grep -c '^draft-1$'"], program: "sh")
        #expect(left.output == "0\n")
    }

    @Test func aLockedKioskInTroubleSaysSoAndGoesOnWhenItIsMended() throws {
        let folder = try TemporaryFolder()
        let archive = try folder.write(String(repeating: "no archive at all ", count: 400), to: "ravels.sqlite")
        let kiosk = try KioskAtTerminal([survey, "--archive", archive, "--locked"])
        kiosk.see("Dat ligt niet aan jou")
        kiosk.see("Voor de vrijwilliger")
        #expect(unlink(archive) == 0)
        kiosk.see("Raak het scherm aan", "Touche l'écran", "Touch the screen")
        kiosk.signal(SIGTERM)
        #expect(kiosk.end() == 0)
        // Whoever starts it by hand is told at once.
        _ = try folder.write("nothing", to: "other.sqlite")
        #expect(try Program.run(["kiosk", survey, "--archive", folder.file("other.sqlite")]).status != 0)
    }

    @Test func checkingAFolderWithoutSurveysIsAnErrorThatAProgramCanRead() throws {
        let folder = try TemporaryFolder()
        for (format, output) in [("full", ""), ("concise", ""), ("json", "[]\n")] {
            let result = try Program.run(["check", folder.path, "--format", format])
            #expect(result.status == 65)
            #expect(result.output == output)
            #expect(result.errors.contains("There is no survey, block or codebook in"))
        }
    }

    @Test func aSessionThatWasClosedTakesInNobodyMore() throws {
        let folder = try TemporaryFolder()
        let archive = folder.file("ravels.sqlite")
        let planned = try Program.run([
            "session", "plan", "huurtoelage-ravels", "--site", "bank", "--half-day", "\(Clock.halfDay)", "--archive",
            archive,
        ])
        let code = String(planned.output.prefix(6))
        let kiosk = try KioskAtTerminal(
            [
                survey, "--archive", archive, "--language", "en", "--session", code, "--online-url",
                "https://drempel.example",
            ],
            environment: ["RUNTIME_DIRECTORY": folder.path])
        kiosk.see("Touch the screen")
        kiosk.type("\r")
        kiosk.see("I'll take part")
        // The person who is there already is counted in it, the next one no longer.
        #expect(try Program.run(["session", "close", code, "--archive", archive]).status == 0)
        for person in 0..<2 {
            if person > 0 {
                kiosk.type("\r")
                kiosk.see("I'll take part")
            }
            kiosk.type("\r")
            kiosk.see("Do you rent")
            kiosk.type("1")
            kiosk.see("Do you know the rent")
            kiosk.type(".8")
            kiosk.see("You have stopped")
            kiosk.type("\r")
            kiosk.see("Touch the screen")
        }
        kiosk.signal(SIGTERM)
        #expect(kiosk.end() == 0)
        let rows = try Program.run(
            [archive, "SELECT session = '\(code)', count(*) FROM response GROUP BY 1 ORDER BY 1"], program: "sqlite3")
        #expect(rows.output == "0|1\n1|1\n")
    }

    @Test func whatCannotRunSaysWhy() throws {
        let folder = try TemporaryFolder()
        let broken = try folder.write("survey x\n  languages nl\n  title nl \"X\n", to: "x.survey")
        let cases: [([String], Int32, String)] = [
            (["kiosk", broken], 65, "has errors"),
            (["kiosk", "weg.survey"], 65, "There is no file"),
            (["kiosk", survey, "--language", "de"], 64, "is not in 'de'"),
            (["kiosk", survey, "--online-url", "ftp://x"], 64, "http"),
            (["kiosk", survey, "--archive", folder.file("a.sqlite")], 64, "needs a terminal"),
            (["report", "bestaat-niet", "--archive", folder.file("weg.sqlite")], 65, "There is no archive"),
            (["archive", "check", broken], 65, "no archive"),
            (["qr", String(repeating: "x", count: 5000)], 65, ""),
        ]
        for (arguments, status, sentence) in cases {
            let result = try Program.run(arguments)
            #expect(result.status == status, "\(arguments): \(result.errors)")
            #expect(result.errors.contains(sentence), "\(arguments): \(result.errors)")
        }
    }
}
