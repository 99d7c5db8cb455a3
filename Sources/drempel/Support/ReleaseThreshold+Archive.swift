import SurveyAnalysis
import SurveyCore

extension ReleaseThreshold {
    /// The threshold that holds for a survey in an archive.
    ///
    /// - Parameter configured: the project team's own, which the survey's newest version may raise.
    /// - Throws: what the archive throws.
    static func of(
        _ survey: String, in archive: some ResponseStore, configured: Int?
    ) throws -> ReleaseThreshold {
        let newest = try archive.versions(of: survey).last.flatMap { CompiledSurvey.published($0) }
        return ReleaseThreshold(configured: configured, survey: newest?.about.releaseAfter)
    }
}
