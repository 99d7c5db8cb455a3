import GRDB
public import SurveyCore

extension Archive {
    public func store(_ response: Response) throws -> StoreOutcome {
        try store(contentsOf: [response])[0]
    }

    /// Stores `responses` durably in one transaction, which costs little more than storing one: all of them, or none.
    ///
    /// - Returns: what became of each; of two with one id the first stands.
    /// - Throws: `StoreError`; nothing was stored then.
    @discardableResult
    public func store(contentsOf responses: [Response]) throws -> [StoreOutcome] {
        let outcomes = try write { db in
            let statement = try Self.insertion(db)
            var outcomes = [StoreOutcome](repeating: .alreadyStored, count: responses.count)
            // In the order of the ids, so that each page is visited once; what is sent twice, in the order given.
            for index in responses.indices.sorted(by: { (responses[$0].id, $0) < (responses[$1].id, $1) }) {
                do {
                    outcomes[index] = try insert(db, statement, responses[index])
                } catch let error as DatabaseError {
                    throw try refusal(db, of: responses[index]) ?? error
                }
            }
            return outcomes
        }
        if checkpointsEachSave { emptyLog() }
        return outcomes
    }

    public func contains(_ id: ResponseID) throws -> Bool {
        try read { db in try Self.contains(db, id) }
    }

    /// It reads every response, at about a gigabyte in half a second: for a table, count while scanning.
    public func completeResponses(of survey: String) throws -> Int {
        try read { try Self.completeResponses($0, of: survey) }
    }

    /// Each part is read on a connection of its own. For several parts of one state of the file, see `snapshot(parts:)`.
    public func scan(survey: String, part: Int, of parts: Int, _ body: (ResponseRow) throws -> Void) throws {
        try mapping {
            try Connection.reader(place).read { db in
                let versions = try Self.versions(db, of: survey).map(\.hash)
                try ResponseScan.run(db, versions: versions, part: part, of: parts, body)
            }
        }
    }

    // MARK: Within a transaction

    /// The statement by which responses are stored.
    static func insertion(_ db: Database) throws -> RawStatement {
        try RawStatement(
            db,
            """
            INSERT INTO response (id, survey_version, session, mode, language, assisted, outcome, broke_off_at, answers)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """)
    }

    static func contains(_ db: Database, _ id: ResponseID) throws -> Bool {
        let statement = try RawStatement(db, "SELECT 1 FROM response WHERE id = ?")
        defer { statement.reset() }
        try statement.bind(1, blob: id.bytes)
        return try statement.step()
    }

    static func completeResponses(_ db: Database, of survey: String) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM response WHERE outcome = 'complete'
                AND survey_version IN (SELECT hash FROM survey_version WHERE survey = ?)
                """, arguments: [survey])!
    }

    /// Answers as they are stored.
    private enum StoredAnswers {
        case plain(String)
        case sealed([UInt8])
    }

    private func stored(_ db: Database, _ answers: Answers, of response: Response) throws -> StoredAnswers {
        let json = try decks(db, of: response.surveyVersion).admitting(answers).canonicalJSON(of: answers)
        guard let sealingKey else { return .plain(json) }
        guard let size = try Self.answersSize(db, of: response.surveyVersion) else {
            throw try refusal(db, of: response)
                ?? .unknownReference(
                    "the structure of survey version \(response.surveyVersion), so its answers cannot be sealed")
        }
        let label = SealedAnswers.Label(
            version: response.surveyVersion, response: response.id.bytes, session: response.session.rawValue)
        return .sealed(try SealedAnswers.seal(json, size: size, for: sealingKey, label))
    }

    func insert(_ db: Database, _ statement: RawStatement, _ response: Response) throws -> StoreOutcome {
        // What is sealed differs each time: the id alone says that it is the same response.
        if sealingKey != nil, try Self.contains(db, response.id) { return .alreadyStored }
        try statement.bind(1, blob: response.id.bytes)
        try statement.bind(2, text: response.surveyVersion)
        try statement.bind(3, text: response.session.rawValue)
        try statement.bind(4, text: response.mode.rawValue)
        switch response.outcome {
        case .complete(let completed):
            let answers = try stored(db, completed.answers, of: response)
            try statement.bind(5, text: completed.language.rawValue)
            try statement.bind(6, integer: completed.isAssisted ? 1 : 0)
            try statement.bind(7, text: "complete")
            switch answers {
            case .plain(let json): try statement.bind(9, text: json)
            case .sealed(let bytes): try statement.bind(9, blob: bytes)
            }
        case .brokeOff(let question):
            try statement.bind(7, text: "brokeOff")
            try statement.bind(8, text: question?.rawValue)
        }
        return try statement.run() == 1 ? .stored : .alreadyStored
    }

    /// Why the schema refused a response.
    func refusal(_ db: Database, of response: Response) throws -> StoreError? {
        func isThere(_ sql: String, _ key: String) throws -> Bool {
            try Row.fetchOne(db, sql: sql, arguments: [key]) != nil
        }
        if try !isThere("SELECT 1 FROM survey_version WHERE hash = ?", response.surveyVersion) {
            return .unknownReference("survey version \(response.surveyVersion)")
        }
        if try !isThere("SELECT 1 FROM session WHERE code = ?", response.session.rawValue) {
            return .unknownReference("session \(response.session)")
        }
        if try isThere("SELECT 1 FROM tombstone WHERE session = ?", response.session.rawValue) {
            return .unknownReference("session \(response.session), of which the answers were purged")
        }
        return nil
    }
}

extension Survey {
    /// These decks with room for cards that `answers` has and the survey has not: they come last, so that an answer is
    /// never lost. (`Archive.check()` reports them.)
    fileprivate func admitting(_ answers: Answers) -> Survey {
        var survey = self
        for (index, deck) in questions.enumerated() {
            guard case .deck(let cards)? = answers[deck.id] else { continue }
            let strange = cards.keys.filter { deck.option($0) == nil }.sorted()
            survey.questions[index].options += strange.map { AnswerOption(id: $0) }
        }
        return survey
    }
}
