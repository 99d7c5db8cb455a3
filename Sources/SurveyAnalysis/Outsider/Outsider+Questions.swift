import SurveyCore

/// The counts of one question in one slice.
struct QuestionView {
    var question: Question
    /// By option or point, where one is chosen; else all who answered.
    var values: [AtomSum]
    var answered: AtomSum
    var dontKnow: AtomSum
    var refused: AtomSum
    var skipped: AtomSum
    var notRouted: AtomSum
    var derived: AtomSum
    /// Of a choice of one, by option, to whom it was the only one.
    var derivedTo: [AtomSum] = []
    var countsUnknown: Bool
    var options: [OptionView]

    /// All to whom it was shown.
    var shown: AtomSum

    var base: AtomSum { countsUnknown ? answered + dontKnow : answered }

    struct OptionView {
        var k: AtomSum
        var n: AtomSum
        var shown: AtomSum
        /// Of a card: answered, not known, refused, skipped, not routed.
        var states: [AtomSum] = []
    }
}

extension Outsider {
    mutating func view(of tally: QuestionTally, in slice: Int) -> QuestionView {
        let question = tally.question
        let isList =
            switch question.kind {
            case .chooseMany, .deck: true
            case .yesNo, .chooseOne, .choice, .scale, .number, .note: false
            }
        let isNumber = if case .number = question.kind { true } else { false }
        func name(_ what: String) -> String { "\(question.id) \(what)" }
        let values =
            isList || isNumber
            ? [count(name("answered"), in: slice)] : tally.options.map { count(name("is \($0.option.id)"), in: slice) }
        let answered = AtomSum.sum(values)
        let states = ["dontKnow", "refused", "skipped", "notRouted", "derived"].map { count(name($0), in: slice) }
        var view = QuestionView(
            question: question, values: values, answered: answered, dontKnow: states[0], refused: states[1],
            skipped: states[2],
            notRouted: states[3], derived: states[4], countsUnknown: question.unknown?.countsAsAnswer ?? false,
            options: [], shown: slices[slice].size - states[3] - states[4])
        equal(answered + .sum(states), slices[slice].size)
        if question.unknown == nil, !isList { equal(view.dontKnow, 0) }
        let isChoice = if case .choice = question.kind { true } else { false }
        if isChoice {
            view.derivedTo = tally.options.map { count(name("derived \($0.option.id)"), in: slice) }
            equal(view.derived, .sum(view.derivedTo))
        } else {
            equal(view.derived, 0)
        }
        route(question, view, in: slice)
        pin(tally, view, in: slice)
        for option in tally.options {
            view.options.append(
                isList
                    ? item(option, of: question, view, in: slice)
                    : single(option, values[view.options.count], of: question, view, in: slice))
        }
        if question.kind.isDeck { tieCards(view) }
        if case .choice(let source) = question.kind { draw(question, from: source, view, in: slice) }
        return view
    }

    /// Who was asked: those who fulfil the condition, where all versions of the slice have it.
    private mutating func route(_ question: Question, _ view: QuestionView, in slice: Int) {
        let asked = slices[slice].size - view.notRouted
        let own = slices[slice].versions.map { $0[question.id] }
        if own.allSatisfy({ $0 == nil }) { return equal(asked, 0) }
        let conditions = Set(own.compactMap(\.self).map(\.condition))
        if case .choice = question.kind {
            if conditions.count == 1, let condition = conditions.first ?? nil {
                atMost(asked, fulfilling(condition, in: slice))
            }
            return
        }
        guard conditions.count == 1, let condition = conditions.first else { return }
        let fulfilled = condition.map { fulfilling($0, in: slice) } ?? slices[slice].size
        if own.contains(nil) { atMost(asked, fulfilled) } else { equal(asked, fulfilled) }
    }

    /// In a group by a background question all have its answer.
    private mutating func pin(_ tally: QuestionTally, _ view: QuestionView, in slice: Int) {
        guard slices[slice].grouping == .background(tally.question.id) else { return }
        for (option, value) in zip(tally.options, view.values) {
            if case .option(let key) = slices[slice].key, key.id == option.option.id {
                equal(value, slices[slice].size)
            } else {
                equal(value, 0)
            }
        }
    }

    /// An option or point that is one of several to choose one from.
    private mutating func single(
        _ tally: QuestionTally.OptionTally, _ k: AtomSum, of question: Question, _ view: QuestionView, in slice: Int
    ) -> QuestionView.OptionView {
        let offers = slices[slice].versions.compactMap { survey in
            survey[question.id].map { own in survey.options(of: own).first { $0.id == tally.option.id } }
        }
        if offers.allSatisfy({ $0 == nil }) { equal(k, 0) }
        let isChoice = if case .choice = question.kind { true } else { false }
        if isChoice || offers.allSatisfy({ $0 != nil && $0?.condition == nil }) {
            return .init(k: k, n: view.base, shown: view.shown)
        }
        let not = count("\(question.id) not offered \(tally.option.id)", in: slice)
        let notBase = count("\(question.id) answered, not offered \(tally.option.id)", in: slice)
        atMost(notBase, not)
        atMost(not, view.shown)
        atMost(notBase, view.base - k)
        atMost(not - notBase, view.shown - view.base)
        let conditions = Set(offers.map { $0?.condition })
        if conditions.count == 1, !offers.contains(where: { $0 == nil }), let condition = conditions.first ?? nil {
            let fulfilled = fulfilling(condition, in: slice)
            atMost(view.shown - not, fulfilled)
            if let both = offered(condition, of: question, in: slice) { equal(view.shown - not, both) }
        } else if offers.allSatisfy({ $0 == nil }) {
            equal(not, view.shown)
        }
        return .init(k: k, n: view.base - notBase, shown: view.shown - not)
    }

