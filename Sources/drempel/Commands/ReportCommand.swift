import ArgumentParser
import SurveyAnalysis
import SurveyCore
import SurveyExport

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
            """)

    @Argument(help: "The survey's name, or its file.")
    var survey: String
    @OptionGroup var archive: ArchiveOption
    @Option(help: "text, html, pdf or json; docs/report-json.md describes the JSON.")
    var format = Format.text
    @Option(help: "The language of the report: nl, fr or en.")
    var language = ReportLanguage.nl
    @Option(help: "The file to write; without it, standard output.")
    var output: String?
    @Option(help: "A sentence for the first page of html and pdf.")
    var note: String?
    @OptionGroup var config: ConfigOption

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, html, pdf, json
    }

    func run() async throws {
        try await reportingFailures {
            let settings = try await config.settings()
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
