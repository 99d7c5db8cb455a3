import SurveyAnalysis
import SurveyArchive
import SurveyCore

/// The sessions of an archive, for a reader.
struct SessionTable {
    private var sessions: [Session]
    private var tickets: [SessionCode: TicketCount]
    /// From how many answers on it is said how many tickets were used, by survey.
    private var thresholds: [String: ReleaseThreshold] = [:]

    /// - Parameter threshold: the project team's own release threshold, which a survey may raise.
    /// - Throws: what the archive throws.
    init(_ archive: Archive, threshold: Int?) throws {
        sessions = try archive.sessions()
        tickets = try archive.ticketCounts()
        for survey in Set(sessions.filter { tickets[$0.code] != nil }.map(\.survey)) {
            thresholds[survey] = try .of(survey, in: archive, configured: threshold)
        }
    }

    var text: String {
        guard !sessions.isEmpty else { return "No sessions. Plan one with 'drempel session plan'." }
        let rows =
            [["code", "half-day", "until", "state", "site", "survey", ""]]
            + sessions.map {
                [
                    $0.code.rawValue, $0.halfDay.description, $0.end.description, $0.state.rawValue, $0.site, $0.survey,
                    notes(on: $0).joined(separator: "; "),
                ]
            }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            let line = cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    private func notes(on session: Session) -> [String] {
        var notes: [String] = []
        if session.isLocal { notes.append("alleen op dit toestel") }
        if !session.isOwnDevice { notes.append("op een geleend toestel") }
        if let count = tickets[session.code] {
            let used = LiveCount(count.spent, threshold: threshold(of: session).responses)
                .text(fewerThan: "minder dan %")
            notes.append("\(count.made) \(count.made == 1 ? "ticket" : "tickets"), \(used) gebruikt")
        }
        return notes
    }

    private func threshold(of session: Session) -> ReleaseThreshold {
        thresholds[session.survey] ?? ReleaseThreshold()
    }

    var json: String {
        get throws {
            try OutputJSON.text(
                sessions.map { session in
                    Row(
                        code: session.code.rawValue, survey: session.survey, site: session.site,
                        halfDay: session.halfDay.description, end: session.end.description,
                        state: session.state.rawValue, isLocal: session.isLocal, ownDevice: session.isOwnDevice,
                        invited: session.invited, notes: session.notes,
                        tickets: tickets[session.code].map { Tickets($0, threshold(of: session)) })
                })
        }
    }

    private struct Row: Encodable {
        var code, survey, site, halfDay, end, state: String
        var isLocal, ownDevice: Bool
        var invited: Int?
        var notes: String
        var tickets: Tickets?
    }

    /// How many were made, and from or below which number on they were used.
    private struct Tickets: Encodable {
        var made: Int
        var usedAtLeast, usedBelow: Int?

        init(_ count: TicketCount, _ threshold: ReleaseThreshold) {
            made = count.made
            switch LiveCount(count.spent, threshold: threshold.responses) {
            case .atLeast(let floor): usedAtLeast = floor
            case .fewerThan(let number): usedBelow = number
            }
        }
    }
}
