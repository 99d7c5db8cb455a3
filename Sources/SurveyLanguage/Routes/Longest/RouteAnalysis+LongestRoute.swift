import SurveyCore

extension RouteAnalysis {
    /// How many screens with an answer the longest route has: a question is one screen, a deck one for each card that is
    /// dealt; a derived answer and a note are none. Both bounds are equal unless the search came to its limit.
    public func longestRoute() -> ClosedRange<Int> {
        var gates = gates
        let most = survey.questions.reduce(0) { $0 + $1.mostScreens }
        if gates.overflow != nil { return 0...most }
        let screens = gates.screens()
        if gates.circuit.isFull { return 0...most }
        // Parts of the survey that have no question in common in their conditions are looked at apart, in each mode.
        let parts = gates.circuit.components(of: screens.map(\.wire), besides: gates.online)
        var extractor = CircuitExtractor(gates.circuit)
        var budget = SearchBudget(conflicts: limit)
        var bounds = [(lower: 0, upper: 0), (lower: 0, upper: 0)]
        for (done, part) in parts.enumerated() {
            let copy = extractor.part(for: part.map { screens[$0].wire })
            let goals = zip(copy.wires, part).map { ($0, screens[$1].weight) }
            let online = copy.wire(ofInput: gates.online)
            for mode in bounds.indices {
                let assumptions = online.map { [mode == 0 ? $0 : !$0] } ?? []
                var search = Maximisation(of: goals, assuming: assumptions, in: copy.circuit)
                budget.share(budget.conflicts / (parts.count - done) + 1) { search.run(within: &$0) }
                for same in online == nil ? [0, 1] : [mode] {
                    bounds[same].lower += search.lower
                    bounds[same].upper += search.upper
                }
                if online == nil { break }
            }
        }
        let lower = max(bounds[0].lower, bounds[1].lower)
        let upper = max(bounds[0].upper, bounds[1].upper)
        return lower...upper
    }
}

extension Question {
    /// The screens with an answer it has at most.
    fileprivate var mostScreens: Int {
        switch kind {
        case .yesNo, .chooseOne, .chooseMany, .choice, .scale, .number: 1
        case .deck(let atMost): max(min(options.count, atMost ?? .max), 0)
        case .note: 0
        }
    }
}

extension SurveyCircuit {
    /// A wire for each screen with an answer, with how many screens it stands for.
    fileprivate mutating func screens() -> [(wire: Circuit.Wire, weight: Int)] {
        var goals: [(wire: Circuit.Wire, weight: Int)] = []
        for (question, block) in zip(survey.questions, blocks) {
            switch block.answer {
            case .none: continue
            case .single, .set, .number: goals.append((block.asked, 1))
            case .deck(let slot):
                // The j-th screen of a deck is shown when at least j cards are routed, up to the number dealt.
                let routed = decks[slot].routed
                let most = question.mostScreens
                let certain = routed.count { $0 == .yes }
                goals.append((block.asked, min(certain, most)))
                if certain >= most { continue }
                if decks[slot].atMost == nil {
                    for wire in routed where wire != .yes { goals.append((circuit.and(block.asked, wire), 1)) }
                } else {
                    var counts: [Circuit.Wire] = []
                    for wire in routed where wire != .yes {
                        circuit.count(wire, in: &counts, upTo: most - certain)
                    }
                    for wire in counts { goals.append((circuit.and(block.asked, wire), 1)) }
                }
            }
        }
        return goals.filter { $0.weight > 0 }
    }
}
