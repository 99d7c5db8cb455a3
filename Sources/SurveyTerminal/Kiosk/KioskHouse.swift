public import SurveyCore

/// What a turn asks of the program around it; each is asked anew whenever it matters.
public struct KioskHouse {
    /// Why nobody can begin now; `nil` when they can.
    public var closure: () -> KioskClosure?
    /// A new interview with a new id, for the next person, in the session of this moment.
    public var makeInterview: () throws -> Interview
    /// The same survey on a phone, for someone in that session; `nil` where it has no place online.
    public var online: (SessionCode) -> OnlineVariant?

    /// A house that is always open and has nothing online, unless said otherwise.
    public init(
        closure: @escaping () -> KioskClosure? = { nil }, makeInterview: @escaping () throws -> Interview,
        online: @escaping (SessionCode) -> OnlineVariant? = { _ in nil }
    ) {
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
    case outOfOrder(HostProblem)
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

/// What is wrong with the device, for the host: in words on the screen, below those for the citizen.
public enum HostProblem: Sendable, Hashable {
    /// The disk is full.
    case diskFull
    /// The archive cannot be written.
    case readOnly
    /// The archive is damaged, or is none.
    case damaged
    /// Another program holds the archive.
    case busy
    /// Anything else.
    case other

    /// The problem behind an error of the store.
    public init(_ error: any Error) {
        self =
            switch error as? StoreError {
            case .full?: .diskFull
            case .readOnly?: .readOnly
            case .damaged?, .notAnArchive?, .newer?: .damaged
            case .busy?: .busy
            case .unknownReference?, .other?, nil: .other
            }
    }
}
