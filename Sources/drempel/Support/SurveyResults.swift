import SurveyAnalysis
import SurveyArchive
import SurveyCore

/// The responses to one survey in an archive, at one instant, and what may be told of them.
struct SurveyResults {
    private let archive: Archive
    private let path: String
    let survey: PublishedSurvey
    let threshold: ReleaseThreshold

    /// - Throws: `Failure` when the archive cannot be read or has no such survey.
    init(_ survey: String, archive path: String, settings: Settings) async throws {
        archive = try Archives.open(path, creating: false, writing: false)
        self.path = path
        self.survey = try SurveyReference.published(survey, in: archive, path: path)
        threshold = ReleaseThreshold(
            configured: try settings.releaseThreshold(), survey: self.survey.newest.about.releaseAfter)
    }

    var sessions: [Session] {
        get throws { try withArchiveErrors(path) { try archive.sessions() } }
    }

    /// The table of all responses, read by two threads at once from one state of the archive.
    func table() async throws -> ResponseTable {
        let versions = survey.versions.map { SurveyVersions.Version(hash: $0.hash, survey: $0.survey) }
        guard let versions = SurveyVersions(versions) else { preconditionFailure("a published survey has a version") }
        let schema = TableSchema(versions)
        let snapshot = try withArchiveErrors(path) { try archive.snapshot(parts: 2) }
        let (id, path) = (survey.id, path)
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
