/// Decides whether clauses over Boolean variables can all be true, and on request under assumptions.
///
/// Conflict-driven clause learning with two watched literals, activity-ordered decisions, saved phases and Luby
/// restarts (N. Eén, N. Sörensson, *An Extensible SAT-solver*, 2003). It is asked again and again: clauses and variables
/// may be added between calls, and what was learnt stays.
struct Solver {
    /// A variable, or its negation.
    struct Literal: Hashable, Sendable {
        /// Twice the variable; one more when negated.
        var code: Int32

        init(code: Int32) { self.code = code }
        init(_ variable: Int32, isNegated: Bool = false) { code = variable << 1 | (isNegated ? 1 : 0) }

        var variable: Int32 { code >> 1 }
        var isNegated: Bool { code & 1 == 1 }
        static prefix func ! (literal: Literal) -> Literal { Literal(code: literal.code ^ 1) }
    }

    enum Outcome: Sendable {
        case satisfiable, unsatisfiable, undecided
    }

    /// A clause that watches a literal, and another of its literals: while that one is true the clause needs no look.
    struct Watch {
        var clause: Int32
        var blocker: Literal
    }

    /// No clause: of a decision, an assumption, or when there is no conflict.
    static let none: Int32 = -1
    /// A clause lies in `arena` from its reference: its length, its level count (0 when it was given), its literals.
    static let headerLength = 2

    var arena: [Int32] = []
    var given: [Int32] = []
    var learnt: [Int32] = []
    /// By literal: the clauses to look at when it becomes true, because they watch its negation.
    var watches: [[Watch]] = []
    /// By literal: 1 true, -1 false, 0 not assigned.
    var values: [Int8] = []
    var levels: [Int32] = []
    var reasons: [Int32] = []
    var phases: [Bool] = []
    var seen: [Bool] = []
    var trail: [Literal] = []
    /// How long the trail was when each level began.
    var levelStarts: [Int] = []
    var head = 0
    var heap = VariableHeap()
    /// The clauses alone cannot all be true.
    var isContradictory = false
    /// By level, when it was last counted.
    var stamps: [Int] = []
    var stamp = 0
    /// Room for learnt clauses before the less useful half is forgotten.
    var learntLimit = 4000

    /// By variable, its value in the last satisfying assignment.
    private(set) var model: [Bool] = []
    /// After `unsatisfiable`: assumptions that already cannot hold together.
    private(set) var core: [Literal] = []

    var variableCount: Int { levels.count }
    var level: Int { levelStarts.count }

    /// A new variable; `phase` is the value tried first.
    mutating func addVariable(phase: Bool = false) -> Int32 {
        levels.append(0)
        reasons.append(Self.none)
        phases.append(phase)
        seen.append(false)
        values.append(0)
        values.append(0)
        watches.append([])
        watches.append([])
        heap.addVariable()
        return Int32(levels.count - 1)
    }

    /// States that one of `literals` is true.
    mutating func addClause(_ literals: [Literal]) {
        backtrack(to: 0)
        var clause: [Literal] = []
        for literal in literals.sorted(by: { $0.code < $1.code }) where clause.last != literal {
            if values[Int(literal.code)] == 1 || clause.last == !literal { return }
            if values[Int(literal.code)] == 0 { clause.append(literal) }
        }
        switch clause.count {
        case 0: isContradictory = true
        case 1: assign(clause[0], because: Self.none)
        default: given.append(store(clause, levelCount: 0))
        }
    }

    /// States that `output` is the conjunction of `left` and `right`, which are different variables.
    mutating func addConjunction(_ output: Literal, _ left: Literal, _ right: Literal) {
        addClause([!output, left])
        addClause([!output, right])
        addClause([output, !left, !right])
    }

    /// Whether all clauses can be true while the assumptions are.
    mutating func solve(assuming assumptions: [Literal] = [], within budget: inout SearchBudget) -> Outcome {
        core = []
        backtrack(to: 0)
        if isContradictory { return .unsatisfiable }
        defer { backtrack(to: 0) }
        var restarts = 0
        var untilRestart = 100
        while true {
            let conflict = propagate(&budget)
            if conflict != Self.none {
                budget.spendConflict()
                untilRestart -= 1
                if level == 0 {
                    isContradictory = true
                    return .unsatisfiable
                }
                learn(from: conflict)
                continue
            }
            if budget.isSpent { return .undecided }
            if untilRestart <= 0 {
                restarts += 1
                untilRestart = 100 * Self.luby(restarts)
                backtrack(to: min(level, assumptions.count))
                if learnt.count > learntLimit { forget() }
            }
            guard let decision = nextAssumption(assumptions) else { return .unsatisfiable }
            if decision != Self.noDecision {
                decide(decision)
            } else if let variable = nextVariable() {
                decide(Literal(variable, isNegated: !phases[Int(variable)]))
            } else {
                budget.spend(steps: variableCount)
                model = (0..<variableCount).map { values[2 * $0] == 1 }
                return .satisfiable
            }
        }
    }

    private static let noDecision = Literal(code: -1)

    /// The next assumption to decide, `noDecision` when all hold, `nil` when one is false: then `core` is set.
    private mutating func nextAssumption(_ assumptions: [Literal]) -> Literal? {
        while level < assumptions.count {
            let literal = assumptions[level]
            switch values[Int(literal.code)] {
            case 1: levelStarts.append(trail.count)
            case -1:
                core = failedAssumptions(with: literal)
                return nil
            default: return literal
            }
        }
        return Self.noDecision
    }

    private mutating func nextVariable() -> Int32? {
        while let variable = heap.removeFirst() {
            if values[Int(variable) * 2] == 0 { return variable }
        }
        return nil
    }

    private mutating func decide(_ literal: Literal) {
        levelStarts.append(trail.count)
        assign(literal, because: Self.none)
    }

    /// The Luby sequence 1 1 2 1 1 2 4 …, from index 1.
    private static func luby(_ index: Int) -> Int {
        var size = 1
        while size - 1 < index { size *= 2 }
        return size - 1 == index ? size / 2 : luby(index - size / 2 + 1)
    }
}
