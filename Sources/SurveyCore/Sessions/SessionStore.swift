/// Where sessions are planned, opened and closed.
public protocol SessionStore: Sendable {
    func add(_ site: Site) throws
    func sites() throws -> [Site]

    /// Adds a session, or merges it by `Session.merged(with:)` into the one of that code.
    func put(_ session: Session) throws
    func session(_ code: SessionCode) throws -> Session?
    /// All sessions, by half-day, then code.
    func sessions() throws -> [Session]
    /// Opens a planned session that is not over yet; opening an open one does nothing.
    func open(_ code: SessionCode, during now: HalfDay) throws -> Session
    /// Closes an open session with the host's count and remarks, and leaves no order of arrival in the file.
    func close(_ code: SessionCode, invited: Int?, notes: String) throws -> Session
}
