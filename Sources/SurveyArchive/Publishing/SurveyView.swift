import GRDB

/// The view with a column per question, for people who use SQL.
///
/// It is called `answers_` and the survey's name. A choice shows its option, a number itself, a set and a deck their
/// JSON, and a question passed over `(skipped)`, `(refused)` or `(unknown)`; what was not routed is NULL. Sealed answers
/// show `(sealed)` everywhere. Columns of ours hold an underscore, which no question's name does, but for the four names
/// that questions may not take.
enum SurveyView {
    static func name(of survey: String) -> String { "answers_\(survey)" }

    /// Makes the views of all surveys anew, from the structures that are stored.
    static func refreshAll(_ db: Database) throws {
        let surveys = try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT survey FROM survey_version
                WHERE EXISTS (SELECT 1 FROM survey_question WHERE survey_version = hash) ORDER BY survey
                """)
        for survey in surveys { try refresh(db, survey: survey) }
    }

    /// Makes the view of one survey anew. It shows responses to all versions, with the newest one's questions first.
    static func refresh(_ db: Database, survey: String) throws {
        let hashes = try String.fetchAll(
            db,
            sql: """
                SELECT hash FROM survey_version WHERE survey = ? ORDER BY published_half_day DESC, ordinal DESC, hash DESC
                """, arguments: [survey])
        var columns: [(name: String, kind: SurveyStructure.Kind)] = []
        for hash in hashes {
            for question in try SurveyStructure(db, version: hash)?.questions ?? []
            where question.kind != .note && !columns.contains(where: { $0.name == question.id }) {
                columns.append((question.id, question.kind))
            }
        }
        let fixed = """
            lower(hex(r.id)) AS response, r.survey_version, r.session, s.half_day, s.site AS session_site, r.mode,
            r.outcome AS interview_outcome, r.broke_off_at, r.language, r.assisted AS is_assisted,
            CASE typeof(r.answers) WHEN 'blob' THEN 1 WHEN 'text' THEN 0 END AS is_sealed
            """
        let answers = columns.map { ",\n\(expression($0.name, $0.kind)) AS \(quoted($0.name))" }.joined()
        let sql = """
            CREATE VIEW \(quoted(name(of: survey))) AS
            SELECT \(fixed)\(answers)
            FROM response AS r
            JOIN survey_version AS v ON v.hash = r.survey_version
            JOIN session AS s ON s.code = r.session
            WHERE v.survey = \(text(survey))
            """
        // What is right already stays untouched, so that collecting again changes not one byte.
        let known = try String.fetchOne(
            db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = ?", arguments: [name(of: survey)])
        if known == sql { return }
        try db.execute(sql: "DROP VIEW IF EXISTS \(quoted(name(of: survey)))")
        try db.execute(sql: sql)
    }

    /// The SQL that shows the answer to one question.
    private static func expression(_ question: String, _ kind: SurveyStructure.Kind) -> String {
        let path = "$.\"\(question)\""
        let value = "json_extract(r.answers, \(text(path)))"
        let sealed = "CASE WHEN typeof(r.answers) = 'blob' THEN '(sealed)'"
        switch kind {
        case .deck, .note: return "\(sealed) ELSE \(value) END"
        case .yesNo, .chooseOne, .chooseMany, .choice, .scale, .number:
            return """
                \(sealed) WHEN json_type(r.answers, \(text(path))) = 'object' THEN coalesce(
                    '(' || json_extract(r.answers, \(text(path + ".state"))) || ')',
                    json_extract(r.answers, \(text(path + ".derived")))) ELSE \(value) END
                """
        }
    }

    /// A name in SQL.
    private static func quoted(_ name: String) -> String {
        "\"\(name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }

    /// A text in SQL.
    private static func text(_ text: String) -> String {
        "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
    }
}
