import QRCode
import SurveyCore

/// The code at full screen.
extension HostPages {
    func code(_ code: SessionCode, _ request: WebRequest, _ visitor: HostSessions.Visitor) async throws -> WebResponse?
    {
        guard let hosted = try await hosted(code) else { return nil }
        let words = HostText.text(in: visitor.language)
        let back = HostRoute.session(code).action
        guard codeProblem(of: hosted, words) == nil, let address else { return redirect(to: back) }
        return response(
            HostPage(
                language: visitor.language, heading: words.scan,
                content: .code(
                    HostPage.Code(
                        image: HostRoute.image(code).action,
                        imageTitle: HostText.fill(words.codeTitle, address.shown(code)),
                        address: ["\(address.shown)/", code.rawValue], code: Self.inGroups(code), back: back))))
    }

    func image(_ code: SessionCode, _ request: WebRequest, _ visitor: HostSessions.Visitor) async throws -> WebResponse?
    {
        let words = HostText.text(in: visitor.language)
        guard let address, let hosted = try await hosted(code), codeProblem(of: hosted, words) == nil else {
            return nil
        }
        let title = HostText.fill(words.codeTitle, address.shown(code))
        return WebResponse(
            body: Array(address.qrCode(code).svg(title: title, language: visitor.language.rawValue).utf8),
            contentType: .svg, cache: .none)
    }

    /// Why there is no code to show; `nil` when there is one.
    func codeProblem(of hosted: HostedSession, _ words: HostText) -> String? {
        let session = hosted.session
        if hosted.isWithoutCode { return words.withoutCode }
        if session.isLocal { return words.localOnly }
        if hosted.needsTicket { return words.ticketsOnly }
        if session.state == .closed || session.end < halfDay() { return words.worksNot }
        return address == nil ? words.noAddress : nil
    }

    /// Easier to read aloud: `K7M PQ2`.
    private static func inGroups(_ code: SessionCode) -> String {
        "\(code.rawValue.prefix(3)) \(code.rawValue.dropFirst(3))"
    }
}
