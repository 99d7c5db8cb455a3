import GRDB
public import SurveyCore

/// What a device did by itself.
public enum Upkeep: Sendable, Hashable {
    /// It was done in this half-day already.
    case doneBefore
    /// Nothing was deleted: the clock may be wrong (`ClockTrust`).
    case clockDoubted
    /// Answers that were old enough are deleted.
    case done(PurgeReport, open: [Session])
}

extension Archive {
    /// What a kiosk or server does by itself, once in each half-day: it purges what was kept for longer than promised,
    /// provided that its clock can be believed.
    ///
    /// Unlike a person who purges, it does not ask whether anything was never tabulated: the promise to the people who
    /// answered goes first.
    ///
    /// - Parameters:
    ///   - days: as for `purgePlan(during:after:)`; asked only when it matters.
    ///   - isSynchronized: whether the network keeps the clock right; asked only when it matters.
    /// - Throws: `StoreError`; nothing was deleted then.
    public func upkeep(
        during now: HalfDay, after days: () throws -> [String: Int], isSynchronized: () -> Bool
    ) throws -> Upkeep {
        let (believed, isErasureDue) = try read { (try Self.believedClock($0), try Self.isErasureDue($0)) }
        if believed == now, !isErasureDue { return .doneBefore }
        guard try believesClock(during: now, isSynchronized: isSynchronized) else { return .clockDoubted }
        let plan = try purgePlan(during: now, after: days())
        let report = try purge(plan.due.map(\.session.code), during: now)
        // Last, so that a program that was killed before begins again.
        if believed != now { try write { try Self.believe($0, now) } }
        return .done(report, open: plan.open)
    }

    /// Whether the device's clock can be believed (`ClockTrust`).
    ///
    /// - Parameter isSynchronized: whether the network keeps the clock right; asked only when it matters.
    /// - Throws: `StoreError`.
    public func believesClock(during now: HalfDay, isSynchronized: () -> Bool) throws -> Bool {
        let last = try read { try Self.believedClock($0) ?? Self.newestHalfDay($0) }
        return ClockTrust(last: last).believes(now, isSynchronized: isSynchronized)
    }

    /// Believes the device's clock from here on: a person has just confirmed its date.
    ///
    /// - Throws: `StoreError`.
    public func confirmClock(during now: HalfDay) throws {
        try write { try Self.believe($0, now) }
    }

    // MARK: Within a transaction

    private static func believedClock(_ db: Database) throws -> HalfDay? {
        guard try Schema.knowsPurging(db) else { return nil }
        return try String.fetchOne(db, sql: "SELECT half_day FROM believed_clock").flatMap { HalfDay($0) }
    }

    /// That of what was done last, by whatever clock.
    private static func newestHalfDay(_ db: Database) throws -> HalfDay? {
        try String.fetchOne(
            db,
            sql: """
                SELECT max(half_day) FROM (
                    SELECT half_day FROM session WHERE state <> 'planned'
                    UNION ALL SELECT published_half_day FROM survey_version
                    UNION ALL SELECT half_day FROM release UNION ALL SELECT half_day FROM tombstone)
                """
        ).flatMap { HalfDay($0) }
    }

    private static func believe(_ db: Database, _ now: HalfDay) throws {
        try db.execute(
            sql: """
                INSERT INTO believed_clock (row, half_day) VALUES (1, ?)
                ON CONFLICT (row) DO UPDATE SET half_day = excluded.half_day WHERE half_day <> excluded.half_day
                """, arguments: [now.description])
    }
}
