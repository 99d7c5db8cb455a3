import FoundationEssentials
import SurveyCore

/// Sites and planned sessions as a small file that is carried to kiosks and servers.
///
/// ```json
/// {
///   "format" : "drempel-plan",
///   "sessions" : [
///     {
///       "code" : "K7PM2X",
///       "end" : "2026-12-05-am",
///       "halfDay" : "2026-11-21-am",
///       "site" : "voedselbank-ravels",
///       "survey" : "huurtoelage-ravels"
///     }
///   ],
///   "sites" : [
///     {
///       "code" : "voedselbank-ravels",
///       "label" : "Voedselbank Ravels"
///     }
///   ],
///   "version" : 1
/// }
/// ```
///
/// `end` may be absent: 14 days after the half-day. A session may have two fields more: `ownDevice`, which is `false` where
/// people answer online on a device that the team lends, and `tickets`, the digests of its one-time tickets
/// (`TicketDigest`, 64 hexadecimal digits each) in their order. The tickets themselves cannot be had from it.
///
/// It holds no counts, no remarks and no state, nor which tickets are spent: that would tell how many people answered.
struct SessionPlan: Codable {
    static let format = "drempel-plan"
    static let version = 1

    var format = SessionPlan.format
    var version = SessionPlan.version
    var sites: [Site]
    var sessions: [Session]

    struct Site: Codable {
        var code: String
        var label: String?
    }

    struct Session: Codable {
        var code: String
        var site: String
        var survey: String
        var halfDay: String
        var end: String?
        var ownDevice: Bool?
        var tickets: [String]?
    }

    /// A session as a checked plan has it.
    struct Planned {
        var session: SurveyCore.Session
        var tickets: [TicketDigest]
    }

    /// - Parameter tickets: the digests of tickets, by the session's code.
    init(sites: [SurveyCore.Site], sessions: [SurveyCore.Session], tickets: [String: [TicketDigest]]) {
        self.sites = sites.map { Site(code: $0.code, label: $0.label) }
        self.sessions = sessions.map { session in
            Session(
                code: session.code.rawValue, site: session.site, survey: session.survey,
                halfDay: session.halfDay.description, end: session.end.description,
                ownDevice: session.isOwnDevice ? nil : false,
                tickets: tickets[session.code.rawValue]?.sorted().map(\.hexadecimal))
        }
    }

    /// The plan that `json` holds.
    ///
    /// - Throws: `PlanError`, with one problem.
    init(json: String) throws {
        do {
            self = try JSONDecoder().decode(SessionPlan.self, from: Data(json.utf8))
        } catch let error as DecodingError {
            throw PlanError(problems: [PlanProblem(error)])
        }
        if format != Self.format { throw PlanError(problems: [PlanProblem(place: "format", reason: .notAPlan)]) }
        if version != Self.version { throw PlanError(problems: [PlanProblem(place: "version", reason: .newer)]) }
    }

    /// The plan as text: the same plan always gives the same text.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }
}

extension SessionPlan {
    /// Sites and sessions, if everything in the plan is right by itself.
    ///
    /// - Throws: `PlanError` with all problems.
    func checked() throws -> (sites: [SurveyCore.Site], sessions: [Planned]) {
        var problems: [PlanProblem] = []
        for (index, site) in sites.enumerated() where site.code.isEmpty {
            problems.append(PlanProblem(place: "sites[\(index)].code", reason: .empty))
        }
        var sessions: [Planned] = []
        for (index, session) in self.sessions.enumerated() {
            func problem(_ field: String, _ reason: PlanProblem.Reason) {
                problems.append(PlanProblem(place: "sessions[\(index)].\(field)", reason: reason))
            }
            let code = SessionCode(session.code)
            if code == nil { problem("code", .notACode(session.code)) }
            if session.site.isEmpty { problem("site", .empty) }
            if session.survey.isEmpty { problem("survey", .empty) }
            let halfDay = HalfDay(session.halfDay)
            if halfDay == nil { problem("halfDay", .notAHalfDay(session.halfDay)) }
            let end = session.end.flatMap { HalfDay($0) }
            if let text = session.end, end == nil { problem("end", .notAHalfDay(text)) }
            let tickets = (session.tickets ?? []).enumerated().compactMap { number, text in
                let digest = TicketDigest(hexadecimal: text)
                if digest == nil { problem("tickets[\(number)]", .notATicket(text)) }
                return digest
            }
            guard let code, let halfDay else { continue }
            if let end, end < halfDay { problem("end", .endsBeforeItBegins) }
            let planned = SurveyCore.Session(
                code: code, site: session.site, survey: session.survey, halfDay: halfDay,
                isOwnDevice: session.ownDevice ?? true, end: end)
            if let other = sessions.map(\.session).first(where: { $0.code == code }), !other.isSameSession(as: planned)
            {
                problem("code", .codeTaken(session.code))
            }
            sessions.append(Planned(session: planned, tickets: tickets))
        }
        if !problems.isEmpty { throw PlanError(problems: problems) }
        return (sites.map { SurveyCore.Site(code: $0.code, label: $0.label ?? "") }, sessions)
    }
}
