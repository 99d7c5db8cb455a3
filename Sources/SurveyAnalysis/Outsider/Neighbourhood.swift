/// Some unknowns of a component that are close to a figure; all others keep their true values. Most hidden figures have
/// all the room that they need among their neighbours, and a small program is solved at once.
struct Neighbourhood {
    private let component: OpenComponent
    /// The unknowns of the component that may change.
    private let atoms: [Int]
    private let numbers: [Int: Int]
    private let rowCount: Int
    private let program: LinearProgram?

    /// - Parameters:
    ///   - index: The figure; all unknowns may change where there is none.
    ///   - size: About how many unknowns may change.
    init(_ component: OpenComponent, around index: Int?, size: Int, highest: Int) {
        self.component = component
        atoms =
            index.map { component.surroundings.atoms(around: component.figures[$0].sum, size: size) }
            ?? Array(component.base.indices)
        let numbers = Dictionary(uniqueKeysWithValues: zip(atoms, atoms.indices))
        self.numbers = numbers
        var rows: [LinearProgram.Row] = []
        for row in component.rows where row.sum.terms.contains(where: { numbers[$0.atom] != nil }) {
            rows.append(LinearProgram.Row(row.among(numbers, base: component.base)))
        }
        rowCount = rows.count
        if index == nil {
            // A row for each hidden figure, to make it the small one.
            rows += component.figures.map {
                var row = LinearProgram.Row(Outsider.Row(sum: $0.sum, isEquation: false))
                row.high = .infinity
                return row
            }
        }
        program = LinearProgram(highest: Array(repeating: Double(highest), count: atoms.count), rows: rows)
    }

    /// Keeps a figure between bounds, where all unknowns may change.
    func keep(_ index: Int, from low: Int, to high: Int?) {
        let constant = Double(component.figures[index].sum.constant)
        program?.setRow(
            rowCount + index, low: Double(low) - constant, high: high.map { Double($0) - constant } ?? .infinity)
    }

    /// Looks for a whole solution in which a figure is largest, or smallest.
    ///
    /// - Parameter visit: Called with each whole solution for the component; ends the search by `true`.
    func farthest(_ index: Int, up: Bool, limit: Int, visit: ([Int]) -> Bool) {
        guard let program else { return }
        var search = WholeSearch(limit: limit)
        search.run(program, weights([(index, up ? 1 : -1)])) { solution in
            var values = component.base
            for (atom, value) in zip(atoms, solution) { values[atom] = Int(value.rounded()) }
            return visit(values)
        }
    }

    /// The values of all figures where a weighted sum of some is largest, in fractions; `nil` where none was found.
    func largest(_ weighted: [(index: Int, weight: Double)]) -> [Double]? {
        guard let solution = program?.largest(weights(weighted)) else { return nil }
        return component.figures.map { figure in
            figure.sum.value { atom in numbers[atom].map { solution[$0] } ?? Double(component.base[atom]) }
        }
    }

    private func weights(_ weighted: [(index: Int, weight: Double)]) -> [Double] {
        var weights = Array(repeating: 0.0, count: atoms.count)
        for (index, weight) in weighted {
            for term in component.figures[index].sum.terms {
                if let number = numbers[term.atom] { weights[number] += weight * Double(term.factor) }
            }
        }
        return weights
    }
}

extension Outsider.Row {
    /// The same of some unknowns only, by their `numbers`, while all others keep their values.
    func among(_ numbers: [Int: Int], base: [Int]) -> Self {
        var sum = AtomSum(constant: sum.constant)
        for term in self.sum.terms {
            if let number = numbers[term.atom] {
                sum.terms.append(AtomSum.Term(atom: number, factor: term.factor))
            } else {
                sum.constant += term.factor * base[term.atom]
            }
        }
        return Self(sum: sum, isEquation: isEquation)
    }
}
