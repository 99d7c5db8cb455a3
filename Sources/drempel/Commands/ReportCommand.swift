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
            that number, a survey may only raise it. What it says is internal: do not pass it on.

            Example:
              drempel report huurtoelage-ravels --archive team.sqlite
              drempel report huurtoelage-ravels --archive team.sqlite --format json --output report.json
              drempel report huurtoelage-ravels --archive team.sqlite --format pdf --output report.pdf
              drempel report --watch --archive team.sqlite
            """)

    @Argument(help: "The survey's name, or its file. With --watch it may be left out.")
    var survey: String?
    @OptionGroup var archive: ArchiveOption
    @Option(help: "text, html, pdf or json; docs/report-json.md describes the JSON.")
    var format = Format.text
    @Option(help: "The language of the report: nl, fr or en.")
    var language = ReportLanguage.nl
    @Option(help: "The file to write; without it, standard output.")
    var output: String?
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
            let results = try await SurveyResults(survey, archive: archive.path, settings: settings)
            let table = try await results.table()
            SealedNote.say(table.unreadable.sealed, in: language, archive: archive.path)
            let report = Report(table, threshold: results.threshold)
            let text =
                switch format {
                case .text: TextReport(report, language: language.tag).text
                case .json: JSONReport(report, language: language.tag).text
                case .html, .pdf: HTMLReport(report, language: language.tag, note: note).text
                }
            if case .pdf = format {
                try print(text)
            } else if let output {
                try Files.write(Array(text.utf8), to: output)
            } else {
                Console.print(text, terminator: "")
            }
        }
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

    /// A PDF, and beside it the page that it is made of.
    private func print(_ page: String) throws {
        guard let output else {
            throw Failure(.usage, "A PDF needs a file to be written to: give --output report.pdf.")
        }
        let name = (output.hasSuffix(".pdf") ? String(output.dropLast(4)) : output) + ".html"
        try Files.write(Array(page.utf8), to: name)
        try PDFPrinter.print(name, to: output)
    }
}

/// The languages in which reports and codebooks speak.
enum ReportLanguage: String, ExpressibleByArgument, CaseIterable {
    case nl, fr, en

    var tag: LanguageTag { LanguageTag(rawValue)! }
}
