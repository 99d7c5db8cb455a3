import SurveyAnalysis
import SurveyArchive
import SurveyCore

/// The responses to one survey in an archive, at one instant, and what may be told of them.
struct SurveyResults {
    private let snapshot: ArchiveSnapshot
    let path: String
    let survey: PublishedSurvey
    let threshold: ReleaseThreshold

    /// - Throws: `Failure` when the archive cannot be read or has no such survey.
    init(_ survey: String, archive path: String, settings: Settings) async throws {
        let archive = try Archives.open(path, creating: false, writing: false)
        self.path = path
        self.survey = try SurveyReference.published(survey, in: archive, path: path)
        snapshot = try withArchiveErrors(path) { try archive.snapshot(parts: 2) }
        threshold = ReleaseThreshold(
            configured: try settings.releaseThreshold(), survey: self.survey.newest.about.releaseAfter)
    }

    var sessions: [Session] {
        get throws { try withArchiveErrors(path) { try snapshot.sessions() } }
    }

    /// Where and when the sessions were.
    var places: Places {
        get throws { Places(sites: try withArchiveErrors(path) { try snapshot.sites() }, sessions: try sessions) }
    }

    /// One digest of all that the archive holds of the survey.
    func contentHash() throws -> String {
        try withArchiveErrors(path) { try snapshot.contentHash(of: survey.id) }
    }

    /// What was released of the survey before.
    func releases() throws -> [Release] {
        try withArchiveErrors(path) { try snapshot.releases(of: survey.id) }
    }

    /// The table of all responses, read by two threads at once.
    func table() async throws -> ResponseTable {
        let versions = survey.versions.map { SurveyVersions.Version(hash: $0.hash, survey: $0.survey) }
        guard let versions = SurveyVersions(versions) else { preconditionFailure("a published survey has a version") }
        let schema = TableSchema(versions)
        let (id, path, snapshot) = (survey.id, path, snapshot)
        @Sendable func read(part: Int) throws -> ResponseTable {
            var builder = ResponseTableBuilder(schema: schema)
            try withArchiveErrors(path) { try snapshot.scan(survey: id, part: part, of: 2) { builder.add($0) } }
            return builder.finish()
        }
        let second = Task.detached { try read(part: 1) }
        var table = try read(part: 0)
        table.append(try await second.value)
        return table
    }
}
