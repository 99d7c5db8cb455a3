import GRDB
public import SurveyCore

extension Archive {
    /// One state of the archive, to be read for a while, on up to `parts` threads at once, while others write.
    ///
    /// ```swift
    /// let snapshot = try archive.snapshot(parts: 2)
    /// try snapshot.scan(survey: "ocmw", part: 0, of: 2) { row in … }  // on one thread
    /// try snapshot.scan(survey: "ocmw", part: 1, of: 2) { row in … }  // on another
    /// ```
    ///
    /// Let it go soon: the write-ahead log cannot be emptied as long as it is held.
    ///
    /// - Throws: `StoreError`; `busy` when others write so much that no state could be held.
    public func snapshot(parts: Int = 1) throws -> ArchiveSnapshot {
        try ArchiveSnapshot(self, connections: parts)
    }
}

/// One state of an archive. It reads; it cannot be written to.
public final class ArchiveSnapshot: ResponseStore, Sendable {
    /// Keeps the file that is read, which may be a private copy.
    private let archive: Archive
    /// Each within a transaction that began on the same state.
    private let connections: [Connection]

    fileprivate init(_ archive: Archive, connections count: Int) throws {
        self.archive = archive
        let place = archive.place
        connections = try archive.mapping {
            let connections = try (0..<max(1, count)).map { _ in try Connection.reader(place) }
            let witness = try Connection.reader(place)
            for _ in 0..<1000 {
                // This number changes on a connection when another one has committed since it asked last.
                func commits() throws -> Int? {
                    try witness.run { try Int.fetchOne($0, sql: "PRAGMA data_version") }
                }
                let before = try commits()
                for connection in connections { try connection.run { try Self.begin($0) } }
                if try commits() == before { return connections }
                for connection in connections { try connection.run { try $0.rollback() } }
            }
            throw StoreError.busy
        }
    }

    private static func begin(_ db: Database) throws {
        try db.beginTransaction(.deferred)
        // A transaction holds the state of its first read.
        _ = try Row.fetchOne(db, sql: "SELECT 1 FROM site")
    }

    deinit {
        for connection in connections {
            try? connection.run { try $0.rollback() }
            // Before the archive's own: only that one may take away the log that it began, as the last to close.
            try? connection.close()
        }
    }

    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try archive.mapping { try connections[0].run(body) }
    }

    public func versions(of survey: String?) throws -> [SurveyVersion] {
        try read { try Archive.versions($0, of: survey) }
    }

    public func contains(_ id: ResponseID) throws -> Bool {
        try read { try Archive.contains($0, id) }
    }

    public func completeResponses(of survey: String) throws -> Int {
        try read { try Archive.completeResponses($0, of: survey) }
    }

    /// `Archive.contentHash(of:)` of this state.
    public func contentHash(of survey: String) throws -> String {
        try read { try Archive.contentHash($0, of: survey) }
    }

    /// `Archive.counts()` of this state.
    public func counts() throws -> [SessionCode: SessionCounts] {
        try read { try Archive.counts($0) }
    }

    /// All sessions, by half-day, then code.
    public func sessions() throws -> [Session] {
        try read { try Archive.sessions($0) }
    }

    /// All sites, by code.
    public func sites() throws -> [Site] {
        try read { try Archive.sites($0) }
    }

    /// Threads that read different parts do not wait for each other, for as many parts as the snapshot was made for.
    ///
    /// `body` must not use the snapshot.
    public func scan(survey: String, part: Int, of parts: Int, _ body: (ResponseRow) throws -> Void) throws {
        try read(part: part, of: survey) { try ResponseScan.run($0, versions: $1, part: part, of: parts, body) }
    }

    /// The same, and hashes what it reads, which takes less than to read it again: the digests of all parts make
    /// `contentHash(of:from:)`.
    ///
    /// - Parameter parts: A divisor of 256.
    public func digest(
        survey: String, part: Int, of parts: Int, _ body: (ResponseRow) throws -> Void
    ) throws -> ContentDigest {
        try read(part: part, of: survey) { try ResponseScan.digest($0, versions: $1, part: part, of: parts, body) }
    }

    /// `Archive.contentHash(of:)` of this state, from the digests of all its parts.
    public func contentHash(of survey: String, from parts: [ContentDigest]) throws -> String {
        Archive.contentHash(versions: try versions(of: survey).map(\.hash), parts: parts)
    }

    private func read<Result>(
        part: Int, of survey: String, _ body: (Database, _ versions: [String]) throws -> Result
    ) throws -> Result {
        try archive.mapping {
            try connections[part % connections.count].run { db in
                try body(db, try Archive.versions(db, of: survey).map(\.hash))
            }
        }
    }

    /// Throws `StoreError.readOnly`.
    public func publish(_ version: SurveyVersion, during halfDay: HalfDay) throws {
        throw StoreError.readOnly
    }

    /// Throws `StoreError.readOnly`.
    public func store(_ response: Response) throws -> StoreOutcome {
        throw StoreError.readOnly
    }
}
