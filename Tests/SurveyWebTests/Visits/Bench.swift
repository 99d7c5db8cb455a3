import SurveyCore
import Testing

@testable import SurveyWeb

/// A small survey served from memory, without a network, with a clock of its own.
final class Bench: Sendable {
    static let code = SessionCode("AAAAAA")!
    static let survey = Survey(
        id: "proef", languages: ["nl"], title: ["nl": "Proef"], intro: ["nl": "Welkom."], thanks: ["nl": "Dank je."],
        questions: [
            Question(
                id: "huurt", kind: .yesNo, text: ["nl": "Huur je?"],
                options: [AnswerOption(id: "yes", text: ["nl": "Ja"]), AnswerOption(id: "no", text: ["nl": "Nee"])]),
            Question(id: "jaren", kind: .number(1...12), text: ["nl": "Hoe lang?"]),
        ])

    let store = MemoryResponseStore()
    let clock: TestClock
    let site: OnlineSite
    private let sealer: StateSealer
    private let online: OnlineSurvey
    private let folder = TemporaryFolder()

    init(isOwnDevice: Bool = true) throws {
        let time = TestClock(1_795_000_000)
        clock = time
        let halfDay = HalfDay(secondsSince1970: time.seconds)
        online = OnlineSurvey(survey: Self.survey, version: String(repeating: "a", count: 64))
        store.publish(
            SurveyVersion(hash: online.version, survey: "proef", source: ""), survey: Self.survey, during: halfDay)
        store.add(Site(code: "ergens", label: "Ergens"))
        try store.put(
            Session(
                code: Self.code, site: "ergens", survey: "proef", halfDay: halfDay, state: .open,
                isOwnDevice: isOwnDevice))
        let clock = OnlineClock(seconds: { time.seconds }, halfDay: { HalfDay(secondsSince1970: time.seconds) })
        sealer = StateSealer(ring: try KeyRing(path: "\(folder.path)/keys", clock: clock.seconds))
        site = OnlineSite(settings: OnlineSettings(), surveys: [online], store: store, sealer: sealer, clock: clock)
    }

    func get(_ path: String...) async -> WebResponse {
        await site.respond(to: WebRequest(method: .get, path: path))
    }

    /// The answer to the first page's form.
    func begin() async -> WebResponse {
        await post(nil, ("do.proceed", ""))
    }

    /// The answer to a page's form, with these fields filled.
    func post(_ page: WebResponse?, _ fields: (String, String)...) async -> WebResponse {
        await post(page, fields)
    }

    func post(_ page: WebResponse?, _ fields: [(String, String)]) async -> WebResponse {
        var form = WebForm(fields: fields.map { ($0.0, $0.1) })
        if let state = page.flatMap(state) { form.fields.append(("state", state)) }
        return await site.respond(
            to: WebRequest(method: .post, path: ["s", "proef", Self.code.rawValue], form: form))
    }

    func text(_ page: WebResponse) -> String { String(decoding: page.body, as: UTF8.self) }

    /// The sealed interview in a page.
    func state(in page: WebResponse) -> String? {
        let text = text(page)
        guard let name = text.firstRange(of: "name=\"state\" value=\"") else { return nil }
        return String(text[name.upperBound...].prefix { $0 != "\"" })
    }

    func open(_ state: String) throws -> VisitState {
        try sealer.open(
            state, label: StateLabel(survey: "proef", version: online.version, session: Self.code),
            size: online.stateSize, now: clock.seconds, limit: .seconds(1800))
    }
}
