/// The middle of the answers to a scale or number.
public struct Distribution: Sendable, Hashable {
    /// How many answered.
    public var n: Int
    public var median: Double
    /// A quarter of the answers lies below it.
    public var lowerQuartile: Double
    /// A quarter of the answers lies above it.
    public var upperQuartile: Double

    /// Quantiles by the inverse of the empirical distribution, averaged where it is flat (definition 2 of R. J. Hyndman,
    /// Y. Fan, *Sample quantiles in statistical packages*, The American Statistician 50, 1996).
    ///
    /// - Parameter counts: Values in ascending order, each with its count.
    /// - Returns: `nil` when there is no value.
    init?(_ counts: [(value: Int, count: Int)]) {
        n = counts.reduce(0) { $0 + $1.count }
        guard n > 0 else { return nil }
        let n = n
        func value(at rank: Int) -> Double {
            var seen = 0
            for (value, count) in counts {
                seen += count
                if rank <= seen { return Double(value) }
            }
            return Double(counts[counts.count - 1].value)
        }
        /// The quantile of `quarters` fourths.
        func quantile(_ quarters: Int) -> Double {
            let rank = n * quarters / 4
            return n * quarters % 4 == 0 ? (value(at: rank) + value(at: rank + 1)) / 2 : value(at: rank + 1)
        }
        median = quantile(2)
        lowerQuartile = quantile(1)
        upperQuartile = quantile(3)
    }
}
