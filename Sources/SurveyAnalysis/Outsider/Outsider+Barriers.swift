import SurveyCore

/// Those who report a barrier in one slice.
struct BarrierView {
    var items: [QuestionView.OptionView] = []
    var all: QuestionView.OptionView
}

/// One stage of a funnel, among everybody.
struct FunnelView {
    var passed: AtomSum
    var lost: AtomSum
    var open: AtomSum
    var pending: AtomSum
    var before: AtomSum
    var base: AtomSum
    var undecided: AtomSum
}

extension Outsider {
    mutating func barrier(_ tally: BarrierTally, in slice: Int) -> BarrierView {
        let code = tally.barrier.code
        var view = BarrierView(all: .init(k: AtomSum(), n: AtomSum(), shown: AtomSum()))
        for item in tally.items {
            guard let question = views[slice].first(where: { $0.question.id == item.question }) else { continue }
            view.items.append(reports(code, item.option, question, in: slice))
        }
        let decks = wholeDecks(tally, in: slice)
        func joined(
            _ what: BarrierReport, _ part: (QuestionView.OptionView) -> AtomSum, _ deck: (QuestionView) -> AtomSum?
        ) -> AtomSum {
            // Whoever answered a card answered its deck.
            let whole = decks.filter { deck($0) != nil }
            let others = zip(tally.items, view.items).filter { item, _ in
                !whole.contains { $0.question.id == item.question }
            }
            let parts = others.map { part($0.1) } + whole.compactMap(deck)
            let sum = union("\(code) \(what)", of: parts, in: slice)
            if parts.count > 1 { bound(sum, code, what, tally.items, in: slice) }
            return sum
        }
        let all = QuestionView.OptionView(
            k: joined(.reported, { $0.k }, { _ in nil }),
            n: joined(.answered, { $0.n }) { deck in
                let byUnknown = deck.question.unknown?.barrier == code
                return byUnknown || deck.countsUnknown ? deck.answered + deck.dontKnow : deck.answered
            }, shown: joined(.shown, { $0.shown }, { $0.shown }))
        atMost(all.k, all.n)
        atMost(all.n, all.shown)
        view.all = all
        return view
    }

    /// The decks of which every card is an item.
    private func wholeDecks(_ tally: BarrierTally, in slice: Int) -> [QuestionView] {
        let code = tally.barrier.code
        return views[slice].filter { view in
            view.question.kind.isDeck && tally.items.contains { $0.question == view.question.id }
                && slices[slice].versions.allSatisfy { survey in
                    guard let own = survey[view.question.id] else { return true }
                    return own.unknown?.barrier == code || own.options.allSatisfy { $0.barrier == code }
                }
        }
    }

    /// What the ways to answer tell of those who are in any of several items.
    private mutating func bound(
        _ sum: AtomSum, _ code: BarrierCode, _ what: BarrierReport, _ items: [BarrierTally.ItemTally], in slice: Int
    ) {
        guard let survey = slices[slice].versions.first, slices[slice].versions.count == 1 else { return }
        for (all, counts) in reckoned(in: slice) {
            var least: [AtomSum] = []
            var nobody: [AtomSum] = []
            for (profile, count) in zip(all.all, counts) {
                let found = items.map { item -> Bool? in
                    guard let question = survey[item.question] else { return false }
                    let conditions = [question.condition, item.option.flatMap { question.option($0)?.condition }]
                    let isClosed = conditions.contains { condition in
                        condition.map { all.tell($0) && profile.value(of: $0) != .yes } ?? false
                    }
                    if isClosed { return false }
                    return profile.choices[item.question].flatMap {
                        what.holds(code, at: item.option, of: question, $0)
                    }
                }
                if found.contains(true) { least.append(count) }
                if found.allSatisfy({ $0 == false }) { nobody.append(count) }
            }
            if !least.isEmpty { atMost(.sum(least), sum) }
            if !nobody.isEmpty { atMost(sum, slices[slice].size - .sum(nobody)) }
        }
    }

