import SurveyCore

/// The close: it asks first, with how many were invited and remarks.
extension HostPages {
    static let invited = 0...9999
    /// Two messages' worth, as at the kiosk.
    static let remarksLength = 280

    func closing(_ code: SessionCode, _ request: WebRequest, _ visitor: HostSessions.Visitor) async throws
        -> WebResponse?
    {
        guard let hosted = try await hosted(code), !hosted.isWithoutCode else { return nil }
        guard hosted.session.state == .open else { return redirect(to: HostRoute.session(code).action) }
        return response(page(hosted, visitor, path: HostRoute.closing(code).action) { _ in })
    }

    func close(_ code: SessionCode, _ request: WebRequest, _ visitor: HostSessions.Visitor) async throws -> WebResponse?
    {
        guard visitor.key.accepts(request.form["token"], for: HostRoute.close(code).action) else {
            return tooOld(HostRoute.closing(code), visitor)
        }
        guard let hosted = try await hosted(code), !hosted.isWithoutCode else { return nil }
        let typed = request.form["invited"]?.filter { $0 != " " } ?? ""
        let notes = Self.cleaned(request.form["remarks"] ?? "")
        let words = HostText.text(in: visitor.language)
        let count = Int(typed)
        guard typed.isEmpty || typed.utf8.allSatisfy({ (48...57).contains($0) }) && Self.invited.contains(count ?? -1)
        else {
            let page = page(hosted, visitor, path: nil) { closing in
                closing.invited = String(typed.prefix(9))
                closing.invitedProblem = words.invitedWrong
                closing.remarks = notes
            }
            return response(page, status: 422)
        }
        do {
            try await beside { [host = setup.host] in try host.close(code, invited: count, notes: notes) }
        } catch let error as StoreError {
            // The close itself may stand, and only the tidying up be left.
            guard let now = try? await self.hosted(code), now.session.state == .closed else { throw error }
            var page = page(now, visitor, path: nil) { $0.isRepeated = true }
            page.problem = "\(words.closedHalf) \(words.store(error))"
            page.contact = contact(words)
            return response(page, status: 503)
        }
        return redirect(to: HostRoute.session(code).action)
    }

    private func page(
        _ hosted: HostedSession, _ visitor: HostSessions.Visitor, path: String?,
        _ fill: (inout HostPage.Closing) -> Void
    ) -> HostPage {
        let words = HostText.text(in: visitor.language)
        let session = hosted.session
        var warnings = [words.lastChance]
        if session.accepts(online: halfDay()) {
            warnings.append(HostText.fill(words.takenHome, words.date(session.end)))
        }
        let route = HostRoute.close(session.code)
        var closing = HostPage.Closing(
            action: route.action, token: visitor.key.token(for: route.action),
            back: HostRoute.session(session.code).action, warnings: warnings)
        fill(&closing)
        return HostPage(
            language: visitor.language, path: path, heading: "\(words.closing): \(hosted.place)",
            content: .closing(closing), leaving: visitor.leaving)
    }

    /// One line, without what no keyboard types and no more than asked for.
    private static func cleaned(_ text: String) -> String {
        let words = text.unicodeScalars.split {
            $0.properties.isWhitespace || $0.properties.generalCategory == .control
        }
        return String(words.map(String.init).joined(separator: " ").prefix(remarksLength))
    }
}
