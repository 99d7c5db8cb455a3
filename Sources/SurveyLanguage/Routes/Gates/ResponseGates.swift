import SurveyCore

/// Whether a question that is asked gets a substantive answer, and what else a person says: the part of an answer that
/// all kinds of question but the deck share.
struct ResponseGates: Sendable {
    /// It is asked.
    let asked: Circuit.Wire
    private var chosen: Circuit.Wire?
    private var nonAnswers: NonAnswerGates
    private var ownChoices: [Circuit.Wire] = []

    init(asked: Circuit.Wire, takesUnknown: Bool) {
        self.asked = asked
        nonAnswers = NonAnswerGates(takesUnknown: takesUnknown)
    }

    /// It was asked, and answered substantively.
    mutating func answered(in circuit: inout Circuit) -> Circuit.Wire {
        if let chosen { return chosen }
        let wire = circuit.and(asked, choice(sixteenths: 14, in: &circuit))
        chosen = wire
        return wire
    }

    /// It was asked, and this kind of non-answer was given.
    mutating func nonAnswer(_ kind: NonAnswer, in circuit: inout Circuit) -> Circuit.Wire {
        let declined = circuit.and(asked, !answered(in: &circuit))
        return nonAnswers.wire(kind, of: declined, in: &circuit)
    }

    /// A new input that decides something of this answer.
    mutating func choice(sixteenths: Int = 8, in circuit: inout Circuit) -> Circuit.Wire {
        let input = circuit.input(sixteenths: sixteenths)
        ownChoices.append(input)
        return input
    }

    /// The inputs that decide the answer; more come as more of it is named.
    var choices: [Circuit.Wire] { ownChoices + nonAnswers.choices }

    /// Wires that say that a person did something else than skip.
    var departures: [Circuit.Wire] { (chosen.map { [$0] } ?? []) + nonAnswers.departures }

    /// The non-answer on a route on which `isOn` says which wires are true; `nil` when there is an answer.
    func nonAnswer(_ isOn: (Circuit.Wire) -> Bool) -> NonAnswer? {
        if let chosen, isOn(chosen) { return nil }
        return nonAnswers.kind(isOn)
    }
}
