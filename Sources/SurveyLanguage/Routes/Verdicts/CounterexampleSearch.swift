import SurveyCore

/// Looks for the route that shows best how an expectation fails: few answers to name, the rest skipped.
struct CounterexampleSearch {
    var gates: SurveyCircuit
    let given: Set<Int>
    /// What holds on each route that is looked at: the given answers.
    let premises: [Circuit.Wire]
    let breach: (breach: RouteCounterexample.Breach, wire: Circuit.Wire)
    var solver = CircuitSolver()
    /// By gate: the given answers or the breach depend on it. Only asked of inputs: what is made of them later may be
    /// built from other gates.
    var matters: [Bool]

    /// The inputs that are true on a route on which the expectation fails.
    let found: Set<Int>

    init(
        _ gates: SurveyCircuit, given: [(index: Int, wire: Circuit.Wire)],
        breach: (breach: RouteCounterexample.Breach, wire: Circuit.Wire), found: Set<Int>
    ) {
        self.gates = gates
        self.found = found
        self.given = Set(given.map(\.index))
        premises = given.map(\.wire)
        self.breach = breach
        matters = [Bool](repeating: false, count: gates.circuit.gates.count)
        for gate in gates.circuit.cone(of: premises + [breach.wire]) { matters[Int(gate)] = true }
    }

    /// One thing said on a route: the mode, a question's answer, or a card's.
    struct Statement: Hashable {
        /// `nil` is the mode.
        var question: Int?
        /// The card's place, when only that card is meant.
        var card: Int?
        var answer: Answer?
        var wire: Circuit.Wire

        var isSkip: Bool {
            switch answer {
            case .nonAnswer(.skipped)?: true
            case .deck(let cards)?: cards.values.allSatisfy { $0 == .nonAnswer(.skipped) }
            case .choice?, .derived?, .choices?, .number?, .nonAnswer?, nil: false
            }
        }
    }

    /// A route on which the expectation fails.
    struct Route {
        var trueInputs: Set<Int>
        var answers: Answers
        var mode: Mode
        /// What must be said for the expectation to fail.
        var named: [Statement]
    }

    /// Makes the best counterexample that is found within the budget.
    mutating func run(within budget: inout SearchBudget) -> RouteCounterexample {
        var best = shortest(within: &budget)
        // A skipped question makes a poor example where an answer would do as well.
        var tried: Set<Statement> = []
        while let skip = best.named.first(where: { $0.isSkip && !tried.contains($0) }), !budget.isSpent {
            tried.insert(skip)
            if let other = answered(skip, in: best, within: &budget) { best = other }
        }
        var answers: [RouteCounterexample.NamedAnswer] = []
        for statement in best.named {
            guard let index = statement.question, let answer = statement.answer else { continue }
            let question = gates.survey.questions[index]
            if case .deck(let card) = answer, case .deck(let cards)? = answers.last?.answer,
                answers.last?.question == question.id
            {
                answers[answers.count - 1].answer = .deck(cards.merging(card) { $1 })
            } else {
                answers.append(.init(question: question.id, answer: answer))
            }
        }
        return RouteCounterexample(
            answers: answers, mode: best.named.contains { $0.question == nil } ? best.mode : nil,
            breach: breach.breach, route: best.answers, routeMode: best.mode)
    }
}
