/// A plan of sessions that cannot be taken in: nothing of it was.
public struct PlanError: Error, Sendable, Hashable {
    /// All that is wrong, in the order of the file.
    public var problems: [PlanProblem]
}

/// One thing that is wrong in a plan.
public struct PlanProblem: Sendable, Hashable {
    /// Where, for example `sessions[2].halfDay`; empty for the file as a whole.
    public var place: String
    public var reason: Reason

    public enum Reason: Sendable, Hashable {
        /// It is not JSON; the text says what the reader met.
        case notJSON(String)
        /// It is JSON, but not a plan of sessions.
        case notAPlan
        /// It was written by a newer version of the program.
        case newer
        /// There is no such field, and it is needed.
        case missing
        /// The field holds something of another kind; the text says what is expected.
        case wrongKind(String)
        case empty
        /// Not six characters of which the last checks the others: mistyped, perhaps.
        case notACode(String)
        /// Not the digest of a ticket: 64 hexadecimal digits in small letters.
        case notATicket(String)
        /// Not of the form `2026-11-21-am`, or a date that does not exist.
        case notAHalfDay(String)
        case endsBeforeItBegins
        /// Neither the plan nor the archive has a site of this code.
        case unknownSite(String)
        /// Another session has this code: in the plan, or in the archive.
        case codeTaken(String)
    }
}

extension PlanProblem {
    init(_ error: DecodingError) {
        func path(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
            (context.codingPath + [last].compactMap(\.self)).reduce("") { path, key in
                key.intValue.map { "\(path)[\($0)]" } ?? (path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)")
            }
        }
        switch error {
        case .keyNotFound(let key, let context):
            self.init(place: path(context, key), reason: .missing)
        case .typeMismatch(let type, let context):
            self.init(place: path(context), reason: .wrongKind(Self.name(of: type)))
        case .valueNotFound(let type, let context):
            self.init(place: path(context), reason: .wrongKind(Self.name(of: type)))
        case .dataCorrupted(let context):
            self.init(place: path(context), reason: .notJSON(Self.words(context)))
        @unknown default:
            self.init(place: "", reason: .notAPlan)
        }
    }

    private static func name(of type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Int.Type: "a whole number"
        case is Bool.Type: "true or false"
        case is [Any].Type: "a list"
        case _: "an object"
        }
    }

    private static func words(_ context: DecodingError.Context) -> String {
        context.underlyingError.map { "\($0)" } ?? context.debugDescription
    }
}