    private mutating func reports(
        _ code: BarrierCode, _ option: OptionID?, _ view: QuestionView, in slice: Int
    ) -> QuestionView.OptionView {
        let question = view.question
        let byUnknown = question.unknown?.barrier == code
        if let option {
            guard let place = question.options.firstIndex(where: { $0.id == option }) else { return view.options[0] }
            let item = view.options[place]
            guard byUnknown, question.kind.isDeck else { return item }
            let own = question.options[place].barrier == code ? item.k : AtomSum()
            return .init(k: own + item.states[1], n: item.states[0] + item.states[1], shown: item.shown)
        }
        let known = byUnknown || view.countsUnknown ? view.answered + view.dontKnow : view.answered
        let isList = if case .chooseMany = question.kind { true } else { false }
        if isList { return .init(k: view.dontKnow, n: known, shown: view.shown) }
        let carriers = zip(question.options, zip(view.options, view.values)).filter { $0.0.barrier == code }
        let k = AtomSum.sum(carriers.map(\.1.1)) + (byUnknown ? view.dontKnow : AtomSum())
        let isEverywhere = slices[slice].versions.allSatisfy { survey in
            guard let own = survey[question.id] else { return true }
            return own.options.contains { $0.barrier == code && $0.condition == nil }
        }
        if byUnknown || isEverywhere {
            return .init(k: k, n: known, shown: view.shown)
        }
        // Only some could have reported it.
        if carriers.count == 1 {
            return .init(k: k, n: carriers[0].1.0.n, shown: carriers[0].1.0.shown)
        }
        let n = union("\(question.id) \(code) n", of: carriers.map(\.1.0.n), in: slice)
        let shown = union("\(question.id) \(code) shown", of: carriers.map(\.1.0.shown), in: slice)
        atMost(n, known)
        atMost(shown, view.shown)
        return .init(k: k, n: n, shown: shown)
    }

    /// The stages of a funnel; only of surveys with one version, since the stages of others may ask something else.
    mutating func stages(of tally: FunnelTally) -> [FunnelView] {
        guard let funnel = versions.reference.funnels.first(where: { $0.id == tally.id }) else { return [] }
        let isSure = versions.versions.count == 1
        let conditions = funnel.stages.map(\.condition)
        var before = slices[0].size
        var undecided = AtomSum()
        var base: AtomSum?
        return funnel.stages.enumerated().map { number, stage in
            let parts = ["passed", "lost", "open", "pending"].map { count("\(tally.id) \(stage.id) \($0)", in: 0) }
            equal(.sum(parts), before)
            if isSure {
                atMost(parts[0], fulfilling(stage.condition, in: 0))
                for (part, outcome) in zip(parts, [StageOutcome.passed, .lost, .open, .pending]) {
                    let exactly = profiles(of: conditions, in: 0) { profile in
                        conditions.prefix(number).allSatisfy { profile.value(of: $0) == .yes }
                            && StageOutcome(of: profile, at: stage.condition) == outcome
                    }
                    if let exactly { equal(part, exactly) }
                }
            }
            if number > 0 { undecided = undecided + parts[2] + parts[3] }
            let start = base ?? parts[0]
            base = start
            defer { before = parts[0] }
            return FunnelView(
                passed: parts[0], lost: parts[1], open: parts[2], pending: parts[3], before: before, base: start,
                undecided: undecided)
        }
    }
}

/// What becomes of somebody at a stage of a funnel.
private enum StageOutcome {
    case passed, lost, open, pending

    init(of profile: Profiles.Profile, at condition: Condition) {
        switch profile.value(of: condition) {
        case .yes: self = .passed
        case .open: self = .open
        case .no: self = condition.waiting.contains { profile.value(of: $0) == .yes } ? .pending : .lost
        }
    }
}
