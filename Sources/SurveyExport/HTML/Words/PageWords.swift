import SurveyAnalysis
import SurveyCore

/// What the report as a page says in words, in one language. Places in braces are filled.
///
/// The words of tables and of groups stand in `ReportWords` and `GroupWords`, which the report as text shares.
struct PageWords: Sendable {
    var tag: LanguageTag
    var table: ReportWords
    var group: GroupWords
    var report: String
    /// Above the title.
    var eyebrow: String
    var subtitle: String
    var contents: String
    var responsible: String
    var period: String
    var responses: String
    var brokeOff: String
    var heard: String
    var heardIntro: String
    /// When no figure may carry a sentence.
    var nothingHeard: String
    /// A heading: the answer most often given.
    var mostChosen: String
    /// A heading: the card most often said yes to.
    var onCards: String
    /// Names the question of a finding.
    var toQuestion: String
    var aboutAsOften: String
    var quoted: String
    /// Before the last of several.
    var and: String
    /// A figure as a sentence of its own.
    var sentenceStop: String
    /// Follows a figure with few responses.
    var isIndicative: String
    /// A heading: the stage that the smallest part of the one before passes.
    var funnelLoss: String
    var funnelSentence: String
    /// Leads to the section of a finding.
    var more: String
    var barriers: String
    var barrier: String
    var barriersIntro: String
    var barriersCaption: String
    var discover: String
    var discoverMeans: String
    var apply: String
    var applyMeans: String
    var keep: String
    var keepMeans: String
    var otherPhase: String
    var person: String
    var service: String
    var policy: String
    var share: String
    var count: String
    var shareAndRange: String
    var answer: String
    var kOfN: String
    /// What a drawing says of a share.
    var sentence: String
    /// For a figure that disclosure control hides.
    var hidden: String
    var nobody: String
    var tooFew: String
    var indicative: String
    var legendShare: String
    var legendIndicative: String
    var funnel: String
    var funnelWarning: String
    var funnelCaption: String
    var funnelBar: String
    var stage: String
    var ofStart: String
    var ofStageBefore: String
    var passed: String
    var pending: String
    var open: String
    var questions: String
    var questionsIntro: String
    var spread: String
    var method: String
    var whoTook: String
    var whoTookText: String
    var range: String
    var rangeText: String
    var few: String
    var fewText: String
    var noAnswer: String
    var noAnswerText: String
    var small: String
    var smallText: String
    var rounded: String
    var roundedText: String
    var versionsPooled: String
    var versionsText: String
    var figures: String
    var figuresIntro: String
    var bounds: String
    var rangeHead: String
    var missing: String
    var colophon: String
    var survey: String
    var groupsOfQuestions: String
    var groupsOfQuestionsIntro: String
    var ranking: String
    var rankingIntro: String
    var rankingCaption: String
    var unitSessions: String
    var unitResponses: String
    var card: String
    var place: String
    /// What a drawing says of a rank.
    var places: String
    /// The same when it is sure.
    var onePlace: String
    var topThree: String
    var trendIntro: String
    var stopping: String
    var stoppingIntro: String
    var stoppingModes: String
    var question: String
    var reached: String
    var stopped: String
    var program: String
    var contentHash: String
    var audience: String
    var forTeam: String
    var forEveryone: String
    /// A heading: a barrier that differs between groups.
    var oftenerIn: String
    /// Leads a figure of one group.
    var inGroup: String
    var placesFact: String
    var sessionsFact: String
    /// Leads the figure of a ranked card.
    var amongCards: String
    /// Leads the cards that are in no ranking.
    var unranked: String
    /// The end of the break-off curve.
    var finished: String

    /// The words in `language`; in Dutch when there are none.
    static func `in`(_ language: LanguageTag) -> PageWords {
        switch language.primary {
        case "fr": french
        case "en": english
        case _: dutch
        }
    }

    var numbers: NumberWords { table.numbers }

    /// *14 van 31*
    func of(_ k: Int, _ n: Int) -> String { filled(kOfN, ["k": String(k), "n": String(n)]) }

    func phase(_ phase: Barrier.Phase?) -> (name: String, meaning: String) {
        switch phase {
        case .discover?: (discover, discoverMeans)
        case .apply?: (apply, applyMeans)
        case .keep?: (keep, keepMeans)
        case nil: (otherPhase, "")
        }
    }

    func level(_ level: Barrier.Level) -> String {
        switch level {
        case .person: person
        case .service: service
        case .policy: policy
        }
    }
}
