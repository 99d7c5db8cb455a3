import SurveyCore

/// The few words that the terminal adds to a screen: about the terminal itself.
struct KioskWords {
    /// The window is too small; with `%` for columns and rows that are needed, then those there are.
    var tooSmall: String
    /// The button to the next page; with `%` for this page and the number of pages.
    var more: String
    /// Before the address on the last screen.
    var onYourPhone: String
    /// The same without a code to scan.
    var onTheWeb: String
    /// A number outside the range was typed; with `%` for first and last.
    var notInRange: String

    // At rest, one sentence each.
    /// Invites who passes by.
    var invitation: String
    /// Above a code to scan, for who prefers the own phone.
    var ownPhone: String
    /// The same without a code, before the address.
    var ownPhoneAddress: String
    /// The button that begins.
    var touchToBegin: String
    /// The button to the host's pages.
    var volunteer: String
    /// Outside the opening hours; with `%` for the hour and the minute at which it opens.
    var closedUntil: String
    /// The same when it does not open again today.
    var closedToday: String
    /// No session is open.
    var notOpen: String
    /// Something is broken.
    var outOfOrder: String

    /// Where a text is typed; with `%` for how many characters it may still get.
    var lettersLeft: String

    // Reading aloud.
    var readAloud: String
    /// The same button while it is on.
    var readAloudOff: String
    var readAgain: String
    /// Asked once, before the first sound.
    var headphones: String
    /// The button below that.
    var headphonesOn: String

    // How things are shown.
    var display: String
    var displayQuestion: String
    var lightTheme: String
    var darkTheme: String
    var contrastTheme: String
    var largerText: String
    var normalText: String
    /// Moving from one thing to the next by itself, for who has one key or switch.
    var scanning: String

    /// The words in `language`, else in its primary language, else in `fallback`, else in Dutch: as the rest of the
    /// interface does.
    static func `in`(_ language: LanguageTag, fallback: LanguageTag = "nl") -> KioskWords {
        for tag in [language, LanguageTag(language.primary), fallback, LanguageTag(fallback.primary)] {
            if let tag, let words = all[tag] { return words }
        }
        return dutch
    }

    /// Each language has a file of its own in the folder `Words`.
    private static let all: [LanguageTag: KioskWords] = [
        "nl": dutch, "fr": french, "en": english, "de": german, "ar": arabic, "tr": turkish, "uk": ukrainian,
        "pl": polish, "ro": romanian, "es": spanish,
    ]

    /// The languages that have these words.
    static var languages: [LanguageTag] { all.keys.sorted() }

    /// `closedUntil` with the time filled in, the minute in two digits: *9:05*.
    func closed(untilHour hour: Int, minute: Int) -> String {
        InterfaceWords.fill(closedUntil.replacing("%:%", with: "%:\(minute < 10 ? "0" : "")%"), hour, minute)
    }
}
