import SurveyCore

/// The answer to a question that takes one option, or to a choice of one.
///
/// Gates are made only for options that something names. The options named first choose first; whoever chose none of
/// them chose one of the others, as long as one of those is routed.
struct SingleGates: Sendable {
    var response: ResponseGates
    /// A choice of one has exactly one option, and is not asked.
    let derived: Circuit.Wire
    /// By option, whether it is routed.
    let routed: [Circuit.Wire]
    private let areAllRouted: Bool
    private var picks: [Circuit.Wire?]
    private var madeCount = 0
    /// Answered, by none of the options named so far.
    private var rest: Circuit.Wire?

    init(response: ResponseGates, derived: Circuit.Wire = .no, routed: [Circuit.Wire]) {
        self.response = response
        self.derived = derived
        self.routed = routed
        areAllRouted = routed.allSatisfy { $0 == .yes }
        picks = Array(repeating: nil, count: routed.count)
    }

    /// It has a substantive answer, chosen or derived.
    mutating func answered(in circuit: inout Circuit) -> Circuit.Wire {
        circuit.or(response.answered(in: &circuit), derived)
    }

    /// Its answer is this option.
    mutating func pick(_ option: Int, in circuit: inout Circuit) -> Circuit.Wire {
        if let pick = picks[option] { return pick }
        if areAllRouted {
            let remaining = rest ?? response.answered(in: &circuit)
            let leftCount = routed.count - madeCount
            let taken = leftCount == 1 ? .yes : response.choice(sixteenths: 16 / leftCount, in: &circuit)
            let pick = circuit.and(remaining, taken)
            rest = circuit.and(remaining, !pick)
            madeCount += 1
            picks[option] = pick
            return pick
        }
        makeAll(in: &circuit)
        return picks[option] ?? .no
    }

    /// Options with conditions choose in the order of the form, and the last one routed takes who is left.
    private mutating func makeAll(in circuit: inout Circuit) {
        var laterRouted = Array(repeating: Circuit.Wire.no, count: routed.count)
        for option in routed.indices.dropLast().reversed() {
            laterRouted[option] = circuit.or(laterRouted[option + 1], routed[option + 1])
        }
        var remaining = response.answered(in: &circuit)
        for option in routed.indices {
            let free = response.choice(sixteenths: 16 / (routed.count - option), in: &circuit)
            let taken = circuit.or(free, !laterRouted[option])
            let pick = circuit.and(remaining, circuit.and(routed[option], taken))
            remaining = circuit.and(remaining, !pick)
            picks[option] = circuit.or(pick, circuit.and(derived, routed[option]))
        }
    }

    /// The answer on a route on which `isOn` says which wires are true; `nil` when it is not routed.
    func answer(options: [AnswerOption], _ isOn: (Circuit.Wire) -> Bool) -> Answer? {
        if isOn(derived) { return routed.firstIndex(where: isOn).map { .derived(options[$0].id) } }
        guard isOn(response.asked) else { return nil }
        if let kind = response.nonAnswer(isOn) { return .nonAnswer(kind) }
        let picked = picks.firstIndex { $0.map(isOn) ?? false }
        let other = picks.indices.first { picks[$0] == nil && isOn(routed[$0]) }
        return (picked ?? other).map { .choice(options[$0].id) }
    }
}
