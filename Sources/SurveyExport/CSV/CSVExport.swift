public import SurveyAnalysis
public import SurveyCore

/// The responses to one survey as CSV files for the project team.
///
/// - `responses.csv`: one row per complete response; a column per question, and where several options can be chosen a
///   column per option.
/// - `choices.csv`: one row per response and option where several can be chosen.
/// - `codebook.csv`: what the columns and their values mean.
/// - `LEESMIJ.txt`: what the files are and are not.
///
/// Nothing names a response beyond these files: rows carry a number that counts within this export.
public struct CSVExport: Sendable {
    let table: ResponseTable
    let threshold: ReleaseThreshold
    /// By code.
    let sessions: [String: Session]
    let language: LanguageTag

    /// - Parameters:
    ///   - sessions: What is known of the sessions that responses name; of others site and half-day stay empty.
    ///   - language: That of `LEESMIJ.txt`; the codebook has all languages of the survey.
    public init(
        _ table: ResponseTable, threshold: ReleaseThreshold, sessions: [Session] = [], language: LanguageTag = "nl"
    ) {
        self.table = table
        self.threshold = threshold
        self.sessions = Dictionary(sessions.map { ($0.code.rawValue, $0) }) { first, _ in first }
        self.language = language
    }

    /// What became of an export.
    public enum Outcome: Sendable, Hashable {
        /// These files were written.
        case written(files: [String])
        /// There are fewer complete responses than this: nothing was written.
        case below(Int)
    }

    /// All that is to be said of an export below the threshold: *minder dan 10*.
    public var belowNotice: String { Notices.below(threshold.responses).words(in: language) }

    /// Writes the files, or nothing at all below the threshold.
    ///
    /// - Throws: What the sink throws.
    public func write(to sink: inout some FileSink) throws -> Outcome {
        guard threshold.allows(table.responses) else { return .below(threshold.responses) }
        let columns = CSVColumns(table)
        try writeResponses(columns, to: &sink)
        try writeChoices(columns, to: &sink)
        try CSVCodebook(table, columns: columns).write(to: &sink)
        try writeReadMe(to: &sink)
        return .written(files: [CSVFile.responses, CSVFile.choices, CSVFile.codebook, CSVFile.readMe])
    }

    private func writeResponses<Sink: FileSink>(_ columns: CSVColumns, to sink: inout Sink) throws {
        var writer = try CSVWriter<Sink>(
            CSVFile.responses, head: CSVColumns.metadata + columns.answers.map(\.name), to: &sink)
        let words = CSVWords(table)
        let places = table.sessions.map { code in
            [code, sessions[code]?.site ?? "", sessions[code]?.halfDay.description ?? ""].map { CSVText($0) }
        }
        let languages = table.languages.map { CSVText($0) }
        var number = 0
        try table.forEachResponse { row in
            number += 1
            writer.field(number)
            writer.field(words.versions[row.version])
            for place in places[row.session] { writer.field(place) }
            writer.field(words.modes[row.mode]!)
            writer.field(languages[row.language])
            writer.field(row.isAssisted ? words.yes : words.no)
            for column in columns.answers {
                let cell = column.option.map { row.option($0, of: column.question) } ?? row.answer(to: column.question)
                switch cell {
                case .number(let value): writer.field(value)
                case .notRouted, .nonAnswer, .no, .yes, .answered, .option, .derived:
                    writer.field(words.text(of: cell, question: column.question))
                }
            }
            try writer.endRecord(to: &sink)
        }
        try writer.finish(to: &sink)
    }

    private func writeChoices<Sink: FileSink>(_ columns: CSVColumns, to sink: inout Sink) throws {
        var writer = try CSVWriter<Sink>(CSVFile.choices, head: CSVColumns.choices, to: &sink)
        let words = CSVWords(table)
        let choices = columns.answers.compactMap { column in
            column.option.map { (question: column.question, option: $0, words: words.choice(column.question, $0)) }
        }
        var number = 0
        try table.forEachResponse { row in
            number += 1
            for choice in choices {
                let cell = row.option(choice.option, of: choice.question)
                guard cell != .notRouted else { continue }
                writer.field(number)
                writer.field(choice.words.question)
                writer.field(choice.words.option)
                writer.field(words.text(of: cell, question: choice.question))
                writer.field(choice.words.barriers[row.version])
                try writer.endRecord(to: &sink)
            }
        }
        try writer.finish(to: &sink)
    }
}

/// The names of the files.
enum CSVFile {
    static let responses = "responses.csv"
    static let choices = "choices.csv"
    static let codebook = "codebook.csv"
    static let readMe = "LEESMIJ.txt"
}
