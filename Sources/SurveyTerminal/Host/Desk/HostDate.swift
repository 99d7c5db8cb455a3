import SurveyCore

/// A day and its part, in words; and the steps by which a host mends a clock that is wrong.
struct HostDate {
    enum Step: String, CaseIterable {
        case dayBefore, dayAfter, monthBefore, monthAfter, yearBefore, yearAfter
    }

    /// `halfDay` moved by `step`; a day that the month does not have becomes its last one. Years stay from 2020 to 2099.
    static func moved(_ halfDay: HalfDay, by step: Step) -> HalfDay {
        let moved: HalfDay? =
            switch step {
            case .dayBefore: halfDay.adding(days: -1)
            case .dayAfter: halfDay.adding(days: 1)
            case .monthBefore: of(halfDay, months: -1)
            case .monthAfter: of(halfDay, months: 1)
            case .yearBefore: of(halfDay, months: -12)
            case .yearAfter: of(halfDay, months: 12)
            }
        guard let moved, (2020...2099).contains(moved.year) else { return within(halfDay) }
        return moved
    }

    /// `halfDay`, or the nearest one of the years that can be meant.
    static func within(_ halfDay: HalfDay) -> HalfDay {
        let first = HalfDay(year: 2020, month: 1, day: 1, isAfternoon: false)!
        let last = HalfDay(year: 2099, month: 12, day: 31, isAfternoon: true)!
        return min(max(halfDay, first), last)
    }

    /// The same day, in its morning or afternoon.
    static func part(of halfDay: HalfDay, isAfternoon: Bool) -> HalfDay {
        HalfDay(year: halfDay.year, month: halfDay.month, day: halfDay.day, isAfternoon: isAfternoon)!
    }

    static func isSameDay(_ a: HalfDay, _ b: HalfDay) -> Bool {
        part(of: a, isAfternoon: false) == part(of: b, isAfternoon: false)
    }

    private static func of(_ halfDay: HalfDay, months: Int) -> HalfDay? {
        let month = halfDay.year * 12 + halfDay.month - 1 + months
        let days = (1...halfDay.day).reversed()
        return days.lazy.compactMap {
            HalfDay(year: month / 12, month: month % 12 + 1, day: $0, isAfternoon: halfDay.isAfternoon)
        }.first
    }

    /// From 0 for Monday to 6 for Sunday.
    static func weekday(_ halfDay: HalfDay) -> Int {
        // Brussels is one or two hours ahead of UTC: two hours after its midnight it is the same day in both.
        let days = (part(of: halfDay, isAfternoon: false).startSecondsSince1970 + 7200) / 86_400
        // 1970-01-01 was a Thursday.
        return (days + 3) % 7
    }
}
