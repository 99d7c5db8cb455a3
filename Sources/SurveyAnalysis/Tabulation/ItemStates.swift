/// How many complete responses are in each state at one item, and how many broken-off ones stopped there.
public struct ItemStates: Sendable, Hashable {
    public var answered = 0
    public var dontKnow = 0
    public var preferNotToSay = 0
    public var skipped = 0
    /// Broken-off responses for which this was the last unconditional question reached.
    public var abandoned = 0
    /// The person never got to see it.
    public var notRouted = 0
    /// The answer was the only one possible, so it was not asked: outside every base.
    public var derived = 0

    public init() {}

    /// All to whom the item was shown.
    public var shown: Int { answered + dontKnow + preferNotToSay + skipped + abandoned }

    /// The states of a column, where every code that is neither a non-answer nor derived is an answer.
    init(_ histogram: Histogram, isDerived: (Int) -> Bool = { _ in false }) {
        for (code, count) in histogram.counts {
            switch code {
            case Code.notRouted: notRouted += count
            case Code.dontKnow: dontKnow += count
            case Code.refused: preferNotToSay += count
            case Code.skipped: skipped += count
            case _ where isDerived(code): derived += count
            case _: answered += count
            }
        }
    }

    static func + (a: Self, b: Self) -> Self {
        var sum = a
        sum.answered += b.answered
        sum.dontKnow += b.dontKnow
        sum.preferNotToSay += b.preferNotToSay
        sum.skipped += b.skipped
        sum.abandoned += b.abandoned
        sum.notRouted += b.notRouted
        sum.derived += b.derived
        return sum
    }
}
