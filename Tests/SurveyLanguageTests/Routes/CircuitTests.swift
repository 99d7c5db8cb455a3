import SurveyCore
import Testing

@testable import SurveyLanguage

@Suite("Circuits")
struct CircuitTests {
    private typealias Wire = Circuit.Wire

    @Test("what is plain is not made a gate")
    func folding() {
        var circuit = Circuit(capacity: 100)
        let a = circuit.input()
        let b = circuit.input()
        #expect(circuit.and(a, !a) == .no)
        #expect(circuit.or(a, .yes) == .yes)
        #expect(circuit.and(a, b) == circuit.and(b, a))
        #expect(circuit.and(a, circuit.and(a, b)) == circuit.and(a, b))
        #expect(circuit.and(a, !circuit.and(!a, b)) == a)
        #expect(circuit.and(a, !circuit.and(a, b)) == circuit.and(a, !b))
        #expect(circuit.gates.count == 6)
    }

    @Test("a circuit that is full says so and makes no more gates")
    func capacity() {
        var circuit = Circuit(capacity: 4)
        let wires = (0..<10).map { _ in circuit.input() }
        _ = circuit.all(wires)
        #expect(circuit.isFull)
        #expect(circuit.gates.count == 4)
    }

    @Test("counting: at least so many of the wires are true")
    func counting() {
        var circuit = Circuit(capacity: 1_000)
        let inputs = (0..<5).map { _ in circuit.input() }
        var counts: [Wire] = []
        for wire in inputs { circuit.count(wire, in: &counts, upTo: 3) }
        for bits in 0..<32 {
            let values = circuit.values { gate in
                inputs.firstIndex { $0.gate == gate }.map { bits >> $0 & 1 == 1 } ?? false
            }
            for (place, wire) in counts.enumerated() {
                #expect((values[wire.gate] != wire.isInverted) == (bits.nonzeroBitCount > place))
            }
        }
    }

    @Test("a part says what the whole says, and random routes are assignments", arguments: 0..<20 as Range<UInt64>)
    func extraction(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var circuit = Circuit(capacity: 1_000)
        let inputs = (0..<6).map { _ in circuit.input() }
        var wires = inputs
        for _ in 0..<30 {
            guard let a = wires.randomElement(using: &random), let b = wires.randomElement(using: &random) else {
                return
            }
            wires.append(circuit.and(Bool.random(using: &random) ? a : !a, Bool.random(using: &random) ? b : !b))
        }
        let asked = Array(wires.suffix(3))
        var extractor = CircuitExtractor(circuit)
        // Twice, since an extractor is used again.
        _ = extractor.part(for: wires)
        let part = extractor.part(for: asked)
        for bits in 0..<64 {
            func isOn(_ gate: Int) -> Bool {
                inputs.firstIndex { $0.gate == gate }.map { bits >> $0 & 1 == 1 } ?? false
            }
            let whole = circuit.values(where: isOn)
            let copy = part.circuit.values { part.origins[$0].map(isOn) ?? false }
            for (wire, twin) in zip(asked, part.wires) {
                #expect((whole[wire.gate] != wire.isInverted) == (copy[twin.gate] != twin.isInverted))
            }
        }
        var simulation = Simulation(circuit, cone: circuit.cone(of: wires))
        simulation.draw()
        for route in 0..<64 {
            let values = circuit.values { simulation[Wire(code: UInt32($0) << 1)] >> route & 1 == 1 }
            for wire in asked {
                #expect((values[wire.gate] != wire.isInverted) == (simulation[wire] >> route & 1 == 1))
            }
        }
    }
}
