import SurveyCore

@testable import SurveyAnalysis

/// What an outsider finds out from a released report with an integer program of another maker than the program's own.
struct Attack {
    /// A hidden figure, what it is, and what is left of it for the outsider.
    struct Finding: CustomStringConvertible {
        var name: String
        var truth: Int
        var low: Int
        var high: Int

        var description: String { "\(name) is \(truth), known to be \(low) to \(high)" }
    }

    let findings: [Finding]
    /// How many figures were attacked.
    let hidden: Int

    private struct Target {
        var name: String
        var sum: AtomSum
        var truth: Int
        /// How wide its range must be.
        var width: Int
    }

    /// - Parameter open: The report that hides nothing.
    init(_ report: Report, figures: Report.Figures, open: Report, versions: SurveyVersions) {
        // He knows how many there are: of a rounded report, too.
        let outsider = Outsider(open.figures ?? figures, versions: versions)
        let threshold = report.rules.threshold
        var targets: [Target] = []
        var told: [(sum: AtomSum, values: ClosedRange<Int>)] = []
        let listed = outsider.figures(of: figures)
        let truths = Dictionary(
            (open.figures.map(outsider.figures) ?? []).map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        func truth(_ figure: Outsider.Figure) -> Int { truths[figure.name] ?? figure.value }
        for (place, figure) in listed.enumerated() {
            if case .some(nil) = report.told[figure.name] {
                targets.append(Target(name: figure.name, sum: figure.sum, truth: truth(figure), width: threshold))
            } else {
                told.append((figure.sum, Self.told(figure, truth(figure), report.rules)))
            }
            guard figure.hasOtherSide else { continue }
            let others = truth(listed[place + 1]) - truth(figure)
            guard (1..<threshold).contains(others) else { continue }
            targets.append(
                Target(
                    name: "\(figure.name), the others", sum: listed[place + 1].sum - figure.sum, truth: others,
                    width: threshold))
        }
        // Small counts of tables by group that are not even listed must not follow exactly.
        let names = Set(listed.map(\.name))
        for case (let name, let value?) in open.told where !names.contains(name) && (1..<threshold).contains(value) {
            guard let figure = open.figures.flatMap({ outsider.figures(of: $0).first { $0.name == name } }) else {
                continue
            }
            targets.append(Target(name: name, sum: figure.sum, truth: value, width: 1))
        }
        let form = WarmProgram(outsider, told: [])
        let program = WarmProgram(outsider, told: told)
        hidden = targets.count
        var low = targets.map(\.truth)
        var high = low
        func isNarrow(_ place: Int) -> Bool { high[place] - low[place] < targets[place].width }
        func learn(_ values: [Int]) {
            for (place, target) in targets.enumerated() {
                let value = target.sum.value(values)
                low[place] = min(low[place], value)
                high[place] = max(high[place], value)
            }
        }
        for place in targets.indices {
            for sign in [1, -1] where isNarrow(place) {
                // Among rounded counts everything depends on everything: the search for whole numbers takes minutes there.
                if report.rules.isRounded {
                    guard let bound = program.bound(targets[place].sum, sign: sign) else { continue }
                    if sign > 0 { high[place] = max(high[place], Int((bound + 1e-6).rounded(.down))) }
                    if sign < 0 { low[place] = min(low[place], Int((-bound - 1e-6).rounded(.up))) }
                } else if case .solution(let values) = program.largest(targets[place].sum, sign: sign) {
                    learn(values)
                }
            }
        }
        findings = targets.indices.filter { place in
            guard isNarrow(place) else { return false }
            // What the form alone tells is no secret.
            let bounds = [1, -1].compactMap { sign in
                if case .solution(let values) = form.largest(targets[place].sum, sign: sign) {
                    targets[place].sum.value(values)
                } else {
                    nil
                }
            }
            return bounds.count < 2 || bounds[0] != bounds[1]
        }.map { Finding(name: targets[$0].name, truth: targets[$0].truth, low: low[$0], high: high[$0]) }
    }

    /// Between which values a figure is that is told. Who knows the rules knows that a small one would be hidden, wherever
    /// this one is not; the true sizes of groups are taken as known.
    private static func told(_ figure: Outsider.Figure, _ truth: Int, _ rules: DisclosureRules) -> ClosedRange<Int> {
        guard rules.isRounded, !figure.isSize, truth > 0 else { return truth...truth }
        let rounded = (Double(truth) / 5).rounded() * 5
        let low = max(0, Int(rounded) - 2)
        return (truth < rules.threshold ? low : max(low, rules.threshold))...(Int(rounded) + 2)
    }
}
