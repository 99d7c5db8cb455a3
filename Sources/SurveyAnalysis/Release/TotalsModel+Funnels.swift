import SurveyCore

extension TotalsModel {
    /// The stages of a funnel: each holds some of the stage before.
    mutating func addFunnel(_ place: Int, _ funnel: FunnelTally) {
        guard let definition = schema.versions.reference.funnels.first(where: { $0.id == funnel.id }) else { return }
        var before = CountForm(responses)
        var undecided = CountForm(0)
        var start: CountForm?
        for (number, stage) in funnel.stages.enumerated() {
            let lost = stage.ofStageBefore.nCount.raw - stage.passedCount.raw
            let parts = [stage.passedCount.raw, lost, stage.openCount.raw, stage.pendingCount.raw].map {
                book.unknown($0)
            }
            let (passed, open, pending) = (parts[0], parts[2], parts[3])
            book.equal(CountForm.sum(parts), before)
            if definition.stages.indices.contains(number) {
                let condition = definition.stages[number].condition
                addRouting(of: passed, by: condition, isAll: number == 0)
                addUndecided(open: open, pending: pending, at: condition)
            }
            if number > 0 { undecided = undecided + open + pending }
            let base = start ?? passed
            start = base
            let name = "\(funnel.id): \(stage.id)"
            book.add(
                passed, "\(name): passed", weight: Weight.stage,
                isSensitive: rules.isSensitive(passed.value, of: base.value)
            ) { $0.funnels[place].stages[number].passedCount.isProtected = true }
            book.add(open, "\(name): open", weight: Weight.nonAnswer) {
                $0.funnels[place].stages[number].openCount.isProtected = true
            }
            book.add(pending, "\(name): pending", weight: Weight.stage, isSensitive: rules.isSmall(pending.value)) {
                $0.funnels[place].stages[number].pendingCount.isProtected = true
            }
            book.add(parts[1], isSensitive: rules.isSmall(lost))
            add(
                QuestionForms.OptionForms(k: passed, n: passed + parts[1], shown: before),
                "\(name) of the stage before",
                weight: Weight.stage, at: \.funnels[place].stages[number].ofStageBefore)
            add(
                QuestionForms.OptionForms(k: passed, n: base - undecided, shown: base), "\(name) of the start",
                weight: Weight.stage, at: \.funnels[place].stages[number].ofStart)
            before = passed
        }
    }

    /// Who left the one question of a stage open, or waits, said so there.
    private mutating func addUndecided(open: CountForm, pending: CountForm, at condition: Condition) {
        guard condition.questions.count == 1, let place = condition.questions.first.flatMap({ index[$0] }) else {
            return
        }
        let (question, item) = (questions[place], schema.questions[place])
        let silent = question.dontKnow + question.refused + question.skipped
        book.atMost(open, silent + question.notRouted)
        book.within(open, silent)
        guard !item.hasOptionItems, let waits = item.options.firstIndex(where: { $0.id == FunnelTally.pendingOption })
        else { return }
        book.within(pending, question.values[waits])
    }
}
