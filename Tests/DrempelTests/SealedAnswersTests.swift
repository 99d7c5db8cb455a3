import Glibc
import Testing

/// The project team's keys, from making them to the report.
@Suite struct SealedAnswersTests {
    private let survey = Program.root + "/surveys/ocmw.survey"
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func run(_ arguments: String..., status: Int32 = 0) throws -> Program.Result {
        let result = try Program.run(arguments)
        #expect(result.status == status, "\(arguments): \(result.errors)")
        return result
    }

    private func makeKey(_ name: String = "team") throws {
        let made = try run("key", "new", "--output", folder.file("\(name).key"), "--public", folder.file("\(name).pub"))
        #expect(!made.output.contains("drempel-private"), "the private key is never printed")
    }

    @Test func aKeyIsPrivateAndNeverOverwritten() throws {
        try makeKey()
        let key = folder.file("team.key")
        var status = stat()
        stat(key, &status)
        #expect(status.st_mode & 0o777 == 0o600)
        let text = try TemporaryFolder.text(key)
        let refused = try run("key", "new", "--output", key, status: 64)
        #expect(refused.errors.contains("There is a file"))
        _ = try run("key", "new", "--output", folder.file("new.key"), "--public", folder.file("team.pub"), status: 64)
        #expect(access(folder.file("new.key"), F_OK) == -1, "half a pair is not made")
        _ = try run("key", "new", "--output", folder.file("x"), "--public", folder.file("x"), status: 64)
        _ = try run("key", "new", "--output", folder.file("weg/x.key"), status: 74)
        #expect(try TemporaryFolder.text(key) == text)
        // Both files show the same public key and fingerprint, and neither shows the private key.
        let shown = try run("key", "show", key).output
        #expect(shown == (try run("key", "show", folder.file("team.pub")).output))
        #expect(shown.hasPrefix("drempel-public-1:") && shown.contains("\nfingerprint "))
        let line = String(shown.prefix { $0 != "\n" })
        #expect(try run("key", "show", line).output == shown)
        #expect(try run("key", "show", String(line.dropLast()), status: 65).errors.contains("cut off: 55 of 56"))
        chmod(key, 0o644)
        #expect(try run("key", "show", key).errors.contains("chmod 600"))
    }

    @Test func sealedOnTheDeviceAndOpenedByTheTeam() throws {
        try makeKey()
        try makeKey("other")
        let (device, plain, team) = (
            folder.file("device.sqlite"), folder.file("plain.sqlite"), folder.file("team.sqlite")
        )
        let simulation = ["simulate", survey, "--responses", "60", "--seed", "5", "--archive"]
        _ = try Program.run(simulation + [plain])
        // Given once, the archive remembers it.
        let half = ["simulate", survey, "--responses", "30", "--seed", "5", "--archive", device]
        #expect(try Program.run(half + ["--public-key", folder.file("team.pub")]).status == 0)
        #expect(try Program.run(simulation + [device]).status == 0)
        let types = try Program.run(
            [device, "SELECT DISTINCT typeof(answers) FROM response WHERE outcome = 'complete'"], program: "sqlite3")
        #expect(types.output == "blob\n")

        // On the device itself they are in no figure, and this is said.
        let complete = try Program.run(
            [device, "SELECT count(*) FROM response WHERE outcome = 'complete'"], program: "sqlite3"
        ).output.filter(\.isNumber)
        let report = try run("report", "ocmw", "--archive", device)
        #expect(report.errors.contains("\(complete) antwoorden zijn nog verzegeld en tellen hier niet mee"))
        #expect(report.output.contains("minder dan 10"))
        let export = try run(
            "export", "ocmw", "--archive", device, "--output", folder.file("csv"), "--language", "en")
        #expect(export.errors.contains("\(complete) responses are still sealed"))
        #expect(access(folder.file("csv/responses.csv"), F_OK) == -1)
        let check = try run("archive", "check", device).output
        #expect(check.contains(": sound"))
        #expect(check.contains("\(complete) responses sealed, and what is stored from now on"))

        // The wrong key, then the right one.
        let wrong = try run("collect", device, "--into", team, "--key", folder.file("other.key")).output
        #expect(wrong.contains("\(complete) responses are still sealed, with the key "))
        let right = try run(
            "collect", "--into", team, "--key", folder.file("other.key"), "--key", folder.file("team.key"))
        #expect(right.output.contains("\(complete) sealed responses were opened."))
        for format in ["text", "json"] {
            let opened = try run("report", "ocmw", "--archive", team, "--format", format)
            #expect(opened.output == (try run("report", "ocmw", "--archive", plain, "--format", format).output))
            #expect(opened.errors.isEmpty)
        }
    }

    @Test func whatIsNoPrivateKeyChangesNothing() throws {
        try makeKey()
        _ = try run("simulate", survey, "--responses", "3", "--seed", "1", "--archive", folder.file("a.sqlite"))
        for (key, words) in [
            ("team.pub", "is the public key"), ("a.sqlite", "holds no key"), ("weg.key", "There is no file"),
        ] {
            let result = try run(
                "collect", folder.file("a.sqlite"), "--into", folder.file("team.sqlite"), "--key", folder.file(key),
                status: 65)
            #expect(result.errors.contains(words), "\(result.errors)")
        }
        #expect(access(folder.file("team.sqlite"), F_OK) == -1)
        _ = try run("collect", "--into", folder.file("team.sqlite"), status: 64)
        _ = try run(
            "collect", "--into", folder.file("team.sqlite"), "--key", folder.file("team.key"), status: 65)
        // A private key on a device is refused before anything is stored.
        let kiosk = try run(
            "kiosk", survey, "--archive", folder.file("k.sqlite"), "--public-key", folder.file("team.key"), status: 65)
        #expect(kiosk.errors.contains("is the private key"))
        #expect(access(folder.file("k.sqlite"), F_OK) == -1)
    }
}
