/// The raw counts of all subjects by all axes: what a release is made from, never what it shows.
struct Crosstabs: Sendable {
    let axes: [GroupAxis]
    let subjects: [Subject]
    /// By subject, by axis, in their orders.
    let counts: [[CrossCounts]]

    fileprivate init(_ table: ResponseTable, _ axes: [GroupAxis], _ subjects: [Subject], _ counts: [[[Int]]]) {
        self.axes = axes
        self.subjects = subjects
        self.counts = zip(subjects, counts).map { subject, counts in
            let rows = table.schema.rows(of: subject)
            return zip(axes, counts).map { axis, counts in
                CrossCounts(subject, axis, rows: rows, values: counts)
            }
        }
    }
}

extension ResponseTable {
    /// Counts all of `crossSubjects` by each of `axes`, which are of this table.
    func crosstabs(by axes: [GroupAxis]) -> Crosstabs {
        let subjects = crossSubjects
        return Crosstabs(
            self, axes, subjects, CrossCounter(self, axes: axes, subjects: subjects).counts(part: 0, of: 1))
    }

    /// Counts all of `crossSubjects` by each of `axes`, which are of this table, in `parts` tasks at once.
    func crosstabs(by axes: [GroupAxis], parts: Int) async -> Crosstabs {
        let subjects = crossSubjects
        let counter = CrossCounter(self, axes: axes, subjects: subjects)
        let counts = await withTaskGroup(of: [[[Int]]].self) { group in
            for part in 0..<max(1, parts) { group.addTask { counter.counts(part: part, of: max(1, parts)) } }
            let first = await group.next() ?? []
            return await group.reduce(into: first) { sum, part in
                for (subject, axes) in part.enumerated() {
                    for (axis, counts) in axes.enumerated() {
                        for (place, count) in counts.enumerated() { sum[subject][axis][place] += count }
                    }
                }
            }
        }
        return Crosstabs(self, axes, subjects, counts)
    }
}
