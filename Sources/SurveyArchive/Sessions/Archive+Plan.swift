import GRDB
import SurveyCore

extension Archive {
    /// The sites and the sessions that are still to be held, as the text of a file for kiosks and servers.
    ///
    /// Sessions that were closed, belong to one device or are for people without a code are not in it. `SessionPlan` documents the form.
    public func exportPlan() throws -> String {
        try read { db in
            let sessions = try Self.sessions(db).filter {
                !$0.isLocal && !$0.isWithoutCode && $0.state != .closed
            }
            return try SessionPlan(
                sites: Self.sites(db), sessions: sessions, tickets: Self.ticketDigests(db)
            ).json
        }
    }

    /// Takes in what `exportPlan` of another archive wrote: all of it, or nothing.
    ///
    /// A session that is known already is merged (`Session.merged(with:)`): its state never goes back, and a ticket that is
    /// spent stays so. Doing it twice changes nothing.
    ///
    /// - Returns: how many sessions are new.
    /// - Throws: `PlanError` with all that is wrong in the plan; `StoreError`.
    @discardableResult
    public func importPlan(_ json: String) throws -> Int {
        let (sites, sessions) = try SessionPlan(json: json).checked()
        return try write { db in
            for site in sites { try Self.insert(db, site) }
            let known = Set(try Self.sites(db).map(\.code))
            var problems: [PlanProblem] = []
            var added = 0
            for (index, planned) in sessions.enumerated() {
                let session = planned.session
                guard known.contains(session.site) else {
                    problems.append(PlanProblem(place: "sessions[\(index)].site", reason: .unknownSite(session.site)))
                    continue
                }
                if try Self.session(db, session.code) == nil { added += 1 }
                do {
                    try Self.put(db, session)
                    try Self.add(db, planned.tickets, to: session.code)
                } catch SessionError.codeTaken {
                    problems.append(
                        PlanProblem(place: "sessions[\(index)].code", reason: .codeTaken(session.code.rawValue)))
                }
            }
            if !problems.isEmpty { throw PlanError(problems: problems) }
            return added
        }
    }
}
