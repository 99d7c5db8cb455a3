/// A place where a project team asks people.
public struct Site: Sendable, Hashable {
    /// A short code such as `voedselbank-ravels`; an identifier by the language's rules.
    public var code: String
    public var label: String

    public init(code: String, label: String) {
        self.code = code
        self.label = label
    }
}

/// One survey at one place on one half-day: planned, then opened, then closed.
public struct Session: Sendable, Hashable {
    public var code: SessionCode
    /// The site's code.
    public var site: String
    /// The survey's identifier.
    public var survey: String
    public var halfDay: HalfDay
    public var state: State
    /// Opened on a device without a plan: known on that device alone, so there is no address for the online variant.
    public var isLocal: Bool
    /// Online people answer on a phone or computer of their own; `false` where the team lends a device, which the next
    /// person will use.
    public var isOwnDevice: Bool
    /// The last day on which a server accepts the code (that half-day included).
    public var end: HalfDay
    /// How many people were invited, when the host said so at the close.
    public var invited: Int?
    /// The host's remarks at the close, without names.
    public var notes: String

    public init(
        code: SessionCode, site: String, survey: String, halfDay: HalfDay, state: State = .planned,
        isLocal: Bool = false, isOwnDevice: Bool = true, end: HalfDay? = nil, invited: Int? = nil, notes: String = ""
    ) {
        self.code = code
        self.site = site
        self.survey = survey
        self.halfDay = halfDay
        self.state = state
        self.isLocal = isLocal
        self.isOwnDevice = isOwnDevice
        self.end = end ?? halfDay.adding(days: Session.defaultDays)
        self.invited = invited
        self.notes = notes
    }

    /// How many days a code stays good online unless configured.
    public static let defaultDays = 14

    public enum State: String, Sendable, Hashable, CaseIterable, Comparable {
        case planned, open, closed

        /// A state never goes back: of two, the later one stands.
        public static func < (a: Self, b: Self) -> Bool {
            allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
        }
    }

    /// Whether a server takes answers under this code on that half-day.
    public func accepts(online halfDay: HalfDay) -> Bool {
        !isLocal && state != .closed && self.halfDay <= halfDay && halfDay <= end
    }

    /// What two copies of one session's record know together.
    ///
    /// The rule: the later state stands, the later end stands, a device that is lent to one is lent, the larger number of
    /// invited people stands (the devices stood at one table, and their hosts counted the same people), and remarks are
    /// joined line by line, each once, in the order of their characters. So merging twice, or in another order, gives the
    /// same record.
    public func merged(with other: Session) -> Session {
        var merged = self
        merged.state = max(state, other.state)
        merged.end = max(end, other.end)
        merged.isLocal = isLocal && other.isLocal
        // The more careful of the two.
        merged.isOwnDevice = isOwnDevice && other.isOwnDevice
        merged.invited = [invited, other.invited].compactMap(\.self).max()
        let lines = Set((notes.split(separator: "\n") + other.notes.split(separator: "\n")).map(String.init))
        merged.notes = lines.sorted().joined(separator: "\n")
        return merged
    }
}
