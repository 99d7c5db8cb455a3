extension CrossNetwork {
    /// The cheapest circle through a figure (J. Castro, *A shortest-paths heuristic for statistical data protection in
    /// positive tables*, INFORMS Journal on Computing 19, 2007).
    mutating func companions(of figure: Int, hidden: [Bool], allowed: [Bool], knowingRules: Bool) -> [Int] {
        let count = counts[figure]
        var best: Path?
        // One circle that is enough by itself: all its cells then have the same range.
        restart()
        var needs: [Int] = []
        for need in [threshold + 1, threshold, threshold + 1 - count, threshold - count, (threshold + 1) / 2]
        where need > 0 && !needs.contains(need) {
            needs.append(need)
        }
        for need in needs {
            for up in [true, false] where up || count >= need {
                restart()
                guard let path = cheapest(figure, up: up, need: need, hidden: hidden, allowed: allowed),
                    !path.cells.isEmpty, path.cost < best?.cost ?? .infinity
                else { continue }
                var more = hidden
                for cell in path.cells { more[cell] = true }
                if certificate(for: figure, hidden: more, knowingRules: knowingRules) != nil { best = path }
            }
        }
        return (best ?? widening(figure, hidden: hidden, allowed: allowed))?.cells ?? []
    }

    /// Cells that are not hidden yet and complete a circle through a figure.
    private struct Path {
        var cells: [Int]
        var cost: Double
    }

    /// Beyond the largest flow, the circle that costs least for each person it lets move.
    private mutating func widening(_ figure: Int, hidden: [Bool], allowed: [Bool]) -> Path? {
        var best: Path?
        for up in [true, false] {
            restart()
            _ = move(figure, up: up, limit: up ? .max : counts[figure], hidden: hidden) { _, _ in false }
            var need = threshold
            while need > 0 {
                if up || flow[figure] >= need,
                    let path = cheapest(figure, up: up, need: need, hidden: hidden, allowed: allowed),
                    !path.cells.isEmpty
                {
                    let cost = path.cost / Double(need)
                    if cost < best?.cost ?? .infinity { best = Path(cells: path.cells, cost: cost) }
                }
                need /= 2
            }
        }
        return best
    }

    /// The cheapest path along which `need` persons can move together, from the present flow (E. W. Dijkstra, *A note
    /// on two problems in connexion with graphs*, 1959): a cell that is hidden already costs next to nothing.
    private mutating func cheapest(
        _ figure: Int, up: Bool, need: Int, hidden: [Bool], allowed: [Bool]
    ) -> Path? {
        let row = figure / columns
        let column = rows + figure % columns
        let (source, target) = up ? (column, row) : (row, column)
        var cost = Array(repeating: Double.infinity, count: nodes)
        var isDone = Array(repeating: false, count: nodes)
        for node in previous.indices { previous[node] = -1 }
        cost[source] = 0
        previous[source] = source
        while true {
            var node = -1
            for other in 0..<nodes where !isDone[other] && cost[other] < (node < 0 ? .infinity : cost[node]) {
                node = other
            }
            if node < 0 { return nil }
            if node == target { break }
            isDone[node] = true
            func offer(_ other: Int, _ price: Double) {
                let total = cost[node] + price + Self.step
                if total < cost[other] {
                    cost[other] = total
                    previous[other] = node
                }
            }
            if node < rows {
                for other in 0..<columns {
                    let cell = node * columns + other
                    guard cell != figure, hidden[cell] || allowed[cell] else { continue }
                    offer(rows + other, hidden[cell] ? 0 : weights[cell])
                }
                if rowTotalIsFree[node] { offer(rowPool, 0) }
            } else if node < rowPool {
                let column = node - rows
                for other in 0..<rows {
                    let cell = other * columns + column
                    guard cell != figure, flow[cell] >= need, hidden[cell] || allowed[cell] else { continue }
                    offer(other, hidden[cell] ? 0 : weights[cell])
                }
                if columnSizeIsFree[column] { offer(columnPool, 0) }
            } else if node == rowPool {
                for other in 0..<rows where rowTotalIsFree[other] { offer(other, 0) }
            } else {
                for other in 0..<columns where columnSizeIsFree[other] { offer(rows + other, 0) }
            }
        }
        var path = Path(cells: [], cost: 0)
        var node = target
        while previous[node] != node {
            if let cell = cell(previous[node], node), !hidden[cell] {
                path.cells.append(cell)
                path.cost += weights[cell]
            }
            node = previous[node]
        }
        return path
    }

    /// What a step costs beside the cells: of paths that cost the same, the shorter one.
    private static var step: Double { 1e-6 }
}
