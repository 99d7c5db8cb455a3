import SurveyCore

extension Reading {
    /// The names of recordings of what a screen says. No question can be called `title`, `intro`, `thanks` or `kiosk`, and
    /// no option `hint`: these words belong to the survey language.
    static func recordings(of screen: Screen) -> (heading: String?, text: String?, hint: String?) {
        switch screen.kind {
        case .intro: ("title", "intro", nil)
        case .question(let id), .note(let id): (nil, id.rawValue, "\(id).hint")
        case .card(let id, let card): (id.rawValue, "\(id).\(card)", "\(id).hint")
        case .review: ("kiosk.review-title", "kiosk.review", nil)
        case .saveFailed: (nil, "kiosk.save-failed", nil)
        case .thanks: (nil, "thanks", nil)
        case .stopped: (nil, "kiosk.stopped", nil)
        case .idle: ("kiosk.idle", nil, nil)
        case .away: ("kiosk.away", nil, nil)
        case .display: (nil, screen.choices.isEmpty ? "kiosk.headphones" : "kiosk.display-question", nil)
        case .language, .saving, .rest, .closed, .host: (nil, nil, nil)
        }
    }

    /// The names of recordings of something that can be chosen.
    static func recordings(of choice: Screen.Choice, on kind: Screen.Kind) -> [String] {
        switch kind {
        case .question(let id): ["\(id).\(choice.id)"] + (["yes", "no"].contains(choice.id) ? [choice.id] : [])
        // All cards of a survey share these two.
        case .card: [choice.id]
        case .language: ["kiosk.name"]
        case .display: ["kiosk.\(choice.id)"]
        case .intro, .note, .review, .saving, .saveFailed, .thanks, .stopped, .idle, .away, .rest, .closed, .host: []
        }
    }

    /// The name of an action's recording, after `kiosk.`.
    static func name(of kind: Screen.Action.Kind, on screen: Screen) -> String {
        switch kind {
        case .proceed:
            switch screen.kind {
            case .intro: "begin"
            case .review: "send"
            case .saveFailed: "try-again"
            case .thanks, .stopped: "close"
            case .question: isNone(screen) ? "none-of-these" : "proceed"
            case .display: "ready"
            case .language, .card, .note, .saving, .idle, .away, .rest, .closed, .host: "proceed"
            }
        case .back: "back"
        case .skip: "skip"
        case .skipRest: "skip-rest"
        case .refuse: "refuse"
        case .dontKnow: "dont-know"
        case .stillHere: "still-here"
        case .language: "other-language"
        case .assistance: "assistance"
        case .stop: screen.kind == .away ? "erase-all" : "stop"
        case .resume: "resume"
        case .help: "help"
        case .volunteer: "volunteer"
        }
    }

    private static func isNone(_ screen: Screen) -> Bool {
        if case .many = screen.selection { !screen.choices.contains(where: \.isChosen) } else { false }
    }
}
