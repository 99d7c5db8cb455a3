import FoundationEssentials
import SurveyAnalysis
import SurveyCore
import Testing

/// Random small surveys with groups and sites, their reports, and an outsider with an integer program: 2,000 of them, which
/// take too long for every day, so they are attacked with `DREMPEL_SOAK=1` only.
@Suite(
    "Whole reports of random small surveys",
    .enabled(if: ProcessInfo.processInfo.environment["DREMPEL_SOAK"] != nil))
struct ReportAttackTests {
    static let parts: Range<UInt64> = 0..<5
    static let size: UInt64 = 400

    @Test("give an outsider no hidden count", arguments: parts)
    func outsider(part: UInt64) {
        var broken: [UInt64] = []
        var attacked = 0
        for seed in part * Self.size..<(part + 1) * Self.size {
            let random = RandomReport(seed: seed)
            let report = random.report(random.responses)
            guard report.audit.isPassed, let figures = report.figures else { continue }
            let release = Attack.Release(
                figures, open: random.open(random.responses), versions: random.versions, rules: random.rules)
            guard Attack.isSound(release) else { continue }
            attacked += 1
            if !Attack([release], threshold: random.rules.threshold).findings.isEmpty { broken.append(seed) }
        }
        #expect(broken.isEmpty, "surveys \(broken)")
        #expect(attacked * 2 > Int(Self.size))
    }

    @Test("show no small count", arguments: parts)
    func small(part: UInt64) {
        for seed in part * Self.size..<(part + 1) * Self.size {
            let random = RandomReport(seed: seed)
            let report = random.report(random.responses)
            guard report.audit.isPassed, let figures = report.figures else { continue }
            var outsider = Outsider(random.open(random.responses), versions: random.versions)
            for fact in outsider.facts(of: figures) where !fact.isSilent {
                let isSmall = fact.value.map { (1..<random.rules.threshold).contains($0) } ?? false
                #expect(!isSmall || fact.isMentions, "survey \(seed): \(fact.name)")
            }
            for share in figures.shares {
                guard let k = share.k, let n = share.n, n > 0, n < random.rules.smallestGroup else { continue }
                #expect(k > 0 && k < n, "survey \(seed): \(k) of \(n)")
            }
        }
    }
}

extension Fact {
    /// Mentions count answers, not people.
    fileprivate var isMentions: Bool { name.hasSuffix("mentions") }
}

extension Report.Figures {
    fileprivate var shares: [Proportion] {
        var shares: [Proportion] = []
        for question in questions {
            shares += question.options.map { $0.proportion }
            if let unknown = question.unknown { shares.append(unknown) }
        }
        for barrier in barriers { shares += [barrier.proportion] + barrier.items.map { $0.proportion } }
        for row in crosstabs.flatMap({ $0.rows }) {
            for case let share? in row.groups { shares.append(share) }
        }
        return shares
    }
}
