import SurveyCore

extension Report.Figures {
    /// Hides what may not be told: first in the figures about everybody, then in the tables by group.
    mutating func protect(_ table: ResponseTable, _ raw: Crosstabs, rules: DisclosureRules) {
        if rules.threshold > 1 {
            let model = TotalsModel(self, schema: table.schema, rules: rules)
            for figure in model.book.protection(threshold: rules.threshold).hidden {
                for mark in figure.marks { mark(&self) }
            }
            hideWhatFollows(rules)
        }
        rankings = questions.indices.compactMap { place in
            table.cardGroups(of: place).first.flatMap { Ranking($0, tally: questions[place]) }
        }
        var sites: CrosstabModel?
        for (place, axis) in raw.axes.enumerated() {
            let counts = raw.counts.map { $0[place] }
            let model = CrosstabModel(
                counts, axis: axis, figures: self, schema: table.schema, rules: rules,
                sites: axis.grouping == .session ? sites : nil)
            if axis.grouping == .site { sites = model }
            crosstabs += model.crosstabs(barriers: barriers, counts)
        }
    }

    /// Hides what counts tell that are hidden themselves.
    private mutating func hideWhatFollows(_ rules: DisclosureRules) {
        for place in questions.indices {
            let shares = questions[place].options.map(\.proportion) + [questions[place].unknown].compactMap(\.self)
            questions[place].mentionCount?.isProtected = shares.contains { $0.k == nil }
            questions[place].simultaneous = questions[place].simultaneous.map {
                zip($0, shares).map { interval, share in share.share == nil ? nil : interval }
            }
            // Of numbers, whose counts are not printed, the middle of a few is somebody's answer.
            let isFew = shares.isEmpty && questions[place].states.counts.answered < rules.smallestGroup
            if isFew || shares.contains(where: { $0.k == nil }) || questions[place].states[.answered] == nil {
                questions[place].protectDistribution()
            }
        }
        for place in barriers.indices {
            barriers[place].mentionCount.isProtected = barriers[place].items.contains { $0.proportion.k == nil }
        }
    }
}
