import Glibc
import SurveyCore
import TestSupport
import Testing

@Suite("drempel serve, sent anything at all", .serialized)
struct ServeFuzzTests {
    @Test("answers or closes, never fails, and grows no memory", arguments: Trials.isSoak ? 1...8 : 1...1)
    func fuzz(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        // Limits would answer for the pages.
        let config = try folder.write(
            """
            online:
              wrong-codes-at-once: 1000000
              max-connections: 64
            """, to: "kiosk.yaml")
        let server = try ServingProgram(
            folder, ["--survey", Program.root + "/surveys/ocmw.survey", "--config", config])
        let rounds = Trials.count(3000, soak: 30_000)
        let (statuses, memory) = try await besideTasks {
            var sender = Sender(server: server, fuzzer: Fuzzer(seed: seed))
            var memory: [Int] = []
            for round in 0..<rounds {
                try sender.send()
                // The first third is for caches to fill.
                if round == rounds / 3 || round == rounds - 1 {
                    memory.append(Processes.memory(of: server.process) ?? 0)
                }
            }
            return (sender.statuses, memory)
        }
        #expect(statuses.keys.allSatisfy { $0 < 500 }, "\(statuses)")
        for status in [200, 400, 404, 405, 411, 413, 415] { #expect(statuses[status, default: 0] > 0, "\(status)") }
        #expect(memory[1] - memory[0] < 8000, "kilobytes in memory: \(memory)")
        try await besideTasks {
            let answer = try server.ask("/ready")
            #expect(answer.status == 200)
        }
        let end = try server.stop(SIGTERM)
        #expect(end.status == 0 && end.text.split(separator: "\n").count == 2, "\(end.text)")
    }
}

/// Sends what a fuzzer makes, over connections that are used again as long as they last.
private struct Sender {
    let server: ServingProgram
    var fuzzer: Fuzzer
    /// How often each status came; 0 is a connection that was closed without one.
    var statuses: [Int: Int] = [:]
    private var client: RawClient?

    init(server: ServingProgram, fuzzer: Fuzzer) {
        self.server = server
        self.fuzzer = fuzzer
    }

    mutating func send() throws {
        let (bytes, isWhole, isHead) = fuzzer.request()
        let client = try self.client ?? server.connect()
        self.client = client
        client.send(bytes)
        if !isWhole { client.finishSending() }
        var received: [UInt8] = []
        while true {
            if let answer = RawAnswer.all(in: received, toHead: isHead).first(where: { $0.status != 100 }) {
                statuses[answer.status, default: 0] += 1
                #expect(answer.headers["content-security-policy"] != nil, "\(answer.status)")
                if !isWhole || answer.headers["connection"] == "close" { self.client = nil }
                return
            }
            guard let more = client.read(milliseconds: 30_000) else {
                throw RawClient.Trouble(words: "no answer to \(String(decoding: bytes.prefix(300), as: UTF8.self))")
            }
            guard !more.isEmpty else {
                statuses[0, default: 0] += 1
                self.client = nil
                return
            }
            received += more
        }
    }
}

/// Makes requests: most nearly right, some not at all.
private struct Fuzzer {
    private var generator: SeededGenerator
    private static let methods = [
        "GET", "GET", "GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW", "get",
    ]
    private static let pieces = [
        "", "s", "ocmw", "K7MPQ2", "k7mpq2", "ABC234", "privacy", "assets", "audio", "host", "health", "ready",
        "metrics",
        "..", ".", "%2e%2e", "%2F", "%00", "%0d%0aX:%20y", "%1b[2J", "%FF", "%C3%A9", "%", "%zz", "<script>", "é", "nl",
        "'",
        "\"", "x.css", "{{state}}", "{{{x}}}", "ABCDEFGHJKLM", "~", "\u{0}", "\u{7f}", "a b", "-", "2026-11-22", "0",
        "🏠",
        String(repeating: "a", count: 300),
    ]
    private static let names = [
        "state", "do", "do.", "do.proceed", "do.back", "do.skip", "do.stop", "do.choose.yes", "do.choose.%3Cscript%3E",
        "do.language.fr", "do.language.%00", "l", "ticket", "set", "number", "website", "assisted", "code", "x", "",
        "state%00", "%FF",
    ]
    private static let values = [
        "proceed", "nl", "1", "-1", "99999999999999999999", "", "%0d%0a", "%1b%5B2J", "%FF", "%", "a=b", "on", "%00",
        "%F0%9F%8F%A0", String(repeating: "A", count: 700), String(repeating: "_", count: 4000),
    ]
    private static let headers = [
        "Accept-Language: nl", "Accept-Language: \u{ff},;q=,,*;q=9", "Accept-Encoding: gzip",
        "Accept-Encoding: gzip;q=0,*;q=x",
        "Range: bytes=0-1", "Range: bytes=-1,5-", "Range: bytes=99999999999999999999-", "If-Range: x",
        "X-Forwarded-For: 203.0.113.7", "X-Forwarded-For: ,,unknown,[::,999.1.1.1:x", "X-Forwarded-Proto: https",
        "Cookie: drempel-host=x", "Connection: close", "Connection: keep-alive", "Expect: 100-continue", "Host: a",
        "Host: b",
        "Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked", "Content-Length: 5", "Content-Length: -1",
        "Upgrade: websocket", "Upgrade: h2c", "Content-Type: text/plain", "X: \u{1}", "Bad Name: x", ": x", "X",
        "Origin: null", "Sec-Fetch-Site: cross-site", String(repeating: "X-Long: y", count: 900),
    ]

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int.random(in: 0..<list.count, using: &generator)]
    }
    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }

    private mutating func fields() -> String {
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in pick(Self.names) + "=" + pick(Self.values) }
            .joined(separator: chance(20) ? ";" : "&")
    }

    /// The bytes of a request, whether more may follow on the same connection, and whether it is a HEAD.
    mutating func request() -> (bytes: [UInt8], isWhole: Bool, isHead: Bool) {
        if chance(30) {
            return (
                (0..<Int.random(in: 1...200, using: &generator)).map { _ in .random(in: 0...255, using: &generator) },
                false, false
            )
        }
        let method = pick(Self.methods)
        var target = (0..<Int.random(in: 0...4, using: &generator)).map { _ in "/" + pick(Self.pieces) }.joined()
        if method == "POST", !chance(4) { target = "/s/ocmw/K7MPQ2" }
        if chance(3) { target += "?" + fields() }
        if !chance(40), target.isEmpty { target = "/" }
        var lines = ["\(method) \(target) HTTP/1.\(chance(20) ? "0" : "1")", "Host: a"]
        for _ in 0..<(chance(3) ? Int.random(in: 1...3, using: &generator) : 0) { lines.append(pick(Self.headers)) }
        var body = ""
        var isWhole = true
        if method == "POST" {
            body = fields()
            if !chance(10) { lines.append("Content-Type: application/x-www-form-urlencoded") }
            if chance(60) { body = String(repeating: "a", count: 70_000) }
            switch Int.random(in: 0..<30, using: &generator) {
            case 0: isWhole = false
            case 1:
                lines.append("Content-Length: \(body.utf8.count + 7)")
                isWhole = false
            case _: lines.append("Content-Length: \(body.utf8.count)")
            }
        } else if lines.contains(where: { $0.hasPrefix("Content-Length") || $0.hasPrefix("Transfer-Encoding") }) {
            isWhole = false
        }
        var bytes = Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
        if chance(25) {
            for _ in 0...2 {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            isWhole = false
        }
        return (bytes, isWhole, method == "HEAD")
    }
}
