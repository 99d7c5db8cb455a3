extension Screen {
    /// The names of the sounds of what this screen says, `nil` where there can be none. A recording by a person is a file
    /// of that name, without its ending.
    ///
    /// No question can be called `title`, `intro`, `thanks` or `kiosk`, and no option `hint`: these words belong to the
    /// survey language.
    package var soundNames: (heading: String?, text: String?, hint: String?) {
        switch kind {
        case .intro: ("title", "intro", nil)
        case .question(let id), .note(let id): (nil, id.rawValue, "\(id).hint")
        case .card(let id, let card): (id.rawValue, "\(id).\(card)", "\(id).hint")
        case .review: ("kiosk.review-title", "kiosk.review", nil)
        case .saveFailed: (nil, "kiosk.save-failed", nil)
        case .thanks: (nil, "thanks", nil)
        case .stopped: (nil, "kiosk.stopped", nil)
        case .idle: ("kiosk.idle", nil, nil)
        case .away: ("kiosk.away", nil, nil)
        case .display: (nil, choices.isEmpty ? "kiosk.headphones" : "kiosk.display-question", nil)
        case .language, .saving, .rest, .closed, .host: (nil, nil, nil)
        }
    }

    /// The name of an action's sound.
    package func soundName(of action: Action.Kind) -> String { "kiosk.\(soundWord(of: action))" }

    private func soundWord(of action: Action.Kind) -> String {
        switch action {
        case .proceed:
            switch kind {
            case .intro: "begin"
            case .review: "send"
            case .saveFailed: "try-again"
            case .thanks, .stopped: "close"
            case .question: isNoneOfThese ? "none-of-these" : "proceed"
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
        case .stop: kind == .away ? "erase-all" : "stop"
        case .resume: "resume"
        case .help: "help"
        case .volunteer: "volunteer"
        }
    }

    private var isNoneOfThese: Bool {
        if case .many = selection { !choices.contains(where: \.isChosen) } else { false }
    }
}

extension Screen.Choice {
    /// The names of the sounds that say this choice, the best first.
    package func soundNames(on kind: Screen.Kind) -> [String] {
        switch kind {
        case .question(let question): AnswerOption.soundNames(id, label, in: language, of: question)
        // All cards of a survey share these two.
        case .card: [id]
        case .language: ["kiosk.name"]
        case .display: ["kiosk.\(id)"]
        case .intro, .note, .review, .saving, .saveFailed, .thanks, .stopped, .idle, .away, .rest, .closed, .host: []
        }
    }
}

extension AnswerOption {
    /// A plain *yes* or *no* may be that of all questions; one with words of its own only its own.
    static func soundNames(_ id: String, _ text: String, in language: LanguageTag, of question: QuestionID) -> [String]
    {
        let common = [OptionID.yes.rawValue: BuiltInWords.yes, OptionID.no.rawValue: BuiltInWords.no][id]
        return ["\(question).\(id)"] + (common?.text(in: language) == text ? [id] : [])
    }
}
