import SurveyAnalysis
import Testing

/// Whether `value` equals `expected` to nine digits, or nine places.
private func agrees(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= 1e-9 * max(1e-3, abs(expected))
}

private func groups(_ counts: [(k: Int, n: Int)]) -> [Sample] {
    counts.map { Sample(k: $0.k, n: $0.n) }
}

@Suite("Comparisons of groups")
struct ComparisonTests {
    @Test("Newcombe's interval of a difference is that of statsmodels")
    func newcombe() throws {
        for row in newcombeOfStatsmodels {
            let interval = try #require(Newcombe.difference(row.k1, of: row.n1, row.k2, of: row.n2))
            #expect(agrees(interval.low, row.low) && agrees(interval.high, row.high), "\(row)")
            #expect(interval.difference == Double(row.k1) / Double(row.n1) - Double(row.k2) / Double(row.n2))
        }
        #expect(Newcombe.difference(0, of: 0, 1, of: 2) == nil)
        #expect(Newcombe.difference(1, of: 2, 0, of: 0) == nil)
    }

    @Test("Pearson's test is that of scipy")
    func chiSquared() throws {
        for row in chiSquaredOfScipy {
            let test = try #require(ChiSquared(groups(row.groups)))
            #expect(agrees(test.statistic, row.statistic) && agrees(test.p, row.p), "\(row)")
            #expect(test.degrees == row.groups.count - 1)
        }
        #expect(ChiSquared(groups([(0, 4), (0, 5)])) == nil)
        #expect(ChiSquared(groups([(4, 4), (5, 5)])) == nil)
        #expect(ChiSquared(groups([(2, 4), (0, 0)])) == nil)
        #expect(ChiSquared(groups([(2, 4)])) == nil)
    }

    @Test("the tail of χ² has the digits of scipy also where it is small")
    func tail() {
        for row in chiSquaredTailOfScipy {
            let p = ChiSquared.upperTail(row.statistic, degrees: row.degrees)
            #expect(abs(p - row.p) <= 1e-12 * row.p + 1e-290, "\(row), \(p)")
        }
    }

    @Test("Fisher's exact test is that of scipy")
    func fisher() {
        for row in fisherOfScipy {
            #expect(agrees(Fisher.p(row.k1, of: row.n1, row.k2, of: row.n2), row.p), "\(row)")
        }
    }

    @Test("Boschloo's test is its definition, and that of scipy where its optimiser finds the supremum")
    func boschloo() throws {
        for row in boschlooByGrid {
            let p = try #require(Boschloo.p(row.k1, of: row.n1, row.k2, of: row.n2))
            #expect(agrees(p, row.p), "\(row), \(p)")
        }
        for row in boschlooOfScipy {
            let p = try #require(Boschloo.p(row.k1, of: row.n1, row.k2, of: row.n2))
            #expect(abs(p - row.p) < 1e-7 * row.p + 1e-12, "\(row), \(p)")
        }
        #expect(Boschloo.p(0, of: 9, 0, of: 9) == nil)
        #expect(Boschloo.p(9, of: 9, 9, of: 9) == nil)
        #expect(Boschloo.p(30, of: 600, 2, of: 600) == nil)
    }

    @Test("three groups have the exact p of Freeman and Halton")
    func freemanHalton() throws {
        for row in freemanHaltonExactly {
            let three = groups(row.groups)
            for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
                let p = try #require(Fisher.p(three[order[0]], three[order[1]], three[order[2]]))
                #expect(agrees(p, row.p), "\(row), \(p)")
            }
        }
    }

    @Test("the reference values of the handbook")
    func handbook() throws {
        let difference = try #require(Newcombe.difference(14, of: 31, 6, of: 24))
        #expect(abs(difference.low + 0.0537) < 5e-5 && abs(difference.high - 0.4162) < 5e-5)
        let chiSquared = try #require(ChiSquared(groups([(14, 31), (6, 24)])))
        #expect(abs(chiSquared.statistic - 2.3762) < 5e-5 && abs(chiSquared.p - 0.1232) < 5e-5)
        #expect(abs(Fisher.p(14, of: 31, 6, of: 24) - 0.1621) < 5e-5)
        #expect(abs(try #require(Boschloo.p(14, of: 31, 6, of: 24)) - 0.1341) < 5e-5)
    }

    @Test("expected counts decide which test it is, and a group below ten is not tested")
    func choice() throws {
        func test(_ counts: (Int, Int)...) -> GroupComparison? { GroupComparison(groups(counts.map { ($0.0, $0.1) })) }
        #expect(test((4, 9), (5, 200)) == nil)
        #expect(test((0, 50), (0, 50)) == nil)
        let large = try #require(test((14, 31), (6, 24)))
        #expect(large.test == .chiSquared && large.p == large.chiSquared.p && large.boschloo == nil)
        let small = try #require(test((1, 12), (6, 24)))
        #expect(small.test == .fisher && small.p == Fisher.p(1, of: 12, 6, of: 24))
        #expect(small.boschloo == Boschloo.p(1, of: 12, 6, of: 24) && small.boschloo != nil)
        // Exactly 5 expected is enough.
        #expect(test((5, 20), (5, 20))?.test == .chiSquared)
        #expect(test((4, 20), (5, 20))?.test == .fisher)
        #expect(test((1, 12), (6, 24), (9, 30))?.test == .freemanHalton)
        #expect(test((1, 12), (6, 24), (9, 30), (3, 11))?.test == .chiSquaredOfSmallCounts)
    }

    @Test("the work is bounded for a million people in a group")
    func bounded() throws {
        let million = 1_000_000
        func test(_ counts: (Int, Int)...) throws -> GroupComparison {
            try #require(GroupComparison(groups(counts.map { ($0.0, $0.1) })))
        }
        let clock = ContinuousClock()
        let taken = try clock.measure {
            #expect(try test((420_600, million), (420_000, million)).test == .chiSquared)
            let few = try test((3, million), (5, million))
            #expect(
                few.test == .fisher && few.boschloo == nil && agrees(few.p, Fisher.p(3, of: million, 5, of: million)))
            #expect(try test((3, 10), (500_000, million)).test == .fisher)
            #expect(try test((3, 10), (500_000, million), (4, million)).test == .chiSquaredOfSmallCounts)
            #expect(try test((3, million), (5, million), (0, million)).test == .freemanHalton)
        }
        #expect(taken < .seconds(5), "\(taken)")
    }

    @Test("Holm's and Benjamini and Hochberg's values are those of statsmodels, in the order given")
    func adjustment() {
        for row in adjustedOfStatsmodels {
            #expect(zip(Adjustment.holm(row.values), row.holm).allSatisfy { agrees($0, $1) }, "\(row)")
            let stepUp = Adjustment.benjaminiHochberg(row.values)
            #expect(zip(stepUp, row.benjaminiHochberg).allSatisfy { agrees($0, $1) }, "\(row)")
            #expect(stepUp.count == row.values.count)
        }
        #expect(Adjustment.holm([]).isEmpty && Adjustment.benjaminiHochberg([]).isEmpty)
    }
}
