/// A system of cells as the search sees it: which hidden cells can change, given those that are shown.
struct HiddenSystem: HiddenRanges {
    let system: CellSystem
    let threshold: Int
    let weights: [Double]
    let mustHide: [Bool]
    let mayHide: [Bool]
    let needsRange: [Bool]
    /// What is known for certain, then the sums of the cells; and in which of them each atom is.
    private let sums: [[AtomSum.Term]]
    private let places: [[Int]]
    /// The blocks for the cells that were hidden when last asked; `place` is where a hidden cell stands in them.
    var blocks: [SystemBlock] = []
    var place: [(block: Int, index: Int)?] = []
    private var blocksAreFor: [Bool]?
    /// The prices of hiding more, once they were asked for.
    var prices: PriceSystem?

    init(_ system: CellSystem, threshold: Int) {
        self.system = system
        self.threshold = threshold
        weights = system.cells.map(\.weight)
        mustHide = system.cells.map(\.mustHide)
        mayHide = system.cells.map(\.mayHide)
        needsRange = system.cells.map(\.needsRange)
        sums = (system.equations + system.cells.map(\.form)).map(\.terms)
        var places: [[Int]] = Array(repeating: [], count: system.values.count)
        for (index, terms) in sums.enumerated() { for term in terms { places[term.atom].append(index) } }
        self.places = places
    }

    mutating func certificate(for figure: Int, hidden: [Bool], knowingRules: Bool) -> [Int]? {
        prepare(hidden)
        guard let (block, index) = place[figure] else { return nil }
        let (up, down) = reach(block, index, enough: threshold, knowingRules: knowingRules)
        return up.distance < threshold - down.distance ? nil : up.cells + down.cells
    }

    /// The smallest and the largest value of a cell; `.max` as the largest where there is none.
    mutating func range(of figure: Int, hidden: [Bool], knowingRules: Bool) -> AuditedRange {
        prepare(hidden)
        let value = system.cells[figure].value
        guard let (block, index) = place[figure] else { return AuditedRange(low: value, high: value) }
        let (up, down) = reach(block, index, enough: .max, knowingRules: knowingRules)
        return AuditedRange(
            low: value - down.distance, high: up.distance > Int(Tableau.far) / 2 ? .max : value + up.distance)
    }

    /// How far a cell can go up and down, as far as both together are `enough`.
    ///
    /// For one who knows the rules any of the cells that change together may be the small one; those that truly are
    /// small are tried.
    private mutating func reach(
        _ block: Int, _ index: Int, enough: Int, knowingRules: Bool
    ) -> (up: SystemBlock.Witness, down: SystemBlock.Witness) {
        var up = SystemBlock.Witness()
        var down = up
        let small = knowingRules ? Array(blocks[block].small(with: index).prefix(6)) : []
        for small in [nil] + small {
            for upwards in [true, false] {
                let missing = enough - (upwards ? down : up).distance
                guard up.distance + down.distance < enough else { return (up, down) }
                let found = blocks[block].farthest(
                    index, up: upwards, enough: missing, knowingRules: knowingRules, small: small)
                if upwards, found.distance > up.distance { up = found }
                if !upwards, found.distance > down.distance { down = found }
            }
        }
        return (up, down)
    }

    // MARK: Blocks

    /// Divides what can still change into blocks.
    mutating func prepare(_ hidden: [Bool]) {
        guard blocksAreFor != hidden else { return }
        blocksAreFor = hidden
        let equations = sums.indices.filter { $0 < system.equations.count || !hidden[$0 - system.equations.count] }
        let isFixed = fixed(equations)
        let open = { (terms: [AtomSum.Term]) in terms.filter { !isFixed[$0.atom] } }
        let openEquations = equations.filter { sums[$0].contains { !isFixed[$0.atom] } }.map { open(sums[$0]) }
        let openCells = hidden.indices.filter { hidden[$0] }
            .map { (cell: $0, terms: open(system.cells[$0].form.terms)) }.filter { !$0.terms.isEmpty }
        var sets = DisjointSets(system.values.count)
        for terms in openEquations + openCells.map(\.terms) {
            for term in terms { sets.join(terms[0].atom, term.atom) }
        }
        let roots = Array(Set(openCells.map { sets.find($0.terms[0].atom) })).sorted()
        blocks = []
        place = Array(repeating: nil, count: hidden.count)
        for root in roots {
            let atoms = system.values.indices.filter { !isFixed[$0] && sets.find($0) == root }
            let number = Dictionary(uniqueKeysWithValues: zip(atoms, atoms.indices))
            let local = { (terms: [AtomSum.Term]) in terms.map { (unknown: number[$0.atom]!, factor: $0.factor) } }
            let cells = openCells.filter { sets.find($0.terms[0].atom) == root }
            for (index, cell) in cells.enumerated() { place[cell.cell] = (blocks.count, index) }
            blocks.append(
                SystemBlock(
                    atoms: atoms.map { system.values[$0] },
                    equations: openEquations.filter { sets.find($0[0].atom) == root }.map(local),
                    cells: cells.map {
                        let cell = system.cells[$0.cell]
                        return ($0.cell, local($0.terms), cell.value, cell.hidesZero)
                    }, threshold: threshold))
        }
    }

    /// The atoms that an outsider can work out one by one from some of the sums: the last that is open in a sum, and
    /// all of a sum of nothing.
    private func fixed(_ equations: [Int]) -> [Bool] {
        var isFixed = Array(repeating: false, count: system.values.count)
        var isPending = Array(repeating: false, count: sums.count)
        var isKnown = isPending
        for index in equations {
            isPending[index] = true
            isKnown[index] = true
        }
        var pending = equations
        while let index = pending.popLast() {
            isPending[index] = false
            guard let first = sums[index].first(where: { !isFixed[$0.atom] }) else { continue }
            var open = 0
            var isNothing = true
            for term in sums[index] where !isFixed[term.atom] {
                open += 1
                if system.values[term.atom] > 0 || (term.factor > 0) != (first.factor > 0) { isNothing = false }
            }
            guard open == 1 || isNothing else { continue }
            for term in sums[index] where !isFixed[term.atom] {
                isFixed[term.atom] = true
                for other in places[term.atom] where isKnown[other] && !isPending[other] {
                    isPending[other] = true
                    pending.append(other)
                }
            }
        }
        return isFixed
    }
}
