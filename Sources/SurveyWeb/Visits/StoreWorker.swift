import Dispatch
import SurveyCore
import Synchronization

/// The store behind one thread of its own: pages never wait for a disk on the threads that serve others.
///
/// Responses that arrive while one transaction is being written go together into the next, so many are durable at the
/// price of one; each is acknowledged only when its transaction is on the disk.
final class StoreWorker: Sendable {
    private let store: any OnlineStore
    private let queue = DispatchQueue(label: "drempel.online.store")
    private let waiting = Mutex<[Waiting]>([])

    /// So many responses at most go into one transaction.
    private static let largestGroup = 256

    private struct Waiting: Sendable {
        var submission: Submission
        var continuation: CheckedContinuation<SubmissionOutcome, any Error>
    }

    init(_ store: any OnlineStore) {
        self.store = store
    }

    /// How many responses wait for a transaction.
    var count: Int { waiting.withLock { $0.count } }

    /// What `body` finds in the store.
    func ask<Result: Sendable>(_ body: @escaping @Sendable (any OnlineStore) throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [store] in continuation.resume(with: Swift.Result { try body(store) }) }
        }
    }

    /// Stores one response durably, together with all others that wait.
    func submit(_ submission: Submission) async throws -> SubmissionOutcome {
        try await withCheckedThrowingContinuation { continuation in
            waiting.withLock { $0.append(Waiting(submission: submission, continuation: continuation)) }
            queue.async { [self] in storeGroup() }
        }
    }

    /// Each submission queues one run, and the first of them takes all that wait: later ones find nothing left.
    private func storeGroup() {
        let group = waiting.withLock { waiting in
            let group = Array(waiting.prefix(Self.largestGroup))
            waiting.removeFirst(group.count)
            return group
        }
        guard !group.isEmpty else { return }
        do {
            let outcomes = try store.submit(group.map(\.submission))
            for (member, outcome) in zip(group, outcomes) { member.continuation.resume(returning: outcome) }
        } catch {
            for member in group { member.continuation.resume(throwing: error) }
        }
    }
}
