import SurveyCore

extension SurveyCircuit {
    /// Says that `condition` is true, or that it is false; where it is open, both wires are off.
    ///
    /// Kleene's logic on two rails: a conjunction is true where all parts are, false where one is. Only questions before
    /// `index` can be named; another is as good as not routed.
    mutating func wire(for condition: Condition, is value: Bool, before index: Int) -> Circuit.Wire {
        switch condition {
        case .question(let id, let test):
            guard let named = indices[id], named < index else {
                if case .state = test { return value ? .no : .yes }
                return .no
            }
            return wire(for: test, of: named, is: value)
        case .mode(let mode): return (mode == .online) == value ? online : !online
        case .not(let inner): return wire(for: inner, is: !value, before: index)
        case .and(let parts): return join(parts, is: value, all: value, before: index)
        case .or(let parts): return join(parts, is: value, all: !value, before: index)
        }
    }

    private mutating func join(_ parts: [Condition], is value: Bool, all: Bool, before index: Int) -> Circuit.Wire {
        var result = all ? Circuit.Wire.yes : .no
        for part in parts {
            let wire = wire(for: part, is: value, before: index)
            result = all ? circuit.and(result, wire) : circuit.or(result, wire)
        }
        return result
    }

    private mutating func wire(for test: Condition.Test, of index: Int, is value: Bool) -> Circuit.Wire {
        switch test {
        case .state(let state):
            let wire = wire(for: state, of: index)
            return value ? wire : !wire
        case .isOneOf(let options): return comparison(among: options, of: index, is: value)
        case .isNoneOf(let options): return comparison(among: options, of: index, is: !value)
        case .includes(let options): return inclusion(of: options, in: index, is: value)
        case .compares(let order, let bound):
            guard case .number(let slot) = blocks[index].answer else { return .no }
            let answered = numbers[slot].response.answered(in: &circuit)
            let (next, isOverflow) = bound.addingReportingOverflow(1)
            let isHigh: Circuit.Wire =
                switch order {
                case .atLeast, .lessThan: numbers[slot].atLeast(bound, in: &circuit)
                case .moreThan, .atMost: isOverflow ? .no : numbers[slot].atLeast(next, in: &circuit)
                }
            let wantsHigh = (order == .atLeast || order == .moreThan) == value
            return wantsHigh ? isHigh : circuit.and(answered, !isHigh)
        }
    }

    /// The question is in this state.
    mutating func wire(for state: Condition.State, of index: Int) -> Circuit.Wire {
        let kind: NonAnswer
        switch state {
        case .answered: return answered(index)
        case .unknown: kind = .unknown
        case .refused: kind = .refused
        case .skipped: kind = .skipped
        }
        guard case .deck(let slot) = blocks[index].answer else { return declines(kind, index) }
        // A deck without a yes or no is unknown if one card is, else refused if one is, else skipped.
        var rest = circuit.and(decks[slot].asked, !decks[slot].answered(in: &circuit))
        for stronger in [NonAnswer.unknown, .refused] {
            let wire = decks[slot].anyNonAnswer(stronger, in: &circuit)
            if kind == stronger { return circuit.and(rest, wire) }
            rest = circuit.and(rest, !wire)
        }
        return rest
    }

    /// The question has a substantive answer, chosen or derived.
    mutating func answered(_ index: Int) -> Circuit.Wire {
        switch blocks[index].answer {
        case .none: .no
        case .single(let slot): singles[slot].answered(in: &circuit)
        case .set(let slot): sets[slot].response.answered(in: &circuit)
        case .deck(let slot): decks[slot].answered(in: &circuit)
        case .number(let slot): numbers[slot].response.answered(in: &circuit)
        }
    }

    /// The question has this non-answer; of a deck, one of its cards has.
    mutating func declines(_ kind: NonAnswer, _ index: Int) -> Circuit.Wire {
        switch blocks[index].answer {
        case .none: .no
        case .single(let slot): singles[slot].response.nonAnswer(kind, in: &circuit)
        case .set(let slot): sets[slot].response.nonAnswer(kind, in: &circuit)
        case .deck(let slot): decks[slot].anyNonAnswer(kind, in: &circuit)
        case .number(let slot): numbers[slot].response.nonAnswer(kind, in: &circuit)
        }
    }

    /// The one answer is among `options`, or is a substantive answer that is not.
    private mutating func comparison(among options: [OptionID], of index: Int, is value: Bool) -> Circuit.Wire {
        var isAmong = Circuit.Wire.no
        let answered: Circuit.Wire
        switch blocks[index].answer {
        case .none, .set, .deck: return .no
        case .single(let slot):
            for option in options {
                guard let place = place(of: option, in: index) else { continue }
                isAmong = circuit.or(isAmong, singles[slot].pick(place, in: &circuit))
            }
            answered = singles[slot].answered(in: &circuit)
        case .number(let slot):
            for option in options {
                guard let point = option.number else { continue }
                isAmong = circuit.or(isAmong, numbers[slot].equals(point, in: &circuit))
            }
            answered = numbers[slot].response.answered(in: &circuit)
        }
        return value ? isAmong : circuit.and(answered, !isAmong)
    }

    /// The set or deck has one of `options`, or surely has none of them.
    private mutating func inclusion(of options: [OptionID], in index: Int, is value: Bool) -> Circuit.Wire {
        let places = options.map { place(of: $0, in: index) }
        switch blocks[index].answer {
        case .none, .single, .number: return .no
        case .set(let slot):
            var hasOne = Circuit.Wire.no
            for case let place? in places { hasOne = circuit.or(hasOne, sets[slot].pick(place, in: &circuit)) }
            return value ? hasOne : circuit.and(sets[slot].response.answered(in: &circuit), !hasOne)
        case .deck(let slot):
            var result = value ? Circuit.Wire.no : decks[slot].asked
            for place in places {
                // A card that was not dealt is open: it is never surely not included.
                guard let place else {
                    if !value { return .no }
                    continue
                }
                result =
                    value
                    ? circuit.or(result, decks[slot].yes(place, in: &circuit))
                    : circuit.and(result, decks[slot].no(place, in: &circuit))
            }
            return result
        }
    }
}
