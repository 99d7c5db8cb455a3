/// All figures that are published about the responses as a whole, written as an outsider could, with what ties them to
/// one another and what hides each in a report.
struct FigureBook {
    private(set) var figures: [Figure] = []
    private var system = CellSystem()
    private var places: [AtomSum: Int] = [:]

    /// A figure, at all the places of a report where it stands.
    struct Figure {
        var form: CountForm
        var names: [String] = []
        var marks: [(inout Report.Figures) -> Void] = []
        /// What it costs to hide it, where it is printed: without a mark it is only what others tell.
        var weight = 0.0
        var isSensitive = false
        /// Whether the rules hide a 0 here.
        var hidesZero = false
    }

    /// A new unknown.
    mutating func unknown(_ value: Int) -> CountForm {
        CountForm(system.atom(value: value), value: value)
    }

    /// Puts a figure in the book. Of two with the same unknowns an outsider who sees one sees the other, so they are one.
    ///
    /// - Parameter mark: Hides it in a report.
    mutating func add(
        _ form: CountForm, _ name: String = "", weight: Double = 0, isSensitive: Bool = false, hidesZero: Bool = false,
        mark: ((inout Report.Figures) -> Void)? = nil
    ) {
        guard !form.isConstant else { return }
        let key = form.sum.merged
        let place = places[key] ?? figures.count
        if place == figures.count {
            figures.append(Figure(form: form))
            places[key] = place
        }
        figures[place].weight = max(figures[place].weight, weight)
        figures[place].isSensitive = figures[place].isSensitive || isSensitive
        figures[place].hidesZero = figures[place].hidesZero || hidesZero
        guard let mark else { return }
        figures[place].names.append(name)
        figures[place].marks.append(mark)
    }

    /// The outsider knows that both are equal.
    mutating func equal(_ a: CountForm, _ b: CountForm) {
        if !(a - b).isConstant { system.equal(a.sum, b.sum) }
    }

    /// The outsider knows that those in `a` are among those in `b`; nothing is said where the data deny it, as those of an
    /// older version of the form can.
    ///
    /// Where both are as many they are the same people, and the outsider may know that for some reason of the form.
    mutating func within(_ a: CountForm, _ b: CountForm) {
        if a.value == b.value { return equal(a, b) }
        atMost(a, b)
    }

    /// The outsider knows that the first is at most the second, and when the data deny it knows nothing.
    mutating func atMost(_ a: CountForm, _ b: CountForm) {
        if a.value <= b.value, !(a - b).isConstant { system.atMost(a.sum, b.sum) }
    }

    /// Chooses what to hide: by place in `figures`, whether it is.
    ///
    /// Of rounded figures it is what must be hidden by itself: from the others hardly any follows.
    func hidden(_ rules: DisclosureRules, after earlier: EarlierReleases) -> [Bool] {
        var system = system
        var isNeeded = figures.map { _ in false }
        for (place, figure) in figures.enumerated() {
            let standings = figure.names.map { earlier.standing(of: $0, value: figure.form.value) }
            let isSensitive = figure.isSensitive || standings.contains(where: \.isSensitive)
            let cell = system.cell(
                figure.form.sum, weight: figure.weight, isSensitive: isSensitive, hidesZero: figure.hidesZero,
                isPrinted: !figure.marks.isEmpty)
            let least = standings.map(\.least).max() ?? 0
            if least > 0 { system.atMost(AtomSum(constant: least), figure.form.sum) }
            let isKnown = standings.contains(where: \.isKnown)
            let mustHide = standings.contains(where: \.mustHide)
            if isKnown { system.known(cell) } else if mustHide { system.hide(cell) }
            isNeeded[place] = (isSensitive || mustHide) && !isKnown
        }
        var isHidden = figures.map { _ in false }
        guard isNeeded.contains(true) else { return isHidden }
        guard !rules.isRounded else { return zip(figures, isNeeded).map { !$0.marks.isEmpty && $1 } }
        let protection = system.protect(threshold: rules.threshold)
        for cell in protection.hidden where !figures[cell.index].marks.isEmpty { isHidden[cell.index] = true }
        return isHidden
    }
}
