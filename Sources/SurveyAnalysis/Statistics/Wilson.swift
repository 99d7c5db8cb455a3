/// The Wilson score interval for a share, without continuity correction (E. B. Wilson, *Probable inference, the law of
/// succession, and statistical inference*, JASA 22, 1927).
public enum Wilson {
    /// The 0.975 quantile of the standard normal distribution.
    public static let z95 = 1.959963984540054

    /// The 95 % interval for `k` out of `n`, within 0...1; `nil` when `n` is 0.
    ///
    /// It is (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n) with p = k/n. Its low end is exactly 0 when `k` is 0, its
    /// high end exactly 1 when `k` is `n`, as they are in exact arithmetic.
    ///
    /// ```swift
    /// Wilson.interval(3, of: 12)  // .0889 to .5323
    /// ```
    ///
    /// - Parameter z: The quantile, for another level than 95 %.
    public static func interval(_ k: Int, of n: Int, z: Double = z95) -> Interval? {
        guard n > 0 else { return nil }
        let size = Double(n)
        let share = Double(k) / size
        let denominator = 1 + z * z / size
        let center = (share + z * z / (2 * size)) / denominator
        let distance = z * (share * (1 - share) / size + z * z / (4 * size * size)).squareRoot() / denominator
        return Interval(
            low: k == 0 ? 0 : max(0, center - distance), high: k == n ? 1 : min(1, center + distance))
    }
}

/// A range of shares, each between 0 and 1.
public struct Interval: Sendable, Hashable {
    public var low: Double
    public var high: Double

    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }
}
