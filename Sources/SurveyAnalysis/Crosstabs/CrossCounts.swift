/// How the responses of each group fall into the rows of one subject: the raw counts, which nobody may see unprotected.
struct CrossCounts: Sendable, Hashable {
    let subject: Subject
    let grouping: Grouping
    /// The last one is `rest`.
    let rows: [Row]
    /// How many groups the axis has.
    let groups: Int
    /// Row by row. The sum of a column is the size of its group.
    let counts: [Int]

    enum Row: Sendable, Hashable {
        /// The option at that place in `QuestionItem.options`.
        case option(Int)
        /// Of an option or card, whether it was chosen; of a barrier, whether it was reported.
        case yes, no
        /// Not knowing, where that is an answer.
        case unknown
        /// No substantive answer, not routed, or derived.
        case rest
    }

    /// - Parameter values: The counts but for those of the last row, which are what the others leave of each group.
    init(_ subject: Subject, _ axis: GroupAxis, rows: [Row], values: [Int]) {
        self.subject = subject
        grouping = axis.grouping
        self.rows = rows
        groups = axis.groups.count
        var counts = values
        for (place, group) in axis.groups.enumerated() {
            let counted = (0..<rows.count - 1).reduce(0) { $0 + values[$1 * axis.groups.count + place] }
            counts[(rows.count - 1) * axis.groups.count + place] = group.n - counted
        }
        self.counts = counts
    }

    subscript(row: Int, group: Int) -> Int { counts[row * groups + group] }

    /// Those with a substantive answer in `group`: the base of its shares.
    func base(_ group: Int) -> Int {
        (0..<rows.count - 1).reduce(0) { $0 + self[$1, group] }
    }
}
