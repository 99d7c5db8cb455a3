/// Where the figures of a report stand, by their names in the ledger.
struct FigureMarks {
    private var totals: [String: [(inout Report.Figures) -> Void]] = [:]
    private var together: [String: [String]] = [:]
    private var cells: [String: [Cell]] = [:]
    /// What it costs to hide each.
    private(set) var weights: [String: Double] = [:]
    /// Those where the rules hide a 0.
    private(set) var hidesZero: Set<String> = []

    private struct Cell {
        var table: Int
        var row: Int
        var group: Int
        var isBase: Bool
    }

    init(_ book: FigureBook, _ crosstabs: [Crosstab]) {
        for figure in book.figures {
            for name in figure.names {
                totals[name] = figure.marks
                together[name] = figure.names
                weights[name] = figure.weight
                if figure.hidesZero { hidesZero.insert(name) }
            }
        }
        for (table, crosstab) in crosstabs.enumerated() {
            for (row, content) in crosstab.rows.enumerated() {
                for (group, share) in content.groups.enumerated() where share != nil {
                    let name = Crosstab.name(crosstab.grouping, crosstab.groups[group], content.subject)
                    for (isBase, part) in [(false, "k"), (true, "n")] {
                        cells["\(name): \(part)", default: []].append(
                            Cell(table: table, row: row, group: group, isBase: isBase))
                        weights["\(name): \(part)"] = isBase ? 4 : 1
                    }
                }
            }
        }
    }

    /// Hides a figure wherever it stands.
    ///
    /// - Returns: the names of all that is hidden with it.
    func hide(_ name: String, in figures: inout Report.Figures) -> [String] {
        for mark in totals[name] ?? [] { mark(&figures) }
        for cell in cells[name] ?? [] {
            if cell.isBase {
                figures.crosstabs[cell.table].rows[cell.row].groups[cell.group]?.nCount.isProtected = true
                figures.crosstabs[cell.table].rows[cell.row].groups[cell.group]?.shownCount.isProtected = true
            } else {
                figures.crosstabs[cell.table].rows[cell.row].groups[cell.group]?.kCount.isProtected = true
            }
        }
        return together[name] ?? [name]
    }
}
