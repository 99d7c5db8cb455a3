import ArgumentParser
import SurveyArchive
import SurveyCore

struct SessionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: "Plan, open and close sessions, make tickets for them, and carry plans to devices.",
        discussion: """
            A session is one survey at one place on one half-day. Codes are planned in one archive and carried to kiosks
            and server:
              drempel session plan huurtoelage-ravels --site voedselbank --half-day 2026-11-23-am --archive team.sqlite
              drempel session export --archive team.sqlite --output plan.json
              drempel session import plan.json --archive kiosk.sqlite
              drempel session open K7MPQ2 --archive kiosk.sqlite
              drempel session close K7MPQ2 --invited 31 --archive kiosk.sqlite
            """,
        subcommands: [Plan.self, Tickets.self, Open.self, Close.self, List.self, Export.self, Import.self])

    struct Plan: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Plan a session and print its code.",
            discussion: """
                Example:
                  drempel session plan huurtoelage-ravels --site voedselbank --half-day 2026-11-23-am --archive team.sqlite
                """)

        @Argument(help: "The survey's file, or its name.")
        var survey: String
        @Option(help: "The place: a short code such as voedselbank-ravels.")
        var site: String
        @Option(help: "The place's name for people.")
        var siteLabel: String?
        @Option(help: "The half-day: 2026-11-23-am or 2026-11-23-pm.")
        var halfDay: String
        @Option(help: "How many sessions to plan there.")
        var count = 1
        @Option(
            name: .customLong("own-device"),
            help: """
                yes: online people answer on a phone or computer of their own. no: on one that the team lends, on which an \
                interview that is left lying is over after 5 minutes, not 30, since the next person uses it.
                """)
        var ownDevice = YesNo.yes
        @OptionGroup var archive: ArchiveOption
        @OptionGroup var config: ConfigOption

        func run() async throws {
            try await reportingFailures {
                guard let halfDay = HalfDay(halfDay) else {
                    throw Failure(
                        .usage,
                        "'\(halfDay)' is no half-day. Write it as 2026-11-23-am (before 13:00) or 2026-11-23-pm.")
                }
                guard (1...500).contains(count) else { throw Failure(.usage, "--count is from 1 to 500.") }
                try checkSite(site)
                let id = try SurveyReference.identifier(survey)
                let days = try await config.settings().sessionDays()
                var generator = SystemRandomNumberGenerator()
                let archive = try archive.open(creating: true)
                let sessions = try withArchiveErrors(self.archive.path) {
                    try archive.add(Site(code: site, label: siteLabel ?? ""))
                    return try (0..<count).map { _ in
                        let session = Session(
                            code: .random(using: &generator), site: site, survey: id, halfDay: halfDay,
                            isOwnDevice: ownDevice == .yes, end: halfDay.adding(days: days))
                        try archive.put(session)
                        return session
                    }
                }
                for session in sessions { Console.print(session.code.rawValue) }
            }
        }
    }

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Open a planned session on this device.",
            discussion: "Example:\n  drempel session open K7MPQ2 --archive kiosk.sqlite")

        @Argument(help: "The session's code.")
        var code: String
        @OptionGroup var archive: ArchiveOption

        func run() async throws {
            try await reportingFailures {
                let code = try sessionCode(code)
                let archive = try archive.open(creating: false)
                let session = try withArchiveErrors(self.archive.path) { try archive.open(code, during: Clock.halfDay) }
                Console.print("\(session.code) is open: \(session.survey), \(session.site), \(session.halfDay).")
            }
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close a session: after that the archive holds no order of arrival.",
            discussion: """
                Sessions that were closed on two devices become one when their archives are collected: closed stands
                before open, the larger number of invited people stands, and remarks are put together, each once.

                Example:
                  drempel session close K7MPQ2 --invited 31 --notes "printer stuk" --archive kiosk.sqlite
                """)

        @Argument(help: "The session's code.")
        var code: String
        @Option(help: "How many people were invited.")
        var invited: Int?
        @Option(help: "Remarks, without names.")
        var notes = ""
        @OptionGroup var archive: ArchiveOption

        func run() async throws {
            try await reportingFailures {
                let code = try sessionCode(code)
                guard invited.map({ (0...100_000).contains($0) }) ?? true else {
                    throw Failure(.usage, "--invited is a number of people, 0 or more.")
                }
                let archive = try archive.open(creating: false)
                let session = try withArchiveErrors(self.archive.path) {
                    try archive.close(code, invited: invited, notes: notes)
                }
                Console.print("\(session.code) is closed.")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the sessions of an archive.",
            discussion: """
                Of one-time tickets it says how many were made; how many were used, only from the release threshold on.

                Example:
                  drempel session list --archive team.sqlite
                """)

        @OptionGroup var archive: ArchiveOption
        @Flag(help: "Print a JSON array instead of a table.")
        var json = false
        @OptionGroup var config: ConfigOption

        func run() async throws {
            try await reportingFailures {
                let threshold = try await config.settings().releaseThreshold()
                let archive = try archive.open(creating: false, writing: false)
                let table = try withArchiveErrors(self.archive.path) { try SessionTable(archive, threshold: threshold) }
                Console.print(json ? try table.json : table.text)
            }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the planned sessions to a file that devices import.",
            discussion: "Example:\n  drempel session export --archive team.sqlite --output plan.json")

        @OptionGroup var archive: ArchiveOption
        @Option(help: "The file to write; without it, standard output.")
        var output: String?

        func run() async throws {
            try await reportingFailures {
                let archive = try archive.open(creating: false, writing: false)
                let plan = try withArchiveErrors(self.archive.path) { try archive.exportPlan() }
                if let output {
                    try Files.write(Array(plan.utf8), to: output)
                } else {
                    Console.print(plan, terminator: "")
                }
            }
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take planned sessions from a file into an archive.",
            discussion: "Example:\n  drempel session import plan.json --archive kiosk.sqlite")

        @Argument(help: "The file that 'session export' wrote.")
        var file: String
        @OptionGroup var archive: ArchiveOption

        func run() async throws {
            try await reportingFailures {
                guard let text = String(validating: try Files.read(file), as: UTF8.self) else {
                    throw Failure(.data, "'\(file)' is no plan: it is not text in UTF-8. Export the plan again.")
                }
                let path = self.archive.path
                let isNew = !Files.exists(path)
                let archive = try archive.open(creating: true)
                do {
                    let added = try withArchiveErrors(path) { try archive.importPlan(text) }
                    Console.print("The plan is in '\(path)': \(added) new.")
                } catch {
                    // A plan that is refused leaves no empty archive behind.
                    if isNew { Archives.remove(archive) }
                    throw error
                }
            }
        }
    }
}

/// A plain answer to an option.
enum YesNo: String, ExpressibleByArgument, CaseIterable {
    case yes, no
}

/// A session code as a person typed it.
func sessionCode(_ text: String) throws -> SessionCode {
    guard let code = SessionCode(text) else {
        throw Failure(
            .usage,
            "'\(text)' is no session code. A code has six letters and digits, such as K7MPQ2; look at it once more.")
    }
    return code
}

/// Checks the code of a site, which has the form of an identifier.
func checkSite(_ site: String) throws {
    guard site.isIdentifier else {
        throw Failure(
            .usage,
            "'\(site)' is no code of a place. Use small letters, digits and hyphens, such as voedselbank-ravels (at most 32)."
        )
    }
}
