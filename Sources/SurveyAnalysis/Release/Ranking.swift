public import SurveyCore

/// The cards of a deck in the order in which they were reported, as far as it may be told.
///
/// It holds ranks and how sure they are, no counts: those of the people who were shown the same cards would tell, beside
/// those of all, about the few who were shown others.
public struct Ranking: Sendable, Hashable {
    public var question: QuestionID
    /// What the bootstrap draws anew.
    public var unit: CardRanking.Unit
    public var draws: Int
    public var seed: UInt64
    /// By rank.
    public var places: [Place]
    /// The cards that are not ranked, since their counts are protected or too few.
    public var unranked: [OptionID]

    public struct Place: Sendable, Hashable {
        public var option: OptionID
        /// 1 for the most reported card; cards of the same share have the same rank.
        public var rank: Int
        /// The share of draws in which its rank is 1, in whole hundredths; in twentieths where counts are rounded.
        public var first: Double
        /// The share of draws in which its rank is at most 3, in the same steps.
        public var topThree: Double
        /// The 95 % interval of the rank.
        public var interval: ClosedRange<Int>
        /// The other cards whose intervals overlap with this one: between them the order is not sure.
        public var sharesPlaceWith: [OptionID]
    }

    /// The same for ever, so that a report repeats.
    static let seed: UInt64 = 20_260_105

    /// - Returns: `nil` when fewer than two cards are left to rank.
    init?(_ group: CardGroup, tally: QuestionTally, _ rules: DisclosureRules) {
        let told = group.cards.filter { !tally.options[$0].proportion.isProtected }
        guard let ranking = group.ranking(of: Set(told), seed: Self.seed) else { return nil }
        let ids = tally.options.map(\.option.id)
        question = tally.question.id
        unit = ranking.unit
        draws = ranking.draws
        seed = Self.seed
        // Finer ones would tell counts that are rounded.
        let steps = rules.isRounded ? 20.0 : 100
        func inSteps(_ share: Double) -> Double { (share * steps).rounded() / steps }
        let shares = ranking.places.map { Double(rules.told($0.sample.k)) / Double(rules.told($0.sample.n)) }
        places = zip(ranking.places, shares).map { place, share in
            Place(
                option: ids[place.card], rank: 1 + shares.count { $0 > share }, first: inSteps(place.first),
                topThree: inSteps(place.topThree), interval: place.interval,
                sharesPlaceWith: place.sharesPlaceWith.map { ids[$0] })
        }
        let ranked = Set(ranking.places.map(\.card))
        unranked = group.cards.filter { !ranked.contains($0) }.map { ids[$0] }
    }
}
