/// A block of a survey that takes one screen, or for a deck one screen per card.
public struct Question: Sendable, Hashable {
    public var id: QuestionID
    public var kind: Kind
    public var text: LocalizedText
    /// A short explanation below the text.
    public var hint: LocalizedText
    /// The question is routed only if this is true; `nil` is always.
    public var condition: Condition?
    /// What can be chosen, in source order: options, cards, *yes* and *no*, the points of a scale. Empty for numbers,
    /// notes and for a choice of one, whose options are those of its source (`Survey.options(of:)`).
    public var options: [AnswerOption]
    /// Present when *I don't know* can be chosen.
    public var unknown: Unknown?
    /// The answer is felt to be private.
    public var isSensitive: Bool
    /// Results may be split by this question.
    public var isBackground: Bool
    /// The options come in an order of their own for each person. A deck always does.
    public var isShuffled: Bool

    public init(
        id: QuestionID, kind: Kind, text: LocalizedText = [:], hint: LocalizedText = [:], condition: Condition? = nil,
        options: [AnswerOption] = [], unknown: Unknown? = nil, isSensitive: Bool = false, isBackground: Bool = false,
        isShuffled: Bool = false
    ) {
        self.id = id
        self.kind = kind
        self.text = text
        self.hint = hint
        self.condition = condition
        self.options = options
        self.unknown = unknown
        self.isSensitive = isSensitive
        self.isBackground = isBackground
        self.isShuffled = isShuffled
    }

    /// What form an answer takes.
    public enum Kind: Sendable, Hashable {
        /// One of `yes` and `no`.
        case yesNo
        case chooseOne
        /// A set of options, of at most so many when a number is given.
        case chooseMany(atMost: Int?)
        /// Yes or no for each card. With a number, each person is dealt at most so many of the cards that are routed.
        case deck(atMost: Int?)
        /// One of the options said yes to in an earlier deck or set. With exactly one it is derived, not asked.
        case choice(of: QuestionID)
        /// One of the labelled points.
        case scale(Scale)
        /// A whole number.
        case number(ClosedRange<Int>)
        /// Nothing: a screen to read.
        case note
    }

    /// The answer *I don't know*.
    public struct Unknown: Sendable, Hashable {
        /// The barrier that not knowing reports.
        public var barrier: BarrierCode?
        /// In a knowledge question not knowing is an answer, and belongs to the base of shares.
        public var countsAsAnswer: Bool

        public init(barrier: BarrierCode? = nil, countsAsAnswer: Bool = false) {
            self.barrier = barrier
            self.countsAsAnswer = countsAsAnswer
        }
    }

    /// Whether the question takes an answer at all.
    public var takesAnswer: Bool { kind != .note }

    /// The option named `id`.
    public func option(_ id: OptionID) -> AnswerOption? {
        options.first { $0.id == id }
    }
}

/// Something that can be chosen: an option, a card, or a point of a scale.
public struct AnswerOption: Sendable, Hashable {
    public var id: OptionID
    /// One character, from glyphs that the fonts of kiosk and web cover.
    public var icon: String?
    public var text: LocalizedText
    /// The barrier that choosing this (for a card: *yes*) reports.
    public var barrier: BarrierCode?
    /// In a set it stands alone.
    public var isExclusive: Bool
    /// The option is routed only if this is true.
    public var condition: Condition?

    public init(
        id: OptionID, icon: String? = nil, text: LocalizedText = [:], barrier: BarrierCode? = nil,
        isExclusive: Bool = false, condition: Condition? = nil
    ) {
        self.id = id
        self.icon = icon
        self.text = text
        self.barrier = barrier
        self.isExclusive = isExclusive
        self.condition = condition
    }
}

/// A built-in scale.
public enum Scale: String, Sendable, Hashable, CaseIterable {
    /// Five faces, from 1 *very bad* to 5 *very good*.
    case faces
    /// Five degrees, from 1 *do not agree at all* to 5 *agree fully*.
    case agree

    /// The points, which are what is stored and what conditions compare.
    public var points: ClosedRange<Int> { 1...5 }
}

extension Survey {
    /// What can be chosen in `question`: its own options or, for a choice of one, those of the deck or set it draws on.
    public func options(of question: Question) -> [AnswerOption] {
        if case .choice(let source) = question.kind { self[source]?.options ?? [] } else { question.options }
    }
}
