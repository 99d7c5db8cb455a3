import GRDB
import SurveyCore

extension Archive {
    /// Verifies the whole archive and says what is in it: the pages of the file, references between its tables, the
    /// surveys' texts against their hashes, the ledger of releases, and every response's answers against its own version.
    ///
    /// - Throws: `StoreError` when it cannot be read to the end.
    public func check() throws -> ArchiveSummary {
        try read { db in
            let versions = try Row.fetchAll(
                db,
                sql: """
                    SELECT hash, survey, published_half_day,
                        EXISTS (SELECT 1 FROM survey_question WHERE survey_version = hash) AS has_structure
                    FROM survey_version ORDER BY survey, published_half_day, ordinal, hash
                    """)
            let sessions = try Self.sessions(db)
            let groups = try ResponseGroup.all(db)
            let tickets = try Self.ticketCounts(db)
            let seals = try SealedGroup.all(db)
            let purged = try Self.purgedSessions(db)
            func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            return ArchiveSummary(
                problems: try Self.problems(db, sessions: sessions) + Self.problems(tickets, groups, purged)
                    + SealedGroup.problems(db, seals),
                schemaVersion: try number("PRAGMA user_version"),
                file: ArchiveSummary.File(
                    bytes: try number("PRAGMA page_count") * number("PRAGMA page_size"),
                    pageSize: try number("PRAGMA page_size"), pages: try number("PRAGMA page_count"),
                    freePages: try number("PRAGMA freelist_count"),
                    usesLog: try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal"),
                sites: try Self.sites(db).map { ArchiveSummary.Site(code: $0.code, label: $0.label) },
                sessions: sessions.map { ArchiveSummary.Session($0, groups, tickets) },
                surveys: try Dictionary(grouping: versions) { try $0.get("survey") as String }.sorted {
                    $0.key < $1.key
                }
                .map { try ArchiveSummary.Survey($0.key, versions: $0.value, groups, seals) },
                keys: try SealingRecord.all(db).map { ArchiveSummary.Key($0, seals) },
                releases: try number("SELECT count(*) FROM release"),
                purgedSessions: purged.sorted(), isErasureDue: try Self.isErasureDue(db))
        }
    }

    private static func problems(_ db: Database, sessions: [Session]) throws -> [ArchiveProblem] {
        var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
            .map { ArchiveProblem.structure($0) }
        let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { try $0.get("table") as String }
        problems += Dictionary(grouping: broken) { $0 }.sorted { $0.key < $1.key }
            .map { .reference(table: $0.key, rows: $0.value.count) }
        problems += try versions(db, of: nil).filter { hash(of: $0.source) != $0.hash }
            .map { .versionText(hash: $0.hash) }
        problems += try Row.fetchAll(
            db,
            sql: """
                SELECT r.session, count(*) AS n FROM response AS r
                JOIN survey_version AS v ON v.hash = r.survey_version JOIN session AS s ON s.code = r.session
                WHERE v.survey <> s.survey GROUP BY r.session
                """
        ).map { try .foreignSession(code: $0.get("session"), responses: $0.get("n")) }
        // SQLite itself does not hold rows against the schema's rules where it only reads.
        let strangers = try Int.fetchOne(db, sql: "SELECT count(*) FROM response WHERE NOT (\(Schema.wholeOrNothing))")!
        if strangers > 0 { problems.append(.neitherWholeNorBrokenOff(responses: strangers)) }
        let strange = try ReleaseRecord.all(db).filter { !$0.isWhole }
        if !strange.isEmpty { problems.append(.releaseContent(releases: strange.count)) }
        return try problems + faults(db)
    }

    /// A ticket is spent in the transaction that stores its response, so no archive has more of the one than of the other,
    /// but of sessions whose answers were purged.
    private static func problems(
        _ tickets: [String: TicketCount], _ groups: [ResponseGroup], _ purged: Set<String>
    ) -> [ArchiveProblem] {
        tickets.sorted { $0.key < $1.key }.compactMap { code, count in
            let responses = groups.filter { $0.session == code && $0.mode == Mode.online.rawValue }.count.complete
            guard count.spent > responses, !purged.contains(code) else { return nil }
            return .ticketsWithoutResponse(code: code, tickets: count.spent - responses)
        }
    }

    /// The faults of answers, each once, with how many responses have it.
    private static func faults(_ db: Database) throws -> [ArchiveProblem] {
        var rules: [String: AnswersRules] = [:]
        var found: [AnswersFault: (responses: Int, example: String)] = [:]
        let statement = try RawStatement(
            db, "SELECT id, survey_version, answers FROM response WHERE typeof(answers) = 'text' ORDER BY id")
        defer { statement.reset() }
        while try statement.step() {
            let version = String(decoding: statement.bytes(1), as: UTF8.self)
            if rules[version] == nil { rules[version] = AnswersRules(try SurveyStructure(db, version: version)) }
            let answers = String(decoding: statement.bytes(2), as: UTF8.self)
            guard let fault = rules[version]!.fault(in: answers) else { continue }
            let example = found[fault]?.example ?? ResponseID(bytes: statement.bytes(0))?.description ?? "?"
            found[fault] = (responses: (found[fault]?.responses ?? 0) + 1, example: example)
        }
        return AnswersFault.allCases.compactMap { fault in
            found[fault].map { .answers(fault, responses: $0.responses, example: $0.example) }
        }
    }
}

/// Responses that agree in all that is counted.
private struct ResponseGroup {
    var version: String
    var session: String
    var mode: String
    var language: String?
    var isAssisted: Bool
    var count: ArchiveSummary.Count

