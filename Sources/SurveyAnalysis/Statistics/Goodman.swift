/// Goodman's simultaneous intervals for the shares of a single choice with several options (L. A. Goodman, *On
/// simultaneous confidence intervals for multinomial proportions*, Technometrics 7, 1965).
public enum Goodman {
    /// Intervals that hold all true shares at once with a probability of about 95 %; `nil` when all counts are 0.
    ///
    /// With m options each is the Wilson interval at the level 1 − 0.05/m.
    ///
    /// ```swift
    /// Goodman.intervals([12, 7, 4, 2])  // the first .2607 to .7073, the last .0165 to .3113
    /// ```
    ///
    /// - Parameter base: Those of whom the counts are, where these are rounded and do not add up to them.
    public static func intervals(_ counts: [Int], of base: Int? = nil) -> [Interval]? {
        let n = base ?? counts.reduce(0, +)
        guard n > 0 else { return nil }
        let z = Normal.upperQuantile(0.05 / Double(counts.count) / 2)
        return counts.map { Wilson.interval($0, of: n, z: z)! }
    }
}
