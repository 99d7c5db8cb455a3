/// The probabilities of a binomial or a hypergeometric count, from the ratios of neighbours outwards from the likeliest
/// one: no factorial, so nothing overflows.
enum CountProbabilities {
    /// Of each count of `n` where each has the probability `share`, strictly between 0 and 1.
    static func binomial(_ n: Int, share: Double) -> [Double] {
        let odds = share / (1 - share)
        return fromRatios(0...n, likeliest: min(n, Int(Double(n + 1) * share))) { x in
            Double(n - x) / Double(x + 1) * odds
        }
    }

    /// The counts of the first group that `k` in two groups of `n1` and `n2` allow.
    static func support(_ n1: Int, _ n2: Int, k: Int) -> ClosedRange<Int> {
        max(0, k - n2)...min(n1, k)
    }

    /// Of each count in `support(n1, n2, k: k)` where all `k` are spread over both groups by chance.
    static func hypergeometric(_ n1: Int, _ n2: Int, k: Int) -> [Double] {
        let support = support(n1, n2, k: k)
        // (n₁ + 1)(k + 1) / (n + 2): G. Casella, R. L. Berger, Statistical Inference, § 3.2.
        let mode = Int(Double(n1 + 1) * Double(k + 1) / Double(n1 + n2 + 2))
        return fromRatios(support, likeliest: min(max(mode, support.lowerBound), support.upperBound)) { x in
            Double(n1 - x) * Double(k - x) / (Double(x + 1) * Double(n2 - k + x + 1))
        }
    }

    /// - Parameter ratio: The probability of x + 1 over that of x.
    private static func fromRatios(
        _ support: ClosedRange<Int>, likeliest: Int, _ ratio: (Int) -> Double
    ) -> [Double] {
        var weights = [Double](repeating: 0, count: support.count)
        let mode = likeliest - support.lowerBound
        weights[mode] = 1
        for place in stride(from: mode, to: support.count - 1, by: 1) {
            weights[place + 1] = weights[place] * ratio(support.lowerBound + place)
        }
        for place in stride(from: mode, to: 0, by: -1) {
            weights[place - 1] = weights[place] / ratio(support.lowerBound + place - 1)
        }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / sum }
    }
}
