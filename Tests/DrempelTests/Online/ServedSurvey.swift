import BrowserTestSupport
import Glibc
import SurveyCore
import Testing

/// The real `drempel serve` with an archive of its own and an open session.
final class ServedSurvey {
    let survey: Survey
    let archive: String
    let code: String
    /// Where it is: `http://127.0.0.1:PORT`.
    let base: String
    private let folder: TemporaryFolder
    private let program: RunningProgram

    /// Serves the survey in the file `path`, translations that nobody has read yet too.
    init(_ path: String, options: [String] = []) throws {
        survey = try OnlineSurveys.compile(path)
        folder = try TemporaryFolder()
        archive = folder.file("online.sqlite")
        let planned = try Program.run([
            "session", "plan", survey.id, "--site", "bank", "--half-day", "\(Self.now)", "--archive", archive,
        ])
        try #require(planned.status == 0, "\(planned.errors)")
        code = String(planned.output.prefix(6))
        program = try RunningProgram(
            Program.path,
            ["serve", "--archive", archive, "--address", "127.0.0.1:0", "--survey", path, "--state", folder.path]
                + options,
            environment: ["DREMPEL_KIOSK_UNREVIEWED_LANGUAGES": "true"],
            output: folder.file("serve.log"))
        base = try Self.address(of: program)
    }

    private static var now: HalfDay { HalfDay(secondsSince1970: time(nil)) }

    /// Waits until it says where it listens.
    private static func address(of program: RunningProgram) throws -> String {
        let end = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < end, program.isAlive {
            if let found = program.text.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+/) { return String(found.output) }
            usleep(20_000)
        }
        Issue.record("the server does not start:\n\(program.text)")
        throw BrowserError.gone
    }

    func url(_ path: String) -> String { base + path }

    /// The first page of the session, in a language.
    func start(in language: LanguageTag? = nil) -> String {
        url("/\(code)" + (language.map { "?l=\($0)" } ?? ""))
    }

    /// What it wrote.
    var log: String { program.text }

    /// What the archive holds of responses: outcome, way, language and answers of each, one line each.
    var rows: [String] {
        get throws {
            let result = try Program.run(
                [
                    archive,
                    """
                    SELECT outcome || ' ' || mode || ' ' || coalesce(language, '-') || ' ' || coalesce(answers, '-')
                    FROM response WHERE session = '\(code)'
                    """,
                ], program: "sqlite3")
            try #require(result.status == 0, "\(result.errors)")
            return result.output.split(separator: "\n").map(String.init)
        }
    }

    /// The host's passphrase, as a team sets it.
    func setPassphrase(_ passphrase: String) throws {
        let result = try Program.run(
            [
                "-c", "printf '%s\\n' \"$1\" | \"$2\" passphrase set --state \"$3\"", "sh", passphrase, Program.path,
                folder.path,
            ], program: "/bin/sh")
        try #require(result.status == 0, "\(result.errors)")
    }

    func end() { program.end() }
}
