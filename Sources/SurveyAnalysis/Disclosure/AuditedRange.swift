/// The smallest and the largest whole, non-negative value that an outsider can still think a hidden figure has.
public struct AuditedRange: Sendable, Hashable {
    public var low: Int
    public var high: Int

    public init(low: Int, high: Int) {
        self.low = low
        self.high = high
    }

    /// How far apart they are: a hidden figure is protected when this reaches the threshold.
    public var width: Int { high - low }

    /// Takes in a value that cannot be excluded.
    mutating func include(_ value: Int) {
        low = min(low, value)
        high = max(high, value)
    }

    /// Takes in a value in fractions, as far as whole people go: it is rounded towards the true one.
    mutating func include(_ value: Double, from truth: Int) {
        include(Int(value > Double(truth) ? (value + 1e-6).rounded(.down) : (value - 1e-6).rounded(.up)))
    }
}
