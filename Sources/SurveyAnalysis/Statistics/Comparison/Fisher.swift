/// Fisher's exact test of whether a share is the same in all groups (R. A. Fisher, *The logic of inductive inference*,
/// Journal of the Royal Statistical Society 98, 1935; for more than two groups G. H. Freeman, J. H. Halton, *Note on an
/// exact treatment of contingency, goodness of fit and other problems of significance*, Biometrika 38, 1951).
///
/// Given the bases and how many said yes in all, p is the probability of all tables that are at most as likely as the
/// one found.
public enum Fisher {
    /// Two-sided p of `k1` out of `n1` against `k2` out of `n2`.
    ///
    /// ```swift
    /// Fisher.p(14, of: 31, 6, of: 24)  // .1621
    /// ```
    public static func p(_ k1: Int, of n1: Int, _ k2: Int, of n2: Int) -> Double {
        let k = k1 + k2
        let probabilities = CountProbabilities.hypergeometric(n1, n2, k: k)
        let found = probabilities[k1 - CountProbabilities.support(n1, n2, k: k).lowerBound]
        return min(1, probabilities.reduce(0) { $1 <= found * tolerance ? $0 + $1 : $0 })
    }

    /// p of three groups, by all tables; `nil` where these are more than `maximalTables`.
    public static func p(_ first: Sample, _ second: Sample, _ third: Sample) -> Double? {
        // The largest group follows from the other two.
        let groups = [first, second, third].sorted { $0.n < $1.n }
        let k = groups.reduce(0) { $0 + $1.k }
        let n = groups.reduce(0) { $0 + $1.n }
        guard k > 0, k < n else { return 1 }
        let widths = groups.map { min($0.n, k, n - k) + 1 }
        guard !widths[0].multipliedReportingOverflow(by: widths[1]).overflow, widths[0] * widths[1] <= maximalTables
        else { return nil }
        // Given the sum, three binomial counts of one share are distributed as the table.
        let probabilities = groups.map { CountProbabilities.binomial($0.n, share: Double(k) / Double(n)) }
        let found = zip(probabilities, groups).reduce(1) { $0 * $1.0[$1.1.k] } * tolerance
        var asUnlikely = 0.0
        var all = 0.0
        let (small, middle, large) = (groups[0].n, groups[1].n, groups[2].n)
        for x in max(0, k - middle - large)...min(small, k) {
            let left = k - x
            for y in max(0, left - large)...min(middle, left) {
                let probability = probabilities[0][x] * probabilities[1][y] * probabilities[2][left - y]
                all += probability
                if probability <= found { asUnlikely += probability }
            }
        }
        return min(1, asUnlikely / all)
    }

    /// Tables of three groups above which p is not worked out, so that it takes milliseconds.
    static let maximalTables = 4_000_000

    /// Tables that are equally likely in exact arithmetic count as such (as in R's `fisher.test`).
    private static let tolerance = 1 + 1e-7
}
