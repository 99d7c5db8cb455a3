import NIOCore

/// Nanoseconds of a clock that never goes back.
typealias MonotonicNow = @Sendable () -> Int64

enum Monotonic {
    static let now: MonotonicNow = { Int64(NIODeadline.now().uptimeNanoseconds) }
}
