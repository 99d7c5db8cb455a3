import SurveyCore
import Testing

@Suite("Opening hours")
struct OpeningHoursTests {
    /// Seconds of a local time in Brussels, found by looking at the clock rather than by arithmetic of the calendar.
    private func instant(_ halfDay: String, _ hour: Int, _ minute: Int = 0) -> Int {
        let start = HalfDay(halfDay)!.startSecondsSince1970
        return stride(from: start, to: start + 15 * 3600, by: 60).first {
            let clock = WallClock(secondsSince1970: $0)
            return (clock.hour, clock.minute) == (hour, minute)
        }!
    }

    @Test(
        "are written in English, Dutch and French",
        arguments: [
            ("mon-fri 09:00-12:00", "2026-11-23-am", 9, true), ("mon-fri 09:00-12:00", "2026-11-23-am", 12, false),
            ("mon-fri 09:00-12:00", "2026-11-27-am", 11, true), ("mon-fri 09:00-12:00", "2026-11-28-am", 11, false),
            ("ma-vr 9:00-12:00", "2026-11-23-am", 9, true), ("lun-ven 9h-12h", "2026-11-23-am", 9, true),
            ("sat 10:00-12:30", "2026-11-28-am", 12, true), ("zaterdag 10u-12u30", "2026-11-28-am", 12, true),
            ("SAMEDI 10.00 – 12.30", "2026-11-28-am", 12, true), ("di 09:00-12:00", "2026-11-24-am", 9, true),
            ("mar 09:00-12:00", "2026-11-24-am", 9, true), ("ma. en wo. 9:00-12:00", "2026-11-25-am", 9, true),
            ("mon, wed, fri: 09:00-12:00", "2026-11-24-am", 9, false), ("zo-di 09:00-12:00", "2026-11-23-am", 9, true),
            ("sat-mon 09:00-12:00", "2026-11-24-am", 9, false), ("09:00-12:00", "2026-11-29-am", 9, true),
            ("mon 09:00-10:00, 11:00-24:00", "2026-11-23-am", 10, false),
            ("mon 09:00-10:00 and 11:00-24:00", "2026-11-23-pm", 23, true),
            ("lun et mar 00:00-01:00", "2026-11-23-am", 0, true), ("do 9u-12u", "2026-11-26-am", 9, true),
        ])
    func reading(entry: String, halfDay: String, hour: Int, isOpen: Bool) throws {
        #expect(try OpeningHours([entry]).isOpen(at: instant(halfDay, hour)) == isOpen)
    }

    @Test(
        "that cannot be read say what to mend",
        arguments: [
            ("", "it has no hours"), ("mon-fri", "it has no hours"),
            ("mon-fry 09:00-12:00", "'fry' is no day. Write mon tue"), ("m 9:00-10:00", "'m' is no day"),
            ("mon-wed-fri 9:00-10:00", "'mon-wed-fri' is no day"), ("mon- 9:00-10:00", "'mon-9:00-10:00' is no day"),
            ("mon 9-12", "'9' is no hour of the day. Write hours as 09:00"),
            ("mon 25:00-26:00", "'25:00' is no hour"), ("mon 09:60-10:00", "'09:60' is no hour"),
            ("mon 09:00-24:01", "'24:01' is no hour"), ("mon 24:00-24:00", "'24:00' is no hour"),
            ("mon 09:0-10:00", "'09:0' is no hour"), ("mon 09:00", "'09:00' is not from one hour to another"),
            ("mon 09:00-10:00-11:00", "is not from one hour to another"),
            ("mon 22:00-02:00", "'22:00-02:00' ends before it begins. Put the earlier hour first; for hours past"),
            ("mon 09:00-09:00", "ends before it begins"), ("mon ９:00-10:00", "is no hour"),
            ("mon 09:00-12:00 tue 10:00-11:00", "'tue' stands behind hours"), ("open", "'open' is no day"),
        ])
    func refusing(entry: String, words: String) {
        let error = #expect(throws: OpeningHoursError.self) { try OpeningHours(["mon 09:00-10:00", entry]) }
        #expect(error.map { $0.description.hasPrefix("'\(entry)' is no opening time: ") } == true)
        #expect(error.map { $0.description.contains(words) } == true, "\(error.map(String.init) ?? "")")
    }

    @Test("that nobody wrote are all hours")
    func always() throws {
        let hours = try OpeningHours([])
        #expect(hours == .always)
        #expect(hours.isOpen(at: 0) && hours.isOpen(at: 1_795_338_000))
        #expect(hours.nextOpening(after: 0) == nil)
        #expect(try OpeningHours(["00:00-24:00"]).nextOpening(after: 0) == nil, "nor do these ever close")
    }

