/// The counts of one item by one grouping: a row for each answer and one for the rest, so that every column adds up to
/// the size of its group; a column for each group.
///
/// An outsider knows what is shown: counts, totals of rows, sizes of groups, and how many there are in all. Where some
/// totals of rows or sizes of groups are not shown, the outsider knows what those add up to.
public struct CrossTable: Sendable {
    /// One count and how it may be treated.
    public struct Cell: Sendable, Hashable {
        public var count: Int
        /// What it costs to hide it beside the small ones.
        public var weight: Double
        /// Small, so that it must be hidden.
        public var isSensitive = false
        /// Hidden whatever its size: it was hidden before, or belongs to a total that is.
        public var mustHide = false
        /// Published before: the outsider knows it, and hiding it is no use. It wins over the two above.
        public var isKnown = false
        /// Printed nowhere, so that leaving it out costs nothing; it needs a range only where it is sensitive.
        public var isUnpublished = false
        /// Whether the rules hide a 0 here: an outsider who knows the rules may think of it as the small one.
        public var hidesZero = false

        public init(count: Int, weight: Double = 1) {
            self.count = count
            self.weight = weight
        }
    }

    /// Where a cell stands.
    public struct Place: Sendable, Hashable, Comparable {
        public var row: Int
        public var column: Int

        public init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }

        public static func < (a: Self, b: Self) -> Bool { (a.row, a.column) < (b.row, b.column) }
    }

    /// The cells, row by row; all rows have the same length.
    public var cells: [[Cell]]
    /// Per row whether its total is shown; all cells of a row without a total are hidden.
    public var showsRowTotal: [Bool]
    /// Per column whether the size of the group is shown; all cells of a column without one are hidden.
    public var showsColumnSize: [Bool]

    /// A table of which all totals are shown and nothing is hidden yet.
    public init(_ counts: [[Int]]) {
        cells = counts.map { $0.map { Cell(count: $0) } }
        showsRowTotal = counts.map { _ in true }
        showsColumnSize = (counts.first ?? []).map { _ in true }
        precondition(counts.allSatisfy { $0.count == showsColumnSize.count }, "rows of one length")
    }

    public subscript(row: Int, column: Int) -> Cell {
        get { cells[row][column] }
        set { cells[row][column] = newValue }
    }

    var columns: Int { showsColumnSize.count }

    /// Whether the cell is hidden from the start.
    func isHiddenAnyway(_ row: Int, _ column: Int) -> Bool {
        let cell = cells[row][column]
        guard !cell.isKnown else { return false }
        return cell.isSensitive || cell.mustHide || cell.isUnpublished || !showsRowTotal[row]
            || !showsColumnSize[column]
    }
}
