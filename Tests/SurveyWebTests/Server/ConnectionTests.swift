import Glibc
import TestSupport
import Testing

@testable import SurveyWeb

@Suite("A connection", .serialized)
struct ConnectionTests {
    private static let request = "GET /page HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test(
        "that drips its request is closed, however steadily it drips", arguments: ["head", "body", "after an answer"])
    func drip(_ part: String) async throws {
        try await TestServer.with(change: { $0.connections.request = .seconds(1) }) { server in
            let client = try server.connect()
            switch part {
            case "body":
                client.send(
                    "POST /s/a/b HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 60000\r\n\r\n")
            case "after an answer":
                _ = try client.ask(Self.request)
                client.send("GET /page HTTP/1.1\r\nX: ")
            case _: client.send("GET /page HTTP/1.1\r\nX: ")
            }
            var drops = 0
            // Ten bytes a second: never idle, and never whole.
            while drops < 100, client.read(milliseconds: 100)?.isEmpty != true {
                guard client.send("a") else { break }
                drops += 1
            }
            #expect((3..<100).contains(drops), "closed neither at once nor never")
            #expect(try server.ask("/page").status == 200)
        }
    }

    @Test("without a request goes after a while, one in use stays")
    func idle() async throws {
        try await TestServer.with(change: {
            $0.connections.idle = .milliseconds(1000)
            $0.connections.idleOfProxy = .milliseconds(1000)
        }) { server in
            let (silent, used, late) = (try server.connect(), try server.connect(), try server.connect())
            for _ in 0..<8 {
                #expect(try used.ask(Self.request).map(\.status) == [200])
                usleep(250_000)
            }
            #expect(silent.isClosed(within: 3000))
            #expect(late.isClosed(within: 3000))
            #expect(used.isClosed(within: 8000))
        }
    }

    @Test("of a proxy may rest for longer")
    func proxy() async throws {
        try await TestServer.with(change: { $0.connections.idle = .milliseconds(300) }) { server in
            let client = try server.connect()
            usleep(1_200_000)
            #expect(try client.ask(Self.request).map(\.status) == [200])
        }
    }

    @Test("that does not read its answer is closed")
    func deaf() async throws {
        try await TestServer.with(change: {
            $0.connections.answer = .milliseconds(500)
            $0.connections.slowestReader = 8 << 20
        }) { server in
            let client = try server.connect(receiveBuffer: 4096)
            client.send("GET /huge HTTP/1.1\r\nHost: a\r\n\r\n")
            usleep(3_000_000)
            let bytes = client.readToEnd() ?? []
            #expect(bytes.count > 1000 && bytes.count < 4 << 20, "only a part of it came")
            #expect(try server.ask("/page").status == 200)
        }
    }

    @Test("that reads slowly gets all of its answer")
    func slowReader() async throws {
        try await TestServer.with(change: { $0.connections.answer = .seconds(5) }) { server in
            let client = try server.connect(receiveBuffer: 4096)
            client.send("GET /huge HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            usleep(500_000)
            #expect(RawAnswer.all(in: client.readToEnd() ?? []).map(\.body.count) == [4 << 20])
        }
    }

    @Test("beyond the limit pushes out the one that waits longest, and nobody is left waiting")
    func crowd() async throws {
        try await TestServer.with(change: { $0.connections.maximum = 8 }) { server in
            let used = try server.connect()
            #expect(try used.ask(Self.request).map(\.status) == [200])
            let silent = try (0..<40).map { _ in try server.connect() }
            // Until all of them have been taken, by whichever thread.
            usleep(500_000)
            for _ in 0..<5 { #expect(try server.ask("/page").status == 200) }
            let closed = silent.count { $0.isClosed(within: 50) }
            #expect((30...39).contains(closed), "the last ones stay, the others had to go: \(closed)")
        }
    }

    @Test("that is being answered is never pushed out")
    func answering() async throws {
        let site = SampleSite()
        try await TestServer.with(site, change: { $0.connections.maximum = 3 }) { server in
            let slow = try server.connect()
            slow.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
            while site.gate.waiting == 0 { usleep(1000) }
            defer { site.gate.open() }
            let others = try (0..<10).map { _ in try server.connect() }
            usleep(500_000)
            #expect(try server.ask("/page").status == 200)
            site.gate.open()
            #expect(RawAnswer.all(in: slow.read() ?? []).map(\.text) == ["slow"])
            #expect(others.count == 10)
        }
    }

    @Test("may ask for a few things at once and gets them in order, but not for hundreds")
    func pipelining() async throws {
        try await TestServer.with { server in
            let targets = ["/a", "/b", "/page", "/c"]
            let text = targets.map { "GET \($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined()
            let answers = try server.connect().ask(text, count: 4)
            #expect(answers.map { $0.text.prefix(9) } == ["get [\"a\"]", "get [\"b\"]", "<p>Wat ho", "get [\"c\"]"])
            let greedy = try server.connect()
            greedy.send(String(repeating: Self.request, count: 3000))
            #expect(greedy.isClosed(within: 10_000))
            #expect(try server.ask("/page").status == 200)
        }
    }

    @Test("ends when the client asks for that, or is of the old kind")
    func closing() async throws {
        try await TestServer.with { server in
            for head in [
                "GET /page HTTP/1.0\r\n\r\n", "GET /page HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /page HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n", "GET / HTTQ/1.1\r\n\r\n",
            ] {
                let client = try server.connect()
                client.send(head)
                let answers = RawAnswer.all(in: client.readToEnd() ?? [])
                #expect(answers.map { $0.headers["connection"] } == ["close"], "\(head.debugDescription)")
            }
            let kept = try server.connect()
            let old = "GET /page HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"
            #expect(try kept.ask(old + old, count: 2).map(\.status) == [200, 200])
        }
    }

    @Test("gets the answer to a form that is too large although it is still sending")
    func refusedWhileSending() async throws {
        try await TestServer.with { server in
            let client = try server.connect()
            client.send(
                "POST /s/a/b HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 9000000\r\n\r\n")
            let chunk = [UInt8](repeating: 97, count: 1 << 16)
            for _ in 0..<100 { if !client.send(chunk) { break } }
            #expect(RawAnswer.all(in: client.readToEnd() ?? []).map(\.status) == [413])
        }
    }

    @Test("is told to go on when it asks before it sends a form")
    func expectation() async throws {
        try await TestServer.with { server in
            let client = try server.connect()
            let first = try client.ask(
                "POST /s/a/b HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Expect: 100-continue\r\nContent-Length: 3\r\n\r\n")
            #expect(first.map(\.status) == [100])
            #expect(try client.ask("a=b").map(\.status) == [200])
        }
    }
}
