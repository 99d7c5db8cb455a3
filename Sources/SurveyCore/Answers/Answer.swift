/// What a person answered to one question.
public enum Answer: Sendable, Hashable {
    /// One option: of a yes-or-no question, a choice, or a choice of one.
    case choice(OptionID)
    /// The only option a choice of one could have: not asked, and outside every base.
    case derived(OptionID)
    /// A set of options; the empty set is the answer *none of these*.
    case choices(Set<OptionID>)
    /// What was said of each card that was dealt, so far.
    case deck([OptionID: CardAnswer])
    /// A point of a scale, or a number.
    case number(Int)
    case nonAnswer(NonAnswer)

    /// The non-answer, if it is one.
    public var nonAnswer: NonAnswer? {
        if case .nonAnswer(let kind) = self { kind } else { nil }
    }
}

/// What was said of one card.
public enum CardAnswer: Sendable, Hashable {
    case yes
    case no
    case nonAnswer(NonAnswer)

    /// The non-answer, if it is one.
    public var nonAnswer: NonAnswer? {
        if case .nonAnswer(let kind) = self { kind } else { nil }
    }
}

/// Item non-response that a person chose. (*Abandoned* is not chosen: it belongs to a broken-off response.)
public enum NonAnswer: String, Sendable, Hashable, CaseIterable {
    case skipped, refused, unknown
}

/// Answers by question. A question without an entry was not routed, or not reached yet.
public typealias Answers = [QuestionID: Answer]

extension Answers {
    /// Whether an interview with these answers so far may have gone on to `whole`. What follows from other answers is not
    /// looked at: before all of those are given it may be another.
    public func isPart(of whole: Answers) -> Bool {
        allSatisfy { id, answer in
            switch (answer, whole[id]) {
            case (.derived, _): true
            case (.deck(let cards), .deck(let all)?): cards.allSatisfy { all[$0] == $1 }
            case (_, let other): answer == other
            }
        }
    }
}

extension Answer {
    /// The one kind of state this answer is in when conditions ask `is answered|unknown|skipped|refused`.
    ///
    /// A deck is answered once one card has a yes or a no; else it is unknown if one card is, else refused, else
    /// skipped. A derived answer is an answer. A deck without cards is in none.
    public var state: Condition.State? {
        switch self {
        case .choice, .derived, .choices, .number: .answered
        case .nonAnswer(let kind): kind.state
        case .deck(let cards):
            if cards.values.contains(where: { $0.nonAnswer == nil }) {
                .answered
            } else {
                [NonAnswer.unknown, .refused, .skipped].first { cards.values.contains(.nonAnswer($0)) }?.state
            }
        }
    }

    /// The options said yes to: the chosen one, the set, or the cards answered *yes*.
    public var affirmed: Set<OptionID> {
        switch self {
        case .choice(let option), .derived(let option): [option]
        case .choices(let set): set
        case .deck(let cards): Set(cards.filter { $0.value == .yes }.keys)
        case .number(let value): [OptionID(String(value))]
        case .nonAnswer: []
        }
    }
}

extension NonAnswer {
    /// The state of the same name.
    public var state: Condition.State {
        switch self {
        case .skipped: .skipped
        case .refused: .refused
        case .unknown: .unknown
        }
    }
}
