public import SurveyCore

/// A reported funnel of one right: what people say about each stage, never a take-up rate, since nobody checked who is
/// eligible.
public struct FunnelTally: Sendable, Hashable {
    public var id: String
    public var stages: [StageTally]

    /// One stage, of the responses that passed all stages before it.
    public struct StageTally: Sendable, Hashable {
        public var id: String
        public var label: LocalizedText
        /// How many passed it.
        public var passed: Int? { passedCount.value }
        /// How many came to it but did not answer what it asks.
        public var open: Int? { openCount.value }
        /// How many came to it, wait for an outcome, and are not lost.
        public var pending: Int? { pendingCount.value }
        /// Those who passed among those who came to it and whose outcome is known; the bounds take in the others. Of
        /// the base all are in.
        public var ofStageBefore: Proportion
        /// Those who passed among the base, without those who were open or pending at this stage or before.
        public var ofStart: Proportion
        var passedCount: Count
        var openCount: Count
        var pendingCount: Count
    }

    /// The option of the shared block `gevraagd` that means *I am still waiting*: at a stage whose condition asks that
    /// question, whoever gave this answer and does not pass is pending.
    public static let pendingOption: OptionID = "wacht"
}

extension ResponseTable {
    /// The funnels of the newest version, over all versions that have the same stages.
    func funnelTallies() -> [FunnelTally] {
        schema.versions.reference.funnels.map { funnel in
            var counts = [StageCounts](repeating: StageCounts(), count: funnel.stages.count)
            for (version, plan) in schema.plans.enumerated() {
                guard let own = plan.survey.funnels.first(where: { $0.id == funnel.id }),
                    own.stages.map(\.id) == funnel.stages.map(\.id)
                else { continue }
                let stages = own.stages.map { stage in
                    (truth: plan.truth(of: stage.condition), pending: pending(at: stage.condition, plan))
                }
                for segment in segments where segment.version == version { count(stages, in: segment, &counts) }
            }
            return tally(funnel, counts)
        }
    }

    /// Whether somebody who does not pass a stage of this condition waits for an outcome.
    private func pending(at condition: Condition, _ plan: VersionPlan) -> TruthPlan {
        .any(
            condition.questions.sorted().map {
                plan.truth(of: .question($0, .isOneOf([FunnelTally.pendingOption])))
            })
    }

    private func count(
        _ stages: [(truth: TruthPlan, pending: TruthPlan)], in segment: Segment, _ counts: inout [StageCounts]
    ) {
        var isIn = [Bool](repeating: true, count: segment.count)
        for (place, stage) in stages.enumerated() {
            let truth = stage.truth.values(in: segment)
            let pending = stage.pending.values(in: segment)
            for row in 0..<segment.count where isIn[row] {
                isIn[row] = truth[row] == TruthPlan.yes
                switch truth[row] {
                case TruthPlan.yes: counts[place].passed += 1
                case TruthPlan.open: counts[place].open += 1
                case _: if pending[row] == TruthPlan.yes { counts[place].pending += 1 } else { counts[place].lost += 1 }
                }
            }
        }
    }

    private func tally(_ funnel: Funnel, _ counts: [StageCounts]) -> FunnelTally {
        var undecided = 0
        let base = counts.first?.passed ?? 0
        let stages = zip(funnel.stages, counts).enumerated().map { place, pair in
            let (stage, count) = pair
            if place > 0 { undecided += count.open + count.pending }
            return FunnelTally.StageTally(
                id: stage.id, label: stage.label,
                ofStageBefore: Proportion(
                    k: count.passed, n: count.passed + count.lost,
                    shown: count.passed + count.lost + count.open + count.pending),
                ofStart: Proportion(k: count.passed, n: base - undecided, shown: base),
                passedCount: Count(count.passed), openCount: Count(count.open), pendingCount: Count(count.pending))
        }
        return FunnelTally(id: funnel.id, stages: Array(stages))
    }
}

/// What became of those who came to a stage.
private struct StageCounts {
    var passed = 0
    var lost = 0
    var open = 0
    var pending = 0
}
