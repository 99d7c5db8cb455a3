import ArgumentParser
import SurveyAnalysis
import SurveyCore
import SurveyExport

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the responses to files for other programs.",
        discussion: """
            One row per complete response, and a codebook. Below ten complete responses nothing is written. What is
            written for the team is internal: do not pass it on. '--profile public' leaves out what could point at
            somebody, and says what it left out.

            Examples:
              drempel export huurtoelage-ravels --archive team.sqlite --format xlsx --output exports/ravels
              drempel export ocmw --archive team.sqlite --format csv --dialect belgian --output exports/ocmw
              drempel export ocmw --archive team.sqlite --format all --profile public --output exports/open
            """)

    @Argument(help: "The survey's name, or its file.")
    var survey: String
    @OptionGroup var archive: ArchiveOption
    @Option(
        help: ArgumentHelp(
            "\(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")) or all; it may be given more than once.",
            valueName: "format"))
    var format: [FormatChoice] = [.one(.csv)]
    @Option(help: "The folder to write to; it is made when it does not exist.")
    var output: String
    @Option(help: "The language of labels and of LEESMIJ.txt: nl, fr or en.")
    var language = ReportLanguage.nl
    @Option(help: "For whom: team or public.", transform: choice)
    var profile = ExportProfile.team
    @Option(
        help: "How CSV files are written: international (commas) or belgian (semicolons, for Excel there).",
        transform: choice)
    var dialect = CSVDialect.international
    @OptionGroup var rounding: RoundingOption
    @OptionGroup var config: ConfigOption

    /// A format, or every one.
    enum FormatChoice: ExpressibleByArgument {
        case one(ExportFormat)
        case all

        init?(argument: String) {
            guard argument != "all" else {
                self = .all
                return
            }
            guard let format = ExportFormat(rawValue: argument) else { return nil }
            self = .one(format)
        }

        var defaultValueDescription: String {
            switch self {
            case .one(let format): format.rawValue
            case .all: "all"
            }
        }

        static var allValueStrings: [String] { ExportFormat.allCases.map(\.rawValue) + ["all"] }

        var formats: [ExportFormat] {
            switch self {
            case .one(let format): [format]
            case .all: ExportFormat.allCases
            }
        }
    }

    func run() async throws {
        try await reportingFailures {
            let settings = try await config.settings()
            let fewestAlike = try settings.fewestAlike() ?? Microdata.standardFewestAlike
            let results = try await SurveyResults(survey, archive: archive.path, settings: settings)
            let (table, contentHash) = try await results.tableWithHash()
            SealedNote.say(table.unreadable.sealed, in: language, archive: archive.path)
            let data = Microdata(
                table, threshold: results.threshold, sessions: try results.sessions, profile: profile,
                fewestAlike: fewestAlike)
            guard let data else {
                return Console.print(Microdata.belowNotice(results.threshold, in: language.tag))
            }
            try write(data, try await figures(table, contentHash, results, settings))
        }
    }

    /// The tables that go along, and where they are noted.
    private struct Figures {
        var report: Report
        var ledger: ReleaseLedger
        var responses: Int
    }

    private var formats: [ExportFormat] { format.flatMap(\.formats) }

    /// The report of which the team's files tell, and where that is noted; `nil` where they tell of none. What is public
    /// tells of nobody but those in the rows: no table of all of them goes along.
    private func figures(
        _ table: ResponseTable, _ contentHash: String, _ results: SurveyResults, _ settings: Settings
    ) async throws -> Figures? {
        guard profile == .team, formats.contains(where: \.holdsFigures) else { return nil }
        let rules = try settings.disclosureRules(for: .team, rounded: rounding.rounded)
        let ledger = try ReleaseLedger(results, contentHash: contentHash, rules: rules)
        do {
            try ledger.refuseTooSoon(responses: table.responses)
        } catch let failure as Failure {
            Console.error("drempel: These files hold no tables. \(failure.message)")
            return nil
        }
        let report = try await ledger.report(responses: table.responses, in: language) { earlier in
            try await Report(
                table, threshold: results.threshold, rules: rules, places: results.places, after: earlier, parts: 2)
        }
        guard report.audit.isPassed else {
            Console.error(
                "drempel: These files hold no tables, which would give somebody away: 'drempel report --audit' says more."
            )
            return nil
        }
        return Figures(report: report, ledger: ledger, responses: table.responses)
    }

    private func write(_ data: Microdata, _ figures: Figures?) throws {
        Interruption.watch()
        let line = ProgressLine(of: data.count)
        defer { line.clear() }
        let export = Export(data, report: figures?.report, language: language.tag, dialect: dialect) {
            try line.show($0, $1)
        }
        var folder = FolderSink(output)
        let files: [String]
        do {
            files = try export.write(formats, to: &folder)
        } catch let error as ExportError {
            throw Failure(.file, error.description)
        }
        // Noted first: what was noted and not written harms nobody, the other way round it could.
        if let figures { try figures.ledger.record(figures.report, responses: figures.responses) }
        try folder.finish()
        line.clear()
        for notice in export.notices { Console.print(notice) }
        for file in files { Console.print("\(output)/\(file)") }
    }
}
