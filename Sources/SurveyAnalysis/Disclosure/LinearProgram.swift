import CClp

/// Unknowns between bounds and sums of them between bounds, of which a sum is made as large as it can be: COIN-OR's Clp,
/// which starts each search where the last one ended.
final class LinearProgram {
    struct Row {
        var terms: [(unknown: Int, factor: Double)]
        var low: Double
        var high: Double
    }

    private let model: UnsafeMutableRawPointer
    private let unknowns: Int
    /// Whether nothing was solved yet.
    private var isFresh = true

    /// - Parameter highest: The upper bound of each unknown; the lower one is 0.
    init?(highest: [Double], rows: [Row]) {
        guard let model = Clp_newModel() else { return nil }
        self.model = model
        unknowns = highest.count
        Clp_setLogLevel(model, 0)
        var columns: [[(row: Int32, factor: Double)]] = Array(repeating: [], count: unknowns)
        for (number, row) in rows.enumerated() {
            for term in row.terms { columns[term.unknown].append((Int32(number), term.factor)) }
        }
        var starts: [CoinBigIndex] = [0]
        for column in columns { starts.append(starts[starts.count - 1] + CoinBigIndex(column.count)) }
        let entries = columns.flatMap { $0 }
        Clp_loadProblem(
            model, Int32(unknowns), Int32(rows.count), starts, entries.map(\.row), entries.map(\.factor),
            Array(repeating: 0, count: unknowns), highest, Array(repeating: 0, count: unknowns), rows.map(\.low),
            rows.map(\.high))
        // Factors are 1 and -1, but for few: there is nothing to scale.
        Clp_scaling(model, 0)
        Clp_setOptimizationDirection(model, -1)
        Clp_setMaximumIterations(model, 200_000)
    }

    deinit { Clp_deleteModel(model) }

    /// The bounds of one unknown.
    subscript(unknown: Int) -> ClosedRange<Double> {
        get { Clp_columnLower(model)[unknown]...Clp_columnUpper(model)[unknown] }
        set {
            Clp_columnLower(model)[unknown] = newValue.lowerBound
            Clp_columnUpper(model)[unknown] = newValue.upperBound
        }
    }

    /// Sets the bounds of a row.
    func setRow(_ row: Int, low: Double, high: Double) {
        Clp_rowLower(model)[row] = low
        Clp_rowUpper(model)[row] = high
    }

    /// Values with which the sum of `weights`, one for each unknown, is largest; `nil` where none fit or none were found.
    func largest(_ weights: [Double]) -> [Double]? {
        Clp_chgObjCoefficients(model, weights)
        // New weights leave the last solution feasible; new bounds leave it optimal, which is the business of `refit`.
        if isFresh { _ = Clp_initialSolve(model) } else { _ = Clp_primal(model, 0) }
        isFresh = false
        guard Clp_status(model) == 0, let solution = Clp_primalColumnSolution(model) else { return nil }
        return Array(UnsafeBufferPointer(start: solution, count: unknowns))
    }

    /// The same weights, after bounds have changed.
    func refit() -> [Double]? {
        _ = Clp_dual(model, 0)
        guard Clp_status(model) == 0, let solution = Clp_primalColumnSolution(model) else { return nil }
        return Array(UnsafeBufferPointer(start: solution, count: unknowns))
    }
}
