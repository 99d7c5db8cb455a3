import GRDB
public import SurveyCore

/// How many responses belong to a session.
public struct SessionCounts: Sendable, Hashable {
    /// Those that were sent.
    public var complete: Int
    /// Those that ended before.
    public var brokenOff: Int

    /// Numbers of one session.
    public init(complete: Int, brokenOff: Int) {
        self.complete = complete
        self.brokenOff = brokenOff
    }
}

extension Archive {
    /// Counts the responses of `session`: for its host, who is told them only from the release threshold on.
    ///
    /// - Throws: `StoreError`.
    public func counts(of session: SessionCode) throws -> SessionCounts {
        try read { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT count(*) FILTER (WHERE outcome = 'complete') AS complete,
                        count(*) FILTER (WHERE outcome <> 'complete') AS brokenOff
                    FROM response WHERE session = ?
                    """, arguments: [session.rawValue])!
            return SessionCounts(complete: try row.get("complete"), brokenOff: try row.get("brokenOff"))
        }
    }

    /// The same for each session that has a response, in one pass.
    ///
    /// - Throws: `StoreError`.
    public func counts() throws -> [SessionCode: SessionCounts] {
        try read { try Self.counts($0) }
    }

    static func counts(_ db: Database) throws -> [SessionCode: SessionCounts] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT session, count(*) FILTER (WHERE outcome = 'complete') AS complete,
                    count(*) FILTER (WHERE outcome <> 'complete') AS brokenOff
                FROM response GROUP BY session
                """)
        var counts: [SessionCode: SessionCounts] = [:]
        for row in rows {
            let text: String = try row.get("session")
            guard let code = SessionCode(text) else { throw StoreError.damaged("'\(text)' is no session's code") }
            counts[code] = SessionCounts(complete: try row.get("complete"), brokenOff: try row.get("brokenOff"))
        }
        return counts
    }
}
