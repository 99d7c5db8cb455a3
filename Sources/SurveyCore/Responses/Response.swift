/// One person's response as it is stored, whole or not at all.
public struct Response: Sendable, Hashable {
    public var id: ResponseID
    /// The SHA-256 of the survey's published text, as 64 hexadecimal digits.
    public var surveyVersion: String
    public var session: SessionCode
    public var mode: Mode
    public var outcome: Outcome

    public init(id: ResponseID, surveyVersion: String, session: SessionCode, mode: Mode, outcome: Outcome) {
        self.id = id
        self.surveyVersion = surveyVersion
        self.session = session
        self.mode = mode
        self.outcome = outcome
    }

    /// How the interview ended.
    public enum Outcome: Sendable, Hashable {
        /// The person sent the answers.
        case complete(Completed)
        /// The person stopped or walked away. Nothing of what was said is kept: only the last unconditional question
        /// that was reached, `nil` when none was.
        case brokeOff(at: QuestionID?)
    }

    /// What a complete response holds.
    public struct Completed: Sendable, Hashable {
        /// The language at the end of the interview.
        public var language: LanguageTag
        /// *Someone helps me* was on.
        public var isAssisted: Bool
        public var answers: Answers

        public init(language: LanguageTag, isAssisted: Bool, answers: Answers) {
            self.language = language
            self.isAssisted = isAssisted
            self.answers = answers
        }
    }
}

/// A survey's text as published: what it was when people answered it.
public struct SurveyVersion: Sendable, Hashable {
    /// SHA-256 of `source` in UTF-8, as 64 lower-case hexadecimal digits.
    public var hash: String
    /// The survey's identifier.
    public var survey: String
    /// The text, with blocks and codebook entries expanded.
    public var source: String

    public init(hash: String, survey: String, source: String) {
        self.hash = hash
        self.survey = survey
        self.source = source
    }
}
