import SurveyCore

/// What the host's pages say, in one language: for somebody who does this for the first time, this morning.
struct HostWords: Sendable {
    /// The words of one page. `%` stands for what is filled in, in this order.
    struct Page: Sendable {
        /// A short line above.
        var heading: String
        /// What to do here.
        var text: String
        /// What is good to know; may be empty.
        var hint = ""
        /// What this page does, in a few plain sentences; empty on a page that only waits.
        var help: String
    }

    var page: @Sendable (HostPage) -> Page
    /// What is wrong, and what to do.
    var problem: @Sendable (HostProblem) -> String

    // Buttons that are on many pages.
    var back, proceed, help, leave, tryAgain, skip, toMenu: String
    /// The button in the place of *back* on pages that lead outside.
    var outside: String

    // At the door.
    var forgotPin, typeRecovery, languageButton: String
    var wrongPin, wrongRecovery, weakPin, pinLength, differentPins: String
    /// Times, with `%` for a number.
    var seconds, oneSecond, minutes, oneMinute: String
    var writtenDown: String
    /// The disk of the PIN cannot be written.
    var pinUnwritable: String
    /// Before words for the project team.
    var forTeam: String
    /// Before how to reach it.
    var contact: String

    // The menu.
    var menu: [HostDesk.MenuChoice: String]
    var device: [HostDesk.DeviceChoice: String]
    /// Above the menu of an open session.
    var isOpen: String
    /// Above the menu of a session that was left open.
    var isOld: String
    var toQuestions: String

    // Dates.
    var weekdays, months: [String]
    /// With `%` for weekday, day, month and year.
    var date: String
    var morning, afternoon: String
    /// The same within a line.
    var inMorning, inAfternoon: String
    var yes, no: String
    var otherDay: String
    var steps: [HostDate.Step: String]
    var rightDay: String
    var morningClock, afternoonClock: String

    // Sessions.
    var notInPlan, thisDeviceOnly: String
    /// Nothing of the plan is in that half-day.
    var nothingPlanned: String
    var openIt: String
    /// With `%` for a number.
    var fewerThan: String
    var finished, began: String
    var lastWithinAnHour, lastLongerAgo: String
    /// With `%` for what was written.
    var noted: String
    var closeIt, toStick: String
    /// The session is still open, said where the stick is written and where the device is shut down.
    var stillOpen: String
    /// What is read aloud to test the sound.
    var soundTest: String
    var copyIt, playIt, heardIt, notHeard, shutDownIt: String

    // While something is being done.
    var waitCopy, waitPrint, waitClose, waitOpen, waitSound, waitOff: String

    static let languages: [LanguageTag] = ["nl", "fr", "en"]

    /// The words in `language`, else in Dutch.
    static func `in`(_ language: LanguageTag) -> HostWords {
        switch language.primary {
        case "fr": french
        case "en": english
        case _: dutch
        }
    }

    /// `pattern` with each `%` replaced by the next of `values`.
    static func fill(_ pattern: String, _ values: String...) -> String {
        var values = values[...]
        return pattern.reduce(into: "") { text, character in
            if character == "%", let value = values.popFirst() { text += value } else { text.append(character) }
        }
    }

    // MARK: Dates and times

    /// *zaterdag 21 november 2026*
    func date(_ halfDay: HalfDay) -> String {
        Self.fill(
            date, weekdays[HostDate.weekday(halfDay)], String(halfDay.day), months[halfDay.month - 1],
            String(halfDay.year))
    }

    /// The same with *voormiddag* or *namiddag*.
    func dateAndPart(_ halfDay: HalfDay) -> String {
        "\(date(halfDay)), \(halfDay.isAfternoon ? inAfternoon : inMorning)"
    }

    /// A wait, rounded up.
    func time(_ duration: Duration) -> String {
        let (whole, rest) = duration.components
        let seconds = Int(whole) + (rest > 0 ? 1 : 0)
        if seconds == 1 { return oneSecond }
        if seconds < 60 { return Self.fill(self.seconds, String(seconds)) }
        let minutes = (seconds + 59) / 60
        return minutes == 1 ? oneMinute : Self.fill(self.minutes, String(minutes))
    }
}
