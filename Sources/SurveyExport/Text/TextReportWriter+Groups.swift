import SurveyAnalysis
import SurveyCore

/// Shares side by side: a row for each answer or barrier, a column for each group.
private struct Grid {
    var columns: Int
    var rows: [Row]
    /// Leads the names of rows that are protected throughout.
    var hiddenRows: String

    struct Row {
        var name: String
        /// By column.
        var figures: [ShareFigure]
        /// What may be said of the difference.
        var remark = ""
    }
}

extension TextReportWriter {
    /// The tables by group; empty where there are none.
    func groups() -> [String] {
        var lines: [String] = []
        let tables = figures.barriersByGroup + [figures.barriersByMode].compactMap(\.self)
        for table in tables { lines += [""] + grouping(table) }
        if !lines.isEmpty {
            let intro = [group.groupsIntro, group.columns, group.groupsCaption, group.differenceMeans]
            lines = ["", group.groups.uppercased()] + paragraph(intro.joined(separator: " ")) + lines
        }
        return lines + sessions()
    }

    /// The barriers by one grouping, and then each question.
    private func grouping(_ table: Crosstab) -> [String] {
        let isCompared = table.grouping != .mode
        let names = table.groups.map { key in
            text(group.name(of: key)) + (figures.size(of: key, by: table.grouping).map { ", n = \($0)" } ?? "")
        }
        var lines = paragraph(text(group.name(of: table.grouping, figures)))
        if !isCompared { lines += paragraph(group.modesWarning) }
        lines += legend(names) + self.lines(grid(table, isCompared: isCompared))
        for own in figures.questionsByGroup where own.grouping == table.grouping {
            guard let place = figures.questions.firstIndex(where: { $0.question.id == own.question }) else { continue }
            let question = figures.questions[place].question
            let head = "\(place + 1). \(text(question.text, else: question.id.rawValue)) [\(question.id)]"
            lines += [""] + paragraph(head, margin: 2, hanging: 3) + self.lines(grid(own, isCompared: isCompared))
        }
        return lines
    }

    private func grid(_ table: Crosstab, isCompared: Bool) -> Grid {
        Grid(
            columns: table.groups.count,
            rows: table.rows.map { row in
                Grid.Row(
                    name: text(figures.name(of: row.subject)), figures: row.shares(groups: table.groups.count),
                    remark: isCompared ? table.verdict(on: row).map(remark) ?? "" : "")
            },
            hiddenRows: group.hiddenRows)
    }

    private func remark(_ verdict: Crosstab.Verdict) -> String {
        switch verdict {
        case .tooFew: group.tooFewToCompare
        case .untold: ""
        case .tested(let difference, let isClear):
            (difference.map { group.points($0, numbers) + words.colon } ?? "")
                + (isClear ? group.clearDifference : group.noClearDifference)
        }
    }

    /// The barriers session after session.
    private func sessions() -> [String] {
        guard let table = figures.barriersBySession else { return [] }
        let grid = Grid(
            columns: table.rows.count,
            rows: table.sessions.enumerated().map { place, halfDay in
                Grid.Row(name: group.date(halfDay), figures: table.rows.map { $0.figures[place] })
            },
            hiddenRows: group.hiddenSessions)
        return ["", group.trend.uppercased()] + paragraph(group.sessionColumns)
            + legend(table.rows.map { text($0.name) }) + lines(grid)
    }

    // MARK: Lines

    /// What the numbers above the columns stand for.
    private func legend(_ names: [String]) -> [String] {
        names.enumerated().flatMap { place, name in paragraph("(\(place + 1)) \(name)", margin: 2, hanging: 4) }
    }

    /// The rows, a few columns at a time; of rows that are protected throughout only the names stand below.
    private func lines(_ grid: Grid) -> [String] {
        let shown = grid.rows.filter { row in !row.figures.allSatisfy { $0 == .hidden } }
        let hidden = grid.rows.filter { row in row.figures.allSatisfy { $0 == .hidden } }
        var lines: [String] = []
        for start in stride(from: 0, to: grid.columns, by: Report.Figures.widestTable) where !shown.isEmpty {
            let columns = start..<min(start + Report.Figures.widestTable, grid.columns)
            var table = TextTable(heads: columns.map { "(\($0 + 1)) " })
            for row in shown {
                table.add(row.name, columns.map { cell(row.figures[$0]) })
                if !row.remark.isEmpty { table.add(row.remark, indent: 2) }
            }
            lines += table.lines(width: TextReport.width, margin: 2)
        }
        let names = hidden.map(\.name).joined(separator: ", ")
        return lines + (hidden.isEmpty ? [] : paragraph("\(grid.hiddenRows) \(names).", margin: 2, hanging: 2))
    }

    /// *14/31 45 %*, with an asterisk behind it when it is indicative.
    private func cell(_ figure: ShareFigure) -> String {
        switch figure {
        case .hidden: count(nil) + " "
        case .nobody: "0/0 "
        case .counts(let k, let n): "\(k)/\(n) "
        case .share(let share):
            "\(share.k)/\(share.n) \(numbers.percent(share.share))" + (share.isIndicative ? "*" : " ")
        }
    }

    /// A name in the report's language; *weet ik niet* when there is none.
    private func text(_ name: GroupName?) -> String {
        switch name {
        case .said(let text, let other)?: self.text(text, else: other)
        case .own(let text)?: text
        case nil: words.dontKnow
        }
    }
}
