import SurveyAnalysis
import SurveyCore

/// Tables as surveys give them: few rows, a last row for the rest, many small counts.
struct RandomTable {
    var table: CrossTable
    var threshold: Int

    init(seed: UInt64, rows: ClosedRange<Int> = 2...5, columns: ClosedRange<Int> = 1...6, plain: Bool = false) {
        var chance = SeededGenerator(seed: seed)
        let rowCount = Int.random(in: rows, using: &chance)
        let columnCount = Int.random(in: columns, using: &chance)
        threshold = Bool.random(using: &chance) ? 5 : 10
        let limit = threshold
        let counts = (0..<rowCount).map { _ in
            (0..<columnCount).map { _ in
                switch Int.random(in: 0..<8, using: &chance) {
                case 0: 0
                case 1: Int.random(in: 1..<limit, using: &chance)
                case 2...4: Int.random(in: limit..<2 * limit, using: &chance)
                default: Int.random(in: limit..<60, using: &chance)
                }
            }
        }
        table = CrossTable(counts)
        let zeros = Int.random(in: 0..<3, using: &chance) == 0
        for row in 0..<rowCount {
            for column in 0..<columnCount {
                let count = counts[row][column]
                table[row, column].isSensitive = (1..<limit).contains(count) || zeros && count == 0
                table[row, column].hidesZero = zeros
            }
        }
        guard !plain else { return }
        for column in 0..<columnCount {
            if counts.reduce(0, { $0 + $1[column] }) < limit || Int.random(in: 0..<12, using: &chance) == 0 {
                table.showsColumnSize[column] = false
            }
            if Int.random(in: 0..<4, using: &chance) == 0 {
                table[rowCount - 1, column].isUnpublished = true
            }
        }
        for row in 0..<rowCount where counts[row].reduce(0, +) < limit || Int.random(in: 0..<12, using: &chance) == 0 {
            table.showsRowTotal[row] = false
        }
        for row in 0..<rowCount {
            for column in 0..<columnCount where Int.random(in: 0..<15, using: &chance) == 0 {
                if Bool.random(using: &chance) {
                    table[row, column].isKnown = !table[row, column].isSensitive
                } else {
                    table[row, column].mustHide = true
                }
            }
        }
    }
}

/// What an outsider knows of a table, written down anew for the oracle.
struct TableOutsider {
    let table: CrossTable
    let hidden: Set<CrossTable.Place>
    private let columns: Int
    private var program = IntegerProgram()

    /// - Parameter hidden: What the table does not show, unpublished cells too.
    init(_ table: CrossTable, hidden: Set<CrossTable.Place>) {
        self.table = table
        self.hidden = hidden
        let rows = table.cells.count
        columns = table.cells.first?.count ?? 0
        for row in 0..<rows {
            for column in 0..<columns {
                let isHidden = hidden.contains(.init(row: row, column: column))
                let count = table[row, column].count
                program.bounds.append(isHidden ? (0, nil) : (count, count))
            }
        }
        let byRow = (0..<rows).map { row in (0..<columns).map { (row * columns + $0, 1) } }
        let byColumn = (0..<columns).map { column in (0..<rows).map { ($0 * columns + column, 1) } }
        fix(byRow, table.showsRowTotal)
        fix(byColumn, table.showsColumnSize)
    }

    /// Each sum that is shown is known, and all others together.
    private mutating func fix(_ sums: [[(Int, Int)]], _ isShown: [Bool]) {
        for (sum, isShown) in zip(sums, isShown) where isShown { know(sum) }
        know(zip(sums, isShown).filter { !$0.1 }.flatMap(\.0))
    }

    private mutating func know(_ sum: [(Int, Int)]) {
        let total = sum.reduce(0) { $0 + table[$1.0 / columns, $1.0 % columns].count }
        program.rows.append(.init(terms: sum.map { (unknown: $0.0, factor: $0.1) }, low: total, high: total))
    }

    func range(of place: CrossTable.Place) -> ClosedRange<Int>? {
        program.range(of: [(place.row * columns + place.column, 1)])
    }

    /// The range for one who knows that a cell among `block` is small, or a 0 that the rules hide.
    func range(of place: CrossTable.Place, knowing block: [CrossTable.Place], threshold: Int) -> ClosedRange<Int>? {
        let small = block.flatMap { place -> [(unknown: Int, bounds: ClosedRange<Int>)] in
            let unknown = place.row * columns + place.column
            let isZeroHidden = table[place.row, place.column].hidesZero
            return [(unknown, 1...(threshold - 1))] + (isZeroHidden ? [(unknown, 0...0)] : [])
        }
        return program.range(of: [(place.row * columns + place.column, 1)], knowing: small)
    }

    /// The hidden cells in groups that change independently: cells of the network of rows and columns on common
    /// circles.
    func blocks() -> [[CrossTable.Place]] {
        let rows = table.cells.count
        struct Arc {
            var ends: [Int]
            var place: CrossTable.Place?
        }
        var arcs = hidden.sorted().map { Arc(ends: [$0.row, rows + $0.column], place: $0) }
        for row in 0..<rows where !table.showsRowTotal[row] { arcs.append(Arc(ends: [row, rows + columns])) }
        for column in 0..<columns where !table.showsColumnSize[column] {
            arcs.append(Arc(ends: [rows + column, rows + columns + 1]))
        }
        var group = Array(arcs.indices)
        func find(_ a: Int) -> Int { group[a] == a ? a : find(group[a]) }
        for node in 0..<(rows + columns + 2) {
            // Two arcs at a node are on one circle when their other ends meet without it.
            var place = Array(0..<(rows + columns + 2))
            func root(_ a: Int) -> Int { place[a] == a ? a : root(place[a]) }
            for arc in arcs where !arc.ends.contains(node) { place[root(arc.ends[0])] = root(arc.ends[1]) }
            let here = arcs.indices.filter { arcs[$0].ends.contains(node) }
            for a in here {
                for b in here where a < b {
                    let ends = [a, b].map { arcs[$0].ends.first { $0 != node }! }
                    if root(ends[0]) == root(ends[1]) { group[find(a)] = find(b) }
                }
            }
        }
        return Dictionary(grouping: arcs.indices) { find($0) }.values.map { $0.compactMap { arcs[$0].place }.sorted() }
    }
}
