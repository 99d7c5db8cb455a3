import SurveyCore

extension TotalsModel {
    /// The figures of one question.
    mutating func addQuestion(_ place: Int, _ tally: QuestionTally) {
        let item = schema.questions[place]
        let counts = tally.states.counts
        let values = item.hasOptionItems || item.shape == .number ? [counts.answered] : tally.options.map(\.k)
        let states = [counts.dontKnow, counts.preferNotToSay, counts.skipped, counts.notRouted, counts.derived]
        let isSilent = [!offersUnknown(place), false, false, isUnconditional(place), item.shape != .choice]
        let forms = partition(values + states, nobody: values.map { _ in false } + isSilent)
        let (dontKnow, refused, skipped) = (forms[values.count], forms[values.count + 1], forms[values.count + 2])
        let answered = CountForm.sum(forms.prefix(values.count))
        let shown = answered + dontKnow + refused + skipped
        var question = QuestionForms(
            values: Array(forms.prefix(values.count)), dontKnow: dontKnow, refused: refused, skipped: skipped,
            notRouted: forms[values.count + 3], derived: forms[values.count + 4],
            base: tally.unknown == nil ? answered : answered + dontKnow, shown: shown, options: [])
        addStates(question, place, item, abandoned: counts.abandoned)
        addVersions(of: question, place)
        if let condition = tally.question.condition {
            addRouting(of: shown + question.derived, by: condition, isAll: item.shape != .choice)
        }
        for (option, counts) in tally.options.enumerated() {
            question.options.append(addOption(option, counts, of: question, place, item, abandoned: tally.states))
        }
        if item.shape == .deck, !question.options.isEmpty {
            // Who answered a deck answered one of its cards at least.
            book.atMost(answered, CountForm.sum(question.options.map(\.answered)))
        }
        if tally.unknown != nil {
            add(
                QuestionForms.OptionForms(k: dontKnow, n: question.base, shown: shown), "\(item.id): unknown",
                at: \.questions[place].unknown!)
        }
        if item.hasOptionItems {
            book.add(
                CountForm.sum(question.options.map(\.k)), "\(item.id): mentions", weight: Weight.mentions
            ) { $0.questions[place].mentionCount?.isProtected = true }
        }
        if case .choice(let source) = tally.question.kind { addSource(source, of: question, tally.question) }
        questions.append(question)
    }

    /// Whether somebody could choose *I don't know*.
    private func offersUnknown(_ place: Int) -> Bool {
        schema.plans.contains { $0.questions[place]?.unknown != nil }
    }

    /// Whether not knowing says something of somebody's situation: it counts as an answer, or reports a barrier.
    private func unknownTells(_ place: Int) -> Bool {
        schema.plans.contains {
            $0.questions[place]?.unknown.map { $0.countsAsAnswer || $0.barrier != nil } ?? false
        }
    }

    /// Whether every version asks it everybody.
    private func isUnconditional(_ place: Int) -> Bool {
        guard schema.questions[place].shape != .choice else { return false }
        return schema.plans.allSatisfy { $0.questions[place].map { $0.condition == nil } ?? false }
    }

    /// A question that some versions lack was not routed in them.
    private mutating func addVersions(of question: QuestionForms, _ place: Int) {
        let lacking = schema.plans.indices.filter { schema.plans[$0].questions[place] == nil }
        let forms = lacking.compactMap { versions[schema.versions.versions[$0].hash] }
        if !forms.isEmpty { book.within(CountForm.sum(forms), question.notRouted) }
    }

    /// A choice of one draws on what was said yes to: who said it of one is not asked, who said it of more is.
    private mutating func addSource(_ source: QuestionID, of question: QuestionForms, _ definition: Question) {
        guard let place = index[source], place < questions.count else { return }
        let cards = questions[place].options.map(\.k)
        let routed = question.shown + question.derived
        for (value, card) in zip(question.values, cards) { book.atMost(value, card) }
        book.atMost(question.shown + routed, CountForm.sum(cards))
        if definition.condition == nil { for card in cards { book.atMost(card, routed) } }
    }

    private mutating func addStates(_ question: QuestionForms, _ place: Int, _ item: QuestionItem, abandoned: Int) {
        func mark(_ state: ItemStates.State) -> (inout Report.Figures) -> Void {
            { $0.questions[place].states.protected.insert(state) }
        }
        let answered = CountForm.sum(question.values)
        book.add(
            answered, "\(item.id): answered", weight: Weight.base, isSensitive: rules.isSmall(answered.value),
            mark: mark(.answered))
        book.add(
            question.dontKnow, "\(item.id): dontKnow", weight: Weight.nonAnswer,
            isSensitive: unknownTells(place) && rules.isSmall(question.dontKnow.value), mark: mark(.dontKnow))
        book.add(question.refused, "\(item.id): preferNotToSay", weight: Weight.nonAnswer, mark: mark(.preferNotToSay))
        book.add(question.skipped, "\(item.id): skipped", weight: Weight.nonAnswer, mark: mark(.skipped))
        book.add(
            question.notRouted, "\(item.id): notRouted", weight: Weight.notRouted,
            isSensitive: rules.isSmall(question.notRouted.value), mark: mark(.notRouted))
        book.add(
            question.derived, "\(item.id): derived", weight: Weight.notRouted,
            isSensitive: rules.isSmall(question.derived.value), mark: mark(.derived))
    }

