public import SurveyCore

/// How the host's pages behave; from the configuration.
public struct HostSettings: Sendable, Hashable {
    /// The language to begin in: nl, fr or en.
    public var language: LanguageTag
    /// So long nobody touches anything before the desk leaves by itself.
    public var idleAfter: Duration
    /// Below so many responses nothing is told but that.
    public var releaseThreshold: Int
    /// How to reach the project team, as shown where something is broken: *0470 12 34 56*; may be empty.
    public var contact: String

    /// Two minutes, the built-in threshold of 10, Dutch, unless given.
    public init(
        language: LanguageTag = "nl", idleAfter: Duration = .seconds(120), releaseThreshold: Int = 10,
        contact: String = ""
    ) {
        self.language = language
        self.idleAfter = idleAfter
        self.releaseThreshold = releaseThreshold
        self.contact = contact
    }
}
