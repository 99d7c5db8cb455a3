import Glibc
import SurveyAnalysis
import SurveyArchive
import SurveyCore
import SurveyTerminal
import SurveyWeb

/// What the host's pages need, on this device.
final class HostDeskServices: HostServices {
    let house: TurnHouse
    let pin: any PinStore
    /// The receipt printer, if one is configured.
    private let printer: (port: PrinterPort, kind: ReceiptPrinter)?
    private let sticks: Sticks
    private let allowsUnsealed: Bool
    private let powerOffFile: String?
    private let speaker: any Speaker
    /// When the last person finished, by the boot clock in seconds, as coarsely as the keeper told; `nil` when nobody did.
    private let lastServed: Int?

    private var setup: KioskSetup { house.setup }

    /// - Parameter lastServed: when the last person finished, in seconds of the boot clock.
    /// - Throws: `Failure`.
    init(_ house: TurnHouse, lastServed: Int?) throws {
        self.house = house
        self.lastServed = lastServed
        let settings = house.setup.settings
        // Where it cannot be made, nobody gets in.
        try? Files.makeFolder(house.setup.state, mode: 0o700)
        pin = PinFile(folder: house.setup.state)
        let kind = try settings.printer()
        printer = try settings.printerDevice().map { (PrinterPort(path: $0), kind) }
        sticks = Sticks(folders: try settings.stickFolders())
        allowsUnsealed = try settings.allowsUnsealedCopies()
        powerOffFile = try settings.powerOffFile()
        speaker = house.setup.speaker()
    }

    /// How the host's pages behave on the kiosk `setup`.
    ///
    /// - Throws: `Failure`.
    static func settings(_ setup: KioskSetup) throws -> HostSettings {
        let configured = try setup.settings.releaseThreshold()
        let thresholds = setup.surveys.map {
            ReleaseThreshold(configured: configured, survey: $0.survey.about.releaseAfter).responses
        }
        return HostSettings(
            language: try setup.settings.hostLanguage(), releaseThreshold: thresholds.max() ?? 10,
            contact: setup.settings.hostContact())
    }

    // MARK: Looking

    func situation() -> HostSituation {
        var situation = HostSituation(
            halfDay: Clock.halfDay,
            surveys: setup.surveys.map { HostSurvey(id: $0.survey.id, title: $0.survey.title) },
            languages: languages)
        if hasSound { situation.abilities.insert(.sound) }
        if powerOffFile != nil { situation.abilities.insert(.shutDown) }
        do {
            let archive = try house.archive()
            try look(at: archive, &situation)
            situation.abilities.insert(.stick)
        } catch {
            situation.trouble = HostProblem(error)
        }
        return situation
    }

    private func look(at archive: Archive, _ situation: inout HostSituation) throws {
        let all = try archive.sessions()
        let sites = try archive.sites()
        let labels = Dictionary(sites.map { ($0.code, $0.label.isEmpty ? $0.code : $0.label) }) { first, _ in first }
        func shown(_ session: Session) -> HostSession {
            let isHere = session.site == KioskSessions.localSite.code
            return HostSession(
                code: session.code, survey: session.survey, place: isHere ? "" : labels[session.site] ?? session.site,
                halfDay: session.halfDay, isLocal: session.isLocal)
        }
        let surveys = setup.surveys.map(\.survey.id)
        let running = try self.running(archive)
        situation.running = running.map(shown)
        situation.isPaused = running != nil && !isAsked(running, archive)
        situation.plan = all.filter {
            $0.state != .closed && !$0.isLocal && !$0.isWithoutCode && surveys.contains($0.survey)
                && $0.code != running?.code
        }.map(shown)
        situation.places = sites.filter {
            $0.code != KioskSessions.localSite.code && $0.code != Site.withoutCode.code
        }
        situation.notBefore = all.filter { $0.state != .planned }.map(\.halfDay).max()
        guard let running else { return }
        situation.closing = ClosingDraft.load(for: running.code, from: setup.state)
        if setup.address != nil, KioskSessions(setup, archive).online(running.code) != nil {
            situation.abilities.insert(.code)
            if printer?.port.isPresent == true { situation.abilities.insert(.slips) }
        }
    }

    /// The languages of this kiosk's surveys, in the order offered.
    private var languages: [LanguageTag] {
        var languages: [LanguageTag] = []
        for compiled in setup.surveys {
            let offered = try? setup.interviewSettings(of: compiled.survey, on: house.traits).languages
            languages += (offered ?? compiled.survey.languages).filter { !languages.contains($0) }
        }
        return LanguageOrder.sorted(languages, by: LanguageOrder.load(from: setup.state))
    }

    /// The session that the host opened, else the planned one that the kiosk was started for.
    ///
    /// One that a kiosk without a host opens for itself is none of the host's.
    private func running(_ archive: Archive) throws -> Session? {
        let surveys = setup.surveys.map(\.survey.id)
        for code in [OpenedSession.load(from: setup.state)?.code, setup.planned] {
            if let code, let session = try archive.session(code), session.state == .open,
                surveys.contains(session.survey)
            {
                return session
            }
        }
        return nil
    }

