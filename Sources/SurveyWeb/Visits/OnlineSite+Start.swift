import SurveyCore

/// The pages before an interview: they are the same for everybody, and nothing is made or kept for who opens them.
extension OnlineSite {
    /// The first page of a session.
    func start(
        _ survey: String?, _ code: SessionCode, _ ticket: Ticket?, _ request: WebRequest
    ) async throws -> WebResponse {
        let (online, survey) = try await session(code, of: survey)
        if let closure = closure(online.session) { throw closure }
        if online.needsTicket { try await expectUnspent(ticket, of: code) }
        let ticket = online.needsTicket ? ticket : nil
        return start(
            survey, path: Self.startPath(survey.survey.id, code), ticket: ticket,
            isLentDevice: !online.session.isOwnDevice, request)
    }

    /// - Throws: the notice for somebody who cannot begin with this ticket.
    func expectUnspent(_ ticket: Ticket?, of session: SessionCode) async throws {
        guard let ticket else { throw Notice.ticketNeeded }
        switch try await worker.ask({ try $0.ticketState(ticket, of: session) }) {
        case .unspent?: return
        case .spent?: throw Notice.ticketSpent
        case nil: throw Notice.ticketUnknown
        }
    }

    /// The first page of people who come without a code.
    func startWithoutCode(_ id: String, _ request: WebRequest) throws(Notice) -> WebResponse {
        let survey = try survey(id)
        guard settings.asksWithoutCode else { throw .codeNeeded }
        return start(survey, path: "/s/\(id)", ticket: nil, isLentDevice: false, request)
    }

    private func start(
        _ survey: OnlineSurvey, path: String, ticket: Ticket?, isLentDevice: Bool, _ request: WebRequest
    ) -> WebResponse {
        let language = startLanguage(survey, request)
        func make() -> [UInt8] {
            renderer.html(
                startPage(survey, language, path: path, ticket: ticket, isLentDevice: isLentDevice))
        }
        // A ticket is one person's: its page is not kept.
        guard ticket == nil else { return WebResponse(body: make(), cache: .page) }
        let key = StartPages.Key(
            survey: survey.survey.id, version: survey.version, path: path, language: language?.rawValue ?? "",
            isLentDevice: isLentDevice)
        return WebResponse(body: startPages.page(key, make: make), cache: .page)
    }

    /// The language that was chosen, else the one that the browser asks for, else none: the person chooses.
    private func startLanguage(_ survey: OnlineSurvey, _ request: WebRequest) -> LanguageTag? {
        // An empty choice is the wish to choose.
        if let wish = request.query["l"] {
            if let tag = LanguageTag(wish), survey.languages.contains(tag) { return tag }
            return survey.languages.count == 1 ? survey.languages[0] : nil
        }
        if survey.languages.count == 1 { return survey.languages[0] }
        return LanguageGuess.language(request.acceptLanguage, among: survey.languages)
    }

    private func startPage(
        _ survey: OnlineSurvey, _ language: LanguageTag?, path: String, ticket: Ticket?, isLentDevice: Bool
    ) -> Page {
        // An interview of nobody, to see its first screen: its id never leaves this line.
        let nobody = Interview(
            routing: survey.routing, version: survey.version, session: Self.nobody, mode: .online,
            id: ResponseID(bytes: [UInt8](repeating: 0, count: 16))!, seed: 0,
            settings: interviewSettings(survey, startLanguage: language))
        var content = screenPage(nobody.screen, of: survey, action: path)
        content.ticket = ticket?.rawValue
        content.isLentDevice = isLentDevice
        content.limit = seconds(limit(isOwnDevice: !isLentDevice))
        let shown = nobody.screen.language
        let place = ticket.map { "\(path)/\($0)" } ?? path
        let links = survey.languages.map { tag in
            Page.LanguageLink(
                language: tag, name: InterfaceWords.name(of: tag), path: "\(place)?l=\(tag)",
                isCurrent: tag == language)
        }
        return Page(
            language: shown, title: survey.survey.text(survey.survey.title, in: shown),
            languages: survey.languages.count > 1 ? links : [], content: .screen(content))
    }

    /// A code for the interview of nobody.
    private static let nobody = SessionCode("AAAAAA")!

    /// Nobody is asked whether they are still there: pages expire.
    func interviewSettings(_ survey: OnlineSurvey, startLanguage: LanguageTag? = nil) -> InterviewSettings {
        InterviewSettings(languages: survey.languages, startLanguage: startLanguage)
    }

    /// A screen with what every page of the interview has around it.
    func screenPage(_ screen: Screen, of survey: OnlineSurvey, action: String) -> ScreenPage {
        var page = ScreenPage(
            screen: screen, action: action,
            privacyPath: "\(Self.privacyPath(survey.survey.id))?l=\(screen.language)")
        page.isLocalNetwork = settings.isLocalNetwork
        page.responsible = survey.survey.about.responsible
        if case .question(let id) = screen.kind, let question = survey.survey[id] {
            // Of those that are shown: one that does not come here cannot be ticked for *none of these*.
            page.exclusive = Set(question.options.filter(\.isExclusive).map(\.id.rawValue))
                .intersection(screen.choices.map(\.id))
        }
        if let audio = survey.audio { page.sounds = audio.sounds(for: screen, of: survey.survey.id) }
        return page
    }

    // MARK: Pages beside an interview

    /// *Type your code*; a code that was typed leads to its session.
    func codePage(_ request: WebRequest) -> WebResponse {
        let language = language(of: request)
        let typed = request.query["code"]
        if let code = typed.flatMap({ SessionCode($0) }) {
            return WebResponse(status: 303, body: [], cache: .none, location: "/\(code)")
        }
        var content = CodePage(typed: typed.map { String($0.prefix(20)) })
        if typed != nil { content.problem = words(language).messages.codeMistyped.text }
        if settings.asksWithoutCode {
            content.surveys = surveys.values.map(\.current.survey).sorted { $0.id < $1.id }.map { survey in
                MessagePage.Link(label: survey.text(survey.title, in: language), path: "/s/\(survey.id)")
            }
        }
        return response(
            Page(language: language, title: words(language).start.codeTitle, content: .code(content)), cache: .none)
    }

    func privacy(_ id: String, _ request: WebRequest) throws(Notice) -> WebResponse {
        let survey = try survey(id)
        let language =
            startLanguage(survey, request) ?? LanguageGuess.language(request.acceptLanguage, among: survey.languages)
            ?? survey.survey.sourceLanguage
        let links = survey.languages.map { tag in
            Page.LanguageLink(
                language: tag, name: InterfaceWords.name(of: tag), path: "\(Self.privacyPath(id))?l=\(tag)",
                isCurrent: tag == language)
        }
        let content = PrivacyPage(
            survey: survey.survey, backPath: "/s/\(id)", isLocalNetwork: settings.isLocalNetwork)
        return response(
            Page(
                language: language, title: words(language).privacy.title,
                languages: links.count > 1 ? links : [], content: .privacy(content)),
            cache: .page)
    }

    func asset(_ name: String) throws(Notice) -> WebResponse {
        guard let asset = Assets.asset(named: name) else { throw .unknownPage }
        return WebResponse(body: asset.bytes, contentType: asset.contentType, cache: .forever)
    }

    /// A sound of a survey: `/audio/SURVEY/…`.
    func audio(_ parts: [String], _ request: WebRequest) throws(Notice) -> WebResponse {
        guard let id = parts.first, let sounds = try survey(id).audio,
            let response = sounds.response(to: Array(parts.dropFirst()), range: request.range)
        else { throw .unknownPage }
        return response
    }
}
