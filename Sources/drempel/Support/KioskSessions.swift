import SurveyArchive
import SurveyCore

/// Which session a kiosk's next person belongs to.
struct KioskSessions: Sendable {
    let archive: Archive
    let path: String
    let survey: String
    let site: String?
    /// The code of a planned session that was asked for.
    let planned: SessionCode?
    let days: Int

    /// The site of a device that was not told where it stands.
    static let localSite = Site(code: "dit-toestel", label: "Alleen op dit toestel")

    /// The planned session that was asked for, else an open one of this half-day, else a new local one.
    ///
    /// Local sessions of earlier half-days are closed: nobody else will do it.
    ///
    /// - Throws: `Failure`.
    func current() throws -> Session {
        try withArchiveErrors(path) {
            if let planned { return try open(planned) }
            return try unplanned()
        }
    }

    /// The session of the next person while the kiosk runs: as `current()`, but a planned session that was closed
    /// meanwhile takes in nobody; then it is an open one of this half-day, else a new local one.
    ///
    /// - Throws: `Failure`.
    func next() throws -> Session {
        try withArchiveErrors(path) {
            if let planned, let session = try archive.session(planned), session.state != .closed { return session }
            return try unplanned()
        }
    }

    /// The session `code`, if its code is known beyond this device and so has a place online.
    func online(_ code: SessionCode) -> SessionCode? {
        guard let session = try? archive.session(code), !session.isLocal else { return nil }
        return session.code
    }

    private func unplanned() throws -> Session {
        let now = Clock.halfDay
        let open = try archive.sessions().filter {
            $0.state == .open && $0.survey == survey && (site == nil || $0.site == site)
        }
        if let session = open.first(where: { $0.halfDay == now }) { return session }
        for old in open where old.isLocal && old.halfDay < now {
            _ = try archive.close(old.code, invited: nil, notes: "")
        }
        return try openLocal(now)
    }

    private func open(_ code: SessionCode) throws -> Session {
        guard let session = try archive.session(code) else {
            throw Failure(
                .data, "'\(path)' has no session \(code). Import the plan first: drempel session import FILE.")
        }
        guard session.survey == survey else {
            throw Failure(.data, "Session \(code) is of the survey '\(session.survey)', not of '\(survey)'.")
        }
        guard session.state != .closed else {
            throw Failure(.data, "Session \(code) is closed. Plan another one, or start without --session.")
        }
        return try archive.open(code)
    }

    private func openLocal(_ halfDay: HalfDay) throws -> Session {
        let place = site.map { Site(code: $0, label: "") }
        try archive.add(place ?? Self.localSite)
        var generator = SystemRandomNumberGenerator()
        let session = Session(
            code: .random(using: &generator), site: (place ?? Self.localSite).code, survey: survey, halfDay: halfDay,
            state: .open, isLocal: true, end: halfDay.adding(days: days))
        try archive.put(session)
        return session
    }
}
