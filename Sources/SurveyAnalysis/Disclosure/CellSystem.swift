/// Figures that are published together and all that ties them to one another: totals of answers, sites, languages and
/// whatever else stands in one report, with what an outsider knows of how they come about.
///
/// Its unknowns are *atoms*: numbers of people of which an outsider knows only that they are whole and not negative. A
/// cell is a figure that may be printed, a sum of atoms. Whoever tells two cells apart by routing, union or nesting
/// says so by ``equal(_:_:)``, ``require(_:equals:)`` or ``atMost(_:_:)``.
///
/// ```swift
/// var system = CellSystem()
/// let yes = system.atom(value: 3), no = system.atom(value: 40), rest = system.atom(value: 7)
/// system.cell(sum: [yes], isSensitive: true)
/// system.cell(sum: [no])
/// system.cell(sum: [yes, no, rest], mayHide: false)
/// system.protect(threshold: 5).hidden  // both counts: were only the first hidden, it would have to be a small one
/// ```
public struct CellSystem: Sendable {
    /// A number of people that an outsider does not know.
    public struct Atom: Sendable, Hashable {
        let index: Int
    }

    /// A figure that may be printed.
    public struct CellID: Sendable, Hashable, Comparable {
        /// The number of the cell, in the order in which they were added.
        public let index: Int

        public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
    }

    struct Cell: Sendable {
        var form: AtomSum
        var value: Int
        var weight: Double
        var mustHide: Bool
        var mayHide: Bool
        var needsRange: Bool
        var hidesZero: Bool
    }

    /// The true value of each atom.
    private(set) var values: [Int] = []
    private(set) var cells: [Cell] = []
    /// Sums that are known to be 0.
    private(set) var equations: [AtomSum] = []

    public init() {}

    /// A new number of people; the outsider does not know its value.
    public mutating func atom(value: Int) -> Atom {
        precondition(value >= 0, "people are counted")
        values.append(value)
        return Atom(index: values.count - 1)
    }

    /// A new figure.
    ///
    /// - Parameters:
    ///   - weight: What it costs to hide it beside the small ones.
    ///   - isSensitive: Small, so that it must be hidden.
    ///   - mayHide: Whether it may be hidden to protect others.
    ///   - hidesZero: Whether the rules hide a 0 here: an outsider who knows them may think of it as the small one.
    ///   - isPrinted: Whether it is a figure at all. What is printed nowhere costs nothing, and needs a range only where
    ///     it is sensitive; an outsider may think of it as the small one.
    @discardableResult
    public mutating func cell(
        _ sum: AtomSum, weight: Double = 1, isSensitive: Bool = false, mayHide: Bool = true, hidesZero: Bool = false,
        isPrinted: Bool = true
    ) -> CellID {
        let sum = sum.merged
        cells.append(
            Cell(
                form: sum, value: sum.value(values), weight: isPrinted ? weight : 0,
                mustHide: isSensitive || !isPrinted, mayHide: mayHide || isSensitive || !isPrinted,
                needsRange: isSensitive || isPrinted, hidesZero: hidesZero))
        precondition(cells[cells.count - 1].value >= 0, "people are counted")
        return CellID(index: cells.count - 1)
    }

    /// A new figure, the sum of atoms; see the other one for the parameters.
    @discardableResult
    public mutating func cell(
        sum: [Atom], weight: Double = 1, isSensitive: Bool = false, mayHide: Bool = true, hidesZero: Bool = false
    ) -> CellID {
        cell(AtomSum(sum), weight: weight, isSensitive: isSensitive, mayHide: mayHide, hidesZero: hidesZero)
    }

    /// The outsider knows the value of a sum, though it is printed nowhere.
    public mutating func require(_ sum: AtomSum, equals constant: Int) {
        let equation = (sum - AtomSum(constant: constant)).merged
        precondition(equation.value(values) == 0, "the true values agree with what is known of them")
        equations.append(equation)
    }

    /// The outsider knows that two sums are equal.
    public mutating func equal(_ a: AtomSum, _ b: AtomSum) { require(a - b, equals: 0) }

    /// The outsider knows that the first sum is at most the second.
    public mutating func atMost(_ a: AtomSum, _ b: AtomSum) {
        let slack = atom(value: b.value(values) - a.value(values))
        equal(a + AtomSum([slack]), b)
    }

    /// The cell was published before: the outsider knows it, and hiding it is no use.
    public mutating func known(_ cell: CellID) {
        cells[cell.index].mustHide = false
        cells[cell.index].mayHide = false
    }

    /// The cell is hidden whatever its size, as it was before.
    public mutating func hide(_ cell: CellID) {
        cells[cell.index].mustHide = true
        cells[cell.index].mayHide = true
    }
}
