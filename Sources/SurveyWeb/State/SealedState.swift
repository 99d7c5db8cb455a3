import SurveyCore

/// What a page carries, sealed: the interview so far and what belongs to it.
struct VisitState: Sendable, Hashable {
    /// The interview, as `Interview.draft` writes it.
    var draft: InterviewDraft
    /// When the page was made, in seconds since 1970.
    var issued: Int
    /// The one-time ticket with which the person came.
    var ticket: Ticket?
}

/// To which page a sealed state belongs; one that was made for another does not open.
struct StateLabel: Sendable, Hashable {
    var survey: String
    var version: String
    var session: SessionCode
}

/// Why a state that was sent is not used. Nobody is told more than that it cannot go on.
enum StateRefusal: Error, Sendable, Hashable {
    /// It was changed, cut short, is of another survey or session, or was sealed with a key that is gone.
    case invalid
    /// Its time is over.
    case expired
}
