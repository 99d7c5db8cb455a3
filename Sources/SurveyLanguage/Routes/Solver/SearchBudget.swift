/// How much a search may still do; spent by every solver that is handed it.
struct SearchBudget: Sendable {
    private(set) var conflicts: Int
    /// Small steps, of about ten nanoseconds each: what bounds the time when there are few conflicts.
    private(set) var steps: Int

    /// A budget of so many conflicts, with the steps that usually go with them.
    init(conflicts: Int) {
        let conflicts = max(conflicts, 0)
        self.conflicts = conflicts
        let (steps, isOverflow) = conflicts.multipliedReportingOverflow(by: 4_000)
        self.steps = isOverflow ? .max : max(steps, 4_000_000)
    }

    var isSpent: Bool { conflicts <= 0 || steps <= 0 }

    var halfOfConflicts: Int { conflicts / 2 + 1 }

    mutating func spendConflict() { conflicts -= 1 }
    mutating func spend(steps count: Int) { steps -= count }

    /// Runs a search that may spend at most so many conflicts of this budget.
    mutating func share<Result>(_ conflicts: Int, _ search: (inout SearchBudget) -> Result) -> Result {
        var part = SearchBudget(conflicts: min(conflicts, self.conflicts))
        // Steps go with the size of the survey rather than with conflicts: a small share may need many.
        part.steps = min(max(part.steps, steps / 8), steps)
        let (conflictsBefore, stepsBefore) = (part.conflicts, part.steps)
        let result = search(&part)
        self.conflicts -= conflictsBefore - part.conflicts
        steps -= stepsBefore - part.steps
        return result
    }
}
