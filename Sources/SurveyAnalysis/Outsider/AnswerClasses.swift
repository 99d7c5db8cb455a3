import SurveyCore

/// The answers to one question, put together where no condition tells them apart.
struct AnswerClasses {
    private let question: Question
    private let options: [AnswerOption]
    private let tests: [Condition]
    /// Of a set or deck, the options that conditions ask for.
    private let named: [AnswerOption]

    /// - Returns: `nil` where what a condition asks depends on more than one can write down.
    init?(_ question: Question, in survey: Survey) {
        self.question = question
        options = survey.options(of: question)
        tests = Array(Set(survey.conditions.flatMap { $0.tests(of: question.id) }))
        var names: Set<OptionID> = []
        var isByState = false
        for case .question(_, let test) in tests {
            switch test {
            case .includes(let own): names.formUnion(own)
            case .state: isByState = true
            case .isOneOf, .isNoneOf, .compares: break
            }
        }
        let isDrawnOn = survey.questions.contains { other in
            if case .choice(question.id) = other.kind { survey.askedByConditions.contains(other.id) } else { false }
        }
        if isDrawnOn, options.count <= Self.few { names.formUnion(options.map(\.id)) }
        let wanted = names
        named = options.filter { wanted.contains($0.id) }
        switch question.kind {
        case .deck(let limit): if isByState || limit != nil || named.count > 4 { return nil }
        case .chooseMany: if named.count > 6 { return nil }
        case .number(let range): if range.count > 1000 { return nil }
        case .yesNo, .chooseOne, .scale, .choice, .note: break
        }
    }

    /// Of more cards than these it is not reckoned which ones were said yes to.
    private static let few = 4

    /// Whether a deck or set has few options.
    static func isFew(_ source: QuestionID, in survey: Survey) -> Bool {
        guard let question = survey[source] else { return false }
        return survey.options(of: question).count <= few
    }

    /// The classes that somebody who answered what came before can be in.
    func possible(after profile: Profiles.Profile) -> [Profiles.Choice] {
        let nobody = Profiles.Choice(answer: nil, parts: [.notRouted])
        if let condition = question.condition, profile.value(of: condition) != .yes { return [nobody] }
        let offered = options.filter { $0.condition.map { profile.value(of: $0) == .yes } ?? true }
        var silent: [Profiles.Choice] = [
            .init(answer: .nonAnswer(.refused), parts: [.refused]),
            .init(answer: .nonAnswer(.skipped), parts: [.skipped]),
        ]
        if question.unknown != nil { silent.append(.init(answer: .nonAnswer(.unknown), parts: [.dontKnow])) }
        switch question.kind {
        case .note: return [nobody]
        case .yesNo, .chooseOne, .scale:
            guard !offered.isEmpty else { return [nobody] }
            let isScale = if case .scale = question.kind { true } else { false }
            return classes(
                offered.map { option in
                    let point = isScale ? Int(option.id.rawValue).map(Answer.number) : nil
                    return .init(answer: point ?? .choice(option.id), parts: [.value(option.id)])
                } + silent)
        case .number(let range):
            return classes(range.map { .init(answer: .number($0), parts: [.answered]) } + silent)
        case .choice(let source):
            if let drawn = profile.choices[source] {
                let yes = options.filter { drawn.parts.contains(.yes($0.id)) }
                if yes.isEmpty { return [nobody] }
                if yes.count == 1 {
                    return [.init(answer: .derived(yes[0].id), parts: [.derived(yes[0].id)])]
                }
                return classes(yes.map { .init(answer: .choice($0.id), parts: [.value($0.id)]) } + silent)
            }
            // What it draws on is none of these questions.
            return classes(
                options.map { .init(answer: .choice($0.id), parts: [.value($0.id)]) }
                    + options.map { .init(answer: .derived($0.id), parts: [.derived($0.id)]) } + silent + [nobody])
        case .chooseMany:
            guard !offered.isEmpty else { return [nobody] }
            let own = named.filter { option in offered.contains { $0.id == option.id } }
            let sets = (0..<(1 << own.count)).map { bits -> Profiles.Choice in
                let chosen = own.indices.filter { bits & (1 << $0) != 0 }.map { own[$0].id }
                let others = own.map(\.id).filter { !chosen.contains($0) }
                return .init(
                    answer: .choices(Set(chosen)),
                    parts: [.answered] + chosen.map { .yes($0) } + others.map { .no($0) }, isOfEach: true)
            }
            return sets + silent
        case .deck:
            guard !offered.isEmpty else { return [nobody] }
            var decks: [(answers: [OptionID: CardAnswer], parts: [Profiles.Part])] = [([:], [])]
            for card in named {
                guard offered.contains(where: { $0.id == card.id }) else {
                    decks = decks.map { ($0.answers, $0.parts + [.notDealt(card.id)]) }
                    continue
                }
                decks = decks.flatMap { deck in
                    let ways: [(CardAnswer, Profiles.Part)] = [
                        (.yes, .yes(card.id)), (.no, .no(card.id)), (.nonAnswer(.skipped), .silent(card.id)),
                    ]
                    return ways.map { answer, part in
                        (deck.answers.merging([card.id: answer]) { $1 }, deck.parts + [part])
                    }
                }
            }
            return decks.map { .init(answer: .deck($0.answers), parts: $0.parts, isOfEach: true) }
        }
    }

    /// Puts together what no condition tells apart.
    private func classes(_ choices: [Profiles.Choice]) -> [Profiles.Choice] {
        var found: [(signature: [Truth], choice: Profiles.Choice)] = []
        for choice in choices {
            let answers = choice.answer.map { [question.id: $0] } ?? [:]
            let signature = tests.map { $0.value(for: answers, mode: .kiosk) }
            if let place = found.firstIndex(where: { $0.signature == signature }) {
                for part in choice.parts where !found[place].choice.parts.contains(part) {
                    found[place].choice.parts.append(part)
                }
            } else {
                found.append((signature, choice))
            }
        }
        return found.map(\.choice)
    }
}
