/// The interval of a difference between two shares (R. G. Newcombe, *Interval estimation for the difference between
/// independent proportions*, Statistics in Medicine 17, 1998: method 10, from Wilson intervals without continuity
/// correction).
public enum Newcombe {
    /// The difference `k1`/`n1` − `k2`/`n2` with its 95 % interval; `nil` when a base is 0.
    ///
    /// With p and the Wilson interval l to u of either share it reaches from d − √((p₁−l₁)² + (u₂−p₂)²) to
    /// d + √((u₁−p₁)² + (p₂−l₂)²).
    ///
    /// ```swift
    /// Newcombe.difference(14, of: 31, 6, of: 24)  // .2016, from −.0537 to .4162
    /// ```
    public static func difference(_ k1: Int, of n1: Int, _ k2: Int, of n2: Int) -> DifferenceInterval? {
        guard let first = Wilson.interval(k1, of: n1), let second = Wilson.interval(k2, of: n2) else { return nil }
        let p1 = Double(k1) / Double(n1)
        let p2 = Double(k2) / Double(n2)
        let below = hypotenuse(p1 - first.low, second.high - p2)
        let above = hypotenuse(first.high - p1, p2 - second.low)
        let difference = p1 - p2
        return DifferenceInterval(
            difference: difference, low: max(-1, difference - below), high: min(1, difference + above))
    }

    private static func hypotenuse(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}

/// A difference between two shares, between −1 and 1, and the ends of its interval.
public struct DifferenceInterval: Sendable, Hashable {
    public var difference: Double
    public var low: Double
    public var high: Double

    public init(difference: Double, low: Double, high: Double) {
        self.difference = difference
        self.low = low
        self.high = high
    }
}
