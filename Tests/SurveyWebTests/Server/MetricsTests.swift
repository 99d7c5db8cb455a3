import Synchronization
import TestSupport
import Testing

@testable import SurveyWeb

@Suite("What a server tells about itself")
struct MetricsTests {
    @Test("is whether it lives and whether it can store")
    func health() async throws {
        let box = TroubleBox()
        try await TestServer.with(trouble: { box.text }) { server in
            #expect(try server.ask("/health").text == "ok\n")
            let ready = try server.ask("/ready")
            #expect(ready.status == 200 && ready.text == "ready\n" && ready.headers["cache-control"] == "no-store")
            #expect(
                try server.ask(
                    "POST", "/health", headers: ["Content-Type: application/x-www-form-urlencoded"], body: ""
                ).text.hasPrefix("post"))
        }
        box.text = "the archive cannot be written"
        try await TestServer.with(trouble: { box.text }) { server in
            let ready = try server.ask("/ready")
            #expect(ready.status == 503 && ready.text == "not ready: the archive cannot be written\n")
            #expect(try server.ask("/health").status == 200)
        }
    }

    @Test("asks the archive at most once a second, however often it is asked")
    func remembered() async {
        let clock = ManualMonotonic()
        let count = Counter()
        let health = Health(
            trouble: {
                count.add()
                return nil
            }, now: clock.now)
        for _ in 0..<50 { _ = await health.trouble() }
        #expect(count.value == 1)
        clock.advance(1)
        _ = await health.trouble()
        #expect(count.value == 2)
    }

    @Test("in figures is about the process and classes of errors, and nothing else")
    func figures() async throws {
        let site = SampleSite()
        try await TestServer.with(site, hasMetrics: true) { server in
            for target in ["/ABC234", "/s/ocmw/K7MPQ2", "/%zz", "/%FF"] { _ = try server.ask(target) }
            _ = try server.ask("DELETE", "/x")
            _ = try server.connect().ask("what?\r\n\r\n")
            let metrics = try RawClient(port: #require(server.metricsPort))
            let answer = try metrics.ask("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n")[0]
            #expect(
                answer.status == 200 && answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
            var values: [String: Double] = [:]
            for line in answer.text.split(separator: "\n") where !line.hasPrefix("#") {
                let parts = line.split(separator: " ")
                #expect(parts.count == 2)
                values[String(parts[0])] = Double(parts[1])
            }
            #expect(
                Set(values.keys) == [
                    "process_cpu_seconds_total", "process_resident_memory_bytes", "process_virtual_memory_bytes",
                    "process_open_fds", "process_max_fds", "process_threads", "process_start_time_seconds",
                    "drempel_errors_total{class=\"bad_request\"}", "drempel_errors_total{class=\"method\"}",
                ])
            #expect(values["drempel_errors_total{class=\"bad_request\"}"] == 3)
            #expect(values["drempel_errors_total{class=\"method\"}"] == 1)
            #expect((values["process_resident_memory_bytes"] ?? 0) > 1_000_000)
            #expect((values["process_threads"] ?? 0) >= 2 && (values["process_open_fds"] ?? 0) >= 4)
            #expect((values["process_start_time_seconds"] ?? 0) > 1_700_000_000)
            // People reach none of it.
            #expect(try server.ask("/metrics").text.hasPrefix("get [\"metrics\"]"))
            #expect(try metrics.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n")[0].status == 404)
        }
    }
}

/// What `/ready` finds, as a test wants it.
private final class TroubleBox: Sendable {
    private let value = Mutex<String?>(nil)
    var text: String? {
        get { value.withLock { $0 } }
        set { value.withLock { $0 = newValue } }
    }
}
