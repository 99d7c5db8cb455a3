import SurveyCore

extension Circuit {
    /// The gates on which `wires` depend, in the order of evaluation.
    func cone(of wires: some Sequence<Wire>) -> [Int32] {
        var isNeeded = [Bool](repeating: false, count: gates.count)
        for wire in wires { isNeeded[wire.gate] = true }
        for index in stride(from: gates.count - 1, to: 0, by: -1) where isNeeded[index] && !gates[index].isInput {
            isNeeded[gates[index].left.gate] = true
            isNeeded[gates[index].right.gate] = true
        }
        var cone: [Int32] = []
        for index in 1..<max(gates.count, 1) where isNeeded[index] { cone.append(Int32(index)) }
        return cone
    }

    /// The value of every gate when exactly these inputs are true.
    func values(where isTrue: (Int) -> Bool) -> [Bool] {
        var values = [Bool](repeating: false, count: gates.count)
        for index in 1..<max(gates.count, 1) {
            let gate = gates[index]
            values[index] =
                gate.isInput
                ? isTrue(index)
                : values[gate.left.gate] != gate.left.isInverted && values[gate.right.gate] != gate.right.isInverted
        }
        return values
    }
}

/// Random routes, 64 at a time: each bit of a gate's word is its value on one route.
struct Simulation {
    private let circuit: Circuit
    private let cone: [Int32]
    private var words: [UInt64]
    private var generator = SeededGenerator(seed: 0x5EED)

    init(_ circuit: Circuit, cone: [Int32]) {
        self.circuit = circuit
        self.cone = cone
        words = [UInt64](repeating: 0, count: circuit.gates.count)
    }

    /// Draws 64 new routes.
    mutating func draw() {
        words.withUnsafeMutableBufferPointer { words in
            for index in cone {
                let gate = circuit.gates[Int(index)]
                if gate.isInput {
                    words[Int(index)] = Self.word(sixteenths: gate.sixteenths, &generator)
                } else {
                    let left = words[gate.left.gate] ^ (gate.left.isInverted ? ~0 : 0)
                    let right = words[gate.right.gate] ^ (gate.right.isInverted ? ~0 : 0)
                    words[Int(index)] = left & right
                }
            }
        }
    }

    /// The wire's values on the 64 routes.
    subscript(wire: Circuit.Wire) -> UInt64 {
        words[wire.gate] ^ (wire.isInverted ? ~0 : 0)
    }

    /// A word in which each bit is true with this probability.
    private static func word(sixteenths: Int, _ generator: inout SeededGenerator) -> UInt64 {
        if sixteenths == 8 { return generator.next() }
        var word: UInt64 = 0
        for bit in 0..<4 {
            let random = generator.next()
            word = sixteenths >> bit & 1 == 1 ? word | random : word & random
        }
        return word
    }
}
