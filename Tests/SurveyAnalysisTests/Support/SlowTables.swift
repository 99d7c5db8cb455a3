import SurveyAnalysis
import SurveyCore

/// The figures of a survey counted in the plainest way: answer by answer, over decoded answers, with nothing shared with
/// the columns that it checks.
struct SlowTables {
    let surveys: [String: Survey]
    let responses: [Response]

    /// Complete responses to versions that have `question`, with that question.
    private func complete(_ question: QuestionID) -> [(
        survey: Survey, question: Question?, answers: Answers, mode: Mode
    )] {
        responses.compactMap { response in
            guard case .complete(let completed) = response.outcome, let survey = surveys[response.surveyVersion] else {
                return nil
            }
            return (survey, survey[question], completed.answers, response.mode)
        }
    }

    func states(_ id: QuestionID) -> StateCounts {
        var states = StateCounts()
        for (_, question, answers, _) in complete(id) {
            guard question != nil, let answer = answers[id] else {
                states.notRouted += 1
                continue
            }
            if case .derived = answer { states.derived += 1 } else { states.add(answer.state) }
        }
        for response in responses {
            if case .brokeOff(let place?) = response.outcome, place == id, surveys[response.surveyVersion]?[id] != nil {
                states.abandoned += 1
            }
        }
        return states
    }

    func cardStates(_ id: QuestionID, _ card: OptionID) -> StateCounts {
        var states = StateCounts()
        for (_, question, answers, _) in complete(id) {
            guard question?.option(card) != nil, case .deck(let cards)? = answers[id], let answer = cards[card] else {
                states.notRouted += 1
                continue
            }
            states.add(answer.nonAnswer?.state ?? .answered)
        }
        return states
    }

    /// The share of one option.
    func proportion(_ id: QuestionID, _ option: OptionID) -> Proportion {
        var k = 0
        var n = 0
        var shown = 0
        var abandonable: Set<String> = []
        for (survey, question, answers, mode) in complete(id) {
            guard let question, let own = survey.options(of: question).first(where: { $0.id == option }) else {
                continue
            }
            let isConditional = own.condition != nil && question.kind.isChoiceOfOne == false
            if !isConditional { abandonable.insert(survey.title[survey.sourceLanguage]!) }
            guard let answer = answers[id] else { continue }
            if case .derived = answer { continue }
            let isRouted = !isConditional || own.condition!.value(for: answers, mode: mode) == .yes
            var isIn = false
            switch answer {
            case .deck(let cards):
                guard let card = cards[option] else { continue }
                isIn = card.nonAnswer == nil || card == .nonAnswer(.unknown) && question.knows
                if card == .yes { k += 1 }
            case .choice, .choices, .number, .derived:
                guard isRouted || answer.affirmed.contains(option) else { continue }
                isIn = true
                if answer.affirmed.contains(option) { k += 1 }
            case .nonAnswer(let kind):
                if case .deck = question.kind { continue }
                guard isRouted else { continue }
                isIn = kind == .unknown && question.knows
            }
            shown += 1
            if isIn { n += 1 }
        }
        // Those who left at the question had its unconditional options before them, unless they are cards.
        for response in responses {
            guard case .brokeOff(let place?) = response.outcome, place == id,
                let survey = surveys[response.surveyVersion],
                let question = survey[id], let own = survey.options(of: question).first(where: { $0.id == option })
            else { continue }
            if case .deck = question.kind { continue }
            if own.condition == nil || question.kind.isChoiceOfOne { shown += 1 }
        }
        return Proportion(k: k, n: n, shown: shown)
    }

    /// Base, reports and mentions of one barrier code.
    func barrier(_ code: BarrierCode) -> (proportion: Proportion, mentions: Int) {
        var (k, n, shown) = (0, 0, 0)
        var mentions = 0
        for response in responses {
            guard case .complete(let completed) = response.outcome, let survey = surveys[response.surveyVersion] else {
                continue
            }
            let items = survey.questions.flatMap { self.items(of: $0, code, completed.answers, response.mode) }
            if !items.isEmpty { shown += 1 }
            if items.contains(where: { $0 != nil }) { n += 1 }
            if items.contains(true) { k += 1 }
            mentions += items.count { $0 == true }
        }
        return (Proportion(k: k, n: n, shown: shown), mentions)
    }

    /// For each item of a question that carries `code` and was shown: whether it reports it; `nil` without an answer.
    private func items(of question: Question, _ code: BarrierCode, _ answers: Answers, _ mode: Mode) -> [Bool?] {
        guard let answer = answers[question.id] else { return [] }
        let carriers = question.options.filter { $0.barrier == code }
        let byUnknown = question.unknown?.barrier == code
        func isRouted(_ option: AnswerOption) -> Bool {
            option.condition.map { $0.value(for: answers, mode: mode) == .yes } ?? true
        }
        switch question.kind {
        case .deck:
            guard case .deck(let cards) = answer else { return [] }
            return question.options.filter { $0.barrier == code || byUnknown }.compactMap { option -> Bool?? in
                switch cards[option.id] {
                case nil: nil
                case .yes?: .some(.some(option.barrier == code))
                case .no?: .some(.some(false))
                case .nonAnswer(.unknown)?: .some(byUnknown ? true : question.knows ? false : nil)
                case .nonAnswer?: .some(nil)
                }
            }
        case .chooseMany:
            var items = carriers.compactMap { option -> Bool?? in
                let isChosen = answer.affirmed.contains(option.id)
                guard isRouted(option) || isChosen else { return nil }
                if case .choices = answer { return .some(isChosen) }
                return .some(answer.nonAnswer == .unknown && question.knows ? false : nil)
            }
            if byUnknown {
                items.append(answer.nonAnswer == .unknown ? true : answer.nonAnswer == nil ? false : nil)
            }
            return items
        case .yesNo, .chooseOne, .scale, .number:
            guard byUnknown || !carriers.isEmpty else { return [] }
            if carriers.contains(where: { answer.affirmed.contains($0.id) }) { return [true] }
            guard byUnknown || carriers.contains(where: isRouted) else { return [] }
            if answer.nonAnswer == .unknown { return [byUnknown ? true : question.knows ? false : nil] }
            return [answer.nonAnswer == nil ? false : nil]
        case .choice, .note: return []
        }
    }
}

extension StateCounts {
    fileprivate mutating func add(_ state: Condition.State?) {
        switch state {
        case .answered?: answered += 1
        case .unknown?: dontKnow += 1
        case .refused?: preferNotToSay += 1
        case .skipped?: skipped += 1
        case nil: notRouted += 1
        }
    }
}

extension Question {
    fileprivate var knows: Bool { unknown?.countsAsAnswer ?? false }
}

extension Question.Kind {
    fileprivate var isChoiceOfOne: Bool { if case .choice = self { true } else { false } }
}
