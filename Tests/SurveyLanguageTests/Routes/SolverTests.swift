import SurveyCore
import Testing

@testable import SurveyLanguage

@Suite("The solver agrees with trying all assignments")
struct SolverTests {
    @Test("random clauses, added in two parts, under random assumptions", arguments: 0..<4)
    func random(part: Int) {
        for number in 0..<150 {
            var random = SeededGenerator(seed: UInt64(number * 4 + part))
            let count = Int.random(in: 3...9, using: &random)
            func literal() -> Solver.Literal {
                Solver.Literal(
                    Int32.random(in: 0..<Int32(count), using: &random), isNegated: Bool.random(using: &random))
            }
            var solver = Solver()
            for _ in 0..<count { _ = solver.addVariable() }
            var clauses: [[Solver.Literal]] = []
            for _ in 0..<2 {
                for _ in 0..<count * 2 {
                    let clause = (0..<Int.random(in: 1...4, using: &random)).map { _ in literal() }
                    guard clause.count > 1 || Int.random(in: 0..<10, using: &random) == 0 else { continue }
                    clauses.append(clause)
                    solver.addClause(clause)
                }
                for _ in 0..<4 {
                    let assumptions = (0..<Int.random(in: 0...4, using: &random)).map { _ in literal() }
                    check(&solver, clauses, assumptions, count)
                }
            }
        }
    }

    private func check(
        _ solver: inout Solver, _ clauses: [[Solver.Literal]], _ assumptions: [Solver.Literal], _ count: Int
    ) {
        func isSatisfiable(_ extra: [Solver.Literal]) -> Bool {
            let all = clauses + extra.map { [$0] }
            return (0..<1 << count).contains { bits in
                all.allSatisfy { $0.contains { (bits >> Int($0.variable) & 1 == 1) != $0.isNegated } }
            }
        }
        var budget = SearchBudget(conflicts: 10_000)
        switch solver.solve(assuming: assumptions, within: &budget) {
        case .undecided: Issue.record("undecided")
        case .satisfiable:
            let model = solver.model
            let holds = (clauses + assumptions.map { [$0] }).allSatisfy { clause in
                clause.contains { model[Int($0.variable)] != $0.isNegated }
            }
            #expect(holds)
        case .unsatisfiable:
            #expect(!isSatisfiable(assumptions))
            #expect(Set(solver.core).isSubset(of: assumptions))
            #expect(!isSatisfiable(solver.core))
        }
    }

    @Test("forgetting learnt clauses loses nothing: more pigeons than holes")
    func forgetting() {
        let pigeons: Int32 = 7
        let holes: Int32 = 6
        var solver = Solver()
        solver.learntLimit = 20
        for _ in 0..<pigeons * holes { _ = solver.addVariable() }
        for pigeon in 0..<pigeons { solver.addClause((0..<holes).map { Solver.Literal(pigeon * holes + $0) }) }
        for hole in 0..<holes {
            for one in 0..<pigeons {
                for other in 0..<one {
                    solver.addClause([one, other].map { Solver.Literal($0 * holes + hole, isNegated: true) })
                }
            }
        }
        var little = SearchBudget(conflicts: 5)
        #expect(solver.solve(within: &little) == .undecided)
        var enough = SearchBudget(conflicts: 200_000)
        #expect(solver.solve(within: &enough) == .unsatisfiable)
        #expect(solver.learnt.count < 1_000)
    }
}
