import SurveyCore

/// All responses to the versions of one survey, as columns of codes: one byte per response and item.
///
/// Nothing in it names a person, a time or an order of arrival. Parts can be built at once on several threads, each by
/// a `ResponseTableBuilder` over the same schema, and then joined by `append`.
public struct ResponseTable: Sendable {
    public let schema: TableSchema
    /// Complete responses, a few thousand at a time, each of one version.
    private(set) var segments: [Segment]
    private(set) var sessionList: Interner
    private(set) var languageList: Interner
    private(set) var brokenOff: [BreakOffCounts]
    /// Responses that could not be read and are in no figure.
    public private(set) var unreadable: Unreadable

    init(
        schema: TableSchema, segments: [Segment], sessions: Interner, languages: Interner, brokenOff: [BreakOffCounts],
        unreadable: Unreadable
    ) {
        self.schema = schema
        self.segments = segments
        sessionList = sessions
        languageList = languages
        self.brokenOff = brokenOff
        self.unreadable = unreadable
    }

    /// The number of complete responses.
    public var responses: Int { segments.reduce(0) { $0 + $1.count } }

    /// The number of complete responses to each version, in the order of `SurveyVersions`.
    public var responsesByVersion: [Int] {
        segments.reduce(into: [Int](repeating: 0, count: schema.versions.versions.count)) { $0[$1.version] += $1.count }
    }

    /// The codes of the sessions that complete responses name.
    public var sessions: [String] { sessionList.texts }

    /// The tags of the languages in which complete responses ended.
    public var languages: [String] { languageList.texts }

    /// Adds the responses of `other`, a table over the same schema.
    public mutating func append(_ other: ResponseTable) {
        let sessions = sessionList.merge(other.sessionList.texts).map { Int32($0) }
        let languages = languageList.merge(other.languageList.texts).map { UInt16($0) }
        segments += other.segments.map { segment in
            var segment = segment
            segment.sessions = segment.sessions.map { sessions[Int($0)] }
            segment.languages = segment.languages.map { languages[Int($0)] }
            return segment
        }
        for (version, counts) in other.brokenOff.enumerated() { brokenOff[version].add(counts) }
        unreadable.add(other.unreadable)
    }

    /// Responses that are set aside, by the reason why: they are in no figure.
    public struct Unreadable: Sendable, Hashable {
        /// The response names a survey version that is not among those given.
        public var unknownVersion = 0
        /// The answers are not JSON of the stored form, or one of them is unknown to the response's version.
        public var malformed = 0
        /// The answers are still sealed. Nothing is wrong with them: they are opened with the project team's key.
        public var sealed = 0

        /// Those with which something is wrong.
        public var total: Int { unknownVersion + malformed }

        mutating func add(_ other: Unreadable) {
            unknownVersion += other.unknownVersion
            malformed += other.malformed
            sealed += other.sealed
        }
    }
}

/// Where the broken-off responses of one version stopped.
struct BreakOffCounts: Sendable, Hashable {
    /// By question of the schema, how often it was the last unconditional one that was reached.
    var atQuestion: [Int]
    /// No unconditional question was reached.
    var beforeFirst = 0
    /// The same by question of the version that is of another kind there, and so not in the schema.
    var atOtherKind: [QuestionID: Int] = [:]
    /// At something that the version does not have.
    var elsewhere = 0

    init(questions: Int) {
        atQuestion = [Int](repeating: 0, count: questions)
    }

    var total: Int { atQuestion.reduce(beforeFirst + elsewhere, +) + atOtherKind.values.reduce(0, +) }

    mutating func add(_ other: BreakOffCounts) {
        for place in atQuestion.indices { atQuestion[place] += other.atQuestion[place] }
        atOtherKind.merge(other.atOtherKind, uniquingKeysWith: +)
        beforeFirst += other.beforeFirst
        elsewhere += other.elsewhere
    }
}
