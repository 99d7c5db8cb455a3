import SurveyCore

/// An interview: each form brings it along, sealed, and takes it home again in the next page.
extension OnlineSite {
    /// The interview of one request, with what belongs to it.
    struct Visit {
        var interview: Interview
        var survey: OnlineSurvey
        var session: Session
        var ticket: Ticket?

        var start: String { OnlineSite.startPath(survey.survey.id, session.code) }
        var label: StateLabel {
            StateLabel(survey: survey.survey.id, version: survey.version, session: session.code)
        }
    }

    /// One posted form of a session.
    func visit(_ id: String, _ code: SessionCode, _ request: WebRequest) async throws -> WebResponse {
        guard let sealed = request.form["state"] else {
            let (online, survey) = try await session(code, of: id)
            return try await begin(online, survey, request)
        }
        // Who is in the middle may finish, also after the session was closed.
        guard let online = try await board.session(code), online.session.survey == id, let versions = surveys[id] else {
            throw Notice.damaged(start: "/")
        }
        return try await go(on: try open(sealed, versions, online.session), request.form)
    }

    /// A posted form of somebody who came without a code: only the first one goes here.
    func visitWithoutCode(_ id: String, _ request: WebRequest) async throws -> WebResponse {
        let survey = try survey(id)
        guard settings.asksWithoutCode else { throw Notice.codeNeeded }
        guard request.form["state"] == nil else { throw Notice.damaged(start: "/s/\(id)") }
        let (halfDay, days) = (clock.halfDay(), settings.sessionDays)
        // Nothing is made for who only looks.
        if let aside = beforeBegin(survey, path: "/s/\(id)", ticket: nil, request) { return aside }
        let session = try await worker.ask { try $0.sessionWithoutCode(of: id, during: halfDay, days: days) }
        return try await begin(OnlineSession(session: session), survey, request)
    }

    // MARK: Beginning

    /// The answer to the intro's form: only here an interview gets its id.
    private func begin(
        _ online: OnlineSession, _ survey: OnlineSurvey, _ request: WebRequest
    ) async throws -> WebResponse {
        let session = online.session
        if let closure = closure(session) { throw closure }
        let path = Self.startPath(survey.survey.id, session.code)
        var ticket: Ticket?
        if online.needsTicket {
            ticket = request.form["ticket"].flatMap { Ticket($0) }
            try await expectUnspent(ticket, of: session.code)
        }
        if let aside = beforeBegin(survey, path: path, ticket: ticket, request) { return aside }
        let language = request.form["l"].flatMap { LanguageTag($0) }
        var interview = Interview(
            routing: survey.routing, version: survey.version, session: session.code, mode: .online, id: .random(),
            seed: .random(in: .min ... .max),
            settings: interviewSettings(
                survey,
                startLanguage: language.flatMap { survey.languages.contains($0) ? $0 : nil } ?? survey.languages[0]))
        if request.form["assisted"] != nil { _ = interview.handle(.toggleAssistance) }
        _ = interview.handle(.proceed)
        return try page(Visit(interview: interview, survey: survey, session: session, ticket: ticket))
    }

    /// What the first page's form asks besides beginning: another language, or not to begin at all.
    private func beforeBegin(
        _ survey: OnlineSurvey, path: String, ticket: Ticket?, _ request: WebRequest
    ) -> WebResponse? {
        let place = ticket.map { "\(path)/\($0)" } ?? path
        let button = request.form.button ?? "proceed"
        if button == "language" { return redirect("\(place)?l=") }
        if button.hasPrefix("language."), let tag = LanguageTag(String(button.dropFirst("language.".count))),
            survey.languages.contains(tag)
        {
            return redirect("\(place)?l=\(tag)")
        }
        let language = request.form["l"].flatMap { LanguageTag($0) } ?? survey.languages[0]
        if button == "stop" {
            let screen = Screen(
                kind: .stopped, language: language,
                text: InterfaceWords.in(language, fallback: survey.survey.sourceLanguage).stopped)
            var content = screenPage(screen, of: survey, action: path)
            content.startPath = place
            return response(
                Page(
                    language: language, title: survey.survey.text(survey.survey.title, in: language),
                    content: .screen(content)), cache: .last)
        }
        // The trap, or a button of another page: the first page once more.
        let isTrapped = !(request.form["website"] ?? "").isEmpty
        return button == "proceed" && !isTrapped ? nil : redirect("\(place)?l=\(language)")
    }

