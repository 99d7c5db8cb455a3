import SurveyCore

extension Outsider {
    /// A figure of a report, as a sum of what the outsider does not know.
    struct Figure {
        /// Its name in the ledger of releases.
        var name: String
        var sum: AtomSum
        /// What it truly is.
        var value: Int
        /// Whether those who are not in it, but could be, must not be a few either.
        var hasOtherSide = false
        /// Whether it is the size of a group or version, of which the ledger keeps the true one.
        var isSize = false
    }

    /// A count of a table by group, or of those in its base who are not in it.
    struct CellFigure {
        var subject: Crosstab.Subject
        var isOthers = false
        var figure: Figure
        var base: Int
    }

    /// All figures that a report lists.
    func figures(of figures: Report.Figures) -> [Figure] {
        var found: [Figure] = []
        for (place, version) in figures.versions.enumerated() {
            let slice = slices.count > 1 && slices[1].grouping == nil ? figures.versions.count - place : 0
            found.append(
                Figure(
                    name: version.sizeName, sum: slices[slice].size, value: version.nCount.raw,
                    isSize: true))
        }
        for (tally, view) in zip(figures.questions, views[0]) { found += self.figures(of: tally, view) }
        for sizes in figures.groups {
            let own = slices.filter { $0.grouping == sizes.grouping }
            for (group, slice) in zip(sizes.groups, own) {
                found.append(
                    Figure(
                        name: sizes.grouping.sizeName(group.key), sum: slice.size, value: group.count.raw,
                        isSize: true))
            }
        }
        for (tally, view) in zip(figures.barriers, barriers[0]) {
            found += share(tally.proportion, view.all, "\(tally.barrier.code)")
            for (item, own) in zip(tally.items, view.items) {
                found += share(
                    item.proportion, own,
                    "\(tally.barrier.code) at \(item.question)\(item.option.map { ".\($0)" } ?? "")")
            }
            found.append(
                Figure(
                    name: "\(tally.barrier.code): mentions", sum: .sum(view.items.map(\.k)),
                    value: tally.mentionCount.raw))
        }
        for (tally, views) in zip(figures.funnels, funnels) { found += self.figures(of: tally, views) }
        for table in figures.crosstabs { found += self.figures(of: table) }
        return found
    }

    private func share(
        _ proportion: Proportion, _ view: QuestionView.OptionView, _ name: String, abandoned: Int = 0
    ) -> [Figure] {
        [
            Figure(name: "\(name): k", sum: view.k, value: proportion.kCount.raw, hasOtherSide: true),
            Figure(name: "\(name): n", sum: view.n, value: proportion.nCount.raw),
            Figure(name: "\(name): shown", sum: view.shown, value: proportion.shownCount.raw - abandoned),
        ]
    }

    private func figures(of tally: QuestionTally, _ view: QuestionView) -> [Figure] {
        let id = tally.question.id
        func states(_ name: String, _ sums: [AtomSum], _ states: ItemStates) -> [Figure] {
            let kinds: [ItemStates.State] = [.answered, .dontKnow, .preferNotToSay, .skipped, .notRouted, .derived]
            return zip(kinds, sums).map { state, sum in
                Figure(name: "\(name): \(state.rawValue)", sum: sum, value: states.counts[state])
            }
        }
        var found = states(
            "\(id)", [view.answered, view.dontKnow, view.refused, view.skipped, view.notRouted, view.derived],
            tally.states)
        let left = tally.states.counts.abandoned
        for (option, own) in zip(tally.options, view.options) {
            let name = "\(id): \(option.option.id)"
            found += share(
                option.proportion, own, name,
                abandoned: tally.question.kind.isDeck || option.option.condition != nil ? 0 : left)
            if let counts = option.states { found += states(name, own.states, counts) }
        }
        if let unknown = tally.unknown {
            found += share(
                unknown, .init(k: view.dontKnow, n: view.base, shown: view.shown), "\(id): unknown", abandoned: left)
        }
        if let mentions = tally.mentionCount {
            found.append(Figure(name: "\(id): mentions", sum: .sum(view.options.map(\.k)), value: mentions.raw))
        }
        return found
    }

