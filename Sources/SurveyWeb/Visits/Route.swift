import SurveyCore

/// What a path asks for. Nothing else is ever looked up: codes and names are matched against their alphabets first.
enum Route: Sendable, Hashable {
    /// Type your code.
    case code
    /// The first page of a session; the survey is named in the long form alone.
    case start(survey: String?, code: SessionCode, ticket: Ticket?)
    /// The first page for people without a code.
    case withoutCode(survey: String)
    case privacy(survey: String)
    case asset(name: String)
    case audio([String])
    case host
    /// Six letters and digits that are no code: mistyped.
    case mistyped
    case unknown

    init(path: [String]) {
        switch path.first {
        case nil: self = .code
        case "host": self = .host
        case "assets": self = path.count == 2 ? .asset(name: path[1]) : .unknown
        case "audio": self = .audio(Array(path.dropFirst()))
        case "s" where path.count >= 2: self = Self.ofSurvey(path)
        case let first?: self = Self.ofCode(first, rest: path.dropFirst())
        }
    }

    private static func ofSurvey(_ path: [String]) -> Route {
        let survey = path[1]
        guard survey.isIdentifier else { return .unknown }
        switch path.count {
        case 2: return .withoutCode(survey: survey)
        case 3 where path[2] == "privacy": return .privacy(survey: survey)
        case 3, 4:
            guard case .start(_, let code, let ticket) = ofCode(path[2], rest: path[3...]) else { return .mistyped }
            return .start(survey: survey, code: code, ticket: ticket)
        case _: return .unknown
        }
    }

    private static func ofCode(_ text: String, rest: ArraySlice<String>) -> Route {
        guard let code = SessionCode(text) else {
            let letters = text.filter { $0 != "-" && $0 != " " }
            let looksLikeCode =
                (4...8).contains(letters.count) && letters.utf8.allSatisfy { isLetterOrDigit($0) } && rest.isEmpty
            return looksLikeCode ? .mistyped : .unknown
        }
        switch rest.count {
        case 0: return .start(survey: nil, code: code, ticket: nil)
        case 1: return Ticket(rest.first!).map { .start(survey: nil, code: code, ticket: $0) } ?? .mistyped
        case _: return .unknown
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
