import SurveyCore

/// All pages of the online variant.
///
/// It keeps nothing of anybody between two requests: an interview lives in its page, sealed, until it is sent.
struct OnlineSite: WebHandler {
    let settings: OnlineSettings
    let clock: OnlineClock
    /// The surveys that are asked, by identifier, and every version in which somebody may be in the middle.
    let surveys: [String: SurveyVersions]
    let worker: StoreWorker
    let board: SessionBoard
    let sealer: StateSealer
    let renderer = PageRenderer()
    let startPages = StartPages()
    /// The host's pages, where there are any.
    let host: HostPages?

    /// The versions of one survey: the first is asked, with the others people in the middle go on.
    struct SurveyVersions: Sendable {
        var all: [OnlineSurvey]
        var current: OnlineSurvey { all[0] }
    }

    /// - Parameter surveys: of several versions of one survey, the one to be asked first.
    init(
        settings: OnlineSettings, surveys: [OnlineSurvey], store: any OnlineStore, sealer: StateSealer,
        clock: OnlineClock, host: HostPages? = nil
    ) {
        self.settings = settings
        self.clock = clock
        self.surveys = Dictionary(grouping: surveys, by: \.survey.id).mapValues(SurveyVersions.init)
        worker = StoreWorker(store)
        board = SessionBoard(worker, clock: clock)
        self.sealer = sealer
        self.host = host
    }

    func respond(to request: WebRequest) async -> WebResponse {
        do {
            return try await answer(request)
        } catch let notice as Notice {
            return page(notice, in: language(of: request))
        } catch {
            return page(.trouble, in: language(of: request))
        }
    }

    private func answer(_ request: WebRequest) async throws -> WebResponse {
        let route = Route(path: request.path)
        switch (route, request.method) {
        case (.host, _):
            guard let answer = await host?.answer(request) else { throw Notice.unknownPage }
            return answer
        case (.code, .get): return codePage(request)
        case (.start(let survey, let code, let ticket), .get):
            return try await start(survey, code, ticket, request)
        case (.withoutCode(let survey), .get): return try startWithoutCode(survey, request)
        case (.start(let survey?, let code, nil), .post): return try await visit(survey, code, request)
        case (.withoutCode(let survey), .post): return try await visitWithoutCode(survey, request)
        case (.privacy(let survey), .get): return try privacy(survey, request)
        case (.asset(let name), .get): return try asset(name)
        case (.audio(let parts), .get): return try audio(parts, request)
        case (.mistyped, .get): throw Notice.mistypedCode
        case (.start, .post), (.code, .post), (.privacy, .post), (.asset, .post), (.audio, .post), (.mistyped, .post),
            (.unknown, _):
            throw Notice.unknownPage
        }
    }

    // MARK: What is asked

    /// The survey of that name, in the version that is asked now.
    func survey(_ id: String) throws(Notice) -> OnlineSurvey {
        guard let versions = surveys[id] else { throw .unknownSurvey }
        return versions.current
    }

    /// The session of that code, if it is of `survey` and the server knows it.
    func session(_ code: SessionCode, of survey: String?) async throws -> (OnlineSession, OnlineSurvey) {
        guard let online = try await board.session(code), !online.session.isLocal,
            survey == nil || online.session.survey == survey
        else { throw Notice.unknownCode }
        return (online, try self.survey(online.session.survey))
    }

    /// Why a session takes no new people now; `nil` when it does.
    func closure(_ session: Session) -> Notice? {
        let now = clock.halfDay()
        if session.accepts(online: now) { return nil }
        return session.state != .closed && now < session.halfDay ? .notYetOpen : .closedCode
    }

    /// The language of a page about nothing in particular.
    func language(of request: WebRequest) -> LanguageTag {
        let offered = InterfaceWords.languages
        if let tag = (request.query["l"] ?? request.form["l"]).flatMap({ LanguageTag($0) }), offered.contains(tag) {
            return tag
        }
        return LanguageGuess.language(request.acceptLanguage, among: offered) ?? "nl"
    }

    // MARK: What all pages share

    func response(_ page: Page, status: Int = 200, cache: WebResponse.Cache) -> WebResponse {
        WebResponse(status: status, body: renderer.html(page), cache: cache)
    }

    static func startPath(_ survey: String, _ code: SessionCode) -> String { "/s/\(survey)/\(code)" }
    static func privacyPath(_ survey: String) -> String { "/s/\(survey)/privacy" }

    /// So long after its last page an interview can go on.
    func limit(isOwnDevice: Bool) -> Duration {
        isOwnDevice ? settings.ownDeviceLimit : settings.lentDeviceLimit
    }

    func seconds(_ duration: Duration) -> Int { Int(duration.components.seconds) }
}
