public import SurveyCore

/// Where and when the sessions of a survey took place, by their codes.
public struct Places: Sendable {
    private var sites: [String: Site]
    private var sessions: [String: Session]

    /// - Parameter sites: Of two with one code the first stands. A session's site that is not among them goes by its
    ///   code.
    public init(sites: [Site], sessions: [Session]) {
        self.sites = Dictionary((sites + [.withoutCode]).map { ($0.code, $0) }) { first, _ in first }
        self.sessions = Dictionary(sessions.map { ($0.code.rawValue, $0) }) { first, _ in first }
    }

    /// The site and half-day of the session with that code; `nil` when it is unknown.
    func place(ofSession code: String) -> (site: Site, halfDay: HalfDay)? {
        sessions[code].map { (sites[$0.site] ?? Site(code: $0.site, label: $0.site), $0.halfDay) }
    }
}