    private func redirect(_ path: String) -> WebResponse {
        WebResponse(status: 303, body: [], cache: .none, location: path)
    }

    // MARK: Going on

    /// The interview that a form brought.
    private func open(_ sealed: String, _ versions: SurveyVersions, _ session: Session) throws(Notice) -> Visit {
        let start = Self.startPath(session.survey, session.code)
        guard let mark = StateSealer.mark(in: sealed),
            let survey = versions.all.first(where: { StateSealer.mark(of: $0.version) == mark })
        else {
            throw .damaged(start: start)
        }
        let label = StateLabel(survey: session.survey, version: survey.version, session: session.code)
        let limit = limit(isOwnDevice: session.isOwnDevice)
        let state: VisitState
        do {
            state = try sealer.open(
                sealed, label: label, size: survey.stateSize, now: clock.seconds(), limit: limit)
        } catch {
            switch error {
            case .expired: throw .expired(start: start, minutes: seconds(limit) / 60)
            case .invalid: throw .damaged(start: start)
            }
        }
        guard
            let interview = Interview(
                restoring: state.draft, routing: survey.routing, version: survey.version,
                settings: interviewSettings(survey), asking: false)
        else { throw .damaged(start: start) }
        return Visit(interview: interview, survey: survey, session: session, ticket: state.ticket)
    }

    /// What a form makes of the interview that it brought.
    private func go(on visit: Visit, _ form: WebForm) async throws -> WebResponse {
        var next = visit
        var effects: [InterviewEffect] = []
        let meaning = FormReader(screen: visit.interview.screen, survey: visit.survey.survey).meaning(of: form)
        if case .events(let events) = meaning {
            for event in events { effects += next.interview.handle(event) }
        }
        for case .store(let response) in effects { return try await send(response, next) }
        // A page from before the end, by the browser's back button: what was stored stands.
        let isStop = next.interview.screen.kind == .stopped
        switch try await worker.ask({ [id = visit.interview.id] in try $0.standing(of: id) }) {
        case .complete?:
            // Who wants to stop is told that it is too late for that.
            if isStop { return thanksAgain(visit, isSame: false) }
            let (id, answers) = (visit.interview.id, next.interview.answers)
            return thanksAgain(visit, isSame: try await worker.ask { try $0.holds(answers, under: id) })
        // Pressed twice, or a page of before: it stays erased.
        case .brokeOff? where isStop: return try page(next)
        case .brokeOff?: throw Notice.wasErased(start: visit.start)
        case nil: break
        }
        switch meaning {
        case .stay: return try page(visit)
        case .languages:
            _ = next.interview.handle(.openLanguages)
            return try page(next)
        case .problem(let problem): return try page(visit, problem, form)
        case .events:
            // Nobody waits for the count of a break-off.
            for case .count(let response) in effects { _ = try? await worker.submit(Submission(response: response)) }
            return try page(next)
        }
    }

    /// Stores the response, and says thanks only once it is on the disk.
    private func send(_ response: Response, _ visit: Visit) async throws -> WebResponse {
        var visit = visit
        do {
            switch try await worker.submit(Submission(response: response, ticket: visit.ticket)) {
            case .stored: _ = visit.interview.handle(.stored)
            case .alreadyStored(let isSame): return thanksAgain(visit, isSame: isSame)
            case .stopped: throw Notice.wasErased(start: visit.start)
            case .ticketSpent: throw Notice.ticketSpent
            case .ticketUnknown: throw Notice.ticketUnknown
            case .refused: throw Notice.closedCode
            }
        } catch is StoreError {
            _ = visit.interview.handle(.storeFailed)
        }
        return try page(visit)
    }
}