    /// How many were asked a question and offered an option with that condition.
    private mutating func offered(_ condition: Condition, of question: Question, in slice: Int) -> AtomSum? {
        if isAlwaysAsked(question, in: slice) { return fulfilling(condition, in: slice) }
        guard let own = slices[slice].versions[0][question.id]?.condition else { return nil }
        return profiles(of: [own, condition], in: slice) {
            $0.value(of: own) == .yes && $0.value(of: condition) == .yes
        }
    }

    private func isAlwaysAsked(_ question: Question, in slice: Int) -> Bool {
        slices[slice].versions.allSatisfy { $0[question.id].map { $0.condition == nil } ?? false }
    }

    /// An option of a set, or a card.
    private mutating func item(
        _ tally: QuestionTally.OptionTally, of question: Question, _ view: QuestionView, in slice: Int
    ) -> QuestionView.OptionView {
        let id = "\(question.id).\(tally.option.id)"
        let yes = count("\(id) yes", in: slice)
        let no = count("\(id) no", in: slice)
        let states = ["dontKnow", "refused", "skipped", "notRouted"].map { count("\(id) \($0)", in: slice) }
        equal(yes + no + .sum(states), slices[slice].size)
        let asked = slices[slice].size - states[3]
        atMost(asked, slices[slice].size - view.notRouted)
        atMost(yes + no, view.answered)
        if question.unknown == nil { equal(states[0], 0) }
        if !question.kind.isDeck {
            atMost(states[0], view.dontKnow)
            atMost(states[1], view.refused)
            atMost(states[2], view.skipped)
        }
        let own = slices[slice].versions.map { survey in survey[question.id]?.option(tally.option.id) }
        let isEverywhere = slices[slice].versions.allSatisfy { $0[question.id]?.option(tally.option.id) != nil }
        if own.allSatisfy({ $0 == nil }) { equal(asked, 0) }
        let conditions = Set(own.compactMap(\.self).map(\.condition))
        if conditions.count == 1, let condition = conditions.first {
            if let condition {
                let fulfilled = fulfilling(condition, in: slice)
                atMost(asked, fulfilled)
                let isDealt = if case .deck(.some) = question.kind { false } else { true }
                if isEverywhere, isDealt, let both = offered(condition, of: question, in: slice) { equal(asked, both) }
            } else if isEverywhere {
                equal(asked, slices[slice].size - view.notRouted)
                if !question.kind.isDeck {
                    equal(yes + no, view.answered)
                    equal(states[0], view.dontKnow)
                    equal(states[1], view.refused)
                }
            }
        }
        let n = view.countsUnknown ? yes + no + states[0] : yes + no
        return .init(k: yes, n: n, shown: asked, states: [yes + no] + states)
    }

    /// A choice of one among what was said yes to: none is not asked, one is derived, more are asked.
    private mutating func draw(_ question: Question, from source: QuestionID, _ view: QuestionView, in slice: Int) {
        guard let place = views[slice].firstIndex(where: { $0.question.id == source }) else { return }
        let cards = views[slice][place].options
        for (card, parts) in zip(cards, zip(view.values, view.derivedTo)) { atMost(parts.0 + parts.1, card.k) }
        let asked = view.shown
        atMost(asked + asked + view.derived, .sum(cards.map(\.k)))
        let conditions = Set(slices[slice].versions.map { $0[question.id].map(\.condition) })
        guard conditions.count == 1, let condition = conditions.first ?? nil else { return }
        // Who said it of one that was not derived is asked, if all fulfil the condition.
        let others = condition.map { slices[slice].size - fulfilling($0, in: slice) } ?? AtomSum()
        for (card, derived) in zip(cards, view.derivedTo) { atMost(card.k, asked + derived + others) }
    }

    /// A deck is answered where one of its cards is; otherwise it is not known where one of them is not known, and so on.
    private mutating func tieCards(_ view: QuestionView) {
        var deck = AtomSum()
        var cards = view.options.map { _ in AtomSum() }
        for (state, sum) in [view.answered, view.dontKnow, view.refused, view.skipped].enumerated() {
            deck = deck + sum
            for place in cards.indices {
                cards[place] = cards[place] + view.options[place].states[state]
                atMost(cards[place], deck)
            }
            atMost(deck, .sum(cards))
        }
    }
}

extension Question.Kind {
    var isDeck: Bool { if case .deck = self { true } else { false } }
}
