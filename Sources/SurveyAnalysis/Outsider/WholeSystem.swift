/// All that an outsider knows, as one linear program in which figures can be hidden one after the other.
final class WholeSystem {
    private let program: LinearProgram?
    private let unknowns: Int
    /// The row of the first figure.
    private let first: Int
    private var isHidden: [Bool]

    init(_ outsider: Outsider, _ figures: [JointAudit.Figure]) {
        unknowns = outsider.unknowns
        first = outsider.rows.count
        isHidden = figures.map { _ in false }
        program = LinearProgram(
            highest: Array(repeating: Double(outsider.people), count: unknowns),
            rows: outsider.rows.map(LinearProgram.Row.init) + figures.map { LinearProgram.Row($0, $0.trueRow) })
    }

    /// Tells no more what the hidden ones of `figures` are.
    func hide(_ figures: [JointAudit.Figure]) {
        for place in figures.indices where figures[place].isHidden && !isHidden[place] {
            isHidden[place] = true
            program?.setRow(first + place, low: -.infinity, high: .infinity)
        }
    }

    /// The values of all figures, in fractions, where a weighted sum of some is largest; `nil` where none were found.
    func largest(_ weighted: [(index: Int, weight: Double)], _ figures: [JointAudit.Figure]) -> [Double]? {
        var weights = Array(repeating: 0.0, count: unknowns)
        for (index, weight) in weighted {
            for term in figures[index].sum.terms { weights[term.atom] += weight * Double(term.factor) }
        }
        guard let solution = program?.largest(weights) else { return nil }
        return figures.map { $0.sum.value { solution[$0] } }
    }
}

extension LinearProgram.Row {
    /// What a figure tells where it is shown.
    ///
    /// - Parameter truth: The row of what it truly is, of some unknowns or all.
    init(_ figure: JointAudit.Figure, _ truth: Outsider.Row) {
        self.init(truth)
        low -= Double(figure.value - figure.told.lowerBound)
        high += Double(figure.told.upperBound - figure.value)
    }
}
