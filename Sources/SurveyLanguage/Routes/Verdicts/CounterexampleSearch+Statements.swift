import SurveyCore

extension CounterexampleSearch {
    /// The route with the fewest answers that are not skips.
    mutating func shortest(within budget: inout SearchBudget) -> Route {
        var goals: [(wire: Circuit.Wire, weight: Int)] = []
        for index in gates.blocks.indices where !given.contains(index) {
            for wire in departures(of: index) { goals.append((!wire, 16)) }
            if case .set(let slot) = gates.blocks[index].answer, !departures(of: index).isEmpty {
                for wire in gates.sets[slot].namedOptions { goals.append((!wire, 1)) }
            }
        }
        var search = Maximisation(of: goals, assuming: premises + [breach.wire], in: gates.circuit)
        budget.share(budget.halfOfConflicts) { search.run(within: &$0) }
        return route(where: search.best ?? found, within: &budget)
    }

    /// A route that differs in this: a substantive answer is given instead of this skip, and nothing else is answered
    /// that was skipped. `nil` when there is none, or when more would have to be said.
    mutating func answered(_ skip: Statement, in route: Route, within budget: inout SearchBudget) -> Route? {
        guard let index = skip.question else { return nil }
        let isOn = gates.answers(where: route.trueInputs).isOn
        var assumptions = premises + [breach.wire]
        assumptions += route.named.filter { $0 != skip }.map(\.wire)
        if let card = skip.card, case .deck(let slot) = gates.blocks[index].answer {
            let yes = gates.decks[slot].yes(card, in: &gates.circuit)
            assumptions.append(gates.circuit.or(yes, gates.decks[slot].no(card, in: &gates.circuit)))
        } else {
            assumptions.append(gates.answered(index))
        }
        for other in gates.blocks.indices where !given.contains(other) {
            let own = other == index ? departures(of: index, card: skip.card) : []
            for wire in departures(of: other) where !isOn(wire) && !own.contains(wire) { assumptions.append(!wire) }
        }
        if gates.circuit.isFull { return nil }
        budget.spend(steps: 4 * gates.circuit.gates.count)
        let outcome = budget.share(budget.halfOfConflicts) { share in
            solver.solve(assumptions, in: gates.circuit, within: &share)
        }
        guard outcome == .satisfiable else { return nil }
        let other = self.route(where: solver.trueInputs(of: gates.circuit), within: &budget)
        return other.named.count <= route.named.count ? other : nil
    }

    /// The route on which exactly these inputs are true, with what must be said for the expectation to fail.
    private mutating func route(where trueInputs: Set<Int>, within budget: inout SearchBudget) -> Route {
        let (answers, mode, _) = gates.answers(where: trueInputs)
        let all = statements(of: answers, mode: mode)
        var named = all
        // With everything said the expectation must fail; what the proof of that does not use need not be said.
        if let core = sufficient(all, within: &budget) {
            named = core
            let candidates = core.filter { $0.question == nil } + core.filter(\.isSkip) + core.filter { !$0.isSkip }
            for statement in candidates where named.contains(statement) {
                if let fewer = sufficient(named.filter { $0 != statement }, within: &budget) { named = fewer }
            }
        }
        return Route(trueInputs: trueInputs, answers: answers, mode: mode, named: all.filter(named.contains))
    }

    /// Those of the statements that already make the expectation fail; `nil` when all together do not.
    private mutating func sufficient(
        _ statements: [Statement], within budget: inout SearchBudget
    ) -> [Statement]? {
        if gates.circuit.isFull { return nil }
        let assumptions = premises + [!breach.wire] + statements.map(\.wire)
        let outcome = budget.share(budget.halfOfConflicts) { share in
            solver.solve(assumptions, in: gates.circuit, within: &share)
        }
        guard outcome == .unsatisfiable else { return nil }
        let core = Set(solver.core)
        return statements.filter { core.contains($0.wire) }
    }

    /// Everything said on a route that may matter, beside the given answers.
    private mutating func statements(of answers: Answers, mode: Mode) -> [Statement] {
        var result: [Statement] = []
        if doesMatter(gates.online) { result.append(Statement(wire: mode == .online ? gates.online : !gates.online)) }
        for index in gates.blocks.indices {
            guard let answer = answers[gates.survey.questions[index].id] else { continue }
            if case .derived = answer { continue }
            guard case .deck(let cards) = answer, case .deck(let slot) = gates.blocks[index].answer else {
                guard !given.contains(index), !departures(of: index).isEmpty else { continue }
                result.append(Statement(question: index, answer: answer, wire: gates.wire(for: answer, of: index)))
                continue
            }
            // Which cards are dealt is part of the route, also where it is given what is said of those that are.
            let isDealt = gates.decks[slot].dealing.contains(where: doesMatter)
            if given.contains(index) && !isDealt { continue }
            for (place, card) in gates.survey.questions[index].options.enumerated() {
                guard let answer = cards[card.id] else { continue }
                guard isDealt || !departures(of: index, card: place).isEmpty else { continue }
                result.append(
                    Statement(
                        question: index, card: place, answer: .deck([card.id: answer]),
                        wire: gates.wire(for: answer, to: card.id, of: index)))
            }
        }
        return result.filter { $0.wire != .yes }
    }

    /// Wires that say that a person did something else with this question, or card, than skip it; none when that does
    /// not matter.
    private func departures(of index: Int, card: Int? = nil) -> [Circuit.Wire] {
        let response: ResponseGates
        switch gates.blocks[index].answer {
        case .none: return []
        case .single(let slot): response = gates.singles[slot].response
        case .set(let slot): response = gates.sets[slot].response
        case .number(let slot): response = gates.numbers[slot].response
        case .deck(let slot):
            let deck = gates.decks[slot]
            let cards = card.map { [$0] } ?? Array(deck.routed.indices)
            return cards.filter { deck.choices($0).contains(where: doesMatter) }.flatMap { deck.departures($0) }
        }
        return response.choices.contains(where: doesMatter) ? response.departures : []
    }

    private func doesMatter(_ input: Circuit.Wire) -> Bool {
        input.gate < matters.count && matters[input.gate]
    }
}
