import SurveyCore

/// Ranks cards by the share of yes, and draws the answers anew to see how sure the ranks are.
public struct RankBootstrap: Sendable {
    /// How often the answers are drawn anew.
    public static let draws = 2_000
    /// From how many sessions on these are drawn, instead of people.
    public static let fewestSessions = 8

    /// Of each card what all people together say.
    private let samples: [Sample]
    private let unit: CardRanking.Unit
    /// One row per session or profile, one behind the other: of each card how many say yes, then of each how many answer.
    private let rows: [Int]
    /// How many units each row stands for: sessions are all different, people may answer alike.
    private let multiplicities: [Int]

    /// People with the same answers.
    public struct Profile: Sendable, Hashable {
        /// Yes or no to each card; `nil` where there is no answer.
        public var answers: [Bool?]
        /// How many people there are.
        public var people: Int

        public init(answers: [Bool?], people: Int) {
            self.answers = answers
            self.people = people
        }
    }

    /// Draws whole sessions.
    ///
    /// - Parameter sessions: By session, what its people say of each card; of each session the same cards.
    public init(sessions: [[Sample]]) {
        let none = (sessions.first ?? []).map { _ in Sample(k: 0, n: 0) }
        samples = sessions.reduce(none) { sum, session in zip(sum, session).map { $0 + $1 } }
        unit = .sessions
        rows = sessions.flatMap { $0.map(\.k) + $0.map(\.n) }
        multiplicities = sessions.map { _ in 1 }
    }

    /// Draws people.
    ///
    /// - Parameter profiles: All people; each profile about the same cards.
    public init(profiles: [Profile]) {
        samples = (profiles.first?.answers ?? []).indices.map { card in
            let yes = profiles.reduce(0) { $1.answers[card] == true ? $0 + $1.people : $0 }
            let answered = profiles.reduce(0) { $1.answers[card] == nil ? $0 : $0 + $1.people }
            return Sample(k: yes, n: answered)
        }
        unit = .respondents
        rows = profiles.flatMap { $0.answers.map { $0 == true ? 1 : 0 } + $0.answers.map { $0 == nil ? 0 : 1 } }
        multiplicities = profiles.map(\.people)
    }

    /// The ranking of the cards, which are numbered from 0. The same seed gives the same result.
    public func ranking(seed: UInt64) -> CardRanking {
        var generator = SeededGenerator(seed: seed)
        var tally = RankTally(cards: samples.map { $0.n > 0 })
        let urn = Urn(rows: rows, width: 2 * samples.count, multiplicities: multiplicities)
        for _ in 0..<Self.draws { tally.add(totals: urn.draw(using: &generator)) }
        return CardRanking(
            unit: unit, units: multiplicities.reduce(0, +), draws: Self.draws, places: tally.places(samples))
    }
}
