-- The tables of an archive of version 3, as they were made then.

PRAGMA page_size = 16384;

PRAGMA application_id = 1400258930;

PRAGMA user_version = 3;

CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);

CREATE TABLE survey_version (
    hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
    survey TEXT NOT NULL CHECK (survey <> ''),
    source TEXT NOT NULL,
    published_half_day TEXT NOT NULL CHECK (published_half_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]-[ap]m'),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0)
, answers_size INTEGER CHECK (answers_size >= 2)) STRICT, WITHOUT ROWID;

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

CREATE TABLE site (
    code TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
    label TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    code TEXT NOT NULL PRIMARY KEY CHECK (length(code) = 6 AND code NOT GLOB '*[^A-HJ-NP-Z2-9]*'),
    site TEXT NOT NULL REFERENCES site (code),
    survey TEXT NOT NULL CHECK (survey <> ''),
    half_day TEXT NOT NULL CHECK (half_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]-[ap]m'),
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed')),
    invited INTEGER CHECK (invited >= 0),
    notes TEXT NOT NULL DEFAULT '',
    local INTEGER NOT NULL DEFAULT 0 CHECK (local IN (0, 1)),
    end_half_day TEXT NOT NULL CHECK (end_half_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]-[ap]m')
, own_device INTEGER NOT NULL DEFAULT 1 CHECK (own_device IN (0, 1))) STRICT, WITHOUT ROWID;

CREATE TABLE tombstone (
    session TEXT NOT NULL PRIMARY KEY,
    half_day TEXT NOT NULL CHECK (half_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]-[ap]m')
) STRICT, WITHOUT ROWID;

CREATE TABLE release (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    survey TEXT NOT NULL,
    audience TEXT NOT NULL,
    half_day TEXT NOT NULL CHECK (half_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]-[ap]m'),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    tables TEXT NOT NULL CHECK (json_valid(tables))
) STRICT, WITHOUT ROWID;

CREATE TABLE "response" (
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
            WHEN 'blob' THEN length(answers) > 57 AND substr(answers, 1, 1) = x'01'
            ELSE 0
        END),
    CHECK (CASE outcome
    WHEN 'complete' THEN
        answers IS NOT NULL AND language IS NOT NULL AND assisted IS NOT NULL AND broke_off_at IS NULL
    WHEN 'brokeOff' THEN answers IS NULL AND language IS NULL AND assisted IS NULL
    ELSE 0
END)
) STRICT, WITHOUT ROWID;

CREATE TABLE sealing_key (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 8),
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 23),
    public_key TEXT NOT NULL CHECK (public_key LIKE 'drempel-public-%'),
    in_use INTEGER NOT NULL DEFAULT 0 CHECK (in_use IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket (
    session TEXT NOT NULL REFERENCES session (code),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    spent INTEGER NOT NULL DEFAULT 0 CHECK (spent IN (0, 1)),
    PRIMARY KEY (session, digest)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER response_of_a_purged_session BEFORE INSERT ON response
WHEN EXISTS (SELECT 1 FROM tombstone WHERE session = NEW.session)
BEGIN SELECT raise(ABORT, 'the answers of this session were purged'); END;

CREATE VIEW answer (response, survey_version, session, question, option, state, barrier) AS
WITH given (id, survey_version, session, question, type, value, is_deck) AS (
    SELECT r.id, r.survey_version, r.session, a.key, a.type, a.value,
        CASE WHEN a.type <> 'object' THEN 0 WHEN q.kind IS NOT NULL THEN q.kind = 'deck'
            ELSE json_extract(a.value, '$.derived') IS NULL
                AND coalesce(json_extract(a.value, '$.state'), '') NOT IN ('skipped', 'refused', 'unknown')
        END
    FROM response AS r
    CROSS JOIN json_each(CASE typeof(r.answers) WHEN 'text' THEN r.answers END) AS a
    LEFT JOIN survey_question AS q ON q.survey_version = r.survey_version AND q.question = a.key
), said (id, survey_version, session, question, option, state) AS (
    SELECT g.id, g.survey_version, g.session, g.question, CAST(g.value AS TEXT), 'answered'
    FROM given AS g WHERE g.type IN ('text', 'integer')
    UNION ALL
    SELECT g.id, g.survey_version, g.session, g.question, member.value, 'answered'
    FROM given AS g CROSS JOIN json_each(CASE g.type WHEN 'array' THEN g.value ELSE '[]' END) AS member
    UNION ALL
    SELECT g.id, g.survey_version, g.session, g.question, NULL, 'answered'
    FROM given AS g WHERE g.type = 'array' AND g.value = '[]'
    UNION ALL
    SELECT g.id, g.survey_version, g.session, g.question, card.key,
        CASE card.type WHEN 'object' THEN json_extract(card.value, '$.state') ELSE card.value END
    FROM given AS g CROSS JOIN json_each(CASE WHEN g.is_deck THEN g.value ELSE '{}' END) AS card
    UNION ALL
    SELECT g.id, g.survey_version, g.session, g.question, json_extract(g.value, '$.derived'),
        coalesce(json_extract(g.value, '$.state'), 'derived')
    FROM given AS g WHERE g.type = 'object' AND NOT g.is_deck
    UNION ALL
    SELECT r.id, r.survey_version, r.session, NULL, NULL, 'sealed'
    FROM response AS r WHERE typeof(r.answers) = 'blob'
)
SELECT lower(hex(s.id)), s.survey_version, s.session, s.question, s.option, s.state, i.barrier
FROM said AS s
LEFT JOIN survey_item AS i
    ON i.survey_version = s.survey_version AND i.question = s.question
    AND i.option = CASE s.state
        WHEN 'unknown' THEN 'unknown' WHEN 'answered' THEN s.option WHEN 'yes' THEN s.option END;

INSERT INTO grdb_migrations VALUES ('1: surveys, sessions, responses'), ('2: sealed answers'), ('3: the online variant');
