public import SurveyCore
public import Testing

/// What every store of responses, sessions and tickets promises, as checks that run on any of them.
///
/// ```swift
/// @Test(arguments: ResponseStoreSuite.checks)
/// func keepsItsPromises(_ check: ResponseStoreSuite.Check) async throws {
///     try await check.run { MemoryResponseStore() }
/// }
/// ```
public enum ResponseStoreSuite {
    /// A store that can be checked.
    public typealias Store = ResponseStore & SessionStore & OnlineStore & TicketStore

    /// One promise.
    public struct Check: Sendable, CustomTestStringConvertible {
        var name: String
        var body: @Sendable (_ makeStore: () throws -> any Store) async throws -> Void

        public var testDescription: String { name }

        /// Runs it on stores that `makeStore` makes, each of them empty.
        public func run(_ makeStore: () throws -> any Store) async throws {
            try await body(makeStore)
        }
    }

    /// All promises.
    public static let checks: [Check] =
        responseChecks + scanChecks + sessionChecks + onlineChecks + ticketChecks
        + withoutCodeChecks

    // MARK: What the checks store

    static let morning = HalfDay("2026-11-21-am")!
    static let afternoon = HalfDay("2026-11-21-pm")!
    static let site = Site(code: "voedselbank", label: "Voedselbank Ravels")
    static let code = SessionCode("AAAAAA")!

    static func version(_ digit: Character, of survey: String = "ocmw") -> SurveyVersion {
        SurveyVersion(hash: String(repeating: digit, count: 64), survey: survey, source: "survey \(survey) # \(digit)")
    }

    static func session(_ code: SessionCode = code, survey: String = "ocmw", on halfDay: HalfDay = morning) -> Session {
        Session(code: code, site: site.code, survey: survey, halfDay: halfDay)
    }

    static func id(_ number: UInt64) -> ResponseID {
        var generator = SeededGenerator(seed: number)
        return .random(using: &generator)
    }

    static func response(
        _ number: UInt64, version: Character = "a", mode: Mode = .kiosk, answers: Answers? = ["kent": .choice("ja")]
    ) -> Response {
        let outcome: Response.Outcome =
            answers.map { .complete(.init(language: "nl", isAssisted: number % 2 == 1, answers: $0)) }
            ?? .brokeOff(at: "kent")
        return Response(
            id: id(number), surveyVersion: Self.version(version).hash, session: code, mode: mode, outcome: outcome)
    }

    /// A store with the versions a and b of one survey, c of another, and an open session.
    static func filled(_ makeStore: () throws -> any Store) throws -> any Store {
        let store = try makeStore()
        try store.publish(version("a"), during: morning)
        try store.publish(version("b"), during: afternoon)
        try store.publish(version("c", of: "huurtoelage"), during: morning)
        try store.add(site)
        try store.put(session())
        _ = try store.open(code, during: morning)
        return store
    }

    /// A row as values that outlive the scan.
    struct Row: Hashable {
        var version: String
        var session: String
        var mode: Mode
        var content: [String]

        init(_ row: ResponseRow) {
            func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }
            version = text(row.version)
            session = text(row.session)
            mode = row.mode
            switch row.content {
            case .complete(let language, let isAssisted, let answers):
                content = [text(language), isAssisted ? "assisted" : "alone", text(answers)]
            case .brokeOff(let question): content = [text(question)]
            case .sealed: content = ["sealed"]
            }
        }
    }

    static func rows(_ store: any ResponseStore, of survey: String, part: Int = 0, of parts: Int = 1) throws -> [Row] {
        var rows: [Row] = []
        try store.scan(survey: survey, part: part, of: parts) { rows.append(Row($0)) }
        return rows
    }
}
