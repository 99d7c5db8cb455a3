import Synchronization

/// A clock that goes only when a test says so, in seconds since 1970.
final class TestClock: Sendable {
    private let now: Mutex<Int>

    init(_ now: Int = 1_763_800_000) {
        self.now = Mutex(now)
    }

    var seconds: Int { now.withLock { $0 } }
    func advance(_ seconds: Int) { now.withLock { $0 += seconds } }
    func set(_ seconds: Int) { now.withLock { $0 = seconds } }
}
