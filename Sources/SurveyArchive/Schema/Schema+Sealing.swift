import GRDB

extension Schema {
    /// From here on `answers` may be sealed: a blob as `SealedAnswers` describes it, where else a JSON text stands.
    ///
    /// SQLite cannot change the rules of a table that is there, so the rows go into a new one, untouched. The views are
    /// made anew, since they must not take a blob for JSON.
    static func allowSealedAnswers(_ db: Database) throws {
        let views = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'")
        for view in views { try db.execute(sql: "DROP VIEW \(view.quotedDatabaseIdentifier)") }
        try db.execute(
            sql: """
                \(sealedResponses)
                INSERT INTO response_or_sealed SELECT * FROM response ORDER BY id;
                DROP TABLE response;
                ALTER TABLE response_or_sealed RENAME TO response;
                \(purgedSessions)
                \(sealingKeys)
                ALTER TABLE survey_version ADD COLUMN answers_size INTEGER CHECK (answers_size >= 2);
                \(longView)
                """)
        try SurveyView.refreshAll(db)
    }

    /// Whether the file is new enough to hold sealed answers; an older one is only read.
    static func knowsSeals(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= 2
    }

    private static let sealedResponses = """
        CREATE TABLE response_or_sealed (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            survey_version TEXT NOT NULL REFERENCES survey_version (hash),
            session TEXT NOT NULL REFERENCES session (code),
            mode TEXT NOT NULL CHECK (mode IN ('kiosk', 'online')),
            language TEXT CHECK (language <> ''),
            assisted INTEGER CHECK (assisted IN (0, 1)),
            outcome TEXT NOT NULL CHECK (outcome IN ('complete', 'brokeOff')),
            broke_off_at TEXT CHECK (broke_off_at <> ''),
            answers ANY CHECK (
                CASE typeof(answers)
                    WHEN 'null' THEN 1
                    WHEN 'text' THEN substr(answers, 1, 1) = '{' AND json_valid(answers)
                    WHEN 'blob' THEN length(answers) > \(SealedAnswers.overhead) AND substr(answers, 1, 1) = x'01'
                    ELSE 0
                END),
            CHECK (\(wholeOrNothing))
        ) STRICT, WITHOUT ROWID;

        """

    /// The public keys with which answers in this file were sealed, and with which they are sealed from now on
    /// (`in_use`). `survey_version.answers_size` is to how many bytes they are filled up first.
    private static let sealingKeys = """
        CREATE TABLE sealing_key (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 8),
            fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 23),
            public_key TEXT NOT NULL CHECK (public_key LIKE 'drempel-public-%'),
            in_use INTEGER NOT NULL DEFAULT 0 CHECK (in_use IN (0, 1))
        ) STRICT, WITHOUT ROWID;

        """
}
