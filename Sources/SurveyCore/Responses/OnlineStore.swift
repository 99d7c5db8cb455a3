/// What a server needs of a store.
public protocol OnlineStore: ResponseSink {
    /// Stores `submissions` durably in one transaction; one that is refused does not hinder the others.
    ///
    /// A complete response with a ticket spends it in the same transaction; nothing links the two afterwards.
    ///
    /// - Returns: what became of each, in the same order; of two with one id the first stands.
    /// - Throws: `StoreError` when nothing could be stored at all.
    func submit(_ submissions: [Submission]) throws -> [SubmissionOutcome]

    /// What is stored under `id`; `nil` when nothing is.
    func standing(of id: ResponseID) throws -> StoredKind?

    /// Whether the complete response under `id` has these answers, which may be those of its first questions only; `nil`
    /// when that cannot be told, because its answers are sealed or it is not there.
    func holds(_ answers: Answers, under id: ResponseID) throws -> Bool?

    /// The session of that code, with what the server must know of it.
    func onlineSession(_ code: SessionCode) throws -> OnlineSession?

    /// What is known of `ticket`; `nil` when it was not made for that session.
    func ticketState(_ ticket: Ticket, of session: SessionCode) throws -> TicketState?

    /// The session of people who come to `survey` without a code: the one that accepts answers on `halfDay`, else a new
    /// one at the site `online`, good for `days` days.
    func sessionWithoutCode(of survey: String, during halfDay: HalfDay, days: Int) throws -> Session
}

/// One response as a server hands it over.
public struct Submission: Sendable, Hashable {
    public var response: Response
    /// The one-time ticket with which the person came.
    public var ticket: Ticket?

    public init(response: Response, ticket: Ticket? = nil) {
        self.response = response
        self.ticket = ticket
    }
}

/// What became of a submission.
public enum SubmissionOutcome: Sendable, Hashable {
    case stored
    /// A complete response of this id is stored already. `isSame` says whether it is equal to this one; `nil` when that
    /// cannot be told, because its answers are sealed.
    case alreadyStored(isSame: Bool?)
    /// A break-off is stored under this id: the person stopped, and everything was erased.
    case stopped
    /// The ticket was spent by another response.
    case ticketSpent
    /// The session takes tickets only, and this is none of them, or there is none.
    case ticketUnknown
    /// It was refused for another reason, such as a session that was purged.
    case refused(StoreError)
}

/// What kind of response is stored.
public enum StoredKind: Sendable, Hashable {
    case complete, brokeOff
}

/// A session as the server sees it.
public struct OnlineSession: Sendable, Hashable {
    public var session: Session
    /// Tickets were made for it: nobody answers online without one.
    public var needsTicket: Bool

    public init(session: Session, needsTicket: Bool = false) {
        self.session = session
        self.needsTicket = needsTicket
    }
}
