import SurveyCore

/// Whether something happens on at least one route.
enum Possibility: Sendable {
    case possible, impossible, undecided
}

/// Finds out which wires of a circuit can be true.
///
/// Random routes settle most. For the rest a solver is asked again and again whether *any* of them is possible: each
/// route it finds settles at least one, and the last answer, *none*, settles all that are left. Wires are taken in
/// groups, since what a group depends on is mostly a small part of the survey; the last ones first, since a route that
/// comes far settles much of what lies before.
struct PossibilitySearch {
    private let circuit: Circuit
    private let wires: [Circuit.Wire]
    private(set) var result: [Possibility]
    private var open: [Int]

    private var groupSize = 400

    init(_ wires: [Circuit.Wire], in circuit: Circuit) {
        self.circuit = circuit
        self.wires = wires
        result = wires.map { $0 == .no ? Possibility.impossible : $0 == .yes ? .possible : .undecided }
        open = []
        open = wires.indices.filter { result[$0] == .undecided }
    }

    /// Settles as many wires as the budget allows.
    mutating func run(within budget: inout SearchBudget) {
        simulate(within: &budget)
        var extractor = CircuitExtractor(circuit)
        var left = open
        while !left.isEmpty && !budget.isSpent {
            let group = Array(left.suffix(groupSize))
            left.removeLast(group.count)
            let groupCount = 1 + left.count / groupSize
            budget.share(budget.conflicts / groupCount + 1) { settle(group, &extractor, within: &$0) }
            left.removeAll { result[$0] != .undecided }
        }
        open.removeAll { result[$0] != .undecided }
        // What is hard together may be easy alone.
        let rest = open
        for (done, index) in rest.enumerated() where result[index] == .undecided && !budget.isSpent {
            budget.share(budget.conflicts / (rest.count - done) + 1) { settle([index], &extractor, within: &$0) }
        }
    }

    /// Settles a group with a solver of its own.
    private mutating func settle(
        _ group: [Int], _ extractor: inout CircuitExtractor, within budget: inout SearchBudget
    ) {
        guard !group.isEmpty else { return }
        let part = extractor.part(for: group.map { wires[$0] })
        budget.spend(steps: 10 * part.circuit.gates.count)
        // Where groups depend on nearly everything, one is better than many.
        if part.circuit.gates.count > circuit.gates.count / 4 { groupSize = wires.count }
        var solver = CircuitSolver()
        for wire in part.wires { solver.favour(wire, in: part.circuit) }
        var open = Array(zip(group, part.wires))
        while !open.isEmpty {
            switch solver.solve(anyOf: open.map(\.1), in: part.circuit, within: &budget) {
            case .undecided: return
            case .unsatisfiable:
                for (index, _) in open { result[index] = .impossible }
                return
            case .satisfiable:
                open.removeAll { index, wire in
                    guard solver.value(of: wire) == true else { return false }
                    result[index] = .possible
                    return true
                }
                if self.open.count > group.count && open.count < group.count / 2 {
                    follow(solver.trueInputs(of: part.circuit).compactMap { part.origins[$0] }, within: &budget)
                }
            }
        }
    }

    /// Looks what else is true on the route on which these inputs are.
    private mutating func follow(_ inputs: [Int], within budget: inout SearchBudget) {
        budget.spend(steps: circuit.gates.count)
        let inputs = Set(inputs)
        let values = circuit.values { inputs.contains($0) }
        for index in open where values[wires[index].gate] != wires[index].isInverted { result[index] = .possible }
    }

    /// Draws random routes until they bring nothing new, or a quarter of the budget is spent.
    private mutating func simulate(within budget: inout SearchBudget) {
        let cone = circuit.cone(of: open.map { wires[$0] })
        var simulation = Simulation(circuit, cone: cone)
        let reserve = budget.steps / 4 * 3
        var fruitless = 0
        while fruitless < 4 && !open.isEmpty && budget.steps > reserve {
            simulation.draw()
            budget.spend(steps: cone.count / 4)
            let before = open.count
            open.removeAll { index in
                guard simulation[wires[index]] != 0 else { return false }
                result[index] = .possible
                return true
            }
            fruitless = open.count == before ? fruitless + 1 : 0
        }
    }
}
