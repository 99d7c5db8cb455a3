public import SurveyCore

/// What a host can do online, over a store. Its functions may take long: they run beside the event loops.
///
/// They throw `StoreError` and `SessionError`; the host reads what to do about them.
public protocol OnlineHost: Sendable {
    /// All sessions of the surveys that are served, in any order.
    func sessions() throws -> [HostedSession]
    /// The session of that code, if it is of a survey that is served.
    func session(_ code: SessionCode) throws -> HostedSession?
    /// How many responses there are so far, by session; one without any may be left out.
    func counts() throws -> [SessionCode: HostedCounts]
    /// Opens a planned session; opening an open one does nothing.
    func open(_ code: SessionCode) throws
    /// Closes an open session with the host's count and remarks: its code is not accepted any more, and no order of
    /// arrival stays. When only the latter fails the close stands, and closing again finishes it.
    func close(_ code: SessionCode, invited: Int?, notes: String) throws
}

/// A session as its host sees it.
public struct HostedSession: Sendable, Hashable {
    public var session: Session
    /// The name of the place, for people.
    public var place: String
    /// The survey's title.
    public var title: LocalizedText
    /// Below so many complete responses the host is told only *fewer than*.
    public var threshold: Int
    /// Nobody answers in it online without a one-time ticket, so that its code alone leads nowhere.
    public var needsTicket: Bool
    /// It is for people who come without a code: there is nothing to show to them, and nobody closes it.
    public var isWithoutCode: Bool

    public init(
        session: Session, place: String, title: LocalizedText, threshold: Int, needsTicket: Bool = false,
        isWithoutCode: Bool = false
    ) {
        self.session = session
        self.place = place
        self.title = title
        self.threshold = threshold
        self.needsTicket = needsTicket
        self.isWithoutCode = isWithoutCode
    }
}

/// How many responses a session has.
public struct HostedCounts: Sendable, Hashable {
    /// Those that were sent.
    public var complete: Int
    /// Those that ended before.
    public var brokenOff: Int

    public init(complete: Int, brokenOff: Int) {
        self.complete = complete
        self.brokenOff = brokenOff
    }
}
