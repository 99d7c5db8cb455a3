extension DisclosureRules {
    /// What counts are rounded to.
    public static let roundingBase = 5

    /// How far a rounded count may be from the true one.
    static let roundingSlack = roundingBase / 2

    /// A count of responses as it is told.
    func told(_ count: Int) -> Int {
        isRounded ? (count + Self.roundingSlack) / Self.roundingBase * Self.roundingBase : count
    }

    /// The counts between which somebody who is told a true `count` cannot tell. Whoever knows the rules knows that a small
    /// one would not have been told, and that a 0 is one.
    func possible(_ count: Int) -> ClosedRange<Int> {
        guard isRounded, count > 0 else { return count...count }
        let low = max(0, told(count) - Self.roundingSlack)
        let high = told(count) + Self.roundingSlack
        return (count < threshold ? low : max(low, threshold))...high
    }
}
