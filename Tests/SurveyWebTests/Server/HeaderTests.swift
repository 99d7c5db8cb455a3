import TestSupport
import Testing

@testable import SurveyWeb

@Suite("Every answer of the server")
struct HeaderTests {
    static let required = [
        "content-security-policy":
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
    ]

    static func check(_ answer: RawAnswer, _ comment: Comment) {
        for (name, value) in required { #expect(answer.headers[name] == value, comment) }
        let permissions = answer.headers["permissions-policy"] ?? ""
        for feature in ["camera", "geolocation", "microphone", "payment", "usb"] {
            #expect(permissions.contains("\(feature)=()"), comment)
        }
        #expect(!permissions.contains("self") && !permissions.contains("*"), comment)
        #expect(answer.headers["cache-control"] != nil, comment)
        #expect(answer.headers["vary"]?.contains("Accept-Encoding") == true, comment)
        #expect(answer.headers["server"] == nil, comment)
        #expect(Set(answer.names).count == answer.names.count, "a header twice")
    }

    @Test("has the headers that keep pages apart from everything else, whoever gives it")
    func everywhere() async throws {
        try await TestServer.with(trouble: { "no" }) { server in
            let answers = [
                "page": try server.ask("/page"), "last": try server.ask("/last"), "asset": try server.ask("/asset"),
                "sound": try server.ask("/sound"), "health": try server.ask("/health"),
                "ready": try server.ask("/ready"), "head": try server.ask("HEAD", "/page"),
                "method": try server.ask("DELETE", "/page"), "path": try server.ask("/%zz"),
                "kind": try server.ask("POST", "/page", headers: ["Content-Type: text/plain"], body: "a=b"),
                "size": try server.ask("POST", "/page", headers: ["Content-Length: 9999999"]),
                "no HTTP": try server.connect().ask("what?\r\n\r\n")[0],
                "headers": try server.ask("/page", headers: ["X: " + String(repeating: "x", count: 9000)]),
            ]
            for (name, answer) in answers { Self.check(answer, "\(name)") }
            #expect(
                answers.mapValues(\.status) == [
                    "page": 200, "last": 200, "asset": 200, "sound": 200, "health": 200, "ready": 503, "head": 200,
                    "method": 405, "path": 400, "kind": 415, "size": 413, "no HTTP": 400, "headers": 431,
                ])
        }
    }

    @Test("says what browsers may keep of it")
    func caching() async throws {
        try await TestServer.with { server in
            let page = try server.ask("/page").headers
            #expect(page["cache-control"] == "private, no-cache" && page["clear-site-data"] == nil)
            let last = try server.ask("/last").headers
            #expect(last["cache-control"] == "no-store" && last["clear-site-data"] == "\"cache\"")
            let asset = try server.ask("/asset").headers
            #expect(asset["cache-control"] == "public, max-age=31536000, immutable")
            let refused = try server.ask("PUT", "/page").headers
            #expect(refused["cache-control"] == "no-store" && refused["clear-site-data"] == nil)
            #expect(refused["allow"] == "GET, HEAD, POST")
            let lent = try server.ask("/lent").headers
            #expect(lent["refresh"] == "20; url=/ABC234")
            let moved = try server.ask("/moved")
            #expect(moved.status == 303 && moved.headers["location"] == "/page")
            #expect(moved.headers["set-cookie"] == "a=b; Secure" && moved.headers["content-length"] == "0")
        }
    }

    @Test("demands TLS from then on where it came over TLS to the public address")
    func strictTransport() async throws {
        let https = ["X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https"]
        let http = ["X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: http"]
        func header(_ base: String, _ headers: [String]) async throws -> String? {
            let address = try OnlineAddress(base: base)
            return try await TestServer.with(publicAddress: address) { server in
                try server.ask("/page", headers: headers).headers["strict-transport-security"]
            }
        }
        #expect(try await header("https://drempel.ravels.example", https) == "max-age=31536000")
        #expect(try await header("https://drempel.ravels.example", http) == nil)
        #expect(try await header("https://drempel.ravels.example", []) == nil)
        #expect(try await header("http://kiosk.local", https) == nil)
    }

    @Test("to HEAD is that to GET without its body")
    func head() async throws {
        try await TestServer.with { server in
            for target in ["/page", "/sound", "/health", "/%zz"] {
                let get = try server.ask("GET", target)
                let head = try server.ask("HEAD", target)
                #expect(head.status == get.status && head.headers["content-length"] == "\(get.body.count)")
                #expect(Set(head.names) == Set(get.names))
            }
            // The next answer on the line follows at once: no body came between.
            let two = "HEAD /page HTTP/1.1\r\nHost: a\r\n\r\n"
            #expect(try server.connect().ask(two + two, count: 2, toHead: true).map(\.status) == [200, 200])
        }
    }
}
