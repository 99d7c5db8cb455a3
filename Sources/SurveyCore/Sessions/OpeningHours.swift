/// When a kiosk takes answers, by the clock on the wall in Brussels.
///
/// ```swift
/// let hours = try OpeningHours(["mon-fri 09:00-12:00 13:00-16:00", "za 10:00-12:30"])
/// hours.isOpen(at: 1_795_338_000)  // Saturday 2026-11-21 10:00: true
/// ```
///
/// Hours mean what the clock shows, also on the two days a year on which it changes: what begins at 02:30 in the hour
/// that is left out in March is open from 03:00, and the hour that comes twice in October is open twice.
public struct OpeningHours: Sendable, Hashable {
    /// For each weekday the minutes of the day at which it is open, apart from each other and in order; `nil` when it is
    /// always open.
    private let ranges: [[Range<Int>]]?

    /// Open day and night.
    public static let always = OpeningHours(ranges: nil)

    private init(ranges: [[Range<Int>]]?) {
        self.ranges = ranges
    }

    /// The hours that `entries` write, all of them together; without any, `always`.
    ///
    /// An entry has days and hours: `mon-fri 09:00-12:00 13:00-16:00`, `ma, wo 9u30-12u`, `dim 10h-12h`. Days are written
    /// in English, Dutch or French, in full or short; without days an entry means every day. A range that ends before it
    /// begins is refused rather than taken over midnight, since it is a slip of the pen; `24:00` is an end.
    ///
    /// - Throws: `OpeningHoursError`, of which `description` says how to mend it.
    public init(_ entries: [String]) throws(OpeningHoursError) {
        guard !entries.isEmpty else {
            self = .always
            return
        }
        var minutes = [[Range<Int>]](repeating: [], count: 7)
        for entry in entries {
            let parsed = try OpeningHoursEntry(entry)
            for day in parsed.days { minutes[day.rawValue] += parsed.ranges }
        }
        ranges = minutes.map(Self.joined)
    }

    /// Ranges that overlap or touch become one.
    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
            if let last = joined.last, range.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
    }

    /// Whether it is open at the instant so many seconds after 1970-01-01 00:00 UTC.
    public func isOpen(at secondsSince1970: Int) -> Bool {
        isOpen(at: WallClock(secondsSince1970: secondsSince1970))
    }

    /// Whether it is open when a clock on the wall shows this.
    public func isOpen(at clock: WallClock) -> Bool {
        guard let ranges else { return true }
        return ranges[clock.weekday.rawValue].contains { $0.contains(clock.minuteOfDay) }
    }

    /// The first instant after this one at which it goes from closed to open; `nil` when it never closes.
    ///
    /// - Parameter secondsSince1970: Seconds after 1970-01-01 00:00 UTC.
    public func nextOpening(after secondsSince1970: Int) -> WallClock? {
        guard let ranges else { return nil }
        let today = WallClock(secondsSince1970: secondsSince1970)
        let firstDay = CivilDate.days(today.year, today.month, today.day)
        // What is open only within the hour that March leaves out comes a week later: two weeks hold every opening.
        for day in firstDay...firstDay + 15 {
            let starts = ranges[Weekday(daysSince1970: day).rawValue].map(\.lowerBound)
            let openings = Self.instants(of: starts, on: day).filter {
                $0 > secondsSince1970 && isOpen(at: $0) && !isOpen(at: $0 - 1)
            }
            if let first = openings.min() { return WallClock(secondsSince1970: first) }
        }
        return nil
    }

    /// The instants at which a range that begins at one of these minutes of a local day may open: one or two for each,
    /// and the one at which the clock may change.
    private static func instants(of minutes: [Int], on day: Int) -> [Int] {
        let summerAndWinter = minutes.flatMap { minute in
            [7200, 3600].map { day * 86_400 + minute * 60 - $0 }
        }
        return summerAndWinter + [day * 86_400 + 3600]
    }
}
