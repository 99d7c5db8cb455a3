import Synchronization

/// Responses and sessions in memory, for as long as the process lives: for tests and for trying a survey out.
///
/// It keeps every promise of `ResponseStore` and `SessionStore` but durability.
public final class MemoryResponseStore: ResponseStore, SessionStore {
    let contents = Mutex(Contents())

    public init() {}

    /// All that is stored.
    struct Contents: Sendable {
        /// By half-day, and within one in the order of publishing.
        var versions: [(version: SurveyVersion, halfDay: HalfDay)] = []
        /// The structure of a version, by its hash, where it was given.
        var structures: [String: Survey] = [:]
        var responses: [ResponseID: Response] = [:]
        var sites: [String: Site] = [:]
        var sessions: [SessionCode: Session] = [:]
        var tickets: [SessionCode: [Ticket: TicketState]] = [:]

        /// Stores a response of which the id is not there yet.
        mutating func insert(_ response: Response) throws(StoreError) {
            guard versions.contains(where: { $0.version.hash == response.surveyVersion }) else {
                throw .unknownReference("survey version \(response.surveyVersion)")
            }
            guard sessions[response.session] != nil else {
                throw .unknownReference("session \(response.session)")
            }
            responses[response.id] = response
        }
    }

    public func publish(_ version: SurveyVersion, during halfDay: HalfDay) {
        contents.withLock { contents in
            guard !contents.versions.contains(where: { $0.version.hash == version.hash }) else { return }
            let place = contents.versions.firstIndex { halfDay < $0.halfDay } ?? contents.versions.endIndex
            contents.versions.insert((version, halfDay), at: place)
        }
    }

    /// Makes `version` known together with its structure, by which decks are written in source order.
    public func publish(_ version: SurveyVersion, survey: Survey, during halfDay: HalfDay) {
        publish(version, during: halfDay)
        contents.withLock { $0.structures[version.hash] = survey }
    }

    public func versions(of survey: String?) -> [SurveyVersion] {
        contents.withLock { contents in
            contents.versions.map(\.version).filter { survey == nil || $0.survey == survey }
        }
    }

    public func store(_ response: Response) throws -> StoreOutcome {
        try contents.withLock { contents in
            guard contents.responses[response.id] == nil else { return .alreadyStored }
            try contents.insert(response)
            return .stored
        }
    }

    public func contains(_ id: ResponseID) -> Bool {
        contents.withLock { $0.responses[id] != nil }
    }

    public func completeResponses(of survey: String) -> Int {
        let hashes = Set(versions(of: survey).map(\.hash))
        return contents.withLock { contents in
            contents.responses.values.count { response in
                if case .complete = response.outcome { hashes.contains(response.surveyVersion) } else { false }
            }
        }
    }

    public func scan(survey: String, part: Int, of parts: Int, _ body: (ResponseRow) throws -> Void) throws {
        precondition(parts > 0 && (0..<parts).contains(part), "there is no part \(part) of \(parts)")
        let hashes = Set(versions(of: survey).map(\.hash))
        let (responses, structures) = contents.withLock { ($0.responses, $0.structures) }
        let mine = responses.values.filter { response in
            hashes.contains(response.surveyVersion)
                && Int(response.id.leadingWord.multipliedFullWidth(by: UInt64(parts)).high) == part
        }
        for response in mine.sorted(by: { $0.id < $1.id }) {
            try response.withRow(structure: structures[response.surveyVersion], body)
        }
    }
}

extension ResponseID {
    /// The first eight bytes as a number, in the order in which ids sort.
    var leadingWord: UInt64 {
        bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}

extension Response {
    /// Hands this response to `body` as a store's row.
    fileprivate func withRow(structure: Survey?, _ body: (ResponseRow) throws -> Void) throws {
        func row(_ content: ResponseRow.Content) throws {
            try Array(surveyVersion.utf8).withUnsafeBytes { version in
                try Array(session.rawValue.utf8).withUnsafeBytes { session in
                    try body(ResponseRow(version: version, session: session, mode: mode, content: content))
                }
            }
        }
        switch outcome {
        case .complete(let completed):
            let survey = structure ?? Survey(id: "", languages: [completed.language], questions: [])
            try Array(completed.language.rawValue.utf8).withUnsafeBytes { language in
                try Array(survey.canonicalJSON(of: completed.answers).utf8).withUnsafeBytes { answers in
                    try row(.complete(language: language, isAssisted: completed.isAssisted, answers: answers))
                }
            }
        case .brokeOff(let question):
            try Array((question?.rawValue ?? "").utf8).withUnsafeBytes { try row(.brokeOff(at: $0)) }
        }
    }
}
