import SurveyCore
import TestSupport
import Testing

@testable import SurveyArchive

@Suite struct SessionPlanTests {
    private static let digest = String(repeating: "0a", count: 32)

    private func archive(_ folder: TemporaryFolder, _ name: String) throws -> Archive {
        try Archive(path: folder / name, access: .readWrite(create: true))
    }

    private func plan() throws -> String {
        let folder = try TemporaryFolder()
        let team = try archive(folder, "team.sqlite")
        try team.add(Samples.site)
        try team.add(Site(code: "bib", label: "Bib \"Het Boek\" / Balen"))
        for seed in 1...3 as ClosedRange<UInt64> {
            var session = Samples.session(Samples.code(seed))
            session.state = .planned
            session.halfDay = Samples.morning.adding(days: Int(seed))
            session.end = session.halfDay.adding(days: 14)
            try team.put(session)
        }
        // Neither a session of one device nor one that is over is carried.
        var local = Samples.session(Samples.code(8))
        local.isLocal = true
        try team.put(local)
        try team.put(Samples.session(Samples.code(9)))
        _ = try team.close(Samples.code(9), invited: 3, notes: "geheim")
        return try team.exportPlan()
    }

    @Test func aPlanIsATextOfADocumentedForm() throws {
        expectGolden(try plan(), "plan.json")
    }

    @Test func aPlanIsTakenInOnceHoweverOftenItIsBrought() throws {
        let folder = try TemporaryFolder()
        let kiosk = try archive(folder, "kiosk.sqlite")
        let plan = try plan()
        #expect(try kiosk.importPlan(plan) == 3)
        #expect(try kiosk.exportPlan() == plan)
        #expect(try kiosk.sessions().allSatisfy { $0.state == .planned && !$0.isLocal })
        // What happened on the device stands.
        _ = try kiosk.open(Samples.code(1), during: Samples.morning)
        let closed = try kiosk.close(Samples.code(1), invited: 8, notes: "regen")
        #expect(try kiosk.importPlan(plan) == 0)
        #expect(try kiosk.session(Samples.code(1)) == closed)
        #expect(try kiosk.sites().count == 2)
    }

    @Test func aPlanCarriesTicketsAndWhoseDeviceItIs() throws {
        let folder = try TemporaryFolder()
        let team = try archive(folder, "team.sqlite")
        try team.add(Samples.site)
        var session = Samples.session()
        session.isOwnDevice = false
        try team.put(session)
        try team.add(Set((0..<3).map { Samples.ticket($0) }), to: session.code)
        // A server's own session for people without a code is not carried.
        _ = try team.sessionWithoutCode(of: session.survey, during: Samples.morning, days: 3)
        let plan = try team.exportPlan()
        expectGolden(plan, "plan-with-tickets.json")
        let server = try archive(folder, "server.sqlite")
        #expect(try server.importPlan(plan) == 1)
        #expect(try server.session(session.code)?.isOwnDevice == false)
        #expect(try server.onlineSession(session.code)?.needsTicket == true)
        #expect(try server.ticketState(Samples.ticket(2), of: session.code) == .unspent)
        #expect(try server.exportPlan() == plan)
        // One that is spent stays so, and the plan does not say it.
        try server.publish(Samples.version(), survey: Samples.survey, during: Samples.morning)
        #expect(try server.submit([Samples.invited(2)]) == [.stored])
        #expect(try server.exportPlan() == plan)
        #expect(try server.importPlan(plan) == 0)
        #expect(try server.ticketCount(of: session.code) == TicketCount(made: 3, spent: 1))
        // A plan of before, without either, takes nothing away.
        let old = """
            {"format":"drempel-plan","version":1,"sites":[],"sessions":[
            {"code":"AAAAAA","site":"voedselbank","survey":"huurtoelage","halfDay":"2026-11-21-am"}]}
            """
        #expect(try server.importPlan(old) == 0)
        #expect(try server.session(session.code)?.isOwnDevice == false)
        #expect(try server.ticketCount(of: session.code) == TicketCount(made: 3, spent: 1))
    }

    @Test func theEndMayBeLeftOutAndIsFourteenDaysLater() throws {
        let folder = try TemporaryFolder()
        let kiosk = try archive(folder, "kiosk.sqlite")
        let json = """
            {"format":"drempel-plan","version":1,"sites":[{"code":"bib"}],"sessions":[
            {"code":"aaa-aaa","site":"bib","survey":"ocmw","halfDay":"2026-12-24-pm"}]}
            """
        #expect(try kiosk.importPlan(json) == 1)
        #expect(try kiosk.session(Samples.code)?.end == HalfDay("2027-01-07-pm"))
    }

