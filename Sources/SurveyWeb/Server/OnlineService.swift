import ServiceLifecycle
import Synchronization

/// A server that can be run once and stopped.
struct OnlineService: Sendable {
    let group: ServiceGroup
    let witness: StopWitness

    /// - Throws: `ServerError` when it ends without having been asked to.
    func run() async throws(ServerError) {
        do {
            try await group.run()
        } catch {
            // Whoever did not finish in time was cut off, and that is no failure of a stop.
            guard witness.wasAsked else { throw ServerError(error) }
        }
    }

    /// Lets it finish what is under way; `run` returns then.
    func stop() async { await group.triggerGracefulShutdown() }
}

/// Knows whether the server was asked to stop.
final class StopWitness: Service {
    private let asked = Atomic(false)

    var wasAsked: Bool { asked.load(ordering: .acquiring) }

    func run() async throws {
        // It throws where the server could not start, or another part of it failed.
        try await gracefulShutdown()
        asked.store(true, ordering: .releasing)
    }
}
