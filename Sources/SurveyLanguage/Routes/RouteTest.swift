public import SurveyCore

/// A `test` block of a survey: what must be so on every route on which the given answers are given.
public struct RouteTest: Sendable, Hashable {
    /// What the author called it.
    public var title: String
    /// The exact answers of some questions. Every other question may be answered in any way it can be.
    public var given: [QuestionID: Given]
    /// What must hold on every such route.
    public var expectations: [Expectation]

    /// Makes a test.
    public init(title: String, given: [QuestionID: Given] = [:], expectations: [Expectation] = []) {
        self.title = title
        self.given = given
        self.expectations = expectations
    }

    /// The exact answer of one question.
    ///
    /// A given answer also says that the question is routed. Where a form fits the kind of question in an obvious way
    /// it is understood too: one option of a set or deck is that option alone, the point of a scale may be named as an
    /// option. What cannot fit makes the test contradictory.
    public enum Given: Sendable, Hashable {
        /// This option. Of a choice of one it may be chosen or derived.
        case option(OptionID)
        /// Exactly this set; the other options are off.
        case options(Set<OptionID>)
        /// These cards are dealt and answered with yes; every other card that is dealt is answered with no.
        case cards(yes: Set<OptionID>)
        /// This number, or this point of a scale.
        case number(Int)
        /// This non-answer; of a deck, for every card that is dealt.
        case nonAnswer(NonAnswer)
    }

    /// What must hold on every route with the given answers.
    public enum Expectation: Sendable, Hashable {
        /// Each of these is asked, a note shown. A derived choice of one is not asked.
        case asks([QuestionID])
        /// None of these is asked or shown: it is not routed, or it is a choice of one that is derived.
        case skips([QuestionID])
        /// Nothing is asked after the last given question, in the order of the form, except what is given itself;
        /// notes may be shown. Without a given question: nothing is asked at all.
        case ends
        /// Each of these barriers is reported.
        case barrier([BarrierCode])
        /// None of these barriers is reported; an empty list means no barrier at all.
        case noBarrier([BarrierCode])
    }
}
