public import SurveyCore

/// By what a table splits the complete responses.
public enum Grouping: Sendable, Hashable {
    /// The answers to a background question.
    case background(QuestionID)
    case site, session, language, mode, assistance

    /// A name that stays the same, for files and addresses: `background:age`, `site`.
    public var name: String {
        switch self {
        case .background(let question): "background:\(question)"
        case .site: "site"
        case .session: "session"
        case .language: "language"
        case .mode: "mode"
        case .assistance: "assistance"
        }
    }
}
