/// Whether a share differs between groups: the one test that the project's rules of honesty choose.
///
/// Pearson's χ²; where an expected count is below 5 an exact test instead, beside Boschloo's for two groups.
public struct GroupComparison: Sendable, Hashable {
    public let test: Test
    /// The p value of `test`, not adjusted for how many tests there are.
    public let p: Double
    /// The p value of Boschloo's test, beside Fisher's for two groups of at most 1,000 people together.
    public let boschloo: Double?
    /// Pearson's statistic and its own p, whichever test was chosen.
    public let chiSquared: ChiSquared

    public enum Test: Sendable, Hashable {
        case chiSquared
        /// χ² though an expected count is below 5: more than three groups, or too many tables to count them all.
        case chiSquaredOfSmallCounts
        /// Fisher's exact test of two groups.
        case fisher
        /// Freeman and Halton's extension of it to three groups.
        case freemanHalton
    }

    /// The base of a group below which nothing is tested.
    public static let smallestGroup = 10

    /// Compares how many say yes in two or more groups; of each all who answer.
    ///
    /// - Returns: `nil` where a group has fewer than ten people, and where everybody answers the same.
    public init?(_ groups: [Sample]) {
        guard groups.allSatisfy({ $0.n >= Self.smallestGroup }), let chiSquared = ChiSquared(groups) else { return nil }
        self.chiSquared = chiSquared
        if chiSquared.smallestExpected >= 5 {
            (test, p, boschloo) = (.chiSquared, chiSquared.p, nil)
        } else if groups.count == 2 {
            let (first, second) = (groups[0], groups[1])
            test = .fisher
            p = Fisher.p(first.k, of: first.n, second.k, of: second.n)
            boschloo = Boschloo.p(first.k, of: first.n, second.k, of: second.n)
        } else if groups.count == 3, let exact = Fisher.p(groups[0], groups[1], groups[2]) {
            (test, p, boschloo) = (.freemanHalton, exact, nil)
        } else {
            (test, p, boschloo) = (.chiSquaredOfSmallCounts, chiSquared.p, nil)
        }
    }
}
