/// Half a day in Belgium: the finest time that is ever stored.
///
/// Days are cut at 13:00 Europe/Brussels. Written `2026-11-21-am` or `2026-11-21-pm`, which sorts in time's order.
public struct HalfDay: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int
    public let isAfternoon: Bool

    /// A half-day of a date that exists, else `nil`.
    public init?(year: Int, month: Int, day: Int, isAfternoon: Bool) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...CivilDate.daysInMonth(month, of: year)).contains(day)
        else { return nil }
        (self.year, self.month, self.day, self.isAfternoon) = (year, month, day, isAfternoon)
    }

    /// The half-day that `text` names in the form of `description`, else `nil`.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            parts.prefix(3).allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            parts[3] == "am" || parts[3] == "pm"
        else { return nil }
        self.init(year: year, month: month, day: day, isAfternoon: parts[3] == "pm")
    }

    /// The half-day of the instant that lies `seconds` after 1970-01-01 00:00 UTC, by the clock of Europe/Brussels.
    public init(secondsSince1970 seconds: Int) {
        let local = seconds + BrusselsTime.offset(at: seconds)
        let (date, second) = CivilDate.of(seconds: local)
        self.init(year: date.year, month: date.month, day: date.day, isAfternoon: second >= 13 * 3600)!
    }

    /// This half-day so many whole days later (earlier when negative).
    public func adding(days: Int) -> HalfDay {
        let (date, _) = CivilDate.of(seconds: (CivilDate.days(year, month, day) + days) * 86_400)
        return HalfDay(year: date.year, month: date.month, day: date.day, isAfternoon: isAfternoon)!
    }

    /// The instant at which it begins (00:00 or 13:00 in Brussels), in seconds after 1970-01-01 00:00 UTC.
    public var startSecondsSince1970: Int {
        let local = CivilDate.days(year, month, day) * 86_400 + (isAfternoon ? 13 * 3600 : 0)
        // The offset never changes within an hour of 00:00 or 13:00, so one correction is exact.
        return local - BrusselsTime.offset(at: local - 3600)
    }

    public var description: String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let year = String(repeating: "0", count: 4 - String(self.year).count) + String(self.year)
        return "\(year)-\(two(month))-\(two(day))-\(isAfternoon ? "pm" : "am")"
    }

    public static func < (a: Self, b: Self) -> Bool { a.description < b.description }
}

/// The proleptic Gregorian calendar in days (algorithms: H. Hinnant, *chrono-Compatible Low-Level Date Algorithms*).
enum CivilDate {
    static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        case _: 31
        }
    }

    /// Days from 1970-01-01.
    static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    static func of(seconds: Int) -> (date: (year: Int, month: Int, day: Int), second: Int) {
        let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted + (shifted < 10 ? 3 : -9)
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return ((year, month, dayOfYear - (153 * shifted + 2) / 5 + 1), seconds - days * 86_400)
    }
}

/// Civil time in Brussels: UTC+1, and UTC+2 from the last Sunday of March to that of October, both at 01:00 UTC
/// (Directive 2000/84/EC).
enum BrusselsTime {
    /// Seconds to add to UTC at that instant.
    static func offset(at seconds: Int) -> Int {
        let year = CivilDate.of(seconds: seconds).date.year
        let summer = lastSunday(of: 3, in: year) + 3600..<lastSunday(of: 10, in: year) + 3600
        return summer.contains(seconds) ? 7200 : 3600
    }

    /// 00:00 UTC of the last Sunday of a month of 31 days.
    private static func lastSunday(of month: Int, in year: Int) -> Int {
        let last = CivilDate.days(year, month, 31)
        // 1970-01-01 was a Thursday: day 3 was the first Sunday.
        return (last - (((last - 3) % 7) + 7) % 7) * 86_400
    }
}
