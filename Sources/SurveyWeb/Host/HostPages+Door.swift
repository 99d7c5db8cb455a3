import SurveyCore

/// Signing in and out.
extension HostPages {
    /// The page that asks for the passphrase.
    ///
    /// A browser that has no cookie yet gets one: the form is good for that browser alone, so that nobody can be signed
    /// in from elsewhere.
    func door(
        _ request: WebRequest, _ token: HostToken?, notice: KeyPath<HostText, String>? = nil,
        problem: KeyPath<HostText, String>? = nil, status: Int = 200
    ) async -> WebResponse {
        if let wait = await door.wait(for: request.client, at: seconds()) { return waiting(request, token, wait) }
        return form(request, token, status: status) { words in
            (notice.map { words[keyPath: $0] }, problem.map { words[keyPath: $0] })
        }
    }

    func signIn(_ request: WebRequest, _ token: HostToken?, _ mark: String) async -> WebResponse {
        guard let token else { return await door(request, nil, problem: \.noCookies, status: 403) }
        guard doorKey.accepts(request.form["token"], for: HostRoute.signIn.action, holder: token.text) else {
            return await door(request, token, problem: \.formTooOld, status: 403)
        }
        guard let passphrase = request.form["passphrase"], !passphrase.isEmpty else {
            return await door(request, token)
        }
        let answer = await door.attempt(request.client, at: seconds()) { [store = setup.passphrase] in
            store.verify(passphrase)
        }
        switch answer {
        case .right:
            // A new one, so that a cookie that somebody else laid down before is good for nothing.
            sessions.end(token)
            let new = sessions.begin(mark: mark, language: language(of: request), at: seconds())
            return redirect(to: HostRoute.list.action, cookie: HostCookie.setting(new))
        case .wrong(let wait):
            guard wait == 0 else { return waiting(request, token, wait) }
            return form(request, token, status: 403) { (nil, $0.wrong) }
        case .wait(let wait): return waiting(request, token, wait)
        case .busy: return form(request, token, status: 429, retryAfter: 5) { (nil, $0.busy) }
        }
    }

    func signOut(_ request: WebRequest, _ token: HostToken?, _ visitor: HostSessions.Visitor?) -> WebResponse {
        guard let token, let visitor,
            visitor.key.accepts(request.form["token"], for: HostRoute.signOut.action)
        else { return redirect(to: HostRoute.list.action) }
        sessions.end(token)
        var request = request
        request.query["l"] = visitor.language.rawValue
        return form(request, nil, status: 200) { ($0.signedOut, nil) }
    }

    /// How the project team makes these pages work: on the machine itself alone.
    func setUp(_ request: WebRequest, isUnreadable: Bool) -> WebResponse {
        let language = language(of: request)
        let words = HostText.text(in: language)
        return response(
            HostPage(
                language: language, path: HostRoute.list.action, heading: words.noPassphrase,
                content: .setUp(
                    command: setup.command, text: isUnreadable ? words.unreadable : words.setPassphrase)),
            status: 403)
    }

    private func waiting(_ request: WebRequest, _ token: HostToken?, _ seconds: Int) -> WebResponse {
        form(request, token, status: 429, retryAfter: seconds) { words in
            (nil, HostText.fill(words.waiting, words.duration(seconds)))
        }
    }

    private func form(
        _ request: WebRequest, _ token: HostToken?, status: Int, retryAfter: Int? = nil,
        _ says: (HostText) -> (notice: String?, problem: String?)
    ) -> WebResponse {
        let language = language(of: request)
        let words = HostText.text(in: language)
        let holder = token ?? HostToken()
        let (notice, problem) = says(words)
        return response(
            HostPage(
                language: language, path: HostRoute.list.action, heading: words.title, notice: notice,
                problem: problem,
                content: .signIn(token: doorKey.token(for: HostRoute.signIn.action, holder: holder.text))),
            status: status, cookie: token == nil ? HostCookie.setting(holder) : nil, retryAfter: retryAfter)
    }
}
