import SurveyAnalysis
import SurveyCore
import Testing

@Suite("Intervals")
struct IntervalTests {
    @Test("Wilson's interval is that of statsmodels", arguments: wilsonOfStatsmodels.indices)
    func wilson(_ place: Int) throws {
        let row = wilsonOfStatsmodels[place]
        let interval = try #require(Wilson.interval(row.k, of: row.n))
        #expect(abs(interval.low - row.low) < 1e-9)
        #expect(abs(interval.high - row.high) < 1e-9)
        #expect(interval.low >= 0 && interval.high <= 1 && interval.low <= interval.high)
    }

    @Test(
        "Wilson's interval has the reference values of the handbook",
        arguments: [
            (0, 12, 0, 0.2425), (3, 12, 0.0889, 0.5323), (7, 25, 0.1428, 0.4758), (12, 40, 0.1807, 0.4543),
            (25, 25, 0.8668, 1),
        ])
    func reference(_ k: Int, _ n: Int, _ low: Double, _ high: Double) throws {
        let interval = try #require(Wilson.interval(k, of: n))
        #expect(abs(interval.low - low) < 5e-5)
        #expect(abs(interval.high - high) < 5e-5)
    }

    @Test("nobody gives exactly 0, everybody exactly 1, and nobody asked gives none")
    func ends() {
        for n in [1, 3, 12, 25, 999, 1_000_000] {
            #expect(Wilson.interval(0, of: n)?.low == 0)
            #expect(Wilson.interval(n, of: n)?.high == 1)
        }
        #expect(Wilson.interval(0, of: 0) == nil)
    }

    @Test("Goodman's intervals are those of statsmodels", arguments: goodmanOfStatsmodels + goodmanOfRandomCounts)
    func goodman(_ row: (counts: [Int], intervals: [(low: Double, high: Double)])) throws {
        let intervals = try #require(Goodman.intervals(row.counts))
        #expect(intervals.count == row.counts.count)
        for (interval, expected) in zip(intervals, row.intervals) {
            #expect(abs(interval.low - expected.low) < 1e-9)
            #expect(abs(interval.high - expected.high) < 1e-9)
        }
        #expect(Goodman.intervals([0, 0, 0]) == nil)
    }

    @Test("quantiles of the normal distribution are those of scipy", arguments: quantilesOfScipy.indices)
    func quantile(_ place: Int) {
        let row = quantilesOfScipy[place]
        #expect(abs(Normal.upperQuantile(row.probability) - row.quantile) < 1e-13)
    }

    @Test("quartiles are those of numpy by the averaged inverse of the distribution")
    func quartiles() throws {
        for row in quartilesOfNumpy {
            let responses = row.values.enumerated().map { response($0, ["kinderen": .number($1)]) }
            let distribution = try #require(figures(of: responses).question("kinderen").distribution)
            #expect(distribution.n == row.values.count)
            #expect(
                [distribution.lowerQuartile, distribution.median, distribution.upperQuartile]
                    == [row.lower, row.median, row.upper], "\(row)")
        }
    }

    @Test("a share has bounds that take in who is missing, and says how far it may be trusted")
    func proportion() {
        let proportion = Proportion(k: 12, n: 40, shown: 50)
        #expect(proportion.share == 0.3)
        #expect(proportion.missing == 10)
        #expect(proportion.bounds == Interval(low: 0.24, high: 0.44))
        let small = Proportion(k: 3, n: 9, shown: 12)
        #expect(small.share == nil && small.interval == nil && small.bounds == nil)
        #expect(small.k == 3 && small.missing == 3)
        let reliabilities = [9, 10, 29, 30].map { Proportion(k: 1, n: $0, shown: $0).reliability }
        #expect(reliabilities == [.countsOnly, .indicative, .indicative, .full])
    }
}
