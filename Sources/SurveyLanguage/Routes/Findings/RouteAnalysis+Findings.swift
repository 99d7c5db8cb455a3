import SurveyCore

extension RouteAnalysis {
    /// Everything odd about the routes, in the order of the form, then of the funnels.
    ///
    /// One cause is reported once: what is impossible only because something before it is impossible is left out.
    public func findings() -> [RouteFinding] {
        if let overflow = gates.overflow { return [.undecided(.question(survey.questions[overflow].id))] }
        var budget = SearchBudget(conflicts: limit)
        let facts = possibilities(within: &budget)
        let impossible = facts.filter { $0.value == .impossible }
        if impossible.isEmpty && !facts.values.contains(.undecided) { return [] }
        let roots = rootCauses(among: Set(impossible.keys), within: &budget)
        let all =
            survey.questions.indices.flatMap { findings(about: $0, facts, roots) }
            + survey.funnels.indices.flatMap { findings(aboutFunnel: $0, facts, roots) }
        // That the search came to its limit is one cause too.
        let firstUndecided = all.firstIndex(where: \.isUndecided)
        return all.enumerated().filter { !$1.isUndecided || $0 == firstUndecided }.map(\.1)
    }

    /// Every fact with whether it can happen.
    func possibilities(within budget: inout SearchBudget) -> [RouteFact: Possibility] {
        var gates = gates
        let table = FactTable(of: &gates)
        if gates.circuit.isFull { return table.facts.reduce(into: [:]) { $0[$1] = .undecided } }
        var search = PossibilitySearch(table.wires, in: gates.circuit)
        search.run(within: &budget)
        return Dictionary(zip(table.facts, search.result)) { first, _ in first }
    }

    /// Those of the impossible facts that are so of themselves: impossible even if all impossible facts before them
    /// could happen.
    private func rootCauses(among impossible: Set<RouteFact>, within budget: inout SearchBudget) -> Set<RouteFact> {
        let relieved = impossible.filter(\.canBeRelieved)
        // Nothing comes before the only one.
        if relieved.isEmpty || impossible.count == 1 { return impossible }
        var gates = SurveyCircuit(survey, relieving: relieved)
        let table = FactTable(of: &gates)
        if gates.overflow != nil || gates.circuit.isFull { return impossible }
        let candidates = zip(table.facts, table.wires).filter { impossible.contains($0.0) }
        var search = PossibilitySearch(candidates.map(\.1), in: gates.circuit)
        search.run(within: &budget)
        return Set(zip(candidates, search.result).filter { $1 != .possible }.map(\.0.0))
    }

    private func findings(
        about index: Int, _ facts: [RouteFact: Possibility], _ roots: Set<RouteFact>
    ) -> [RouteFinding] {
        let question = survey.questions[index]
        var result: [RouteFinding] = []
        if roots.contains(.condition(index)) || roots.contains(.asked(index)) {
            result.append(.unreachableQuestion(question.id))
        } else if roots.contains(.avoided(index)) {
            result.append(.alwaysTrue(.question(question.id)))
        } else if [.condition(index), .avoided(index), .asked(index)].contains(where: { facts[$0] == .undecided }) {
            result.append(.undecided(.question(question.id)))
        }
        let isReachable = facts[.condition(index)] != .impossible
        for (place, option) in question.options.enumerated() where option.condition != nil {
            if roots.contains(.option(index, place)) {
                result.append(.unreachableOption(question.id, option.id))
            } else if isReachable && roots.contains(.hidden(index, place)) {
                result.append(.alwaysTrue(.option(question.id, option.id)))
            } else if facts[.option(index, place)] == .undecided || facts[.hidden(index, place)] == .undecided {
                result.append(.undecided(.option(question.id, option.id)))
            }
        }
        return result
    }

    private func findings(
        aboutFunnel place: Int, _ facts: [RouteFact: Possibility], _ roots: Set<RouteFact>
    ) -> [RouteFinding] {
        let funnel = survey.funnels[place]
        var result: [RouteFinding] = []
        // After one stage that nobody passes, nobody passes the later ones: only what is odd in itself counts there.
        var isBroken = false
        for (step, stage) in funnel.stages.enumerated() {
            let alone = RouteFact.stage(place, step)
            let nested = RouteFact.nested(place, step)
            if roots.contains(alone) || (!isBroken && facts[alone] != .impossible && roots.contains(nested)) {
                result.append(.neverTrueStage(funnel: funnel.id, stage: stage.id))
            } else if !isBroken && (facts[alone] == .undecided || facts[nested] == .undecided) {
                result.append(.undecided(.stage(funnel: funnel.id, stage: stage.id)))
            }
            isBroken = isBroken || facts[alone] == .impossible || facts[nested] == .impossible
        }
        return result
    }
}

extension RouteFinding {
    fileprivate var isUndecided: Bool {
        switch self {
        case .undecided: true
        case .unreachableQuestion, .unreachableOption, .alwaysTrue, .neverTrueStage: false
        }
    }
}
