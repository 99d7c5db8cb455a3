import ArgumentParser
import SurveyAnalysis
import SurveyCore
import SurveyExport

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the responses to files for other programs.",
        discussion: """
            One row per complete response, and beside it a codebook. Below ten complete responses nothing is written. What
            is written is internal: do not pass it on.

            Example:
              drempel export huurtoelage-ravels --archive team.sqlite --format csv --output exports/ravels
            """)

    @Argument(help: "The survey's name, or its file.")
    var survey: String
    @OptionGroup var archive: ArchiveOption
    @Option(help: "csv.")
    var format = Format.csv
    @Option(help: "The folder to write to; it is made when it does not exist.")
    var output: String
    @Option(help: "The language of LEESMIJ.txt: nl, fr or en.")
    var language = ReportLanguage.nl
    @OptionGroup var config: ConfigOption

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv
    }

    func run() async throws {
        try await reportingFailures {
            let settings = try await config.settings()
            let results = try await SurveyResults(survey, archive: archive.path, settings: settings)
            let table = try await results.table()
            SealedNote.say(table.unreadable.sealed, in: language, archive: archive.path)
            let export = CSVExport(
                table, threshold: results.threshold, sessions: try results.sessions, language: language.tag)
            var folder = FolderSink(output)
            switch try export.write(to: &folder) {
            case .below: Console.print(export.belowNotice)
            case .written(let files):
                try folder.finish()
                Console.print("intern, niet verspreiden")
                for file in files { Console.print("\(output)/\(file)") }
            }
        }
    }
}

/// Files of an export in one folder: they get their names together, when all are whole.
struct FolderSink: FileSink {
    private let folder: String
    private var files: [PendingFile] = []

    init(_ folder: String) {
        self.folder = folder
    }

    mutating func begin(_ name: String) throws {
        try Files.makeFolder(folder)
        files.append(try PendingFile("\(folder)/\(name)"))
    }

    mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
        try files.last?.append(bytes)
    }

    func end() {}

    /// Gives every file its name.
    func finish() throws {
        for file in files { try file.sync() }
        for file in files { try file.finish() }
    }
}
