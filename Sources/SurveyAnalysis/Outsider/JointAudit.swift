import SurveyCore

/// What an outsider can find out from all figures of a report together, and which figures to hide as well so that he
/// finds out nothing.
struct JointAudit {
    let outsider: Outsider
    let threshold: Int
    private(set) var figures: [Figure]
    /// By place in `figures`, of those hidden: the values that he cannot exclude, as far as they were looked for.
    private(set) var ranges: [Int: AuditedRange] = [:]
    /// All that is known, where figures are rounded.
    private var everything: WholeSystem?
    /// One way in which all true figures come about.
    private(set) var base: [Int] = []
    let surroundings: Surroundings
    /// Whether figures are told rounded: then what another needs is mostly found close to it.
    let isRounded: Bool

    /// A figure at all the places where it stands.
    struct Figure {
        var names: [String]
        var sum: AtomSum
        var value: Int
        /// The values between which whoever sees it shown cannot tell: more than one where it is rounded.
        var told: ClosedRange<Int>
        var isHidden: Bool
        /// Whether it may be hidden where it is shown.
        var mayHide: Bool
        /// What it costs to hide it.
        var weight: Double
        /// How wide its range must be while it is hidden.
        var width: Int
        /// How wide it must be where nothing that may be hidden makes it wider.
        var leastWidth: Int
        /// Whether the rules hide a 0 here.
        var hidesZero: Bool

        /// Whether its range is that of somebody who also knows that among figures which depend on one another one is
        /// small; not where nothing that may be hidden helps against that.
        var isWithRules = true

        init(
            names: [String], sum: AtomSum, value: Int, told: ClosedRange<Int>, isHidden: Bool, mayHide: Bool,
            weight: Double, width: Int,
            hidesZero: Bool
        ) {
            (self.names, self.sum, self.value) = (names, sum, value)
            (self.told, self.isHidden) = (told, isHidden)
            (self.mayHide, self.weight, self.width, self.hidesZero) = (mayHide, weight, width, hidesZero)
            leastWidth = width
        }

        /// A figure that stands nowhere.
        init(unlisted sum: AtomSum, value: Int, width: Int, leastWidth: Int? = nil) {
            self.init(
                names: [], sum: sum, value: value, told: value...value, isHidden: true, mayHide: true, weight: 0,
                width: width,
                hidesZero: false)
            self.leastWidth = leastWidth ?? width
        }

        var isListed: Bool { !names.isEmpty }

        /// What it tells where it is shown.
        var rows: [Outsider.Row] {
            guard told.count > 1 else { return [trueRow] }
            return [
                Outsider.Row(sum: AtomSum(constant: told.lowerBound) - sum, isEquation: false),
                Outsider.Row(sum: sum - AtomSum(constant: told.upperBound), isEquation: false),
            ]
        }

        /// What it truly is.
        var trueRow: Outsider.Row { Outsider.Row(sum: sum - AtomSum(constant: value), isEquation: true) }

        /// Takes in a figure of the same people: whoever sees one sees the other.
        mutating func join(_ other: Figure) {
            names += other.names
            told = told.clamped(to: other.told)
            let isKnown = !isHidden && !mayHide || !other.isHidden && !other.mayHide
            isHidden = !isKnown && (isHidden || other.isHidden)
            mayHide = mayHide && other.mayHide
            weight += other.weight
            width = max(width, other.width)
            leastWidth = max(leastWidth, other.leastWidth)
            hidesZero = hidesZero || other.hidesZero
        }
    }

