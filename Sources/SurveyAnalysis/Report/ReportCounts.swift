/// All that is counted for a report, before anything is hidden: nobody may see it as it is.
struct ReportCounts: Sendable {
    let crosstabs: Crosstabs
    let figures: Report.Figures
    /// By question, the largest group of people who were shown the same cards; `nil` where there is none.
    let cardGroups: [CardGroup?]

    init(_ table: ResponseTable, by axes: [GroupAxis]) {
        crosstabs = table.crosstabs(by: axes)
        figures = Report.Figures(
            table, axes: axes, barriers: table.barrierTallies(), questions: table.questionTallies(),
            funnels: table.funnelTallies())
        cardGroups = table.largestCardGroups()
    }

    /// Counts different things at once, the tables by group in `parts` tasks.
    init(_ table: ResponseTable, by axes: [GroupAxis], parts: Int) async {
        async let barriers = table.barrierTallies()
        async let questions = table.questionTallies()
        async let funnels = table.funnelTallies()
        async let groups = table.largestCardGroups()
        crosstabs = await table.crosstabs(by: axes, parts: parts)
        figures = await Report.Figures(
            table, axes: axes, barriers: barriers, questions: questions, funnels: funnels)
        cardGroups = await groups
    }
}
