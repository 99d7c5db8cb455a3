import SurveyCore

/// The words of the host's pages in one language; `%` stands for what is filled in.
struct HostText: Sendable {
    var title, language: String
    // Signing in.
    var askPassphrase, passphrase, enter, whoAsks: String
    var wrong, waiting, busy, formTooOld, noCookies, wasAway, signedOut: String
    var noPassphrase, setPassphrase, unreadable, then: String
    var second, seconds, minute, minutes: String
    // The list.
    var sessions, now, earlier, later, done, nothing, refresh, leave: String
    var state: @Sendable (Session.State) -> String
    // One session.
    var place, survey, day, stateLabel, code, finished, stopped, fewerThan, masked: String
    var worksFrom, worksUntil, worksNot, closedByDate, withoutCode, localOnly, noAddress, ticketsOnly: String
    var showCode, open, openOnDay, isOpen, opened, close, back: String
    // Closing.
    var closing, invited, invitedHint, invitedWrong, remarks, remarksHint, lastChance, takenHome, stays, closeIt: String
    var closed, closedHalf, tryAgain: String
    // The code at full screen.
    var scan, orType, exit, codeTitle: String
    // What can go wrong.
    var changed, problem: String
    var store: @Sendable (StoreError) -> String
    var contact: String
    var date, halfDay, morning, afternoon: String
    var weekdays, months: [String]

    /// The languages of the host's pages, the first one stands where there is nothing to go by.
    static let languages: [LanguageTag] = ["nl", "fr", "en"]

    /// The names of the languages, each in itself.
    static func name(of language: LanguageTag) -> String {
        switch language.primary {
        case "fr": "Français"
        case "en": "English"
        case _: "Nederlands"
        }
    }

    static func text(in language: LanguageTag) -> HostText {
        switch language.primary {
        case "fr": french
        case "en": english
        case _: dutch
        }
    }

    /// `text` with each `%` replaced by the next of `values`.
    static func fill(_ text: String, _ values: String...) -> String {
        var parts = text.split(separator: "%", omittingEmptySubsequences: false).makeIterator()
        var filled = parts.next().map(String.init) ?? ""
        for value in values { filled += value + (parts.next() ?? "") }
        return filled
    }

    /// How long to wait, in words: never less than it is.
    func duration(_ count: Int) -> String {
        switch count {
        case ...1: second
        case ...59: Self.fill(seconds, "\(count)")
        case ...60: minute
        case _: Self.fill(minutes, "\((count + 59) / 60)")
        }
    }

    /// A day and its half, in words.
    func words(_ halfDay: HalfDay) -> String {
        Self.fill(self.halfDay, date(halfDay), halfDay.isAfternoon ? afternoon : morning)
    }

    /// A day in words.
    func date(_ halfDay: HalfDay) -> String {
        // Two hours after midnight in Brussels it is the same day in UTC; 1970-01-01 was a Thursday.
        let start = halfDay.startSecondsSince1970 - (halfDay.isAfternoon ? 13 * 3600 : 0) + 7200
        let weekday = weekdays[(start / 86_400 + 3) % 7]
        return Self.fill(date, weekday, "\(halfDay.day)", months[halfDay.month - 1], "\(halfDay.year)")
    }
}
