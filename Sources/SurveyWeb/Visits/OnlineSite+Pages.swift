import SurveyCore

/// Interviews and notices as pages.
extension OnlineSite {
    func words(_ language: LanguageTag) -> WebWords { .in(language) }

    /// The page of an interview, as it stands.
    func page(_ visit: Visit, _ problem: FormProblem? = nil, _ form: WebForm? = nil) throws -> WebResponse {
        let screen = visit.interview.screen
        guard let draft = visit.interview.draft else { return lastPage(screen, of: visit) }
        var content = screenPage(screen, of: visit)
        if let problem, let form {
            content.problem = text(of: problem, screen)
            content.ticked = Set(form.all("set"))
            content.typed = form["number"].map { String($0.prefix(12)) }
        }
        let state = VisitState(draft: draft, issued: clock.seconds(), ticket: visit.ticket)
        content.state = try sealer.seal(state, label: visit.label, size: visit.survey.stateSize)
        var response = response(content, of: visit, status: status(screen, problem), cache: .page)
        // On a device that the next person will use, no page of this one stays.
        if content.isLentDevice { response.refresh = (content.limit, visit.start) }
        return response
    }

    /// The page after which nothing is left of the interview.
    private func lastPage(_ screen: Screen, of visit: Visit, remark: String? = nil) -> WebResponse {
        var content = screenPage(screen, of: visit)
        content.remark = remark
        if content.isLentDevice || screen.kind == .stopped { content.startPath = visit.start }
        var response = response(content, of: visit, status: 200, cache: .last)
        if content.isLentDevice { response.refresh = (Self.farewell, visit.start) }
        return response
    }

    private func screenPage(_ screen: Screen, of visit: Visit) -> ScreenPage {
        var content = screenPage(screen, of: visit.survey, action: visit.start)
        content.isLentDevice = !visit.session.isOwnDevice
        content.limit = seconds(limit(isOwnDevice: visit.session.isOwnDevice))
        return content
    }

    private func response(
        _ content: ScreenPage, of visit: Visit, status: Int, cache: WebResponse.Cache
    ) -> WebResponse {
        let language = content.screen.language
        let title = visit.survey.survey.text(visit.survey.survey.title, in: language)
        return response(
            Page(language: language, title: title, content: .screen(content)), status: status, cache: cache)
    }

    /// So many seconds the last page stays on a lent device.
    private static let farewell = 30

    private func status(_ screen: Screen, _ problem: FormProblem?) -> Int {
        if problem != nil { return 422 }
        return screen.kind == .saveFailed ? 503 : 200
    }

    private func text(of problem: FormProblem, _ screen: Screen) -> String {
        let words = words(screen.language)
        return switch problem {
        case .nothingChosen: words.form.nothingChosen
        case .nothingTicked: words.form.nothingTicked
        case .tooManyTicked(let limit): InterfaceWords.fill(words.form.tooManyTicked, limit)
        case .exclusiveTogether(let label): WebWords.fill(words.form.exclusiveTogether, label)
        case .noNumber(let range): InterfaceWords.fill(words.form.noNumber, range.lowerBound, range.upperBound)
        case .trapFilled: words.form.trapFilled
        }
    }

    // MARK: Notices

    /// The same thanks again; with another word where the form said something else than what is stored.
    func thanksAgain(_ visit: Visit, isSame: Bool?) -> WebResponse {
        let language = visit.interview.language
        let messages = words(language).messages
        let survey = visit.survey.survey
        let thanks = Screen(kind: .thanks, language: language, text: survey.text(survey.thanks, in: language))
        let remark =
            switch isSame {
            case true?: messages.thanksAgain
            case false?: messages.thanksDifferent
            case nil: messages.thanksSealed
            }
        return lastPage(thanks, of: visit, remark: remark.text)
    }

    /// A kind page, in place of a question.
    func page(_ notice: Notice, in language: LanguageTag) -> WebResponse {
        let words = words(language)
        let message = words.messages[notice]
        var content = MessagePage(heading: message.heading, text: message.text)
        switch notice {
        case .unknownPage, .unknownSurvey, .unknownCode, .mistypedCode, .codeNeeded: content.hasCodeForm = true
        case .expired(let start, _), .damaged(let start), .wasErased(let start):
            content.links = [.init(label: words.start.startAgain, path: start)]
        case .closedCode, .notYetOpen, .ticketNeeded, .ticketUnknown, .ticketSpent, .trouble: break
        }
        // What was never there has no answers before it: a missing icon must not empty anybody's cache.
        var response = response(
            Page(language: language, title: message.heading, content: .message(content)), status: notice.status,
            cache: notice == .unknownPage ? .none : .last)
        response.isWrongGuess = notice == .ticketUnknown
        return response
    }
}
