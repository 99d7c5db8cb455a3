import SurveyCore

/// The order in which values of many figures are looked for: a few times of all at once, in directions of chance, since
/// one solution teaches something of each; then of what is still narrow by itself.
enum FarSearch {
    /// - Parameter look: Looks where this weighted sum of figures is largest, and learns from what it finds.
    static func run(
        _ targets: [Int], _ effort: OpenComponent.Effort, isNarrow: (Int) -> Bool,
        look: ([(index: Int, weight: Double)]) -> Void
    ) {
        var chance = SeededGenerator(seed: UInt64(targets.count))
        var narrow = targets.filter(isNarrow)
        var rounds = 6
        while narrow.count > 3, rounds > 0 {
            rounds -= 1
            look(narrow.map { ($0, Bool.random(using: &chance) ? 1 : -1) })
            let rest = narrow.filter(isNarrow)
            if rest.count * 10 < narrow.count * 9 { rounds += 1 }
            narrow = rest
        }
        guard effort != .near else { return }
        for target in targets {
            for weight in [1.0, -1] where effort == .exact || isNarrow(target) { look([(target, weight)]) }
        }
    }
}
