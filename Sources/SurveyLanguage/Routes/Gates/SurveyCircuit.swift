import SurveyCore

/// A survey as a Boolean circuit over what people are free to choose. Every assignment of its inputs is one possible
/// route, and every possible route, as far as something can tell it from another, is one of its assignments.
struct SurveyCircuit: Sendable {
    let survey: Survey
    var circuit: Circuit
    /// The mode is online; else it is kiosk.
    let online: Circuit.Wire
    private(set) var blocks: [Block] = []
    /// The question at which the circuit grew too big; then there are no blocks after it.
    private(set) var overflow: Int?
    let indices: [QuestionID: Int]
    /// Inputs that make a fact true in spite of the survey.
    private(set) var reliefs: [RouteFact: Circuit.Wire] = [:]
    /// Where options stand in long lists, by the question that owns them.
    private var longLists: [Int: [OptionID: Int]] = [:]

    // The gates of answers, by the slot in a block's `answer`.
    var singles: [SingleGates] = []
    var sets: [SetGates] = []
    var decks: [DeckGates] = []
    var numbers: [NumberGates] = []

    /// What the circuit says of one question.
    struct Block: Sendable {
        /// Its condition is true; `yes` when it has none.
        var condition: Circuit.Wire
        /// The same, or relieved.
        var holds = Circuit.Wire.yes
        /// By option, that the option's own condition is true; empty when no option has one.
        var optionConditions: [Circuit.Wire] = []
        /// It is asked, before any relief.
        var routed = Circuit.Wire.no
        /// It is shown: asked, or for a note read.
        var asked = Circuit.Wire.no
        var answer = Slot.none
        /// The question whose list of options it offers: itself, or the origin of a choice of one.
        var owner: Int
    }

    /// Where the gates of a block's answer are kept.
    enum Slot: Sendable {
        case none, single(Int), set(Int), deck(Int), number(Int)
    }

