import SurveyCore

/// All facts of a survey that may be odd, each with the wire that says it happens.
struct FactTable {
    private(set) var facts: [RouteFact] = []
    private(set) var wires: [Circuit.Wire] = []

    private mutating func add(_ fact: RouteFact, _ wire: Circuit.Wire) {
        facts.append(fact)
        wires.append(wire)
    }

    /// Lists the facts in the order of the form, those of the funnels last.
    init(of gates: inout SurveyCircuit) {
        let survey = gates.survey
        for (index, block) in gates.blocks.enumerated() {
            let question = survey.questions[index]
            if question.condition != nil {
                add(.condition(index), block.condition)
                add(.avoided(index), !block.condition)
            }
            for (place, condition) in block.optionConditions.enumerated() where question.options[place].condition != nil
            {
                add(.option(index, place), gates.circuit.and(block.holds, condition))
                add(.hidden(index, place), gates.circuit.and(block.holds, !condition))
            }
            if block.routed != block.holds { add(.asked(index), block.routed) }
        }
        for (place, funnel) in survey.funnels.enumerated() {
            var passed = Circuit.Wire.yes
            for (step, stage) in funnel.stages.enumerated() {
                let wire = gates.wire(for: stage.condition, is: true, before: gates.blocks.count)
                passed = gates.circuit.and(passed, wire)
                add(.stage(place, step), wire)
                add(.nested(place, step), passed)
            }
        }
    }
}

extension RouteFact {
    /// Odd when it is impossible because something cannot be reached, not because something cannot be avoided.
    var isReach: Bool {
        switch self {
        case .condition, .option, .asked, .stage, .nested: true
        case .avoided, .hidden: false
        }
    }

    /// An input can stand in for it, so that what follows from it can be told from what does not.
    var canBeRelieved: Bool {
        switch self {
        case .condition, .option, .asked: true
        case .stage, .nested, .avoided, .hidden: false
        }
    }
}
