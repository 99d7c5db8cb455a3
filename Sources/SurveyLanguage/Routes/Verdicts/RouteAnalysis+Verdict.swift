import SurveyCore

extension RouteAnalysis {
    /// Whether the expectations of `test` hold on every route with its given answers; the first that does not is
    /// reported with a route that shows it.
    public func verdict(on test: RouteTest) -> RouteVerdict {
        var budget = SearchBudget(conflicts: limit)
        return verdict(on: test, within: &budget)
    }

    /// The verdicts on many tests, in their order. However many they are, together they take no more time than ten times
    /// the limit allows; the tests that are left then are undecided.
    public func verdicts(on tests: [RouteTest]) -> [RouteVerdict] {
        let (conflicts, isOverflow) = limit.multipliedReportingOverflow(by: 10)
        var budget = SearchBudget(conflicts: isOverflow ? .max : conflicts)
        return tests.map { test in
            budget.isSpent ? .undecided : budget.share(limit) { verdict(on: test, within: &$0) }
        }
    }

    private func verdict(on test: RouteTest, within budget: inout SearchBudget) -> RouteVerdict {
        if gates.overflow != nil { return .undecided }
        budget.spend(steps: gates.circuit.gates.count)
        var gates = gates
        var given: [(index: Int, wire: Circuit.Wire)] = []
        for (id, answer) in test.given.sorted(by: { $0.key < $1.key }) {
            guard let index = gates.indices[id] else { return .contradictory(id) }
            given.append((index, gates.wire(for: answer, of: index)))
        }
        given.sort { $0.index < $1.index }
        let breaches = test.expectations.map { gates.breaches(of: $0, given: Set(given.map(\.index))) }
        // All gates are made before the solver is asked, so that it sees one circuit.
        let anyBreach = breaches.map { gates.circuit.any($0.map(\.wire)) }
        if gates.circuit.isFull { return .undecided }

        var solver = CircuitSolver()
        let wires = given.map(\.wire)
        switch solver.solve(wires, in: gates.circuit, within: &budget) {
        case .satisfiable: break
        case .undecided: return .undecided
        case .unsatisfiable:
            return contradiction(in: given, gates.circuit, &solver, within: &budget)
        }
        var isUndecided = false
        for (place, wire) in anyBreach.enumerated() where wire != .no {
            switch solver.solve(wires + [wire], in: gates.circuit, within: &budget) {
            case .unsatisfiable: continue
            case .undecided: isUndecided = true
            case .satisfiable:
                let inputs = solver.trueInputs(of: gates.circuit)
                let route = gates.answers(where: inputs)
                budget.spend(steps: 4 * gates.circuit.gates.count)
                guard let breach = breaches[place].first(where: { route.isOn($0.wire) }) else {
                    isUndecided = true
                    continue
                }
                var search = CounterexampleSearch(gates, given: given, breach: breach, found: inputs)
                return .fails(expectation: place, counterexample: search.run(within: &budget))
            }
        }
        return isUndecided ? .undecided : .holds
    }

    /// The first given answer that cannot be given together with those before it.
    private func contradiction(
        in given: [(index: Int, wire: Circuit.Wire)], _ circuit: Circuit, _ solver: inout CircuitSolver,
        within budget: inout SearchBudget
    ) -> RouteVerdict {
        for count in 1..<max(given.count, 1) {
            switch solver.solve(given.prefix(count).map(\.wire), in: circuit, within: &budget) {
            case .satisfiable: continue
            case .undecided: return .undecided
            case .unsatisfiable: return .contradictory(survey.questions[given[count - 1].index].id)
            }
        }
        return given.last.map { .contradictory(survey.questions[$0.index].id) } ?? .undecided
    }
}
