/// Finds out how much weight of true wires one route can have.
///
/// Core-guided: all wires are assumed; each set of them that cannot hold together lowers the upper bound by its
/// smallest weight and is replaced by wires that allow one of them to be false (PMRES: N. Narodytska, F. Bacchus,
/// *Maximum Satisfiability Using Core-Guided MaxSAT Resolution*, 2014). Every route found on the way raises the lower
/// bound. Both always hold.
struct Maximisation {
    private(set) var circuit: Circuit
    private(set) var solver: CircuitSolver
    private let goals: [(wire: Circuit.Wire, weight: Int)]
    /// Wires that hold on every route looked at.
    private let assumptions: [Circuit.Wire]
    private(set) var lower = 0
    private(set) var upper: Int
    /// The inputs that are true on the best route found.
    private(set) var best: Set<Int>?

    /// - Parameter goals: wires with positive weights; a wire may stand in it more than once.
    init(of goals: [(wire: Circuit.Wire, weight: Int)], assuming assumptions: [Circuit.Wire] = [], in circuit: Circuit)
    {
        self.circuit = circuit
        self.assumptions = assumptions
        var weights: [Circuit.Wire: Int] = [:]
        var order: [Circuit.Wire] = []
        for (wire, weight) in goals where wire != .no {
            if weights[wire] == nil { order.append(wire) }
            weights[wire, default: 0] += weight
        }
        self.goals = order.map { ($0, weights[$0] ?? 0) }
        upper = self.goals.reduce(0) { $0 + $1.weight }
        solver = CircuitSolver()
        for goal in self.goals { solver.favour(goal.wire, in: circuit) }
    }

    /// Narrows the bounds until they meet or the budget is spent.
    mutating func run(within budget: inout SearchBudget) {
        // Any route is a lower bound, and the first one tries to make all wires true.
        if solver.solve(assumptions, in: circuit, within: &budget) == .satisfiable { note() }
        var open = goals.filter { $0.wire != .yes }
        // Wires made for the cores found since the last route wait, so that disjoint cores are found first.
        var waiting: [(wire: Circuit.Wire, weight: Int)] = []
        while lower < upper && !circuit.isFull {
            switch solver.solve(assumptions + open.map(\.wire), in: circuit, within: &budget) {
            case .undecided: return
            case .satisfiable:
                note()
                if waiting.isEmpty { return }
                add(waiting, to: &open)
                waiting = []
            case .unsatisfiable:
                let core = reduced(Set(solver.core).subtracting(assumptions), among: open, within: &budget)
                budget.spend(steps: 10 * open.count)
                guard let weight = core.map(\.weight).min() else { return }
                upper -= weight
                let wires = Set(core.map(\.wire))
                for place in open.indices where wires.contains(open[place].wire) { open[place].weight -= weight }
                open.removeAll { $0.weight == 0 }
                waiting += relaxed(core.map(\.wire)).map { ($0, weight) }
            }
        }
    }

    /// Adds wires to those that are assumed; one that is there already gains weight.
    private func add(_ wires: [(wire: Circuit.Wire, weight: Int)], to open: inout [(wire: Circuit.Wire, weight: Int)]) {
        var places = Dictionary(uniqueKeysWithValues: open.enumerated().map { ($1.wire, $0) })
        for (wire, weight) in wires where wire != .yes {
            if let place = places[wire] {
                open[place].weight += weight
            } else {
                places[wire] = open.count
                open.append((wire, weight))
            }
        }
    }

    /// Looks at the route just found.
    private mutating func note() {
        let value = goals.reduce(0) { $0 + (solver.value(of: $1.wire) == true ? $1.weight : 0) }
        if value > lower || best == nil {
            lower = value
            best = solver.trueInputs(of: circuit)
        }
    }

    /// The core without members that it can do without, as far as that is found out quickly.
    private mutating func reduced(
        _ core: Set<Circuit.Wire>, among open: [(wire: Circuit.Wire, weight: Int)], within budget: inout SearchBudget
    ) -> [(wire: Circuit.Wire, weight: Int)] {
        var members = open.filter { core.contains($0.wire) }
        guard members.count > 2, members.count <= 40 else { return members }
        for member in members where members.contains(where: { $0.wire == member.wire }) {
            let rest = members.filter { $0.wire != member.wire }
            let outcome = budget.share(50) { share in
                solver.solve(assumptions + rest.map(\.wire), in: circuit, within: &share)
            }
            guard outcome == .unsatisfiable else { continue }
            let smaller = Set(solver.core)
            members = rest.filter { smaller.contains($0.wire) }
        }
        return members
    }

    /// Wires of which as many can be true as members of the core beside one.
    private mutating func relaxed(_ core: [Circuit.Wire]) -> [Circuit.Wire] {
        var result: [Circuit.Wire] = []
        var later = core.last ?? .yes
        for wire in core.dropLast().reversed() {
            result.append(circuit.or(wire, later))
            later = circuit.and(wire, later)
        }
        return result
    }
}
