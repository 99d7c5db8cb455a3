import SurveyCore

/// Unknowns that depend on one another, what is known of them, and the hidden figures that they add up to.
struct OpenComponent {
    let rows: [Outsider.Row]
    /// The hidden figures, by their places in `JointAudit.figures`.
    let figures: [(place: Int, sum: AtomSum)]
    /// A solution.
    let base: [Int]
    let surroundings: Surroundings
    private let wanted: Set<Int>
    private let highest: Int

    init(rows: [Outsider.Row], figures: [(place: Int, sum: AtomSum)], wanted: Set<Int>, base: [Int], highest: Int) {
        let all = Set((rows.map(\.sum) + figures.map(\.sum)).flatMap(\.terms).map(\.atom)).sorted()
        let atoms = Dictionary(uniqueKeysWithValues: zip(all, all.indices))
        func local(_ sum: AtomSum) -> AtomSum {
            var sum = sum
            for place in sum.terms.indices { sum.terms[place].atom = atoms[sum.terms[place].atom] ?? 0 }
            return sum
        }
        self.rows = rows.map { Outsider.Row(sum: local($0.sum), isEquation: $0.isEquation) }
        self.figures = figures.map { ($0.place, local($0.sum)) }
        self.base = all.map { base[$0] }
        surroundings = Surroundings(self.rows, unknowns: all.count)
        self.wanted = wanted
        self.highest = highest
    }

    /// How far to look.
    enum Effort {
        /// Among the neighbours of each figure.
        case near
        /// In the whole component, until it has the range that it needs.
        case far
        /// The one, and then the other.
        case enough
        /// For the smallest and the largest value.
        case exact
    }

    /// Among more hidden figures than this one of them is small whatever the others are, and between solutions in
    /// fractions there are whole ones.
    static let many = 20

    /// What values the wanted figures can have.
    ///
    /// - Parameter known: The ranges found before.
    func ranges(
        of all: [JointAudit.Figure], threshold: Int, known: [Int: AuditedRange], effort: Effort
    ) -> [Int: AuditedRange] {
        var learned = LearnedRanges(self, all, threshold, known)
        let targets = figures.indices.filter { wanted.contains(figures[$0].place) }
        for size in effort == .far ? [] : [30, 120, 400] {
            for target in targets where learned.isNarrow(target) && all[figures[target].place].isListed {
                let part = Neighbourhood(self, around: target, size: size, highest: highest)
                for up in [true, false] where learned.isNarrow(target) {
                    part.farthest(target, up: up, limit: 6) { learned.take($0, enough: target) }
                }
            }
        }
        guard effort != .near, effort == .exact || targets.contains(where: learned.isNarrow) else {
            return learned.ranges
        }
        let whole = Neighbourhood(self, around: nil, size: .max, highest: highest)
        if figures.count > Self.many {
            learnTogether(&learned, targets, whole, effort)
        } else {
            learnApart(&learned, targets, whole, effort, threshold)
        }
        return learned.ranges
    }
}

extension OpenComponent {
    /// Looks for values in fractions.
    private func learnTogether(
        _ learned: inout LearnedRanges, _ targets: [Int], _ whole: Neighbourhood, _ effort: Effort
    ) {
        FarSearch.run(targets, effort, isNarrow: { learned.isNarrow($0) }) { weighted in
            if let values = whole.largest(weighted) { learned.take(values) }
        }
    }

    /// Looks for whole values, of each figure by itself.
    private func learnApart(
        _ learned: inout LearnedRanges, _ targets: [Int], _ whole: Neighbourhood, _ effort: Effort, _ threshold: Int
    ) {
        for target in targets {
            for up in [true, false] where effort == .exact || learned.isNarrow(target) {
                whole.farthest(target, up: up, limit: 60) { learned.take($0, enough: effort == .exact ? nil : target) }
            }
            // An outsider knows that one is small, and not which.
            for small in learned.smallest where learned.isNarrow(target) {
                whole.keep(small, from: learned.hidesZero(small) ? 0 : 1, to: threshold - 1)
                for up in [true, false] where learned.isNarrow(target) {
                    whole.farthest(target, up: up, limit: 20) { learned.take($0, enough: target) }
                }
                whole.keep(small, from: 0, to: nil)
            }
        }
    }
}

/// What solutions taught of the hidden figures of a component.
private struct LearnedRanges {
    private(set) var ranges: [Int: AuditedRange] = [:]
    /// The figures that are smallest in truth.
    let smallest: [Int]
    private let component: OpenComponent
    private let all: [JointAudit.Figure]
    private let threshold: Int

    init(
        _ component: OpenComponent, _ all: [JointAudit.Figure], _ threshold: Int, _ known: [Int: AuditedRange]
    ) {
        (self.component, self.all, self.threshold) = (component, all, threshold)
        for (place, _) in component.figures { ranges[place] = known[place] }
        smallest = Array(
            component.figures.indices.sorted {
                (all[component.figures[$0].place].value, $0) < (all[component.figures[$1].place].value, $1)
            }.prefix(4))
    }

    func isNarrow(_ index: Int) -> Bool {
        let place = component.figures[index].place
        return (ranges[place]?.width ?? 0) < all[place].width
    }

    func hidesZero(_ index: Int) -> Bool { all[component.figures[index].place].hidesZero }

    /// Takes in the values of all figures in fractions, as far as whole people go.
    mutating func take(_ values: [Double]) {
        for (figure, value) in zip(component.figures, values) {
            ranges[figure.place]?.include(value, from: all[figure.place].value)
        }
    }

    /// Takes in a solution; what an outsider who knows the rules can exclude teaches nothing.
    ///
    /// - Returns: whether `enough` has its range.
    mutating func take(_ values: [Int], enough: Int?) -> Bool {
        guard component.isSolution(values) else { return false }
        let found = component.figures.map { ($0.place, $0.sum.value(values)) }
        let isPossible = found.contains { place, value in
            value == 0 ? all[place].hidesZero : value < threshold
        }
        for (place, value) in found where isPossible || !all[place].isWithRules { ranges[place]?.include(value) }
        return enough.map { !isNarrow($0) } ?? false
    }
}

extension OpenComponent {
    fileprivate func isSolution(_ values: [Int]) -> Bool {
        values.allSatisfy { $0 >= 0 }
            && rows.allSatisfy { row in
                let sum = row.sum.value(values)
                return row.isEquation ? sum == 0 : sum <= 0
            }
    }
}

extension LinearProgram.Row {
    init(_ row: Outsider.Row) {
        terms = row.sum.terms.map { ($0.atom, Double($0.factor)) }
        high = -Double(row.sum.constant)
        low = row.isEquation ? high : -.infinity
    }
}
