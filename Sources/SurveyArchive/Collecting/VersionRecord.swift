import GRDB

/// A row of `survey_version`.
struct VersionRecord: Equatable {
    var hash: String
    var text: Text
    var publication: Publication
    /// To how many bytes answers to it are filled up before they are sealed; `nil` when its structure is not known.
    var answersSize: Int?

    struct Text: Equatable {
        var survey: String
        var source: String
    }

    struct Publication: Equatable {
        var halfDay: String
        var ordinal: Int
    }

    private init(_ row: Row) throws {
        hash = try row.get("hash")
        text = try Text(survey: row.get("survey"), source: row.get("source"))
        publication = try Publication(halfDay: row.get("published_half_day"), ordinal: row.get("ordinal"))
        // Not in archives of version 1.
        answersSize = row.hasColumn("answers_size") ? try row.get("answers_size") : nil
    }

    static func all(_ db: Database) throws -> [VersionRecord] {
        try Row.fetchAll(db, sql: "SELECT * FROM survey_version ORDER BY hash").map(VersionRecord.init)
    }

    static func find(_ db: Database, _ hash: String) throws -> VersionRecord? {
        try Row.fetchOne(db, sql: "SELECT * FROM survey_version WHERE hash = ?", arguments: [hash])
            .map(VersionRecord.init)
    }

    /// The earlier publication stands. Two texts of one hash cannot be, but if they are, the one that sorts first stands.
    func merged(with other: VersionRecord) -> VersionRecord {
        var merged = self
        let (mine, its) = (publication, other.publication)
        if (its.halfDay, its.ordinal) < (mine.halfDay, mine.ordinal) { merged.publication = its }
        if (other.text.survey, other.text.source) < (text.survey, text.source) { merged.text = other.text }
        if let size = other.answersSize { merged.answersSize = max(size, answersSize ?? 0) }
        return merged
    }

    func write(_ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO survey_version (hash, survey, source, published_half_day, ordinal, answers_size)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                ON CONFLICT (hash) DO UPDATE
                SET survey = ?2, source = ?3, published_half_day = ?4, ordinal = ?5, answers_size = ?6
                """,
            arguments: [hash, text.survey, text.source, publication.halfDay, publication.ordinal, answersSize])
    }
}
