import SurveyAnalysis
import SurveyCore

/// What an outsider finds out from one or more releases about the same people.
struct Attack {
    /// A hidden figure, what it is, and what is left of it for the outsider.
    struct Finding {
        var name: String
        var truth: Int
        var low: Int
        var high: Int
        var isProven: Bool
    }

    /// What the outsider has; the truth of each figure, shown or hidden, by its name.
    struct Release {
        var outsider: Outsider
        var facts: [Fact]
        var truth: [Fact]
        var rules: DisclosureRules

        init(_ figures: Report.Figures, open: Report.Figures, versions: SurveyVersions, rules: DisclosureRules) {
            outsider = Outsider(open, versions: versions)
            facts = outsider.facts(of: figures)
            truth = outsider.facts(of: open)
            self.rules = rules
        }
    }

    /// Whether the truth itself fits what the outsider thinks he knows: if not, he is mistaken about the form.
    static func isSound(_ release: Release) -> Bool {
        let rows = release.outsider.rows + release.truth.map { ($0.sum - LinearSum(constant: $0.value!), true) }
        let program = WarmProgram(unknowns: release.outsider.unknowns, most: release.outsider.people, rows: rows)
        if case .solution = program.largest([:]) { return true }
        return false
    }

    let findings: [Finding]
    let hidden: Int

    /// - Parameter releases: One, or the earlier and the later one of which the later has all people of the earlier.
    init(_ releases: [Release], threshold: Int) {
        var rows: [(sum: LinearSum, isEquation: Bool)] = []
        var unknowns = 0
        var targets: [(name: String, sum: LinearSum, truth: Int, width: Int)] = []
        for release in releases {
            let shift = unknowns
            rows += release.outsider.rows.map { ($0.sum.shifted(by: shift), $0.isEquation) }
            var told: Set<String> = []
            for fact in release.facts {
                guard let value = fact.value else { continue }
                told.insert(fact.name)
                rows.append((fact.sum.shifted(by: shift) - LinearSum(constant: value), true))
            }
            let listed = Set(release.facts.map(\.name))
            for fact in release.truth where !told.contains(fact.name) {
                let value = fact.value!
                // Of what is not even listed a small count must not follow exactly.
                let isSmall = (1..<release.rules.threshold).contains(value) && !fact.isSilent
                guard listed.contains(fact.name) || isSmall else { continue }
                targets.append(
                    (fact.name, fact.sum.shifted(by: shift), value, listed.contains(fact.name) ? threshold : 1))
            }
            unknowns += release.outsider.unknowns
        }
        hidden = targets.count
        let people = releases.map(\.outsider.people).max() ?? 0
        let program = WarmProgram(unknowns: unknowns, most: people, rows: rows)
        var low = targets.map(\.truth)
        var high = low
        var isOpen = targets.map { _ in true }
        func learn(_ values: [Int]) {
            for (place, target) in targets.enumerated() where isOpen[place] {
                let value = target.sum.value(values)
                low[place] = min(low[place], value)
                high[place] = max(high[place], value)
                isOpen[place] = high[place] - low[place] < target.width
            }
        }
        var chance = SeededGenerator(seed: UInt64(targets.count))
        for _ in 0..<8 where isOpen.contains(true) {
            var weights: [Int: Double] = [:]
            for place in targets.indices where isOpen[place] {
                let sign = Double.random(in: -1...1, using: &chance)
                for term in targets[place].sum.terms { weights[term.unknown, default: 0] += sign * Double(term.factor) }
            }
            if case .solution(let values, _) = program.largest(weights, isExact: false) { learn(values) }
        }
        var findings: [Finding] = []
        for (place, target) in targets.enumerated() where isOpen[place] {
            var isProven = true
            for sign in [1.0, -1.0] where isOpen[place] {
                let weights = Dictionary(
                    uniqueKeysWithValues: target.sum.terms.map { ($0.unknown, sign * Double($0.factor)) })
                switch program.largest(weights) {
                case .solution(let values, _): learn(values)
                case .undecided, .impossible: isProven = false
                }
            }
            if isOpen[place] {
                findings.append(
                    Finding(
                        name: (target.width == 1 ? "unlisted " : "") + target.name, truth: target.truth,
                        low: low[place], high: high[place],
                        isProven: isProven))
            }
        }
        self.findings = findings
    }
}
