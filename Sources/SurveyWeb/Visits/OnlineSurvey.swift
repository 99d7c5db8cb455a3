public import SurveyCore

/// A survey in one published version, ready to be asked online.
public struct OnlineSurvey: Sendable {
    /// The version's hash, under which responses are stored.
    public let version: String
    let routing: Routing
    /// The languages that are offered, in this order.
    public let languages: [LanguageTag]
    /// What can be heard of it.
    let audio: OnlineAudio?
    /// How many bytes each of its interviews takes in a page, wherever it is.
    let stateSize: Int

    /// - Parameters:
    ///   - version: the hash of its published text.
    ///   - languages: those that are offered; all of the survey's when there are none.
    public init(survey: Survey, version: String, languages: [LanguageTag]? = nil, audio: OnlineAudio? = nil) {
        self.version = version
        routing = Routing(survey)
        stateSize = StateSealer.size(for: survey)
        let offered = languages?.filter(survey.languages.contains) ?? []
        self.languages = offered.isEmpty ? survey.languages : offered
        self.audio = audio
    }

    public var survey: Survey { routing.survey }
}