    /// Builds the circuit of `survey`.
    ///
    /// - Parameters:
    ///   - relieving: facts that get an input each that can make them true; where it is off nothing changes.
    ///   - capacity: how many gates may be made.
    init(_ survey: Survey, relieving: Set<RouteFact> = [], capacity: Int = 2_000_000) {
        self.survey = survey
        circuit = Circuit(capacity: capacity)
        online = circuit.input()
        indices = Dictionary(survey.questions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        blocks.reserveCapacity(survey.questions.count)
        for fact in relieving { reliefs[fact] = circuit.input() }
        for (index, question) in survey.questions.enumerated() {
            add(question, at: index)
            if circuit.isFull {
                overflow = index
                return
            }
        }
    }

    private mutating func add(_ question: Question, at index: Int) {
        var block = Block(condition: .yes, owner: index)
        if let condition = question.condition { block.condition = wire(for: condition, is: true, before: index) }
        let holds = relieved(block.condition, .condition(index))
        block.holds = holds
        var routed = question.options.map { _ in Circuit.Wire.yes }
        if question.hasRoutedOptions && question.options.contains(where: { $0.condition != nil }) {
            for (place, option) in question.options.enumerated() {
                guard let condition = option.condition else { continue }
                routed[place] = wire(for: condition, is: true, before: index)
            }
            block.optionConditions = routed
            for place in routed.indices { routed[place] = relieved(routed[place], .option(index, place)) }
        }
        let takesUnknown = question.unknown != nil
        switch question.kind {
        case .note:
            block.routed = holds
            block.asked = holds
        case .scale, .number:
            block.routed = holds
            block.asked = holds
            block.answer = .number(numbers.count)
            let range = question.numbers ?? 0...0
            numbers.append(
                NumberGates(response: ResponseGates(asked: holds, takesUnknown: takesUnknown), range: range))
        case .yesNo, .chooseOne:
            block.routed = circuit.and(holds, circuit.any(routed))
            block.asked = block.routed
            block.answer = .single(singles.count)
            let response = ResponseGates(asked: block.asked, takesUnknown: takesUnknown)
            singles.append(SingleGates(response: response, routed: routed))
        case .chooseMany(let atMost):
            block.routed = circuit.and(holds, circuit.any(routed))
            block.asked = block.routed
            block.answer = .set(sets.count)
            sets.append(
                SetGates(
                    response: ResponseGates(asked: block.asked, takesUnknown: takesUnknown), routed: routed,
                    isExclusive: question.options.map(\.isExclusive), atMost: atMost))
        case .deck(let atMost):
            let canDeal = (atMost ?? 1) > 0
            block.routed = canDeal ? circuit.and(holds, circuit.any(routed)) : .no
            block.asked = block.routed
            block.answer = .deck(decks.count)
            decks.append(
                DeckGates(asked: block.asked, routed: routed, atMost: atMost, takesUnknown: takesUnknown))
        case .choice(let source):
            addChoice(&block, of: source, holds: holds, at: index, takesUnknown: takesUnknown)
        }
        blocks.append(block)
    }

    private mutating func addChoice(
        _ block: inout Block, of source: QuestionID, holds: Circuit.Wire, at index: Int, takesUnknown: Bool
    ) {
        guard let origin = indices[source], origin < index else { return }
        block.owner = blocks[origin].owner
        var affirmed = survey.questions[block.owner].options.indices.map { affirms($0, of: origin) }
        var counts: [Circuit.Wire] = []
        for wire in affirmed { circuit.count(wire, in: &counts, upTo: 2) }
        let one = counts.first ?? .no
        let two = counts.count > 1 ? counts[1] : .no
        block.routed = circuit.and(holds, two)
        block.asked = block.routed
        if let relief = reliefs[.asked(index)] {
            block.asked = circuit.and(holds, circuit.or(two, relief))
            affirmed = affirmed.map { circuit.or($0, relief) }
        }
        block.answer = .single(singles.count)
        let derived = circuit.and(circuit.and(holds, circuit.and(one, !two)), !block.asked)
        let response = ResponseGates(asked: block.asked, takesUnknown: takesUnknown)
        singles.append(SingleGates(response: response, derived: derived, routed: affirmed))
    }

    private mutating func relieved(_ wire: Circuit.Wire, _ fact: RouteFact) -> Circuit.Wire {
        if reliefs.isEmpty { return wire }
        return reliefs[fact].map { circuit.or(wire, $0) } ?? wire
    }

    /// Where an option stands in the list that the question offers.
    mutating func place(of option: OptionID, in index: Int) -> Int? {
        let owner = blocks[index].owner
        let options = survey.questions[owner].options
        if options.count <= 32 { return options.firstIndex { $0.id == option } }
        if longLists[owner] == nil {
            longLists[owner] = Dictionary(options.enumerated().map { ($1.id, $0) }) { first, _ in first }
        }
        return longLists[owner]?[option]
    }

    /// The question is answered so that this option is said yes to.
    mutating func affirms(_ option: Int, of index: Int) -> Circuit.Wire {
        switch blocks[index].answer {
        case .none: return .no
        case .single(let slot): return singles[slot].pick(option, in: &circuit)
        case .set(let slot): return sets[slot].pick(option, in: &circuit)
        case .deck(let slot): return decks[slot].yes(option, in: &circuit)
        case .number(let slot):
            let point = survey.questions[blocks[index].owner].options[option].id
            return point.number.map { numbers[slot].equals($0, in: &circuit) } ?? .no
        }
    }
}

extension Question {
    /// Its options are offered one by one, each if its condition is true.
    var hasRoutedOptions: Bool {
        switch kind {
        case .yesNo, .chooseOne, .chooseMany, .deck: true
        case .choice, .scale, .number, .note: false
        }
    }

    /// The whole numbers that it takes, if its answers are numbers.
    var numbers: ClosedRange<Int>? {
        switch kind {
        case .scale(let scale): scale.points
        case .number(let range): range
        case .yesNo, .chooseOne, .chooseMany, .deck, .choice, .note: nil
        }
    }
}

extension OptionID {
    /// The number that this names, when it is written as the number itself is.
    var number: Int? {
        guard let value = Int(rawValue), String(value) == rawValue else { return nil }
        return value
    }
}