    init(_ outsider: Outsider, figures: [Figure], threshold: Int) {
        self.outsider = outsider
        surroundings = Surroundings(outsider.rows, unknowns: outsider.unknowns)
        isRounded = figures.contains { $0.told.count > 1 }
        self.threshold = threshold
        self.figures = []
        var places: [AtomSum: Int] = [:]
        for figure in figures {
            var figure = figure
            figure.sum = figure.sum.merged
            if figure.sum.terms.isEmpty { continue }
            if let place = places[figure.sum] {
                self.figures[place].join(figure)
            } else {
                places[figure.sum] = self.figures.count
                self.figures.append(figure)
            }
        }
        // What the form alone tells is no secret.
        var all = self.figures
        for place in all.indices where all[place].mayHide { all[place].isHidden = true }
        let form = ReducedSystem(outsider, all)
        for place in all.indices where form.isKnown(all[place].sum) {
            self.figures[place].mayHide = false
            self.figures[place].isHidden = false
        }
    }

    /// The hidden figures whose range is narrower than it must be.
    private var narrow: [Int] { figures.indices.filter(isNarrow) }

    /// Counts that give all true figures, from which others are looked for; `nil` where the true figures do not agree with
    /// all that the outsider thinks he knows of the form.
    private func truth() -> [Int]? {
        let program = LinearProgram(
            highest: Array(repeating: Double(outsider.people), count: outsider.unknowns),
            rows: (outsider.rows + figures.map(\.trueRow)).map(LinearProgram.Row.init))
        var whole: [Int]?
        var search = WholeSearch(limit: 400)
        if let program {
            search.run(program, Array(repeating: 0, count: outsider.unknowns)) { solution in
                whole = solution.map { Int($0.rounded()) }
                return true
            }
        }
        return whole
    }

    private func isNarrow(_ place: Int) -> Bool {
        figures[place].isHidden && (ranges[place]?.width ?? 0) < figures[place].width
    }

    /// Hides more figures, the cheapest that help, until no hidden one has a narrow range.
    ///
    /// - Returns: whether that succeeded; `nil` where the true figures do not agree with what he knows of the form.
    mutating func protect() -> Bool? {
        guard let truth = truth() else { return nil }
        base = truth
        audit(narrow, .near)
        audit(narrow, .far)
        var isLookedAt = true
        while let figure = narrow.first {
            // Nothing was hidden since all were looked at together.
            if !isLookedAt { audit([figure]) }
            isLookedAt = false
            while isNarrow(figure) {
                let companions = companions(of: figure)
                if companions.isEmpty {
                    // What stands nowhere at least does not follow exactly.
                    if figures[figure].width > figures[figure].leastWidth {
                        figures[figure].width = figures[figure].leastWidth
                        continue
                    }
                    guard figures[figure].isWithRules else { return false }
                    figures[figure].isWithRules = false
                }
                for place in companions { figures[place].isHidden = true }
                audit([figure])
            }
        }
        return true
    }

    /// Looks for values of hidden figures until each has the range that it needs, or no more are found.
    private mutating func audit(_ wanted: [Int], _ effort: OpenComponent.Effort = .enough) {
        for place in figures.indices where figures[place].isHidden && ranges[place] == nil {
            ranges[place] = AuditedRange(low: figures[place].value, high: figures[place].value)
        }
        guard !wanted.isEmpty else { return }
        if isRounded, figures.count(where: \.isHidden) > OpenComponent.many {
            return lookEverywhere(wanted, effort)
        }
        for component in ReducedSystem(outsider, figures).components(with: wanted, base: base) {
            for (place, range) in component.ranges(of: figures, threshold: threshold, known: ranges, effort: effort) {
                ranges[place] = range
            }
        }
    }

    /// Looks for values among all that is known, where nearly all depends on all since counts are rounded.
    private mutating func lookEverywhere(_ wanted: [Int], _ effort: OpenComponent.Effort) {
        let program = everything ?? WholeSystem(outsider, figures)
        everything = program
        program.hide(figures)
        FarSearch.run(wanted, effort, isNarrow: { isNarrow($0) }) { weighted in
            guard let values = program.largest(weighted, figures) else { return }
            for (place, value) in zip(figures.indices, values) {
                ranges[place]?.include(value, from: figures[place].value)
            }
        }
    }

    /// Looks for the smallest and the largest value of each hidden figure.
    mutating func measure() {
        audit(figures.indices.filter { figures[$0].isHidden }, .exact)
    }
}
