/// The cards of one deck from the most to the least reported, among people who were shown the same cards, and how sure
/// that order is.
///
/// How sure is told by the bootstrap: the same number of sessions, or of people, is drawn anew from those that there
/// are, with replacement, and the cards are ranked again (H. Goldstein, D. J. Spiegelhalter, *League tables and their
/// limitations*, Journal of the Royal Statistical Society A 159, 1996; B. Efron, R. J. Tibshirani, *An Introduction to
/// the Bootstrap*, 1993, for the percentile interval).
public struct CardRanking: Sendable, Hashable {
    /// What was drawn anew.
    public var unit: Unit
    /// How many of these there are.
    public var units: Int
    /// How often all of them were drawn anew.
    public var draws: Int
    /// By rank; cards of one rank as they were given. A card that nobody answered has none.
    public var places: [Place]

    public enum Unit: Sendable, Hashable {
        /// Sessions, since people at one place resemble each other.
        case sessions
        /// People, where there are too few sessions.
        case respondents
    }

    public struct Place: Sendable, Hashable {
        /// The place of the card among the deck's options.
        public var card: Int
        /// Those who said yes, among those who answered the card, among those who were shown the same cards.
        public var sample: Sample
        /// 1 and how many cards have a larger share: cards of the same share have the same rank, as in each draw. A card
        /// that nobody answers in a draw comes last in it.
        public var rank: Int
        /// The share of draws in which the rank is 1. Where cards share it, the sum over the cards exceeds 1.
        public var first: Double
        /// The share of draws in which the rank is at most 3.
        public var topThree: Double
        /// The 95 % interval of the rank: the 2.5 and 97.5 percentiles of its ranks in the draws, by the inverse of their
        /// distribution.
        public var interval: ClosedRange<Int>
        /// The other cards whose intervals overlap with this one, in the order of `places`: shared places, between which
        /// the order is not sure.
        public var sharesPlaceWith: [Int]
    }
}
