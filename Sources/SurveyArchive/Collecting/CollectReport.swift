public import SurveyCore

/// What collecting archives into one did.
public struct CollectReport: Sendable, Hashable {
    /// Whether the target was made.
    public var isNew = false
    /// In the order in which they were named.
    public var sources: [Source] = []
    /// Responses that went out of the target, because their session's answers were purged elsewhere.
    public var removed = 0
    /// Versions, sites and sessions that the target did not know.
    public var newVersions = 0
    public var newSites = 0
    public var newSessions = 0
    /// Sites with two labels: the target's stood.
    public var labelConflicts: [LabelConflict] = []
    /// Codes under which two archives have sessions of different surveys, sites or half-days: the earlier one stood
    /// (by half-day, then site, then survey).
    public var sessionConflicts: [SessionCode] = []
    /// Hashes under which two archives have different texts or structures: the one that sorts first stood.
    public var versionConflicts: [String] = []
    /// Responses in the target afterwards.
    public var responses = 0
    /// Responses whose answers were opened.
    public var opened = 0
    /// Responses in the target that are still sealed, because the key was not given: by the key's fingerprint
    /// (`SealingKey.fingerprint`), in its order.
    public var sealed: [Sealed] = []
    /// Responses that are still sealed although the key was given, by the reason why.
    public var unopened: [OpeningFault: Int] = [:]
    /// Why the file could not be rewritten afterwards: all is in it, but its bytes still tell what came from where.
    /// `Archive.compact()` does it.
    public var notCompacted: StoreError?

    public init() {}

    /// What one archive brought.
    public struct Source: Sendable, Hashable {
        public var path: String
        /// It is the target itself: there was nothing to do.
        public var isTarget: Bool
        /// Responses in it.
        public var responses = 0
        /// Of these, the ones that the target did not have.
        public var added = 0
        /// The ones that it had.
        public var alreadyThere = 0
        /// The ones that it had with another content: a complete one stood before a broken-off one, an opened one before
        /// a sealed one, else the one whose bytes sort first.
        public var conflicts = 0
        /// The ones of sessions whose answers were purged.
        public var leftOut = 0

        public init(path: String, isTarget: Bool) {
            self.path = path
            self.isTarget = isTarget
        }
    }

    /// Responses that one key opens.
    public struct Sealed: Sendable, Hashable {
        /// `nil` when the archive does not say which key it is.
        public var fingerprint: String?
        public var responses: Int
    }

    public struct LabelConflict: Sendable, Hashable {
        /// The site's code.
        public var site: String
        public var stands: String
        public var other: String
    }
}

/// Why archives were not collected: the target is as it was.
public struct CollectError: Error, Sendable, Hashable {
    /// The archive that it is about, as it was named.
    public var path: String
    public var reason: StoreError
}
