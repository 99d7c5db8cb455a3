extension Circuit {
    /// Sorts wires into groups so that no two groups depend on a common input, `fixed` left aside.
    func components(of wires: [Wire], besides fixed: Wire) -> [[Int]] {
        // Union-find over gates: a gate belongs with its inputs.
        var parents = Array(gates.indices)
        func root(_ gate: Int) -> Int {
            var gate = gate
            while parents[gate] != gate {
                parents[gate] = parents[parents[gate]]
                gate = parents[gate]
            }
            return gate
        }
        for index in cone(of: wires).map(Int.init) where !gates[index].isInput {
            for input in [gates[index].left.gate, gates[index].right.gate] where input != fixed.gate {
                parents[root(index)] = root(input)
            }
        }
        var groups: [Int: Int] = [:]
        var result: [[Int]] = []
        for (place, wire) in wires.enumerated() {
            let root = root(wire.gate)
            if let group = groups[root] {
                result[group].append(place)
            } else {
                groups[root] = result.count
                result.append([place])
            }
        }
        return result
    }
}