    @Test("join what overlaps or touches")
    func joining() throws {
        let apart = try OpeningHours(["mon 09:00-11:00", "ma 10:00-12:00", "lun 12:00-13:00"])
        #expect(apart == (try OpeningHours(["mon 09:00-13:00"])))
        #expect(
            apart.nextOpening(after: instant("2026-11-23-am", 9))
                == .init(secondsSince1970: instant("2026-11-30-am", 9)))
    }

    @Test(
        "say when it opens next",
        arguments: [
            ("2026-11-23-am", 8, "2026-11-23-am", 9), ("2026-11-23-am", 9, "2026-11-23-pm", 13),
            ("2026-11-23-am", 12, "2026-11-23-pm", 13), ("2026-11-23-pm", 16, "2026-11-24-am", 9),
            ("2026-11-27-pm", 20, "2026-11-28-am", 10), ("2026-11-28-am", 10, "2026-11-30-am", 9),
            ("2026-12-31-pm", 16, "2027-01-01-am", 9),
        ])
    func next(halfDay: String, hour: Int, nextHalfDay: String, nextHour: Int) throws {
        let hours = try OpeningHours(["mon-fri 09:00-12:00 13:00-16:00", "sat 10:00-12:30"])
        let next = hours.nextOpening(after: instant(halfDay, hour))
        #expect(next == WallClock(secondsSince1970: instant(nextHalfDay, nextHour)))
    }

    /// 2026-03-29 01:00 UTC: 02:00 becomes 03:00. 2026-10-25 01:00 UTC: 03:00 becomes 02:00.
    private static let spring = 1_774_746_000
    private static let autumn = 1_792_890_000

    @Test("follow the clock on the wall on the day that lacks an hour")
    func spring() throws {
        #expect(WallClock(secondsSince1970: Self.spring - 1).minuteOfDay == 119)
        #expect(WallClock(secondsSince1970: Self.spring).minuteOfDay == 180)
        let across = try OpeningHours(["sun 02:30-04:00"])
        #expect(!across.isOpen(at: Self.spring - 1) && across.isOpen(at: Self.spring))
        #expect(across.nextOpening(after: Self.spring - 7200)?.secondsSince1970 == Self.spring)
        let within = try OpeningHours(["sun 02:15-02:45"])
        #expect(within.nextOpening(after: Self.spring - 7200)?.secondsSince1970 == Self.spring + 7 * 86_400 - 2700)
        let morning = try OpeningHours(["sun 09:00-12:00"])
        #expect(morning.nextOpening(after: Self.spring - 7200)?.secondsSince1970 == Self.spring + 6 * 3600)
    }

    @Test("follow the clock on the wall on the day that has an hour twice")
    func autumn() throws {
        #expect(WallClock(secondsSince1970: Self.autumn - 1).minuteOfDay == 179)
        #expect(WallClock(secondsSince1970: Self.autumn).minuteOfDay == 120)
        let twice = try OpeningHours(["sun 02:30-03:00"])
        let first = twice.nextOpening(after: Self.autumn - 7200)
        #expect(first?.secondsSince1970 == Self.autumn - 1800)
        #expect(twice.nextOpening(after: Self.autumn - 1800)?.secondsSince1970 == Self.autumn + 1800)
        #expect(twice.isOpen(at: Self.autumn - 1) && !twice.isOpen(at: Self.autumn))
    }

    /// Random hours, looked at minute by minute over two weeks that hold a change of the clock or not.
    @Test("open when they said they would", arguments: 0..<30)
    func property(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let names = ["mon", "di", "mer", "thu", "vr", "samedi", "sunday"]
        let entries = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
            let start = Int.random(in: 0...1439, using: &generator)
            let end = Int.random(in: start + 1...1440, using: &generator)
            func text(_ minute: Int) -> String {
                let (hour, rest) = minute.quotientAndRemainder(dividingBy: 60)
                return "\(hour):\(rest < 10 ? "0" : "")\(rest)"
            }
            return "\(names.randomElement(using: &generator)!) \(text(start))-\(text(end))"
        }
        let hours = try OpeningHours(entries)
        let middle = [Self.spring, Self.autumn, 1_784_631_600][Int(seed % 3)]
        let start = middle - 5 * 86_400
        // The last opening seen walking backwards is the next one of the instant before it.
        var next = hours.nextOpening(after: start + 14 * 86_400)?.secondsSince1970
        for instant in stride(from: start + 14 * 86_400, through: start, by: -60) {
            let opens = hours.isOpen(at: instant) && !hours.isOpen(at: instant - 60)
            if opens || instant % 3600 == 0 {
                #expect(hours.nextOpening(after: instant)?.secondsSince1970 == next, "\(entries) at \(instant)")
                #expect(hours.nextOpening(after: instant - 1)?.secondsSince1970 == (opens ? instant : next))
            }
            if opens { next = instant }
        }
    }

    @Test("know every day of the week", arguments: 0..<7)
    func weekdays(offset: Int) {
        // 2026-11-23 was a Monday; 1900-01-01 as well.
        let monday = HalfDay("2026-11-23-am")!.adding(days: offset)
        #expect(monday.weekday == Weekday.allCases[offset])
        #expect(WallClock(secondsSince1970: monday.startSecondsSince1970).weekday == monday.weekday)
        #expect(HalfDay("1900-01-01-pm")!.adding(days: offset).weekday == Weekday.allCases[offset])
    }

    @Test("show the clock as the half-days are cut", arguments: 0..<40)
    func clock(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let seconds = Int.random(in: 0...4_000_000_000, using: &generator)
        let (clock, halfDay) = (WallClock(secondsSince1970: seconds), HalfDay(secondsSince1970: seconds))
        #expect((clock.year, clock.month, clock.day) == (halfDay.year, halfDay.month, halfDay.day))
        #expect((clock.hour >= 13) == halfDay.isAfternoon)
        #expect(clock.weekday == halfDay.weekday)
    }
}
