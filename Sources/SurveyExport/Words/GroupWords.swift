import SurveyAnalysis
import SurveyCore

/// How groups and their differences are called in one language. Places in braces are filled.
struct GroupWords: Sendable {
    /// What stands in the columns of a table of text.
    var columns: String
    /// The same where the columns are barriers.
    var sessionColumns: String
    /// Heads the column of differences.
    var comparison: String
    /// A difference of shares with its range.
    var points: String
    var clearDifference: String
    var noClearDifference: String
    var tooFewToCompare: String
    var bySite: String
    var byLanguage: String
    var byAssistance: String
    var withHelp: String
    var withoutHelp: String
    var unknownSite: String
    /// Those who did not answer a background question.
    var noGroup: String
    var modes: String
    var modesWarning: String
    var kiosk: String
    var online: String
    /// Names of languages by their primary subtag.
    var languages: [String: String]
    /// Leads the rows of a table that are protected throughout.
    var hiddenRows: String
    /// The same of sessions.
    var hiddenSessions: String
    var trend: String
    var session: String
    var unknownSession: String
    var morning: String
    var afternoon: String
    var groups: String
    var groupsIntro: String
    /// When a difference is called clear.
    var groupsCaption: String
    var differenceMeans: String

    /// The words in `language`; in Dutch when there are none.
    static func `in`(_ language: LanguageTag) -> GroupWords {
        switch language.primary {
        case "fr": french
        case "en": english
        case _: dutch
        }
    }

    func mode(_ mode: Mode) -> String {
        switch mode {
        case .kiosk: kiosk
        case .online: online
        }
    }

    /// The name of a language, where this language has one for it, else its tag.
    func language(_ tag: String) -> String { languages[LanguageTag(tag)?.primary ?? tag] ?? tag }

    /// *5/1/2026, voormiddag*
    func date(_ halfDay: HalfDay) -> String {
        "\(halfDay.day)/\(halfDay.month)/\(halfDay.year), \(halfDay.isAfternoon ? afternoon : morning)"
    }

    /// *+20 (−5 tot +42)*
    func points(_ difference: DifferenceInterval, _ numbers: NumberWords) -> String {
        filled(
            points,
            [
                "d": numbers.points(difference.difference), "low": numbers.points(difference.low),
                "high": numbers.points(difference.high),
            ])
    }

    // MARK: Names

    func name(of key: GroupAxis.Group.Key) -> GroupName {
        switch key {
        case .option(let option): .said(option.text, else: option.id.rawValue)
        case .noAnswer: .own(noGroup)
        case .site(let site): .own(site.label.isEmpty ? site.code : site.label)
        case .unknownSite: .own(unknownSite)
        case .session(let code, let halfDay): .own(halfDay.map(date) ?? "\(unknownSession) \(code)")
        case .language(let tag): .own(language(tag))
        case .mode(let mode): .own(self.mode(mode))
        case .assistance(let isAssisted): .own(isAssisted ? withHelp : withoutHelp)
        }
    }

    func name(of grouping: Grouping, _ figures: Report.Figures) -> GroupName {
        switch grouping {
        case .background(let id):
            .said(figures.questions.first { $0.question.id == id }?.question.text ?? [:], else: id.rawValue)
        case .site: .own(bySite)
        case .session: .own(trend)
        case .language: .own(byLanguage)
        case .mode: .own(modes)
        case .assistance: .own(byAssistance)
        }
    }
}

/// What a group or a row is called: in the survey's words, or in the report's own.
enum GroupName {
    case said(LocalizedText, else: String)
    case own(String)
}
