/// A sum of numbers of people that an outsider does not know, and a constant.
public struct AtomSum: Sendable, Hashable {
    struct Term: Sendable, Hashable {
        var atom: Int
        var factor: Int
    }

    var terms: [Term]
    var constant: Int

    public init(_ atoms: [CellSystem.Atom] = [], constant: Int = 0) {
        terms = atoms.map { Term(atom: $0.index, factor: 1) }
        self.constant = constant
    }

    public static func + (a: Self, b: Self) -> Self {
        var sum = a
        sum.terms += b.terms
        sum.constant += b.constant
        return sum
    }

    static func sum(_ sums: some Sequence<Self>) -> Self { sums.reduce(Self(), +) }

    public static func - (a: Self, b: Self) -> Self {
        var negative = b
        for index in negative.terms.indices { negative.terms[index].factor.negate() }
        negative.constant.negate()
        return a + negative
    }

    /// Each atom once, in order.
    var merged: Self {
        var factors: [Int: Int] = [:]
        for term in terms { factors[term.atom, default: 0] += term.factor }
        var sum = Self(constant: constant)
        sum.terms = factors.filter { $0.value != 0 }.sorted { $0.key < $1.key }
            .map { Term(atom: $0.key, factor: $0.value) }
        return sum
    }

    /// Its value for values of the atoms in fractions.
    func value(_ value: (_ atom: Int) -> Double) -> Double {
        terms.reduce(Double(constant)) { $0 + Double($1.factor) * value($1.atom) }
    }

    /// Its value for these values of the atoms.
    func value(_ values: [Int]) -> Int {
        terms.reduce(constant) { $0 + $1.factor * values[$1.atom] }
    }
}
