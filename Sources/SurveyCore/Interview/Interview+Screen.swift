extension Interview {
    /// What to show now.
    public var screen: Screen {
        switch overlay {
        case .idle?: idleScreen
        case .away?: awayScreen
        case .languages?: languageScreen(isOverlay: true)
        case nil:
            switch stage {
            case .language: languageScreen(isOverlay: false)
            case .intro: introScreen
            case .at(let stop): screen(at: stop)
            case .review: reviewScreen
            case .saving: Screen(kind: .saving, language: language, text: words.saving)
            case .saveFailed:
                Screen(
                    kind: .saveFailed, language: language, text: words.saveFailed,
                    actions: [
                        .init(kind: .proceed, label: words.tryAgain, event: .proceed),
                        .init(kind: .stop, label: words.stop, event: .stop),
                    ])
            case .thanks:
                Screen(
                    kind: .thanks, language: language, text: text(survey.thanks),
                    actions: [.init(kind: .proceed, label: words.close, event: .proceed)])
            case .stopped, .ended:
                Screen(
                    kind: .stopped, language: language, text: words.stopped,
                    actions: [.init(kind: .proceed, label: words.close, event: .proceed)])
            }
        }
    }

    var words: InterfaceWords { .in(language, fallback: survey.sourceLanguage) }

    private func text(_ text: LocalizedText) -> String { survey.text(text, in: language) }

    // MARK: Around the questions

    private func languageScreen(isOverlay: Bool) -> Screen {
        let invitations = languages.map { InterfaceWords.in($0, fallback: survey.sourceLanguage).pickLanguage }
        return Screen(
            kind: .language, language: language, heading: text(survey.title),
            text: isOverlay ? words.pickLanguage : invitations.joined(separator: "\n"),
            choices: languages.map { tag in
                Screen.Choice(
                    id: tag.rawValue, label: InterfaceWords.name(of: tag), language: tag,
                    isChosen: isOverlay && tag == language, event: .chooseLanguage(tag))
            },
            selection: .one,
            actions: isOverlay
                ? [
                    .init(kind: .back, label: words.back, event: .back),
                    .init(kind: .stop, label: words.stop, event: .stop),
                ] : [])
    }

    private var introScreen: Screen {
        var actions: [Screen.Action] = [.init(kind: .proceed, label: words.begin, event: .proceed)]
        if languages.count > 1 { actions.append(.init(kind: .language, label: words.language, event: .openLanguages)) }
        actions.append(.init(kind: .assistance, label: words.assistance, event: .toggleAssistance))
        actions.append(.init(kind: .stop, label: words.stop, event: .stop))
        return Screen(
            kind: .intro, language: language, heading: text(survey.title), text: text(survey.intro),
            actions: actions, isAssisted: isAssisted)
    }

    private var reviewScreen: Screen {
        var actions: [Screen.Action] = [
            .init(kind: .proceed, label: words.send, event: .proceed),
            .init(kind: .back, label: words.back, event: .back),
        ]
        if languages.count > 1 { actions.append(.init(kind: .language, label: words.language, event: .openLanguages)) }
        actions.append(.init(kind: .assistance, label: words.assistance, event: .toggleAssistance))
        actions.append(.init(kind: .stop, label: words.stop, event: .stop))
        let steps = progress.total
        return Screen(
            kind: .review, language: language, heading: words.reviewTitle, text: words.review,
            progress: .init(done: steps, total: steps, label: ""), actions: actions, isAssisted: isAssisted)
    }

    /// Until everything is erased; rounded up, so that it never says 0 while there is time.
    private var secondsLeft: Int {
        let left = max(Duration.zero, settings.idleAfter + settings.countdown - (now - lastInput))
        return Int(left.components.seconds) + (left.components.attoseconds > 0 ? 1 : 0)
    }

    private var awayScreen: Screen {
        let seconds = secondsLeft
        return Screen(
            kind: .away, language: language, heading: words.awayTitle, text: InterfaceWords.fill(words.away, seconds),
            actions: [
                .init(kind: .resume, label: words.awayResume, event: .resume),
                .init(kind: .stop, label: words.awayErase, event: .stop),
            ],
            countdown: seconds)
    }

    private var idleScreen: Screen {
        let seconds = secondsLeft
        return Screen(
            kind: .idle, language: language, heading: words.idleTitle,
            text: InterfaceWords.fill(hasBegun ? words.idle : words.idleStart, seconds),
            actions: [
                .init(kind: .stillHere, label: words.stillHere, event: .stillHere),
                .init(kind: .stop, label: words.stop, event: .stop),
            ],
            countdown: seconds)
    }

    // MARK: A question

    private func screen(at stop: Routing.Stop) -> Screen {
        let question = routing.question(at: stop)
        var screen = Screen(
            kind: .question(question.id), language: language, text: text(question.text), hint: text(question.hint),
            progress: progress, isAssisted: isAssisted)
        switch question.kind {
        case .note: screen.kind = .note(question.id)
        case .number(let range):
            let current: Int? = if case .number(let value)? = answers[question.id] { value } else { nil }
            screen.selection = .number(range, current: current)
        case .deck:
            let card = stop.card.flatMap(question.option)
            screen.kind = .card(question.id, stop.card ?? "")
            screen.heading = screen.text
            screen.text = card.map { text($0.text) } ?? ""
            screen.icon = card?.icon
            screen.choices = cardChoices(question, stop)
            screen.selection = .one
        case .chooseMany(let limit):
            screen.choices = choices(question)
            screen.selection = .many(atMost: min(limit ?? screen.choices.count, screen.choices.count))
        case .yesNo, .chooseOne, .choice, .scale:
            screen.choices = choices(question)
            screen.selection = .one
        }
        if screen.hint.isEmpty { screen.hint = words.instruction(for: question, options: screen.choices.count) }
        screen.actions = actions(question, stop)
        return screen
    }

    private func choices(_ question: Question) -> [Screen.Choice] {
        let affirmed = answers[question.id]?.affirmed ?? []
        return routing.options(of: question, answers: answers, mode: mode, seed: seed).map { option in
            Screen.Choice(
                id: option.id.rawValue, label: text(option.text), icon: option.icon, language: language,
                isChosen: affirmed.contains(option.id), event: .choose(option.id))
        }
    }

    private func cardChoices(_ question: Question, _ stop: Routing.Stop) -> [Screen.Choice] {
        var given: CardAnswer?
        if case .deck(let cards)? = answers[question.id], let card = stop.card { given = cards[card] }
        return [
            Screen.Choice(
                id: "yes", label: text(BuiltInWords.yes), icon: "✓", language: language, isChosen: given == .yes,
                event: .choose(.yes)),
            Screen.Choice(
                id: "no", label: text(BuiltInWords.no), icon: "✗", language: language, isChosen: given == .no,
                event: .choose(.no)),
        ]
    }

    private func actions(_ question: Question, _ stop: Routing.Stop) -> [Screen.Action] {
        var actions: [Screen.Action] = []
        func add(_ kind: Screen.Action.Kind, _ label: String, _ event: InterviewEvent) {
            actions.append(.init(kind: kind, label: label, event: event))
        }
        switch question.kind {
        case .note: add(.proceed, words.proceed, .proceed)
        case .chooseMany: add(.proceed, answers[question.id] == nil ? words.noneOfThese : words.proceed, .proceed)
        case .yesNo, .chooseOne, .deck, .choice, .scale, .number:
            if hasAnswer(at: stop) { add(.proceed, words.proceed, .proceed) }
        }
        add(.back, words.back, .back)
        if question.takesAnswer {
            add(.skip, words.skip, .skip)
            if stop.card != nil, stops.last(where: { $0.question == stop.question }) != stop {
                add(.skipRest, words.skipRest, .skipRest)
            }
            add(.refuse, words.refuse, .refuse)
            if question.unknown != nil { add(.dontKnow, words.dontKnow, .dontKnow) }
        }
        if languages.count > 1 { add(.language, words.language, .openLanguages) }
        add(.assistance, words.assistance, .toggleAssistance)
        add(.stop, words.stop, .stop)
        return actions
    }

    // MARK: Progress

    /// Steps up to here, and all that may still come.
    private var progress: Screen.Progress {
        let current: Routing.Stop? = if case .at(let stop) = stage { stop } else { nil }
        let passed = Set(stops.map(\.question).filter { $0 < current?.question ?? .max }).count
        guard let current else { return .init(done: passed, total: passed, label: "") }
        let coming = survey.questions[(current.question + 1)...].filter {
            routing.mayCome($0, after: current, answers: answers, mode: mode)
        }
        let total = passed + 1 + coming.count
        var label = InterfaceWords.fill(words.step, passed + 1, total)
        if current.card != nil {
            let deck = stops.filter { $0.question == current.question }
            if let place = deck.firstIndex(of: current) {
                label += words.comma + InterfaceWords.fill(words.card, place + 1, deck.count)
            }
        }
        return .init(done: passed, total: total, label: label)
    }
}
