public import SurveyCore

/// What became of a route test.
public enum RouteVerdict: Sendable, Hashable {
    /// All expectations hold on every route with the given answers.
    case holds
    /// The expectation at this index does not hold on this route.
    case fails(expectation: Int, counterexample: RouteCounterexample)
    /// This given answer cannot be given together with those before it in the order of the form: the question is not
    /// routed, or the option or card is hidden, or the answer does not fit the question.
    case contradictory(QuestionID)
    /// The search came to its limit.
    case undecided
}

/// A route on which an expectation does not hold, said with as few answers as can be.
public struct RouteCounterexample: Sendable, Hashable {
    /// The answers that matter, beside the given ones, in the order of the form. Of a deck only the cards that matter
    /// are named. With these and the given answers the expectation fails, whatever else is answered.
    public var answers: [NamedAnswer]
    /// The mode, when it matters.
    public var mode: Mode?
    /// In what way the expectation does not hold.
    public var breach: Breach
    /// All answers of one such route, the given ones included; what does not matter is skipped.
    public var route: Answers
    /// The mode of that route.
    public var routeMode: Mode

    /// Makes a counterexample of its parts.
    public init(answers: [NamedAnswer], mode: Mode?, breach: Breach, route: Answers, routeMode: Mode) {
        self.answers = answers
        self.mode = mode
        self.breach = breach
        self.route = route
        self.routeMode = routeMode
    }

    /// One question's answer.
    public struct NamedAnswer: Sendable, Hashable {
        /// The question that was answered.
        public var question: QuestionID
        /// Its answer; of a deck, the cards that matter.
        public var answer: Answer

        /// Makes a pair.
        public init(question: QuestionID, answer: Answer) {
            self.question = question
            self.answer = answer
        }
    }

    /// In what way an expectation does not hold.
    public enum Breach: Sendable, Hashable {
        /// `asks`: this question is not asked.
        case notAsked(QuestionID)
        /// `skips`: this question is asked, this note shown.
        case asked(QuestionID)
        /// `ends`: this question is still asked.
        case continues(QuestionID)
        /// `barrier`: this one is not reported.
        case notReported(BarrierCode)
        /// `no barrier`: this one is reported, by this question.
        case reported(BarrierCode, by: QuestionID)
    }
}
