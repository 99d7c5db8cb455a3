import SurveyCore

/// Unknowns that depend on one another, what is known of them, and the hidden figures that they add up to.
struct OpenComponent {
    private let atoms: [Int: Int]
    private let rows: [Outsider.Row]
    private let figures: [(place: Int, sum: AtomSum)]
    private let wanted: Set<Int>
    private let program: LinearProgram?

    init(rows: [Outsider.Row], figures: [(place: Int, sum: AtomSum)], wanted: Set<Int>, highest: Int) {
        let all = Set((rows.map(\.sum) + figures.map(\.sum)).flatMap(\.terms).map(\.atom)).sorted()
        let atoms = Dictionary(uniqueKeysWithValues: zip(all, all.indices))
        func local(_ sum: AtomSum) -> AtomSum {
            var sum = sum
            for place in sum.terms.indices { sum.terms[place].atom = atoms[sum.terms[place].atom] ?? 0 }
            return sum
        }
        self.atoms = atoms
        self.rows = rows.map { Outsider.Row(sum: local($0.sum), isEquation: $0.isEquation) }
        self.figures = figures.map { ($0.place, local($0.sum)) }
        self.wanted = wanted
        // A row for each hidden figure, to make it the small one.
        let free = self.figures.map { figure in
            var row = LinearProgram.Row(Outsider.Row(sum: figure.sum, isEquation: false))
            row.high = .infinity
            return row
        }
        program = LinearProgram(
            highest: Array(repeating: Double(highest), count: all.count),
            rows: self.rows.map(LinearProgram.Row.init) + free)
    }

    /// What values the wanted figures can have.
    ///
    /// - Parameter known: The ranges found before.
    mutating func ranges(
        of all: [JointAudit.Figure], threshold: Int, known: [Int: AuditedRange], isExact: Bool
    ) -> [Int: AuditedRange] {
        guard let program else { return known }
        var ranges: [Int: AuditedRange] = [:]
        for (place, _) in figures { ranges[place] = known[place] }
        /// Takes in a solution; what an outsider who knows the rules can exclude teaches nothing.
        func learn(_ solution: [Double]) {
            let values = solution.map { Int($0.rounded()) }
            guard fits(values) else { return }
            let found = figures.map { ($0.place, $0.sum.value(values)) }
            let isPossible = found.contains { place, value in
                value == 0 ? all[place].hidesZero : value < threshold
            }
            for (place, value) in found where isPossible || !all[place].isWithRules { ranges[place]?.include(value) }
        }
        func isNarrow(_ place: Int) -> Bool { (ranges[place]?.width ?? 0) < all[place].width }
        let targets = figures.filter { wanted.contains($0.place) }
        let smallest = figures.indices.sorted {
            (all[figures[$0].place].value, $0) < (all[figures[$1].place].value, $1)
        }
        var chance = SeededGenerator(seed: UInt64(targets.count))
        for number in 0..<8 where targets.contains(where: { isNarrow($0.place) }) {
            var weights = Array(repeating: 0.0, count: atoms.count)
            for target in targets where isNarrow(target.place) {
                let weight = Double.random(in: -1...1, using: &chance)
                for term in target.sum.terms { weights[term.atom] += weight * Double(term.factor) }
            }
            let small = number % 2 == 0 ? nil : smallest[min(smallest.count, 4 + number).advanced(by: -1)]
            keep(small, small: all, threshold)
            if let solution = program.largest(weights),
                solution.allSatisfy({ abs($0 - $0.rounded()) < 1e-6 })
            {
                learn(solution)
            }
            keep(small, small: nil, threshold)
        }
        for target in targets {
            // An outsider knows that one is small, and not which.
            for small in [nil] + smallest.prefix(8).map(Optional.some) {
                for sign in [1.0, -1.0] where isExact && small == nil || isNarrow(target.place) {
                    var weights = Array(repeating: 0.0, count: atoms.count)
                    for term in target.sum.terms { weights[term.atom] += sign * Double(term.factor) }
                    keep(small, small: all, threshold)
                    var search = WholeSearch(limit: 60)
                    search.run(program, weights) { solution in
                        learn(solution)
                        return !isExact && !isNarrow(target.place)
                    }
                    keep(small, small: nil, threshold)
                }
            }
        }
        return ranges
    }

    /// Keeps a figure small, or lets it be what it may.
    private func keep(_ index: Int?, small all: [JointAudit.Figure]?, _ threshold: Int) {
        guard let index else { return }
        guard let all else { return program?.setRow(rows.count + index, low: -.infinity, high: .infinity) ?? () }
        let constant = Double(figures[index].sum.constant)
        let low = all[figures[index].place].hidesZero ? 0.0 : 1
        program?.setRow(rows.count + index, low: low - constant, high: Double(threshold - 1) - constant)
    }

    private func fits(_ values: [Int]) -> Bool {
        values.allSatisfy { $0 >= 0 }
            && rows.allSatisfy { row in
                let sum = row.sum.value(values)
                return row.isEquation ? sum == 0 : sum <= 0
            }
    }
}

extension LinearProgram.Row {
    init(_ row: Outsider.Row) {
        terms = row.sum.terms.map { ($0.atom, Double($0.factor)) }
        high = -Double(row.sum.constant)
        low = row.isEquation ? high : -.infinity
    }
}
