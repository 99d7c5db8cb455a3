import SurveyCore

/// The answer to a question that takes a set of options. Options that nothing names are off.
struct SetGates: Sendable {
    var response: ResponseGates
    /// By option, whether it is routed.
    let routed: [Circuit.Wire]
    private let isExclusive: [Bool]
    private let atMost: Int
    private var picks: [Circuit.Wire?]
    /// How many of the options named so far are on; kept up to `atMost` where that can matter.
    private var counts: [Circuit.Wire] = []
    private var anyOn = Circuit.Wire.no
    private var exclusiveOn = Circuit.Wire.no

    init(response: ResponseGates, routed: [Circuit.Wire], isExclusive: [Bool], atMost: Int?) {
        self.response = response
        self.routed = routed
        self.isExclusive = isExclusive
        self.atMost = max(atMost ?? .max, 0)
        picks = Array(repeating: nil, count: routed.count)
    }

    /// The option is on. Every set that is allowed can be made by turning options on in any order.
    mutating func pick(_ option: Int, in circuit: inout Circuit) -> Circuit.Wire {
        if let pick = picks[option] { return pick }
        var pick = circuit.and(
            response.answered(in: &circuit), circuit.and(routed[option], response.choice(in: &circuit)))
        pick = circuit.and(pick, isExclusive[option] ? !anyOn : !exclusiveOn)
        if atMost < routed.count {
            if atMost == 0 { pick = .no }
            if counts.count == atMost, let full = counts.last { pick = circuit.and(pick, !full) }
            circuit.count(pick, in: &counts, upTo: atMost)
        }
        anyOn = circuit.or(anyOn, pick)
        if isExclusive[option] { exclusiveOn = circuit.or(exclusiveOn, pick) }
        picks[option] = pick
        return pick
    }

    /// The answer on a route on which `isOn` says which wires are true; `nil` when it is not routed.
    func answer(options: [AnswerOption], _ isOn: (Circuit.Wire) -> Bool) -> Answer? {
        guard isOn(response.asked) else { return nil }
        if let kind = response.nonAnswer(isOn) { return .nonAnswer(kind) }
        return .choices(Set(picks.indices.filter { picks[$0].map(isOn) ?? false }.map { options[$0].id }))
    }

    /// Wires of the options that something named.
    var namedOptions: [Circuit.Wire] { picks.compactMap(\.self) }
}
