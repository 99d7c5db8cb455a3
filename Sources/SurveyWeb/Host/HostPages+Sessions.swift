import SurveyCore

/// The list of sessions, and one of them.
extension HostPages {
    /// So many sessions are shown under one heading.
    static let most = 30

    func list(_ request: WebRequest, _ visitor: HostSessions.Visitor) async throws -> WebResponse {
        let (all, counts) = try await beside { [host = setup.host] in (try host.sessions(), try host.counts()) }
        let now = halfDay()
        let words = HostText.text(in: visitor.language)
        var groups: [HostPage.Group] = []
        for part in DayPart.allCases {
            let sessions = all.filter { DayPart(of: $0.session, at: now, isWithoutCode: $0.isWithoutCode) == part }
                .sorted {
                    ($0.session.halfDay, $0.place, $0.session.code) < ($1.session.halfDay, $1.place, $1.session.code)
                }
            guard !sessions.isEmpty else { continue }
            let rows = sessions.prefix(Self.most).map { row($0, counts[$0.session.code], visitor, words) }
            groups.append(HostPage.Group(heading: part.heading(words), sessions: rows))
        }
        return response(
            HostPage(
                language: visitor.language, path: HostRoute.list.action, heading: words.sessions,
                content: .sessions(groups), leaving: visitor.leaving))
    }

    private func row(
        _ hosted: HostedSession, _ counts: HostedCounts?, _ visitor: HostSessions.Visitor, _ words: HostText
    ) -> HostPage.Row {
        let session = hosted.session
        return HostPage.Row(
            path: HostRoute.session(session.code).action, place: hosted.place,
            survey: title(of: hosted, visitor.language), day: words.words(session.halfDay), state: session.state,
            stateWord: words.state(session.state),
            count: session.halfDay > halfDay()
                ? nil : "\(words.finished): \(number(counts?.complete ?? 0, of: hosted, words))")
    }

    func session(_ code: SessionCode, _ request: WebRequest, _ visitor: HostSessions.Visitor) async throws
        -> WebResponse?
    {
        guard let hosted = try await hosted(code) else { return nil }
        let counts = try await beside { [host = setup.host] in try host.counts() }[code]
        let words = HostText.text(in: visitor.language)
        let session = hosted.session
        let now = halfDay()
        let canClose = session.state == .open && !hosted.isWithoutCode
        let canOpen = session.state == .planned && HostDays.isOnOrBefore(session.halfDay, now) && now <= session.end
        let complete = counts?.complete ?? 0
        let stopped = counts?.brokenOff ?? 0
        var lines = [
            (words.survey, title(of: hosted, visitor.language)), (words.day, words.words(session.halfDay)),
            (words.stateLabel, words.state(session.state)),
        ]
        if codeProblem(of: hosted, words) == nil { lines.append((words.code, code.rawValue)) }
        var remarks = [codeWords(hosted, words)]
        if session.halfDay <= now {
            lines.append((words.finished, number(complete, of: hosted, words)))
            lines.append((words.stopped, number(stopped, of: hosted, words)))
            if min(complete, stopped) < hosted.threshold { remarks.append(words.masked) }
        }
        if session.state == .planned, !canOpen, session.halfDay > now { remarks.append(words.openOnDay) }
        let notice: String? =
            switch session.state {
            case .planned: nil
            case .open: words.isOpen
            case .closed: words.closed
            }
        return response(
            HostPage(
                language: visitor.language, path: HostRoute.session(code).action, heading: hosted.place,
                notice: notice,
                content: .session(
                    HostPage.Details(
                        lines: lines, state: session.state, remarks: remarks,
                        codePath: codeProblem(of: hosted, words) == nil ? HostRoute.code(code).action : nil,
                        opening: canOpen
                            ? (HostRoute.open(code).action, visitor.key.token(for: HostRoute.open(code).action)) : nil,
                        closePath: canClose ? HostRoute.closing(code).action : nil)),
                leaving: visitor.leaving))
    }

    func open(_ code: SessionCode, _ request: WebRequest, _ visitor: HostSessions.Visitor) async throws -> WebResponse?
    {
        guard visitor.key.accepts(request.form["token"], for: HostRoute.open(code).action) else {
            return tooOld(HostRoute.session(code), visitor)
        }
        guard let hosted = try await hosted(code) else { return nil }
        let now = halfDay()
        guard HostDays.isOnOrBefore(hosted.session.halfDay, now), now <= hosted.session.end else {
            throw SessionError.closed(hosted.session)
        }
        try await beside { [host = setup.host] in try host.open(code) }
        return redirect(to: HostRoute.session(code).action)
    }

    // MARK: What several pages tell

    /// The session of that code.
    func hosted(_ code: SessionCode) async throws -> HostedSession? {
        try await beside { [host = setup.host] in try host.session(code) }
    }

    func title(of hosted: HostedSession, _ language: LanguageTag) -> String {
        let title = hosted.title.text(in: language, fallbacks: HostText.languages)
        return title.isEmpty ? hosted.session.survey : title
    }

    /// A number of people, if there are enough of them, in steps that show nobody who comes.
    func number(_ count: Int, of hosted: HostedSession, _ words: HostText) -> String {
        LiveCount(count, threshold: hosted.threshold).text(fewerThan: words.fewerThan)
    }

    /// The answer to a form that was not made for this visitor.
    func tooOld(_ back: HostRoute, _ visitor: HostSessions.Visitor) -> WebResponse {
        let words = HostText.text(in: visitor.language)
        return response(
            HostPage(
                language: visitor.language, heading: words.problem, problem: words.formTooOld,
                content: .message(back: back.action), leaving: visitor.leaving),
            status: 403)
    }

    /// Whether the code works, and until when.
    private func codeWords(_ hosted: HostedSession, _ words: HostText) -> String {
        let session = hosted.session
        let now = halfDay()
        if hosted.isWithoutCode || session.isLocal || hosted.needsTicket {
            return codeProblem(of: hosted, words) ?? ""
        }
        if session.state == .closed { return words.worksNot }
        if session.end < now { return HostText.fill(words.closedByDate, words.date(session.end)) }
        if session.halfDay > now { return HostText.fill(words.worksFrom, words.words(session.halfDay)) }
        return codeProblem(of: hosted, words) ?? HostText.fill(words.worksUntil, words.date(session.end))
    }
}

/// Under which heading a session stands.
enum DayPart: CaseIterable {
    case now, earlier, later, done

    /// `nil` for what is over, or will never be.
    init?(of session: Session, at now: HalfDay, isWithoutCode: Bool) {
        switch session.state {
        case .closed:
            guard HostDays.isSame(session.halfDay, now) else { return nil }
            self = .done
        case .planned where session.end < now: return nil
        case .planned, .open:
            if isWithoutCode || session.halfDay == now {
                self = .now
            } else {
                self = session.halfDay < now ? .earlier : .later
            }
        }
    }

    func heading(_ words: HostText) -> String {
        switch self {
        case .now: words.now
        case .earlier: words.earlier
        case .later: words.later
        case .done: words.done
        }
    }
}

/// Days, whatever their half.
enum HostDays {
    static func isSame(_ a: HalfDay, _ b: HalfDay) -> Bool { (a.year, a.month, a.day) == (b.year, b.month, b.day) }

    static func isOnOrBefore(_ a: HalfDay, _ b: HalfDay) -> Bool { a < b || isSame(a, b) }
}