    /// Whether people are asked in it just now: one that the host forgot to close is not, nor is one after a restart with
    /// a clock that says another half-day.
    private func isAsked(_ session: Session?, _ archive: Archive) -> Bool {
        session?.code == setup.planned || (try? KioskSessions(setup, archive).opened())?.code == session?.code
    }

    func counts() throws(HostProblem) -> HostCounts {
        try asking {
            let archive = try house.archive()
            guard let running = try running(archive) else { throw HostProblem.sessionGone }
            let counts = try archive.counts(of: running.code)
            return HostCounts(finished: counts.complete, brokenOff: counts.brokenOff, last: last)
        }
    }

    private var last: HostCounts.Last? {
        lastServed.map { Boot.now.second - $0 < 3600 ? .withinAnHour : .longerAgo }
    }

    // MARK: Opening and closing

    func open(_ opening: HostOpening) throws(HostProblem) {
        try asking {
            let archive = try house.archive()
            let session: Session
            switch opening {
            case .planned(let code):
                // The host has just said that it is that half-day, whatever the clock says.
                session = try archive.open(code, during: archive.session(code)?.halfDay ?? Clock.halfDay)
            case .local(let survey, let site, let halfDay):
                session = try KioskSessions(setup, archive).openLocal(survey, at: site, during: halfDay)
            }
            try OpenedSession.save(session.code, in: setup.state, boot: .now)
            // A person has just confirmed the date.
            if session.halfDay == Clock.halfDay { try archive.confirmClock(during: session.halfDay) }
            // What the kiosk opened for itself before the host came belongs to nobody any more.
            for other in try archive.sessions()
            where other.isLocal && other.state == .open && other.code != session.code {
                _ = try archive.close(other.code, invited: nil, notes: "")
            }
        }
    }

    func keep(_ closing: HostClosing) throws(HostProblem) {
        try asking {
            guard let running = try running(house.archive()) else { throw HostProblem.sessionGone }
            try ClosingDraft.save(closing, for: running.code, in: setup.state)
        }
    }

    /// A close that stands, after which the file could not be rewritten, is finished by closing again.
    func close(_ closing: HostClosing) throws(HostProblem) {
        try asking {
            let archive = try house.archive()
            let code = try running(archive)?.code ?? OpenedSession.load(from: setup.state)?.code ?? setup.planned
            guard let code else { throw HostProblem.sessionGone }
            _ = try archive.close(code, invited: closing.invited, notes: closing.remarks)
            // The kiosk stays closed until the host opens a session again.
            try OpenedSession.save(code, in: setup.state, boot: .now)
            ClosingDraft.erase(from: setup.state)
        }
    }

    // MARK: The device

    func printSlips(_ count: Int) throws(HostProblem) {
        try asking {
            let archive = try house.archive()
            guard let running = try running(archive), let address = setup.address,
                let compiled = setup.surveys.first(where: { $0.survey.id == running.survey })
            else { throw HostProblem.sessionGone }
            guard let printer else { throw HostProblem.printerOff }
            let offered = try setup.interviewSettings(of: compiled.survey, on: house.traits).languages
            let slip = try Slip(
                title: compiled.survey.title, languages: offered ?? compiled.survey.languages,
                link: address.session(running.code), address: address.shown(running.code), code: running.code,
                end: running.end)
            try printer.port.print(slip.bytes(for: printer.kind, copies: count))
        }
    }

    func playSound(in language: LanguageTag) throws(HostProblem) {
        try asking {
            try speaker.prepare()
            try speaker.start(Utterance(HostDesk.soundTest(in: language), in: language))
            let end = Boot.now.second + 15
            while try speaker.isSounding(), Boot.now.second < end { usleep(20_000) }
            speaker.stop()
        }
    }

    /// Whether anything can be heard; asked once in a turn, since it takes up to a second where nothing can.
    private lazy var hasSound: Bool = {
        guard (try? speaker.prepare()) != nil else { return false }
        return HostDesk.languages.contains(where: speaker.speaks)
    }()

    func order(_ languages: [LanguageTag]) throws(HostProblem) {
        try asking { try LanguageOrder.save(languages, in: setup.state) }
    }

    func copyToStick() throws(HostProblem) {
        try asking {
            let found = sticks.find()
            guard let stick = found.first(where: \.isWritable) else {
                throw found.isEmpty ? HostProblem.stickMissing : .stickLocked
            }
            let archive = try house.archive()
            let newest = try running(archive) ?? archive.sessions().last { $0.state != .planned }
            _ = try archive.copyToStick(
                stick.path, place: newest?.site ?? KioskSessions.localSite.code,
                halfDay: newest?.halfDay ?? Clock.halfDay, allowsUnsealed: allowsUnsealed)
            guard sticks.makeSafeToRemove(stick) else { throw HostProblem.stickPulledOut }
        }
    }

    /// A unit of the system waits for the file and shuts the device down.
    func shutDown() throws(HostProblem) {
        guard let powerOffFile else { throw .shutDownRefused }
        let file = Glibc.open(powerOffFile, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw .shutDownRefused }
        Glibc.close(file)
    }

    private func asking<Result>(_ work: () throws -> Result) throws(HostProblem) -> Result {
        do {
            return try work()
        } catch {
            throw HostProblem(error)
        }
    }
}
