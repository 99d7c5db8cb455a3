import GRDB
public import SurveyCore
import Synchronization

extension Archive {
    public func publish(_ version: SurveyVersion, during halfDay: HalfDay) throws {
        // Asked first without writing: nearly always it is known.
        if try isPublished(version.hash) { return }
        try write { try Self.insert($0, version, halfDay) }
    }

    /// Makes `version` known together with the structure of the survey that its text compiles to, from which the view
    /// `answers_SURVEY` and the barriers in the view `answer` are made; does nothing when both are known already.
    ///
    /// - Throws: `StoreError`.
    public func publish(_ version: SurveyVersion, survey: Survey, during halfDay: HalfDay) throws {
        let structure = SurveyStructure(survey)
        let isKnown = try read { db in
            try SurveyStructure(db, version: version.hash) == structure && Self.answersSize(db, of: version.hash) != nil
        }
        if isKnown { return }
        try write { db in
            try Self.insert(db, version, halfDay)
            try db.execute(
                sql: "UPDATE survey_version SET answers_size = coalesce(answers_size, ?) WHERE hash = ?",
                arguments: [survey.longestCanonicalJSON, version.hash])
            if try SurveyStructure(db, version: version.hash) == nil {
                try structure.insert(db, version: version.hash)
                try SurveyView.refresh(db, survey: version.survey)
            }
        }
    }

    public func versions(of survey: String?) throws -> [SurveyVersion] {
        try read { try Self.versions($0, of: survey) }
    }

    private func isPublished(_ hash: String) throws -> Bool {
        try read { db in
            try Row.fetchOne(db, sql: "SELECT 1 FROM survey_version WHERE hash = ?", arguments: [hash]) != nil
        }
    }

    static func versions(_ db: Database, of survey: String?) throws -> [SurveyVersion] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT hash, survey, source FROM survey_version WHERE survey = coalesce(?, survey)
                ORDER BY published_half_day, ordinal, hash
                """, arguments: [survey]
        ).map { try SurveyVersion(hash: $0.get("hash"), survey: $0.get("survey"), source: $0.get("source")) }
    }

    private static func insert(_ db: Database, _ version: SurveyVersion, _ halfDay: HalfDay) throws {
        try db.execute(
            sql: """
                INSERT INTO survey_version (hash, survey, source, published_half_day, ordinal)
                SELECT ?1, ?2, ?3, ?4, count(*) FROM survey_version WHERE survey = ?2
                ON CONFLICT (hash) DO NOTHING
                """, arguments: [version.hash, version.survey, version.source, halfDay.description])
    }

    /// To how many bytes answers to a version are filled up before they are sealed; `nil` when that is not known.
    static func answersSize(_ db: Database, of hash: String) throws -> Int? {
        guard try Schema.knowsSeals(db) else { return nil }
        return try Int.fetchOne(db, sql: "SELECT answers_size FROM survey_version WHERE hash = ?", arguments: [hash])
    }

    /// What the canonical form of answers needs to know of a version: nothing, when it was published without structure.
    func decks(_ db: Database, of hash: String) throws -> Survey {
        if let known = decks.withLock({ $0[hash] }) { return known }
        guard let decks = try SurveyStructure(db, version: hash)?.decks else {
            return Survey(id: "", languages: ["nl"], questions: [])
        }
        self.decks.withLock { $0[hash] = decks }
        return decks
    }
}
