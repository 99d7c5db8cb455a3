import SurveyCore
import Synchronization
import Testing

@testable import SurveyWeb

/// A store for hosts, in memory, that does what it is told.
final class HostStore: OnlineHost {
    struct Contents {
        var sessions: [SessionCode: HostedSession] = [:]
        var counts: [SessionCode: HostedCounts] = [:]
        /// What opening, closing and looking throw.
        var failure: (any Error)?
        /// The close stands, and throws afterwards.
        var closesAndFails: StoreError?
    }

    let contents = Mutex(Contents())

    func put(_ hosted: HostedSession, complete: Int = 0, brokenOff: Int = 0) {
        contents.withLock {
            $0.sessions[hosted.session.code] = hosted
            $0.counts[hosted.session.code] = HostedCounts(complete: complete, brokenOff: brokenOff)
        }
    }

    func fail(_ error: (any Error)?) { contents.withLock { $0.failure = error } }
    func state(_ code: SessionCode) -> Session? { contents.withLock { $0.sessions[code]?.session } }

    func sessions() throws -> [HostedSession] { try read { Array($0.sessions.values) } }
    func session(_ code: SessionCode) throws -> HostedSession? { try read { $0.sessions[code] } }
    func counts() throws -> [SessionCode: HostedCounts] { try read(\.counts) }

    func open(_ code: SessionCode) throws { try change(code) { try $0.opened(during: HostHouse.now) } }

    func close(_ code: SessionCode, invited: Int?, notes: String) throws {
        try change(code) { try $0.closed(invited: invited, notes: notes) }
        if let error = contents.withLock({ $0.closesAndFails }) { throw error }
    }

    private func read<Result>(_ body: (Contents) throws -> Result) throws -> Result {
        try contents.withLock { contents in
            if let failure = contents.failure { throw failure }
            return try body(contents)
        }
    }

    private func change(_ code: SessionCode, _ change: (Session) throws -> Session) throws {
        try contents.withLock { contents in
            if let failure = contents.failure { throw failure }
            guard let hosted = contents.sessions[code] else { throw SessionError.unknown(code) }
            contents.sessions[code]?.session = try change(hosted.session)
        }
    }
}

/// A passphrase in memory, that counts how often it was looked at.
final class TestPassphrase: HostPassphrase {
    private let state: Mutex<(standing: HostPassphraseStanding, right: String, tries: Int)>

    init(_ right: String = "drie groene appels") { state = Mutex((.set(mark: "1"), right, 0)) }

    var tries: Int { state.withLock { $0.tries } }
    func set(_ standing: HostPassphraseStanding) { state.withLock { $0.standing = standing } }

    func standing() -> HostPassphraseStanding { state.withLock { $0.standing } }

    func verify(_ passphrase: String) -> Bool {
        state.withLock {
            $0.tries += 1
            return passphrase == $0.right
        }
    }
}

/// The host's pages with clocks and a store of a test's own.
struct HostHouse {
    static let now = HalfDay("2026-11-23-am")!
    static let right = "drie groene appels"

    let store = HostStore()
    let passphrase = TestPassphrase(right)
    let clock = TestClock(1000)
    let pages: HostPages

    init(address: String? = "drempel.ravels.example", contact: String = "", now: HalfDay = HostHouse.now) throws {
        let clock = clock
        pages = HostPages(
            HostSetup(host: store, passphrase: passphrase, contact: contact, command: "drempel passphrase set"),
            address: try address.map { try OnlineAddress(base: $0) }, halfDay: { now }, seconds: { clock.seconds })
    }

    static let code = SessionCode("AAAAAA")!

    /// A session of this half-day at a place.
    static func session(
        _ code: SessionCode = code, _ state: Session.State = .open, on halfDay: String = "2026-11-23-am",
        place: String = "Voedselbank Ravels", title: LocalizedText = ["nl": "Huurtoelage", "fr": "Allocation"],
        isLocal: Bool = false, needsTicket: Bool = false, isWithoutCode: Bool = false, threshold: Int = 10
    ) -> HostedSession {
        HostedSession(
            session: Session(
                code: code, site: "voedselbank", survey: "huurtoelage-ravels", halfDay: HalfDay(halfDay)!,
                state: state, isLocal: isLocal),
            place: place, title: title, threshold: threshold, needsTicket: needsTicket,
            isWithoutCode: isWithoutCode)
    }

