/// Why an entry of opening hours cannot be read.
public struct OpeningHoursError: Error, Sendable, Hashable {
    /// The entry as it was written.
    public let entry: String
    public let problem: Problem

    init(_ entry: String, _ problem: Problem) {
        (self.entry, self.problem) = (entry, problem)
    }

    /// What is wrong with it.
    public enum Problem: Sendable, Hashable {
        /// There are days, or nothing at all, but no hours.
        case noHours
        /// This word stands where a day is expected.
        case notADay(String)
        /// This is not an hour of the day.
        case notAnHour(String)
        /// This hour stands alone, or with more than one other.
        case notARange(String)
        /// This range has its end before its beginning, or no time between.
        case endsBeforeItBegins(String)
        /// These days stand behind hours.
        case daysAfterHours(String)
    }
}

extension OpeningHoursError: CustomStringConvertible {
    /// A sentence on what is wrong and one on how to mend it.
    public var description: String {
        "'\(entry)' is no opening time: " + explanation
    }

    private var explanation: String {
        switch problem {
        case .noHours:
            "it has no hours. Write days and hours, such as 'mon-fri 09:00-12:00'."
        case .notADay(let word):
            "'\(word)' is no day. Write mon tue wed thu fri sat sun, or ma di wo do vr za zo, "
                + "or lun mar mer jeu ven sam dim."
        case .notAnHour(let word):
            "'\(word)' is no hour of the day. Write hours as 09:00, from 00:00 to 24:00."
        case .notARange(let word):
            "'\(word)' is not from one hour to another. Write both with a hyphen between, such as 09:00-12:00."
        case .endsBeforeItBegins(let word):
            "'\(word)' ends before it begins. Put the earlier hour first; for hours past midnight write two entries, "
                + "one until 24:00 and one from 00:00 on the next day."
        case .daysAfterHours(let word):
            "'\(word)' stands behind hours. Give these days an entry of their own."
        }
    }
}
