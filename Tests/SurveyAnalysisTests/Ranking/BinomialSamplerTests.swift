import SurveyCore
import Testing

@testable import SurveyAnalysis

@Suite("Draws of a binomial count")
struct BinomialSamplerTests {
    @Test(
        "follow the distribution",
        arguments: [
            (1, 0.3), (7, 0.5), (30, 0.1), (40, 0.25), (50, 0.45), (100, 0.97), (1_000, 0.02), (400, 0.6),
            (1_000_000, 0.000_005), (1_000_000, 0.0001),
        ])
    func distribution(_ n: Int, _ share: Double) {
        let draws = 20_000
        var generator = SeededGenerator(seed: UInt64(n) + UInt64(share * 100))
        var found: [Int: Int] = [:]
        for _ in 0..<draws { found[generator.binomial(n, share: share), default: 0] += 1 }
        #expect(found.keys.allSatisfy { (0...n).contains($0) })
        // Cells of at least ten expected draws each, the rest joined to the next.
        var (cells, expected, observed, statistic) = (0, 0.0, 0, 0.0)
        var (restExpected, restObserved) = (Double(draws), draws)
        for (count, probability) in CountProbabilities.binomial(n, share: share).prefix(2_000).enumerated() {
            expected += probability * Double(draws)
            observed += found[count] ?? 0
            guard expected >= 10, restExpected - expected >= 10 else { continue }
            statistic += (Double(observed) - expected) * (Double(observed) - expected) / expected
            (cells, restExpected, restObserved) = (cells + 1, restExpected - expected, restObserved - observed)
            (expected, observed) = (0, 0)
        }
        statistic += (Double(restObserved) - restExpected) * (Double(restObserved) - restExpected) / restExpected
        #expect(cells > 0)
        #expect(ChiSquared.upperTail(statistic, degrees: cells) > 1e-4, "χ² \(statistic) of \(cells)")
    }

    @Test("keep to what is certain")
    func certain() {
        var generator = SeededGenerator(seed: 1)
        #expect(generator.binomial(0, share: 0.5) == 0)
        #expect(generator.binomial(12, share: 0) == 0)
        #expect(generator.binomial(12, share: 1) == 12)
    }

    @Test("of the normal distribution have its mean, spread and tails")
    func normal() {
        var generator = SeededGenerator(seed: 3)
        let draws = (0..<20_000).map { _ in generator.normal() }
        #expect(abs(draws.reduce(0, +) / 20_000) < 0.03)
        #expect(abs(draws.reduce(0) { $0 + $1 * $1 } / 20_000 - 1) < 0.05)
        let beyond = Double(draws.filter { $0 > Wilson.z95 }.count) / 20_000
        #expect(abs(beyond - 0.025) < 0.005)
    }
}
