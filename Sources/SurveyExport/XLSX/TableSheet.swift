import CXLSXWriter
import SurveyAnalysis
import SurveyCore

/// The tables of a report as a sheet, each with a chart beside it that Excel draws from the cells.
struct TableSheet {
    private let sheet: Workbook.Sheet
    private let report: Report
    private let figures: Report.Figures
    private let language: LanguageTag
    private let words: ReportWords

    /// Where figures stand.
    private enum Column {
        static let label = 0
        static let k = 1
        static let n = 2
        static let share = 3
        static let low = 4
        static let high = 5
        static let remark = 6
        static let chart = 8
    }

    init(_ workbook: borrowing Workbook, report: Report, figures: Report.Figures, language: LanguageTag) {
        self.report = report
        self.figures = figures
        self.language = language
        words = .in(language)
        sheet = workbook.sheet(
            SheetWords.tables.words(in: language),
            head: [
                "", "k", "n", words.share, SheetWords.low.words(in: language), SheetWords.high.words(in: language), "",
            ],
            widths: [56, 8, 8, 8, 8, 8, 16])
    }

    func write() {
        var row = 1
        let rounded = report.rules.isRounded ? [Notices.rounded] : []
        for notice in [Notices.internalOnly] + rounded + [SheetWords.protected] {
            sheet.text(notice.words(in: language), row: row, column: Column.label)
            row += 1
        }
        if !figures.barriers.isEmpty {
            let rows = figures.barriers.map { ("\($0.barrier.code) \(text($0.barrier.label))", $0.proportion) }
            row = block(words.barriers, words.barriersOrder, rows, from: row + 1)
        }
        for tally in figures.questions where !tally.options.isEmpty {
            var rows = tally.options.map { (text($0.option.text, else: $0.option.id.rawValue), $0.proportion) }
            if let unknown = tally.unknown { rows.append((words.dontKnow, unknown)) }
            row = block(text(tally.question.text, else: tally.question.id.rawValue), "", rows, from: row + 1)
        }
        for notice in [Notices.caveat, Notices.responsesNotPersons] {
            row += 1
            sheet.text(notice.words(in: language), row: row, column: Column.label)
        }
    }

    /// Writes a table with its chart.
    ///
    /// - Returns: The first row below both.
    private func block(_ title: String, _ note: String, _ rows: [(label: String, figure: Proportion)], from start: Int)
        -> Int
    {
        sheet.heading(title, row: start)
        sheet.text(note, row: start + 1, column: Column.label)
        let first = start + (note.isEmpty ? 1 : 2)
        for (place, row) in rows.enumerated() { write(row.label, row.figure, row: first + place) }
        let end = first + rows.count
        guard rows.contains(where: { $0.figure.share != nil }) else { return end }
        let height = 80 + 30 * rows.count
        chart(title, rows: first...end - 1, at: start, height: height)
        return max(end, start + (height + Self.rowHeight - 1) / Self.rowHeight)
    }

    private func write(_ label: String, _ figure: Proportion, row: Int) {
        // A bar that is not there must not pass for nobody: the chart has only this label to say why.
        let kept = figure.isShareProtected ? words.protected : figure.share == nil ? words.belowTen : nil
        sheet.text(kept.map { "\(label) (\($0))" } ?? label, row: row, column: Column.label)
        for (column, count) in [(Column.k, figure.k), (Column.n, figure.n)] {
            if let count {
                sheet.number(Double(count), row: row, column: column)
            } else {
                sheet.mark(ReportWords.protectedMark, row: row, column: column)
            }
        }
        let shares = [
            (Column.share, figure.share), (Column.low, figure.interval?.low), (Column.high, figure.interval?.high),
        ]
        for (column, share) in shares {
            if let share { sheet.number(share, row: row, column: column, isShare: true) }
        }
        if figure.share != nil, figure.reliability == .indicative {
            sheet.text(words.indicative, row: row, column: Column.remark)
        }
    }

    /// A row's height in pixels, unless somebody changes it.
    private static let rowHeight = 20
    /// A chart's size in pixels, unless it is scaled.
    private static let chartSize = (width: 480.0, height: 288.0)

    private func chart(_ title: String, rows: ClosedRange<Int>, at row: Int, height: Int) {
        let chart = workbook_add_chart(sheet.workbook, UInt8(LXW_CHART_BAR.rawValue))
        let series = chart_add_series(chart, nil, nil)
        let (first, last) = (UInt32(rows.lowerBound), UInt32(rows.upperBound))
        chart_series_set_categories(series, sheet.name, first, UInt16(Column.label), last, UInt16(Column.label))
        chart_series_set_values(series, sheet.name, first, UInt16(Column.share), last, UInt16(Column.share))
        chart_series_set_labels(series)
        chart_series_set_labels_num_format(series, "0%")
        // Dark enough for paper without colours.
        var fill = lxw_chart_fill()
        fill.color = 0x1F4E79
        chart_series_set_fill(series, &fill)
        var font = lxw_chart_font()
        font.size = 11
        font.bold = UInt8(LXW_TRUE.rawValue)
        chart_title_set_name(chart, title)
        chart_title_set_name_font(chart, &font)
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        guard let axes = chart?.pointee else { return }
        // Of bars that lie, the axis of the names is the upright one; the first name stands on top.
        chart_axis_set_reverse(axes.y_axis)
        chart_axis_set_min(axes.x_axis, 0)
        chart_axis_set_max(axes.x_axis, 1)
        chart_axis_set_num_format(axes.x_axis, "0%")
        chart_axis_major_gridlines_set_visible(axes.x_axis, UInt8(LXW_FALSE.rawValue))
        // Every name is written, however many there are.
        chart_axis_set_interval_unit(axes.y_axis, 1)
        chart_set_series_gap(chart, 60)
        font.size = 9
        font.bold = UInt8(LXW_FALSE.rawValue)
        chart_axis_set_num_font(axes.y_axis, &font)
        chart_axis_set_num_font(axes.x_axis, &font)
        title.withCString { title in
            var options = lxw_chart_options()
            options.x_scale = 640 / Self.chartSize.width
            options.y_scale = Double(height) / Self.chartSize.height
            options.description = UnsafeMutablePointer(mutating: title)
            worksheet_insert_chart_opt(sheet.sheet, UInt32(row), UInt16(Column.chart), chart, &options)
        }
    }

    private func text(_ text: LocalizedText, else name: String = "") -> String {
        let found = text.text(in: language, fallbacks: Array(report.languages.prefix(1)))
        return found.isEmpty ? name : found
    }
}
