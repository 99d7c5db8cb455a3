import HTTPTypes
import Hummingbird
import Synchronization

/// `/health` says that the process lives, `/ready` that it can take answers.
final class Health: Sendable {
    private let look: @Sendable () async -> String?
    /// What was found last, and when: asking often costs nothing.
    private let found = Mutex<(trouble: String?, at: Int64)?>(nil)
    private let now: MonotonicNow

    /// - Parameter trouble: why answers could not be taken now; `nil` when they can.
    init(trouble: @escaping @Sendable () async -> String?, now: @escaping MonotonicNow = Monotonic.now) {
        look = trouble
        self.now = now
    }

    /// The answer to `request`, if it is about health.
    func response(to request: Request) async -> WebResponse? {
        guard request.method == .get || request.method == .head else { return nil }
        switch request.head.path {
        case "/health": return Self.text("ok\n", status: 200)
        case "/ready":
            if let trouble = await self.trouble() { return Self.text("not ready: \(trouble)\n", status: 503) }
            return Self.text("ready\n", status: 200)
        case _: return nil
        }
    }

    /// What was found at most a second ago.
    func trouble() async -> String? {
        let time = now()
        if let found = found.withLock({ $0 }), time - found.at < 1_000_000_000 { return found.trouble }
        let trouble = await look()
        found.withLock { $0 = (trouble, time) }
        return trouble
    }

    private static func text(_ text: String, status: Int) -> WebResponse {
        WebResponse(status: status, body: Array(text.utf8), contentType: .text, cache: .none)
    }
}
