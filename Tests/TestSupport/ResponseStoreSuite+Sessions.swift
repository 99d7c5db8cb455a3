import SurveyCore
import Testing

extension ResponseStoreSuite {
    private static let codes: [SessionCode] = {
        var generator = SeededGenerator(seed: 7)
        return (0..<4).map { _ in .random(using: &generator) }
    }()

    static let sessionChecks: [Check] = [
        Check(name: "sites come back by code; a label can be mended, but not by an empty one") { makeStore in
            let store = try makeStore()
            try store.add(Site(code: "ocmw-balen", label: "OCMW Balen"))
            try store.add(Site(code: "bib", label: "Bib"))
            try store.add(Site(code: "bib", label: "Bibliotheek"))
            try store.add(Site(code: "bib", label: ""))
            #expect(
                try store.sites() == [
                    Site(code: "bib", label: "Bibliotheek"), Site(code: "ocmw-balen", label: "OCMW Balen"),
                ])
        },
        Check(name: "sessions come back as they were put, by half-day, then code") { makeStore in
            let store = try makeStore()
            try store.add(site)
            let planned = codes.enumerated().map { index, code in
                Session(
                    code: code, site: site.code, survey: "ocmw", halfDay: index == 0 ? afternoon : morning,
                    isLocal: index == 1, isOwnDevice: index != 2, end: morning.adding(days: 20),
                    invited: index == 2 ? 30 : nil,
                    notes: index == 3 ? "'s middags \"vol\"; é" : "")
            }
            for session in planned { try store.put(session) }
            #expect(try store.sessions() == planned.sorted { ($0.halfDay, $0.code) < ($1.halfDay, $1.code) })
            #expect(try store.session(codes[2]) == planned[2])
            #expect(try store.session(code) == nil)
        },
        Check(name: "a session that is put again is merged, and then nothing changes any more") { makeStore in
            let store = try makeStore()
            try store.add(site)
            var closed = session()
            (closed.state, closed.invited, closed.notes) = (.closed, 12, "b\na")
            try store.put(closed)
            let first = try store.session(code)
            try store.put(closed)
            #expect(try store.session(code) == first)
            try store.put(session())
            #expect(try store.session(code) == first)
            #expect(first?.state == .closed)
            #expect(first?.notes == "a\nb")
        },
        Check(name: "a session needs a site that is known, and a code of its own") { makeStore in
            let store = try makeStore()
            #expect(throws: StoreError.unknownReference("site voedselbank")) { try store.put(session()) }
            try store.add(site)
            try store.put(session())
            #expect(throws: SessionError.codeTaken(by: session())) { try store.put(session(survey: "huurtoelage")) }
            #expect(throws: SessionError.codeTaken(by: session())) { try store.put(session(on: afternoon)) }
            #expect(try store.sessions() == [session()])
        },
        Check(name: "a session is planned, opened and closed, and never goes back") { makeStore in
            let store = try makeStore()
            try store.add(site)
            try store.put(session())
            #expect(throws: SessionError.unknown(codes[0])) { try store.open(codes[0], during: morning) }
            #expect(throws: SessionError.unknown(codes[0])) { try store.close(codes[0], invited: nil, notes: "") }
            #expect(throws: SessionError.notOpen(session())) { try store.close(code, invited: 3, notes: "te vroeg") }
            #expect(try store.open(code, during: afternoon).state == .open)
            #expect(try store.open(code, during: afternoon).state == .open)
            let closed = try store.close(code, invited: 31, notes: "printer stuk")
            #expect(closed.state == .closed)
            #expect(closed.invited == 31)
            #expect(closed.notes == "printer stuk")
            #expect(try store.session(code) == closed)
            #expect(throws: SessionError.closed(closed)) { try store.open(code, during: afternoon) }
            #expect(try store.close(code, invited: nil, notes: "") == closed)
        },
        Check(name: "a session that is over is not opened, but one that is open stays so") { makeStore in
            let store = try makeStore()
            let later = morning.adding(days: Session.defaultDays + 1)
            try store.add(site)
            try store.put(session())
            #expect(throws: SessionError.over(session())) { try store.open(code, during: later) }
            // Its last half-day is still good.
            #expect(try store.open(code, during: morning.adding(days: Session.defaultDays)).state == .open)
            #expect(try store.open(code, during: later).state == .open)
        },
    ]
}
