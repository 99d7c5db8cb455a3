import SurveyCore
import Testing

@testable import SurveyWeb

@Suite("The pages of the online variant")
struct OnlineSiteTests {
    @Test("have nothing of anybody before somebody begins: twice the same page, and no id")
    func start() async throws {
        let bench = try Bench()
        let first = await bench.get("AAAAAA")
        #expect(first.status == 200)
        #expect(await bench.get("AAAAAA").body == first.body)
        #expect(bench.state(in: first) == nil)
        #expect(await bench.get("s", "proef", "aaaaaa").body == first.body)
    }

    @Test("make an id when somebody begins, another each time")
    func begin() async throws {
        let bench = try Bench()
        let states = try await [bench.begin(), bench.begin()].map { try #require(bench.state(in: $0)) }
        let ids = try states.map { try bench.open($0).draft.id }
        #expect(ids[0] != nil && ids[0] != ids[1])
        #expect(states[0].utf8.count == states[1].utf8.count)
    }

    @Test("walk an interview to its end, and store it once however often it is sent")
    func whole() async throws {
        let bench = try Bench()
        var page = await bench.begin()
        page = await bench.post(page, ("do.choose.yes", ""))
        page = await bench.post(page, ("number", "3"), ("do.proceed", ""))
        let review = page
        for _ in 0..<3 {
            let thanks = await bench.post(review, ("do.proceed", ""))
            #expect(thanks.status == 200)
            #expect(bench.state(in: thanks) == nil)
        }
        #expect(bench.store.completeResponses(of: "proef") == 1)
    }

    @Test("say that the first answers stand when others are sent later, and keep the first")
    func changed() async throws {
        let bench = try Bench()
        let question = await bench.begin()
        let second = await bench.post(question, ("do.choose.yes", ""))
        let review = await bench.post(second, ("number", "3"), ("do.proceed", ""))
        _ = await bench.post(review, ("do.proceed", ""))
        // The browser's back button, another answer, and on to the end again.
        let page = await bench.post(second, ("number", "5"), ("do.proceed", ""))
        #expect(bench.text(page).contains(WebWords.in("nl").messages.thanksDifferent.text.prefix(30)))
        #expect(bench.store.completeResponses(of: "proef") == 1)
    }

    @Test("never bring back what was erased by stop")
    func stopped() async throws {
        let bench = try Bench()
        let question = await bench.begin()
        let second = await bench.post(question, ("do.choose.yes", ""))
        let stopped = await bench.post(second, ("do.stop", ""))
        #expect(stopped.status == 200 && bench.state(in: stopped) == nil)
        let back = await bench.post(second, ("number", "5"), ("do.proceed", ""))
        #expect(back.status == 410 && bench.state(in: back) == nil)
        #expect(bench.store.completeResponses(of: "proef") == 0)
    }

    @Test("refuse a page of half an hour ago, on a lent device of five minutes ago", arguments: [true, false])
    func expired(isOwnDevice: Bool) async throws {
        let bench = try Bench(isOwnDevice: isOwnDevice)
        let limit = isOwnDevice ? 30 * 60 : 5 * 60
        let page = await bench.begin()
        bench.clock.advance(limit)
        let inTime = await bench.post(page, ("do.choose.yes", ""))
        #expect(inTime.status == 200)
        bench.clock.advance(limit + 1)
        let late = await bench.post(inTime, ("number", "3"), ("do.proceed", ""))
        #expect(late.status == 410 && bench.state(in: late) == nil)
        #expect((inTime.refresh?.path == "/s/proef/AAAAAA") == !isOwnDevice)
    }

    @Test("let who began finish after the session was closed, and nobody begin")
    func closed() async throws {
        let bench = try Bench()
        let page = await bench.begin()
        _ = try bench.store.close(Bench.code, invited: nil, notes: "")
        bench.clock.advance(2)
        #expect(await bench.get("AAAAAA").status == 410)
        #expect(await bench.begin().status == 410)
        #expect(await bench.post(page, ("do.choose.yes", "")).status == 200)
    }

    @Test("show a set with its problem, keep what was ticked, and take nothing for an answer")
    func problem() async throws {
        let bench = try Bench()
        let page = await bench.post(bench.begin(), ("do.choose.yes", ""))
        let again = await bench.post(page, ("number", "99"), ("do.proceed", ""))
        #expect(again.status == 422)
        #expect(bench.text(again).contains("99"))
        #expect(await bench.post(again, ("number", "4"), ("do.proceed", "")).status == 200)
    }

    @Test("ask people without a code in a session of their own, made when the first begins")
    func withoutCode() async throws {
        let bench = try Bench()
        #expect(await bench.get("s", "proef").status == 200)
        let before = try bench.store.sessions()
        #expect(before.count == 1)
        let page = await bench.site.respond(
            to: WebRequest(method: .post, path: ["s", "proef"], form: WebForm(fields: [("do.proceed", "")])))
        #expect(page.status == 200 && bench.state(in: page) != nil)
        let sites = try bench.store.sessions().map(\.site).sorted()
        #expect(sites == ["ergens", "online"])
    }

    @Test("are kind about what is not there", arguments: ["AAAAAB", "wp-login.php", "BBBBBB"])
    func unknown(path: String) async throws {
        let bench = try Bench()
        let page = await bench.get(path)
        #expect(page.status == 404)
        #expect(bench.text(page).contains("name=\"code\""))
    }
}
