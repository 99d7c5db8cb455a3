/// Boschloo's exact test of two shares: uniformly more powerful than Fisher's, because it holds only one side of the
/// table fixed (R. D. Boschloo, *Raised conditional level of significance for the 2 × 2-table when testing the
/// equality of two probabilities*, Statistica Neerlandica 24, 1970).
public enum Boschloo {
    /// Two-sided p of `k1` out of `n1` against `k2` out of `n2`: twice the smaller one-sided p, at most 1.
    ///
    /// A one-sided p is the largest probability, over all shares that both samples could have, of a table whose one-sided
    /// Fisher p is at most that of the table found. The samples are those who said yes and those who said no, and the
    /// share is that of the first group among them: `boschloo_exact` of SciPy, with a row for each group. In a survey
    /// neither the groups nor the answers have a size that was fixed beforehand, so that either may be held fixed.
    ///
    /// ```swift
    /// Boschloo.p(14, of: 31, 6, of: 24)  // .1341
    /// ```
    ///
    /// - Returns: `nil` where there are more than `maximalPeople`, and where everybody answers the same.
    public static func p(_ k1: Int, of n1: Int, _ k2: Int, of n2: Int) -> Double? {
        let yes = k1 + k2
        let no = n1 + n2 - yes
        guard yes > 0, no > 0, n1 + n2 <= maximalPeople else { return nil }
        let less = RejectionRegion(k1, of: yes, n1 - k1, of: no).largestProbability
        // More in the first sample is fewer in the second.
        let more = RejectionRegion(n1 - k1, of: no, k1, of: yes).largestProbability
        return min(1, 2 * min(less, more))
    }

    /// People in both groups above which p is not worked out, so that it takes milliseconds.
    static let maximalPeople = 1_000
}

/// The tables in which the share of the first sample is at least as clearly below that of the second as in the one found.
private struct RejectionRegion {
    let n1: Int
    let n2: Int
    /// By count of the first sample, the smallest count of the second in the region; n2 + 1 where there is none.
    ///
    /// One more in the second sample or one fewer in the first never raises Fisher's one-sided p, so these ascend.
    let smallest: [Int]

    init(_ k1: Int, of n1: Int, _ k2: Int, of n2: Int) {
        // By sum of both counts, the cumulated probabilities of the first sample's count.
        let cumulated = (0...n1 + n2).map { k in
            var sum = 0.0
            return CountProbabilities.hypergeometric(n1, n2, k: k).map { probability -> Double in
                sum += probability
                return sum
            }
        }
        func fisher(_ x: Int, _ y: Int) -> Double {
            cumulated[x + y][x - CountProbabilities.support(n1, n2, k: x + y).lowerBound]
        }
        // Tables of equal p in exact arithmetic count as such.
        let found = fisher(k1, k2) * (1 + 1e-12)
        var y = 0
        smallest = (0...n1).map { x in
            while y <= n2, fisher(x, y) > found { y += 1 }
            return y
        }
        self.n1 = n1
        self.n2 = n2
    }

    /// The supremum over the common share.
    ///
    /// The probability is searched on a grid of t = √share / (√share + √(1 − share)), on which the share of a sample
    /// has nearly the same spread everywhere, some eight steps or more; around its highest peaks by golden section.
    var largestProbability: Double {
        let steps = Int(32 * Double(n1 + n2).squareRoot()) + 64
        let grid = (0...steps).map { probability(Double($0) / Double(steps)) }
        // A peak that is clearly lower than the highest point of the grid is not the supremum.
        let worthwhile = 0.9 * (grid.max() ?? 0)
        var largest = grid.max() ?? 0
        for place in 1..<steps where grid[place] >= worthwhile {
            guard grid[place] >= grid[place - 1], grid[place] >= grid[place + 1] else { continue }
            let peak = goldenSection(Double(place - 1) / Double(steps), Double(place + 1) / Double(steps))
            largest = max(largest, peak)
        }
        return min(1, largest)
    }

    /// The largest probability between two points with one peak between them (J. Kiefer, *Sequential minimax search for
    /// a maximum*, Proceedings of the AMS 4, 1953).
    private func goldenSection(_ low: Double, _ high: Double) -> Double {
        let ratio = (5.0.squareRoot() - 1) / 2
        var (low, high) = (low, high)
        var (a, b) = (high - ratio * (high - low), low + ratio * (high - low))
        var (atA, atB) = (probability(a), probability(b))
        // The value changes with the square of the distance to its peak: half the digits are enough.
        while high - low > 1e-9 {
            if atA < atB {
                (low, a, atA) = (a, b, atB)
                b = low + ratio * (high - low)
                atB = probability(b)
            } else {
                (high, b, atB) = (b, a, atA)
                a = high - ratio * (high - low)
                atA = probability(a)
            }
        }
        return max(atA, atB)
    }

    /// The probability of the region where the common share is t² / (t² + (1 − t)²).
    private func probability(_ t: Double) -> Double {
        let share = t * t / (t * t + (1 - t) * (1 - t))
        guard share > 0, share < 1 else {
            return share <= 0 ? (smallest[0] == 0 ? 1 : 0) : (smallest[n1] <= n2 ? 1 : 0)
        }
        let first = CountProbabilities.binomial(n1, share: share)
        let second = CountProbabilities.binomial(n2, share: share)
        var atLeast = 0.0
        var counted = n2 + 1
        var sum = 0.0
        for x in stride(from: n1, through: 0, by: -1) {
            while counted > smallest[x] {
                counted -= 1
                atLeast += second[counted]
            }
            sum += first[x] * atLeast
        }
        return sum
    }
}
