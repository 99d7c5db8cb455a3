import SurveyCore
import TestSupport
import Testing

@testable import SurveyAnalysis

/// What is planted in the surveys that ship comes back through interviews and tables, as often as the intervals say.
@Suite("Intervals of the simulated surveys that ship")
struct CoverageTests {
    private static let hash = String(repeating: "c", count: 64)

    @Test("hold planted prevalences, habits and funnel shares in 95 % of many checks")
    func shares() throws {
        var (barriers, habits, skipping, funnels) = (Coverage(), Coverage(), Coverage(), Coverage())
        var simultaneous = SimultaneousCoverage()
        try forEachSurvey(seeds: 1...20) { survey, seed in
            let truth = PlantedTruth(plan: SimulationPlan(survey, seed: seed))
            let table = Self.table([(truth.plan, .kiosk)], of: 250)
            for tally in table.barrierTallies() {
                barriers.add(tally.proportion, try #require(truth.plan.prevalences[tally.barrier.code]))
            }
            for tally in table.questionTallies() {
                Self.add(tally, truth, to: &habits)
                simultaneous.add(tally, truth)
                Self.addSkipping(tally, truth, to: &skipping)
            }
            let stages = table.funnelTallies().first?.stages ?? []
            #expect(stages.map(\.id) == truth.stages.map(\.id))
            for (stage, planted) in zip(stages, truth.stages) { funnels.add(stage.ofStageBefore, planted.passes) }
            for (stage, planted) in zip(stages.dropFirst(), truth.sharesOfStart) {
                funnels.add(stage.ofStart, planted)
            }
        }
        for (name, coverage) in [
            ("barriers", barriers), ("habits", habits), ("skipping", skipping), ("funnels", funnels),
        ] {
            #expect(coverage.checks > 400, "\(name)")
            #expect(coverage.isLikely(coverage.held), "\(name): \(coverage.words)")
        }
        // The same counts would give wrong intervals away.
        let all = [barriers, habits, skipping, funnels]
        for formula in ["Wald", "90 %", "99 %", "of all who were shown it"] {
            #expect(all.contains { !$0.isLikely($0.wrong[formula] ?? 0) }, "\(formula) would not be seen")
        }
        #expect(simultaneous.checks > 200)
        #expect(simultaneous.isLikely(simultaneous.held), "\(simultaneous)")
        #expect(!simultaneous.isLikely(simultaneous.heldOneByOne), "\(simultaneous)")
    }

    /// The options that are no barrier, and not knowing.
    private static func add(_ tally: QuestionTally, _ truth: PlantedTruth, to habits: inout Coverage) {
        guard let shares = truth.shares(of: tally.question) else { return }
        for (option, share) in zip(tally.options, shares.options) where option.option.barrier == nil {
            habits.add(option.proportion, share)
            // The share of *no* is what *yes* leaves.
            if tally.options.count == 2 { return }
        }
        if let unknown = tally.unknown { habits.add(unknown, shares.unknown) }
    }

    private static func addSkipping(_ tally: QuestionTally, _ truth: PlantedTruth, to skipping: inout Coverage) {
        if case .deck = tally.question.kind { return }
        let counts = tally.states.counts
        skipping.add(
            Proportion(k: counts.skipped, n: counts.shown - counts.abandoned, shown: counts.shown),
            truth.plan.rates.skipped)
    }

    @Test("hold planted differences between groups in 95 % of many checks")
    func differences() throws {
        var (checks, held, heldWide, heldNarrow) = (0, 0, 0, 0)
        try forEachSurvey(seeds: 101...112) { survey, seed in
            let plans = [SimulationPlan(survey, seed: seed), SimulationPlan(survey, seed: seed + 50)]
            let crosstabs = Self.table([(plans[0], .kiosk), (plans[1], .online)], of: 100).crosstabs(by: .mode)
            for case (.barrier(let code), let counts) in crosstabs {
                let planted = plans.map { $0.prevalences[code] ?? 0 }
                let groups = (0...1).map { (k: counts[0, $0], n: counts.base($0)) }
                guard groups.allSatisfy({ $0.n >= 10 }),
                    let found = Newcombe.difference(groups[0].k, of: groups[0].n, groups[1].k, of: groups[1].n)
                else { continue }
                func holds(_ low: Double, _ high: Double) -> Int {
                    low <= planted[0] - planted[1] && planted[0] - planted[1] <= high ? 1 : 0
                }
                checks += 1
                held += holds(found.low, found.high)
                // As wrong as comparing two intervals by their ends, and as one of 90 %.
                let shares = groups.map { Wilson.interval($0.k, of: $0.n)! }
                heldWide += holds(shares[0].low - shares[1].high, shares[0].high - shares[1].low)
                let (below, above) = (found.difference - found.low, found.high - found.difference)
                heldNarrow += holds(found.difference - 0.84 * below, found.difference + 0.84 * above)
            }
        }
        let words: Comment = "\(held) of \(checks); wide \(heldWide), narrow \(heldNarrow)"
        func isLikely(_ count: Int) -> Bool { abs(Double(count) / Double(checks) - 0.95) < 0.03 }
        #expect(checks > 350)
        #expect(isLikely(held), words)
        #expect(!isLikely(heldWide) && !isLikely(heldNarrow), words)
    }

    private func forEachSurvey(seeds: ClosedRange<UInt64>, _ body: (Survey, UInt64) throws -> Void) throws {
        for name in ShippedSurveys.names {
            let survey = try #require(ShippedSurveys.survey(name))
            for seed in seeds { try body(survey, seed) }
        }
    }

    /// The responses of so many respondents of each plan.
    private static func table(_ plans: [(SimulationPlan, Mode)], of number: Int) -> ResponseTable {
        let responses = plans.flatMap { plan, mode in
            (0..<number).map { place in
                var respondent = SimulatedRespondent(plan, number: place)
                return respondent.respond(version: hash, session: session(place % 3), mode: mode)
            }
        }
        return ResponseTable(responses, versions: SurveyVersions(plans[0].0.routing.survey, hash: hash))
    }
}

extension ResponseTable {
    /// The counts of each subject by one grouping.
    fileprivate func crosstabs(by grouping: Grouping) -> [(Subject, CrossCounts)] {
        let axes = groupAxes(Places(sites: [], sessions: [])).filter { $0.grouping == grouping }
        let crosstabs = crosstabs(by: axes)
        return zip(crosstabs.subjects, crosstabs.counts).map { ($0, $1[0]) }
    }
}
