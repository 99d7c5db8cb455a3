/// What it takes to let a hidden cell change: all cells of a system may differ from the truth, those that are shown at
/// a price for each person (the linear relaxation of M. Fischetti and J. J. Salazar, 2001).
struct PriceSystem {
    private let atomCount: Int
    private let values: [Int]
    private let start: [Double]
    private var tableau: Tableau

    init(_ system: CellSystem) {
        atomCount = system.values.count
        values = system.cells.map(\.value)
        // Per cell how far it lies above its true value and how far below.
        start = system.values.map(Double.init) + Array(repeating: 0, count: 2 * system.cells.count)
        tableau = Tableau(value: start)
        for equation in system.equations {
            tableau.add(equation.terms.map { ($0.atom, Double($0.factor)) })
        }
        for (cell, content) in system.cells.enumerated() {
            let terms = content.form.terms.map { ($0.atom, -Double($0.factor)) }
            tableau.add(terms + [(above(cell), 1), (below(cell), -1)], pivot: above(cell))
        }
        for (cell, content) in system.cells.enumerated() {
            tableau.high[below(cell)] = Double(content.value)
        }
    }

    private func above(_ cell: Int) -> Int { atomCount + 2 * cell }
    private func below(_ cell: Int) -> Int { atomCount + 2 * cell + 1 }

    /// How far a cell got, and which shown cells change then.
    struct Offer {
        var distance: Double
        var cells: [Int]
    }

    /// The cheapest way to move a cell up or down by `distance`, or as far as it goes.
    mutating func offer(
        _ figure: Int, up: Bool, distance: Int, hidden: [Bool], allowed: [Bool], weights: [Double]
    ) -> Offer {
        tableau.value = start
        let target = up ? above(figure) : below(figure)
        let opposite = up ? below(figure) : above(figure)
        var objective: [Tableau.Term] = []
        var total = 1.0
        for cell in values.indices where cell != figure {
            let mayChange = hidden[cell] || allowed[cell]
            tableau.high[above(cell)] = mayChange ? .infinity : 0
            tableau.high[below(cell)] = mayChange ? Double(values[cell]) : 0
            let price = hidden[cell] ? Tableau.tiny * 10 : weights[cell]
            guard mayChange else { continue }
            total += price
            objective += [(above(cell), -price), (below(cell), -price)]
        }
        tableau.high[opposite] = 0
        tableau.high[target] = Double(up ? distance : min(distance, values[figure]))
        objective.append((target, 10 * total))
        _ = tableau.maximize(objective) { _ in false }
        let cells = values.indices.filter {
            !hidden[$0] && $0 != figure && abs(tableau.value[above($0)] - tableau.value[below($0)]) > 1e-6
        }
        return Offer(distance: tableau.value[target], cells: cells)
    }
}
