import SurveyCore

extension Report {
    /// Looks at all figures together, as an outsider who has the whole report, and hides more until he works out nothing.
    mutating func protectTogether(
        _ figures: inout Figures, _ book: FigureBook, _ crosstabs: Crosstabs, _ schema: TableSchema,
        after earlier: EarlierReleases
    ) {
        guard told.values.contains(where: { $0 == nil }) else { return }
        let marks = FigureMarks(book, figures.crosstabs)
        let known = figures.withFewGroups
        func outsiders(isByProfile: Bool) -> JointAudit {
            let outsider = Outsider(known, versions: schema.versions, isByProfile: isByProfile)
            let listed = outsider.figures(of: known)
            let cells = outsider.figures(of: crosstabs, schema)
            return JointAudit(
                outsider,
                figures: self.audited(listed, marks, earlier, nobodies(cells)) + otherSides(listed, earlier)
                    + unlisted(cells, listed),
                threshold: rules.threshold)
        }
        var audited = outsiders(isByProfile: true)
        var isProtected = audited.protect()
        if isProtected == nil {
            // Answers that the form does not allow, such as those of a form that was changed by hand, fit no profile.
            audited = outsiders(isByProfile: false)
            isProtected = audited.protect()
        }
        audit.isPassed = isProtected ?? false
        if audit.isMeasured { audited.measure() }
        for (place, figure) in audited.figures.enumerated() where figure.isHidden {
            for name in figure.names {
                for other in marks.hide(name, in: &figures) { told[other] = .some(nil) }
                if let range = audited.ranges[place] { audit.add(name, range) }
            }
        }
        for place in figures.crosstabs.indices { figures.crosstabs[place] = figures.crosstabs[place].tested }
    }

    private func audited(
        _ listed: [Outsider.Figure], _ marks: FigureMarks, _ earlier: EarlierReleases, _ nobodies: Set<String>
    ) -> [JointAudit.Figure] {
        listed.map { figure in
            let isKnown = earlier.standing(of: figure.name, value: figure.value).isKnown
            return JointAudit.Figure(
                names: [figure.name], sum: figure.sum, value: figure.value,
                told: figure.isSize ? figure.value...figure.value : rules.possible(figure.value),
                isHidden: told[figure.name].map { $0 == nil } ?? false,
                mayHide: marks.weights[figure.name] != nil && !isKnown && !nobodies.contains(figure.name),
                weight: marks.weights[figure.name] ?? 0,
                width: rules.threshold, hidesZero: marks.hidesZero.contains(figure.name))
        }
    }

    /// The figures about everybody that tell that nobody at all gave an answer, so that it follows of small groups too: that
    /// is told along with the first.
    private func nobodies(_ cells: [Outsider.CellFigure]) -> Set<String> {
        Set(
            cells.filter { !$0.isOthers && rules.isSensitive(0, of: $0.base) && followsFromAll($0) }.map {
                "\(Crosstab.name($0.subject)): k"
            })
    }

    /// The few who are in the base of a share and not in its count, or who came to them since an earlier release.
    private func otherSides(_ listed: [Outsider.Figure], _ earlier: EarlierReleases) -> [JointAudit.Figure] {
        zip(listed, listed.dropFirst()).filter(\.0.hasOtherSide).compactMap { count, base in
            let others = base.value - count.value
            guard rules.isSmall(others) || earlier.hasSmallGrowth(of: base.name, less: count.name, to: others) else {
                return nil
            }
            return JointAudit.Figure(unlisted: base.sum - count.sum, value: others, width: rules.threshold)
        }
    }

    /// Small counts of tables by group that are printed nowhere, and *nobody* and *everybody* of a small group there.
    private func unlisted(_ all: [Outsider.CellFigure], _ listed: [Outsider.Figure]) -> [JointAudit.Figure] {
        let names = Set(listed.map(\.name))
        return all.filter { cell in
            rules.isSensitive(cell.figure.value, of: cell.base) && !names.contains(cell.figure.name)
                && !followsFromAll(cell)
        }.map { cell in
            let isSmall = rules.isSmall(cell.figure.value)
            return JointAudit.Figure(
                unlisted: cell.figure.sum, value: cell.figure.value, width: isSmall ? rules.threshold : 1,
                leastWidth: isSmall ? 1 : 0)
        }
    }

    /// Whether nobody is there since it is told that nobody at all is.
    private func followsFromAll(_ cell: Outsider.CellFigure) -> Bool {
        let name = Crosstab.name(cell.subject)
        guard cell.figure.value == 0, let k = told["\(name): k"] ?? nil else { return false }
        return cell.isOthers ? told["\(name): n"] == k : k == 0
    }
}

extension Report.Figures {
    /// More groups than these are too many to be looked at together: their work grows with all that is hidden in them.
    private static let mostGroups = 30

    /// Without the groupings that have the most groups, where there are too many in all; those are protected table by
    /// table.
    var withFewGroups: Self {
        var few = self
        while few.groups.reduce(0, { $0 + $1.groups.count }) > Self.mostGroups,
            let largest = few.groups.max(by: { $0.groups.count < $1.groups.count })
        {
            few.groups.removeAll { $0.grouping == largest.grouping }
        }
        return few
    }
}
