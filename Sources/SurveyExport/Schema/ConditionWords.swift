import SurveyCore

extension Condition {
    /// The condition as a survey file writes it after `when`.
    ///
    /// ```
    /// huurder is yes and (kent is ja or beetje or not (gevraagd is answered))
    /// ```
    var words: String {
        switch self {
        case .question(let id, let test): "\(id) \(test.words)"
        case .mode(let mode): "mode is \(mode.rawValue)"
        case .not(let inner): "not (\(inner.words))"
        case .and(let parts): parts.map(\.wordsWithin).joined(separator: " and ")
        case .or(let parts): parts.map(\.wordsWithin).joined(separator: " or ")
        }
    }

    private var wordsWithin: String {
        switch self {
        case .question, .mode, .not: words
        case .and, .or: "(\(words))"
        }
    }
}

extension Condition.Test {
    fileprivate var words: String {
        func list(_ options: [OptionID]) -> String { options.map(\.rawValue).joined(separator: " or ") }
        return switch self {
        case .isOneOf(let options): "is \(list(options))"
        case .isNoneOf(let options): "is not \(list(options))"
        case .includes(let options): "includes \(list(options))"
        case .compares(.moreThan, let bound): "is more than \(bound)"
        case .compares(.lessThan, let bound): "is less than \(bound)"
        case .compares(.atLeast, let bound): "is at least \(bound)"
        case .compares(.atMost, let bound): "is at most \(bound)"
        case .state(let state): "is \(state.rawValue)"
        }
    }
}
