/// How often each card had each rank.
struct RankTally {
    /// The cards that anybody answers.
    private let ranked: [Int]
    /// By card of `ranked`, how often it had each rank, from 1.
    private var counts: [[Int]]
    private var draws = 0
    private var shares: [Double]

    /// - Parameter cards: Of each card, whether anybody answers it.
    init(cards: [Bool]) {
        ranked = cards.indices.filter { cards[$0] }
        counts = ranked.map { _ in [Int](repeating: 0, count: cards.count) }
        shares = [Double](repeating: 0, count: ranked.count)
    }

    /// - Parameter totals: Of each card how many say yes, then of each how many answer.
    mutating func add(totals: [Int]) {
        let cards = totals.count / 2
        for (place, card) in ranked.enumerated() {
            // Nobody's answer comes last.
            shares[place] = totals[cards + card] == 0 ? -1 : Double(totals[card]) / Double(totals[cards + card])
        }
        for (place, rank) in Self.ranks(shares).enumerated() { counts[place][rank - 1] += 1 }
        draws += 1
    }

    /// 1 and how many are larger. Equal fractions are equal numbers, and different ones of less than 2²⁶ people are not.
    private static func ranks(_ shares: [Double]) -> [Int] {
        shares.map { share in shares.reduce(1) { $1 > share ? $0 + 1 : $0 } }
    }

    /// The ranked cards by rank.
    func places(_ samples: [Sample]) -> [CardRanking.Place] {
        let ranks = Self.ranks(ranked.compactMap { samples[$0].share })
        let intervals = counts.map { percentile(0.025, $0)...percentile(0.975, $0) }
        let order = ranked.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        return order.map { place in
            CardRanking.Place(
                card: ranked[place], sample: samples[ranked[place]], rank: ranks[place],
                first: share(counts[place].prefix(1)), topThree: share(counts[place].prefix(3)),
                interval: intervals[place],
                sharesPlaceWith: order.filter { $0 != place && intervals[$0].overlaps(intervals[place]) }
                    .map { ranked[$0] })
        }
    }

    private func share(_ counts: ArraySlice<Int>) -> Double { Double(counts.reduce(0, +)) / Double(draws) }

    /// The smallest rank that at least `level` of the draws do not exceed.
    private func percentile(_ level: Double, _ counts: [Int]) -> Int {
        var seen = 0
        for (rank, count) in zip(1..., counts) {
            seen += count
            if Double(seen) >= level * Double(draws) { return rank }
        }
        return counts.count
    }
}
