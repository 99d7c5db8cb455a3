public import SurveyCore

/// What a purge deletes, and what it does not delete yet.
public struct PurgePlan: Sendable, Hashable {
    /// The sessions whose answers are old enough, by half-day, then code.
    public var due: [Item]
    /// Sessions that are as old, but wait for a host to close them.
    public var open: [Session]

    /// A session whose answers are deleted.
    public struct Item: Sendable, Hashable {
        public var session: Session
        /// How many responses go. It is a number of people: small ones are shown to nobody.
        public var responses: Int
        /// Whether any of them were never in a release, as far as the ledger tells: none was recorded since the session's
        /// last half-day.
        public var isUntabulated: Bool
    }
}

/// What a purge did.
public struct PurgeReport: Sendable, Hashable {
    /// The sessions whose answers were deleted.
    public var sessions: [SessionCode]
    /// Why the file could not be rewritten: the answers are gone from its tables, but their bytes may still lie in it.
    /// The next purge or `Archive.compact()` does it.
    public var notErased: StoreError?

    public init(sessions: [SessionCode] = [], notErased: StoreError? = nil) {
        (self.sessions, self.notErased) = (sessions, notErased)
    }
}
