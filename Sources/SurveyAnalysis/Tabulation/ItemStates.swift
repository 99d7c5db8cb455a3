/// How many complete responses are in each state at one item, and how many broken-off ones stopped there, as far as it
/// may be told.
public struct ItemStates: Sendable, Hashable {
    var counts: StateCounts
    /// The states whose counts disclosure control hides.
    var protected: Set<State> = []
    /// All to whom the item was shown, where that is not the sum of `counts`, which are rounded one by one.
    private var roundedShown: Int?

    public init(_ counts: StateCounts = StateCounts()) {
        self.counts = counts
    }

    public enum State: String, Sendable, Hashable, CaseIterable {
        case answered, dontKnow, preferNotToSay, skipped
        /// Broken-off responses for which this was the last unconditional question reached.
        case abandoned
        /// The person never got to see it.
        case notRouted
        /// The answer was the only one possible, so it was not asked: outside every base.
        case derived
    }

    /// The number of responses in `state`; `nil` when it is protected.
    public subscript(state: State) -> Int? { protected.contains(state) ? nil : counts[state] }

    /// All to whom the item was shown; `nil` when a part of it is protected.
    public var shown: Int? {
        StateCounts.shownStates.isDisjoint(with: protected) ? roundedShown ?? counts.shown : nil
    }

    /// Rounds every count by itself.
    mutating func round(_ rules: DisclosureRules) {
        roundedShown = rules.told(counts.shown)
        for state in State.allCases { counts[state] = rules.told(counts[state]) }
    }
}

/// The counts behind `ItemStates`.
public struct StateCounts: Sendable, Hashable {
    public var answered = 0
    public var dontKnow = 0
    public var preferNotToSay = 0
    public var skipped = 0
    public var abandoned = 0
    public var notRouted = 0
    public var derived = 0

    static let shownStates: Set<ItemStates.State> = [.answered, .dontKnow, .preferNotToSay, .skipped, .abandoned]

    public init() {}

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

    subscript(state: ItemStates.State) -> Int {
        get { self[keyPath: Self.place(of: state)] }
        set { self[keyPath: Self.place(of: state)] = newValue }
    }

    private static func place(of state: ItemStates.State) -> WritableKeyPath<Self, Int> {
        switch state {
        case .answered: \.answered
        case .dontKnow: \.dontKnow
        case .preferNotToSay: \.preferNotToSay
        case .skipped: \.skipped
        case .abandoned: \.abandoned
        case .notRouted: \.notRouted
        case .derived: \.derived
        }
    }

    var shown: Int { answered + dontKnow + preferNotToSay + skipped + abandoned }

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
