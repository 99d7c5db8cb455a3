import SurveyArchive
import SurveyCore
import SurveyTerminal

/// Which session a kiosk's next person belongs to.
struct KioskSessions: Sendable {
    let archive: Archive
    let path: String
    /// The surveys of this kiosk; the first is asked when nobody chose.
    let surveys: [String]
    let site: String?
    /// The code of a planned session that was asked for.
    let planned: SessionCode?
    let days: Int
    /// The folder with what the host did.
    let state: String
    /// Nobody is asked anything before the host has opened a session.
    let needsHost: Bool

    /// The sessions of the kiosk `setup`.
    init(_ setup: KioskSetup, _ archive: Archive) {
        self.archive = archive
        path = setup.path
        surveys = setup.surveys.map(\.survey.id)
        site = setup.options.site
        planned = setup.planned
        days = setup.days
        state = setup.state
        needsHost = setup.needsHost
    }

    /// The site of a device that was not told where it stands.
    static let localSite = Site(code: "dit-toestel", label: "Alleen op dit toestel")

    /// The planned session that was asked for, opened now.
    ///
    /// - Throws: `Failure`.
    func openPlanned() throws {
        guard let planned else { return }
        _ = try withArchiveErrors(path) { try open(planned) }
    }

    /// The session of the next person: the one that the host opened on this device, else the planned one that was asked
    /// for unless it was closed meanwhile, else an open one of this half-day, else a new local one.
    ///
    /// Local sessions of earlier half-days are closed: nobody else will do it.
    ///
    /// - Throws: `KioskClosure.notOpen`; what the archive throws.
    func next() throws -> Session {
        if let session = try opened() { return session }
        // Closed by the host is closed: until they open another one, or the day is over.
        if try isClosedByHost() { throw KioskClosure.notOpen }
        if let planned, let session = try archive.session(planned), session.state != .closed { return session }
        guard !needsHost else { throw KioskClosure.notOpen }
        return try unplanned()
    }

    /// The session that the host opened on this device, if it still stands.
    func opened() throws -> Session? {
        guard let opened = OpenedSession.load(from: state), let session = try archive.session(opened.code),
            surveys.contains(session.survey), opened.stands(for: session, boot: .now, now: Clock.halfDay)
        else { return nil }
        return session
    }

    private func isClosedByHost() throws -> Bool {
        guard let last = OpenedSession.load(from: state), let session = try archive.session(last.code) else {
            return false
        }
        return session.state == .closed && last.isOfToday(session, boot: .now, now: Clock.halfDay)
    }

    /// The session `code`, if its code is known beyond this device and so has a place online.
    func online(_ code: SessionCode) -> SessionCode? {
        guard let session = try? archive.session(code), !session.isLocal else { return nil }
        return session.code
    }

    private func unplanned() throws -> Session {
        let now = Clock.halfDay
        let open = try archive.sessions().filter {
            // What a server opened for people without a code is none of a kiosk's.
            $0.state == .open && !$0.isWithoutCode && surveys.contains($0.survey) && (site == nil || $0.site == site)
        }
        if let session = open.first(where: { $0.halfDay == now }) { return session }
        for old in open where old.isLocal && old.halfDay < now {
            _ = try archive.close(old.code, invited: nil, notes: "")
        }
        return try openLocal(surveys[0], during: now)
    }

    private func open(_ code: SessionCode) throws -> Session {
        guard let session = try archive.session(code) else {
            throw Failure(
                .data, "'\(path)' has no session \(code). Import the plan first: drempel session import FILE.")
        }
        guard surveys.contains(session.survey) else {
            throw Failure(
                .data,
                "Session \(code) is of the survey '\(session.survey)', not of '\(surveys.joined(separator: "', '"))'.")
        }
        guard session.state != .closed else {
            throw Failure(.data, "Session \(code) is closed. Plan another one, or start without --session.")
        }
        return try archive.open(code, during: Clock.halfDay)
    }

    /// Opens a new session that is known on this device only, at `place`, else at the site that was given.
    ///
    /// - Throws: what the archive throws.
    func openLocal(_ survey: String, at place: String? = nil, during halfDay: HalfDay) throws -> Session {
        let place = (place ?? site).map { Site(code: $0, label: "") }
        try archive.add(place ?? Self.localSite)
        var generator = SystemRandomNumberGenerator()
        let session = Session(
            code: .random(using: &generator), site: (place ?? Self.localSite).code, survey: survey, halfDay: halfDay,
            state: .open, isLocal: true, end: halfDay.adding(days: days))
        try archive.put(session)
        return session
    }
}
