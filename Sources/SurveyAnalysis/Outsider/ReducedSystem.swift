/// What an outsider does not know yet once he has worked out, one by one, whatever follows at once.
struct ReducedSystem {
    private var rows: [Outsider.Row]
    private var values: [Int?]
    private let figures: [JointAudit.Figure]
    private let people: Int

    init(_ outsider: Outsider, _ figures: [JointAudit.Figure]) {
        self.figures = figures
        people = outsider.people
        rows =
            outsider.rows
            + figures.filter { !$0.isHidden }.flatMap(\.rows)
        values = Array(repeating: nil, count: outsider.unknowns)
        reduce()
    }

    /// The unknown of a sum that are open, and what is known of it.
    private func open(_ sum: AtomSum) -> AtomSum {
        var open = AtomSum(constant: sum.constant)
        for term in sum.terms {
            if let value = values[term.atom] { open.constant += term.factor * value } else { open.terms.append(term) }
        }
        return open
    }

    /// Whether nothing of a sum is open.
    func isKnown(_ sum: AtomSum) -> Bool { open(sum).terms.isEmpty }

    private mutating func reduce() {
        var places: [[Int]] = Array(repeating: [], count: values.count)
        for (number, row) in rows.enumerated() { for term in row.sum.terms { places[term.atom].append(number) } }
        var pending = Array(rows.indices)
        var isPending = Array(repeating: true, count: rows.count)
        while let number = pending.popLast() {
            isPending[number] = false
            let sum = open(rows[number].sum)
            guard let first = sum.terms.first else { continue }
            let isAlone = sum.terms.count == 1 && rows[number].isEquation
            let isOneSided = sum.terms.allSatisfy { ($0.factor > 0) == (first.factor > 0) }
            let isNothing = sum.constant == 0 && isOneSided && (rows[number].isEquation || first.factor > 0)
            guard isAlone || isNothing else { continue }
            for term in sum.terms {
                values[term.atom] = isNothing ? 0 : -sum.constant / term.factor
                for other in places[term.atom] where !isPending[other] {
                    isPending[other] = true
                    pending.append(other)
                }
            }
        }
    }

    /// The parts that do not depend on one another, as far as figures of `wanted` are in them.
    ///
    /// - Parameter base: A solution.
    func components(with wanted: [Int], base: [Int]) -> [OpenComponent] {
        var sets = DisjointSets(values.count)
        let rows = rows.map { Outsider.Row(sum: open($0.sum), isEquation: $0.isEquation) }
            .filter { !$0.sum.terms.isEmpty }
        let sums = figures.indices.filter { figures[$0].isHidden }.map { (place: $0, sum: open(figures[$0].sum)) }
            .filter { !$0.sum.terms.isEmpty }
        for sum in rows.map(\.sum) + sums.map(\.sum) {
            for term in sum.terms { sets.join(sum.terms[0].atom, term.atom) }
        }
        let isWanted = Set(wanted)
        var rowsOf: [Int: [Outsider.Row]] = [:]
        for row in rows { rowsOf[sets.find(row.sum.terms[0].atom), default: []].append(row) }
        var sumsOf: [Int: [(place: Int, sum: AtomSum)]] = [:]
        for sum in sums { sumsOf[sets.find(sum.sum.terms[0].atom), default: []].append(sum) }
        return sumsOf.keys.sorted().compactMap { root in
            let own = sumsOf[root] ?? []
            guard own.contains(where: { isWanted.contains($0.place) }) else { return nil }
            return OpenComponent(
                rows: rowsOf[root] ?? [], figures: own, wanted: isWanted, base: base, highest: people)
        }
    }
}
