/// A condition over earlier answers, as written after `when`, or in a funnel.
public indirect enum Condition: Sendable, Hashable {
    case question(QuestionID, Test)
    /// The interview runs in this mode.
    case mode(Mode)
    case not(Condition)
    case and([Condition])
    case or([Condition])

    /// What is asked of one question's answer.
    public enum Test: Sendable, Hashable {
        /// `x is a or b`: the one option chosen is among these. Of a scale, its points as identifiers.
        case isOneOf([OptionID])
        /// `x is not a or b`: the one option chosen is none of these.
        case isNoneOf([OptionID])
        /// `x includes a or b`: the set has at least one of these; of a deck, at least one of these cards was said yes to.
        case includes([OptionID])
        /// `x is at least 3` and its kin, of a scale or a number.
        case compares(Order, Int)
        /// `x is answered` and its kin: never open.
        case state(State)
    }

    public enum Order: String, Sendable, Hashable, CaseIterable {
        case moreThan, lessThan, atLeast, atMost
    }

    public enum State: String, Sendable, Hashable, CaseIterable {
        case answered, unknown, skipped, refused
    }

    /// The questions it names.
    public var questions: Set<QuestionID> {
        switch self {
        case .question(let id, _): [id]
        case .mode: []
        case .not(let inner): inner.questions
        case .and(let parts), .or(let parts): parts.reduce(into: []) { $0.formUnion($1.questions) }
        }
    }
}

/// Where an interview runs.
public enum Mode: String, Sendable, Hashable, CaseIterable {
    case kiosk, online
}
