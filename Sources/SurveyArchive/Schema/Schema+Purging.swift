import GRDB

extension Schema {
    /// What the ledger of releases and the purge of answers need.
    ///
    /// - `release.options` says with what a release was made, and `sequence` puts the releases of a survey in order.
    /// - `tombstone.erased` is 0 until the file was rewritten after the purge: a program that was killed in between
    ///   finishes it the next time.
    /// - Tickets of a purged session are left out, whoever brings them.
    /// - `believed_clock` has one row at most: the half-day at which the device's clock was believed last
    ///   (`ClockTrust`).
    static func allowPurging(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE release ADD COLUMN options TEXT NOT NULL DEFAULT '';
                ALTER TABLE release ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0);

                ALTER TABLE tombstone ADD COLUMN erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1));

                CREATE TRIGGER ticket_of_a_purged_session BEFORE INSERT ON ticket
                WHEN EXISTS (SELECT 1 FROM tombstone WHERE session = NEW.session)
                BEGIN SELECT raise(IGNORE); END;

                CREATE TABLE believed_clock (
                    row INTEGER NOT NULL PRIMARY KEY CHECK (row = 1),
                    half_day TEXT NOT NULL CHECK (\(halfDay("half_day")))
                ) STRICT, WITHOUT ROWID;

                """)
    }

    /// Whether the file is new enough to say what was erased; an older one is only read.
    static func knowsPurging(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= 4
    }
}
