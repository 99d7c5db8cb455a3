import TestSupport
import Testing

@testable import SurveyWeb

@Suite("A request's address and form")
struct RequestReadingTests {
    @Test(
        "are decoded",
        arguments: [
            ("/", "[]", [:]), ("/ABC234", "[\"ABC234\"]", [:]), ("/ABC234/", "[\"ABC234\"]", [:]),
            ("/s/ocmw/ABC234?l=fr", "[\"s\", \"ocmw\", \"ABC234\"]", ["l": "fr"]),
            ("/a%20b", "[\"a b\"]", [:]), ("/a+b", "[\"a+b\"]", [:]), ("/a%2Fb", "[\"a/b\"]", [:]),
            ("/caf%C3%A9", "[\"café\"]", [:]), ("//a", "[\"\", \"a\"]", [:]),
            ("/?code=K7M+PQ2", "[]", ["code": "K7M PQ2"]), ("/?a=1&a=2&b", "[]", ["a": "1", "b": ""]),
            ("/?", "[]", [:]), ("/?&&", "[]", [:]), ("/?a=b=c", "[]", ["a": "b=c"]), ("/a#b", "[\"a\"]", [:]),
            ("/%3Cscript%3E", "[\"<script>\"]", [:]), ("/%e2%82%ac?%E2%82%AC=1", "[\"€\"]", ["€": "1"]),
        ] as [(String, String, [String: String])])
    func decoded(target: String, path: String, query: [String: String]) throws {
        let found = try RequestReader.target(target)
        #expect("\(found.path)" == path)
        #expect(found.query == query)
    }

    @Test(
        "are refused when they could not be ours",
        arguments: [
            "", "a", "*", "http://a/", "/%", "/%2", "/%zz", "/%C3", "/%FF", "/%C0%AF", "/%ED%A0%80", "/%F4%90%80%80",
            "/%00", "/%0D%0ASet-Cookie:%20a=b", "/%1b[2J", "/%7f", "/?a=%0a", "/?%FF=1", "/a b", "/é", "/\u{1b}",
            "/a\r\nb", "/" + String(repeating: "a/", count: 17) + "b",
            "/?" + String(repeating: "a&", count: 257),
        ])
    func refused(target: String) {
        #expect(throws: Refusal.misunderstood) { try RequestReader.target(target) }
    }

    @Test("reach the page as they were sent")
    func form() async throws {
        try await TestServer.with { server in
            let form = "state=abc-_9&set=a&set=b&website=&other=caf%C3%A9+%26+%2B%0D%0A%F0%9F%8F%A0&l=nl"
            let answer = try server.post("/s/ocmw/ABC234?l=fr", form)
            #expect(answer.status == 200)
            #expect(
                answer.text.hasPrefix(
                    "post [\"s\", \"ocmw\", \"ABC234\"]\n?l=fr\nstate=abc-_9\nset=a\nset=b\nwebsite=\n"
                        + "other=café & +\r\n🏠\nl=nl\n"))
            let typed = try server.ask(
                "POST", "/s/a/b", headers: ["Content-Type: Application/X-WWW-Form-URLencoded ; charset=UTF-8"],
                body: "a=b")
            #expect(typed.status == 200 && typed.text.contains("a=b"))
            let empty = try server.ask("POST", "/s/a/b", body: "")
            #expect(empty.status == 200)
        }
    }

    @Test(
        "are refused with a kind page when the form is none of ours",
        arguments: [
            ("Content-Type: multipart/form-data; boundary=x", "a=b", 415),
            ("Content-Type: application/json", "{}", 415),
            ("X: y", "a=b", 415), ("Content-Type: application/x-www-form-urlencoded", "a=%FF", 400),
            ("Content-Type: application/x-www-form-urlencoded", "a=%", 400),
            ("Content-Type: application/x-www-form-urlencoded", "a=\u{0}%ZZ", 400),
        ])
    func refusedForm(header: String, body: String, status: Int) async throws {
        let site = SampleSite()
        try await TestServer.with(site) { server in
            let answer = try server.ask("POST", "/s/a/b", headers: [header], body: body)
            #expect(answer.status == status)
            #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
        }
        #expect(site.count.value == 0)
    }

    @Test("are never used when the form was cut off, has no length, or is too large")
    func wholeOrNothing() async throws {
        let site = SampleSite()
        try await TestServer.with(site) { server in
            let head = "POST /s/a/b HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            // The rest of 'skipRest' never comes.
            let cut = try server.connect()
            cut.send(head + "Content-Length: 11\r\n\r\ndo=skip")
            cut.finishSending()
            #expect(RawAnswer.all(in: cut.readToEnd() ?? []).map(\.status) == [400])
            let gone = try server.connect()
            gone.send(head + "Content-Length: 11\r\n\r\ndo=skip")
            let chunked = try server.connect()
                .ask(head + "Transfer-Encoding: chunked\r\n\r\n7\r\ndo=skip\r\n0\r\n\r\n")
            #expect(chunked.map(\.status) == [411])
            let large = try server.connect().ask(head + "Content-Length: 70000\r\n\r\na=b")
            #expect(large.map(\.status) == [413])
            let both = try server.connect()
                .ask(head + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
            #expect(both.map(\.status) == [400])
            let twice = try server.connect().ask(head + "Content-Length: 3\r\nContent-Length: 4\r\n\r\na=b")
            #expect(twice.map(\.status) == [400])
        }
        #expect(site.count.value == 0)
    }

    @Test("tell pages what a sound asks for, and the host's cookie on its own path alone")
    func headers() async throws {
        try await TestServer.with { server in
            let range = try server.ask("/x", headers: ["Range: bytes=0-1"])
            #expect(range.text.contains("range bytes=0-1"))
            let condition = try server.ask("/x", headers: ["Range: bytes=0-1", "If-Range: \"a\""])
            #expect(!condition.text.contains("range"))
            #expect(try server.ask("/x", headers: ["Cookie: a=b"]).text.contains("cookie") == false)
            #expect(try server.ask("/host", headers: ["Cookie: a=b"]).text.contains("cookie a=b"))
            #expect(try server.ask("/x", headers: ["Accept-Language: ar"]).text.contains("language ar"))
        }
    }
}