    @Test(arguments: [
        (#""code":"AAAAAA","site":"bib","survey":"ocmw""#, "sessions[0].halfDay", PlanProblem.Reason.missing),
        (#""code":"AAAAAA","site":"bib","survey":"ocmw","halfDay":7"#, "sessions[0].halfDay", .wrongKind("a text")),
        (
            #""code":"AAAAAA","site":"bib","survey":"ocmw","halfDay":"2026-02-30-am""#, "sessions[0].halfDay",
            .notAHalfDay("2026-02-30-am")
        ),
        (
            #""code":"AAAAAB","site":"bib","survey":"ocmw","halfDay":"2026-11-21-am""#, "sessions[0].code",
            .notACode("AAAAAB")
        ),
        (#""code":"AAAAAA","site":"","survey":"ocmw","halfDay":"2026-11-21-am""#, "sessions[0].site", .empty),
        (#""code":"AAAAAA","site":"bib","survey":"","halfDay":"2026-11-21-am""#, "sessions[0].survey", .empty),
        (
            #""code":"AAAAAA","site":"weg","survey":"ocmw","halfDay":"2026-11-21-am""#, "sessions[0].site",
            .unknownSite("weg")
        ),
        (
            #""code":"AAAAAA","site":"bib","survey":"ocmw","halfDay":"2026-11-21-pm","end":"2026-11-21-am""#,
            "sessions[0].end", .endsBeforeItBegins
        ),
        (
            #""code":"AAAAAA","site":"bib","survey":"ocmw","halfDay":"2026-11-21-pm","ownDevice":"no""#,
            "sessions[0].ownDevice", .wrongKind("true or false")
        ),
        (
            #""code":"AAAAAA","site":"bib","survey":"ocmw","halfDay":"2026-11-21-pm","tickets":"no""#,
            "sessions[0].tickets", .wrongKind("a list")
        ),
        (
            #""code":"AAAAAA","site":"bib","survey":"ocmw","halfDay":"2026-11-21-pm","tickets":["\#(digest)","ABC"]"#,
            "sessions[0].tickets[1]", .notATicket("ABC")
        ),
    ])
    func whatIsWrongIsSaidWithItsPlace(_ fields: String, _ place: String, _ reason: PlanProblem.Reason) throws {
        let folder = try TemporaryFolder()
        let kiosk = try archive(folder, "kiosk.sqlite")
        let json = #"{"format":"drempel-plan","version":1,"sites":[{"code":"bib"}],"sessions":[{\#(fields)}]}"#
        #expect(throws: PlanError(problems: [PlanProblem(place: place, reason: reason)])) { try kiosk.importPlan(json) }
        #expect(try kiosk.sessions().isEmpty)
        #expect(try kiosk.sites().isEmpty, "nothing of it was taken in")
    }

    @Test func allThatIsWrongIsSaidAtOnce() throws {
        let folder = try TemporaryFolder()
        let kiosk = try archive(folder, "kiosk.sqlite")
        let json = """
            {"format":"drempel-plan","version":1,"sites":[{"code":""}],"sessions":[
            {"code":"x","site":"bib","survey":"ocmw","halfDay":"morgen"},
            {"code":"AAAAAA","site":"bib","survey":"ocmw","halfDay":"2026-11-21-am"},
            {"code":"AAAAAA","site":"bib","survey":"anders","halfDay":"2026-11-21-am"}]}
            """
        let expected: [PlanProblem] = [
            PlanProblem(place: "sites[0].code", reason: .empty),
            PlanProblem(place: "sessions[0].code", reason: .notACode("x")),
            PlanProblem(place: "sessions[0].halfDay", reason: .notAHalfDay("morgen")),
            PlanProblem(place: "sessions[2].code", reason: .codeTaken("AAAAAA")),
        ]
        #expect(throws: PlanError(problems: expected)) { try kiosk.importPlan(json) }
    }

    @Test func aCodeThatTheArchiveGaveToAnotherSessionIsRefused() throws {
        let folder = try TemporaryFolder()
        let kiosk = try archive(folder, "kiosk.sqlite")
        try kiosk.add(Samples.site)
        var other = Samples.session(Samples.code(2))
        other.survey = "ocmw"
        try kiosk.put(other)
        let taken = PlanProblem(place: "sessions[1].code", reason: .codeTaken(other.code.rawValue))
        #expect(throws: PlanError(problems: [taken])) { try kiosk.importPlan(plan()) }
        #expect(try kiosk.sessions() == [other])
    }

    @Test(arguments: [
        ("", ""), ("geen plan", ""), (#"{"format":"drempel-plan","version":1,"sites":[],"sessions":["#, ""),
    ])
    func whatIsNoJSONIsSaidSo(_ text: String, _ place: String) throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: PlanError.self) { try archive(folder, "kiosk.sqlite").importPlan(text) }
        let problem = try #require(error?.problems.first)
        guard case .notJSON = problem.reason else {
            Issue.record("\(problem)")
            return
        }
        #expect(problem.place == place)
    }

    @Test(arguments: [
        (#"{"format":"iets","version":1,"sites":[],"sessions":[]}"#, "format", PlanProblem.Reason.notAPlan),
        (#"{"format":"drempel-plan","version":2,"sites":[],"sessions":[]}"#, "version", .newer),
        (#"{"version":1}"#, "format", .missing),
        ("[]", "", .wrongKind("an object")),
        (#"{"format":"drempel-plan","version":1,"sites":{},"sessions":[]}"#, "sites", .wrongKind("a list")),
    ])
    func whatIsNoPlanIsSaidSo(_ json: String, _ place: String, _ reason: PlanProblem.Reason) throws {
        let folder = try TemporaryFolder()
        #expect(throws: PlanError(problems: [PlanProblem(place: place, reason: reason)])) {
            try archive(folder, "kiosk.sqlite").importPlan(json)
        }
    }
}
