public import SurveyCore

/// Compares a survey with an earlier version of it that has answers.
///
/// A later version may change texts, the order and conditions, and may add questions and options. It may not take away
/// what people answered, nor let a name mean something else.
public enum VersionCheck {
    /// Something that a later version may not change.
    public struct Incompatibility: Sendable, Hashable {
        public var question: QuestionID
        public var change: Change

        public init(question: QuestionID, change: Change) {
            self.question = question
            self.change = change
        }
    }

    /// What was changed.
    public enum Change: Sendable, Hashable {
        case questionRemoved
        /// The question takes another form of answer, or draws on another deck.
        case kindChanged
        case optionRemoved(OptionID)
        /// The option reports another barrier than before; `nil` is none.
        case optionRecoded(OptionID, from: BarrierCode?, to: BarrierCode?)
        case unknownRemoved
        case unknownRecoded(from: BarrierCode?, to: BarrierCode?)
        /// *I don't know* began or ceased to count as an answer.
        case unknownCountsChanged
        /// Numbers that could be answered cannot be any more.
        case rangeNarrowed(from: ClosedRange<Int>, to: ClosedRange<Int>)
    }

    /// What keeps `new` from being a later version of `old`, in the order of `old`; empty when nothing does.
    public static func incompatibilities(old: Survey, new: Survey) -> [Incompatibility] {
        let later = Dictionary(new.questions.map { ($0.id, $0) }) { first, _ in first }
        return old.questions.flatMap { question -> [Incompatibility] in
            guard let changed = later[question.id] else {
                // A note has no answers, so nothing is lost with it.
                return question.takesAnswer ? [.init(question: question.id, change: .questionRemoved)] : []
            }
            return changes(question, changed).map { Incompatibility(question: question.id, change: $0) }
        }
    }

    private static func changes(_ old: Question, _ new: Question) -> [Change] {
        guard isSameKind(old.kind, new.kind) else { return [.kindChanged] }
        var changes: [Change] = []
        if case .number(let before) = old.kind, case .number(let after) = new.kind,
            after.lowerBound > before.lowerBound || after.upperBound < before.upperBound
        {
            changes.append(.rangeNarrowed(from: before, to: after))
        }
        let later = Dictionary(new.options.map { ($0.id, $0) }) { first, _ in first }
        for option in old.options {
            guard let changed = later[option.id] else {
                changes.append(.optionRemoved(option.id))
                continue
            }
            if changed.barrier != option.barrier {
                changes.append(.optionRecoded(option.id, from: option.barrier, to: changed.barrier))
            }
        }
        guard let before = old.unknown else { return changes }
        guard let after = new.unknown else { return changes + [.unknownRemoved] }
        if before.barrier != after.barrier {
            changes.append(.unknownRecoded(from: before.barrier, to: after.barrier))
        }
        if before.countsAsAnswer != after.countsAsAnswer { changes.append(.unknownCountsChanged) }
        return changes
    }

    /// Whether answers to both have the same form and meaning. How many may be chosen or dealt can change.
    private static func isSameKind(_ old: Question.Kind, _ new: Question.Kind) -> Bool {
        switch (old, new) {
        case (.yesNo, .yesNo), (.chooseOne, .chooseOne), (.chooseMany, .chooseMany), (.deck, .deck),
            (.number, .number), (.note, .note):
            true
        case (.choice(let a), .choice(let b)): a == b
        case (.scale(let a), .scale(let b)): a == b
        case (.yesNo, _), (.chooseOne, _), (.chooseMany, _), (.deck, _), (.number, _), (.note, _), (.choice, _),
            (.scale, _):
            false
        }
    }
}
