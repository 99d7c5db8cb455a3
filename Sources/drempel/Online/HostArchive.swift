import SurveyAnalysis
import SurveyArchive
import SurveyCore
import SurveyWeb

/// What a host can do online, over the archive of the server.
struct HostArchive: OnlineHost {
    private let archive: Archive
    /// Counting reads every response: over a connection of its own, so that nobody's answers wait for it.
    private let reader: Archive
    private let surveys: [String: Served]

    private struct Served {
        var title: LocalizedText
        var threshold: Int
    }

    /// - Parameters:
    ///   - archive: the server's own.
    ///   - surveys: those that are served.
    ///   - threshold: the configured number of complete responses below which nothing is told.
    /// - Throws: `Failure` when the archive cannot be read.
    init(_ archive: Archive, surveys: [Survey], threshold: Int?) throws {
        self.archive = archive
        reader = try Archives.open(archive.path, creating: false, writing: false)
        let served = surveys.map { survey in
            let threshold = ReleaseThreshold(configured: threshold, survey: survey.about.releaseAfter)
            return (survey.id, Served(title: survey.title, threshold: threshold.responses))
        }
        self.surveys = Dictionary(served) { first, _ in first }
    }

    /// Closes what it has open itself.
    func close() { try? reader.close() }

    func sessions() throws -> [HostedSession] {
        let sites = try reader.sites()
        return try reader.sessions().compactMap { try hosted($0, sites) }
    }

    func session(_ code: SessionCode) throws -> HostedSession? {
        guard let session = try reader.session(code) else { return nil }
        return try hosted(session, reader.sites())
    }

    func counts() throws -> [SessionCode: HostedCounts] {
        try reader.counts().mapValues { HostedCounts(complete: $0.complete, brokenOff: $0.brokenOff) }
    }

    func open(_ code: SessionCode) throws {
        _ = try archive.open(code, during: Clock.halfDay)
    }

    func close(_ code: SessionCode, invited: Int?, notes: String) throws {
        _ = try archive.close(code, invited: invited, notes: notes)
    }

    private func hosted(_ session: Session, _ sites: [Site]) throws -> HostedSession? {
        guard let served = surveys[session.survey] else { return nil }
        let label = sites.first { $0.code == session.site }?.label ?? ""
        let needsTicket = try session.state != .closed && (reader.onlineSession(session.code)?.needsTicket ?? false)
        return HostedSession(
            session: session, place: label.isEmpty ? session.site : label, title: served.title,
            threshold: served.threshold, needsTicket: needsTicket,
            isWithoutCode: session.site == Site.withoutCode.code)
    }
}
