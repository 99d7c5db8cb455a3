/// A count as an outsider who knows the survey could write it down: a sum of unknown ones, and what it truly is.
struct CountForm: Sendable, Hashable {
    private(set) var sum: AtomSum
    /// The true count.
    private(set) var value: Int

    init(_ constant: Int) {
        sum = AtomSum(constant: constant)
        value = constant
    }

    init(_ atom: CellSystem.Atom, value: Int) {
        sum = AtomSum([atom])
        self.value = value
    }

    /// Whether an outsider knows it anyhow.
    var isConstant: Bool { sum.merged.terms.isEmpty }

    static func + (a: Self, b: Self) -> Self {
        var total = a
        total.sum = a.sum + b.sum
        total.value += b.value
        return total
    }

    static func - (a: Self, b: Self) -> Self {
        var difference = a
        difference.sum = a.sum - b.sum
        difference.value -= b.value
        return difference
    }

    static func sum(_ forms: some Sequence<CountForm>) -> CountForm { forms.reduce(CountForm(0), +) }
}
