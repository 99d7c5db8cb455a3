import SurveyArchive
import SurveyCore
import SurveyTerminal
import SurveyWeb
import Synchronization

/// What a turn needs from the archive, which is opened when it is first needed: a kiosk whose archive cannot be opened
/// says so on its screen, and tries again.
final class TurnHouse: ResponseSink {
    let setup: KioskSetup
    let traits: TerminalTraits
    private let opened = Mutex<Archive?>(nil)
    private let served = Atomic(false)
    /// The half-day in which this turn looked at what was kept for long enough.
    private let kept = Mutex<HalfDay?>(nil)
    private let routings: [String: (routing: Routing, version: String, settings: InterviewSettings)]

    /// - Throws: `Failure`.
    init(_ setup: KioskSetup, traits: TerminalTraits) throws {
        self.setup = setup
        self.traits = traits
        routings = try Dictionary(
            uniqueKeysWithValues: setup.surveys.map { compiled in
                (
                    compiled.survey.id,
                    (
                        Routing(compiled.survey), Archive.hash(of: compiled.source),
                        try setup.interviewSettings(of: compiled.survey, on: traits)
                    )
                )
            })
    }

    /// For the kiosk.
    ///
    /// - Parameter lastServed: when somebody finished last, as the keeper told it.
    /// - Throws: `Failure`.
    func house(lastServed: Int?) throws -> KioskHouse {
        let services = try HostDeskServices(self, lastServed: lastServed.map { $0 * Keeper.step })
        return KioskHouse(
            closure: closure, makeInterview: makeInterview, online: online,
            host: (try HostDeskServices.settings(setup), services))
    }

    /// The archive, open. The keeper made it: one that is gone is not made anew.
    ///
    /// - Throws: `StoreError`.
    func archive() throws -> Archive {
        try opened.withLock { opened in
            if let opened { return opened }
            let archive = try Archive(
                path: setup.path, access: .readWrite(create: false), checkpointsEachSave: true, checksPages: false)
            opened = archive
            return archive
        }
    }

    /// Deletes what was kept for long enough: at rest, when a half-day has begun, and never while somebody answers.
    private func keepPromises() {
        let now = Clock.halfDay
        let isNew = kept.withLock { kept in
            defer { kept = now }
            return kept != now
        }
        // What fails now is done in another turn.
        if isNew { _ = try? archive().keepPromises(setup.settings) }
    }

    /// Outside the opening hours the kiosk rests.
    private func closure() -> KioskClosure? {
        keepPromises()
        let now = Clock.secondsSince1970
        guard !setup.hours.isOpen(at: now), let next = setup.hours.nextOpening(after: now) else { return nil }
        let today = WallClock(secondsSince1970: now)
        let isToday = (next.year, next.month, next.day) == (today.year, today.month, today.day)
        return .hours(opens: isToday ? OpeningTime(hour: next.hour, minute: next.minute) : nil)
    }

    private func makeInterview() throws -> Interview {
        let session = try KioskSessions(setup, archive()).next()
        guard let (routing, version, settings) = routings[session.survey] else { throw KioskClosure.notOpen }
        return Interview(
            routing: routing, version: version, session: session.code, mode: .kiosk, id: .random(),
            seed: .random(in: .min ... .max), settings: settings)
    }

    private func online(_ session: SessionCode) -> OnlineVariant? {
        guard let address = setup.address, let archive = try? archive(),
            let code = KioskSessions(setup, archive).online(session)
        else { return nil }
        return OnlineVariant(address: address.shown(code), code: address.qrCode(code))
    }

    // MARK: Responses

    func store(_ response: Response) throws -> StoreOutcome {
        let outcome = try archive().store(response)
        if case .complete = response.outcome { served.store(true, ordering: .relaxed) }
        return outcome
    }

    /// Whether somebody finished in this turn.
    var hasServed: Bool { served.load(ordering: .relaxed) }

    func contains(_ id: ResponseID) throws -> Bool { try archive().contains(id) }

    /// An error in a sentence for the host.
    func words(for error: any Error) -> String {
        (error as? StoreError)?.failure(setup.path).message ?? "\(error)"
    }
}
