import SurveyCore
import Synchronization

/// Sessions as they were at most a second ago, so that a page that many people open asks the store once.
final class SessionBoard: Sendable {
    private let worker: StoreWorker
    private let clock: OnlineClock
    private let known = Mutex<[SessionCode: Entry]>([:])

    private struct Entry: Sendable {
        var session: OnlineSession?
        var second: Int
    }

    /// Codes are guessed too: no more than so many are remembered.
    private static let capacity = 4096

    init(_ worker: StoreWorker, clock: OnlineClock) {
        self.worker = worker
        self.clock = clock
    }

    /// The session of that code, `nil` when there is none.
    func session(_ code: SessionCode) async throws -> OnlineSession? {
        let second = clock.seconds()
        if let entry = known.withLock({ $0[code] }), entry.second == second { return entry.session }
        let session = try await worker.ask { try $0.onlineSession(code) }
        known.withLock { known in
            if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
            known[code] = Entry(session: session, second: second)
        }
        return session
    }
}
