public import SurveyAnalysis
public import SurveyCore

/// Writes the responses to one survey as files for other programs.
///
/// Nothing names a response beyond these files: rows carry a number that counts within this export. The same responses
/// give the same bytes.
public struct Export: Sendable {
    let data: Microdata
    let language: LanguageTag
    let dialect: CSVDialect
    /// The figures that may be told of these responses.
    let report: Report?
    private let progress: @Sendable (_ file: String, _ rows: Int) throws -> Void

    /// - Parameters:
    ///   - report: What the team may be told of all these responses, for tables and for descriptions that travel without
    ///     the rows; without one there are no tables and no frequencies. Public ones are counted in the rows themselves.
    ///   - language: That of `LEESMIJ.txt` and of labels where a file has room for one language only.
    ///   - dialect: How the CSV files are written.
    ///   - progress: Told now and then how many rows a file has; it may throw to stop the work.
    public init(
        _ data: Microdata, report: Report? = nil, language: LanguageTag = "nl",
        dialect: CSVDialect = .international,
        progress: @escaping @Sendable (_ file: String, _ rows: Int) throws -> Void = { _, _ in }
    ) {
        self.data = data
        self.report = report
        self.language = language
        self.dialect = dialect
        self.progress = progress
    }

    var schema: ExportSchema { data.schema }

    /// Writes the files of these formats, each file once, with `LEESMIJ.txt` beside them.
    ///
    /// - Returns: The files' names.
    /// - Throws: What the sink throws.
    public func write(_ formats: [ExportFormat], to sink: inout some FileSink) throws -> [String] {
        let files = files(of: formats)
        var names: [String] = []
        for file in files { names += try write(file, of: files, to: &sink) }
        return names
    }

    /// The files of these formats, in a fixed order.
    func files(of formats: [ExportFormat]) -> [ExportFile] {
        let wanted = Set(
            formats.flatMap { format -> [ExportFile] in
                switch format {
                case .csv: [.responses, .choices, .codebook]
                case .jsonl: [.lines]
                case .frictionless: [.responses, .choices, .codebook, .dataPackage]
                case .xlsx: [.xlsx]
                case .sav: [.sav, .syntax]
                case .ddi: [.responses, .ddi]
                case .r: [.responses, .script]
                }
            } + [.readMe])
        return ExportFile.allCases.filter(wanted.contains)
    }

    /// - Returns: The names of what was written.
    private func write(_ file: ExportFile, of files: [ExportFile], to sink: inout some FileSink) throws -> [String] {
        switch file {
        case .responses: try writeResponses(to: &sink)
        case .choices: try writeChoices(to: &sink)
        case .codebook: try writeCodebook(to: &sink)
        case .xlsx: try writeXLSX(to: &sink)
        case .sav: try writeSAV(to: &sink)
        case .syntax: return try writeSyntax(to: &sink)
        case .lines: try writeLines(to: &sink)
        case .dataPackage: try sink.file(name(of: file), DataPackage(self).text)
        case .ddi: try sink.file(name(of: file), DDICodebook(self).text)
        case .script: try sink.file(name(of: file), RScript(self).text)
        case .readMe: try writeReadMe(beside: files, to: &sink)
        }
        return [name(of: file)]
    }

    /// Hands the cells of each row to `body`, and tells how far the file is.
    func forEachRow(of file: ExportFile, _ body: ([ExportCell]) throws -> Void) throws {
        let name = name(of: file)
        var rows = 0
        try data.forEachRow { cells in
            try body(cells)
            rows += 1
            if rows % 4096 == 0 { try progress(name, rows) }
        }
        try progress(name, rows)
    }

    func name(of file: ExportFile) -> String {
        switch file {
        case .responses: "responses.csv"
        case .choices: "choices.csv"
        case .codebook: "codebook.csv"
        case .xlsx: "\(schema.survey.id).xlsx"
        case .sav: "\(schema.survey.id).sav"
        case .syntax: "\(schema.survey.id).sps"
        case .lines: "responses.jsonl"
        case .dataPackage: "datapackage.json"
        case .ddi: "\(schema.survey.id).xml"
        case .script: "\(schema.survey.id).R"
        case .readMe: "LEESMIJ.txt"
        }
    }

    /// `text` in the language of the export, else in the survey's own.
    func words(_ text: LocalizedText) -> String {
        text.text(in: language, fallbacks: [schema.survey.sourceLanguage, "en"])
    }
}

/// A file of an export.
enum ExportFile: CaseIterable {
    case responses, choices, codebook, xlsx, sav, syntax, lines, dataPackage, ddi, script, readMe
}
