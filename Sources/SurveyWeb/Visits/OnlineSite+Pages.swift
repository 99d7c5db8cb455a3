import SurveyCore

/// Interviews and notices as pages.
extension OnlineSite {
    func words(_ language: LanguageTag) -> WebWords { .in(language) }

    /// The page of an interview, as it stands.
    func page(_ visit: Visit, _ problem: FormProblem? = nil, _ form: WebForm? = nil) throws -> WebResponse {
        let screen = visit.interview.screen
        var content = screenPage(screen, of: visit.survey, action: visit.start)
        content.isLentDevice = !visit.session.isOwnDevice
        if case .intro = screen.kind { content.responsible = visit.survey.survey.about.responsible }
        if let problem, let form {
            content.problem = text(of: problem, screen)
            content.ticked = Set(form.all("set"))
            content.typed = form["number"].map { String($0.prefix(12)) }
        }
        let isLast = visit.interview.draft == nil
        if isLast {
            content.startPath = content.isLentDevice || screen.kind == .stopped ? visit.start : nil
        } else {
            let state = VisitState(draft: visit.interview.draft!, issued: clock.seconds(), ticket: visit.ticket)
            content.state = try sealer.seal(state, label: visit.label, size: visit.survey.stateSize)
        }
        let title = visit.survey.survey.text(visit.survey.survey.title, in: screen.language)
        var response = response(
            Page(language: screen.language, title: title, content: .screen(content)),
            status: status(screen, problem), cache: isLast ? .last : .page)
        // On a device that the next person will use, no page of this one stays.
        if content.isLentDevice {
            let seconds = isLast ? Self.farewell : Int(settings.lentDeviceLimit.components.seconds)
            response.refresh = (seconds, visit.start)
        }
        return response
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
        let words = words(language)
        let survey = visit.survey.survey
        let thanks = survey.text(survey.thanks, in: language)
        let note =
            switch isSame {
            case true?: words.messages.thanksAgain
            case false?: words.messages.thanksDifferent
            case nil: words.messages.thanksSealed
            }
        var content = MessagePage(heading: note.heading, text: "\(thanks)\n\(note.text)")
        if !visit.session.isOwnDevice { content.links = [.init(label: words.start.nextPerson, path: visit.start)] }
        var response = response(
            Page(language: language, title: survey.text(survey.title, in: language), content: .message(content)),
            cache: .last)
        if !visit.session.isOwnDevice { response.refresh = (Self.farewell, visit.start) }
        return response
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
        return response(
            Page(language: language, title: message.heading, content: .message(content)), status: notice.status,
            cache: notice == .unknownPage ? .none : .last)
    }
}
