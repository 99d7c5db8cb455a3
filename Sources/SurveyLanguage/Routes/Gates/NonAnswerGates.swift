import SurveyCore

/// Which kind of non-answer a person chose who did not answer. Made only when something asks for it; a person for whom
/// no input says otherwise skips.
struct NonAnswerGates: Sendable {
    private let takesUnknown: Bool
    /// The inputs that decide it.
    private(set) var choices: [Circuit.Wire] = []
    private var wires: (skipped: Circuit.Wire, refused: Circuit.Wire, unknown: Circuit.Wire)?

    init(takesUnknown: Bool) {
        self.takesUnknown = takesUnknown
    }

    /// It is this kind. `declined` says that there is a non-answer at all.
    mutating func wire(_ kind: NonAnswer, of declined: Circuit.Wire, in circuit: inout Circuit) -> Circuit.Wire {
        if wires == nil {
            let isUnknown = takesUnknown ? circuit.input(sixteenths: 5) : .no
            let isRefused = circuit.input()
            choices = [isUnknown, isRefused]
            let unknown = circuit.and(declined, isUnknown)
            let rest = circuit.and(declined, !unknown)
            let refused = circuit.and(rest, isRefused)
            wires = (skipped: circuit.and(rest, !refused), refused: refused, unknown: unknown)
        }
        guard let wires else { return .no }
        return switch kind {
        case .skipped: wires.skipped
        case .refused: wires.refused
        case .unknown: wires.unknown
        }
    }

    /// The kind on a route on which `isOn` says which wires are true, given that there is a non-answer.
    func kind(_ isOn: (Circuit.Wire) -> Bool) -> NonAnswer {
        guard let wires else { return .skipped }
        return isOn(wires.unknown) ? .unknown : isOn(wires.refused) ? .refused : .skipped
    }

    /// Wires that say that a person did something else than skip.
    var departures: [Circuit.Wire] { wires.map { [$0.refused, $0.unknown] } ?? [] }
}
