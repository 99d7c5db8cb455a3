/// A table for a terminal: a first column of words that wraps, then columns of figures, then remarks.
struct TextTable {
    /// The heads of the figures' columns.
    var heads: [String]
    private(set) var rows: [Row] = []

    struct Row {
        var label: String
        /// How far the label is set in.
        var indent: Int
        /// One per head; fewer leave the rest empty.
        var figures: [String]
        /// Behind the figures; may be empty.
        var remark: String
    }

    init(heads: [String]) {
        self.heads = heads
    }

    mutating func add(_ label: String, indent: Int = 0, _ figures: [String] = [], remark: String = "") {
        rows.append(Row(label: label, indent: indent, figures: figures, remark: remark))
    }

    /// The table in lines of `width` columns, set in by `margin`; wider only when the figures alone do not fit.
    func lines(width: Int, margin: Int) -> [String] {
        let widths = heads.indices.map { column in
            max(
                heads[column].displayWidth,
                rows.map { column < $0.figures.count ? $0.figures[column].displayWidth : 0 }.max() ?? 0)
        }
        let remarkWidth = rows.map(\.remark.displayWidth).max() ?? 0
        let figuresWidth = widths.reduce(0) { $0 + $1 + 2 } + (remarkWidth > 0 ? remarkWidth + 2 : 0)
        let labelWidth = max(16, width - margin - figuresWidth)
        let space = String(repeating: " ", count: margin)
        let head = zip(heads, widths).map { "  " + $0.alignedRight(to: $1) }.joined()
        var lines = [space + String(repeating: " ", count: labelWidth) + head]
        for row in rows {
            let setIn = String(repeating: " ", count: row.indent)
            let label = row.label.wrapped(to: max(8, labelWidth - row.indent)).map {
                (setIn + $0).padded(to: labelWidth)
            }
            let figures = zip(row.figures, widths).map { "  " + $0.alignedRight(to: $1) }.joined()
            // The figures stand on the last line of the label, where the eye ends.
            lines += label.dropLast().map { space + $0 }
            lines.append(space + (label.last ?? "") + figures + (row.remark.isEmpty ? "" : "  " + row.remark))
        }
        return lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    }
}
