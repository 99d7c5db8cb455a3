import Synchronization
import TestSupport

@testable import SurveyWeb

/// A server on a port of its own that goes with the test.
struct TestServer: Sendable {
    let port: Int
    /// Where metrics are, when they are asked for.
    let metricsPort: Int?
    private let service: OnlineService
    private let task: Task<Void, any Error>

    /// Starts a server around `handler`, runs `body` with it on a thread of its own, and stops it.
    static func with<Result: Sendable>(
        _ handler: any WebHandler = SampleSite(), publicAddress: OnlineAddress? = nil, hasMetrics: Bool = false,
        trouble: @escaping @Sendable () async -> String? = { nil },
        change: (inout NetworkSettings) -> Void = { _ in },
        _ body: @escaping @Sendable (TestServer) throws -> Result
    ) async throws -> Result {
        let server = try await start(
            handler, publicAddress: publicAddress, hasMetrics: hasMetrics, trouble: trouble, change: change)
        do {
            let result = try await besideTasks { try body(server) }
            try await server.stop()
            return result
        } catch {
            try await server.stop()
            throw error
        }
    }

    static func start(
        _ handler: any WebHandler = SampleSite(), publicAddress: OnlineAddress? = nil, hasMetrics: Bool = false,
        trouble: @escaping @Sendable () async -> String? = { nil },
        change: (inout NetworkSettings) -> Void = { _ in }
    ) async throws -> TestServer {
        var network = try NetworkSettings(address: ListenAddress("127.0.0.1:0"))
        if hasMetrics { network.metrics = try ListenAddress("127.0.0.1:0") }
        network.connections.stop = .seconds(5)
        network.connections.farewell = .milliseconds(300)
        change(&network)
        let (ports, started) = AsyncStream<Int>.makeStream()
        let (metricsPorts, metricsStarted) = AsyncStream<Int>.makeStream()
        var events = OnlineServer.Events()
        events.started = { started.yield($0) }
        events.metricsStarted = { metricsStarted.yield($0) }
        events.trouble = trouble
        let server = OnlineServer(
            handler: handler, network: network, publicAddress: publicAddress, events: events)
        let service = try server.service(signals: [])
        let task = Task {
            defer {
                started.finish()
                metricsStarted.finish()
            }
            try await service.run()
        }
        guard let port = await ports.first(where: { _ in true }) else {
            try await task.value
            throw RawClient.Trouble(words: "the server ended at once")
        }
        let metricsPort = hasMetrics ? await metricsPorts.first { _ in true } : nil
        return TestServer(port: port, metricsPort: metricsPort, service: service, task: task)
    }

    /// Asks it to stop and waits until it has.
    func stop() async throws {
        await service.stop()
        try await task.value
    }

    func connect(receiveBuffer: Int32? = nil) throws -> RawClient {
        try RawClient(port: port, receiveBuffer: receiveBuffer)
    }

    func ask(_ target: String, headers: [String] = []) throws -> RawAnswer {
        try ask("GET", target, headers: headers)
    }

    /// The answer to one request over a connection of its own.
    func ask(
        _ method: String, _ target: String, headers: [String] = [], body: String? = nil
    ) throws -> RawAnswer {
        let length = body.map { ["Content-Length: \($0.utf8.count)"] } ?? []
        let head = ["\(method) \(target) HTTP/1.1", "Host: drempel.test"] + headers + length
        return try connect().ask(
            head.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? ""), toHead: method == "HEAD")[0]
    }

    func post(_ target: String, _ body: String, headers: [String] = []) throws -> RawAnswer {
        try ask(
            "POST", target, headers: ["Content-Type: application/x-www-form-urlencoded"] + headers, body: body)
    }
}

/// Pages for tests: most of them say what was asked.
struct SampleSite: WebHandler {
    /// How often somebody was answered.
    let count = Counter()
    /// `/slow` waits until this is open.
    let gate = Gate()

    func respond(to request: WebRequest) async -> WebResponse {
        count.add()
        switch request.path.first {
        case "page": return WebResponse(body: Self.long, cache: .page)
        case "last": return WebResponse(body: Self.long, cache: .last)
        case "asset": return WebResponse(body: Self.long, contentType: .css, cache: .forever)
        case "sound": return WebResponse(body: Self.long, contentType: .ogg, cache: .forever)
        case "part":
            var response = WebResponse(status: 206, body: [1, 2], contentType: .ogg, cache: .forever)
            response.contentRange = "bytes 0-1/100"
            return response
        case "huge": return WebResponse(body: [UInt8](repeating: 120, count: 4 << 20), contentType: .wave, cache: .none)
        case "moved": return WebResponse(status: 303, body: [], cache: .none, location: "/page", cookie: "a=b; Secure")
        case "lent": return WebResponse(body: [120], cache: .last, refresh: (20, "/ABC234"))
        case "wrong": return WebResponse(status: 404, body: [120], cache: .none)
        case "slow":
            await gate.wait()
            return WebResponse(body: Array("slow".utf8), contentType: .text, cache: .none)
        case _: return WebResponse(body: Array(Self.describe(request).utf8), contentType: .text, cache: .none)
        }
    }

    static let long = Array(String(repeating: "<p>Wat houdt je tegen?</p>\n", count: 400).utf8)

    static func describe(_ request: WebRequest) -> String {
        var lines = ["\(request.method) \(request.path)"]
        lines += request.query.sorted { $0.key < $1.key }.map { "?\($0.key)=\($0.value)" }
        lines += request.form.fields.map { "\($0.name)=\($0.value)" }
        if !request.acceptLanguage.isEmpty { lines.append("language \(request.acceptLanguage)") }
        if let range = request.range { lines.append("range \(range)") }
        if let cookie = request.hostCookie { lines.append("cookie \(cookie)") }
        lines.append("private \(request.isPrivate) client \(request.client.bytes)")
        return lines.joined(separator: "\n")
    }
}

final class Counter: Sendable {
    private let number = Atomic(0)
    func add() { number.add(1, ordering: .relaxed) }
    var value: Int { number.load(ordering: .relaxed) }
}

/// Holds tasks back until it is opened.
final class Gate: Sendable {
    private let state = Mutex<(isOpen: Bool, waiting: [CheckedContinuation<Void, Never>])>((false, []))

    func wait() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    var waiting: Int { state.withLock(\.waiting.count) }

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}

/// A clock that a test moves.
final class ManualMonotonic: Sendable {
    private let time = Atomic<Int64>(1_000_000_000_000)
    var now: MonotonicNow { { self.time.load(ordering: .relaxed) } }
    func advance(_ seconds: Double) { time.add(Int64(seconds * 1_000_000_000), ordering: .relaxed) }
}
