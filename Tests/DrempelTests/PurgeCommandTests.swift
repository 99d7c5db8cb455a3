import Glibc
import SurveyArchive
import SurveyCore
import Testing

@testable import drempel

/// Old answers, from the command that says what will go to the archive without them.
@Suite struct PurgeCommandTests {
    /// An archive with a session that is long over and one that is not; `release` also notes that the old one was
    /// tabulated.
    private func makeArchive(
        _ folder: TemporaryFolder, released: Bool, name: String = "team.sqlite"
    ) throws -> String {
        let path = folder.file(name)
        let compiled = try SurveyReference.compile(Program.root + "/surveys/huurtoelage-ravels.survey")
        let archive = try Archive(path: path, access: .readWrite(create: true))
        let long = Clock.halfDay.adding(days: -200)
        let version = try compiled.publish(in: archive, path: path, during: long)
        try archive.add(Site(code: "voedselbank", label: ""))
        for (code, halfDay) in [("AAAAAA", long), ("NMLZCS", Clock.halfDay)] {
            let session = try #require(SessionCode(code))
            try archive.put(
                Session(code: session, site: "voedselbank", survey: version.survey, halfDay: halfDay, state: .open))
            for _ in 0..<4 {
                _ = try archive.store(
                    Response(
                        id: .random(), surveyVersion: version.hash, session: session, mode: .kiosk,
                        outcome: .brokeOff(at: nil)))
            }
            if code == "AAAAAA" { _ = try archive.close(session, invited: nil, notes: "opmerking") }
        }
        if released {
            try archive.record(
                Release(
                    survey: version.survey, audience: "team", halfDay: long.adding(days: 60),
                    contentHash: archive.contentHash(of: version.survey), options: "", tables: "{}"))
        }
        try archive.close()
        return path
    }

    private func sessions(_ path: String) throws -> [SessionCode: Int] {
        try Archive(path: path, access: .readOnly).counts().mapValues { $0.complete + $0.brokenOff }
    }

    @Test func aDryRunSaysWhatWouldGoAndDeletesNothing() throws {
        let folder = try TemporaryFolder()
        let path = try makeArchive(folder, released: false)
        let result = try Program.run(["archive", "purge", "--archive", path, "--dry-run"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("session AAAAAA, huurtoelage-ravels, voedselbank"))
        #expect(result.output.contains("kept for 90 days: minder dan 10 responses, NEVER TABULATED"))
        #expect(!result.output.contains("NMLZCS"))
        #expect(try sessions(path).count == 2)
    }

    @Test func whatWasNeverTabulatedIsDeletedOnlyWhenOneSaysSo() throws {
        let folder = try TemporaryFolder()
        let path = try makeArchive(folder, released: false)
        let refused = try Program.run(["archive", "purge", "--archive", path])
        #expect(refused.status == 65)
        #expect(refused.errors.contains("add --also-untabulated"))
        #expect(try sessions(path).count == 2)
        let done = try Program.run(["archive", "purge", "--archive", path, "--also-untabulated"])
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.output.contains("Deleted all answers of these sessions: AAAAAA."))
        #expect(try sessions(path) == [SessionCode("NMLZCS")!: 4])
        #expect(try Program.run(["archive", "check", path]).output.contains("purged sessions: AAAAAA"))
    }

    @Test func whatWasReleasedGoesWithoutAsking() throws {
        let folder = try TemporaryFolder()
        let path = try makeArchive(folder, released: true)
        let done = try Program.run(["archive", "purge", "--archive", path, "--older-than", "90d"])
        #expect(done.status == 0, "\(done.errors)")
        #expect(try sessions(path).count == 1)
        let again = try Program.run(["archive", "purge", "--archive", path])
        #expect(again.output.contains("Nothing was old enough"))
        // The one that was never closed is named when it is as old.
        let open = try Program.run(["archive", "purge", "--archive", path, "--older-than", "0d", "--dry-run"])
        #expect(!open.output.contains("NMLZCS"), "its half-day is not over")
    }

