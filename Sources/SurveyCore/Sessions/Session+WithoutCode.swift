extension Site {
    /// Where people count who come to a survey online without a session's code.
    public static let withoutCode = Site(code: "online", label: "Online, zonder code")
}

extension Session {
    /// A session for people who come to `survey` without a code: open from `halfDay` on, for `days` days.
    public static func withoutCode(
        _ code: SessionCode, survey: String, during halfDay: HalfDay, days: Int
    ) -> Session {
        Session(
            code: code, site: Site.withoutCode.code, survey: survey, halfDay: halfDay, state: .open,
            end: halfDay.adding(days: days))
    }

    /// Whether it is for people who come online without a code: no kiosk takes answers in it.
    public var isWithoutCode: Bool { site == Site.withoutCode.code }

    /// Whether people who come to `survey` without a code answer in this session on that half-day.
    ///
    /// One for a device that is lent has other limits of time, so it is none of these.
    public func takes(withoutCode survey: String, on halfDay: HalfDay) -> Bool {
        isWithoutCode && self.survey == survey && isOwnDevice && accepts(online: halfDay)
    }
}
