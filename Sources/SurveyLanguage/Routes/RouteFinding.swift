public import SurveyCore

/// What an exact look at all routes found odd in a survey.
public enum RouteFinding: Sendable, Hashable {
    /// On no route is this question asked (a note: shown).
    case unreachableQuestion(QuestionID)
    /// The question is asked on some routes, but on none of them with this option or card.
    case unreachableOption(QuestionID, OptionID)
    /// This condition is true on every route; of an option, on every route on which its question is asked.
    case alwaysTrue(RouteCondition)
    /// Nobody can reach this stage: its condition is never true, or never together with the stages before it.
    case neverTrueStage(funnel: String, stage: String)
    /// The search came to its limit before it was known whether this condition can be true, and whether it always is.
    /// Named is the first such condition only: the same limit may have left others undecided.
    case undecided(RouteCondition)
}

/// Names a condition of a survey by where it stands.
public enum RouteCondition: Sendable, Hashable {
    /// The `when` of a question, deck or note.
    case question(QuestionID)
    /// The `when` of an option or card.
    case option(QuestionID, OptionID)
    /// A stage of a funnel.
    case stage(funnel: String, stage: String)
}
