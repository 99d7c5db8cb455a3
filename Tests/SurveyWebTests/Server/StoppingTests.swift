import Glibc
import TestSupport
import Testing

@testable import SurveyWeb

@Suite("A server that is asked to stop", .serialized)
struct StoppingTests {
    @Test("answers what it was asked, takes no more, and ends")
    func graceful() async throws {
        let site = SampleSite()
        let server = try await TestServer.start(site)
        let (slow, idle) = try await besideTasks {
            let (slow, idle) = (try server.connect(), try server.connect())
            _ = try idle.ask("GET /page HTTP/1.1\r\nHost: a\r\n\r\n")
            slow.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
            while site.gate.waiting == 0 { usleep(1000) }
            return (slow, idle)
        }
        async let stopped: Void = server.stop()
        let answers = try await besideTasks {
            #expect(idle.isClosed(within: 5000))
            while (try? server.connect()) != nil { usleep(10_000) }
            site.gate.open()
            return RawAnswer.all(in: slow.readToEnd() ?? [])
        }
        try await stopped
        #expect(answers.map(\.text) == ["slow"])
        #expect(answers.first?.headers["connection"] == "close")
    }

    @Test("does not wait for ever for those who never finish", .timeLimit(.minutes(1)))
    func bounded() async throws {
        let site = SampleSite()
        let server = try await TestServer.start(site, change: { $0.connections.stop = .milliseconds(500) })
        let half = try await besideTasks {
            let half = try server.connect()
            let answer = try half.ask(
                "POST /s/a/b HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Expect: 100-continue\r\nContent-Length: 10\r\n\r\na=")
            #expect(answer.map(\.status) == [100], "the server waits for the rest")
            return half
        }
        async let stopped: Void = server.stop()
        try await besideTasks { #expect(half.isClosed(within: 10_000)) }
        try await stopped
        #expect(site.count.value == 0)
    }

    @Test("says why it could not start")
    func errors() async throws {
        let first = try await TestServer.start()
        let taken = try NetworkSettings(address: ListenAddress("127.0.0.1:\(first.port)"))
        await #expect(throws: ServerError.inUse) {
            try await OnlineServer(handler: SampleSite(), network: taken).service(signals: []).run()
        }
        try await first.stop()
        let elsewhere = try NetworkSettings(address: ListenAddress("203.0.113.1:0"))
        await #expect(throws: ServerError.notHere) {
            try await OnlineServer(handler: SampleSite(), network: elsewhere).service(signals: []).run()
        }
        var open = try NetworkSettings(address: ListenAddress("127.0.0.1:0"))
        open.metrics = try ListenAddress("0.0.0.0:9090")
        await #expect(throws: ServerError.metricsInPublic("0.0.0.0:9090")) {
            try await OnlineServer(handler: SampleSite(), network: open).service(signals: []).run()
        }
    }

    @Test(
        "listens where it is told, if that is an address",
        arguments: [
            ("127.0.0.1:8080", "127.0.0.1", 8080, true), ("[::1]:80", "::1", 80, true),
            ("0.0.0.0:1", "0.0.0.0", 1, false), ("[::]:8080", "::", 8080, false),
            ("localhost:0", "localhost", 0, true), ("192.168.4.1:65535", "192.168.4.1", 65535, false),
        ])
    func addresses(text: String, host: String, port: Int, isLoopback: Bool) throws {
        let address = try ListenAddress(text)
        #expect(address.host == host && address.port == port && address.isLoopback == isLoopback)
        #expect(address.description == text)
    }

    @Test(
        "refuses what is no address",
        arguments: [
            "", "8080", ":8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:8o80",
            "::1:80",
            "[127.0.0.1]:80", "drempel.example:80", "127.0.0:80", "[::1]", "127.0.0.1:080800",
        ])
    func noAddresses(text: String) {
        #expect(throws: ServerError.notAnAddress(text)) { try ListenAddress(text) }
    }
}
