import SurveyCore
import Testing

extension ResponseStoreSuite {
    static let withoutCodeChecks: [Check] = [
        Check(name: "who comes without a code gets one open session for as long as it lasts") { makeStore in
            let store = try filled(makeStore)
            let first = try store.sessionWithoutCode(of: "ocmw", during: afternoon, days: 3)
            #expect((first.site, first.survey, first.state, first.halfDay) == ("online", "ocmw", .open, afternoon))
            #expect(first.end == afternoon.adding(days: 3))
            #expect(!first.isLocal)
            #expect(first.isOwnDevice)
            #expect(try store.session(first.code) == first)
            #expect(try store.onlineSession(first.code) == OnlineSession(session: first))
            #expect(try store.sites().contains(Site(code: "online", label: "Online, zonder code")))
            for halfDay in [afternoon, morning.adding(days: 1), afternoon.adding(days: 3)] {
                #expect(try store.sessionWithoutCode(of: "ocmw", during: halfDay, days: 9) == first)
            }
            let next = try store.sessionWithoutCode(of: "ocmw", during: morning.adding(days: 4), days: 3)
            #expect(next.code != first.code)
            #expect(next.halfDay == morning.adding(days: 4))
            let other = try store.sessionWithoutCode(of: "huurtoelage", during: afternoon, days: 3)
            #expect(other.survey == "huurtoelage")
            #expect(try store.sessions().count == 4, "these three and the one at the site")
        },
        Check(name: "it is never a closed one, one with tickets, one of a lent device or one of a site") { makeStore in
            let store = try filled(makeStore)
            try store.add(Site(code: "online", label: "Website"))
            var codes: Set<SessionCode> = [code]
            func next() throws -> Session {
                let session = try store.sessionWithoutCode(of: "ocmw", during: morning, days: 3)
                #expect(codes.insert(session.code).inserted)
                return session
            }
            _ = try store.close(next().code, invited: nil, notes: "")
            var generator = SeededGenerator(seed: 3)
            try store.add([Ticket.random(using: &generator)], to: next().code)
            var lent = try next()
            lent.isOwnDevice = false
            try store.put(lent)
            let last = try next()
            #expect(try store.sessionWithoutCode(of: "ocmw", during: morning, days: 3) == last)
            #expect(try store.sites().contains(Site(code: "online", label: "Website")))
        },
        Check(name: "two who come without a code at once get the same session") { makeStore in
            let store = try filled(makeStore)
            let sessions = try await withThrowingTaskGroup(of: Session.self) { group in
                for _ in 0..<16 {
                    group.addTask { try store.sessionWithoutCode(of: "ocmw", during: morning, days: 3) }
                }
                return try await group.reduce(into: Set<Session>()) { $0.insert($1) }
            }
            #expect(sessions.count == 1)
            #expect(try store.sessions().count == 2)
        },
    ]
}
