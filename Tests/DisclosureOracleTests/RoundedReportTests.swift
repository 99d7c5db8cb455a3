import SurveyCore
import Testing

@testable import SurveyAnalysis

/// Random small surveys in reports whose counts are rounded to five.
@Suite("Rounded reports")
struct RoundedReportTests {
    static let seeds: Range<UInt64> = 100..<106

    private static func pair(_ seed: UInt64) throws -> (rounded: Report, open: Report) {
        let random = RandomReport(seed: seed)
        var rules = random.rules
        rules.isRounded = true
        return (random.report(random.responses, rules: rules), random.open(random.responses))
    }

    @Test("round every count to the nearest multiple, and hide the small ones", arguments: seeds)
    func nearest(seed: UInt64) throws {
        let (report, open) = try Self.pair(seed)
        let figures = try #require(report.figures)
        let truth = try #require(open.figures)
        #expect(report.rules.isRounded)
        #expect(figures.responses % 5 == 0 && abs(figures.responses - truth.responses) <= 2)
        for (name, count) in report.told where name.contains(": ") {
            guard let count, let exact = open.told[name].flatMap(\.self) else { continue }
            #expect(count % 5 == 0 && abs(count - exact) <= 2, "\(name)")
        }
        #expect(figures.shares.allSatisfy { [$0.k, $0.n, $0.shown].allSatisfy { ($0 ?? 0) % 5 == 0 } })
        for (told, true_) in zip(figures.sharesOfAll, truth.sharesOfAll) {
            for (count, exact) in [(told.k, true_.raw.k), (told.n, true_.raw.n), (told.shown, true_.shownCount.raw)] {
                guard let count else { continue }
                #expect(count % 5 == 0 && abs(count - exact) <= 2, "\(count) for \(exact)")
            }
            #expect(told.k == nil || !(1..<report.rules.threshold).contains(true_.raw.k))
        }
        for (told, true_) in zip(figures.breakOffs.points, truth.breakOffs.points) {
            #expect(told.started % 5 == 0 && abs(told.started - true_.started) <= 2)
            #expect(told.reached % 5 == 0 && abs(told.reached - true_.reached) <= 2)
        }
        for (told, true_) in zip(figures.questions, truth.questions) {
            for state in ItemStates.State.allCases {
                guard let count = told.states[state] else { continue }
                #expect(count % 5 == 0 && abs(count - true_.states.counts[state]) <= 2)
            }
            if let shown = told.states.shown { #expect(abs(shown - true_.states.counts.shown) <= 2) }
        }
    }

    @Test("reckon shares, intervals and tests from the rounded counts", arguments: seeds)
    func derived(seed: UInt64) throws {
        let figures = try #require(try Self.pair(seed).rounded.figures)
        for share in figures.shares {
            guard let value = share.share, let k = share.k, let n = share.n else { continue }
            #expect(value == Double(k) / Double(n))
            #expect(share.interval == Wilson.interval(k, of: n))
        }
        for question in figures.questions {
            let shares = question.options.map(\.proportion) + [question.unknown].compactMap(\.self)
            for (interval, share) in zip(question.simultaneous ?? [], shares) {
                guard let interval else { continue }
                let k = try #require(share.k)
                let n = try #require(share.n)
                let z = Normal.upperQuantile(0.025 / Double(shares.count))
                #expect(interval == Wilson.interval(k, of: n, z: z))
            }
        }
        for row in figures.crosstabs.flatMap(\.rows) {
            guard let test = row.test else { continue }
            let samples = row.groups.compactMap { share in
                share.flatMap { share in share.k.flatMap { k in share.n.map { Sample(k: k, n: $0) } } }
            }
            #expect(test.comparison == GroupComparison(samples))
            for difference in row.differences {
                let (a, b) = (samples[difference.first], samples[difference.second])
                #expect(difference.interval == Newcombe.difference(a.k, of: a.n, b.k, of: b.n))
            }
        }
    }

    @Test("tell more than reports that only hide")
    func more() {
        var told = (hidden: 0, rounded: 0)
        for seed in Self.seeds {
            let random = RandomReport(seed: seed)
            var rules = random.rules
            let hiding = random.report(random.responses, rules: rules)
            rules.isRounded = true
            let rounded = random.report(random.responses, rules: rules)
            guard hiding.audit.isPassed, rounded.audit.isPassed else { continue }
            told.hidden += hiding.told.values.count { $0 != nil }
            told.rounded += rounded.told.values.count { $0 != nil }
        }
        #expect(told.rounded > told.hidden)
    }

    @Test(
        "leave what they leave open",
        arguments: [
            (0, 5, 0...0), (2, 5, 0...2), (3, 5, 3...7), (5, 5, 5...7), (7, 5, 5...7), (8, 5, 8...12), (33, 5, 33...37),
            (12, 10, 10...12), (13, 10, 13...17), (9, 10, 8...12),
        ] as [(Int, Int, ClosedRange<Int>)])
    func possible(_ count: Int, _ threshold: Int, _ range: ClosedRange<Int>) {
        #expect(DisclosureRules(.team, threshold: threshold, isRounded: true).possible(count) == range)
        #expect(DisclosureRules(.team, threshold: threshold).possible(count) == count...count)
    }
}

/// Successive releases of which one or both are rounded.
@Suite("Rounded counts and earlier releases")
struct RoundedStandingTests {
    private func standing(
        _ told: Int, then value: Int, wasRounded: Bool, isRounded: Bool, sameData: Bool = false
    ) -> EarlierReleases.Standing {
        let release = EarlierRelease(
            isOfSameData: sameData, keepsHidden: true, isRounded: wasRounded, figures: ["x": told])
        return EarlierReleases(releases: [release], rules: DisclosureRules(.team, isRounded: isRounded))
            .standing(of: "x", value: value)
    }

    @Test("exact after rounded: few may have come, give or take two")
    func exactAfterRounded() {
        for value in [19, 20, 21, 26] {
            #expect(standing(20, then: value, wasRounded: true, isRounded: false).isSensitive, "\(value)")
        }
        for value in [27, 40] {
            #expect(!standing(20, then: value, wasRounded: true, isRounded: false).isSensitive, "\(value)")
        }
        #expect(standing(20, then: 30, wasRounded: true, isRounded: false).least == 18)
    }

    @Test("rounded after exact: few came, or not")
    func roundedAfterExact() {
        #expect(standing(20, then: 23, wasRounded: false, isRounded: true).isSensitive)
        #expect(!standing(20, then: 20, wasRounded: false, isRounded: true).isSensitive)
        #expect(!standing(20, then: 25, wasRounded: false, isRounded: true).isSensitive)
    }

    @Test("rounded after rounded: nobody can tell")
    func roundedAfterRounded() {
        for value in 18...30 { #expect(!standing(20, then: value, wasRounded: true, isRounded: true).isSensitive) }
    }

    @Test("of the same data it stays told")
    func sameData() {
        #expect(standing(20, then: 19, wasRounded: true, isRounded: true, sameData: true).isKnown)
    }
}
