/// A system of cells as the search sees it: which hidden cells can change, given those that are shown.
struct HiddenSystem: HiddenRanges {
    let system: CellSystem
    let threshold: Int
    let weights: [Double]
    let mustHide: [Bool]
    let mayHide: [Bool]
    let needsRange: [Bool]
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
        needsRange = system.cells.map { _ in true }
    }

    mutating func certificate(for figure: Int, hidden: [Bool], knowingRules: Bool) -> [Int]? {
        prepare(hidden)
        guard let (block, index) = place[figure] else { return nil }
        if let cells = certificate(block, index, knowingRules, small: nil) { return cells }
        guard knowingRules else { return nil }
        for small in blocks[block].small(with: index).prefix(6) {
            if let cells = certificate(block, index, true, small: small) { return cells }
        }
        return nil
    }

    private mutating func certificate(
        _ block: Int, _ index: Int, _ knowingRules: Bool, small: (index: Int, range: ClosedRange<Int>)?
    ) -> [Int]? {
        let up = blocks[block].farthest(index, up: true, enough: threshold, knowingRules: knowingRules, small: small)
        guard up.distance < threshold else { return up.cells }
        let enough = threshold - up.distance
        let down = blocks[block].farthest(index, up: false, enough: enough, knowingRules: knowingRules, small: small)
        return down.distance < enough ? nil : up.cells + down.cells
    }

    /// The smallest and the largest value of a cell; `.max` as the largest where there is none.
    mutating func range(of figure: Int, hidden: [Bool]) -> AuditedRange {
        prepare(hidden)
        let value = system.cells[figure].value
        guard let (block, index) = place[figure] else { return AuditedRange(low: value, high: value) }
        let up = blocks[block].farthest(index, up: true, enough: .max, knowingRules: false).distance
        let down = blocks[block].farthest(index, up: false, enough: value, knowingRules: false).distance
        return AuditedRange(low: value - down, high: up > Int(Tableau.far) / 2 ? .max : value + up)
    }

    // MARK: Blocks

    /// Divides what can still change into blocks.
    mutating func prepare(_ hidden: [Bool]) {
        guard blocksAreFor != hidden else { return }
        blocksAreFor = hidden
        let shown = system.cells.indices.filter { !hidden[$0] }.map { system.cells[$0].form }
        let equations = (system.equations + shown).map(\.terms)
        let isFixed = fixed(equations)
        let open = { (terms: [AtomSum.Term]) in terms.filter { !isFixed[$0.atom] } }
        let openEquations = equations.map(open).filter { !$0.isEmpty }
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

    /// The atoms that an outsider can work out one by one: the last that is open in a sum, and all of a sum of 0.
    private func fixed(_ equations: [[AtomSum.Term]]) -> [Bool] {
        var isFixed = Array(repeating: false, count: system.values.count)
        var places: [[Int]] = Array(repeating: [], count: system.values.count)
        for (index, terms) in equations.enumerated() { for term in terms { places[term.atom].append(index) } }
        var pending = Array(equations.indices)
        var isPending = Array(repeating: true, count: equations.count)
        while let index = pending.popLast() {
            isPending[index] = false
            let open = equations[index].filter { !isFixed[$0.atom] }
            let isNothing =
                open.allSatisfy { system.values[$0.atom] == 0 }
                && open.allSatisfy { $0.factor.signum() == open[0].factor.signum() }
            guard open.count == 1 || isNothing else { continue }
            for term in open {
                isFixed[term.atom] = true
                for other in places[term.atom] where !isPending[other] {
                    isPending[other] = true
                    pending.append(other)
                }
            }
        }
        return isFixed
    }
}
