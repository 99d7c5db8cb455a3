/// An and-inverter graph: a Boolean function of free inputs, built of two-input conjunctions and inversions only.
///
/// Equal gates are made once, so that conditions that say the same thing share their wire. Gates only refer to gates
/// made before them: going through `gates` in order evaluates the circuit.
struct Circuit: Sendable {
    /// The output of a gate, or its inverse.
    struct Wire: Sendable, Hashable {
        /// Twice the gate's index; one more when inverted.
        var code: UInt32

        static let no = Wire(code: 0)
        static let yes = Wire(code: 1)

        var gate: Int { Int(code >> 1) }
        var isInverted: Bool { code & 1 == 1 }

        static prefix func ! (wire: Wire) -> Wire { Wire(code: wire.code ^ 1) }
    }

    /// A conjunction of two wires, or a free input.
    struct Gate: Sendable {
        var left: Wire
        var right: Wire

        private static let inputMark = UInt32.max

        /// An input that is true in about `sixteenths` of 16 random routes.
        static func input(sixteenths: Int) -> Gate {
            Gate(left: Wire(code: inputMark), right: Wire(code: UInt32(sixteenths)))
        }

        var isInput: Bool { left.code == Self.inputMark }
        var sixteenths: Int { Int(right.code) }
    }

    /// Gate 0 is the constant *no*.
    private(set) var gates: [Gate] = [Gate(left: .no, right: .no)]
    /// No gate is made past this number.
    let capacity: Int
    /// More gates were asked for than may be made: what the circuit says is worthless from then on.
    private(set) var isFull = false
    /// Open addressing: gate indices by the hash of their two wires; 0 is an empty place.
    private var table = [UInt32](repeating: 0, count: 1024)

    init(capacity: Int) {
        self.capacity = min(capacity, Int(UInt32.max >> 2))
    }

    /// A free choice. Inputs that decide among several things are weighted so that random routes are varied.
    mutating func input(sixteenths: Int = 8) -> Wire {
        guard reserve() else { return .no }
        gates.append(.input(sixteenths: min(max(sixteenths, 1), 15)))
        return Wire(code: UInt32(gates.count - 1) << 1)
    }

    /// The conjunction of two wires.
    mutating func and(_ a: Wire, _ b: Wire) -> Wire {
        if a == .no || b == .no || a == !b { return .no }
        if a == .yes || a == b { return b }
        if b == .yes { return a }
        if let simple = absorbed(a, b) ?? absorbed(b, a) { return simple }
        let gate = a.code < b.code ? Gate(left: a, right: b) : Gate(left: b, right: a)
        var place = hash(gate)
        while table[place] != 0 {
            let found = gates[Int(table[place])]
            if found.left == gate.left && found.right == gate.right { return Wire(code: table[place] << 1) }
            place = (place + 1) & (table.count - 1)
        }
        guard reserve() else { return .no }
        table[place] = UInt32(gates.count)
        gates.append(gate)
        if gates.count * 2 > table.count { grow() }
        return Wire(code: UInt32(gates.count - 1) << 1)
    }

    mutating func or(_ a: Wire, _ b: Wire) -> Wire { !and(!a, !b) }

    /// The conjunction of many; of none it is *yes*.
    mutating func all(_ wires: some Sequence<Wire>) -> Wire {
        var result = Wire.yes
        for wire in wires { result = and(result, wire) }
        return result
    }

    /// The disjunction of many; of none it is *no*.
    mutating func any(_ wires: some Sequence<Wire>) -> Wire {
        var result = Wire.no
        for wire in wires { result = or(result, wire) }
        return result
    }

    /// `a ∧ b` where `b`'s gate already has `a` or its inverse as an input.
    private mutating func absorbed(_ a: Wire, _ b: Wire) -> Wire? {
        let gate = gates[b.gate]
        if gate.isInput { return nil }
        if b.isInverted {
            if gate.left == !a || gate.right == !a { return a }
            if gate.left == a { return and(a, !gate.right) }
            if gate.right == a { return and(a, !gate.left) }
        } else {
            if gate.left == a || gate.right == a { return b }
            if gate.left == !a || gate.right == !a { return .no }
        }
        return nil
    }

    private mutating func reserve() -> Bool {
        if gates.count >= capacity { isFull = true }
        return !isFull
    }

    private func hash(_ gate: Gate) -> Int {
        let key = UInt64(gate.left.code) << 32 | UInt64(gate.right.code)
        return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (table.count - 1)
    }

    private mutating func grow() {
        table = [UInt32](repeating: 0, count: table.count * 2)
        for (index, gate) in gates.enumerated() where index > 0 && !gate.isInput {
            var place = hash(gate)
            while table[place] != 0 { place = (place + 1) & (table.count - 1) }
            table[place] = UInt32(index)
        }
    }
}
