/// Which figures are to be hidden so that none of them can be derived.
public struct Protection<Figure: Sendable & Comparable & Hashable>: Sendable {
    /// All that is hidden, in order; which of them are small and which only protect those is not told to anybody.
    public internal(set) var hidden: [Figure]
    /// Those whose range stays below the threshold even when everything that may be hidden is hidden. When there are
    /// any, the caller publishes none of these figures: `hidden` is then all that may be hidden.
    public internal(set) var unprotectable: [Figure]
    /// Those whose range reaches the threshold for an outsider who knows the figures alone, but not, as far as was
    /// found, for one who also knows that among figures that are hidden together one is small.
    public internal(set) var narrowWithRules: [Figure]

    /// Whether every hidden figure has a range as wide as the threshold.
    public var isProtected: Bool { unprotectable.isEmpty }
}
