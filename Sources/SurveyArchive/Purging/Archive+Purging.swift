import GRDB
public import SurveyCore

extension Archive {
    /// What there is to purge.
    ///
    /// - Parameter days: for how many days after a session answers are kept, by survey; answers to others stay.
    /// - Throws: `StoreError`.
    public func purgePlan(during now: HalfDay, after days: [String: Int]) throws -> PurgePlan {
        try read { try Self.purgePlan($0, during: now, after: days) }
    }

    /// Deletes all responses and tickets of these sessions and the remarks on them, in one transaction, and overwrites
    /// them. What was released stays.
    ///
    /// A tombstone per session travels with `collect`: it deletes the responses there too, and bars them from coming back.
    /// A program that is killed in the middle leaves everything as it was, or nothing of these sessions; then the file is
    /// rewritten the next time.
    ///
    /// - Throws: `StoreError`; nothing was deleted then.
    public func purge(_ sessions: [SessionCode], during now: HalfDay) throws -> PurgeReport {
        if !sessions.isEmpty { try write { try Self.purge($0, sessions, during: now) } }
        return PurgeReport(sessions: sessions, notErased: finishErasing())
    }

    /// Rewrites the file if what was purged may still lie in it, and says why it cannot.
    private func finishErasing() -> StoreError? {
        do {
            if try read(Self.isErasureDue) { try compact() }
            return nil
        } catch {
            return error as? StoreError ?? .other("\(error)")
        }
    }

    // MARK: Within a transaction

    static func purgePlan(_ db: Database, during now: HalfDay, after days: [String: Int]) throws -> PurgePlan {
        let known = try purgedSessions(db)
        let old = try sessions(db).filter { session in
            !known.contains(session.code.rawValue)
                && days[session.survey].map { session.isOverdue(after: $0, on: now) } ?? false
        }
        var plan = PurgePlan(due: [], open: [])
        guard !old.isEmpty else { return plan }
        let responses = try counts(db)
        for session in old {
            let count = responses[session.code].map { $0.complete + $0.brokenOff } ?? 0
            if !session.waitsForHost(on: now) {
                // What nobody was in needs no tombstone.
                guard session.state != .planned || count > 0 else { continue }
                let isReleased =
                    try Bool.fetchOne(
                        db, sql: "SELECT EXISTS (SELECT 1 FROM release WHERE survey = ? AND half_day >= ?)",
                        arguments: [session.survey, session.lastHalfDay.description]) ?? false
                plan.due.append(
                    PurgePlan.Item(session: session, responses: count, isUntabulated: count > 0 && !isReleased))
            } else if session.state == .open || count > 0 {
                plan.open.append(session)
            }
        }
        return plan
    }

    static func purge(_ db: Database, _ sessions: [SessionCode], during now: HalfDay) throws {
        for session in sessions { try bury(db, session.rawValue, during: now.description) }
        _ = try removePurged(db)
    }

    /// Leaves a tombstone: of two half-days the earlier stands.
    static func bury(_ db: Database, _ session: String, during halfDay: String) throws {
        try db.execute(
            sql: """
                INSERT INTO tombstone (session, half_day) VALUES (?, ?)
                ON CONFLICT (session) DO UPDATE SET half_day = excluded.half_day WHERE excluded.half_day < half_day
                """, arguments: [session, halfDay])
    }

    /// Deletes what is there of sessions that have a tombstone, and says how many responses that were.
    static func removePurged(_ db: Database) throws -> Int {
        let purged = "(SELECT session FROM tombstone)"
        try db.execute(sql: "DELETE FROM response WHERE session IN \(purged)")
        let responses = db.changesCount
        try db.execute(
            sql: """
                DELETE FROM ticket WHERE session IN \(purged);
                UPDATE session SET notes = '', state = 'closed'
                WHERE code IN \(purged) AND (notes <> '' OR state <> 'closed')
                """)
        return responses
    }

    /// The codes of the sessions whose answers were purged.
    static func purgedSessions(_ db: Database) throws -> Set<String> {
        try String.fetchSet(db, sql: "SELECT session FROM tombstone")
    }

    /// Whether bytes of what was purged may still lie in the file.
    static func isErasureDue(_ db: Database) throws -> Bool {
        guard try Schema.knowsPurging(db) else { return false }
        return try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM tombstone WHERE erased = 0)") ?? false
    }
}
