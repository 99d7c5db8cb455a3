import SurveyCore

/// The answer to a question that takes a whole number, or a point of a scale, in order encoding: a wire *at least b* for
/// each bound that something names.
struct NumberGates: Sendable {
    var response: ResponseGates
    let range: ClosedRange<Int>
    /// Bounds named so far, ascending, all above the range's lowest.
    private var bounds: [Int] = []
    private var wires: [Circuit.Wire] = []

    init(response: ResponseGates, range: ClosedRange<Int>) {
        self.response = response
        self.range = range
    }

    /// It is answered, and with at least `bound`.
    mutating func atLeast(_ bound: Int, in circuit: inout Circuit) -> Circuit.Wire {
        if bound <= range.lowerBound { return response.answered(in: &circuit) }
        if bound > range.upperBound { return .no }
        // Between its neighbours: true where the next higher bound is, false where the next lower one is.
        let place = bounds.partitionPoint { $0 >= bound }
        if place < bounds.count && bounds[place] == bound { return wires[place] }
        let lower = place == 0 ? response.answered(in: &circuit) : wires[place - 1]
        let higher = place == wires.count ? .no : wires[place]
        let wire = circuit.or(higher, circuit.and(lower, response.choice(in: &circuit)))
        bounds.insert(bound, at: place)
        wires.insert(wire, at: place)
        return wire
    }

    /// It is answered, with exactly this number.
    mutating func equals(_ value: Int, in circuit: inout Circuit) -> Circuit.Wire {
        guard range.contains(value) else { return .no }
        let atLeast = atLeast(value, in: &circuit)
        return value == range.upperBound ? atLeast : circuit.and(atLeast, !self.atLeast(value + 1, in: &circuit))
    }

    /// The answer on a route on which `isOn` says which wires are true; `nil` when it is not routed.
    func answer(_ isOn: (Circuit.Wire) -> Bool) -> Answer? {
        guard isOn(response.asked) else { return nil }
        if let kind = response.nonAnswer(isOn) { return .nonAnswer(kind) }
        return .number(wires.lastIndex(where: isOn).map { bounds[$0] } ?? range.lowerBound)
    }
}

extension Array {
    /// The first index whose element satisfies a predicate that is false before it and true from it on.
    fileprivate func partitionPoint(_ predicate: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
