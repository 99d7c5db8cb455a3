import QRCode
import SurveyCore

@testable import SurveyTerminal

/// All screens that a person can see of a survey of this repository.
enum ShippedSurvey {
    static let online: OnlineVariant = {
        let address = "HTTPS://DREMPEL.EXAMPLE/K7MPQ2"
        return OnlineVariant(address: address, code: try? QRCode(address))
    }()

    /// Every question and card, each once, with what stands before and after them.
    ///
    /// All ways through the survey are gone by people who answer at random, until nothing new is seen.
    static func screens(of survey: Survey, _ language: LanguageTag) -> [Screen] {
        var generator = SeededGenerator(seed: 12)
        var seen: [(kind: Screen.Kind, screen: Screen)] = []
        var idleRuns = 0
        while idleRuns < 40 {
            let before = seen.count
            var interview = Interview(
                survey: survey, version: String(repeating: "a", count: 64), session: .random(using: &generator),
                mode: .kiosk, id: .random(using: &generator), seed: 1)
            walk: for _ in 0..<400 {
                let screen = interview.screen
                if !seen.contains(where: { $0.kind == screen.kind }) { seen.append((screen.kind, screen)) }
                guard let event = event(on: screen, language, &generator) else { break }
                for effect in interview.handle(event) {
                    if case .store = effect {
                        if !seen.contains(where: { $0.kind == .saving }) { seen.append((.saving, interview.screen)) }
                        _ = interview.handle(.stored)
                    }
                }
            }
            idleRuns = seen.count == before ? idleRuns + 1 : 0
        }
        let words = (InterfaceWords.in(language), KioskWords.in(language))
        return around(survey, language, words.0, words.1) + inOrder(seen.map(\.screen), survey)
            + [stopped(language, words.0), idle(language, words.0), away(language, words.0)]
    }

    /// In the order of the survey, not in the order in which chance showed them.
    private static func inOrder(_ screens: [Screen], _ survey: Survey) -> [Screen] {
        func place(_ screen: Screen) -> (Int, Int) {
            func question(_ id: QuestionID) -> Int { 2 + (survey.questions.firstIndex { $0.id == id } ?? 0) }
            switch screen.kind {
            case .language: return (0, 0)
            case .intro: return (1, 0)
            case .question(let id), .note(let id): return (question(id), 0)
            case .card(let id, let card):
                let deck = survey.questions.first { $0.id == id }?.options ?? []
                return (question(id), deck.firstIndex { $0.id == card } ?? 0)
            case .review: return (1000, 0)
            case .saving: return (1001, 0)
            case .thanks: return (1002, 0)
            case .saveFailed, .stopped, .idle, .away, .rest, .closed, .display, .host: return (1003, 0)
            }
        }
        return screens.sorted { place($0) < place($1) }
    }

    private static func event(
        on screen: Screen, _ language: LanguageTag, _ generator: inout SeededGenerator
    ) -> InterviewEvent? {
        switch screen.kind {
        case .language: return .chooseLanguage(language)
        case .intro, .note, .review: return .proceed
        case .question, .card:
            if case .number(let range, _) = screen.selection { return .enter(.random(in: range, using: &generator)) }
            if screen.choices.contains(where: \.isChosen), screen.action(.proceed) != nil { return .proceed }
            return screen.choices.randomElement(using: &generator)?.event ?? .skip
        case .saving, .saveFailed, .thanks, .stopped, .idle, .away, .rest, .closed, .display, .host: return nil
        }
    }

    // MARK: Around the questions

    private static func action(_ kind: Screen.Action.Kind, _ label: String, _ event: InterviewEvent) -> Screen.Action {
        .init(kind: kind, label: label, event: event)
    }

    private static func around(
        _ survey: Survey, _ language: LanguageTag, _ words: InterfaceWords, _ kiosk: KioskWords
    ) -> [Screen] {
        let title = survey.text(survey.title, in: language)
        let volunteer = action(.volunteer, kiosk.volunteer, .write("volunteer"))
        return [
            Screen(
                kind: .rest, language: language, heading: title, text: kiosk.invitation,
                actions: [action(.proceed, kiosk.touchToBegin, .proceed), volunteer]),
            Screen(
                kind: .closed, language: language, heading: title, text: kiosk.closed(untilHour: 9, minute: 30),
                actions: [volunteer]),
        ]
    }

    private static func stopped(_ language: LanguageTag, _ words: InterfaceWords) -> Screen {
        Screen(
            kind: .stopped, language: language, text: words.stopped,
            actions: [action(.proceed, words.close, .proceed)])
    }

    private static func idle(_ language: LanguageTag, _ words: InterfaceWords) -> Screen {
        Screen(
            kind: .idle, language: language, heading: words.idleTitle, text: InterfaceWords.fill(words.idle, 17),
            actions: [action(.stillHere, words.stillHere, .stillHere), action(.stop, words.stop, .stop)], countdown: 17)
    }

    private static func away(_ language: LanguageTag, _ words: InterfaceWords) -> Screen {
        Screen(
            kind: .away, language: language, heading: words.awayTitle, text: InterfaceWords.fill(words.away, 18),
            actions: [action(.resume, words.awayResume, .resume), action(.stop, words.awayErase, .stop)], countdown: 18)
    }
}
