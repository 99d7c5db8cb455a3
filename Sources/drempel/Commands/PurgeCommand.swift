import ArgumentParser
import SurveyAnalysis
import SurveyArchive
import SurveyCore

struct PurgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Delete the answers that were kept for long enough.",
        discussion: """
            Answers of a session are kept for as long as its survey promised ('retention 90 days'), counted from the
            session's half-day, so that none stays longer; --older-than can only shorten that. What was released stays, and so do the session's
            half-day and place. The answers, tickets and remarks are overwritten, and a tombstone of each session bars
            them from coming back from another archive; it deletes them there, too, at the next 'drempel collect'.

            Kiosk and server do this by themselves. Close sessions first: an open one keeps all its answers.

            Example:
              drempel archive purge --archive team.sqlite --dry-run
              drempel archive purge --archive team.sqlite --older-than 30d --survey ocmw
            """)

    @OptionGroup var archive: ArchiveOption
    @Option(help: "Keep answers for so many days after the half-day of their session, such as 90d.")
    var olderThan: Days?
    @Option(name: .customLong("survey"), help: "Only this survey; it can be given several times.")
    var surveys: [String] = []
    @Flag(help: "Say what would go, and delete nothing.")
    var dryRun = false
    @Flag(help: "Delete also what is in no release: nobody will ever see a table of it.")
    var alsoUntabulated = false
    @OptionGroup var config: ConfigOption

    /// `90d`.
    struct Days: ExpressibleByArgument {
        var number: Int

        init?(argument: String) {
            guard argument.hasSuffix("d"), let number = Int(argument.dropLast()), (0...3650).contains(number) else {
                return nil
            }
            self.number = number
        }
    }

    func run() async throws {
        try await reportingFailures {
            let settings = try await config.settings()
            let opened = try archive.open(creating: false, writing: !dryRun)
            let surveys = try surveys.map { try SurveyReference.identifier($0) }
            let threshold = try settings.releaseThreshold()
            let (now, path) = (Clock.halfDay, archive.path)
            try withArchiveErrors(path) {
                let days = try days(of: surveys, in: opened, configured: try settings.retentionDays())
                let plan = try opened.purgePlan(during: now, after: days)
                let text = try PurgeText(plan, days: days, path: path) {
                    try .of($0, in: opened, configured: threshold)
                }
                guard !dryRun else { return Console.print(text.plan) }
                if let untabulated = text.untabulated, !alsoUntabulated { throw Failure(.data, untabulated) }
                Console.print(text.done(try opened.purge(plan.due.map(\.session.code), during: now)))
                try opened.close()
            }
        }
    }

    /// For how many days answers are kept, by survey.
    private func days(of surveys: [String], in archive: Archive, configured: Int?) throws -> [String: Int] {
        let promised = try Retention.days(in: archive, configured: configured)
        let known = Set(try archive.versions(of: nil).map(\.survey))
        for survey in surveys where !known.contains(survey) {
            throw Failure(
                .data, "'\(archive.path)' has no survey '\(survey)'. It has: \(known.sorted().joined(separator: ", "))."
            )
        }
        var days: [String: Int] = [:]
        for survey in surveys.isEmpty ? known.sorted() : surveys {
            if let olderThan, let promise = promised[survey], olderThan.number > promise {
                throw Failure(
                    .usage,
                    "'\(survey)' promised to delete answers after \(promise) days, so they cannot be kept for "
                        + "\(olderThan.number). Give --older-than \(promise)d or less, or leave it out.")
            }
            days[survey] = olderThan?.number ?? promised[survey]
        }
        guard !days.isEmpty || known.isEmpty else {
            throw Failure(
                .usage,
                "No survey in '\(archive.path)' says for how long answers are kept. Give --older-than, such as 90d.")
        }
        return days
    }
}
