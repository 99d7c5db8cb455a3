/// What a clock on a wall in Belgium shows at an instant.
public struct WallClock: Hashable, Sendable, Comparable {
    /// The instant, in seconds after 1970-01-01 00:00 UTC.
    public let secondsSince1970: Int
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int
    public let weekday: Weekday
    /// Whole minutes since midnight as the clock shows them: 0 to 1439.
    public let minuteOfDay: Int

    /// What the clock shows so many seconds after 1970-01-01 00:00 UTC.
    public init(secondsSince1970 seconds: Int) {
        let (date, second) = CivilDate.of(seconds: seconds + BrusselsTime.offset(at: seconds))
        secondsSince1970 = seconds
        (year, month, day) = date
        weekday = Weekday(daysSince1970: CivilDate.days(date.year, date.month, date.day))
        minuteOfDay = second / 60
    }

    public var hour: Int { minuteOfDay / 60 }
    public var minute: Int { minuteOfDay % 60 }

    public static func < (a: Self, b: Self) -> Bool { a.secondsSince1970 < b.secondsSince1970 }
}

/// A day of the week.
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The weekday of the day so many days after 1970-01-01, which was a Thursday.
    init(daysSince1970 days: Int) {
        self = Self.allCases[((days + 3) % 7 + 7) % 7]
    }

    /// The day so many days later in the week, which begins anew after Sunday.
    func adding(_ days: Int) -> Weekday {
        Self.allCases[(rawValue + days) % 7]
    }
}

extension HalfDay {
    /// The weekday it falls on.
    public var weekday: Weekday { Weekday(daysSince1970: CivilDate.days(year, month, day)) }
}
