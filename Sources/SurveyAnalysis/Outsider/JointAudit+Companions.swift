extension JointAudit {
    /// Figures to hide as well, so that the range of `figure` becomes wide enough: those that have to change at the least
    /// price, each person counted, when it moves (the linear relaxation of M. Fischetti and J. J. Salazar, *Solving the
    /// cell suppression problem on tabular data with linear constraints*, Management Science 47, 2001).
    func companions(of figure: Int) -> [Int] {
        let range = ranges[figure] ?? AuditedRange(low: figures[figure].value, high: figures[figure].value)
        var best: Offer?
        var isOpen = false
        for up in [true, false] {
            guard let offer = offer(figure, up: up, from: range) else { continue }
            isOpen = true
            guard !offer.places.isEmpty, offer.price < best?.price ?? .infinity else { continue }
            best = offer
        }
        // Where hiding more is no use in fractions, whole solutions may need it.
        return best?.places ?? (isOpen ? neighbours(of: figure) : [])
    }

    private struct Offer {
        var places: [Int]
        /// What it costs for each person that the figure moves.
        var price: Double
    }

    /// The shown figures that change when a hidden one moves up or down until its range is wide enough, or as far as it
    /// goes; `nil` when it does not move at all.
    private func offer(_ figure: Int, up: Bool, from range: AuditedRange) -> Offer? {
        let unknowns = outsider.unknowns
        let elastic = figures.indices.filter { !figures[$0].isHidden && figures[$0].mayHide }
        var rows = outsider.rows.map(LinearProgram.Row.init)
        var highest = Array(repeating: Double(outsider.people), count: unknowns)
        var weights = Array(repeating: 0.0, count: unknowns)
        for shown in figures where !shown.isHidden && !shown.mayHide {
            rows.append(
                LinearProgram.Row(Outsider.Row(sum: shown.sum - AtomSum(constant: shown.value), isEquation: true)))
        }
        for place in elastic {
            let shown = figures[place]
            var row = LinearProgram.Row(
                Outsider.Row(sum: shown.sum - AtomSum(constant: shown.value), isEquation: true))
            // How far it lies above its true value, and how far below.
            row.terms += [(highest.count, -1), (highest.count + 1, 1)]
            highest += [Double(outsider.people), Double(shown.value)]
            weights += [-shown.weight, -shown.weight]
            rows.append(row)
        }
        let (low, high) =
            up ? (0, range.low + figures[figure].width) : (max(0, range.high - figures[figure].width), .max)
        var target = LinearProgram.Row(Outsider.Row(sum: figures[figure].sum, isEquation: true))
        target.low += Double(low)
        target.high = high == .max ? .infinity : target.high + Double(high)
        rows.append(target)
        // Moving one person is worth more than anything that has to be hidden for it.
        let worth = 10 * (1 - weights.reduce(0, +))
        for term in figures[figure].sum.terms { weights[term.atom] = Double(term.factor) * (up ? worth : -worth) }
        guard let program = LinearProgram(highest: highest, rows: rows), let values = program.largest(weights) else {
            return nil
        }
        let reached = figures[figure].sum.terms.reduce(Double(figures[figure].sum.constant)) {
            $0 + Double($1.factor) * values[$1.atom]
        }
        let distance = up ? reached - Double(range.high) : Double(range.low) - reached
        guard distance > 0.5 else { return nil }
        let places = elastic.enumerated().filter { number, _ in
            values[unknowns + 2 * number] + values[unknowns + 2 * number + 1] > 1e-6
        }.map(\.element)
        return Offer(places: places, price: places.reduce(0) { $0 + figures[$1].weight } / distance)
    }

    /// The shown figures that have an unknown in common with one: hidden together where nothing cheaper helps.
    private func neighbours(of figure: Int) -> [Int] {
        let atoms = Set(figures[figure].sum.terms.map(\.atom))
        return figures.indices.filter {
            !figures[$0].isHidden && figures[$0].mayHide && figures[$0].sum.terms.contains { atoms.contains($0.atom) }
        }
    }
}
