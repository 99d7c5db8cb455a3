/// Asks a solver about the wires of a circuit. Only the gates that a question depends on are handed to it.
struct CircuitSolver {
    private var solver = Solver()
    /// By gate its variable in the solver; -1 while it has none.
    private var variables: [Int32] = []

    init() {
        // Gate 0 is the constant *no*.
        variables.append(solver.addVariable())
        solver.addClause([Solver.Literal(0, isNegated: true)])
    }

    /// Assumed wires that already cannot hold together, after `unsatisfiable`.
    private(set) var core: [Circuit.Wire] = []

    /// Whether the assumed wires can all be true on one route.
    mutating func solve(
        _ assumptions: [Circuit.Wire], in circuit: Circuit, within budget: inout SearchBudget
    ) -> Solver.Outcome {
        let literals = assumptions.map { literal(of: $0, in: circuit) }
        budget.spend(steps: 10 * literals.count)
        let outcome = solver.solve(assuming: literals, within: &budget)
        if outcome == .unsatisfiable {
            let failed = Set(solver.core)
            core = zip(assumptions, literals).filter { failed.contains($1) }.map(\.0)
        }
        return outcome
    }

    /// Whether at least one of `wires` can be true.
    mutating func solve(
        anyOf wires: [Circuit.Wire], in circuit: Circuit, within budget: inout SearchBudget
    ) -> Solver.Outcome {
        let isAsked = Solver.Literal(solver.addVariable(phase: true))
        solver.addClause([!isAsked] + wires.map { literal(of: $0, in: circuit) })
        budget.spend(steps: 20 * wires.count)
        defer { solver.addClause([!isAsked]) }
        return solver.solve(assuming: [isAsked], within: &budget)
    }

    /// States for good that one of `wires` is true.
    mutating func require(anyOf wires: [Circuit.Wire], in circuit: Circuit) {
        solver.addClause(wires.map { literal(of: $0, in: circuit) })
    }

    /// Makes the search try to make `wire` true early; the wires favoured last go first.
    mutating func favour(_ wire: Circuit.Wire, in circuit: Circuit) {
        let literal = literal(of: wire, in: circuit)
        solver.phases[Int(literal.variable)] = !literal.isNegated
        solver.heap.bump(literal.variable)
        solver.heap.decay()
    }

    /// The wire's value in the last satisfying assignment, when the solver knows its gate.
    func value(of wire: Circuit.Wire) -> Bool? {
        guard wire.gate < variables.count, variables[wire.gate] >= 0, Int(variables[wire.gate]) < solver.model.count
        else { return nil }
        return solver.model[Int(variables[wire.gate])] != wire.isInverted
    }

    /// The inputs that are true in the last satisfying assignment; those the solver does not know are left off.
    func trueInputs(of circuit: Circuit) -> Set<Int> {
        var inputs: Set<Int> = []
        for (gate, variable) in variables.enumerated() where variable >= 0 && circuit.gates[gate].isInput {
            if Int(variable) < solver.model.count && solver.model[Int(variable)] { inputs.insert(gate) }
        }
        return inputs
    }

    private mutating func literal(of wire: Circuit.Wire, in circuit: Circuit) -> Solver.Literal {
        while variables.count < circuit.gates.count { variables.append(-1) }
        if variables[wire.gate] < 0 { encode(wire.gate, in: circuit) }
        return Solver.Literal(variables[wire.gate], isNegated: wire.isInverted)
    }

    /// Hands a gate to the solver, after all that it depends on.
    private mutating func encode(_ gate: Int, in circuit: Circuit) {
        var pending = [gate]
        while let index = pending.last {
            let gate = circuit.gates[index]
            if variables[index] >= 0 {
                pending.removeLast()
            } else if gate.isInput {
                variables[index] = solver.addVariable()
                pending.removeLast()
            } else {
                let isLeftKnown = variables[gate.left.gate] >= 0
                let isRightKnown = variables[gate.right.gate] >= 0
                if isLeftKnown && isRightKnown {
                    let output = solver.addVariable()
                    variables[index] = output
                    solver.addConjunction(
                        Solver.Literal(output),
                        Solver.Literal(variables[gate.left.gate], isNegated: gate.left.isInverted),
                        Solver.Literal(variables[gate.right.gate], isNegated: gate.right.isInverted))
                    pending.removeLast()
                } else {
                    if !isRightKnown { pending.append(gate.right.gate) }
                    if !isLeftKnown { pending.append(gate.left.gate) }
                }
            }
        }
    }
}
