/// Counts many subjects by many axes in one go over the columns.
///
/// Each column is counted once by every bundle of axes, as pairs of cell and code; what a code means to a subject, and a
/// cell to an axis, is worked out on the counts and not response by response.
struct CrossCounter: Sendable {
    private let table: ResponseTable
    private let bundles: [AxisBundle]
    /// By version, by subject.
    private let sources: [[RowSource]]
    /// By subject, by axis, how many counts there are.
    private let sizes: [[Int]]

    init(_ table: ResponseTable, axes: [GroupAxis], subjects: [Subject]) {
        self.table = table
        bundles = AxisBundle.bundles(axes)
        sources = table.schema.plans.map { $0.rowSources(of: subjects, table.schema) }
        sizes = subjects.map { subject in axes.map { table.schema.rows(of: subject).count * $0.groups.count } }
    }

    /// By subject and axis the counts of every `parts`-th segment, row by row. The last row stays 0: it is what the
    /// others leave of each group.
    func counts(part: Int, of parts: Int) -> [[[Int]]] {
        var counts = sizes.map { $0.map { [Int](repeating: 0, count: $0) } }
        for version in sources.indices {
            let segments = stride(from: part, to: table.segments.count, by: parts).map { table.segments[$0] }
                .filter { $0.version == version }
            if !segments.isEmpty { count(segments, sources[version], &counts) }
        }
        return counts
    }

    private func count(_ segments: [Segment], _ sources: [RowSource], _ counts: inout [[[Int]]]) {
        let cells = segments.map { segment in bundles.map { segment.cells($0.keys) } }
        /// The subjects whose rows follow from the codes of one column, which is then counted once for all of them.
        var byColumn: [(column: CodeColumn, subjects: [(subject: Int, rows: [Int])])] = []
        for (subject, source) in sources.enumerated() {
            switch source {
            case .rest: break
            case .codes(let column, let rows):
                if let place = byColumn.firstIndex(where: { $0.column == column }) {
                    byColumn[place].subjects.append((subject, rows))
                } else {
                    byColumn.append((column, [(subject, rows)]))
                }
            case .offered, .barrier:
                var pairs = PairCounts(bundles, codes: RowSource.computedRows)
                for (segment, cells) in zip(segments, cells) {
                    source.computed(in: segment).withUnsafeBufferPointer { pairs.add($0, of: segment, cells: cells) }
                }
                Self.add(pairs, of: [(subject, Array(0..<RowSource.computedRows))], &counts)
            }
        }
        for (column, subjects) in byColumn {
            var pairs = PairCounts(bundles, codes: column.codes)
            for (segment, cells) in zip(segments, cells) {
                switch column.reference {
                case .narrow(let place):
                    segment.withCodes(place) { pairs.add($0, of: segment, cells: cells) }
                case .wide(let place):
                    segment.withWideCodes(place) { pairs.add($0, of: segment, cells: cells) }
                }
            }
            Self.add(pairs, of: subjects, &counts)
        }
    }

    /// Adds up pairs into the counts of subjects, by the row of each code.
    private static func add(
        _ pairs: PairCounts, of subjects: [(subject: Int, rows: [Int])], _ counts: inout [[[Int]]]
    ) {
        for (axis, groups, sums) in pairs.byAxis() {
            for (subject, rows) in subjects {
                let last = counts[subject][axis].count / max(1, groups) - 1
                for (code, row) in rows.enumerated() where row < last {
                    for group in 0..<groups {
                        counts[subject][axis][row * groups + group] += sums[code * groups + group]
                    }
                }
            }
        }
    }
}