    @Test(arguments: [
        (["--older-than", "91d"], "promised to delete answers after 90 days"),
        (["--older-than", "90"], "--older-than"),
        (["--survey", "ocmw"], "has no survey 'ocmw'"),
    ])
    func aPromiseIsNotStretched(_ options: [String], _ sentence: String) throws {
        let folder = try TemporaryFolder()
        let path = try makeArchive(folder, released: true)
        let result = try Program.run(["archive", "purge", "--archive", path] + options)
        #expect(result.status == 64 || result.status == 65)
        #expect(result.errors.contains(sentence), "\(result.errors)")
        #expect(try sessions(path).count == 2)
    }

    @Test func theConfigurationShortensThePromise() throws {
        let folder = try TemporaryFolder()
        let path = try makeArchive(folder, released: true)
        let archive = try Archive(path: path, access: .readOnly)
        let id = "huurtoelage-ravels"
        #expect(try Retention.days(in: archive, configured: nil) == [id: 90])
        #expect(try Retention.days(in: archive, configured: 30) == [id: 30])
        #expect(try Retention.days(in: archive, configured: 365) == [id: 90])
        let result = try Program.run(
            ["archive", "purge", "--archive", path, "--dry-run"], environment: ["DREMPEL_RETENTION_DAYS": "30"])
        #expect(result.output.contains("kept for 30 days"), "\(result.errors)")
    }

    @Test func collectingAnOldStickSaysKindlyThatItsAnswersStayAway() throws {
        let folder = try TemporaryFolder()
        let path = try makeArchive(folder, released: true)
        let stick = folder.file("stick.sqlite")
        _ = try Program.run(["archive", "copy", path, stick])
        _ = try Program.run(["archive", "purge", "--archive", path])
        let result = try Program.run(["collect", stick, "--into", path])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("were left out, as was promised"))
        #expect(result.output.contains("4 responses, 0 new, 4 already there"))
        #expect(try sessions(path).count == 1)
        let back = try Program.run(["collect", path, "--into", stick])
        #expect(back.output.contains("were deleted here too, as was promised"))
        #expect(try sessions(stick).count == 1)
    }

    /// What kiosk and server do when they start, and while they run.
    @Test func aDeviceKeepsThePromiseByItself() async throws {
        let folder = try TemporaryFolder()
        let path = try makeArchive(folder, released: false)
        let archive = try Archive(path: path, access: .readWrite(create: false))
        try archive.confirmClock(during: Clock.halfDay.adding(days: -1))
        let settings = try await Settings(file: nil)
        #expect(try archive.keepPromises(settings) == .done(PurgeReport(sessions: [SessionCode("AAAAAA")!]), open: []))
        #expect(try archive.keepPromises(settings) == .doneBefore)
    }

    @Test(arguments: [false, true]) func kioskAndServerDoSoWhenTheyStart(_ isKiosk: Bool) throws {
        let folder = try TemporaryFolder()
        let path = try makeArchive(folder, released: false, name: "a.sqlite")
        let survey = Program.root + "/surveys/huurtoelage-ravels.survey"
        func start() throws {
            if isKiosk {
                let kiosk = try KioskAtTerminal([survey, "--archive", path])
                kiosk.see("Raak het scherm aan")
            } else {
                _ = try ServingProgram(folder, ["--survey", survey]).stop(SIGTERM)
            }
        }
        // The clock has leapt by 200 days since anything was done, and no network keeps it here.
        if DeviceFacts.isClockSynchronized != true {
            let archive = try Archive(path: path, access: .readWrite(create: false))
            try archive.confirmClock(during: Clock.halfDay.adding(days: -200))
            try archive.close()
            try start()
            #expect(try sessions(path).values.sorted() == [4, 4])
        }
        let archive = try Archive(path: path, access: .readWrite(create: false))
        try archive.confirmClock(during: Clock.halfDay.adding(days: -20))
        try archive.close()
        try start()
        #expect(try sessions(path) == [SessionCode("NMLZCS")!: 4])
    }
}
