import NIOPosix
import SurveyCore

/// Everything under `/host`: for the person who stands beside the people who answer. Never an answer.
///
/// They exist only where nobody can listen; anywhere else, and without a passphrase, they are pages that do not exist.
struct HostPages: Sendable {
    let setup: HostSetup
    /// Where people reach the questions, for the QR codes; `nil` while it is not known.
    let address: OnlineAddress?
    let halfDay: @Sendable () -> HalfDay
    /// Seconds of a clock that only goes forward.
    let seconds: @Sendable () -> Int

    let door = HostDoor()
    let sessions = HostSessions()
    /// For the form that signs in, before there is a session.
    let doorKey = FormKey()
    private let renderer = HostRenderer()

    init(
        _ setup: HostSetup, address: OnlineAddress?, halfDay: @escaping @Sendable () -> HalfDay,
        seconds: @escaping @Sendable () -> Int = HostPages.steadySeconds
    ) {
        self.setup = setup
        self.address = address
        self.halfDay = halfDay
        self.seconds = seconds
    }

    /// The answer to a request whose path begins with `host`; `nil` where there is no such page, and the answer is that
    /// to any other address that does not exist.
    func answer(_ request: WebRequest) async -> WebResponse? {
        guard request.isPrivate, let route = HostRoute(request) else { return nil }
        let standing = await beside { [passphrase = setup.passphrase] in passphrase.standing() } ?? .unreadable
        guard case .set(let mark) = standing else {
            guard request.isThisMachine else { return nil }
            return route == .style ? renderer.style : setUp(request, isUnreadable: standing == .unreadable)
        }
        let token = request.hostCookie.flatMap(HostCookie.token)
        let visitor = token.flatMap {
            sessions.visitor($0, mark: mark, language: Self.chosen(request), at: seconds())
        }
        switch route {
        case .signIn: return await signIn(request, token, mark)
        case .signOut: return signOut(request, token, visitor)
        case .style: return renderer.style
        case .list, .session, .open, .closing, .close, .code, .image:
            guard let visitor else {
                return await door(request, token, problem: route == .list ? nil : \.wasAway)
            }
            do {
                return try await page(route, request, visitor)
            } catch {
                return failure(error, visitor)
            }
        }
    }

    private func page(_ route: HostRoute, _ request: WebRequest, _ visitor: HostSessions.Visitor) async throws
        -> WebResponse?
    {
        switch route {
        case .session(let code): try await session(code, request, visitor)
        case .open(let code): try await open(code, request, visitor)
        case .closing(let code): try await closing(code, request, visitor)
        case .close(let code): try await close(code, request, visitor)
        case .code(let code): try await self.code(code, request, visitor)
        case .image(let code): try await image(code, request, visitor)
        case .list, .signIn, .signOut, .style: try await list(request, visitor)
        }
    }

    // MARK: What all pages share

    /// Runs what takes long on a thread of its own.
    func beside<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await NIOThreadPool.singleton.runIfActive(work)
    }

    /// The same for what cannot fail; `nil` only while the program ends.
    private func beside<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result? {
        try? await NIOThreadPool.singleton.runIfActive(work)
    }

    func response(_ page: HostPage, status: Int = 200, cookie: String? = nil, retryAfter: Int? = nil) -> WebResponse {
        WebResponse(
            status: status, body: renderer.html(page), cache: .none, cookie: cookie, retryAfter: retryAfter)
    }

    func redirect(to path: String, cookie: String? = nil) -> WebResponse {
        WebResponse(status: 303, body: [], cache: .none, location: path, cookie: cookie)
    }

    /// The language that the request asks for by name.
    static func chosen(_ request: WebRequest) -> LanguageTag? {
        (request.query["l"] ?? request.form["l"]).flatMap { name in
            HostText.languages.first { $0.rawValue == name }
        }
    }

    /// The language for somebody who is not signed in.
    func language(of request: WebRequest) -> LanguageTag {
        Self.chosen(request) ?? LanguageGuess.language(request.acceptLanguage, among: HostText.languages)
            ?? setup.language
    }

    /// What an error of the store means for the host. What is not known ends in the same words as what nobody expected.
    func failure(_ error: any Error, _ visitor: HostSessions.Visitor) -> WebResponse {
        let words = HostText.text(in: visitor.language)
        let problem: String
        switch error {
        case is SessionError: problem = words.changed
        case let error as StoreError: problem = words.store(error)
        case _: problem = words.store(.other(""))
        }
        let isChanged = error is SessionError
        return response(
            HostPage(
                language: visitor.language, heading: words.problem, problem: problem,
                contact: isChanged ? nil : contact(words), content: .message(back: "/host"),
                leaving: visitor.leaving),
            status: isChanged ? 409 : 503)
    }

    func contact(_ words: HostText) -> String? {
        setup.contact.isEmpty ? nil : HostText.fill(words.contact, setup.contact)
    }

    /// Seconds since some beginning, the time asleep included.
    static let steadySeconds: @Sendable () -> Int = {
        let begin = ContinuousClock.now
        return { Int((ContinuousClock.now - begin).components.seconds) }
    }()
}

extension HostSessions.Visitor {
    /// The token of the form that signs out.
    var leaving: String { key.token(for: HostRoute.signOut.action) }
}
