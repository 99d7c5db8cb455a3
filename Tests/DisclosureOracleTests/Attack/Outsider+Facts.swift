import SurveyAnalysis
import SurveyCore

/// A figure of a report, as a sum of what the outsider does not know.
struct Fact {
    var name: String
    var sum: LinearSum
    /// What the report says; `nil` where it is hidden.
    var value: Int?
    /// Whether a small count here tells nothing of anybody's situation: who gave no answer.
    var isSilent = false
}

extension Outsider {
    /// All figures that a report lists.
    func facts(of figures: Report.Figures) -> [Fact] {
        var facts: [Fact] = []
        for (place, version) in figures.versions.enumerated() {
            let slice = slices.count > 1 && slices[1].grouping == nil ? figures.versions.count - place : 0
            facts.append(Fact(name: "version \(place)", sum: slices[slice].size, value: version.n))
        }
        for (tally, view) in zip(figures.questions, views[0]) { facts += self.facts(of: tally, view) }
        for sizes in figures.groups {
            let own = slices.filter { $0.grouping == sizes.grouping }
            for (group, slice) in zip(sizes.groups, own) {
                facts.append(
                    Fact(
                        name: "\(sizes.grouping) \(group.key.id)", sum: slice.size, value: group.n,
                        isSilent: group.key == .noAnswer))
            }
        }
        for (tally, view) in zip(figures.barriers, barriers[0]) {
            facts += share(tally.proportion, view.all, "\(tally.barrier.code)")
            for (item, own) in zip(tally.items, view.items) {
                facts += share(item.proportion, own, "\(tally.barrier.code) at \(item.question) \(item.option ?? "")")
            }
            facts.append(
                Fact(name: "\(tally.barrier.code) mentions", sum: .of(view.items.map(\.k)), value: tally.mentions))
        }
        for (tally, views) in zip(figures.funnels, funnels) { facts += self.facts(of: tally, views) }
        for table in figures.crosstabs { facts += self.facts(of: table) }
        for point in figures.breakOffs.points {
            let asking = versions.versions.indices.filter {
                versions.versions[$0].survey[point.question].map { $0.condition == nil } ?? false
            }
            guard versions.versions.count > 1 else { continue }
            facts.append(
                Fact(
                    name: "\(point.question) started", sum: .of(asking.map { slices[1 + $0].size }),
                    value: point.started))
        }
        return facts
    }

    private func share(
        _ proportion: Proportion, _ view: QuestionView.OptionView, _ name: String, abandoned: Int? = 0
    ) -> [Fact] {
        [
            Fact(name: "\(name) k", sum: view.k, value: proportion.k),
            Fact(name: "\(name) n", sum: view.n, value: proportion.n),
        ]
            + (abandoned.map {
                [
                    Fact(
                        name: "\(name) shown", sum: view.shown + LinearSum(constant: $0), value: proportion.shown,
                        isSilent: true)
                ]
            } ?? [])
    }

    private func facts(of tally: QuestionTally, _ view: QuestionView) -> [Fact] {
        let id = tally.question.id
        func state(_ name: String, _ sums: [LinearSum], _ states: ItemStates, isSilent: Bool = true) -> [Fact] {
            [
                Fact(name: "\(name) answered", sum: sums[0], value: states[.answered]),
                Fact(name: "\(name) dontKnow", sum: sums[1], value: states[.dontKnow], isSilent: !view.countsUnknown),
                Fact(name: "\(name) refused", sum: sums[2], value: states[.preferNotToSay], isSilent: true),
                Fact(name: "\(name) skipped", sum: sums[3], value: states[.skipped], isSilent: true),
                Fact(name: "\(name) notRouted", sum: sums[4], value: states[.notRouted]),
            ]
        }
        var facts = state(
            "\(id)", [view.answered, view.dontKnow, view.refused, view.skipped, view.notRouted], tally.states)
        facts.append(Fact(name: "\(id) derived", sum: view.derived, value: tally.states[.derived]))
        let left = tally.states[.abandoned] ?? 0
        if let shown = tally.states.shown {
            facts.append(Fact(name: "\(id) shown", sum: view.shown + LinearSum(constant: left), value: shown))
        }
        for (option, own) in zip(tally.options, view.options) {
            let isAlways = option.option.condition == nil
            facts += share(
                option.proportion, own, "\(id).\(option.option.id)",
                abandoned: tally.question.kind.isDeck || !isAlways ? 0 : left)
            if let states = option.states { facts += state("\(id).\(option.option.id)", own.states, states) }
        }
        if let unknown = tally.unknown {
            facts += share(
                unknown, .init(k: view.dontKnow, n: view.base, shown: view.shown), "\(id) unknown", abandoned: left)
        }
        if case .chooseMany = tally.question.kind {
            facts.append(Fact(name: "\(id) mentions", sum: .of(view.options.map(\.k)), value: tally.mentions))
        }
        if let distribution = tally.distribution {
            facts.append(Fact(name: "\(id) middle", sum: view.answered, value: distribution.n))
        }
        return facts
    }

    private func facts(of tally: FunnelTally, _ views: [FunnelView]) -> [Fact] {
        zip(tally.stages, views).flatMap { stage, view in
            let name = "\(tally.id) \(stage.id)"
            return [
                Fact(name: "\(name) passed", sum: view.passed, value: stage.passed),
                Fact(name: "\(name) open", sum: view.open, value: stage.open, isSilent: true),
                Fact(name: "\(name) pending", sum: view.pending, value: stage.pending),
            ]
                + share(
                    stage.ofStageBefore,
                    .init(k: view.passed, n: view.passed + view.lost, shown: view.before), "\(name) before")
                + share(
                    stage.ofStart, .init(k: view.passed, n: view.base - view.undecided, shown: view.base),
                    "\(name) start")
        }
    }

    private func facts(of table: Crosstab) -> [Fact] {
        var facts: [Fact] = []
        for row in table.rows {
            for (key, share) in zip(table.groups, row.groups) {
                guard let share,
                    let slice = slices.firstIndex(where: { $0.grouping == table.grouping && $0.key == key }),
                    let view = view(of: row.subject, in: slice)
                else { continue }
                let name = "\(table.grouping) \(key.id) \(row.subject)"
                facts.append(Fact(name: "\(name) k", sum: view.k, value: share.k))
                facts.append(Fact(name: "\(name) n", sum: view.n, value: share.n))
            }
        }
        return facts
    }

    private func view(of subject: Crosstab.Subject, in slice: Int) -> QuestionView.OptionView? {
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
