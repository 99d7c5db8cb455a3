import FoundationEssentials
import SurveyCore
import Testing

@testable import SurveyAnalysis

/// Random small surveys with groups and sites, their reports, and an outsider with an integer program. He knows of the form
/// what the program thinks that an outsider knows; `Tests/Disclosure` has one who works out the form for himself.
///
/// 2,000 of them take too long for every day, so all are attacked with `DREMPEL_SOAK=1` only.
@Suite("Whole reports of random small surveys")
struct ReportAttackTests {
    static let isSoak = ProcessInfo.processInfo.environment["DREMPEL_SOAK"] != nil
    static let parts: Range<UInt64> = 0..<4
    static let size: UInt64 = isSoak ? 500 : 3

    @Test("give an outsider no hidden count", arguments: parts)
    func outsider(part: UInt64) throws {
        try attack(part * Self.size..<(part + 1) * Self.size, isRounded: false)
    }

    @Test("give an outsider no hidden count where counts are rounded", arguments: parts)
    func roundedOutsider(part: UInt64) throws {
        try attack(part * Self.size..<(part + 1) * Self.size, isRounded: true)
    }

    private func attack(_ seeds: Range<UInt64>, isRounded: Bool) throws {
        var attacked = 0
        for seed in seeds {
            let random = RandomReport(seed: seed)
            var rules = random.rules
            rules.isRounded = isRounded
            let report = random.report(random.responses, rules: rules)
            guard report.audit.isPassed, let figures = report.figures else { continue }
            attacked += 1
            let attack = Attack(
                report, figures: figures, open: random.open(random.responses), versions: random.versions)
            #expect(attack.findings.isEmpty, "survey \(seed)")
        }
        #expect(attacked * 2 > Int(Self.size))
    }

    @Test("show no small count", arguments: parts)
    func small(part: UInt64) throws {
        for seed in part * Self.size..<(part + 1) * Self.size {
            let random = RandomReport(seed: seed)
            let report = random.report(random.responses)
            guard report.audit.isPassed, let figures = report.figures else { continue }
            for (name, value) in report.told where !Self.isSilent(name, figures) {
                let isSmall = value.map { (1..<random.rules.threshold).contains($0) } ?? false
                #expect(!isSmall, "survey \(seed): \(name)")
            }
            for share in figures.shares {
                guard let k = share.k, let n = share.n, n > 0, n < random.rules.smallestGroup else { continue }
                #expect(k > 0 && k < n, "survey \(seed): \(k) of \(n)")
            }
        }
    }

    /// Whether a small count here tells nothing of anybody's situation: who gave no answer, and mentions, which count
    /// answers and not people.
    private static func isSilent(_ name: String, _ figures: Report.Figures) -> Bool {
        let told = figures.questions.filter {
            $0.question.unknown.map { $0.countsAsAnswer || $0.barrier != nil } ?? false
        }
        let isUnknown =
            name.hasSuffix(": dontKnow") && !told.contains { name.hasPrefix("\($0.question.id):") }
        return isUnknown
            || [": preferNotToSay", ": skipped", ": shown", ": mentions", ": open", " -"].contains {
                name.hasSuffix($0)
            }
    }
}

extension Report.Figures {
    /// The shares about everybody and in tables by group.
    var shares: [Proportion] {
        var shares = sharesOfAll
        // What nobody at all said, of many, nobody said in a group.
        for row in crosstabs.flatMap({ $0.rows }) where row.groups.contains(where: { $0?.k ?? 1 > 0 }) {
            for case let share? in row.groups { shares.append(share) }
        }
        return shares
    }

    /// The shares about everybody.
    var sharesOfAll: [Proportion] {
        var shares: [Proportion] = []
        for question in questions {
            shares += question.options.map { $0.proportion }
            if let unknown = question.unknown { shares.append(unknown) }
        }
        for barrier in barriers { shares += [barrier.proportion] + barrier.items.map { $0.proportion } }
        return shares
    }
}
