import Synchronization

/// How often what went wrong, by class and by nothing else.
final class ErrorCounters: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    /// - Parameter name: one of a few words of ours, never anything that was sent.
    func count(_ name: String) { counts.withLock { $0[name, default: 0] += 1 } }

    /// Each class with its number, by name.
    var all: [(name: String, count: Int)] {
        counts.withLock { counts in counts.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 } }
    }
}
