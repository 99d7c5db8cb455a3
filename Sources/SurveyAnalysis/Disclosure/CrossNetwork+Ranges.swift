extension CrossNetwork {
    /// The smallest and the largest value of a cell, given all that is shown.
    mutating func range(of figure: Int, hidden: [Bool], knowingRules: Bool) -> AuditedRange {
        let up = farthest(figure, up: true, enough: .max, hidden: hidden, knowingRules: knowingRules)
        let down = farthest(figure, up: false, enough: .max, hidden: hidden, knowingRules: knowingRules)
        return AuditedRange(low: counts[figure] - down.distance, high: counts[figure] + up.distance)
    }

    mutating func certificate(for figure: Int, hidden: [Bool], knowingRules: Bool) -> [Int]? {
        let up = farthest(figure, up: true, enough: threshold, hidden: hidden, knowingRules: knowingRules)
        guard up.distance < threshold else { return up.changed }
        let enough = threshold - up.distance
        let down = farthest(figure, up: false, enough: enough, hidden: hidden, knowingRules: knowingRules)
        return down.distance < enough ? nil : up.changed + down.changed
    }

    /// How far a cell can move in one direction, and the cells that change with it.
    private struct Farthest {
        var distance = 0
        var changed: [Int] = []
    }

    /// The farthest table on the way up or down that agrees with the rules; it stops where that is far enough.
    private mutating func farthest(
        _ figure: Int, up: Bool, enough: Int, hidden: [Bool], knowingRules: Bool
    ) -> Farthest {
        restart()
        var best = Farthest()
        let limit = up ? Int.max : counts[figure]
        let target = up ? figure / columns : rows + figure % columns
        _ = move(figure, up: up, limit: limit, hidden: hidden) { network, moved in
            if !knowingRules || network.agreesWithRules {
                best = Farthest(distance: moved, changed: network.changed)
            } else if moved - 1 > best.distance {
                // The path emptied a cell; one person less leaves 1 in it, which is small.
                network.step(figure, back: up, to: target)
                if network.agreesWithRules { best = Farthest(distance: moved - 1, changed: network.changed) }
                network.step(figure, back: !up, to: target)
            }
            return best.distance >= enough
        }
        return best
    }

    /// Moves one person back along the present path, or forth again.
    private mutating func step(_ figure: Int, back up: Bool, to target: Int) {
        let isBack = (target < rows) == up
        push(isBack ? -1 : 1, to: target)
        flow[figure] += up ? -1 : 1
    }

    mutating func restart() {
        for cell in flow.indices { flow[cell] = counts[cell] }
    }

    /// The cells that the present flow changes.
    private var changed: [Int] { flow.indices.filter { flow[$0] != counts[$0] } }

    /// Whether one of the cells that changed, all of which hang together, is one that the rules hide for its size.
    private var agreesWithRules: Bool {
        flow.indices.contains { cell in
            let value = flow[cell]
            return value != counts[cell] && (value > 0 ? value < threshold : hidesZero[cell])
        }
    }
}
