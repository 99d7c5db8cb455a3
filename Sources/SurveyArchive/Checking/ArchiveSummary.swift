/// What is in an archive and whether it is sound, without a single answer.
///
/// It is for the project team: counts may be small. What shows it to others must hide those below ten.
public struct ArchiveSummary: Sendable, Hashable, Codable {
    /// What was found wrong; empty when the archive is sound.
    public var problems: [ArchiveProblem]
    /// The version of the schema.
    public var schemaVersion: Int
    public var file: File
    public var sites: [Site]
    public var sessions: [Session]
    /// By the survey's identifier.
    public var surveys: [Survey]
    /// The keys with which answers are sealed, by fingerprint; none when they never were.
    public var keys: [Key]
    /// How many publications of tables are recorded.
    public var releases: Int
    /// The codes of sessions whose answers were purged.
    public var purgedSessions: [String]
    /// Whether bytes of what was purged may still lie in the file: purging again rewrites it.
    public var isErasureDue: Bool

    /// The file as SQLite sees it.
    public struct File: Sendable, Hashable, Codable {
        public var bytes: Int
        public var pageSize: Int
        public var pages: Int
        /// Pages that hold nothing.
        public var freePages: Int
        /// Whether it is used with a write-ahead log; a clean copy is not.
        public var usesLog: Bool
    }

    public struct Site: Sendable, Hashable, Codable {
        public var code: String
        public var label: String
    }

    public struct Session: Sendable, Hashable, Codable {
        public var code: String
        public var site: String
        public var survey: String
        public var halfDay: String
        /// `planned`, `open` or `closed`.
        public var state: String
        public var isLocal: Bool
        /// `false` where people answer online on a device that is lent.
        public var isOwnDevice: Bool
        /// The last half-day on which a server accepts the code.
        public var end: String
        public var invited: Int?
        public var responses: Count
        public var tickets: Tickets
    }

    /// One-time tickets of a session.
    public struct Tickets: Sendable, Hashable, Codable {
        public var made: Int
        /// Of these, the ones that somebody answered with.
        public var spent: Int
    }

    /// A key with which answers are sealed. It is the public one: no secret.
    public struct Key: Sendable, Hashable, Codable {
        /// Four groups of five digits (`SealingKey.fingerprint`).
        public var fingerprint: String
        /// Whether answers that are stored from now on are sealed with it.
        public var isInUse: Bool
        /// Complete responses that only this key opens.
        public var responses: Int
    }

    public struct Survey: Sendable, Hashable, Codable {
        public var survey: String
        public var responses: Count
        /// Of the complete ones, those whose answers are still sealed.
        public var sealed: Int
        /// Oldest first.
        public var versions: [Version]
        /// By mode: `kiosk`, `online`.
        public var modes: [String: Count]
        /// Complete responses by language; of others the language is not kept.
        public var languages: [String: Int]
        /// Complete responses with *someone helps me*.
        public var assisted: Int
    }

    public struct Version: Sendable, Hashable, Codable {
        public var hash: String
        public var publishedHalfDay: String
        /// Whether its structure is stored, by which answers are checked.
        public var hasStructure: Bool
        public var responses: Count
    }

    public struct Count: Sendable, Hashable, Codable {
        public var complete: Int
        public var brokenOff: Int

        public init(complete: Int = 0, brokenOff: Int = 0) {
            self.complete = complete
            self.brokenOff = brokenOff
        }

        /// Responses in all.
        public var all: Int { complete + brokenOff }

        static func += (sum: inout Count, other: Count) {
            sum.complete += other.complete
            sum.brokenOff += other.brokenOff
        }
    }
}

/// Something wrong in an archive.
public enum ArchiveProblem: Sendable, Hashable, Codable {
    /// The file's structure is damaged; SQLite's words.
    case structure(String)
    /// So many rows of a table name something that is not there.
    case reference(table: String, rows: Int)
    /// A survey's text is not the one that its hash was made of.
    case versionText(hash: String)
    /// So many responses belong to another survey than their session.
    case foreignSession(code: String, responses: Int)
    /// More tickets of a session were spent than there are complete responses to it online: so many more.
    case ticketsWithoutResponse(code: String, tickets: Int)
    /// So many responses lack something that a complete one has, or hold something that a broken-off one must not.
    case neitherWholeNorBrokenOff(responses: Int)
    /// So many complete responses are sealed, but not with a key that the archive names.
    case unknownKey(responses: Int)
    /// Sealed answers of a version are of so many lengths: their length may tell what was answered.
    case sealedLengths(version: String, lengths: Int)
    /// So many releases in the ledger are not what was recorded.
    case releaseContent(releases: Int)
    /// So many complete responses have this fault; one of them is named.
    case answers(AnswersFault, responses: Int, example: String)
}

/// What can be wrong with the answers of a response.
public enum AnswersFault: String, Sendable, Hashable, Codable, CaseIterable {
    /// They are not JSON of the form that answers take.
    case unreadable
    /// They are not written in the one canonical way.
    case notCanonical
    /// They answer a question that the survey's version does not have.
    case unknownQuestion
    /// They name an option, card or point that the question does not have.
    case unknownOption
    /// The answer's form is not that of the question's kind.
    case wrongForm
}
