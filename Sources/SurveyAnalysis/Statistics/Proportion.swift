/// A count among a base, with what is missing around it.
public struct Proportion: Sendable, Hashable {
    /// How many report it.
    public var k: Int
    /// How many gave an answer that could report it: the base.
    public var n: Int
    /// How many were shown it; `n` of them gave such an answer.
    public var shown: Int

    public init(k: Int, n: Int, shown: Int) {
        self.k = k
        self.n = n
        self.shown = max(n, shown)
    }

    /// Shown, but without an answer that belongs to the base.
    public var missing: Int { shown - n }

    /// k / n; `nil` when the base is empty.
    public var share: Double? { n > 0 ? Double(k) / Double(n) : nil }

    /// The Wilson 95 % interval of `share`.
    public var interval: Interval? { Wilson.interval(k, of: n) }

    /// Where the share would lie if all who are missing reported it not, and if all did: k / shown and
    /// (k + missing) / shown.
    public var bounds: Interval? {
        shown > 0 ? Interval(low: Double(k) / Double(shown), high: Double(k + missing) / Double(shown)) : nil
    }

    /// How much may be said of it.
    public var reliability: Reliability {
        n < 10 ? .countsOnly : n < 30 ? .indicative : .full
    }

    /// What the size of a base allows (the project's rule of honesty).
    public enum Reliability: Sendable, Hashable {
        /// Below 10: counts, no percentages.
        case countsOnly
        /// 10 to 29: percentages, called indicative.
        case indicative
        case full
    }

    static func + (a: Self, b: Self) -> Self {
        Proportion(k: a.k + b.k, n: a.n + b.n, shown: a.shown + b.shown)
    }
}
