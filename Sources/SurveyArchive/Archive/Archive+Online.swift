import GRDB
public import SurveyCore
import Synchronization

extension Archive: OnlineStore {
    /// While it is written, the write-ahead log holds each changed page twice, before and after, from which it could be
    /// seen which ticket was spent for which response: so it is emptied before this returns.
    public func submit(_ submissions: [Submission]) throws -> [SubmissionOutcome] {
        guard !submissions.isEmpty else { return [] }
        let (outcomes, spent) = try write { db in
            let statement = try Self.insertion(db)
            var outcomes: [SubmissionOutcome?] = Array(repeating: nil, count: submissions.count)
            var spent = false
            for index in submissions.storingOrder {
                outcomes[index] = try submit(db, statement, submissions[index], &spent)
            }
            return (outcomes.map { $0! }, spent)
        }
        if spent { linksTickets.withLock { $0 = true } }
        unlinkTickets()
        if checkpointsEachSave, !spent { emptyLog() }
        return outcomes
    }

    public func standing(of id: ResponseID) throws -> StoredKind? {
        try read { try Self.standing($0, of: id) }
    }

    public func holds(_ answers: Answers, under id: ResponseID) throws -> Bool? {
        try read { db in
            let statement = try RawStatement(db, "SELECT answers FROM response WHERE id = ? AND outcome = 'complete'")
            defer { statement.reset() }
            try statement.bind(1, blob: id.bytes)
            guard try statement.step() else { return nil }
            return Self.openAnswers(statement, 0).map { answers.isPart(of: $0) }
        }
    }

    public func onlineSession(_ code: SessionCode) throws -> OnlineSession? {
        try read { db in
            guard let session = try Self.session(db, code) else { return nil }
            return OnlineSession(
                session: session, needsTicket: try Schema.knowsTickets(db) && Self.needsTicket(db, code))
        }
    }

    public func ticketState(_ ticket: Ticket, of session: SessionCode) throws -> TicketState? {
        let digest = TicketDigest(ticket, of: session)
        return try read { db in
            try Schema.knowsTickets(db) ? Self.state(db, digest, of: session) : nil
        }
    }

    /// Asked first without writing: nearly always there is one. One that needs tickets, or of which the answers were
    /// purged, is none for these people.
    public func sessionWithoutCode(of survey: String, during halfDay: HalfDay, days: Int) throws -> Session {
        if let known = try read({ try Self.sessionWithoutCode($0, of: survey, on: halfDay) }) { return known }
        return try write { db in
            // Again, since another program may have made it meanwhile.
            if let known = try Self.sessionWithoutCode(db, of: survey, on: halfDay) { return known }
            var generator = SystemRandomNumberGenerator()
            var code = SessionCode.random(using: &generator)
            while try Self.session(db, code) != nil { code = .random(using: &generator) }
            let session = Session.withoutCode(code, survey: survey, during: halfDay, days: days)
            // The label that the team gave stands.
            if try Self.sites(db).allSatisfy({ $0.code != session.site || $0.label.isEmpty }) {
                try Self.insert(db, .withoutCode)
            }
            try Self.write(db, session)
            return session
        }
    }

    // MARK: Within a transaction

    private func submit(
        _ db: Database, _ statement: RawStatement, _ submission: Submission, _ spent: inout Bool
    ) throws -> SubmissionOutcome {
        let response = submission.response
        if let standing = try Self.standing(db, of: response.id) {
            guard standing == .complete else { return .stopped }
            return .alreadyStored(isSame: try isSame(db, response))
        }
        let needsTicket = try response.mode == .online && Self.needsTicket(db, response.session)
        let digest = submission.ticket.map { TicketDigest($0, of: response.session) }
        if needsTicket {
            switch try digest.flatMap({ try Self.state(db, $0, of: response.session) }) {
            case nil: return .ticketUnknown
            case .spent?: return .ticketSpent
            case .unspent?: break
            }
        }
        do {
            _ = try insert(db, statement, response)
        } catch let error as StoreError {
            return .refused(error)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            // The schema refuses this row: the transaction goes on as if it had not been tried.
            return .refused(try refusal(db, of: response) ?? StoreError(error, at: place))
        }
        if needsTicket, let digest, response.outcome.kind == .complete {
            try Self.spend(db, digest, of: response.session)
            spent = true
        }
        return .stored
    }

    private static func standing(_ db: Database, of id: ResponseID) throws -> StoredKind? {
        let statement = try RawStatement(db, "SELECT outcome = 'complete' FROM response WHERE id = ?")
        defer { statement.reset() }
        try statement.bind(1, blob: id.bytes)
        return try statement.step() ? (statement.integer(0) == 1 ? .complete : .brokeOff) : nil
    }

    /// Whether the complete response that is stored is equal to this one; `nil` when only its sealed answers could tell.
    private func isSame(_ db: Database, _ response: Response) throws -> Bool? {
        guard case .complete(let completed) = response.outcome else { return false }
        let statement = try RawStatement(
            db, "SELECT survey_version, session, mode, language, assisted, answers FROM response WHERE id = ?")
        defer { statement.reset() }
        try statement.bind(1, blob: response.id.bytes)
        guard try statement.step() else { return false }
        let texts = [
            response.surveyVersion, response.session.rawValue, response.mode.rawValue, completed.language.rawValue,
        ]
        for (column, text) in texts.enumerated() where !statement.bytes(Int32(column)).elementsEqual(text.utf8) {
            return false
        }
        guard (statement.integer(4) != 0) == completed.isAssisted else { return false }
        return Self.openAnswers(statement, 5).map { $0 == completed.answers }
    }

    /// The answers in a column; `nil` when they are sealed.
    private static func openAnswers(_ statement: RawStatement, _ column: Int32) -> Answers? {
        if statement.firstByte(column) == SealedAnswers.form { return nil }
        return Answers(json: String(decoding: statement.bytes(column), as: UTF8.self))
    }

    private static func sessionWithoutCode(_ db: Database, of survey: String, on halfDay: HalfDay) throws -> Session? {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM session WHERE site = ? AND survey = ? AND state <> 'closed'
                AND code NOT IN (SELECT session FROM ticket) AND code NOT IN (SELECT session FROM tombstone)
                ORDER BY half_day, code
                """, arguments: [Site.withoutCode.code, survey]
        ).map(Session.init).first { $0.takes(withoutCode: survey, on: halfDay) }
    }

    /// Whether any session has tickets.
    static func hasTickets(_ db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM ticket)") ?? false
    }
}
