public import ArgumentParser
import Glibc
public import SurveyLanguage

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say everything that is wrong in surveys, blocks and codebooks, and how to mend it.",
        discussion: """
            Ends with status 0 when there is no error (warnings do not count), with 65 otherwise.

            Example:
              drempel check surveys/
              drempel check surveys/ocmw.survey --format json --locale nl
            """)

    @Argument(help: "Files, or folders with files.")
    var paths: [String]

    @Option(help: "full, concise (one line each) or json.")
    var format = Format.full

    @Option(help: "The language of the messages: en or nl.")
    var locale = MessageLocale.english

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case full, concise, json
    }

    func run() async throws {
        try await reportingFailures {
            let surveys = SurveyFiles()
            var diagnostics: [Diagnostic] = []
            var files: [String: SourceFile] = [:]
            var checked = 0
            for path in paths.flatMap(surveys.files) {
                let compilation = surveys.check(SourceFile(path: path, bytes: try Files.read(path)))
                files.merge(compilation.files) { first, _ in first }
                diagnostics += compilation.diagnostics
                checked += 1
            }
            guard checked > 0 else {
                // Who reads JSON gets some, whatever the status says.
                if format == .json { Console.print(DiagnosticRenderer.json([], files: [:]), terminator: "") }
                throw Failure(.data, "There is no survey, block or codebook in \(paths.joined(separator: ", ")).")
            }
            // A block is used by several surveys: what is wrong in it is said once.
            var seen: Set<Diagnostic> = []
            diagnostics = diagnostics.filter { seen.insert($0).inserted }
            switch format {
            case .json:
                Console.print(DiagnosticRenderer.json(diagnostics, files: files, locale: locale), terminator: "")
            case .concise:
                Console.print(DiagnosticRenderer.concise(diagnostics, files: files, locale: locale), terminator: "")
            case .full:
                Console.print(DiagnosticRenderer.full(diagnostics, files: files, locale: locale), terminator: "")
                Console.error(summary(diagnostics, checked: checked))
            }
            if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(Failure.Status.data.rawValue) }
        }
    }

    private func summary(_ diagnostics: [Diagnostic], checked: Int) -> String {
        let errors = diagnostics.filter { $0.severity == .error }.count
        let warnings = diagnostics.count - errors
        func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
        switch locale {
        case .english:
            let what = count(checked, "file", "files")
            return diagnostics.isEmpty
                ? "\(what) checked: all is well."
                : "\(what) checked: \(count(errors, "error", "errors")), \(count(warnings, "warning", "warnings"))."
        case .dutch:
            let what = count(checked, "bestand", "bestanden")
            return diagnostics.isEmpty
                ? "\(what) nagekeken: alles in orde."
                : "\(what) nagekeken: \(count(errors, "fout", "fouten")), \(count(warnings, "waarschuwing", "waarschuwingen"))."
        }
    }
}

extension MessageLocale: ExpressibleByArgument {}
