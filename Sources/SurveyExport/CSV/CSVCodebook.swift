import SurveyAnalysis
import SurveyCore

/// The file that says what the columns of the others mean: a row per column, and one per value it can have.
struct CSVCodebook {
    private let table: ResponseTable
    private let columns: CSVColumns
    private let languages: [LanguageTag]

    init(_ table: ResponseTable, columns: CSVColumns) {
        self.table = table
        self.columns = columns
        languages = table.schema.versions.reference.languages
    }

    func write<Sink: FileSink>(to sink: inout Sink) throws {
        let head =
            ["file", "column", "question", "option", "kind", "value", "barrier", "condition"]
            + languages.map { "text_\($0)" }
        var writer = try CSVWriter<Sink>(CSVFile.codebook, head: head, to: &sink)
        for row in rows() { try writer.record(row.cells(languages), to: &sink) }
        try writer.finish(to: &sink)
    }

    private func rows() -> [Row] {
        var rows = [
            Row(kind: "notice", text: Notices.internalOnly), Row(kind: "notice", text: Notices.caveat),
            Row(kind: "notice", text: Notices.responsesNotPersons),
        ]
        rows += CSVColumns.metadata.map {
            Row(file: CSVFile.responses, column: $0, kind: "metadata", text: ExportWords.metadata[$0] ?? [:])
        }
        for (version, n) in zip(table.schema.versions.versions, table.responsesByVersion) {
            rows.append(
                Row(
                    file: CSVFile.responses, column: "survey_version", kind: "value",
                    value: CSVWords.name(ofVersion: version.hash), text: ExportWords.version(hash: version.hash, n: n)))
        }
        rows += CSVColumns.choices.map {
            Row(file: CSVFile.choices, column: $0, kind: "metadata", text: ExportWords.choices[$0] ?? [:])
        }
        for place in table.schema.questions.indices { rows += self.rows(ofQuestion: place) }
        return rows
    }

    private func rows(ofQuestion place: Int) -> [Row] {
        let item = table.schema.questions[place]
        let question = item.definition
        let own = columns.answers.filter { $0.question == place }
        let column =
            item.hasOptionItems ? (own.first.map { $0.name.prefix { $0 != "." } + ".*" } ?? "") : own[0].name[...]
        var head = Row(
            column: String(column), question: item.id, kind: question.kind.word, condition: question.condition,
            text: question.text)
        if case .number(let range) = question.kind { head.value = "number \(range.lowerBound) to \(range.upperBound)" }
        var rows = [head]
        if item.hasOptionItems {
            rows += own.map { column in
                let option = item.options[column.option!]
                return Row(
                    column: column.name, question: item.id, option: option.id,
                    kind: item.shape == .deck ? "card" : "option",
                    barrier: option.barrier, condition: option.condition, text: option.text)
            }
            rows += [("yes", BuiltInWords.yes), ("no", BuiltInWords.no)].map {
                Row(column: String(column), question: item.id, kind: "value", value: $0, text: $1)
            }
        } else {
            // The options of a choice of one carry the codes and conditions of their source, not of this question.
            let isChoice = item.shape == .choice
            rows += item.options.map { option in
                Row(
                    column: String(column), question: item.id, option: option.id, kind: "value",
                    value: option.id.rawValue,
                    barrier: isChoice ? nil : option.barrier, condition: isChoice ? nil : option.condition,
                    text: option.text)
            }
            if isChoice {
                rows.append(
                    Row(
                        column: String(column), question: item.id, kind: "value", value: CSVWords.derived("OPTION"),
                        text: ExportWords.derived))
            }
        }
        let takesUnknown = table.schema.versions.versions.indices.contains {
            table.question(place, version: $0)?.unknown != nil
        }
        let nonAnswers = NonAnswer.allCases.filter { $0 != .unknown || takesUnknown }
        rows += nonAnswers.map { kind in
            Row(
                column: String(column), question: item.id, kind: "nonAnswer", value: kind.rawValue,
                barrier: kind == .unknown ? question.unknown?.barrier : nil, text: ExportWords.nonAnswer(kind))
        }
        return rows
    }

    /// One row of the codebook.
    private struct Row {
        var file = CSVFile.responses
        var column = ""
        var question: QuestionID?
        var option: OptionID?
        var kind: String
        var value = ""
        var barrier: BarrierCode?
        var condition: Condition?
        var text: LocalizedText

        /// What stands in a language that a text of ours lacks; the survey's own texts are left out there.
        private var fallback: String? { question == nil || kind == "nonAnswer" ? text["en"] : nil }

        func cells(_ languages: [LanguageTag]) -> [String] {
            [
                kind == "notice" ? "" : file, column, question?.rawValue ?? "", option?.rawValue ?? "", kind, value,
                barrier?.rawValue ?? "", condition?.words ?? "",
            ] + languages.map { text[$0] ?? fallback ?? "" }
        }
    }
}
