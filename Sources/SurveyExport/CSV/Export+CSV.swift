import SurveyAnalysis
import SurveyCore

extension Export {
    /// One row per response, one column per column.
    func writeResponses<Sink: FileSink>(to sink: inout Sink) throws {
        var writer = try CSVWriter<Sink>(
            name(of: .responses), dialect, head: schema.columns.map(\.name), to: &sink)
        let words = schema.columns.map { CSVWords($0, dialect) }
        try forEachRow(of: .responses) { cells in
            for place in cells.indices { words[place].write(cells[place], to: &writer) }
            try writer.endRecord(to: &sink)
        }
        try writer.finish(to: &sink)
    }

    /// One row per response and option where several can be chosen.
    func writeChoices<Sink: FileSink>(to sink: inout Sink) throws {
        var writer = try CSVWriter<Sink>(
            name(of: .choices), dialect, head: ExportSchema.choices(schema.profile), to: &sink)
        let choices = schema.columns.indices.compactMap { place in
            CSVChoice(place, schema, dialect)
        }
        guard let version = schema.columns.firstIndex(where: { $0.source == .version }) else { return }
        try forEachRow(of: .choices) { cells in
            for choice in choices where cells[choice.place].missing != .notRouted {
                writer.field(cells[0].number)
                writer.field(choice.question)
                writer.field(choice.option)
                choice.words.write(cells[choice.place], to: &writer)
                writer.field(choice.barriers[cells[version].number])
                try writer.endRecord(to: &sink)
            }
        }
        try writer.finish(to: &sink)
    }

    func writeCodebook<Sink: FileSink>(to sink: inout Sink) throws {
        let codebook = Codebook(self)
        var writer = try CSVWriter<Sink>(name(of: .codebook), dialect, head: codebook.head, to: &sink)
        let code = codebook.head.firstIndex(of: "code")
        for record in codebook.records {
            for (column, text) in record.enumerated() {
                if column == code, let number = Int(text) {
                    writer.field(number)
                } else {
                    writer.field(CSVText(text, dialect))
                }
            }
            try writer.endRecord(to: &sink)
        }
        try writer.finish(to: &sink)
    }
}

extension ExportSchema {
    /// The columns of the long table, of which the first leads to the first column of the wide one.
    static func choices(_ profile: ExportProfile) -> [String] {
        [profile.numberName, "question", "option", "answer", "barrier"]
    }
}

/// The texts of a column's cells, made ready once.
private struct CSVWords {
    private let isNumber: Bool
    private let values: [CSVText]
    private let missing: [MissingKind: CSVText]

    init(_ column: ExportColumn, _ dialect: CSVDialect) {
        isNumber = column.isNumber
        values = column.values.map { CSVText($0.name, dialect) }
        missing = Dictionary(
            uniqueKeysWithValues: MissingKind.allCases.map { ($0, CSVText($0.text, dialect)) })
    }

    func write(_ cell: ExportCell, to writer: inout CSVWriter<some FileSink>) {
        if let kind = cell.missing {
            writer.field(missing[kind]!)
        } else if isNumber {
            writer.field(cell.number)
        } else {
            writer.field(values[cell.number])
        }
    }
}

/// An option of a set or deck, in the long table.
private struct CSVChoice {
    let place: Int
    let question: CSVText
    let option: CSVText
    /// The barrier that *yes* reports, by version.
    let barriers: [CSVText]
    let words: CSVWords

    init?(_ place: Int, _ schema: ExportSchema, _ dialect: CSVDialect) {
        guard case .option(let question, let option) = schema.columns[place].source else { return nil }
        self.place = place
        let item = schema.table.questions[question]
        let id = item.options[option].id
        self.question = CSVText(item.id.rawValue, dialect)
        self.option = CSVText(id.rawValue, dialect)
        barriers = schema.table.versions.versions.indices.map { version in
            let barrier = schema.table.question(question, version: version)?.option(id)?.barrier
            return CSVText(barrier?.rawValue ?? "", dialect)
        }
        words = CSVWords(schema.columns[place], dialect)
    }
}

extension ExportColumn {
    /// Whether its cells hold numbers themselves.
    var isNumber: Bool {
        switch kind {
        case .integer: true
        case .text, .categorical, .boolean: false
        }
    }
}
