/// How an interview behaves; from the configuration.
public struct InterviewSettings: Sendable, Hashable {
    /// The languages that are offered, in this order; `nil` is all of the survey's.
    public var languages: [LanguageTag]?
    /// The language to begin in, without asking; `nil` asks when there are several.
    public var startLanguage: LanguageTag?
    /// So long nobody touches anything before the interview asks whether someone is still there.
    public var idleAfter: Duration
    /// So long it waits for an answer to that before everything is erased.
    public var countdown: Duration
    /// So long the last screen stays.
    public var farewell: Duration

    public init(
        languages: [LanguageTag]? = nil, startLanguage: LanguageTag? = nil, idleAfter: Duration = .seconds(45),
        countdown: Duration = .seconds(20), farewell: Duration = .seconds(30)
    ) {
        self.languages = languages
        self.startLanguage = startLanguage
        self.idleAfter = idleAfter
        self.countdown = countdown
        self.farewell = farewell
    }
}
