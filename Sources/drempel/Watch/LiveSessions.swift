import SurveyAnalysis
import SurveyArchive
import SurveyCore

/// Reads how far the sessions in an archive are. Between two readings the file is not open, so nothing is held up.
struct LiveSessions {
    let path: String
    /// The identifier of the only survey that is looked at; `nil` for all.
    let survey: String?
    /// The configured release threshold.
    let threshold: Int?
    private var thresholds: [String: ReleaseThreshold] = [:]

    init(path: String, survey: String?, threshold: Int?) {
        (self.path, self.survey, self.threshold) = (path, survey, threshold)
    }

    /// One state of the archive.
    ///
    /// - Throws: `Failure`.
    mutating func read() throws -> LiveTable {
        let archive = try Archives.open(path, creating: false, writing: false)
        return try withArchiveErrors(path) {
            let snapshot = try archive.snapshot()
            let places = Dictionary(try snapshot.sites().map { ($0.code, $0.label) }) { first, _ in first }
            let counts = try snapshot.counts()
            let sessions = try snapshot.sessions().filter {
                $0.state != .planned && (survey == nil || $0.survey == survey)
            }
            for id in Set(sessions.map(\.survey)) where thresholds[id] == nil {
                thresholds[id] = try .of(id, in: snapshot, configured: threshold)
            }
            let rows = sessions.map { session in
                let label = places[session.site] ?? ""
                let threshold = thresholds[session.survey] ?? ReleaseThreshold()
                return LiveTable.Row(
                    session: session, place: label.isEmpty ? session.site : label,
                    answers: LiveCount(counts[session.code]?.complete ?? 0, threshold: threshold.responses))
            }
            return LiveTable(rows: rows.reversed().sorted { $0.isOpen && !$1.isOpen }, namesSurveys: survey == nil)
        }
    }
}

extension LiveTable.Row {
    fileprivate var isOpen: Bool { session.state == .open }
}