    /// One option, point or card.
    private mutating func addOption(
        _ option: Int, _ tally: QuestionTally.OptionTally, of question: QuestionForms, _ place: Int,
        _ item: QuestionItem, abandoned: ItemStates
    ) -> QuestionForms.OptionForms {
        let name = "\(item.id): \(tally.option.id)"
        let forms: QuestionForms.OptionForms
        if let states = tally.states {
            forms = addCard(states, tally, of: question, place, option, name)
        } else {
            let k = item.hasOptionItems ? book.unknown(tally.k) : question.values[option]
            forms = addBase(k, tally, of: question, abandoned: abandoned.counts.abandoned)
        }
        add(forms, name, at: \.questions[place].options[option].proportion)
        let no = forms.n - forms.k
        book.add(no, isSensitive: rules.isSmall(no.value))
        if let condition = tally.option.condition, item.shape != .choice {
            addRouting(of: forms.shown, by: condition, isAll: isUnconditional(place))
        }
        return forms
    }

    /// The base of an option: that of its question, or without those who were not offered it.
    private mutating func addBase(
        _ k: CountForm, _ tally: QuestionTally.OptionTally, of question: QuestionForms, abandoned: Int
    ) -> QuestionForms.OptionForms {
        let proportion = tally.proportion
        let no = book.unknown(proportion.nCount.raw - tally.k)
        let missing = proportion.shownCount.raw - proportion.nCount.raw
        let all = question.shown - question.base
        if proportion.nCount.raw == question.base.value, missing == all.value || missing == all.value + abandoned {
            book.equal(k + no, question.base)
            return QuestionForms.OptionForms(k: k, n: question.base, shown: question.shown)
        }
        // In an older version more may have counted as an answer.
        guard proportion.nCount.raw <= question.base.value else {
            return QuestionForms.OptionForms(k: k, n: k + no, shown: k + no + book.unknown(missing))
        }
        let notOffered = book.unknown(question.base.value - proportion.nCount.raw)
        book.equal(k + no + notOffered, question.base)
        book.add(
            notOffered, isSensitive: rules.isSmall(notOffered.value))
        let silent = book.unknown(min(missing, all.value))
        book.within(silent, all)
        return QuestionForms.OptionForms(k: k, n: k + no, shown: k + no + silent)
    }

    /// A card, which is answered, skipped or not routed by itself.
    private mutating func addCard(
        _ states: ItemStates, _ tally: QuestionTally.OptionTally, of deck: QuestionForms, _ place: Int, _ option: Int,
        _ name: String
    ) -> QuestionForms.OptionForms {
        let counts = states.counts
        let forms = partition(
            [
                tally.k, counts.answered - tally.k, counts.dontKnow, counts.preferNotToSay, counts.skipped,
                counts.notRouted, counts.derived,
            ], nobody: [false, false, !offersUnknown(place), false, false, false, true])
        let answered = forms[0] + forms[1]
        let shown = answered + forms[2] + forms[3] + forms[4]
        let knows = tally.proportion.nCount.raw > counts.answered || deck.base != CountForm.sum(deck.values)
        book.within(shown, deck.shown)
        book.within(answered, CountForm.sum(deck.values))
        let listed: [(ItemStates.State, CountForm, Double, Bool)] = [
            (.answered, answered, Weight.base, rules.isSmall(answered.value)),
            (.dontKnow, forms[2], Weight.nonAnswer, unknownTells(place) && rules.isSmall(forms[2].value)),
            (.preferNotToSay, forms[3], Weight.nonAnswer, false),
            (.skipped, forms[4], Weight.nonAnswer, false),
            (.notRouted, forms[5], Weight.notRouted, rules.isSmall(forms[5].value)),
        ]
        for (state, form, weight, isSensitive) in listed {
            book.add(form, "\(name): \(state.rawValue)", weight: weight, isSensitive: isSensitive) {
                $0.questions[place].options[option].states?.protected.insert(state)
            }
        }
        return QuestionForms.OptionForms(
            k: forms[0], n: knows ? answered + forms[2] : answered, shown: shown, answered: answered, dontKnow: forms[2]
        )
    }

    /// A share: its count, its base and all who were shown it.
    mutating func add(
        _ forms: QuestionForms.OptionForms, _ name: String, weight: Double = Weight.option,
        at proportion: WritableKeyPath<Report.Figures, Proportion>
    ) {
        let (k, n) = (forms.k.value, forms.n.value)
        book.add(
            forms.k, "\(name): k", weight: weight, isSensitive: rules.isSensitive(k, of: n),
            hidesZero: n > 0 && n < rules.smallestGroup
        ) {
            $0[keyPath: proportion].kCount.isProtected = true
        }
        book.add(forms.n, "\(name): n", weight: Weight.base, isSensitive: rules.isSmall(n)) {
            $0[keyPath: proportion].nCount.isProtected = true
        }
        book.add(forms.shown, "\(name): shown", weight: Weight.shown) {
            $0[keyPath: proportion].shownCount.isProtected = true
        }
    }
}

extension QuestionTally.OptionTally {
    /// The raw count.
    var k: Int { proportion.kCount.raw }
}
