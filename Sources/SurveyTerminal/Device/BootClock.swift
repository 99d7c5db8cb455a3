import CTerminal

/// A clock that never jumps and counts the time a device sleeps: who walks away and closes the lid is gone all the same.
public protocol BootClock: Sendable {
    /// The time since the device started.
    var now: Duration { get }
}

/// The system's CLOCK_BOOTTIME.
public struct SystemBootClock: BootClock {
    /// The clock.
    public init() {}

    /// Nanoseconds since boot, time asleep included.
    public var now: Duration { .nanoseconds(max(0, ct_boot_time())) }
}
