/// Something that may or may not be possible in a survey; questions and options by their places.
enum RouteFact: Sendable, Hashable {
    /// The condition of a question is true.
    case condition(Int)
    /// The condition of an option is true where its question's condition is.
    case option(Int, Int)
    /// The question is asked.
    case asked(Int)
    /// A stage of a funnel is passed: its condition is true, alone.
    case stage(Int, Int)
    /// A stage of a funnel is passed with all those before it.
    case nested(Int, Int)
    /// The condition of a question is not true.
    case avoided(Int)
    /// The condition of an option is not true where its question's condition is.
    case hidden(Int, Int)
}
