import FoundationEssentials
import GRDB
public import SurveyCore

extension Archive: TicketStore {
    public func add(_ tickets: Set<Ticket>, to session: SessionCode) throws {
        let digests = tickets.map { TicketDigest($0, of: session) }
        try write { db in
            guard let known = try Self.session(db, session) else { throw SessionError.unknown(session) }
            _ = try known.admittingTickets()
            try Self.add(db, digests, to: session)
        }
    }

    public func ticketCount(of session: SessionCode) throws -> TicketCount {
        try read { try Self.ticketCounts($0)[session.rawValue] ?? TicketCount() }
    }

    /// How many tickets each session has, by its code; sessions without any are left out.
    ///
    /// - Throws: `StoreError`.
    public func ticketCounts() throws -> [SessionCode: TicketCount] {
        let counts = try read { try Self.ticketCounts($0) }
        return Dictionary(
            uniqueKeysWithValues: counts.compactMap { code, count in
                SessionCode(code).map { ($0, count) }
            })
    }

    // MARK: Within a transaction

    /// Makes digests known, in their own order: the one in which they came is nowhere.
    static func add(_ db: Database, _ digests: [TicketDigest], to session: SessionCode) throws {
        let statement = try RawStatement(
            db, "INSERT INTO ticket (session, digest) VALUES (?, ?) ON CONFLICT (session, digest) DO NOTHING")
        for digest in digests.sorted() {
            try statement.bind(1, text: session.rawValue)
            try statement.bind(2, blob: digest.bytes)
            _ = try statement.run()
        }
    }

    static func ticketCounts(_ db: Database) throws -> [String: TicketCount] {
        guard try Schema.knowsTickets(db) else { return [:] }
        let rows = try Row.fetchAll(
            db, sql: "SELECT session, count(*) AS made, sum(spent) AS spent FROM ticket GROUP BY session")
        return try Dictionary(
            uniqueKeysWithValues: rows.map { row in
                (try row.get("session"), TicketCount(made: try row.get("made"), spent: try row.get("spent")))
            })
    }

    /// The digests of each session's tickets, sorted, by its code.
    static func ticketDigests(_ db: Database) throws -> [String: [TicketDigest]] {
        guard try Schema.knowsTickets(db) else { return [:] }
        var digests: [String: [TicketDigest]] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT session, digest FROM ticket ORDER BY session, digest") {
            guard let digest = TicketDigest(bytes: Array(try row.get("digest") as Data)) else {
                throw StoreError.damaged("a ticket of a session is not written as it should be")
            }
            digests[try row.get("session"), default: []].append(digest)
        }
        return digests
    }

    /// Whether a session takes tickets only.
    static func needsTicket(_ db: Database, _ session: SessionCode) throws -> Bool {
        let statement = try RawStatement(db, "SELECT 1 FROM ticket WHERE session = ? LIMIT 1")
        defer { statement.reset() }
        try statement.bind(1, text: session.rawValue)
        return try statement.step()
    }

    /// Whether the ticket was spent; `nil` when it is none of that session.
    static func state(_ db: Database, _ digest: TicketDigest, of session: SessionCode) throws -> TicketState? {
        let statement = try RawStatement(db, "SELECT spent FROM ticket WHERE session = ? AND digest = ?")
        defer { statement.reset() }
        try statement.bind(1, text: session.rawValue)
        try statement.bind(2, blob: digest.bytes)
        guard try statement.step() else { return nil }
        return statement.integer(0) == 0 ? .unspent : .spent
    }

    static func spend(_ db: Database, _ digest: TicketDigest, of session: SessionCode) throws {
        let statement = try RawStatement(db, "UPDATE ticket SET spent = 1 WHERE session = ? AND digest = ?")
        try statement.bind(1, text: session.rawValue)
        try statement.bind(2, blob: digest.bytes)
        _ = try statement.run()
    }
}
