/// Whole solutions of a linear program, by branch and bound within a limit of branches (A. H. Land and A. G. Doig, *An
/// automatic method of solving discrete programming problems*, Econometrica 28, 1960).
struct WholeSearch {
    /// How many more branches may be looked into.
    var limit: Int

    /// Looks for the whole solution in which the sum of `weights` is largest.
    ///
    /// - Parameter visit: Called with each whole solution that is found; ends the search by `true`.
    mutating func run(_ program: LinearProgram, _ weights: [Double], visit: ([Double]) -> Bool) {
        guard let values = program.largest(weights) else { return }
        var best = -Double.infinity
        _ = branch(program, weights, values, &best, visit)
    }

    /// - Returns: whether `visit` ended the search.
    private mutating func branch(
        _ program: LinearProgram, _ weights: [Double], _ values: [Double], _ best: inout Double,
        _ visit: ([Double]) -> Bool
    ) -> Bool {
        let sum = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
        guard (sum + 1e-6).rounded(.down) > best else { return false }
        guard let place = Self.fraction(values) else {
            best = sum.rounded()
            return visit(values)
        }
        let bounds = program[place]
        let halves = [
            bounds.lowerBound...max(bounds.lowerBound, values[place].rounded(.down)),
            min(bounds.upperBound, values[place].rounded(.up))...bounds.upperBound,
        ]
        defer { program[place] = bounds }
        for half in halves where limit > 0 {
            limit -= 1
            program[place] = half
            guard let values = program.refit() else { continue }
            if branch(program, weights, values, &best, visit) { return true }
        }
        return false
    }

    /// The unknown that is farthest from whole.
    private static func fraction(_ values: [Double]) -> Int? {
        var worst: (place: Int, distance: Double)?
        for (place, value) in values.enumerated() {
            let distance = abs(value - value.rounded())
            if distance > 1e-6, distance > worst?.distance ?? 0 { worst = (place, distance) }
        }
        return worst?.place
    }
}
