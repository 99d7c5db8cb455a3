/// Whether a device's clock may decide by itself that answers are old enough to be deleted.
///
/// Nothing brings them back, and what one device deletes goes out of the project team's archive too. So a clock that may
/// have jumped deletes nothing: it is believed when the network keeps it right, or when it went on from the half-day at
/// which it was believed last, without a leap. A device that was off for longer is believed again when a person has opened
/// a session with its date.
public struct ClockTrust: Sendable, Hashable {
    /// The half-day at which the clock was believed last, else the newest one of anything that was done; `nil` when
    /// nothing was.
    public var last: HalfDay?

    public init(last: HalfDay?) { self.last = last }

    /// No device was installed before this time; a clock that was lost begins in an earlier year.
    public static let years = 2026...2060

    /// A device that is used is on at least once in so many days.
    public static let longestLeap = 31

    /// Whether a clock that says `now` is believed.
    ///
    /// - Parameter isSynchronized: whether the network keeps the clock right; asked only when it matters.
    public func believes(_ now: HalfDay, isSynchronized: () -> Bool) -> Bool {
        guard Self.years.contains(now.year) else { return false }
        // Where nothing was done yet there is nothing to lose.
        guard let last else { return true }
        return (now.adding(days: -Self.longestLeap)...now).contains(last) || isSynchronized()
    }
}
