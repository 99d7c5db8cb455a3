import GRDB
public import SurveyCore

extension Archive {
    public func add(_ site: Site) throws {
        try write { try Self.insert($0, site) }
    }

    public func sites() throws -> [Site] {
        try read { try Self.sites($0) }
    }

    public func put(_ session: Session) throws {
        try write { try Self.put($0, session) }
    }

    public func session(_ code: SessionCode) throws -> Session? {
        try read { try Self.session($0, code) }
    }

    public func sessions() throws -> [Session] {
        try read { try Self.sessions($0) }
    }

    public func open(_ code: SessionCode, during now: HalfDay) throws -> Session {
        try change(code) { try $0.opened(during: now) }
    }

    /// The close stands before the file is rewritten (`compact()`): when only that fails, closing again finishes it.
    public func close(_ code: SessionCode, invited: Int?, notes: String) throws -> Session {
        let session = try change(code) { try $0.closed(invited: invited, notes: notes) }
        try compact()
        return session
    }

    // MARK: Within a transaction

    /// Adds a site, or gives it another label; a label that is not given never erases one.
    static func insert(_ db: Database, _ site: Site) throws {
        try db.execute(
            sql: """
                INSERT INTO site (code, label) VALUES (?1, ?2)
                ON CONFLICT (code) DO UPDATE SET label = excluded.label WHERE excluded.label <> ''
                """, arguments: [site.code, site.label])
    }

    static func sites(_ db: Database) throws -> [Site] {
        try Row.fetchAll(db, sql: "SELECT code, label FROM site ORDER BY code")
            .map { try Site(code: $0.get("code"), label: $0.get("label")) }
    }

    static func put(_ db: Database, _ session: Session) throws {
        guard try Row.fetchOne(db, sql: "SELECT 1 FROM site WHERE code = ?", arguments: [session.site]) != nil else {
            throw StoreError.unknownReference("site \(session.site)")
        }
        // Merged with itself when it is new: so that putting it again changes nothing.
        let known = try Self.session(db, session.code) ?? session
        guard known.isSameSession(as: session) else { throw SessionError.codeTaken(by: known) }
        try write(db, known.merged(with: session))
    }

    static func session(_ db: Database, _ code: SessionCode) throws -> Session? {
        try Row.fetchOne(db, sql: "SELECT * FROM session WHERE code = ?", arguments: [code.rawValue]).map(Session.init)
    }

    static func sessions(_ db: Database) throws -> [Session] {
        try Row.fetchAll(db, sql: "SELECT * FROM session ORDER BY half_day, code").map(Session.init)
    }

    /// The session's record as it may be kept: whatever other archives say of one whose answers were purged.
    static func kept(_ db: Database, _ session: Session) throws -> Session {
        let isPurged = try Row.fetchOne(
            db, sql: "SELECT 1 FROM tombstone WHERE session = ?", arguments: [session.code.rawValue])
        return isPurged == nil ? session : session.purged
    }

    /// Stores the session's record.
    static func write(_ db: Database, _ session: Session) throws {
        let session = try kept(db, session)
        try db.execute(
            sql: """
                INSERT INTO session (
                    code, site, survey, half_day, state, invited, notes, local, end_half_day, own_device)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                ON CONFLICT (code) DO UPDATE SET
                    site = ?2, survey = ?3, half_day = ?4, state = ?5, invited = ?6, notes = ?7, local = ?8,
                    end_half_day = ?9, own_device = ?10
                """,
            arguments: [
                session.code.rawValue, session.site, session.survey, session.halfDay.description,
                session.state.rawValue, session.invited, session.notes, session.isLocal, session.end.description,
                session.isOwnDevice,
            ])
    }

    private func change(_ code: SessionCode, _ change: (Session) throws -> Session) throws -> Session {
        try write { db in
            guard let session = try Self.session(db, code) else { throw SessionError.unknown(code) }
            let changed = try change(session)
            if changed != session { try Self.write(db, changed) }
            return changed
        }
    }
}

extension Session {
    /// The session that a row of the table `session` holds.
    ///
    /// - Throws: `StoreError.damaged` for what the schema should have kept out.
    init(_ row: Row) throws {
        func read<Value>(_ column: String, _ make: (String) -> Value?) throws -> Value {
            let text: String = try row.get(column)
            guard let value = make(text) else { throw StoreError.damaged("'\(text)' is no \(column) of a session") }
            return value
        }
        self.init(
            code: try read("code") { SessionCode($0) }, site: try row.get("site"), survey: try row.get("survey"),
            halfDay: try read("half_day") { HalfDay($0) }, state: try read("state") { State(rawValue: $0) },
            isLocal: try row.get("local"),
            // Not in archives of versions 1 and 2.
            isOwnDevice: row.hasColumn("own_device") ? try row.get("own_device") : true,
            end: try read("end_half_day") { HalfDay($0) }, invited: try row.get("invited"),
            notes: try row.get("notes"))
    }
}
