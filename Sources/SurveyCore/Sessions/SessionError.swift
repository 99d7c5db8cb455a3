/// Why a session could not be put, opened, closed or given tickets.
public enum SessionError: Error, Sendable, Hashable {
    /// No session has this code.
    case unknown(SessionCode)
    /// The session cannot be closed: it was planned, and nobody opened it.
    case notOpen(Session)
    /// The session cannot be opened: it was closed, and a state never goes back.
    case closed(Session)
    /// The session cannot be opened: it was planned for a time that is over, and its answers would be of that time.
    case over(Session)
    /// The code belongs to a session of another survey, site or half-day: to this one.
    case codeTaken(by: Session)
    /// The session cannot have tickets: it was opened on a device without a plan, so there is no address for the online
    /// variant.
    case onOneDevice(Session)
}

extension Session {
    /// Whether `other` is a record of the same session: the code, and all that never changes under it.
    public func isSameSession(as other: Session) -> Bool {
        code == other.code && site == other.site && survey == other.survey && halfDay == other.halfDay
    }

    /// This session, opened.
    ///
    /// - Throws: `SessionError.closed` or `.over`.
    public func opened(during now: HalfDay) throws -> Session {
        if state == .closed { throw SessionError.closed(self) }
        if state == .planned, isOver(on: now) { throw SessionError.over(self) }
        var session = self
        session.state = .open
        return session
    }

    /// This session, closed with the host's count and remarks. A closed one takes them in as a merge does, so that a
    /// close that was interrupted can be said again.
    ///
    /// - Throws: `SessionError.notOpen`.
    public func closed(invited: Int?, notes: String) throws -> Session {
        if state == .planned { throw SessionError.notOpen(self) }
        var closing = self
        closing.state = .closed
        closing.invited = invited
        closing.notes = notes
        return merged(with: closing)
    }
}
