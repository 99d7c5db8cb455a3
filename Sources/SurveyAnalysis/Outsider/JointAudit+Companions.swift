extension JointAudit {
    /// Figures to hide as well, so that the range of `figure` becomes wide enough: those that have to change at the least
    /// price, each person counted, when it moves (the linear relaxation of M. Fischetti and J. J. Salazar, *Solving the
    /// cell suppression problem on tabular data with linear constraints*, Management Science 47, 2001).
    func companions(of figure: Int) -> [Int] {
        var isOpen = false
        for size in isRounded ? [60, 400, .max] : [.max] {
            let offers = offers(figure, among: size)
            isOpen = isOpen || !offers.isEmpty
            let best = offers.filter { !$0.places.isEmpty }.min { $0.price < $1.price }
            if let best { return best.places }
        }
        // Where hiding more is no use in fractions, whole solutions may need it.
        return isOpen ? neighbours(of: figure) : []
    }

    private struct Offer {
        var places: [Int]
        /// What it costs for each person that the figure moves.
        var price: Double
    }

    /// The shown figures that change when a hidden one moves up, and when it moves down, until its range is wide enough or
    /// as far as it goes; none where it does not move.
    ///
    /// - Parameter size: About how many unknowns around it may change; all others keep their values.
    private func offers(_ figure: Int, among size: Int) -> [Offer] {
        let all = Array(0..<outsider.unknowns)
        let atoms = size < all.count ? surroundings.atoms(around: figures[figure].sum, size: size) : all
        let numbers = Dictionary(uniqueKeysWithValues: zip(atoms, atoms.indices))
        func local(_ row: Outsider.Row) -> Outsider.Row? {
            row.sum.terms.contains { numbers[$0.atom] != nil } ? row.among(numbers, base: base) : nil
        }
        var rows = outsider.rows.compactMap(local).map(LinearProgram.Row.init)
        var highest = Array(repeating: Double(outsider.people), count: atoms.count)
        var weights = Array(repeating: 0.0, count: atoms.count)
        var elastic: [Int] = []
        for (place, shown) in figures.enumerated() where !shown.isHidden {
            guard let truth = local(shown.trueRow) else { continue }
            var row = LinearProgram.Row(shown, truth)
            if shown.mayHide {
                // How far it lies above what is told, and how far below.
                row.terms += [(highest.count, -1), (highest.count + 1, 1)]
                highest += [Double(outsider.people), Double(shown.told.lowerBound)]
                weights += [-shown.weight, -shown.weight]
                elastic.append(place)
            }
            rows.append(row)
        }
        guard var target = local(figures[figure].trueRow).map(LinearProgram.Row.init) else { return [] }
        let (low, high) = (target.low, target.high)
        target.low = -.infinity
        target.high = .infinity
        guard let program = LinearProgram(highest: highest, rows: rows + [target]) else { return [] }
        // Moving one person is worth more than anything that has to be hidden for it.
        let worth = 10 * (1 - weights.reduce(0, +))
        let (value, width) = (figures[figure].value, figures[figure].width)
        let range = ranges[figure] ?? AuditedRange(low: value, high: value)
        return [true, false].compactMap { up in
            var weights = weights
            for term in figures[figure].sum.terms {
                if let number = numbers[term.atom] { weights[number] = Double(term.factor) * (up ? worth : -worth) }
            }
            program.setRow(
                rows.count, low: up ? -.infinity : low + Double(max(0, range.high - width) - value),
                high: up ? high + Double(range.low + width - value) : .infinity)
            guard let values = program.largest(weights) else { return nil }
            let reached = figures[figure].sum.value { atom in numbers[atom].map { values[$0] } ?? Double(base[atom]) }
            let distance = up ? reached - Double(range.high) : Double(range.low) - reached
            guard distance > 0.5 else { return nil }
            let places = elastic.enumerated().filter { number, _ in
                values[atoms.count + 2 * number] + values[atoms.count + 2 * number + 1] > 1e-6
            }.map(\.element)
            return Offer(places: places, price: places.reduce(0) { $0 + figures[$1].weight } / distance)
        }
    }

    /// The shown figures that have an unknown in common with one: hidden together where nothing cheaper helps.
    private func neighbours(of figure: Int) -> [Int] {
        let atoms = Set(figures[figure].sum.terms.map(\.atom))
        return figures.indices.filter {
            !figures[$0].isHidden && figures[$0].mayHide && figures[$0].sum.terms.contains { atoms.contains($0.atom) }
        }
    }
}
