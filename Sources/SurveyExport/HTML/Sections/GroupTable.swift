import SurveyAnalysis
import SurveyCore

/// What groups said, side by side: a row for each answer or barrier, a column for each group.
struct GroupTable {
    /// Heads the column of the rows.
    var head: String
    var groups: [(label: Markup, n: Int?)]
    var rows: [Row]
    /// Draws a mark in each cell; without it the figures stand alone.
    var isDrawn = true
    /// Leads the names of rows that are protected throughout, where they are no answers nor barriers.
    var hiddenRows: String?

    struct Row {
        var label: Markup
        /// By group.
        var figures: [ShareFigure]
        /// What may be said of the difference.
        var remark: Markup?

        var isHidden: Bool { figures.allSatisfy { $0 == .hidden } }
    }

    /// The table in pieces that are not wider than a page.
    var pieces: [GroupTable] {
        let starts = stride(from: 0, to: groups.count, by: Report.Figures.widestTable)
        return starts.map { start in
            let range = start..<min(start + Report.Figures.widestTable, groups.count)
            var piece = self
            piece.groups = Array(groups[range])
            piece.rows = rows.map { Row(label: $0.label, figures: Array($0.figures[range]), remark: $0.remark) }
            return piece
        }
    }
}

extension Page {
    /// The table; of rows that are protected throughout only the names stand below it.
    func markup(_ table: GroupTable) -> Markup {
        var shown = table
        shown.rows.removeAll { $0.isHidden }
        let hidden = table.rows.filter(\.isHidden)
        return .joined {
            if !shown.rows.isEmpty { for piece in shown.pieces { self.piece(piece) } }
            if !hidden.isEmpty {
                element("p", ["class": "soft"]) {
                    table.hiddenRows ?? words.group.hiddenRows
                    for (place, row) in hidden.enumerated() { (place > 0 ? ", " : " ") + row.label }
                    "."
                }
            }
        }
    }

    /// A table that may be wider than a phone: it is moved by itself, with the keyboard too.
    func scrolled(_ name: String, @MarkupBuilder _ table: () -> Markup) -> Markup {
        element("div", ["class": "wide", "tabindex": "0", "role": "group", "aria-label": name], table)
    }

    private func piece(_ table: GroupTable) -> Markup {
        let hasRemarks = table.rows.contains { $0.remark != nil }
        return scrolled(table.head) {
            element("table", ["class": "groups"]) {
                element("thead") {
                    element("tr") {
                        element("th", ["scope": "col", "class": "row-head"]) { element("b") { table.head } }
                        for group in table.groups {
                            element("th", ["scope": "col"]) {
                                element("b") { group.label }
                                if let n = group.n { element("small") { "n = \(n)" } }
                                if table.isDrawn { ShareMark.axis(numbers, isShort: true) }
                            }
                        }
                        if hasRemarks { element("th", ["scope": "col"]) { words.group.comparison } }
                    }
                }
                element("tbody") {
                    for row in table.rows {
                        element("tr") {
                            element("th", ["scope": "row"]) { row.label }
                            for (place, figure) in row.figures.enumerated() {
                                cell(figure, isDrawn: table.isDrawn, isSecond: row.figures.count == 2 && place == 1)
                            }
                            if hasRemarks { element("td", ["class": "remark"]) { row.remark } }
                        }
                    }
                }
            }
        }
    }

    private func cell(_ figure: ShareFigure, isDrawn: Bool, isSecond: Bool) -> Markup {
        guard let share = figure.shown else {
            return element("td", ["class": "silent"]) {
                if case .counts(let k, let n) = figure { words.of(k, n) } else { reason(figure) }
            }
        }
        return element("td") {
            if isDrawn { ShareMark(figure: share, title: sentence(share), isSecond: isSecond).drawing }
            element("span", ["class": "figure"]) {
                element("b") { numbers.percent(share.share) }
                " "
                element("small") { words.of(share.k, share.n) }
            }
            if share.isIndicative { indicativeTag }
        }
    }
}
