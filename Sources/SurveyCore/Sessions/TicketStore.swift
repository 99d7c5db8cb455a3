/// Where one-time tickets of sessions are made known.
public protocol TicketStore: Sendable {
    /// Makes `tickets` known as those of a session: from then on nobody answers it online without one.
    ///
    /// One that is known already stays as it is, spent or not.
    ///
    /// - Throws: `SessionError` when the session is unknown, closed or known on one device alone; `StoreError`.
    func add(_ tickets: Set<Ticket>, to session: SessionCode) throws

    /// How many tickets were made for that session; zero for one that is unknown.
    func ticketCount(of session: SessionCode) throws -> TicketCount
}

/// Whether somebody answered with a ticket.
public enum TicketState: Sendable, Hashable {
    case unspent, spent
}

/// How many tickets a session has.
public struct TicketCount: Sendable, Hashable {
    public var made: Int
    /// Of these, the ones that somebody answered with. It is a number of people: below the release threshold it is shown
    /// to nobody.
    public var spent: Int

    public init(made: Int = 0, spent: Int = 0) {
        (self.made, self.spent) = (made, spent)
    }
}

extension Session {
    /// This session, if tickets can be made for it.
    ///
    /// - Throws: `SessionError.closed` or `.onOneDevice`.
    public func admittingTickets() throws -> Session {
        if state == .closed { throw SessionError.closed(self) }
        if isLocal { throw SessionError.onOneDevice(self) }
        return self
    }
}
