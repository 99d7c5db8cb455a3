/// A table with margins as a network: rows and columns are its nodes, hidden cells its arcs, and the changes that leave
/// all that is shown as it was are its circulations. How far a cell can go up or down is then a largest flow, which is
/// whole without rounding.
///
/// L. H. Cox, *Suppression methodology and statistical disclosure control*, JASA 75 (1980); D. Gusfield, *A graph
/// theoretic approach to statistical data security*, SIAM J. Comput. 17 (1988).
struct CrossNetwork: HiddenRanges {
    let rows: Int
    let columns: Int
    let threshold: Int
    let counts: [Int]
    let weights: [Double]
    let mustHide: [Bool]
    let mayHide: [Bool]
    let needsRange: [Bool]
    let hidesZero: [Bool]
    let unpublished: [Bool]
    let rowTotalIsFree: [Bool]
    let columnSizeIsFree: [Bool]

    // One more node joins the rows whose totals are hidden, another the columns whose sizes are.
    var rowPool: Int { rows + columns }
    var columnPool: Int { rows + columns + 1 }
    var nodes: Int { rows + columns + 2 }

    /// The counts as the present flow changes them.
    var flow: [Int]
    /// Per node where the present path came from; −1 where it did not come.
    var previous: [Int]
    var queue: [Int]

    init(_ table: CrossTable, threshold: Int) {
        rows = table.cells.count
        columns = table.columns
        self.threshold = threshold
        let cells = table.cells.flatMap { $0 }
        counts = cells.map(\.count)
        weights = cells.map { $0.isUnpublished ? 0 : $0.weight }
        mustHide = cells.indices.map { table.isHiddenAnyway($0 / table.columns, $0 % table.columns) }
        mayHide = cells.map { !$0.isKnown }
        needsRange = cells.map { !$0.isUnpublished || $0.isSensitive }
        hidesZero = cells.map(\.hidesZero)
        unpublished = cells.map { $0.isUnpublished && !$0.isKnown }
        rowTotalIsFree = table.showsRowTotal.map { !$0 }
        columnSizeIsFree = table.showsColumnSize.map { !$0 }
        flow = counts
        previous = []
        queue = []
    }

    /// Makes room for paths.
    mutating func prepareSearch() {
        previous = Array(repeating: -1, count: nodes)
        queue.reserveCapacity(nodes)
    }

    /// The cell between two nodes; `nil` where one of them is a pool.
    func cell(_ a: Int, _ b: Int) -> Int? {
        let (row, column) = a < b ? (a, b) : (b, a)
        return column < rows + columns ? row * columns + column - rows : nil
    }

    /// Finds a shortest path along which one person can move from `source` to `target`; `previous` then holds it.
    ///
    /// A step from a row to a column makes their cell larger, a step from a column to a row makes it smaller.
    private mutating func findPath(from source: Int, to target: Int, hidden: [Bool], without barred: Int) -> Bool {
        for node in previous.indices { previous[node] = -1 }
        previous[source] = source
        queue.removeAll(keepingCapacity: true)
        queue.append(source)
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            if node < rows {
                for column in 0..<columns where previous[rows + column] < 0 {
                    let cell = node * columns + column
                    if hidden[cell], cell != barred { visit(rows + column, from: node) }
                }
                if rowTotalIsFree[node], previous[rowPool] < 0 { visit(rowPool, from: node) }
            } else if node < rowPool {
                let column = node - rows
                for row in 0..<rows where previous[row] < 0 {
                    let cell = row * columns + column
                    if hidden[cell], flow[cell] > 0, cell != barred { visit(row, from: node) }
                }
                if columnSizeIsFree[column], previous[columnPool] < 0 { visit(columnPool, from: node) }
            } else if node == rowPool {
                for row in 0..<rows where rowTotalIsFree[row] && previous[row] < 0 { visit(row, from: node) }
            } else {
                for column in 0..<columns where columnSizeIsFree[column] && previous[rows + column] < 0 {
                    visit(rows + column, from: node)
                }
            }
            if previous[target] >= 0 { return true }
        }
        return false
    }

    private mutating func visit(_ node: Int, from other: Int) {
        previous[node] = other
        queue.append(node)
    }

    /// Sends one flow that moves `figure` up or down by at most `limit`, from the true counts.
    ///
    /// - Parameter reached: Called after each path with how far the figure has moved; ends the flow by `true`.
    mutating func move(
        _ figure: Int, up: Bool, limit: Int, hidden: [Bool], reached: (inout CrossNetwork, Int) -> Bool
    ) -> Int {
        let row = figure / columns
        let column = rows + figure % columns
        let (source, target) = up ? (column, row) : (row, column)
        var moved = 0
        while moved < limit, findPath(from: source, to: target, hidden: hidden, without: figure) {
            let amount = min(limit - moved, pathCapacity(to: target))
            push(amount, to: target)
            moved += amount
            flow[figure] += up ? amount : -amount
            if reached(&self, moved) { break }
        }
        return moved
    }

    /// How many can move along the present path.
    func pathCapacity(to target: Int) -> Int {
        var capacity = Int.max
        var node = target
        while previous[node] != node {
            if node < rows, let cell = cell(previous[node], node) { capacity = min(capacity, flow[cell]) }
            node = previous[node]
        }
        return capacity
    }

    /// Moves that many along the present path.
    mutating func push(_ amount: Int, to target: Int) {
        var node = target
        while previous[node] != node {
            if let cell = cell(previous[node], node) { flow[cell] += node < rows ? -amount : amount }
            node = previous[node]
        }
    }
}
