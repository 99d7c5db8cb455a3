import SurveyAnalysis
import SurveyArchive
import SurveyCore

/// What a purge deletes, for the person who orders it: never a small number of people.
struct PurgeText {
    private let due: [PurgePlan.Item]
    private let open: [Session]
    private let days: [String: Int]
    private let path: String
    private var thresholds: [String: ReleaseThreshold] = [:]

    /// - Parameter threshold: that of a survey.
    init(
        _ plan: PurgePlan, days: [String: Int], path: String, threshold: (String) throws -> ReleaseThreshold
    ) rethrows {
        (due, open, self.days, self.path) = (plan.due, plan.open, days, path)
        for survey in Set(due.map(\.session.survey)) { thresholds[survey] = try threshold(survey) }
    }

    /// What would go.
    var plan: String {
        var lines = due.isEmpty ? ["Nothing is old enough to be deleted."] : ["Would be deleted, for good:"]
        lines += due.map { item in
            let session = item.session
            let threshold = thresholds[session.survey] ?? ReleaseThreshold()
            let count = LiveCount(item.responses, threshold: threshold.responses).text(fewerThan: "minder dan %")
            return "  session \(session.code), \(session.survey), \(session.site), \(session.halfDay) to "
                + "\(session.lastHalfDay), kept for \(days[session.survey] ?? 0) days: \(count) responses"
                + (item.isUntabulated ? ", NEVER TABULATED" : "")
        }
        if untabulated != nil {
            lines.append("Of what was never tabulated nobody will ever see a figure: make a report of it first.")
        }
        return (lines + open.map { $0.overdueSentence(in: path) }).joined(separator: "\n")
    }

    /// Why not to go on without being told to; `nil` when everything was tabulated.
    var untabulated: String? {
        let sessions = due.filter(\.isUntabulated).map(\.session)
        guard !sessions.isEmpty else { return nil }
        let codes = sessions.map(\.code.rawValue).joined(separator: ", ")
        let surveys = Set(sessions.map(\.survey)).sorted().map { "drempel report \($0) --archive \(path)" }
        return
            "No table of these sessions was ever released, and their answers do not come back: \(codes). Nothing was "
            + "deleted. Make a report first (\(surveys.joined(separator: "; "))), or add --also-untabulated."
    }

    /// What was done.
    func done(_ report: PurgeReport) -> String {
        var lines: [String] = []
        if report.sessions.isEmpty {
            lines.append("Nothing was old enough to be deleted.")
        } else {
            let codes = report.sessions.map(\.rawValue).joined(separator: ", ")
            lines.append("Deleted all answers of these sessions: \(codes). What was released stays.")
        }
        if let reason = report.notErased {
            lines.append(
                "They are not overwritten yet: \(reason.failure(path).message) Then purge once more.")
        }
        return (lines + open.map { $0.overdueSentence(in: path) }).joined(separator: "\n")
    }
}
