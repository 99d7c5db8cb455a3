import ArgumentParser
import SurveyArchive
import SurveyCore

struct ArchiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Look after an archive.",
        discussion: """
            Examples:
              drempel archive check kiosk.sqlite
              drempel archive copy kiosk.sqlite /media/stick/ravels.sqlite
              drempel archive purge --archive team.sqlite --dry-run
            """,
        subcommands: [Check.self, Copy.self, PurgeCommand.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Verify an archive and say what is in it, without answers.",
            discussion: """
                Counts are for the project team: do not pass them on. Ends with status 65 when something is wrong.

                Example:
                  drempel archive check kiosk.sqlite
                """)

        @Argument(help: "The archive.")
        var file: String
        @Flag(help: "Print JSON.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let archive = try Archives.open(file, creating: false, writing: false)
                let summary = try withArchiveErrors(file) { try archive.check() }
                Console.print(json ? try OutputJSON.text(summary) : ArchiveText.text(summary, path: file))
                if !summary.problems.isEmpty { throw ExitCode(Failure.Status.data.rawValue) }
            }
        }
    }

    struct Copy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make the clean copy that may leave a device.",
            discussion: """
                The copy holds no order of arrival and no deleted rows, opens from a read-only stick, and was read back
                before it got its name.

                Example:
                  drempel archive copy kiosk.sqlite /media/stick/ravels.sqlite
                """)

        @Argument(help: "The archive.")
        var file: String
        @Argument(help: "The copy's name.")
        var target: String
        @Flag(help: "Replace a file of that name.")
        var overwrite = false

        func run() async throws {
            try await reportingFailures {
                let archive = try Archives.open(file, creating: false, writing: false)
                let copy = try withArchiveErrors(target) { try archive.cleanCopy(to: target, overwrites: overwrite) }
                Console.print("'\(target)' holds \(copy.responses) responses and was read back: it is good.")
            }
        }
    }
}
