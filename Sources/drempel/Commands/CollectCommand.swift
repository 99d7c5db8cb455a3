import ArgumentParser
import SurveyArchive
import SurveyCore

struct CollectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collect",
        abstract: "Put the archives of several devices together.",
        discussion: """
            Collecting the same archives again changes nothing, and their order does not matter. Answers that a device
            sealed are opened with the private key; without it they stay sealed, and can be opened later.

            Example:
              drempel collect stick1/ravels.sqlite stick2/ravels.sqlite --into team.sqlite
              drempel collect stick1/ravels.sqlite --into team.sqlite --key team.key
              drempel collect --into team.sqlite --key team.key
            """)

    @Argument(help: "The archives to take from; they are only read.")
    var files: [String] = []

    @Option(name: .customLong("into"), help: "The archive to collect in; it is made when it does not exist.")
    var target: String

    @Option(
        name: .customLong("key"),
        help: "The file with the project team's private key, to open sealed answers. It can be given several times.")
    var keys: [String] = []

    func validate() throws {
        if files.isEmpty && keys.isEmpty {
            throw ValidationError("Give the archives to collect, or a --key to open what is sealed in the target.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            let keys = try keys.map { try KeyFiles.opening($0) }
            if files.isEmpty && !Files.exists(target) { throw Failure(.data, "There is no archive '\(target)'.") }
            for file in files where !Files.exists(file) {
                throw Failure(.data, "There is no archive '\(file)'. Nothing was changed.")
            }
            try Files.makeFolder(Files.parent(of: target))
            let report = try withArchiveErrors(target) { try Archive.collect(from: files, into: target, keys: keys) }
            Console.print(Self.words(report))
        }
    }

    /// What was done, for the person who did it.
    static func words(_ report: CollectReport) -> String {
        var lines = report.sources.map { source in
            if source.isTarget { return "\(source.path): is the target itself" }
            // What was left out is a number of people: it is not told, nor what it could be subtracted from.
            let responses = source.responses - source.leftOut
            var parts = ["\(source.added) new", "\(source.alreadyThere) already there"]
            if source.conflicts > 0 { parts.append("\(source.conflicts) with another content under the same id") }
            return "\(source.path): \(responses) responses, " + parts.joined(separator: ", ")
        }
        if report.sources.contains(where: { $0.leftOut > 0 }) {
            lines.append("Answers of sessions that were purged were left out, as was promised. Nothing is wrong.")
        }
        if report.removed > 0 {
            lines.append("Answers of sessions that were purged elsewhere were deleted here too, as was promised.")
        }
        for conflict in report.labelConflicts {
            lines.append("Site \(conflict.site) stays '\(conflict.stands)'; another archive says '\(conflict.other)'.")
        }
        for code in report.sessionConflicts {
            lines.append("Session \(code) means two things; the earlier one stands. Plan codes in one archive only.")
        }
        for hash in report.versionConflicts {
            lines.append("Version \(hash.prefix(8)) has two texts. Run 'drempel archive check' on each archive.")
        }
        lines += seals(report)
        lines.append("In all: \(report.responses) responses.")
        if let reason = report.notCompacted {
            lines.append(
                "All is in it, but the file could not be rewritten: \(reason.failure("the target").message) "
                    + "Then collect once more.")
        }
        return lines.joined(separator: "\n")
    }

    /// What became of sealed answers.
    private static func seals(_ report: CollectReport) -> [String] {
        func count(_ number: Int, _ one: String, _ many: String) -> String {
            number == 1 ? "1 \(one)" : "\(number) \(many)"
        }
        var lines: [String] = []
        if report.opened > 0 {
            lines.append(count(report.opened, "sealed response was opened.", "sealed responses were opened."))
        }
        for sealed in report.sealed {
            let key = sealed.fingerprint.map { "the key \($0)" } ?? "a key that no archive names"
            lines.append(
                count(sealed.responses, "response is", "responses are")
                    + " still sealed, with \(key). To open: drempel collect --into ARCHIVE --key FILE")
        }
        for (fault, responses) in report.unopened.sorted(by: { words($0.key) < words($1.key) }) {
            lines.append(
                "Although their key was given, " + count(responses, "response stays", "responses stay")
                    + " sealed, as they came: \(words(fault)).")
        }
        return lines
    }

    private static func words(_ fault: OpeningFault) -> String {
        switch fault {
        case .notAuthentic: "they were changed, or belong to another response"
        case .filling: "what is in them is not what a device seals"
        case .answers(let fault): "the answers in them \(ArchiveText.words(fault))"
        }
    }
}
