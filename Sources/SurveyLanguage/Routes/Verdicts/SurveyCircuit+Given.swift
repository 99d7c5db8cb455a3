import SurveyCore

extension SurveyCircuit {
    /// The question is routed and has exactly this answer; `no` where the answer does not fit the question.
    mutating func wire(for given: RouteTest.Given, of index: Int) -> Circuit.Wire {
        switch (given, blocks[index].answer) {
        case (_, .none): return .no
        case (.nonAnswer(let kind), .deck(let slot)):
            return wholeDeck(slot) { card, deck, circuit in deck.nonAnswer(kind, card, in: &circuit) }
        case (.nonAnswer(let kind), _): return declines(kind, index)
        case (.number(let value), .number(let slot)): return numbers[slot].equals(value, in: &circuit)
        case (.number, _): return .no
        case (.option(let option), _): return exactly([option], of: index)
        case (.options(let options), _), (.cards(yes: let options), _): return exactly(options, of: index)
        }
    }

    /// Exactly these options are said yes to; of a deck, every other card that is dealt is answered with no.
    mutating func exactly(_ options: Set<OptionID>, of index: Int) -> Circuit.Wire {
        let places = options.compactMap { place(of: $0, in: index) }
        switch blocks[index].answer {
        case .none: return .no
        case .number(let slot):
            guard options.count == 1, let value = options.first?.number else { return .no }
            return numbers[slot].equals(value, in: &circuit)
        case .single(let slot):
            guard options.count == 1, let place = places.first else { return .no }
            return singles[slot].pick(place, in: &circuit)
        case .set(let slot):
            guard places.count == options.count else { return .no }
            let chosen = Set(places)
            var result = sets[slot].response.answered(in: &circuit)
            for option in sets[slot].routed.indices {
                let pick = sets[slot].pick(option, in: &circuit)
                result = circuit.and(result, chosen.contains(option) ? pick : !pick)
            }
            return result
        case .deck(let slot):
            guard places.count == options.count else { return .no }
            let affirmed = Set(places)
            var result = wholeDeck(slot) { card, deck, circuit in
                affirmed.contains(card) ? deck.yes(card, in: &circuit) : deck.no(card, in: &circuit)
            }
            for card in affirmed { result = circuit.and(result, decks[slot].dealt(card, in: &circuit)) }
            return result
        }
    }

    /// The deck is routed, and `wire` is true of each card that is dealt.
    private mutating func wholeDeck(
        _ slot: Int, _ wire: (Int, inout DeckGates, inout Circuit) -> Circuit.Wire
    ) -> Circuit.Wire {
        var result = decks[slot].asked
        for card in decks[slot].routed.indices {
            let isSo = wire(card, &decks[slot], &circuit)
            result = circuit.and(result, circuit.or(!decks[slot].dealt(card, in: &circuit), isSo))
        }
        return result
    }

    /// The question has exactly this answer.
    mutating func wire(for answer: Answer, of index: Int) -> Circuit.Wire {
        switch answer {
        case .choice(let option), .derived(let option): exactly([option], of: index)
        case .choices(let options): exactly(options, of: index)
        case .number(let value): wire(for: RouteTest.Given.number(value), of: index)
        case .nonAnswer(let kind): declines(kind, index)
        case .deck(let cards):
            cards.reduce(.yes) { result, card in circuit.and(result, wire(for: card.value, to: card.key, of: index)) }
        }
    }

    /// The card is dealt and has this answer.
    mutating func wire(for answer: CardAnswer, to card: OptionID, of index: Int) -> Circuit.Wire {
        guard case .deck(let slot) = blocks[index].answer, let place = place(of: card, in: index) else { return .no }
        return switch answer {
        case .yes: decks[slot].yes(place, in: &circuit)
        case .no: decks[slot].no(place, in: &circuit)
        case .nonAnswer(let kind): decks[slot].nonAnswer(kind, place, in: &circuit)
        }
    }

    /// All answers on the route on which exactly these inputs are true.
    func answers(where trueInputs: Set<Int>) -> (answers: Answers, mode: Mode, isOn: (Circuit.Wire) -> Bool) {
        let values = circuit.values { trueInputs.contains($0) }
        let isOn = { (wire: Circuit.Wire) in values[wire.gate] != wire.isInverted }
        var answers: Answers = [:]
        for (question, block) in zip(survey.questions, blocks) {
            let options = survey.questions[block.owner].options
            answers[question.id] =
                switch block.answer {
                case .none: nil
                case .single(let slot): singles[slot].answer(options: options, isOn)
                case .set(let slot): sets[slot].answer(options: options, isOn)
                case .deck(let slot): decks[slot].answer(cards: options, isOn)
                case .number(let slot): numbers[slot].answer(isOn)
                }
        }
        return (answers, isOn(online) ? .online : .kiosk, isOn)
    }
}
