import SurveyCore

extension TotalsModel {
    /// A barrier: those who report it at any item that carries it.
    mutating func addBarrier(_ place: Int, _ tally: BarrierTally, _ figures: Report.Figures) {
        let code = tally.barrier.code
        let items = tally.items.enumerated().map { number, item in
            let forms = forms(of: item, code, figures)
            add(
                forms, "\(code) at \(item.question)\(item.option.map { ".\($0)" } ?? "")",
                at: \.barriers[place].items[number].proportion)
            return forms
        }
        let mentions = CountForm.sum(items.map(\.k))
        book.add(mentions, "\(code): mentions", weight: Weight.mentions) {
            $0.barriers[place].mentionCount.isProtected = true
        }
        let all = union(
            items, k: tally.proportion.kCount.raw, n: tally.proportion.nCount.raw,
            shown: tally.proportion.shownCount.raw)
        add(all, "\(code)", weight: Weight.barrier, at: \.barriers[place].proportion)
        for forms in items + [all] {
            let no = forms.n - forms.k
            book.add(no, isSensitive: rules.isSmall(no.value))
        }
    }

    /// One item of a barrier: the option or card itself, or the answers to one question that report it.
    private mutating func forms(
        of item: BarrierTally.ItemTally, _ code: BarrierCode, _ figures: Report.Figures
    ) -> QuestionForms.OptionForms {
        let raw = (k: item.proportion.kCount.raw, n: item.proportion.nCount.raw, shown: item.proportion.shownCount.raw)
        guard let place = index[item.question] else { return union([], k: raw.k, n: raw.n, shown: raw.shown) }
        let question = questions[place]
        let definition = figures.questions[place].question
        var candidates = question.options
        if let option = item.option {
            candidates =
                schema.questions[place].options.firstIndex { $0.id == option }
                .map { Self.candidates(of: question.options[$0]) } ?? []
        } else if schema.questions[place].hasOptionItems {
            // Of a set as a whole only not knowing can report.
            candidates = [
                QuestionForms.OptionForms(
                    k: question.dontKnow, n: CountForm.sum(question.values) + question.dontKnow, shown: question.shown)
            ]
        } else {
            let carriers = zip(schema.questions[place].options, question.options)
                .filter { definition.option($0.0.id)?.barrier == code }.map(\.1)
            let byUnknown = definition.unknown?.barrier == code ? question.dontKnow : CountForm(0)
            let base = byUnknown.isConstant ? question.base : CountForm.sum(question.values) + question.dontKnow
            candidates =
                [
                    QuestionForms.OptionForms(
                        k: CountForm.sum(carriers.map(\.k)) + byUnknown, n: base, shown: question.shown)
                ] + carriers
        }
        let fitting = candidates.filter { $0.k.value == raw.k }
        let same = fitting.first { $0.n.value == raw.n && $0.shown.value == raw.shown } ?? fitting.first
        return union(same.map { [$0] } ?? [], k: raw.k, n: raw.n, shown: raw.shown)
    }

    /// What an option or card can report by: that it was chosen, and of a card that it is not known.
    private static func candidates(of option: QuestionForms.OptionForms) -> [QuestionForms.OptionForms] {
        let known = option.answered + option.dontKnow
        return [
            option, QuestionForms.OptionForms(k: option.k + option.dontKnow, n: known, shown: option.shown),
            QuestionForms.OptionForms(k: option.dontKnow, n: known, shown: option.shown),
        ].filter { $0.n.value > 0 }
    }

    /// A union is at most the sum of its parts. Where it is that sum the parts have nobody in common, and the outsider may
    /// know that from the form: whoever gave the one answer was not asked for the other.
    private mutating func addSum(of parts: [CountForm], within union: CountForm) {
        let sum = CountForm.sum(parts)
        if parts.count(where: { $0.value > 0 }) > 1 { book.within(union, sum) } else { book.atMost(union, sum) }
    }

    /// Those who report at least one of `items`: where as many report one of them, they are the same people.
    private mutating func union(
        _ items: [QuestionForms.OptionForms], k: Int, n: Int, shown: Int
    ) -> QuestionForms.OptionForms {
        func same(_ forms: [CountForm], _ value: Int) -> CountForm? { forms.first { $0.value == value } }
        let (sameK, sameN) = (same(items.map(\.k), k), same(items.map(\.n), n))
        let sameShown = same(items.map(\.shown), shown)
        let forms: QuestionForms.OptionForms
        if let sameK, let sameN, let sameShown {
            forms = .init(k: sameK, n: sameN, shown: sameShown)
        } else {
            let parts = partition([k, n - k, shown - n, responses - shown])
            forms = .init(k: parts[0], n: parts[0] + parts[1], shown: parts[0] + parts[1] + parts[2])
        }
        guard items.count > 1 else {
            // An item that only some versions or people have: at most as many as its question.
            for item in items {
                book.within(forms.k, item.k)
                book.within(forms.n, item.n)
                book.within(forms.shown, item.shown)
            }
            return forms
        }
        for item in items {
            book.atMost(item.k, forms.k)
            book.atMost(item.n, forms.n)
            book.atMost(item.shown, forms.shown)
        }
        addSum(of: items.map(\.k), within: forms.k)
        addSum(of: items.map(\.n), within: forms.n)
        addSum(of: items.map(\.shown), within: forms.shown)
        return forms
    }
}
