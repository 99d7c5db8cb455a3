extension Session {
    /// The last half-day on which somebody can have answered: what is known on one device only is over when its half-day
    /// is, all else when its code is.
    public var lastHalfDay: HalfDay { isLocal ? halfDay : end }

    /// Whether nobody can answer in it any more, but where it was opened and not closed.
    public func isOver(on now: HalfDay) -> Bool { lastHalfDay < now }

    /// Whether the first of its answers may have been kept for longer than `days` days: an answer has no time, but none
    /// is older than the half-day that was planned.
    public func isOverdue(after days: Int, on now: HalfDay) -> Bool {
        // What is in an archive may lie at the end of the calendar; the clock does not.
        halfDay < now.adding(days: -days)
    }

    /// Whether a person has to close it before its answers may go: one that was opened, unless it was opened without a
    /// plan, or for people without a code. One that nobody opened is over when its code is.
    public func waitsForHost(on now: HalfDay) -> Bool {
        switch state {
        case .planned: !isOver(on: now)
        case .open: !isLocal && !isWithoutCode
        case .closed: false
        }
    }

    /// What is left of its record after its answers were purged: no remark, and nobody answers in it any more.
    public var purged: Session {
        var purged = self
        (purged.state, purged.notes) = (.closed, "")
        return purged
    }
}
