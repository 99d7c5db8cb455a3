import ArgumentParser
import Glibc
import SurveyAnalysis
import SurveyCore
import SurveyExport
import SurveyTerminal

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Count the answers: per question and per barrier, with intervals.",
        discussion: """
            Below ten complete responses it says only 'minder dan 10'; the configuration (release.threshold) may change
            that number, a survey may only raise it. Small numbers are hidden, with others from which they would follow. A
            report for the team is internal: do not pass it on. One with '--audience public' hides more and may be shown.
            With '--rounded' every count is rounded to 5, and fewer have to be hidden.

            What is written to a folder is a release: the archive notes what it told, and the next one never tells, beside
            it, about fewer than ten new responses.

            Example:
              drempel report huurtoelage-ravels --archive team.sqlite
              drempel report huurtoelage-ravels --archive team.sqlite --format pdf --output exports/ravels
              drempel report huurtoelage-ravels --archive team.sqlite --format html --audience public --output exports/open
              drempel report --watch --archive team.sqlite
            """)

    @Argument(help: "The survey's name, or its file. With --watch it may be left out.")
    var survey: String?
    @OptionGroup var archive: ArchiveOption
    @Option(help: "text, html, pdf or json; docs/report-json.md describes the JSON.")
    var format = Format.text
    @Option(help: "The language of the report: nl, fr or en.")
    var language = ReportLanguage.nl
    @Option(help: "For whom: team or public. It says how much is hidden to give nobody away.", transform: choice)
    var audience = Audience.team
    @OptionGroup var rounding: RoundingOption
    @Option(
        help: "The folder to write to, or a file; without it, standard output. What is written is noted as a release.")
    var output: String?
    @Flag(help: "Show instead how well each hidden figure is protected.")
    var audit = false
    @Option(help: "A sentence for the first page of html and pdf.")
    var note: String?
    @Flag(help: "Show in this terminal how far the sessions are, until q: how many answered, in steps of ten or more.")
    var watch = false
    @OptionGroup var config: ConfigOption

    func validate() throws {
        guard watch || survey != nil else { throw ValidationError("Give the survey's name, or its file.") }
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, html, pdf, json
    }

    func run() async throws {
        try await reportingFailures {
            let settings = try await config.settings()
            guard let survey, !watch else {
                return try watchSessions(threshold: try settings.releaseThreshold())
            }
            let rules = try settings.disclosureRules(for: audience, rounded: rounding.rounded)
            let results = try await SurveyResults(survey, archive: archive.path, settings: settings)
            let (table, contentHash) = try await results.tableWithHash()
            SealedNote.say(table.unreadable.sealed, in: language, archive: archive.path)
            let ledger = try ReleaseLedger(results, contentHash: contentHash, rules: rules)
            try ledger.refuseTooSoon(responses: table.responses)
            let report = try await ledger.report(responses: table.responses, in: language) { earlier in
                try await Report(
                    table, threshold: results.threshold, rules: rules, places: results.places,
                    provenance: Provenance(contentHash: contentHash, program: Drempel.configuration.version),
                    after: earlier, measures: audit, parts: 2)
            }
            guard !audit else { return Console.print(AuditText(report, language: language.tag).text, terminator: "") }
            guard report.audit.isPassed else {
                throw Failure(
                    .data,
                    "The report would give somebody away, so it is not made: '--audit' shows which hidden figure can be "
                        + "worked out. Wait for more responses.")
            }
            try write(report, ledger, responses: table.responses)
        }
    }

    /// Writes the report, and notes in the ledger what is given out in a file.
    private func write(_ report: Report, _ ledger: ReleaseLedger, responses: Int) throws {
        let text =
            switch format {
            case .text: TextReport(report, language: language.tag).text
            case .json: JSONReport(report, language: language.tag).text
            case .html, .pdf: HTMLReport(report, language: language.tag, note: note).text
            }
        guard let output else {
            guard format != .pdf else {
                throw Failure(.usage, "A PDF needs a place to be written to: give --output exports/ravels.")
            }
            return Console.print(text, terminator: "")
        }
        let (path, folder) = try format.place(in: output)
        defer { withExtendedLifetime(folder) {} }
        // Noted first: what was noted and not written harms nobody, the other way round it could.
        try ledger.record(report, responses: responses)
        switch format {
        case .text, .json, .html: try Files.write(Array(text.utf8), to: path)
        case .pdf:
            let page = "\(path.dropLast(4)).html"
            try Files.write(Array(text.utf8), to: page)
            try PDFPrinter.print(page, to: path)
        }
        Console.print(path)
    }

    /// The live table; where nobody looks at a terminal, once.
    private func watchSessions(threshold: Int?) throws {
        let words = LiveWords.words(in: language)
        var sessions = LiveSessions(
            path: archive.path, survey: try survey.map { try SurveyReference.identifier($0) }, threshold: threshold)
        let first = try sessions.read()
        guard Console.isTerminal(STDIN_FILENO), Console.isTerminal(STDOUT_FILENO) else {
            return Console.print(first.text(words))
        }
        do {
            var terminal = try Terminal()
            try LiveView(words: words).run(on: &terminal) { try sessions.read() }
        } catch TerminalError.gone {
            // Whoever looked has gone.
        } catch let error as TerminalError {
            throw Failure(.file, "The terminal cannot be used: \(error).")
        }
    }
}

extension ReportCommand.Format {
    private var suffix: String {
        switch self {
        case .text: ".txt"
        case .html, .pdf, .json: ".\(rawValue)"
        }
    }

    /// The file that goes to `output`, a name with the format's ending or a folder, which is made when it does not exist.
    func place(in output: String) throws -> (file: String, folder: MadeFolder?) {
        guard !output.hasSuffix(suffix) || Files.isFolder(output) else { return (output, nil) }
        return ("\(output)/report\(suffix)", try MadeFolder(output))
    }
}

/// The languages in which reports and codebooks speak.
enum ReportLanguage: String, ExpressibleByArgument, CaseIterable {
    case nl, fr, en

    var tag: LanguageTag { LanguageTag(rawValue)! }

    /// While it is looked at what somebody could work out from a report.
    var looking: String {
        switch self {
        case .nl: "Nagaan of de cijfers niemand verraden"
        case .fr: "Vérifier que les chiffres ne trahissent personne"
        case .en: "Checking that the figures give nobody away"
        }
    }
}
