import SurveyCore
import Testing

@testable import SurveyAnalysis

@Suite("Ranks by the bootstrap")
struct RankBootstrapTests {
    @Test(
        "are those of a plain bootstrap of people, within the error of chance",
        arguments: [
            // Nearly everybody answers in a way of their own; many answer alike; so many that the limit is taken.
            (people: 40, cards: 5, draws: 1_500), (people: 600, cards: 3, draws: 500),
            (people: 5_200, cards: 9, draws: 100),
        ])
    func people(_ size: (people: Int, cards: Int, draws: Int)) {
        var generator = SeededGenerator(seed: UInt64(size.people))
        let people = (0..<size.people).map { _ in
            (0..<size.cards).map { card -> [Int] in
                // Shares some standard errors apart.
                let share = 0.4 + 0.6 * Double(card) / Double(size.people).squareRoot()
                return Double.random(in: 0..<1, using: &generator) < 0.15
                    ? [0, 0] : [Double.random(in: 0..<1, using: &generator) < share ? 1 : 0, 1]
            }
        }
        let profiles = Dictionary(grouping: people) { $0 }.map { answers, alike in
            RankBootstrap.Profile(answers: answers.map { $0[1] == 0 ? nil : $0[0] == 1 }, people: alike.count)
        }.sorted(by: CardGroup.precedes)
        let ranking = RankBootstrap(profiles: profiles).ranking(seed: 1)
        #expect(ranking.unit == .respondents && ranking.units == size.people && ranking.draws == 2_000)
        agree(ranking, PlainBootstrap(people, draws: size.draws))
    }

    @Test("are those of a plain bootstrap of sessions", arguments: [8, 30])
    func sessions(_ count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        let sessions = (0..<count).map { _ in
            (0..<4).map { card -> [Int] in
                let n = Int.random(in: 0...12, using: &generator)
                return [
                    (0..<n).reduce(0) { sum, _ in sum + (Int.random(in: 0..<10, using: &generator) < 3 + card ? 1 : 0)
                    }, n,
                ]
            }
        }
        let samples = sessions.map { session in session.map { Sample(k: $0[0], n: $0[1]) } }
        let ranking = RankBootstrap(sessions: samples).ranking(seed: 1)
        #expect(ranking.unit == .sessions && ranking.units == count)
        agree(ranking, PlainBootstrap(sessions, draws: 2_000))
    }

    @Test("a clear order comes back, each card alone on its place")
    func clear() {
        let yes = [300, 900, 100, 600]
        let profiles = yes.indices.flatMap { card in
            [true, false].map { says in
                RankBootstrap.Profile(
                    answers: yes.indices.map { $0 == card ? says : nil },
                    people: says ? yes[card] : 1_000 - yes[card])
            }
        }
        let ranking = RankBootstrap(profiles: profiles).ranking(seed: 9)
        #expect(ranking.places.map(\.card) == [1, 3, 0, 2])
        #expect(ranking.places.map(\.rank) == [1, 2, 3, 4])
        #expect(ranking.places.map(\.interval) == [1...1, 2...2, 3...3, 4...4])
        #expect(ranking.places.map(\.first) == [1, 0, 0, 0])
        #expect(ranking.places.map(\.topThree) == [1, 1, 1, 0])
        #expect(ranking.places.allSatisfy { $0.sharesPlaceWith.isEmpty })
        #expect(ranking.places[0].sample == Sample(k: 900, n: 1000))
    }

    @Test("the same seed gives the same ranks, another one others")
    func seeds() {
        let profiles = [[true, false, nil], [false, true, true], [true, nil, false]].map {
            RankBootstrap.Profile(answers: $0, people: 7)
        }
        let bootstrap = RankBootstrap(profiles: profiles)
        #expect(bootstrap.ranking(seed: 4) == bootstrap.ranking(seed: 4))
        #expect(bootstrap.ranking(seed: 4) != bootstrap.ranking(seed: 5))
    }

