import GRDB

extension Schema {
    /// What a server needs: whose device people answer on, and one-time tickets.
    ///
    /// A ticket is there as a digest (`TicketDigest`), in the order of digests, so nothing tells in what order tickets were
    /// made or spent; and no column leads from a ticket to a response.
    static func allowOnline(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE session ADD COLUMN own_device INTEGER NOT NULL DEFAULT 1 CHECK (own_device IN (0, 1));

                CREATE TABLE ticket (
                    session TEXT NOT NULL REFERENCES session (code),
                    digest BLOB NOT NULL CHECK (length(digest) = 32),
                    spent INTEGER NOT NULL DEFAULT 0 CHECK (spent IN (0, 1)),
                    PRIMARY KEY (session, digest)
                ) STRICT, WITHOUT ROWID;

                """)
    }

    /// Whether the file is new enough to hold tickets; an older one is only read.
    static func knowsTickets(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= 3
    }
}
