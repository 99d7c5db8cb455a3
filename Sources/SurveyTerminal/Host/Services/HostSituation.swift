public import SurveyCore

/// What the host's pages need to know about the device and its sessions.
public struct HostSituation: Sendable, Hashable {
    /// The half-day by the device's clock, which may be wrong.
    public var halfDay: HalfDay
    /// The newest half-day in which something happened here: an earlier one cannot be today.
    public var notBefore: HalfDay?
    /// The session that is open.
    public var running: HostSession?
    /// Nobody is asked in it just now: it was left open, and whether it is still its half-day is the host's to say.
    public var isPaused: Bool
    /// The sessions that can be opened here: planned ones, and open ones that are not running.
    public var plan: [HostSession]
    /// The surveys of this device.
    public var surveys: [HostSurvey]
    /// The places that the archive knows.
    public var places: [Site]
    /// The languages that are offered, in the order shown.
    public var languages: [LanguageTag]
    /// What the device can do; for anything else there is no button.
    public var abilities: Set<HostAbility>
    /// What was said already for a close that was not finished.
    public var closing: HostClosing?
    /// Why no session can be opened or closed now.
    public var trouble: HostProblem?

    /// A device on which nothing is known yet.
    public init(
        halfDay: HalfDay, notBefore: HalfDay? = nil, running: HostSession? = nil, isPaused: Bool = false,
        plan: [HostSession] = [],
        surveys: [HostSurvey] = [], places: [Site] = [], languages: [LanguageTag] = [],
        abilities: Set<HostAbility> = [], closing: HostClosing? = nil, trouble: HostProblem? = nil
    ) {
        self.halfDay = halfDay
        self.notBefore = notBefore
        self.running = running
        self.isPaused = isPaused
        self.plan = plan
        self.surveys = surveys
        self.places = places
        self.languages = languages
        self.abilities = abilities
        self.closing = closing
        self.trouble = trouble
    }
}

extension HostSituation {
    /// Whether people are asked just now.
    var isAsking: Bool { running != nil && !isPaused }
}

/// What not every device can do.
public enum HostAbility: Sendable, Hashable, CaseIterable {
    /// The running session has a place online, to show as a code.
    case code
    /// A receipt printer; slips need `code` as well.
    case slips
    case sound
    /// Copies to a USB stick.
    case stick
    case shutDown
}

/// A survey of this device.
public struct HostSurvey: Sendable, Hashable {
    /// The identifier.
    public var id: String
    public var title: LocalizedText

    /// A survey by its identifier and title.
    public init(id: String, title: LocalizedText) {
        self.id = id
        self.title = title
    }
}

/// A session as the host sees it.
public struct HostSession: Sendable, Hashable {
    public var code: SessionCode
    /// The survey's identifier.
    public var survey: String
    /// The place's name for people; empty for one that is known on this device only.
    public var place: String
    public var halfDay: HalfDay
    /// It is not in the plan.
    public var isLocal: Bool

    /// A session.
    public init(code: SessionCode, survey: String, place: String, halfDay: HalfDay, isLocal: Bool = false) {
        self.code = code
        self.survey = survey
        self.place = place
        self.halfDay = halfDay
        self.isLocal = isLocal
    }
}

/// Which session is to be opened.
public enum HostOpening: Sendable, Hashable {
    /// One of the plan.
    case planned(SessionCode)
    /// One that only this device knows; `site` is the code of a place, `nil` for none.
    case local(survey: String, site: String?, halfDay: HalfDay)
}

/// What the host says at the close.
public struct HostClosing: Sendable, Hashable {
    /// How many people were invited, if the host says so.
    public var invited: Int?
    /// Remarks, without names.
    public var remarks: String

    /// Nothing said yet, unless given.
    public init(invited: Int? = nil, remarks: String = "") {
        self.invited = invited
        self.remarks = remarks
    }
}

/// How many people took part in the running session: for the desk, which shows small numbers to nobody.
public struct HostCounts: Sendable, Hashable {
    /// Complete responses.
    public var finished: Int
    /// Those that ended before.
    public var brokenOff: Int
    /// When the last one was, as coarsely as it may be told; `nil` when that is not known.
    public var last: Last?

    public enum Last: Sendable, Hashable, CaseIterable {
        case withinAnHour, longerAgo
    }

    /// Numbers of one session.
    public init(finished: Int, brokenOff: Int, last: Last? = nil) {
        self.finished = finished
        self.brokenOff = brokenOff
        self.last = last
    }
}