    @Test("one card is first, equal cards all are, and a card that nobody answers has no place")
    func edges() {
        func ranking(_ answers: [Bool?]...) -> CardRanking {
            RankBootstrap(profiles: answers.map { .init(answers: $0, people: 12) }).ranking(seed: 1)
        }
        let one = ranking([true], [false])
        #expect(one.places.map(\.rank) == [1] && one.places[0].first == 1 && one.places[0].interval == 1...1)
        let equal = ranking([true, true, true], [false, false, false])
        #expect(equal.places.map(\.rank) == [1, 1, 1])
        #expect(equal.places.map(\.first) == [1, 1, 1])
        #expect(equal.places.map(\.sharesPlaceWith) == [[1, 2], [0, 2], [0, 1]])
        #expect(ranking([nil, nil], [nil, nil]).places.isEmpty)
        #expect(ranking([nil, true], [nil, false]).places.map(\.card) == [1])
        #expect(RankBootstrap(profiles: []).ranking(seed: 1).places.isEmpty)
        #expect(RankBootstrap(sessions: []).ranking(seed: 1).places.isEmpty)
        // A tie behind the first: ranks 1, 2, 2.
        #expect(ranking([true, false, false], [true, true, true]).places.map(\.rank) == [1, 2, 2])
    }

    private func agree(_ ranking: CardRanking, _ plain: PlainBootstrap) {
        #expect(ranking.places.count == plain.counts.count)
        #expect(ranking.places.contains { $0.first > 0.02 && $0.first < 0.98 }, "chance decides something")
        for place in ranking.places {
            func expect(_ found: Double, atMost rank: Int) {
                let expected = plain.share(of: place.card, atMost: rank)
                let variance = max(expected * (1 - expected), 0.002)
                let error = (variance / 2_000 + variance / Double(plain.draws)).squareRoot()
                #expect(abs(found - expected) < 4.5 * error, "card \(place.card), rank \(rank): \(found), \(expected)")
            }
            expect(place.first, atMost: 1)
            expect(place.topThree, atMost: 3)
            let slack = 5 * (0.025 / Double(plain.draws) + 0.025 / 2_000).squareRoot()
            #expect(plain.share(of: place.card, atMost: place.interval.lowerBound - 1) < 0.025 + slack)
            #expect(plain.share(of: place.card, atMost: place.interval.lowerBound) > 0.025 - slack)
            #expect(plain.share(of: place.card, atMost: place.interval.upperBound - 1) < 0.975 + slack)
            #expect(plain.share(of: place.card, atMost: place.interval.upperBound) > 0.975 - slack)
        }
    }
}

/// The bootstrap in the plainest way: unit by unit.
private struct PlainBootstrap {
    let draws: Int
    /// By card, how often it had each rank from 1.
    private(set) var counts: [[Int]]

    /// - Parameter units: By unit and card, how many say yes and how many answer.
    init(_ units: [[[Int]]], draws: Int) {
        let cards = units[0].count
        self.draws = draws
        counts = [[Int]](repeating: [Int](repeating: 0, count: cards), count: cards)
        let flat = units.map { $0.flatMap(\.self) }
        var generator = SeededGenerator(seed: 77)
        for _ in 0..<draws {
            var sums = [Int](repeating: 0, count: 2 * cards)
            for _ in flat.indices {
                let unit = flat[Int.random(in: flat.indices, using: &generator)]
                for column in sums.indices { sums[column] += unit[column] }
            }
            for card in 0..<cards {
                // a/b above c/d is a·d above c·b; what has no base is last.
                let (k, n) = (sums[2 * card], sums[2 * card + 1])
                let above = (0..<cards).filter { other in
                    let (k2, n2) = (sums[2 * other], sums[2 * other + 1])
                    return n2 > 0 && (n == 0 || k2 * n > k * n2)
                }
                counts[card][above.count] += 1
            }
        }
    }

    func share(of card: Int, atMost rank: Int) -> Double {
        Double(counts[card].prefix(rank).reduce(0, +)) / Double(draws)
    }
}
