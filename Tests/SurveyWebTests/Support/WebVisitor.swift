import SurveyCore
import TestSupport
import Testing

@testable import SurveyWeb

/// Somebody with a browser without script, who reads pages and presses their buttons.
///
/// The sealed state is opened beside, with the server's key, only to know which screen the page must be showing.
struct WebVisitor {
    let trial: OnlineTrial
    var language: LanguageTag
    var isAssisted = false
    /// Each form is sent twice; the second answer is the one that is read.
    var sendsTwice = false
    /// What the person does on a screen.
    var person: (Screen) -> InterviewEvent?

    struct Journey {
        var id: ResponseID
        var seed: UInt64
        var pages: Int
        /// The last page, without a form that leads on.
        var end: WebResponse
    }

    struct Lost: Error { var what: String }

    /// Through the whole interview.
    func run() async throws -> Journey {
        let first = await trial.get("/\(trial.code)", query: ["l": language.rawValue])
        try expect(first.status == 200, "the intro has status \(first.status)")
        var form = try form(of: first)
        try expect(form["l"] == language.rawValue, "the intro is in \(form["l"] ?? "no language")")
        try expect(form["state"] == nil, "an id was made by looking")
        try expect(!isAssisted || form.tick("assisted", ["1"]), "nobody can say that they are helped")
        var (response, journey) = (try await send(form, "proceed"), nil as Journey?)
        for count in 1..<3_000 {
            guard let next = try? self.form(of: response), let sealed = next["state"] else {
                guard var journey else { throw Lost(what: "the interview never began: \(response.text)") }
                journey.end = response
                return journey
            }
            let interview = try opened(sealed)
            journey = Journey(id: interview.id, seed: interview.seed, pages: count, end: response)
            try await check(response, shows: interview)
            response = try await act(on: next, interview)
        }
        throw Lost(what: "it does not end")
    }

    /// Does what the person does on this page.
    private func act(on form: WebFormFilling, _ interview: Interview) async throws -> WebResponse {
        var (form, interview, ticks) = (form, interview, false)
        while let event = person(interview.screen) {
            switch event {
            case .choose(let option):
                if case .many = interview.screen.selection {
                    _ = interview.handle(event)
                    ticks = true
                    continue
                }
                return try await send(form, "choose.\(option)")
            case .enter(let number):
                try expect(form["number"] != nil, "there is no field for a number")
                form["number"] = String(number)
                return try await send(form, "proceed")
            case .proceed:
                if case .many = interview.screen.selection {
                    let wanted = Set(interview.screen.choices.filter(\.isChosen).map(\.id))
                    try expect(form.tick("set", wanted), "not all of \(wanted) can be ticked")
                    _ = ticks
                    return try await send(form, wanted.isEmpty ? "none" : "proceed")
                }
                return try await send(form, "proceed")
            case .skip: return try await send(form, "skip")
            case .skipRest: return try await send(form, "skipRest")
            case .refuse: return try await send(form, "refuse")
            case .dontKnow: return try await send(form, "dontKnow")
            case .back: return try await send(form, "back")
            case .stop: return try await send(form, "stop")
            case .toggleAssistance: return try await send(form, "assistance")
            case .chooseLanguage(let tag): return try await send(form, "language.\(tag)")
            case .openLanguages: return try await send(form, "language")
            case .write, .stillHere, .resume, .tick, .stored, .storeFailed:
                throw Lost(what: "\(event) is nothing for a page")
            }
        }
        throw Lost(what: "nothing to do on \(interview.screen.kind)")
    }

    private func send(_ form: WebFormFilling, _ deed: String) async throws -> WebResponse {
        guard let button = form.button(deed) else {
            throw Lost(what: "there is no button '\(deed)' among \(form.buttons.map(\.deed))")
        }
        let fields = form.sent(with: button)
        if sendsTwice { _ = await trial.post(form.action, fields) }
        return await trial.post(form.action, fields)
    }

    func form(of response: WebResponse) throws -> WebFormFilling {
        let page = try response.html()
        guard let form = WebFormFilling(page) else { throw Lost(what: "no form on: \(page.text)") }
        return form
    }

    func opened(_ sealed: String) throws -> Interview {
        let survey = trial.survey
        let label = StateLabel(survey: survey.survey.id, version: survey.version, session: trial.code)
        let state = try trial.sealer.open(
            sealed, label: label, size: StateSealer.size(for: survey.survey), now: trial.clock.seconds,
            limit: .seconds(60))
        let interview = Interview(
            restoring: state.draft, routing: survey.routing, version: survey.version, asking: false)
        return try #require(interview)
    }

    /// The page shows what the screen says: its texts, its choices by their names, its actions.
    private func check(_ response: WebResponse, shows interview: Interview) async throws {
        let (page, screen) = (try response.html(), interview.screen)
        let form = try #require(WebFormFilling(page))
        try expect(response.status == 200 && response.cache == .page, "a question came as \(response.status)")
        try expect(page.all("html").first?["lang"] == screen.language.rawValue, "the page's language")
        let direction = screen.direction == .rightToLeft ? "rtl" : "ltr"
        try expect((page.all("html").first?["dir"] ?? "ltr") == direction, "the page's direction")
        let shown = page.text
        for part in [screen.heading, screen.text, screen.hint] {
            for line in part.split(separator: "\n") {
                let flat = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                try expect(shown.contains(flat), "'\(flat)' is not on the page: \(shown)")
            }
        }
        let offered = form.buttons.map(\.deed)
        switch screen.selection {
        case .one:
            try expect(
                offered.filter { $0.hasPrefix("choose.") } == screen.choices.map { "choose.\($0.id)" },
                "choices \(offered)")
        case .many:
            let boxes = form.fields.filter { $0.name == "set" }
            try expect(boxes.map(\.value) == screen.choices.map(\.id), "boxes \(boxes)")
            try expect(boxes.map(\.isTicked) == screen.choices.map(\.isChosen), "ticks \(boxes)")
        case .number, .none, .code, .text: break
        }
        for action in screen.actions where action.kind != .proceed {
            try expect(offered.contains(action.kind.rawValue), "no \(action.kind) among \(offered)")
        }
    }

    private func expect(_ isTrue: Bool, _ what: @autoclosure () -> String) throws {
        if !isTrue { throw Lost(what: what()) }
    }
}
