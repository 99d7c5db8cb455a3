/// Copies parts of a circuit into circuits of their own, so that work on a part takes time by the size of that part.
struct CircuitExtractor {
    private let circuit: Circuit
    /// By gate of the whole, the wire of the part being made; `none` where it has none yet.
    private var copies: [Circuit.Wire]
    private static let none = Circuit.Wire(code: .max)

    init(_ circuit: Circuit) {
        self.circuit = circuit
        copies = Array(repeating: Self.none, count: circuit.gates.count)
        copies[0] = .no
    }

    /// A circuit on which some wires of the whole depend.
    struct Part {
        var circuit: Circuit
        /// The wires that say the same as those asked for.
        var wires: [Circuit.Wire]
        /// By input of the part, the input of the whole that it copies.
        var origins: [Int: Int]

        /// The copy of an input of the whole; `nil` when the part does not depend on it.
        func wire(ofInput input: Circuit.Wire) -> Circuit.Wire? {
            origins.first { $0.value == input.gate }.map { Circuit.Wire(code: UInt32($0.key) << 1) }
        }
    }

    /// Copies all that `wires` depend on.
    mutating func part(for wires: [Circuit.Wire]) -> Part {
        var part = Circuit(capacity: circuit.capacity)
        var made: [Int] = []
        for wire in wires { copy(wire.gate, to: &part, &made) }
        defer { for gate in made { copies[gate] = Self.none } }
        let inputs = made.filter { circuit.gates[$0].isInput }.map { (copies[$0].gate, $0) }
        return Part(circuit: part, wires: wires.map(copied), origins: Dictionary(uniqueKeysWithValues: inputs))
    }

    private func copied(_ wire: Circuit.Wire) -> Circuit.Wire {
        wire.isInverted ? !copies[wire.gate] : copies[wire.gate]
    }

    private mutating func copy(_ gate: Int, to part: inout Circuit, _ made: inout [Int]) {
        var pending = [gate]
        while let index = pending.last {
            let gate = circuit.gates[index]
            if copies[index] != Self.none {
                pending.removeLast()
            } else if gate.isInput {
                copies[index] = part.input(sixteenths: gate.sixteenths)
                made.append(index)
                pending.removeLast()
            } else {
                let open = [gate.right.gate, gate.left.gate].filter { copies[$0] == Self.none }
                pending += open
                guard open.isEmpty else { continue }
                copies[index] = part.and(copied(gate.left), copied(gate.right))
                made.append(index)
                pending.removeLast()
            }
        }
    }
}
