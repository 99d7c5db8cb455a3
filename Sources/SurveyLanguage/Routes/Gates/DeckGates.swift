import SurveyCore

/// What is said of the cards of a deck. Gates are made only for cards that something names.
struct DeckGates: Sendable {
    /// At least one card is dealt.
    let asked: Circuit.Wire
    /// By card, whether it is routed; whether it is dealt too depends on `atMost`.
    let routed: [Circuit.Wire]
    /// The most cards that a person is dealt; `nil` when it can never matter.
    let atMost: Int?
    private let takesUnknown: Bool
    private var dealt: [Circuit.Wire]?
    private var yes: [Circuit.Wire?]
    private var no: [Circuit.Wire?]
    private var nonAnswers: [NonAnswerGates]
    private var ownChoices: [[Circuit.Wire]]
    /// The inputs that decide which cards are dealt.
    private(set) var dealing: [Circuit.Wire] = []

    init(asked: Circuit.Wire, routed: [Circuit.Wire], atMost: Int?, takesUnknown: Bool) {
        self.asked = asked
        self.routed = routed
        self.atMost = atMost.flatMap { $0 < routed.count ? $0 : nil }
        self.takesUnknown = takesUnknown
        yes = Array(repeating: nil, count: routed.count)
        no = Array(repeating: nil, count: routed.count)
        ownChoices = Array(repeating: [], count: routed.count)
        nonAnswers = Array(repeating: NonAnswerGates(takesUnknown: takesUnknown), count: routed.count)
    }

    /// The card is dealt.
    mutating func dealt(_ card: Int, in circuit: inout Circuit) -> Circuit.Wire {
        if let dealt { return dealt[card] }
        let hand = if let atMost { deal(atMost: atMost, in: &circuit) } else { routed }
        let wires = hand.map { circuit.and(asked, $0) }
        dealt = wires
        return wires[card]
    }

    /// The card is answered with yes.
    mutating func yes(_ card: Int, in circuit: inout Circuit) -> Circuit.Wire {
        if let wire = yes[card] { return wire }
        let wire = circuit.and(dealt(card, in: &circuit), choice(card, sixteenths: 7, in: &circuit))
        yes[card] = wire
        return wire
    }

    /// The card is answered with no.
    mutating func no(_ card: Int, in circuit: inout Circuit) -> Circuit.Wire {
        if let wire = no[card] { return wire }
        let rest = circuit.and(dealt(card, in: &circuit), !yes(card, in: &circuit))
        let wire = circuit.and(rest, choice(card, sixteenths: 12, in: &circuit))
        no[card] = wire
        return wire
    }

    /// The card has this non-answer.
    mutating func nonAnswer(_ kind: NonAnswer, _ card: Int, in circuit: inout Circuit) -> Circuit.Wire {
        let rest = circuit.and(dealt(card, in: &circuit), !yes(card, in: &circuit))
        let declined = circuit.and(rest, !no(card, in: &circuit))
        return nonAnswers[card].wire(kind, of: declined, in: &circuit)
    }

    /// At least one card is answered with yes or no.
    mutating func answered(in circuit: inout Circuit) -> Circuit.Wire {
        var wire = Circuit.Wire.no
        for card in routed.indices {
            wire = circuit.or(wire, circuit.or(yes(card, in: &circuit), no(card, in: &circuit)))
        }
        return wire
    }

    /// At least one card has this non-answer.
    mutating func anyNonAnswer(_ kind: NonAnswer, in circuit: inout Circuit) -> Circuit.Wire {
        var wire = Circuit.Wire.no
        for card in routed.indices { wire = circuit.or(wire, nonAnswer(kind, card, in: &circuit)) }
        return wire
    }

    /// The answer on a route on which `isOn` says which wires are true; `nil` when it is not routed.
    func answer(cards: [AnswerOption], _ isOn: (Circuit.Wire) -> Bool) -> Answer? {
        guard isOn(asked) else { return nil }
        // Where nothing depends on the hand, the first cards are as good as any.
        let hand =
            dealt.map { $0.indices.filter { isOn(dealt?[$0] ?? .no) } }
            ?? Array(routed.indices.filter { isOn(routed[$0]) }.prefix(atMost ?? .max))
        var answers: [OptionID: CardAnswer] = [:]
        for card in hand {
            let answer: CardAnswer =
                if let wire = yes[card], isOn(wire) {
                    .yes
                } else if let wire = no[card], isOn(wire) {
                    .no
                } else {
                    .nonAnswer(nonAnswers[card].kind(isOn))
                }
            answers[cards[card].id] = answer
        }
        return .deck(answers)
    }

    /// Wires that say that a person did something else with this card than skip it.
    func departures(_ card: Int) -> [Circuit.Wire] {
        [yes[card], no[card]].compactMap(\.self) + nonAnswers[card].departures
    }

    /// The inputs that decide what is said of a card; more come as more is named.
    func choices(_ card: Int) -> [Circuit.Wire] { ownChoices[card] + nonAnswers[card].choices }

    private mutating func choice(_ card: Int, sixteenths: Int, in circuit: inout Circuit) -> Circuit.Wire {
        let input = circuit.input(sixteenths: sixteenths)
        ownChoices[card].append(input)
        return input
    }

    /// Any `limit` of the routed cards, or all of them when they are no more.
    ///
    /// In the order of the form each routed card may be passed over, unless the hand can then no longer be filled.
    private mutating func deal(atMost limit: Int, in circuit: inout Circuit) -> [Circuit.Wire] {
        guard limit > 0 else { return routed.map { _ in .no } }
        // By card: how many cards from this one on are routed, up to one more than the hand takes.
        var routedFrom: [[Circuit.Wire]] = []
        var counts: [Circuit.Wire] = []
        for wire in routed.reversed() where !circuit.isFull {
            circuit.count(wire, in: &counts, upTo: limit + 1)
            routedFrom.append(counts)
        }
        if circuit.isFull { return routed }
        routedFrom.reverse()
        var hand: [Circuit.Wire] = []
        var held: [Circuit.Wire] = []
        for (card, wire) in routed.enumerated() {
            // More than the hand takes: held already, and routed from here on.
            var isSpare = Circuit.Wire.no
            for heldCount in 0...min(limit, held.count) {
                let needed = limit + 1 - heldCount
                guard needed <= routedFrom[card].count else { continue }
                let enough = routedFrom[card][needed - 1]
                isSpare = circuit.or(isSpare, heldCount == 0 ? enough : circuit.and(held[heldCount - 1], enough))
            }
            let isFull = held.count == limit ? held[limit - 1] : .no
            let isPassed = circuit.input()
            dealing.append(isPassed)
            let passed = circuit.and(isSpare, isPassed)
            let taken = circuit.and(circuit.and(wire, !isFull), !passed)
            circuit.count(taken, in: &held, upTo: limit)
            hand.append(taken)
        }
        return hand
    }
}
