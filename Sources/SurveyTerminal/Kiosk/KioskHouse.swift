public import SurveyCore

/// What a turn asks of the program around it; each is asked anew whenever it matters.
public struct KioskHouse {
    /// Why nobody can begin now; `nil` when they can.
    public var closure: () -> KioskClosure?
    /// A new interview with a new id, for the next person, in the session of this moment.
    public var makeInterview: () throws -> Interview
    /// The same survey on a phone, for someone in that session; `nil` where it has no place online.
    public var online: (SessionCode) -> OnlineVariant?
    /// The host's pages; `nil` where there are none.
    public var host: (settings: HostSettings, services: any HostServices)?

    /// A house that is always open, has nothing online and no host, unless said otherwise.
    public init(
        closure: @escaping () -> KioskClosure? = { nil }, makeInterview: @escaping () throws -> Interview,
        online: @escaping (SessionCode) -> OnlineVariant? = { _ in nil },
        host: (settings: HostSettings, services: any HostServices)? = nil
    ) {
        self.host = host
        self.closure = closure
        self.makeInterview = makeInterview
        self.online = online
    }
}

/// Why nobody can begin an interview.
public enum KioskClosure: Error, Sendable, Hashable {
    /// Outside the opening hours; with the time at which it opens again, if that is today.
    case hours(opens: OpeningTime?)
    /// The host has not opened a session.
    case notOpen
    /// Something is broken, which the host must know.
    case outOfOrder(KioskTrouble)
}

/// A time of the day.
public struct OpeningTime: Sendable, Hashable {
    /// From 0 to 23.
    public var hour: Int
    /// From 0 to 59.
    public var minute: Int

    /// That time.
    public init(hour: Int, minute: Int) {
        self.hour = hour
        self.minute = minute
    }
}
