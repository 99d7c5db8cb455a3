import SurveyAnalysis

/// How often intervals held what was planted, beside how often they should.
struct Coverage {
    private(set) var checks = 0
    private(set) var held = 0
    private var expected = 0.0
    private var variance = 0.0
    /// By name, how often wrong intervals of the same counts held it.
    private(set) var wrong: [String: Int] = [:]

    /// A 95 % interval of a share that is `truth`.
    mutating func add(_ proportion: Proportion, _ truth: Double) {
        guard let k = proportion.k, let n = proportion.n, let shown = proportion.shown, n >= 10,
            let interval = proportion.interval
        else { return }
        checks += 1
        if interval.low <= truth, truth <= interval.high { held += 1 }
        let chance = Self.chance(n: n, truth)
        expected += chance
        variance += chance * (1 - chance)
        let share = Double(k) / Double(n)
        count("Wald", holds: Self.isNear(share, truth, spread: share * (1 - share), n: n))
        count("90 %", holds: Self.isNear(share, truth, spread: truth * (1 - truth), n: n, z: 1.6449))
        count("99 %", holds: Self.isNear(share, truth, spread: truth * (1 - truth), n: n, z: 2.5758))
        count(
            "of all who were shown it",
            holds: Self.isNear(Double(k) / Double(shown), truth, spread: truth * (1 - truth), n: shown))
    }

    private mutating func count(_ formula: String, holds: Bool) { wrong[formula, default: 0] += holds ? 1 : 0 }

    /// Whether `count` of the checks is what 95 % intervals lead to, within four standard deviations.
    func isLikely(_ count: Int) -> Bool { abs(Double(count) - expected) < 4 * variance.squareRoot() }

    var words: String { "\(held) of \(checks), expected \(expected) ± \(variance.squareRoot()); \(wrong)" }

    private static func isNear(_ share: Double, _ truth: Double, spread: Double, n: Int, z: Double = 1.96) -> Bool {
        (share - truth) * (share - truth) <= z * z * spread / Double(n)
    }

    /// The probability that the score interval of `n` draws holds `p`: that their number is within 1.96 standard
    /// deviations of n·p. An exact sum of the binomial distribution, from its middle outwards.
    private static func chance(n: Int, _ p: Double) -> Double {
        let reach = 1.959963984540054 * (Double(n) * p * (1 - p)).squareRoot()
        let middle = Int(Double(n) * p)
        var (all, inside) = (0.0, 0.0)
        func add(_ k: Int, _ weight: Double) {
            all += weight
            if abs(Double(k) - Double(n) * p) <= reach { inside += weight }
        }
        let odds = p / (1 - p)
        var weight = 1.0
        for k in middle...n {
            add(k, weight)
            weight *= Double(n - k) / Double(k + 1) * odds
        }
        weight = 1
        for k in stride(from: middle, to: 0, by: -1) {
            weight *= Double(k) / Double(n - k + 1) / odds
            add(k - 1, weight)
        }
        return inside / all
    }
}

/// How often Goodman's intervals held all that was planted of a question at once.
struct SimultaneousCoverage {
    private(set) var checks = 0
    private(set) var held = 0
    /// How often intervals of 95 % for each answer alone did.
    private(set) var heldOneByOne = 0

    mutating func add(_ tally: QuestionTally, _ truth: PlantedTruth) {
        guard let intervals = tally.simultaneous, let shares = truth.shares(of: tally.question),
            let n = tally.options.first?.proportion.n, n >= 30
        else { return }
        let planted = shares.options + (tally.unknown == nil ? [] : [shares.unknown])
        let proportions = tally.options.map(\.proportion) + [tally.unknown].compactMap(\.self)
        func all(_ intervals: [Interval?]) -> Int {
            zip(intervals, planted).allSatisfy { found, share in
                found.map { $0.low <= share && share <= $0.high } ?? false
            } ? 1 : 0
        }
        checks += 1
        held += all(intervals)
        heldOneByOne += all(proportions.map(\.interval))
    }

    /// Goodman's intervals are a little wider than they need be.
    func isLikely(_ count: Int) -> Bool { (0.93...0.98).contains(Double(count) / Double(checks)) }
}
