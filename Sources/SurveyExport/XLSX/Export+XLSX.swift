import SurveyAnalysis
import SurveyCore

extension Export {
    /// The responses, the codebook and the tables as one Excel file.
    func writeXLSX(to sink: inout some FileSink) throws {
        guard data.count < Workbook.rows else {
            throw ExportError(
                "Excel", "a sheet has at most \(Workbook.rows - 1) rows, and there are \(data.count) responses")
        }
        try sink.file(name(of: .xlsx)) { path in
            let workbook = try Workbook(path, title: words(schema.survey.title))
            try writeData(to: workbook)
            writeCodebook(to: workbook)
            if let report, let figures = report.figures {
                TableSheet(workbook, report: report, figures: figures, language: language).write()
            }
            try workbook.close()
        }
    }

    private func writeData(to workbook: borrowing Workbook) throws {
        let columns = schema.columns
        let sheet = workbook.sheet(
            SheetWords.data.words(in: language), head: columns.map(\.name),
            widths: columns.map { Double(max(10, $0.name.utf8.count + 3)) }, frozenColumns: 1)
        // A filter's arrows want their place in the head; in a sheet that is written from the top down it comes first.
        sheet.filter(rows: data.count, columns: columns.count)
        var row = 0
        try forEachRow(of: .xlsx) { cells in
            row += 1
            for (place, cell) in cells.enumerated() {
                write(cell, of: columns[place], to: sheet, row: row, column: place)
            }
        }
    }

    /// A cell as the CSV file has it; what measures is a number.
    private func write(
        _ cell: ExportCell, of column: ExportColumn, to sheet: Workbook.Sheet, row: Int, column place: Int
    ) {
        if let kind = cell.missing { return sheet.text(kind.text, row: row, column: place) }
        switch column.kind {
        case .integer: sheet.number(Double(cell.number), row: row, column: place)
        case .categorical(isOrdered: true) where !column.values[cell.number].isUnknown:
            sheet.number(Double(column.values[cell.number].code), row: row, column: place)
        case .text, .categorical, .boolean: sheet.text(column.values[cell.number].name, row: row, column: place)
        }
    }

    private func writeCodebook(to workbook: borrowing Workbook) {
        let codebook = Codebook(self)
        let code = codebook.head.firstIndex(of: "code")
        let sheet = workbook.sheet(
            SheetWords.codebook.words(in: language), head: codebook.head,
            widths: codebook.head.map { $0.hasPrefix("text_") ? 48 : $0 == "column" ? 26 : 14 })
        let records = codebook.records
        sheet.filter(rows: records.count, columns: codebook.head.count)
        for (row, record) in records.enumerated() {
            for (column, text) in record.enumerated() {
                if column == code, let number = Double(text) {
                    sheet.number(number, row: row + 1, column: column)
                } else {
                    sheet.text(text, row: row + 1, column: column, isWrapped: true)
                }
            }
        }
    }
}
