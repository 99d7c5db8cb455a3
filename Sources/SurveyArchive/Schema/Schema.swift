import GRDB

/// The tables of an archive, as docs/ARCHITECTURE.md explains them.
///
/// No table has a rowid, so that nothing in the file numbers rows in the order in which they came.
enum Schema {
    /// The newest version that this program knows, kept in the file's header too (`user_version`).
    static let version = 4

    /// A page holds even a long response whole.
    static let pageSize = 16_384

    /// Brings an archive of any older version to this one; each step as one transaction.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: surveys, sessions, responses") { db in
            try db.execute(sql: surveys + sessions + responses + ledger)
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        migrator.registerMigration("2: sealed answers") { db in
            try allowSealedAnswers(db)
            try db.execute(sql: "PRAGMA user_version = 2")
        }
        migrator.registerMigration("3: the online variant") { db in
            try allowOnline(db)
            try db.execute(sql: "PRAGMA user_version = 3")
        }
        migrator.registerMigration("4: releases and purging") { db in
            try allowPurging(db)
            try db.execute(sql: "PRAGMA user_version = 4")
        }
        return migrator
    }

    /// A survey's text under its SHA-256. `ordinal` orders the versions that one half-day saw. `survey_question` and
    /// `survey_item` say what the text means: the questions, and what can be chosen with the barrier it reports (the
    /// option `unknown` is *I don't know*).
    private static let surveys = """
        CREATE TABLE survey_version (
            hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
            survey TEXT NOT NULL CHECK (survey <> ''),
            source TEXT NOT NULL,
            published_half_day TEXT NOT NULL CHECK (\(halfDay("published_half_day"))),
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE survey_question (
            survey_version TEXT NOT NULL REFERENCES survey_version (hash),
            position INTEGER NOT NULL CHECK (position >= 0),
            question TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (
                kind IN ('yesNo', 'chooseOne', 'chooseMany', 'deck', 'choice', 'scale', 'number', 'note')),
            draws_on TEXT CHECK ((kind = 'choice') = (draws_on IS NOT NULL)),
            PRIMARY KEY (survey_version, question)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE survey_item (
            survey_version TEXT NOT NULL,
            question TEXT NOT NULL,
            position INTEGER NOT NULL CHECK (position >= 0),
            option TEXT NOT NULL,
            barrier TEXT,
            PRIMARY KEY (survey_version, question, option),
            FOREIGN KEY (survey_version, question) REFERENCES survey_question (survey_version, question)
        ) STRICT, WITHOUT ROWID;

        """

    private static let sessions = """
        CREATE TABLE site (
            code TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
            label TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE session (
            code TEXT NOT NULL PRIMARY KEY CHECK (length(code) = 6 AND code NOT GLOB '*[^A-HJ-NP-Z2-9]*'),
            site TEXT NOT NULL REFERENCES site (code),
            survey TEXT NOT NULL CHECK (survey <> ''),
            half_day TEXT NOT NULL CHECK (\(halfDay("half_day"))),
            state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed')),
            invited INTEGER CHECK (invited >= 0),
            notes TEXT NOT NULL DEFAULT '',
            local INTEGER NOT NULL DEFAULT 0 CHECK (local IN (0, 1)),
            end_half_day TEXT NOT NULL CHECK (\(halfDay("end_half_day")))
        ) STRICT, WITHOUT ROWID;

        """

    /// What holds for every row of `response`.
    static let wholeOrNothing = """
        CASE outcome
            WHEN 'complete' THEN
                answers IS NOT NULL AND language IS NOT NULL AND assisted IS NOT NULL AND broke_off_at IS NULL
            WHEN 'brokeOff' THEN answers IS NULL AND language IS NULL AND assisted IS NULL
            ELSE 0
        END
        """

    /// A response is whole or, when it was broken off, has nothing of what was said. None comes in for a session whose
    /// answers were purged.
    private static let responses = """
        CREATE TABLE response (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            survey_version TEXT NOT NULL REFERENCES survey_version (hash),
            session TEXT NOT NULL REFERENCES session (code),
            mode TEXT NOT NULL CHECK (mode IN ('kiosk', 'online')),
            language TEXT CHECK (language <> ''),
            assisted INTEGER CHECK (assisted IN (0, 1)),
            outcome TEXT NOT NULL CHECK (outcome IN ('complete', 'brokeOff')),
            broke_off_at TEXT CHECK (broke_off_at <> ''),
            answers TEXT CHECK (answers IS NULL OR substr(answers, 1, 1) = '{' AND json_valid(answers)),
            CHECK (\(wholeOrNothing))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE tombstone (
            session TEXT NOT NULL PRIMARY KEY,
            half_day TEXT NOT NULL CHECK (\(halfDay("half_day")))
        ) STRICT, WITHOUT ROWID;

        """ + purgedSessions

    static let purgedSessions = """
        CREATE TRIGGER response_of_a_purged_session BEFORE INSERT ON response
        WHEN EXISTS (SELECT 1 FROM tombstone WHERE session = NEW.session)
        BEGIN SELECT raise(ABORT, 'the answers of this session were purged'); END;

        """

    /// What was published, to whom, of which content (`Archive.contentHash(of:)`).
    private static let ledger = """
        CREATE TABLE release (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            survey TEXT NOT NULL,
            audience TEXT NOT NULL,
            half_day TEXT NOT NULL CHECK (\(halfDay("half_day"))),
            content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
            tables TEXT NOT NULL CHECK (json_valid(tables))
        ) STRICT, WITHOUT ROWID;

        """

    static func halfDay(_ column: String) -> String {
        "\(column) GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]-[ap]m'"
    }
}
