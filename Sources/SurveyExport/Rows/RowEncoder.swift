import SurveyAnalysis
import SurveyCore

/// Makes the cells of an export's columns from the rows of a table.
struct RowEncoder {
    private let columns: [ExportColumn]
    /// By column, what place each option of the table has among the column's values.
    private let options: [[Int]]
    /// By column, the place of *unknown* among the values, where it is one.
    private let unknowns: [Int?]
    /// By the table's places of sessions and languages, the places of the values.
    private let sessions: [Int]
    private let sites: [Int]
    private let halfDays: [Int]
    private let languages: [Int]
    /// By question, whether the codes of its values are numbers.
    private let isNumber: [Bool]

    /// - Parameter known: What is known of the sessions that responses name, by code.
    init(_ schema: ExportSchema, table: ResponseTable, known: [String: Session]) {
        columns = schema.columns
        options = columns.map { column in
            guard let question = column.question else { return [] }
            let places = column.places
            return table.schema.questions[question].options.map { places[$0.id.rawValue] ?? 0 }
        }
        unknowns = columns.map { $0.values.firstIndex(where: \.isUnknown) }
        isNumber = table.schema.questions.map { $0.shape == .number }
        func places(_ source: ExportColumn.Source, _ texts: [String]) -> [Int] {
            let places = schema.columns.first { $0.source == source }?.places ?? [:]
            return texts.map { places[$0] ?? 0 }
        }
        sessions = places(.session, table.sessions)
        sites = places(.site, table.sessions.map { known[$0]?.site ?? "" })
        halfDays = places(.halfDay, table.sessions.map { known[$0]?.halfDay.description ?? "" })
        languages = places(.language, table.languages)
    }

    /// Fills `cells`, which has one for each column.
    func encode(_ row: ResponseTable.Row, number: Int, into cells: inout [ExportCell]) {
        for place in columns.indices { cells[place] = cell(place, row, number) }
    }

    private func cell(_ place: Int, _ row: ResponseTable.Row, _ number: Int) -> ExportCell {
        switch columns[place].source {
        case .number: ExportCell(number)
        case .version: ExportCell(row.version)
        case .session: ExportCell(sessions[row.session])
        case .site: ExportCell(sites[row.session])
        case .halfDay: ExportCell(halfDays[row.session])
        case .mode: ExportCell(row.mode == .kiosk ? 0 : 1)
        case .language: ExportCell(languages[row.language])
        case .assisted: ExportCell(row.isAssisted ? 1 : 0)
        case .answer(let question):
            answer(row.answer(to: question), place, isNumber: isNumber[question])
        case .derived(let question):
            if case .derived(let option) = row.answer(to: question) {
                ExportCell(options[place][option])
            } else {
                ExportCell(.notRouted)
            }
        case .option(let question, let option):
            switch row.option(option, of: question) {
            case .no: ExportCell(0)
            case .yes: ExportCell(1)
            case .nonAnswer(let kind): ExportCell(MissingKind(kind))
            case .notRouted, .answered, .option, .derived, .number: ExportCell(.notRouted)
            }
        }
    }

    private func answer(_ cell: ResponseTable.Cell, _ place: Int, isNumber: Bool) -> ExportCell {
        switch cell {
        case .notRouted, .no, .yes, .answered: ExportCell(.notRouted)
        case .nonAnswer(.unknown): unknowns[place].map { ExportCell($0) } ?? ExportCell(.unknown)
        case .nonAnswer(let kind): ExportCell(MissingKind(kind))
        case .derived: ExportCell(.derived)
        case .option(let option): ExportCell(options[place][option])
        // A point of a scale is one of the values; they count up from 1, without gaps.
        case .number(let number): ExportCell(isNumber ? number : number - (columns[place].values.first?.code ?? 0))
        }
    }
}

extension ExportColumn {
    /// The places of its values by their names.
    var places: [String: Int] {
        Dictionary(values.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }
}
