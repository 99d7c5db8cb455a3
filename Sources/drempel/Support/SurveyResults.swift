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

    /// What was released of the survey before.
    func releases() throws -> [Release] {
        try withArchiveErrors(path) { try snapshot.releases(of: survey.id) }
    }

    /// The table of all responses, with one digest of all that the archive holds of the survey, read by two threads at once.
    func tableWithHash() async throws -> (table: ResponseTable, contentHash: String) {
        let (table, digests) = try await table {
            try snapshot.digest(survey: survey.id, part: $0, of: Self.parts, $1)
        }
        return (table, try withArchiveErrors(path) { try snapshot.contentHash(of: survey.id, from: digests) })
    }

    private static let parts = 2

    /// - Parameter scan: Hands the responses of one part to a function.
    private func table<Digest: Sendable>(
        _ scan: @escaping @Sendable (_ part: Int, (ResponseRow) throws -> Void) throws -> Digest
    ) async throws -> (table: ResponseTable, digests: [Digest]) {
        let versions = survey.versions.map { SurveyVersions.Version(hash: $0.hash, survey: $0.survey) }
        guard let versions = SurveyVersions(versions) else { preconditionFailure("a published survey has a version") }
        let schema = TableSchema(versions)
        @Sendable func read(_ part: Int) throws -> (ResponseTable, Digest) {
            var builder = ResponseTableBuilder(schema: schema)
            let digest = try withArchiveErrors(path) { try scan(part) { builder.add($0) } }
            return (builder.finish(), digest)
        }
        async let other = read(1)
        let (first, digest) = try read(0)
        let (second, secondDigest) = try await other
        var table = first
        table.append(second)
        return (table, [digest, secondDigest])
    }
}
