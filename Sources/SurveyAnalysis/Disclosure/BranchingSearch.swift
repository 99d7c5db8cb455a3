/// The largest whole solution by branch and bound over the simplex method, within a limit of branches (A. H. Land and
/// A. G. Doig, *An automatic method of solving discrete programming problems*, Econometrica 28, 1960).
struct BranchingSearch {
    /// How many more branches may be looked into.
    var limit: Int
    /// Whether the unknown has no bound in this direction.
    private(set) var isUnbounded = false
    /// The best that whole solutions reached, which other branches must surpass.
    private var reached = -Double.infinity

    init(limit: Int) { self.limit = limit }

    /// Moves `unknown` up (`sign` 1) or down (−1) as far as it goes, from a solution that fits.
    ///
    /// - Parameter visit: Called with every solution on the way, whole or not; ends the search by `true`.
    /// - Returns: whether `visit` ended it.
    @discardableResult
    mutating func maximize(
        _ tableau: inout Tableau, _ unknown: Int, sign: Double, visit: ([Double]) -> Bool
    ) -> Bool {
        var reached = reached
        let outcome = tableau.maximize([(unknown, sign)]) { tableau in
            if Self.fraction(tableau.value) == nil { reached = max(reached, sign * tableau.value[unknown]) }
            return visit(tableau.value)
        }
        self.reached = reached
        switch outcome {
        case .stopped: return true
        case .unbounded:
            isUnbounded = true
            return false
        case .optimal, .undecided: break
        }
        guard let fraction = Self.fraction(tableau.value),
            (sign * tableau.value[unknown] + 1e-6).rounded(.down) > reached + 0.5
        else { return false }
        let optimum = tableau.value
        for up in [false, true] where limit > 0 {
            limit -= 1
            let bound = up ? optimum[fraction].rounded(.up) : optimum[fraction].rounded(.down)
            let (low, high) = (tableau.low[fraction], tableau.high[fraction])
            defer { (tableau.low[fraction], tableau.high[fraction]) = (low, high) }
            tableau.value = optimum
            // A solution of this branch is the farthest one towards it, kept from going on.
            if up { tableau.high[fraction] = bound } else { tableau.low[fraction] = bound }
            _ = tableau.maximize([(fraction, up ? 1 : -1)]) { _ in false }
            guard abs(tableau.value[fraction] - bound) < 1e-7 else { continue }
            (tableau.low[fraction], tableau.high[fraction]) = up ? (bound, high) : (low, bound)
            if maximize(&tableau, unknown, sign: sign, visit: visit) { return true }
        }
        return false
    }

    /// The unknown that is farthest from whole.
    private static func fraction(_ value: [Double]) -> Int? {
        var worst: (unknown: Int, distance: Double)?
        for (unknown, value) in value.enumerated() {
            let distance = abs(value - value.rounded())
            if distance > 1e-6, distance > worst?.distance ?? 0 { worst = (unknown, distance) }
        }
        return worst?.unknown
    }
}
