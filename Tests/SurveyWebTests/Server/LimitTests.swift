import SurveyCore
import TestSupport
import Testing

@testable import SurveyWeb

@Suite("The limits")
struct LimitTests {
    let clock = ManualMonotonic()

    private func client(_ number: UInt64, isThisMachine: Bool = false) -> Client {
        Client(key: ClientKey(bytes: number), isEncrypted: false, isPrivate: false, isThisMachine: isThisMachine)
    }

    private func post(_ code: String, form: [(String, String)] = [("state", "x")]) -> WebRequest {
        var request = WebRequest(method: .post, path: ["s", "ocmw", code])
        request.form = WebForm(fields: form.map { (name: $0.0, value: $0.1) })
        return request
    }

    @Test("let so many through at once, and then as many as come back")
    func bucket() {
        let buckets = TokenBuckets<Int>(Rate(burst: 3, perMinute: 6), now: clock.now)
        #expect((0..<5).map { _ in buckets.take(1) } == [nil, nil, nil, 10, 10])
        #expect(buckets.take(2) == nil, "another's bucket is full")
        clock.advance(9)
        #expect(buckets.take(1) == 1 && buckets.look(1) == 1)
        clock.advance(1)
        #expect(buckets.look(1) == nil && buckets.take(1) == nil && buckets.take(1) == 10)
        clock.advance(3600)
        #expect((0..<4).map { _ in buckets.take(1) } == [nil, nil, nil, 10])
    }

    @Test("remember a bounded number of clients, and forget those that are quiet")
    func bounded() {
        let buckets = TokenBuckets<Int>(Rate(burst: 2, perMinute: 60), limit: 100, now: clock.now)
        for key in 0..<100_000 { _ = buckets.take(key) }
        #expect(buckets.count == 100)
        _ = buckets.take(-1)
        _ = buckets.take(-1)
        #expect(buckets.take(-1) != nil, "one that is full of others still counts")
        clock.advance(60)
        buckets.forget()
        #expect(buckets.count == 0)
    }

    @Test("are not met by a room of sixty people behind one address, in an hour of bursts")
    func room() {
        let limits = RateLimits(LimitSettings(), now: clock.now)
        let room = client(1)
        var generator = SeededGenerator(seed: 5)
        var refused = 0
        func ask(_ request: WebRequest) { if limits.refusal(of: request, from: room) != nil { refused += 1 } }
        for group in 0..<15 {
            // All at once: the page, its language, style, script, icon and two sounds; some mistype, twice.
            for person in 0..<60 {
                for path in [["K7MPQ2"], ["assets", "style.css"], ["assets", "app.js"], ["favicon.ico"]] {
                    ask(WebRequest(method: .get, path: path))
                }
                if person % 8 == 0 {
                    for _ in 0..<2 {
                        ask(WebRequest(method: .get, path: ["K7MPQX"]))
                        limits.countGuess(of: room)
                    }
                }
                ask(post("K7MPQ2", form: [("do.proceed", "")]))
            }
            // A page every five seconds each, for four minutes; now and then all of them in the same second.
            for _ in 0..<48 {
                clock.advance(group % 2 == 0 ? 5 : Double.random(in: 4...6, using: &generator))
                for _ in 0..<60 {
                    ask(post("K7MPQ2"))
                    ask(WebRequest(method: .get, path: ["audio", "ocmw", "x", "nl", "q.ogg"]))
                }
            }
        }
        #expect(refused == 0)
    }

    @Test("stop whoever hammers, and nobody else")
    func hammer() {
        let limits = RateLimits(LimitSettings(), now: clock.now)
        let page = WebRequest(method: .get, path: ["K7MPQ2"])
        let passed = (0..<10_000).count { _ in limits.refusal(of: page, from: client(1)) == nil }
        #expect(passed == LimitSettings().requests.burst)
        #expect(limits.refusal(of: page, from: client(2)) == nil)
        #expect(limits.refusal(of: page, from: client(1)) == .hurry(wait: 1))
    }

    @Test("hold for one session, whoever sends")
    func session() {
        let limits = RateLimits(LimitSettings(), now: clock.now)
        let passed = (0..<10_000).count {
            limits.refusal(of: post($0 % 2 == 0 ? "K7MPQ2" : "k7mpq2"), from: client(UInt64($0))) == nil
        }
        #expect(passed == LimitSettings().session.burst)
        #expect(limits.refusal(of: post("ABC234"), from: client(1)) == nil)
        #expect(limits.refusal(of: WebRequest(method: .get, path: ["K7MPQ2"]), from: client(1)) == nil)
    }

    @Test("let nobody guess codes or tickets, and leave interviews under way alone")
    func guesses() {
        let limits = RateLimits(LimitSettings(), now: clock.now)
        for _ in 0..<60 { limits.countGuess(of: client(1)) }
        var typed = WebRequest(method: .get, path: [])
        #expect(limits.refusal(of: typed, from: client(1)) == nil)
        typed.query["code"] = "K7MPQ2"
        let lookups = [
            typed, WebRequest(method: .get, path: ["K7MPQ2"]), WebRequest(method: .get, path: ["K7MPQ2", "TICKET"]),
            WebRequest(method: .get, path: ["s", "ocmw", "K7MPQ2"]), post("K7MPQ2", form: [("ticket", "x")]),
        ]
        for request in lookups {
            #expect(limits.refusal(of: request, from: client(1)) == .guesses(wait: 3))
            #expect(limits.refusal(of: request, from: client(1, isThisMachine: true)) == .guesses(wait: 3))
            #expect(limits.refusal(of: request, from: client(2)) == nil)
        }
        for request in [
            post("K7MPQ2"), WebRequest(method: .get, path: ["assets", "a.css"]),
            WebRequest(method: .get, path: ["s", "ocmw"]),
            WebRequest(method: .get, path: ["s", "ocmw", "privacy"]), WebRequest(method: .get, path: ["favicon.ico"]),
        ] { #expect(limits.refusal(of: request, from: client(1)) == nil) }
        clock.advance(3)
        #expect(limits.refusal(of: typed, from: client(1)) == nil)
    }

    @Test("are said kindly, in the reader's language, with when to try again")
    func answer() async throws {
        try await TestServer.with(change: {
            $0.limits.requests = Rate(burst: 3, perMinute: 6)
            $0.limits.guesses = Rate(burst: 2, perMinute: 6)
        }) { server in
            let phone = ["X-Forwarded-For: 203.0.113.7", "Accept-Language: nl"]
            #expect(try (0..<3).map { _ in try server.ask("/page", headers: phone).status } == [200, 200, 200])
            let refused = try server.ask("/page", headers: phone)
            #expect(refused.status == 429)
            // One page more every ten seconds, of which the requests before took a part.
            let wait = try #require(refused.headers["retry-after"].flatMap { Int($0) })
            #expect((1...10).contains(wait))
            #expect(refused.headers["content-type"] == "text/html; charset=utf-8")
            HeaderTests.check(refused, "429")
            #expect(try server.ask("/page", headers: ["X-Forwarded-For: 203.0.113.8"]).status == 200)
            // What runs here itself is not counted, but may not guess either.
            #expect(try (0..<10).allSatisfy { _ in try server.ask("/page").status == 200 })
            #expect(try (0..<4).map { _ in try server.ask("/wrong").status } == [404, 404, 429, 429])
            #expect(try server.post("/s/ocmw/K7MPQ2", "state=x").status == 200)
        }
    }
}