    static func code(_ number: UInt64) -> SessionCode {
        var generator = SeededGenerator(seed: number)
        return .random(using: &generator)
    }
}

/// A browser that keeps the cookie as a browser does, and fills in the forms that it got.
final class HostBrowser {
    let house: HostHouse
    let client: ClientKey
    var isPrivate = true
    var isThisMachine = false
    var acceptLanguage = ""
    private(set) var cookie: String?
    /// The page that is shown.
    private(set) var page = ""

    init(_ house: HostHouse, client: UInt64 = 1) {
        self.house = house
        self.client = ClientKey(bytes: client)
    }

    func get(_ path: String) async -> WebResponse? { await send(.get, path, []) }

    /// Follows a redirect, as a browser does.
    @discardableResult
    func open(_ path: String) async throws -> String {
        var response = try #require(await get(path), "there is a page \(path)")
        if let location = response.location { response = try #require(await get(location)) }
        return String(decoding: response.body, as: UTF8.self)
    }

    /// Sends the form of the shown page that goes to `action`, with its hidden fields unless others are given.
    @discardableResult
    func submit(_ action: String, _ fields: [(String, String)] = []) async throws -> WebResponse {
        let form = try #require(Self.form(action, in: page), "a form to \(action) in:\n\(page)")
        return try #require(
            await post(
                action,
                hidden(form).filter { field in
                    !fields.contains { $0.0 == field.0 }
                } + fields))
    }

    func post(_ path: String, _ fields: [(String, String)]) async -> WebResponse? { await send(.post, path, fields) }

    /// Comes with the cookie of somebody else, or with none.
    func take(_ cookie: String?) { self.cookie = cookie }

    /// Signs in with the right passphrase and opens the list.
    func signIn() async throws {
        try await open("/host")
        let response = try await submit("/host/in", [("passphrase", HostHouse.right)])
        #expect(response.status == 303)
        #expect(response.location == "/host")
        try await open("/host")
    }

    /// The value of the hidden token of the form that goes to `action`.
    func token(_ action: String) -> String? {
        Self.form(action, in: page).flatMap { form in hidden(form).first { $0.0 == "token" }?.1 }
    }

    private func send(_ method: WebRequest.Method, _ target: String, _ fields: [(String, String)]) async -> WebResponse?
    {
        let parts = target.split(separator: "?", maxSplits: 1)
        var request = WebRequest(method: method, path: parts[0].split(separator: "/").map(String.init))
        if parts.count == 2 {
            for field in parts[1].split(separator: "&") {
                let pair = field.split(separator: "=", maxSplits: 1)
                request.query[String(pair[0])] = String(pair[1])
            }
        }
        request.form.fields = fields.map { (name: $0.0, value: $0.1) }
        request.isPrivate = isPrivate
        request.isThisMachine = isThisMachine
        request.acceptLanguage = acceptLanguage
        request.client = client
        request.hostCookie = cookie
        let response = await house.pages.answer(request)
        if let set = response?.cookie {
            #expect(set.hasSuffix("; Path=/host; Secure; HttpOnly; SameSite=Strict"), "\(set)")
            cookie = set.contains("Max-Age=0") ? nil : String(set.prefix { $0 != ";" })
        }
        if let response, response.location == nil, response.contentType == .html {
            page = String(decoding: response.body, as: UTF8.self)
        }
        return response
    }

    private static func form(_ action: String, in page: String) -> Substring? {
        page.split(separator: "<form ").first { $0.hasPrefix("method=\"post\" action=\"\(action)\"") }
    }

    private func hidden(_ form: Substring) -> [(String, String)] {
        form.prefix(upTo: form.firstRange(of: "</form>")?.lowerBound ?? form.endIndex)
            .matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/)
            .map { (String($0.1), String($0.2)) }
    }
}
