import SurveyCore

@testable import SurveyWeb

/// Pages as a person meets them, without a server.
struct PageGallery {
    let survey: Survey
    let language: LanguageTag
    /// As long as a sealed state is.
    var stateLength = 1024
    var hasSounds = false

    /// Every screen that a person can see of the survey, once, by a name of its own: all ways through it are gone by
    /// people who answer at random, until nothing new is seen.
    func screens() -> [(name: String, screen: Screen)] {
        var generator = SeededGenerator(seed: 12)
        var seen: [String: Screen] = [:]
        var idleRuns = 0
        while idleRuns < 25 {
            let before = seen.count
            var interview = interview(id: .random(using: &generator))
            for _ in 0..<400 {
                let screen = interview.screen
                let name = Self.name(screen)
                if seen[name] == nil { seen[name] = screen }
                guard let event = Self.event(on: screen, &generator) else { break }
                for effect in interview.handle(event) { if case .store = effect { _ = interview.handle(.stored) } }
            }
            idleRuns = seen.count == before ? idleRuns + 1 : 0
        }
        return seen.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The page of every screen, and the pages around the interview.
    func pages() -> [(name: String, page: Page)] {
        let words = WebWords.in(language).messages
        return screens().map { ($0.name, page($0.screen)) } + [
            ("privacy", page(.privacy(PrivacyPage(survey: survey, backPath: "/s/\(survey.id)")))),
            (
                "message",
                page(
                    .message(
                        MessagePage(
                            heading: words.codeMistyped.heading, text: words.codeMistyped.text, hasCodeForm: true)))
            ),
            ("code", page(.code(CodePage(typed: "AB", problem: words.codeMistyped.text)))),
        ]
    }

    func interview(id: ResponseID = ResponseID(bytes: [UInt8](repeating: 7, count: 16))!) -> Interview {
        Interview(
            survey: survey, version: String(repeating: "a", count: 64), session: SessionCode("AAAAAA")!, mode: .online,
            id: id, seed: 3, settings: InterviewSettings(startLanguage: language))
    }

    func page(_ content: Page.Content) -> Page {
        Page(language: language, title: survey.text(survey.title, in: language), content: content)
    }

    /// The page of a screen, as the server fills it.
    func page(_ screen: Screen, change: (inout ScreenPage) -> Void = { _ in }) -> Page {
        var form = ScreenPage(
            screen: screen, action: "/s/\(survey.id)/AAAAAA", privacyPath: "/s/\(survey.id)/privacy?l=\(language)")
        let isStart = screen.kind == .intro || screen.kind == .language
        form.state = isStart ? nil : state
        form.responsible = survey.about.responsible
        if hasSounds { form.sounds = sounds(of: screen) }
        change(&form)
        var page = page(.screen(form))
        if isStart, survey.languages.count > 1 {
            page.languages = survey.languages.map { tag in
                Page.LanguageLink(
                    language: tag, name: InterfaceWords.name(of: tag), path: "/s/\(survey.id)/AAAAAA?l=\(tag)",
                    isCurrent: tag == language)
            }
        }
        return page
    }

    private func sounds(of screen: Screen) -> ScreenPage.Sounds {
        func sound(_ name: String) -> [ScreenPage.Sounds.Source] {
            ["ogg", "wav"].map { ending in
                .init(path: "/audio/\(survey.id)/0123456789ab/\(language)/\(name).\(ending)", type: "audio/\(ending)")
            }
        }
        var sounds = ScreenPage.Sounds()
        sounds.text = sound("tekst")
        for choice in screen.choices { sounds.choices[choice.id] = sound("tekst.\(choice.id)") }
        for action in screen.actions { sounds.actions[action.kind] = sound(action.kind.rawValue) }
        return sounds
    }

    /// As hard to compress as a sealed state is.
    var state: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        var generator = SeededGenerator(seed: 5)
        return String((0..<stateLength).map { _ in alphabet.randomElement(using: &generator)! })
    }

    static func name(_ screen: Screen) -> String {
        switch screen.kind {
        case .question(let id): "question-\(id)"
        case .card(let id, let card): "card-\(id)-\(card)"
        case .note(let id): "note-\(id)"
        case .language: "language"
        case .intro: "intro"
        case .review: "review"
        case .saveFailed: "saveFailed"
        case .thanks: "thanks"
        case .stopped: "stopped"
        case .saving, .idle, .away, .rest, .closed, .display, .host: "other"
        }
    }

    private static func event(on screen: Screen, _ generator: inout SeededGenerator) -> InterviewEvent? {
        switch screen.kind {
        case .thanks, .stopped, .idle, .away, .rest, .closed, .display, .host, .saving: return nil
        case .language, .intro, .note, .review, .saveFailed: return .proceed
        case .question, .card:
            if case .number(let range, _) = screen.selection { return .enter(.random(in: range, using: &generator)) }
            if screen.choices.contains(where: \.isChosen), screen.action(.proceed) != nil { return .proceed }
            return screen.choices.randomElement(using: &generator)?.event ?? .skip
        }
    }
}

extension PageRenderer {
    func text(_ page: Page) -> String { String(decoding: html(page), as: UTF8.self) }
}