    private func figures(of tally: FunnelTally, _ views: [FunnelView]) -> [Figure] {
        zip(tally.stages, views).flatMap { stage, view in
            let name = "\(tally.id): \(stage.id)"
            return [
                Figure(name: "\(name): passed", sum: view.passed, value: stage.passedCount.raw),
                Figure(name: "\(name): open", sum: view.open, value: stage.openCount.raw),
                Figure(name: "\(name): pending", sum: view.pending, value: stage.pendingCount.raw),
            ]
                + share(
                    stage.ofStageBefore,
                    .init(k: view.passed, n: view.passed + view.lost, shown: view.before),
                    "\(name) of the stage before")
                + share(
                    stage.ofStart, .init(k: view.passed, n: view.base - view.undecided, shown: view.base),
                    "\(name) of the start")
        }
    }

    private func figures(of table: Crosstab) -> [Figure] {
        table.rows.flatMap { row in
            zip(table.groups, row.groups).flatMap { key, share -> [Figure] in
                guard let share,
                    let slice = slices.firstIndex(where: { $0.grouping == table.grouping && $0.key == key }),
                    let view = view(of: row.subject, in: slice)
                else { return [] }
                let name = Crosstab.name(table.grouping, key, row.subject)
                return [
                    Figure(name: "\(name): k", sum: view.k, value: share.kCount.raw, hasOtherSide: true),
                    Figure(name: "\(name): n", sum: view.n, value: share.nCount.raw),
                ]
            }
        }
    }

    /// The counts of all tables by group, printed or not, and of those in their bases who are not in them.
    func figures(of crosstabs: Crosstabs, _ schema: TableSchema) -> [CellFigure] {
        crosstabs.counts.flatMap { $0 }.flatMap { counts -> [CellFigure] in
            guard let axis = crosstabs.axes.first(where: { $0.grouping == counts.grouping }) else { return [] }
            return axis.groups.indices.flatMap { group -> [CellFigure] in
                let key = axis.groups[group].key
                guard key != .noAnswer,
                    let slice = slices.firstIndex(where: { $0.grouping == axis.grouping && $0.key == key })
                else { return [] }
                let rows = counts.rows.indices.compactMap { row -> (subject: Crosstab.Subject, k: AtomSum, row: Int)? in
                    guard let subject = counts.subject(of: counts.rows[row], schema),
                        let view = view(of: subject, in: slice)
                    else { return nil }
                    return (subject, view.k, row)
                }
                let base: AtomSum =
                    switch counts.subject {
                    case .question: .sum(rows.map(\.k))
                    case .option, .barrier: rows.first.flatMap { view(of: $0.subject, in: slice)?.n } ?? AtomSum()
                    }
                let n = counts.base(group)
                return rows.flatMap { subject, k, row -> [CellFigure] in
                    let name = Crosstab.name(axis.grouping, key, subject)
                    let value = counts[row, group]
                    return [
                        CellFigure(
                            subject: subject, figure: Figure(name: "\(name): k", sum: k, value: value), base: n),
                        CellFigure(
                            subject: subject, isOthers: true,
                            figure: Figure(name: "\(name): others", sum: base - k, value: n - value), base: n),
                    ]
                }
            }
        }
    }

    /// The counts of what a row of a table by group is about, in one group.
    func view(of subject: Crosstab.Subject, in slice: Int) -> QuestionView.OptionView? {
        switch subject {
        case .option(let id, let option):
            guard let view = views[slice].first(where: { $0.question.id == id }) else { return nil }
            return options[id]?.firstIndex(of: option).map { view.options[$0] }
        case .unknown(let id):
            return views[slice].first { $0.question.id == id }.map {
                .init(k: $0.dontKnow, n: $0.base, shown: $0.shown)
            }
        case .barrier(let code):
            return tallies.firstIndex { $0.barrier.code == code }.map { barriers[slice][$0].all }
        }
    }
}

extension CrossCounts {
    /// What a row is about; `nil` of those who are in no other row, and of whoever was not for it.
    func subject(of row: Row, _ schema: TableSchema) -> Crosstab.Subject? {
        switch (subject, row) {
        case (.question(let place), .option(let option)):
            .option(schema.questions[place].id, schema.questions[place].options[option].id)
        case (.question(let place), .unknown): .unknown(schema.questions[place].id)
        case (.option(let place, let option), .yes):
            .option(schema.questions[place].id, schema.questions[place].options[option].id)
        case (.barrier(let code), .yes): .barrier(code)
        case (.question, _), (.option, _), (.barrier, _): nil
        }
    }
}
