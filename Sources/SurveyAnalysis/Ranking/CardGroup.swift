/// People who were shown the same cards of a deck, and what they say of them.
public struct CardGroup: Sendable, Hashable {
    /// The place of the deck in `TableSchema.questions`.
    public let question: Int
    /// The places of the cards among the deck's options, ascending.
    public let cards: [Int]
    /// By card of `cards`: those who say yes, among those who answer it.
    public let samples: [Sample]
    /// By session that has people in the group, in the order of the sessions' codes, the same of its people.
    let sessions: [[Sample]]
    /// The most frequent answers first.
    let profiles: [RankBootstrap.Profile]

    init(question: Int, cards: [Int], sessions: [[Sample]], profiles: [RankBootstrap.Profile]) {
        self.question = question
        self.cards = cards
        self.sessions = sessions
        self.profiles = profiles.sorted(by: Self.precedes)
        let none = cards.map { _ in Sample(k: 0, n: 0) }
        samples = sessions.reduce(none) { sum, session in zip(sum, session).map { $0 + $1 } }
    }

    /// The number of people.
    public var people: Int { profiles.reduce(0) { $0 + $1.people } }

    /// The base of a card below which it is not ranked, and the size of a group below which nothing is.
    public static let smallestBase = 10

    /// Ranks the cards that may be told, among these people.
    ///
    /// Sessions are drawn when there are eight or more, else people.
    ///
    /// - Parameters:
    ///   - told: The places of the cards, among the deck's options, that are ranked: the others are as if they had not
    ///     been there. Of these, only cards with at least ten answers.
    ///   - seed: The same seed gives the same ranking, in whatever order the responses are stored.
    /// - Returns: `nil` when fewer than two cards are left.
    public func ranking(of told: Set<Int>, seed: UInt64) -> CardRanking? {
        let kept = cards.indices.filter { told.contains(cards[$0]) && samples[$0].n >= Self.smallestBase }
        guard kept.count > 1 else { return nil }
        let bootstrap =
            sessions.count >= RankBootstrap.fewestSessions
            ? RankBootstrap(sessions: sessions.map { session in kept.map { session[$0] } })
            : RankBootstrap(profiles: profiles(of: kept))
        var ranking = bootstrap.ranking(seed: seed)
        for place in ranking.places.indices {
            ranking.places[place].card = cards[kept[ranking.places[place].card]]
            ranking.places[place].sharesPlaceWith = ranking.places[place].sharesPlaceWith.map { cards[kept[$0]] }
        }
        return ranking
    }

    /// The profiles as if there were only the cards at `kept`.
    private func profiles(of kept: [Int]) -> [RankBootstrap.Profile] {
        guard kept.count < cards.count else { return profiles }
        var people: [[Bool?]: Int] = [:]
        for profile in profiles { people[kept.map { profile.answers[$0] }, default: 0] += profile.people }
        return people.map { RankBootstrap.Profile(answers: $0.key, people: $0.value) }.sorted(by: Self.precedes)
    }

    /// The more frequent first; of equally frequent ones by the answers, so that the order is always the same.
    static func precedes(_ a: RankBootstrap.Profile, _ b: RankBootstrap.Profile) -> Bool {
        guard a.people == b.people else { return a.people > b.people }
        return zip(a.answers, b.answers).first { $0 != $1 }.map { rank($0) < rank($1) } ?? false
    }

    private static func rank(_ answer: Bool?) -> Int {
        switch answer {
        case true?: 0
        case false?: 1
        case nil: 2
        }
    }
}
