import SurveyCore
import Testing

@testable import SurveyLanguage

@Suite("The most weight that can be true at once")
struct MaximisationTests {
    @Test("random circuits and weights: what trying all inputs gives", arguments: 0..<100 as Range<UInt64>)
    func random(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var circuit = Circuit(capacity: 10_000)
        let inputs = (0..<7).map { _ in circuit.input() }
        var wires = inputs
        for _ in 0..<25 {
            guard let a = wires.randomElement(using: &random), let b = wires.randomElement(using: &random) else {
                return
            }
            wires.append(circuit.and(Bool.random(using: &random) ? a : !a, Bool.random(using: &random) ? b : !b))
        }
        let goals = (0..<12).map { _ in
            (
                wire: wires[Int.random(in: 0..<wires.count, using: &random)],
                weight: Int.random(in: 1...3, using: &random)
            )
        }.map { goal in (wire: Bool.random(using: &random) ? goal.wire : !goal.wire, weight: goal.weight) }

        func weight(of values: [Bool]) -> Int {
            goals.reduce(0) { $0 + (values[$1.wire.gate] != $1.wire.isInverted ? $1.weight : 0) }
        }
        // With the first input on.
        let best = stride(from: 1, to: 1 << inputs.count, by: 2).map { bits in
            weight(of: circuit.values { gate in bits >> (inputs.firstIndex { $0.gate == gate } ?? 0) & 1 == 1 })
        }.max()
        var search = Maximisation(of: goals, assuming: [inputs[0]], in: circuit)
        var budget = SearchBudget(conflicts: 10_000)
        search.run(within: &budget)
        #expect(search.lower == best)
        #expect(search.upper == best)
        let found = search.best ?? []
        #expect(found.contains(inputs[0].gate))
        #expect(weight(of: circuit.values(where: found.contains)) == best)
    }

    @Test("of wires that exclude each other one is true", arguments: 2..<12)
    func exclusive(count: Int) {
        var circuit = Circuit(capacity: 10_000)
        let inputs = (0..<count).map { _ in circuit.input() }
        var others: [Circuit.Wire] = []
        let goals = inputs.map { input in
            let wire = circuit.and(input, !circuit.any(others))
            others.append(input)
            return (wire: wire, weight: 2)
        }
        var search = Maximisation(of: goals, in: circuit)
        var budget = SearchBudget(conflicts: 10_000)
        search.run(within: &budget)
        #expect(search.lower == 2)
        #expect(search.upper == 2)
    }
}
