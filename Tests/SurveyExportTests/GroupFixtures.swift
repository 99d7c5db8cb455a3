import SurveyCore

@testable import SurveyAnalysis

/// Two groups: the numbers of the project's handbook, a small group, and a protected one.
func crosstab(_ grouping: Grouping, holm: Double) -> Crosstab {
    let (a, b) = (Proportion(k: 14, n: 31, shown: 31), Proportion(k: 6, n: 24, shown: 24))
    var hidden = a
    hidden.kCount.isProtected = true
    let difference = Crosstab.GroupDifference(
        first: 0, second: 1, interval: Newcombe.difference(14, of: 31, 6, of: 24)!)
    let test = Crosstab.GroupTest(
        comparison: GroupComparison([Sample(k: 14, n: 31), Sample(k: 6, n: 24)])!, holm: holm,
        benjaminiHochberg: holm)
    let groups: [GroupAxis.Group.Key] =
        grouping == .mode ? [.mode(.kiosk), .mode(.online)] : [.assistance(false), .assistance(true)]
    return Crosstab(
        grouping: grouping, groups: groups, question: nil,
        rows: [
            .init(subject: .barrier("PSY1"), groups: [a, b], test: test, differences: [difference]),
            .init(
                subject: .barrier("ADM1"), groups: [a, Proportion(k: 5, n: 9, shown: 9)], test: nil,
                differences: []),
            .init(subject: .barrier("DIG2"), groups: [a, hidden], test: nil, differences: []),
            .init(subject: .barrier("REG1"), groups: [], test: nil, differences: []),
        ])
}
