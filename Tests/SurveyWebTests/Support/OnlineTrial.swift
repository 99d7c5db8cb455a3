import SurveyCore
import TestSupport

@testable import SurveyWeb

/// A site over a store in memory, with one session of one survey.
struct OnlineTrial {
    let folder = TemporaryFolder()
    let clock: TestClock
    let store = RecordingStore()
    let sealer: StateSealer
    let surveys: [OnlineSurvey]
    let site: OnlineSite
    let code: SessionCode
    let settings: OnlineSettings

    static let version = String(repeating: "a", count: 64)

    var survey: OnlineSurvey { surveys[0] }
    var start: String { "/s/\(survey.survey.id)/\(code)" }

    init(
        _ surveys: [Survey], isOwnDevice: Bool = true, settings: OnlineSettings = OnlineSettings(),
        clock: TestClock = TestClock()
    ) throws {
        self.clock = clock
        self.settings = settings
        // Versions of their own, `aaa…`, `bbb…`.
        self.surveys = surveys.enumerated().map { place, survey in
            OnlineSurvey(survey: survey, version: String(repeating: "abcdef"[place], count: 64))
        }
        sealer = StateSealer(ring: try KeyRing(path: folder.file("keys")) { clock.seconds })
        let halfDay = HalfDay(secondsSince1970: clock.seconds)
        code = SurveyWebTests.code(1)
        store.memory.add(Site(code: "bib", label: "Bib"))
        for (place, survey) in self.surveys.enumerated() {
            store.memory.publish(
                SurveyVersion(hash: survey.version, survey: survey.survey.id, source: "\(place)"),
                survey: survey.survey, during: halfDay)
            try store.memory.put(
                Session(
                    code: SurveyWebTests.code(UInt64(place + 1)), site: "bib", survey: survey.survey.id,
                    halfDay: halfDay, state: .open, isOwnDevice: isOwnDevice))
        }
        site = OnlineSite(
            settings: settings, surveys: self.surveys, store: store, sealer: sealer,
            clock: OnlineClock(
                seconds: { clock.seconds }, halfDay: { HalfDay(secondsSince1970: clock.seconds) }))
    }

    func get(_ path: String, query: [String: String] = [:]) async -> WebResponse {
        await site.respond(
            to: WebRequest(method: .get, path: path.split(separator: "/").map(String.init), query: query))
    }

    func post(_ path: String, _ fields: [(name: String, value: String)]) async -> WebResponse {
        await site.respond(
            to: WebRequest(
                method: .post, path: path.split(separator: "/").map(String.init),
                form: WebForm(fields: fields.map { ($0.name, $0.value) })))
    }
}

extension String {
    fileprivate subscript(_ place: Int) -> Character { self[index(startIndex, offsetBy: place)] }
}

extension WebResponse {
    /// The page, as a browser without script reads it.
    func html() throws -> HTMLElement { try HTMLElement.page(String(decoding: body, as: UTF8.self)) }
    var text: String { String(decoding: body, as: UTF8.self) }
}
