public import SurveyCore

/// How the online variant behaves; from flags and the configuration.
public struct OnlineSettings: Sendable {
    /// Where people reach it, as in the QR codes; `nil` while it is only tried out.
    public var publicAddress: OnlineAddress?
    /// How many days the session of people without a code is good.
    public var sessionDays: Int
    /// `/s/SURVEY` asks people who come without a code.
    public var asksWithoutCode: Bool
    /// The device serves a network of its own, without internet: the intro says so.
    public var isLocalNetwork: Bool
    /// So long after its last page an interview on a person's own device can go on.
    public var ownDeviceLimit: Duration
    /// The same on a device that the team lends.
    public var lentDeviceLimit: Duration

    public init(
        publicAddress: OnlineAddress? = nil, sessionDays: Int = Session.defaultDays, asksWithoutCode: Bool = true,
        isLocalNetwork: Bool = false, ownDeviceLimit: Duration = .seconds(30 * 60),
        lentDeviceLimit: Duration = .seconds(5 * 60)
    ) {
        self.publicAddress = publicAddress
        self.sessionDays = sessionDays
        self.asksWithoutCode = asksWithoutCode
        self.isLocalNetwork = isLocalNetwork
        self.ownDeviceLimit = ownDeviceLimit
        self.lentDeviceLimit = lentDeviceLimit
    }
}

/// The server's clocks, so that tests have their own.
public struct OnlineClock: Sendable {
    /// Seconds since 1970: only inside sealed pages, which expire.
    public var seconds: @Sendable () -> Int
    /// The half-day in Brussels, the finest time that is ever stored.
    public var halfDay: @Sendable () -> HalfDay

    public init(seconds: @escaping @Sendable () -> Int, halfDay: @escaping @Sendable () -> HalfDay) {
        self.seconds = seconds
        self.halfDay = halfDay
    }
}
