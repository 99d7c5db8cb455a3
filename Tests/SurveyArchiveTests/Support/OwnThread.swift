import Glibc
import Synchronization

/// Runs a body on a thread of its own, so that it goes on while tests wait for other processes.
final class OwnThread: Sendable {
    /// What went wrong, in words; `nil` when nothing did.
    typealias Body = @Sendable () throws -> String?

    private let body: Body
    private let result = Mutex<Result<String?, any Error>?>(nil)

    init(_ body: @escaping Body) {
        self.body = body
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { argument in
                let own = Unmanaged<OwnThread>.fromOpaque(argument!).takeRetainedValue()
                let result = Result { try own.body() }
                own.result.withLock { $0 = result }
                return nil
            }, Unmanaged.passRetained(self).toOpaque())
        pthread_detach(thread)
    }

    /// Waits for its end.
    func wait() throws -> String? {
        while true {
            if let result = result.withLock({ $0 }) { return try result.get() }
            usleep(1000)
        }
    }
}
