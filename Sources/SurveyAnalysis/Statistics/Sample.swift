/// How many of some people say yes: plain counts to reckon with, whether or not they may be told.
public struct Sample: Sendable, Hashable {
    /// How many say yes.
    public var k: Int
    /// How many say yes or no.
    public var n: Int

    public init(k: Int, n: Int) {
        self.k = k
        self.n = n
    }

    /// k / n; `nil` where nobody answers.
    public var share: Double? { n > 0 ? Double(k) / Double(n) : nil }

    static func + (a: Self, b: Self) -> Self { Sample(k: a.k + b.k, n: a.n + b.n) }
}
