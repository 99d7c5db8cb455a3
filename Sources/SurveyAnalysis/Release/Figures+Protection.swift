import SurveyCore

extension Report {
    /// Hides what may not be told: first in the figures about everybody, then in the tables by group, and then whatever
    /// else an outsider would need to work out a hidden one from all of them together.
    mutating func protect(_ raw: ReportCounts, _ schema: TableSchema, after earlier: EarlierReleases) {
        var figures = raw.figures
        let crosstabs = raw.crosstabs
        let book = TotalsModel(figures, schema: schema, rules: rules).book
        protectTotals(of: &figures, book, after: earlier)
        let together = Set(figures.withFewGroups.groups.map(\.grouping))
        var sites: CrosstabModel?
        for (place, axis) in crosstabs.axes.enumerated() {
            guard !axis.isTooSoon(earlier) else { continue }
            let counts = crosstabs.counts.map { $0[place] }
            let model = CrosstabModel(
                counts, axis: axis, figures: figures, schema: schema, rules: rules, earlier: earlier,
                sites: axis.grouping == .session ? sites : nil,
                hidesOnlySmall: rules.isRounded && together.contains(axis.grouping))
            if axis.grouping == .site { sites = model }
            let tables = model.crosstabs(barriers: figures.barriers, counts)
            figures.crosstabs += tables
            for table in tables { told.merge(table.told) { first, _ in first } }
        }
        protectTogether(&figures, book, crosstabs, schema, after: earlier)
        figures.hideWhatFollows(rules, everywhere: schema.unconditional)
        figures.rankings = zip(raw.cardGroups, figures.questions).compactMap { group, tally in
            group.flatMap { Ranking($0, tally: tally, rules) }
        }
        if rules.isRounded { round(&figures, schema) }
        self.figures = figures
    }

    private mutating func protectTotals(of figures: inout Figures, _ book: FigureBook, after earlier: EarlierReleases) {
        let isHidden = book.hidden(rules, after: earlier)
        for (place, figure) in book.figures.enumerated() {
            for name in figure.names { told[name] = .some(isHidden[place] ? nil : figure.form.value) }
            guard isHidden[place] else { continue }
            for mark in figure.marks { mark(&figures) }
        }
    }
}

extension Report.Figures {
    /// Hides what counts tell that are hidden themselves.
    ///
    /// - Parameter everywhere: The questions that every version asks everybody.
    fileprivate mutating func hideWhatFollows(_ rules: DisclosureRules, everywhere: Set<QuestionID>) {
        for place in questions.indices {
            let shares = questions[place].options.map(\.proportion) + [questions[place].unknown].compactMap(\.self)
            questions[place].simultaneous = questions[place].simultaneous.map {
                zip($0, shares).map { interval, share in share.share == nil ? nil : interval }
            }
            // Of numbers, whose counts are not printed, the middle of a few is somebody's answer.
            let isFew = shares.isEmpty && questions[place].states.counts.answered < rules.smallestGroup
            if isFew || shares.contains(where: { $0.k == nil }) || questions[place].states[.answered] == nil {
                questions[place].protectDistribution()
            }
        }
        // How many people a point of this curve is about tells how many answered the versions that ask it.
        if versions.contains(where: { $0.n == nil }) {
            breakOffs.points.removeAll { !everywhere.contains($0.question) }
        }
    }
}

extension TableSchema {
    /// The questions that every version asks everybody.
    fileprivate var unconditional: Set<QuestionID> {
        Set(
            questions.map(\.id).filter { id in
                plans.allSatisfy { $0.survey[id].map(\.isUnconditional) ?? false }
            })
    }
}

extension GroupAxis {
    /// Whether a group has grown by too few since it was told of for new tables by this grouping.
    fileprivate func isTooSoon(_ earlier: EarlierReleases) -> Bool {
        groups.contains { earlier.isTooSoon(grouping.sizeName($0.key), value: $0.n) }
    }
}

extension Crosstab {
    /// Each figure by its name in the ledger.
    fileprivate var told: [String: Int?] {
        var told: [String: Int?] = [:]
        for row in rows {
            for (place, share) in row.groups.enumerated() {
                guard let share else { continue }
                let name = Self.name(grouping, groups[place], row.subject)
                told["\(name): k"] = .some(share.k)
                told["\(name): n"] = .some(share.n)
            }
        }
        return told
    }

    /// The name of a figure by group.
    static func name(_ grouping: Grouping, _ group: GroupAxis.Group.Key, _ subject: Subject) -> String {
        "\(grouping.sizeName(group)): \(name(subject))"
    }

    /// The name of the same figure about everybody.
    static func name(_ subject: Subject) -> String {
        switch subject {
        case .option(let question, let option): "\(question): \(option)"
        case .unknown(let question): "\(question): unknown"
        case .barrier(let code): "\(code)"
        }
    }
}
