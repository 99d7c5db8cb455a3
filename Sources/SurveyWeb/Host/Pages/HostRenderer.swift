import Mustache
import SurveyCore

/// Makes HTML of the host's pages. All texts are escaped by the template.
struct HostRenderer: Sendable {
    /// The style, which browsers keep.
    let style = WebResponse(body: HostStyle.bytes, contentType: .css, cache: .forever)

    func html(_ page: HostPage) -> [UInt8] {
        let words = HostText.text(in: page.language)
        var values: [String: Any] = [
            "language": page.language.rawValue, "heading": page.heading, "style": HostRoute.style.action,
            "words": words.labels, "hasBar": page.path != nil || page.leaving != nil,
        ]
        if let path = page.path {
            values["hasLanguages"] = true
            values["languages"] = HostText.languages.map { language -> [String: Any] in
                [
                    "path": "\(path)?l=\(language.rawValue)", "tag": language.rawValue,
                    "name": HostText.name(of: language), "isCurrent": language == page.language,
                ]
            }
        }
        if let leaving = page.leaving {
            values["hasLeaving"] = true
            values["leaving"] = leaving
        }
        if let notice = page.notice { values["notice"] = notice }
        if let problem = page.problem { values["problem"] = problem }
        if let contact = page.contact { values["contact"] = contact }
        let template = fill(&values, page)
        return Array(template.render(values).utf8)
    }

    /// Puts in what this kind of page shows, and tells its template.
    private func fill(_ values: inout [String: Any], _ page: HostPage) -> MustacheTemplate {
        switch page.content {
        case .signIn(let token):
            values["token"] = token
            return Self.signIn
        case .setUp(let command, let text):
            values["command"] = command
            values["text"] = text
            return Self.setUp
        case .sessions(let groups):
            values["groups"] = groups.map { group -> [String: Any] in
                ["heading": group.heading, "sessions": group.sessions.map(Self.values)]
            }
            return Self.sessions
        case .session(let details):
            values["lines"] = details.lines.map { ["label": $0.label, "value": $0.value] }
            values["remarks"] = details.remarks
            if let opening = details.opening { values["opening"] = ["path": opening.path, "token": opening.token] }
            if let path = details.codePath { values["codePath"] = path }
            if let path = details.closePath { values["closePath"] = path }
            values["here"] = page.path ?? HostRoute.list.action
            return Self.session
        case .closing(let closing):
            values.merge(Self.values(closing)) { $1 }
            return Self.closing
        case .code(let code):
            values["image"] = code.image
            values["imageTitle"] = code.imageTitle
            values["address"] = code.address
            values["code"] = code.code
            values["back"] = code.back
            return Self.code
        case .message(let back):
            values["back"] = back
            return Self.message
        }
    }

    private static func values(_ row: HostPage.Row) -> [String: Any] {
        var values: [String: Any] = [
            "path": row.path, "place": row.place, "survey": row.survey, "day": row.day, "state": row.state.rawValue,
            "stateWord": row.stateWord,
        ]
        if let count = row.count { values["count"] = count }
        return values
    }

    private static func values(_ closing: HostPage.Closing) -> [String: Any] {
        var values: [String: Any] = [
            "action": closing.action, "token": closing.token, "back": closing.back, "warnings": closing.warnings,
            "invited": closing.invited, "remarks": closing.remarks, "isFirst": !closing.isRepeated,
        ]
        if let problem = closing.invitedProblem { values["invitedProblem"] = problem }
        return values
    }

    private static func page(_ body: String) -> MustacheTemplate {
        Markup.template(HostTemplates.head + HostTemplates.top + body + HostTemplates.bottom)
    }

    private static let signIn = page(HostTemplates.signIn)
    private static let setUp = page(HostTemplates.setUp)
    private static let sessions = page(HostTemplates.sessions)
    private static let session = page(HostTemplates.session)
    private static let closing = page(HostTemplates.closing)
    private static let message = page(HostTemplates.message)
    private static let code = Markup.template(HostTemplates.head + HostTemplates.code)
}

extension HostText {
    /// The words that stand in templates, by their names.
    fileprivate var labels: [String: String] {
        [
            "language": language, "leave": leave, "askPassphrase": askPassphrase, "passphrase": passphrase,
            "enter": enter, "whoAsks": whoAsks, "then": then, "refresh": refresh, "nothing": nothing, "open": open,
            "showCode": showCode, "close": close, "back": back, "invited": invited, "invitedHint": invitedHint,
            "remarks": remarks, "remarksHint": remarksHint, "stays": stays, "closeIt": closeIt, "tryAgain": tryAgain,
            "scan": scan, "orType": orType, "code": code, "exit": exit,
        ]
    }
}
