extension Interview {
    /// One event at a question, card or note.
    mutating func at(_ stop: Routing.Stop, _ event: InterviewEvent) -> [InterviewEffect] {
        let question = routing.question(at: stop)
        switch event {
        case .choose(let option): return choose(option, question, stop)
        case .enter(let value):
            switch question.kind {
            case .number(let range) where range.contains(value): return answer(.number(value), question, stop)
            case .number, .yesNo, .chooseOne, .chooseMany, .deck, .choice, .scale, .note: return []
            }
        case .proceed: return proceed(question, stop)
        case .back: return goBack(from: stop)
        case .skip: return decline(.skipped, question, stop)
        case .refuse: return decline(.refused, question, stop)
        case .dontKnow: return question.unknown == nil ? [] : decline(.unknown, question, stop)
        case .skipRest: return skipRest(of: question, stop)
        case .stop: return self.stop()
        case .toggleAssistance:
            isAssisted.toggle()
            return [.keepDraft]
        case .openLanguages:
            overlay = .languages
            return []
        case .chooseLanguage(let tag):
            guard languages.contains(tag) else { return [] }
            language = tag
            return [.keepDraft]
        case .write, .stillHere, .resume, .tick, .stored, .storeFailed: return []
        }
    }

    private mutating func choose(_ option: OptionID, _ question: Question, _ stop: Routing.Stop) -> [InterviewEffect] {
        if let card = stop.card {
            guard option == .yes || option == .no else { return [] }
            return answer(card: card, option == .yes ? .yes : .no, question, stop)
        }
        let options = routing.options(of: question, answers: answers, mode: mode, seed: seed)
        guard let chosen = options.first(where: { $0.id == option }) else { return [] }
        switch question.kind {
        case .yesNo, .chooseOne, .choice: return answer(.choice(option), question, stop)
        case .scale: return Int(option.rawValue).map { answer(.number($0), question, stop) } ?? []
        case .chooseMany(let limit): return toggle(chosen, among: options, atMost: limit, question)
        case .deck, .number, .note: return []
        }
    }

    private mutating func toggle(
        _ option: AnswerOption, among options: [AnswerOption], atMost limit: Int?, _ question: Question
    ) -> [InterviewEffect] {
        var set: Set<OptionID> = if case .choices(let set)? = answers[question.id] { set } else { [] }
        if set.remove(option.id) == nil {
            if option.isExclusive {
                set = []
            } else {
                set.subtract(options.filter(\.isExclusive).map(\.id))
            }
            guard set.count < limit ?? .max else { return [] }
            set.insert(option.id)
        }
        if set.isEmpty {
            answers[question.id] = nil
        } else {
            routing.set(.choices(set), to: question, in: &answers)
        }
        stops = routing.settle(&answers, mode: mode, seed: seed)
        return [.keepDraft]
    }

    private mutating func proceed(_ question: Question, _ stop: Routing.Stop) -> [InterviewEffect] {
        switch question.kind {
        case .note: return move(on: stop)
        case .chooseMany: return answers[question.id] == nil ? answer(.choices([]), question, stop) : move(on: stop)
        case .yesNo, .chooseOne, .deck, .choice, .scale, .number:
            return hasAnswer(at: stop) ? move(on: stop) : []
        }
    }

    /// Whether the question or card was answered (or declined) before.
    func hasAnswer(at stop: Routing.Stop) -> Bool {
        let answer = answers[routing.question(at: stop).id]
        guard let card = stop.card else { return answer != nil }
        return if case .deck(let cards)? = answer { cards[card] != nil } else { false }
    }

    private mutating func decline(_ kind: NonAnswer, _ question: Question, _ stop: Routing.Stop) -> [InterviewEffect] {
        guard question.takesAnswer else { return [] }
        if let card = stop.card { return answer(card: card, .nonAnswer(kind), question, stop) }
        return answer(.nonAnswer(kind), question, stop)
    }

    private mutating func answer(
        card: OptionID, _ answer: CardAnswer, _ question: Question, _ stop: Routing.Stop
    ) -> [InterviewEffect] {
        self.answer(.deck(cards(of: question).merging([card: answer]) { $1 }), question, stop)
    }

    private mutating func skipRest(of question: Question, _ stop: Routing.Stop) -> [InterviewEffect] {
        guard stop.card != nil, let here = stops.firstIndex(of: stop) else { return [] }
        var cards = cards(of: question)
        let rest = stops[here...].prefix { $0.question == stop.question }
        for case let card? in rest.map(\.card) where cards[card] == nil { cards[card] = .nonAnswer(.skipped) }
        return answer(.deck(cards), question, rest.last ?? stop)
    }

    private func cards(of question: Question) -> [OptionID: CardAnswer] {
        if case .deck(let cards)? = answers[question.id] { cards } else { [:] }
    }

    private mutating func answer(_ answer: Answer, _ question: Question, _ stop: Routing.Stop) -> [InterviewEffect] {
        routing.set(answer, to: question, in: &answers)
        stops = routing.settle(&answers, mode: mode, seed: seed)
        return move(on: stop)
    }

    private mutating func move(on stop: Routing.Stop) -> [InterviewEffect] {
        guard let here = stops.firstIndex(of: stop), here + 1 < stops.count else {
            stage = .review
            return [.keepDraft]
        }
        return show(stops[here + 1])
    }

    private mutating func goBack(from stop: Routing.Stop) -> [InterviewEffect] {
        guard let here = stops.firstIndex(of: stop), here > 0 else {
            stage = .intro
            return [.keepDraft]
        }
        return show(stops[here - 1])
    }

    /// Shows a stop; without one, nothing is left to ask.
    mutating func show(_ stop: Routing.Stop?) -> [InterviewEffect] {
        guard let stop else {
            stage = .review
            return [.keepDraft]
        }
        stage = .at(stop)
        if routing.question(at: stop).isUnconditional { reached = max(reached ?? 0, stop.question) }
        return [.keepDraft]
    }
}

extension Question {
    /// Everybody who comes this far is asked it: the only questions that a break-off may name, since the others would
    /// tell an answer.
    public var isUnconditional: Bool {
        switch kind {
        case .note, .choice: false
        case .yesNo, .chooseOne, .chooseMany, .scale, .number: condition == nil
        case .deck: condition == nil && options.contains { $0.condition == nil }
        }
    }
}

extension Interview {
    /// The question, card or note that is asked now; `nil` before, after, and at the review.
    public var currentStop: Routing.Stop? {
        if case .at(let stop) = stage { stop } else { nil }
    }

    /// What can be chosen at the current stop by this person, in the order to show; empty on cards.
    public var currentOptions: [AnswerOption] {
        guard let stop = currentStop, stop.card == nil else { return [] }
        return routing.options(of: routing.question(at: stop), answers: answers, mode: mode, seed: seed)
    }
}
