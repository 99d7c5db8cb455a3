/// Atoms that still can change when some cells are hidden, as far as they depend on one another, and the hidden cells
/// they add up to.
///
/// An unknown here is an atom or, after those, a hidden cell. Its truth is a solution, and every other that is found is
/// checked in whole numbers, so that no claim of protection rests on rounding.
struct SystemBlock {
    /// Which cells of the system are the last unknowns.
    let cells: [Int]
    private let atomCount: Int
    private let truth: [Int]
    /// Sums that keep their value, of unknowns.
    private let equations: [[(unknown: Int, factor: Int)]]
    /// Unknowns with the same number change together; others do not depend on each other.
    private let group: [Int]
    private let hidesZero: [Bool]
    private let threshold: Int
    private var tableau: Tableau

    /// - Parameters:
    ///   - atoms: The true values.
    ///   - equations: What is known of the atoms: sums that keep their value.
    ///   - cells: The hidden cells: number, sum of these atoms, true value, and whether the rules hide a 0 there.
    init(
        atoms: [Int], equations: [[(unknown: Int, factor: Int)]],
        cells: [(cell: Int, terms: [(unknown: Int, factor: Int)], value: Int, hidesZero: Bool)], threshold: Int
    ) {
        self.cells = cells.map(\.cell)
        self.threshold = threshold
        atomCount = atoms.count
        truth = atoms + cells.map(\.value)
        hidesZero = cells.map(\.hidesZero)
        var tableau = Tableau(value: truth.map(Double.init))
        for equation in equations { tableau.add(equation.map { ($0.unknown, Double($0.factor)) }) }
        var sums: [[(unknown: Int, factor: Int)]] = []
        for (index, cell) in cells.enumerated() {
            let sum = cell.terms + [(atoms.count + index, -1)]
            tableau.add(sum.map { ($0.unknown, Double($0.factor)) }, pivot: atoms.count + index)
            sums.append(sum)
        }
        self.equations = equations + sums
        var sets = DisjointSets(truth.count)
        tableau.forEachLink { sets.join($0, $1) }
        group = truth.indices.map { sets.find($0) }
        self.tableau = tableau
    }

    // MARK: Ranges

    /// A solution in whole numbers that the outsider cannot exclude.
    struct Witness {
        /// How far the cell is from its true value.
        var distance = 0
        /// The cells on which it rests: those that change, and all that change with them where another one is the small
        /// one.
        var cells: [Int] = []
    }

    /// The farthest witness on the way up or down, as far as `enough`.
    ///
    /// - Parameter small: When given, how small which cell must be.
    mutating func farthest(
        _ index: Int, up: Bool, enough: Int, knowingRules: Bool, small: (index: Int, range: ClosedRange<Int>)? = nil
    ) -> Witness {
        let unknown = atomCount + index
        restart()
        if let small {
            tableau.low[atomCount + small.index] = Double(small.range.lowerBound)
            tableau.high[atomCount + small.index] = Double(small.range.upperBound)
        }
        defer {
            for cell in cells.indices {
                tableau.low[atomCount + cell] = 0
                tableau.high[atomCount + cell] = .infinity
            }
        }
        var best = Witness()
        // A copy for the closure, since the tableau of this block is being changed meanwhile.
        let block = Rules(block: self)
        var search = BranchingSearch(limit: 60)
        search.maximize(&tableau, unknown, sign: up ? 1 : -1) { value in
            guard let values = block.solution(value) else { return false }
            let distance = up ? values[unknown] - block.truth[unknown] : block.truth[unknown] - values[unknown]
            guard distance > best.distance, let cells = block.support(values, of: unknown, knowingRules) else {
                return false
            }
            best = Witness(distance: distance, cells: cells)
            return distance >= enough
        }
        return best
    }

    /// The cells that are truly small, or 0 where the rules hide that, and change together with one.
    func small(with index: Int) -> [(index: Int, range: ClosedRange<Int>)] {
        cells.indices.filter { group[atomCount + $0] == group[atomCount + index] }.compactMap { other in
            let value = truth[atomCount + other]
            if value == 0 { return hidesZero[other] ? (other, 0...0) : nil }
            return value < threshold ? (other, 1...threshold - 1) : nil
        }
    }

    private mutating func restart() {
        tableau.value = truth.map(Double.init)
    }

    /// What is needed of a block to check a solution.
    private struct Rules {
        let truth: [Int]
        let cells: [Int]
        let atomCount: Int
        let equations: [[(unknown: Int, factor: Int)]]
        let group: [Int]
        let hidesZero: [Bool]
        let threshold: Int

        init(block: SystemBlock) {
            truth = block.truth
            cells = block.cells
            atomCount = block.atomCount
            equations = block.equations
            group = block.group
            hidesZero = block.hidesZero
            threshold = block.threshold
        }

        /// The solution in whole numbers; `nil` when it is none.
        func solution(_ value: [Double]) -> [Int]? {
            var values: [Int] = []
            values.reserveCapacity(value.count)
            for value in value {
                let whole = value.rounded()
                guard abs(whole - value) < 1e-5, whole >= 0 else { return nil }
                values.append(Int(whole))
            }
            for equation in equations {
                var change = 0
                for term in equation { change += term.factor * (values[term.unknown] - truth[term.unknown]) }
                if change != 0 { return nil }
            }
            return values
        }

        /// The cells on which a solution rests; `nil` when one who knows the rules can exclude it.
        func support(_ values: [Int], of unknown: Int, _ knowingRules: Bool) -> [Int]? {
            let changed = cells.indices.filter { values[atomCount + $0] != truth[atomCount + $0] }
            let numbers = changed.map { cells[$0] }
            if !knowingRules || changed.contains(where: { isSmall($0, values) && isGrouped($0, unknown) }) {
                return numbers
            }
            let together = cells.indices.filter { isGrouped($0, unknown) }
            guard together.contains(where: { isSmall($0, values) }) else { return nil }
            return Array(Set(numbers).union(together.map { cells[$0] })).sorted()
        }

        private func isSmall(_ index: Int, _ values: [Int]) -> Bool {
            let value = values[atomCount + index]
            return value > 0 ? value < threshold : hidesZero[index]
        }

        private func isGrouped(_ index: Int, _ unknown: Int) -> Bool { group[atomCount + index] == group[unknown] }
    }
}
