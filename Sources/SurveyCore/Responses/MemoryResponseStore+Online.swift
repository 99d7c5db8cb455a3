import Synchronization

extension MemoryResponseStore: OnlineStore {
    public func submit(_ submissions: [Submission]) -> [SubmissionOutcome] {
        contents.withLock { contents in
            var outcomes: [SubmissionOutcome?] = Array(repeating: nil, count: submissions.count)
            for index in submissions.storingOrder { outcomes[index] = contents.submit(submissions[index]) }
            return outcomes.map { $0! }
        }
    }

    public func standing(of id: ResponseID) -> StoredKind? {
        contents.withLock { $0.responses[id]?.outcome.kind }
    }

    public func holds(_ answers: Answers, under id: ResponseID) -> Bool? {
        guard case .complete(let stored)? = contents.withLock({ $0.responses[id]?.outcome }) else { return nil }
        return answers.isPart(of: stored.answers)
    }

    public func onlineSession(_ code: SessionCode) -> OnlineSession? {
        contents.withLock { contents in
            contents.sessions[code].map {
                OnlineSession(session: $0, needsTicket: contents.tickets[code]?.isEmpty == false)
            }
        }
    }

    public func ticketState(_ ticket: Ticket, of session: SessionCode) -> TicketState? {
        contents.withLock { $0.tickets[session]?[ticket] }
    }

    public func sessionWithoutCode(of survey: String, during halfDay: HalfDay, days: Int) -> Session {
        contents.withLock { contents in
            let known = contents.sessions.values.filter {
                $0.takes(withoutCode: survey, on: halfDay) && contents.tickets[$0.code]?.isEmpty != false
            }
            if let first = known.min(by: { ($0.halfDay, $0.code) < ($1.halfDay, $1.code) }) { return first }
            if contents.sites[Site.withoutCode.code] == nil { contents.sites[Site.withoutCode.code] = .withoutCode }
            var generator = SystemRandomNumberGenerator()
            var code = SessionCode.random(using: &generator)
            while contents.sessions[code] != nil { code = .random(using: &generator) }
            let session = Session.withoutCode(code, survey: survey, during: halfDay, days: days)
            contents.sessions[code] = session
            return session
        }
    }
}

extension MemoryResponseStore: TicketStore {
    public func add(_ tickets: Set<Ticket>, to session: SessionCode) throws {
        try contents.withLock { contents in
            guard let known = contents.sessions[session] else { throw SessionError.unknown(session) }
            _ = try known.admittingTickets()
            contents.tickets[session, default: [:]].merge(tickets.map { ($0, .unspent) }) { known, _ in known }
        }
    }

    public func ticketCount(of session: SessionCode) -> TicketCount {
        contents.withLock { contents in
            let tickets = contents.tickets[session] ?? [:]
            return TicketCount(made: tickets.count, spent: tickets.values.count { $0 == .spent })
        }
    }
}

extension MemoryResponseStore.Contents {
    fileprivate mutating func submit(_ submission: Submission) -> SubmissionOutcome {
        let response = submission.response
        if let known = responses[response.id] {
            return known.outcome.kind == .brokeOff ? .stopped : .alreadyStored(isSame: known == response)
        }
        let tickets = response.mode == .online ? tickets[response.session] ?? [:] : [:]
        if !tickets.isEmpty {
            switch submission.ticket.flatMap({ tickets[$0] }) {
            case nil: return .ticketUnknown
            case .spent?: return .ticketSpent
            case .unspent?: break
            }
        }
        do {
            try insert(response)
        } catch {
            return .refused(error)
        }
        if !tickets.isEmpty, response.outcome.kind == .complete {
            self.tickets[response.session]![submission.ticket!] = .spent
        }
        return .stored
    }
}

extension [Submission] {
    /// Their places in the order in which they are stored: that of the ids, which says nothing about time; what is sent
    /// twice, in the order given.
    public var storingOrder: [Int] {
        indices.sorted { (self[$0].response.id, $0) < (self[$1].response.id, $1) }
    }
}

extension Response.Outcome {
    /// What kind of response it makes.
    public var kind: StoredKind {
        switch self {
        case .complete: .complete
        case .brokeOff: .brokeOff
        }
    }
}
