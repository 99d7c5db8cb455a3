/// A count among a base, with what is missing around it, as far as it may be told.
///
/// Disclosure control hides counts one by one; whatever would give a hidden count away is hidden along with it, and what
/// the honesty rules keep back is not there to be printed: below a base of 10 there is no share and no interval.
public struct Proportion: Sendable, Hashable {
    var kCount: Count
    var nCount: Count
    var shownCount: Count

    public init(k: Int, n: Int, shown: Int) {
        kCount = Count(k)
        nCount = Count(n)
        shownCount = Count(max(n, shown))
    }

    /// How many report it; `nil` when it is protected.
    public var k: Int? { kCount.value }
    /// How many gave an answer that could report it: the base; `nil` when it is protected.
    public var n: Int? { nCount.value }
    /// How many were shown it; `n` of them gave such an answer. `nil` when it is protected.
    public var shown: Int? { shownCount.value }

    /// Shown, but without an answer that belongs to the base.
    public var missing: Int? {
        if let shown, let n { shown - n } else { nil }
    }

    /// Whether disclosure control hides any of its counts.
    public var isProtected: Bool { kCount.isProtected || nCount.isProtected || shownCount.isProtected }

    /// Whether disclosure control hides the count or its base, and the share with them.
    public var isShareProtected: Bool { kCount.isProtected || nCount.isProtected }

    /// k / n; `nil` when one of both is protected or the base is below 10.
    public var share: Double? {
        if let (k, n) = told { Double(k) / Double(n) } else { nil }
    }

    /// The Wilson 95 % interval of `share`.
    public var interval: Interval? {
        if let (k, n) = told { Wilson.interval(k, of: n) } else { nil }
    }

    /// Where the share would lie if all who are missing reported it not, and if all did: k / shown and
    /// (k + missing) / shown.
    public var bounds: Interval? {
        guard let (k, n) = told, let shown else { return nil }
        return Interval(low: Double(k) / Double(shown), high: Double(k + shown - n) / Double(shown))
    }

    /// How much may be said of it; `nil` when its base is protected.
    public var reliability: Reliability? { n.map(Reliability.init(base:)) }

    /// Both counts, told or not.
    var raw: (k: Int, n: Int) { (kCount.raw, nCount.raw) }

    /// Both counts, when a share of them may be told.
    private var told: (k: Int, n: Int)? {
        guard let k, let n, reliability != .countsOnly else { return nil }
        return (k, n)
    }

    /// What the size of a base allows (the project's rule of honesty).
    public enum Reliability: Sendable, Hashable {
        /// Below 10: counts, no percentages.
        case countsOnly
        /// 10 to 29: percentages, called indicative.
        case indicative
        case full

        public init(base: Int) {
            self = base < 10 ? .countsOnly : base < 30 ? .indicative : .full
        }
    }

    static func + (a: Self, b: Self) -> Self {
        Proportion(
            k: a.kCount.raw + b.kCount.raw, n: a.nCount.raw + b.nCount.raw, shown: a.shownCount.raw + b.shownCount.raw)
    }
}
