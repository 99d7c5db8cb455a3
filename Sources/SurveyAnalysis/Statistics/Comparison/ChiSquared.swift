/// Pearson's test of whether a share is the same in all groups, without Yates's correction (K. Pearson, *On the
/// criterion that a given system of deviations…*, Philosophical Magazine 50, 1900).
///
/// ```swift
/// ChiSquared([Sample(k: 14, n: 31), Sample(k: 6, n: 24)])?.statistic  // 2.3762
/// ```
public struct ChiSquared: Sendable, Hashable {
    /// Σ (observed − expected)² / expected over both answers of all groups.
    public var statistic: Double
    /// The degrees of freedom: one fewer than there are groups.
    public var degrees: Int
    /// The probability of such a statistic or a larger one where the share is the same in all groups.
    public var p: Double
    /// The smallest expected count, of either answer in any group.
    public var smallestExpected: Double

    /// `nil` for fewer than two groups, where a group is empty, and where all give the same answer.
    public init?(_ groups: [Sample]) {
        let n = Double(groups.reduce(0) { $0 + $1.n })
        let k = Double(groups.reduce(0) { $0 + $1.k })
        guard groups.count > 1, groups.allSatisfy({ $0.n > 0 }), k > 0, k < n else { return nil }
        statistic = groups.reduce(0) { sum, group in
            let expected = Double(group.n) * k / n
            let deviation = Double(group.k) - expected
            // Of yes and of no: d²/(n_g·k/n) + d²/(n_g·(n−k)/n).
            return sum + deviation * deviation / (expected * ((n - k) / n))
        }
        degrees = groups.count - 1
        p = Self.upperTail(statistic, degrees: degrees)
        smallestExpected = Double(groups.map(\.n).min()!) * min(k, n - k) / n
    }

    /// The probability that a χ² of that many degrees of freedom exceeds `statistic`.
    ///
    /// The finite sums of M. Abramowitz, I. Stegun, *Handbook of Mathematical Functions*, 26.4.4 and 26.4.5.
    public static func upperTail(_ statistic: Double, degrees: Int) -> Double {
        let half = statistic / 2
        let isEven = degrees.isMultiple(of: 2)
        // Terms half^j / Γ(j + 1), for j that are whole, or whole and a half.
        var term = isEven ? 1 : 2 * (half / Double.pi).squareRoot()
        var sum = 0.0
        for j in stride(from: isEven ? 1 : 1.5, to: Double(degrees) / 2 + 0.25, by: 1) {
            sum += term
            term *= half / j
        }
        let ends = isEven ? 0 : 2 * Normal.upperTail(statistic.squareRoot())
        return min(1, ends + Elementary.exponential(-half) * sum)
    }
}
