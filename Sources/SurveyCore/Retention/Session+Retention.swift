extension Session {
    /// The last half-day on which somebody can have answered: what is known on one device only is over when its half-day
    /// is, all else when its code is.
    public var lastHalfDay: HalfDay { isLocal ? halfDay : end }

    /// Whether its answers were kept for longer than `days` days after its last half-day.
    public func isOverdue(after days: Int, on now: HalfDay) -> Bool {
        // What is in an archive may lie at the end of the calendar; the clock does not.
        lastHalfDay < now.adding(days: -days)
    }

    /// Whether nobody but a program closes it: it was opened without a plan, or for people without a code.
    public var closesItself: Bool { isLocal || isWithoutCode }

    /// What is left of its record after its answers were purged: no remark, and nobody answers in it any more.
    public var purged: Session {
        var purged = self
        (purged.state, purged.notes) = (.closed, "")
        return purged
    }
}