    static func all(_ db: Database) throws -> [ResponseGroup] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT survey_version, session, mode, language, coalesce(assisted, 0) AS assisted, outcome, count(*) AS n
                FROM response GROUP BY 1, 2, 3, 4, 5, 6
                """
        ).map { row in
            let isComplete = try row.get("outcome") as String == "complete"
            let number: Int = try row.get("n")
            return ResponseGroup(
                version: try row.get("survey_version"), session: try row.get("session"), mode: try row.get("mode"),
                language: try row.get("language"),
                isAssisted: try row.get("assisted"),
                count: ArchiveSummary.Count(complete: isComplete ? number : 0, brokenOff: isComplete ? 0 : number))
        }
    }
}

extension [ResponseGroup] {
    fileprivate var count: ArchiveSummary.Count {
        reduce(into: ArchiveSummary.Count()) { $0 += $1.count }
    }
}

extension ArchiveSummary.Session {
    fileprivate init(_ session: Session, _ groups: [ResponseGroup], _ tickets: [String: TicketCount]) {
        let tickets = tickets[session.code.rawValue] ?? TicketCount()
        self.init(
            code: session.code.rawValue, site: session.site, survey: session.survey,
            halfDay: session.halfDay.description, state: session.state.rawValue, isLocal: session.isLocal,
            isOwnDevice: session.isOwnDevice, end: session.end.description, invited: session.invited,
            responses: groups.filter { $0.session == session.code.rawValue }.count,
            tickets: ArchiveSummary.Tickets(made: tickets.made, spent: tickets.spent))
    }
}

extension ArchiveSummary.Survey {
    fileprivate init(
        _ survey: String, versions: [Row], _ groups: [ResponseGroup], _ seals: [SealedGroup]
    ) throws {
        let versions = try versions.map { row in
            let hash: String = try row.get("hash")
            return ArchiveSummary.Version(
                hash: hash, publishedHalfDay: try row.get("published_half_day"),
                hasStructure: try row.get("has_structure"),
                responses: groups.filter { $0.version == hash }.count)
        }
        let mine = groups.filter { group in versions.contains { $0.hash == group.version } }
        self.init(
            survey: survey, responses: mine.count,
            sealed: seals.filter { seal in versions.contains { $0.hash == seal.version } }.map(\.responses).reduce(
                0, +),
            versions: versions,
            modes: Dictionary(grouping: mine, by: \.mode).mapValues(\.count),
            languages: Dictionary(grouping: mine.filter { $0.language != nil }) { $0.language! }
                .mapValues { $0.count.complete },
            assisted: mine.filter(\.isAssisted).count.complete)
    }
}
