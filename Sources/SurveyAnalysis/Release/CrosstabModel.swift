import SurveyCore

/// Which cells of all tables by one grouping are hidden.
///
/// Tables by different groupings have only their margins in common, and those are taken as known wherever they are
/// printed. Within one grouping each table is protected alone, but two things tie tables together: a question that only
/// some were asked gives away how many these were, so in a group where that is hidden nothing is told of it; and the
/// options of a set share their base.
struct CrosstabModel {
    let axis: GroupAxis
    let rules: DisclosureRules
    let schema: TableSchema
    /// Whether the size of each group is printed.
    let showsSize: [Bool]
    /// Whether only what must be hidden by itself is hidden here: what follows from rounded counts is looked for in all
    /// tables together.
    let hidesOnlySmall: Bool
    private(set) var tables: [Subject: ProtectedTable] = [:]
    private let earlier: EarlierReleases
    /// Per block the columns that are protected together: all of them, or the sessions of one site.
    private let blocks: [Block]
    /// The places of the questions of which nothing is told by this grouping.
    private let entangled: Set<Int>

    struct Block {
        var columns: [Int]
        /// Of sessions, the group of their site in `sites`.
        var site: Int?
    }

    /// What became of one table.
    struct ProtectedTable {
        let counts: CrossCounts
        /// Row by row, as in `counts`.
        var isHidden: [Bool]
        /// Rows of which nothing is printed.
        var isLeftOut: [Bool]
        /// Groups of which nothing is printed: what is small there could not be protected.
        var omitted: Set<Int> = []

        func isHidden(_ row: Int, _ group: Int) -> Bool { isHidden[row * counts.groups + group] }
    }

    /// - Parameters:
    ///   - figures: The figures about everybody, protected.
    ///   - sites: Of sessions, the model of their sites.
    init(
        _ all: [CrossCounts], axis: GroupAxis, figures: Report.Figures, schema: TableSchema, rules: DisclosureRules,
        earlier: EarlierReleases, sites: CrosstabModel? = nil, hidesOnlySmall: Bool = false
    ) {
        self.hidesOnlySmall = hidesOnlySmall
        self.axis = axis
        self.earlier = earlier
        self.rules = rules
        self.schema = schema
        let sizes = figures.groups.first { $0.grouping == axis.grouping }
        showsSize = axis.groups.indices.map { sizes?.groups[$0].n != nil }
        if axis.grouping == .session {
            blocks = Dictionary(grouping: axis.groups.indices, by: { axis.groups[$0].site })
                .sorted { ($0.key ?? -1) < ($1.key ?? -1) }.map { Block(columns: $0.value, site: $0.key) }
        } else {
            blocks = [Block(columns: Array(axis.groups.indices), site: nil)]
        }
        entangled = schema.entangled(with: axis.grouping)
        let totals = ShownTotals(figures)
        for counts in all where counts.grouping == axis.grouping && !isAxis(counts.subject) {
            if case .barrier = counts.subject { continue }
            tables[counts.subject] = protect(counts, totals, sites: sites, bases: [])
        }
        shareBases(totals, sites: sites)
    }

    private func isAxis(_ subject: Subject) -> Bool {
        if case .question(let place) = subject {
            axis.grouping == .background(schema.questions[place].id)
        } else {
            false
        }
    }

    /// The options of a set have one base: where it is hidden of one it is hidden of all.
    private mutating func shareBases(_ totals: ShownTotals, sites: CrosstabModel?) {
        for (place, item) in schema.questions.enumerated() where item.shape == .set {
            let subjects = item.options.indices.map { Subject.option(question: place, option: $0) }
            for _ in subjects {
                var bases: Set<Int> = []
                for table in subjects.compactMap({ tables[$0] }) {
                    let rest = table.counts.rows.count - 1
                    bases.formUnion(axis.groups.indices.filter { table.isHidden(rest, $0) })
                }
                let behind = subjects.filter { subject in
                    guard let table = tables[subject] else { return false }
                    return bases.contains { !table.isHidden(table.counts.rows.count - 1, $0) }
                }
                if behind.isEmpty { break }
                for subject in behind {
                    tables[subject] = tables[subject].map { protect($0.counts, totals, sites: sites, bases: bases) }
                }
            }
        }
    }

    /// Protects one table.
    ///
    /// - Parameter bases: The groups whose base is hidden elsewhere.
    private func protect(
        _ counts: CrossCounts, _ totals: ShownTotals, sites: CrosstabModel?, bases: Set<Int>
    ) -> ProtectedTable {
        var table = ProtectedTable(
            counts: counts, isHidden: Array(repeating: false, count: counts.counts.count),
            isLeftOut: Array(repeating: false, count: counts.rows.count))
        let closed = closedColumns(counts.subject)
        guard !entangled.contains(counts.subject.question) else {
            for block in blocks { omit(&table, block) }
            table.isLeftOut = counts.rows.map { _ in true }
            return table
        }
        // Groups that the form does not ask: that nobody answers there is no secret.
        let unasked = axis.groups.indices.filter { isUnasked(counts.subject, axis.groups[$0].key) }
        for var block in blocks {
            block.columns.removeAll(where: unasked.contains)
            let shown = counts.rows.indices.map { row in
                if let site = block.site, let sites {
                    sites.tables[counts.subject].map { !$0.isHidden(row, site) } ?? false
                } else {
                    totals.shows(counts.rows[row], of: counts.subject)
                }
            }
            let isRestTold = unasked.allSatisfy { showsSize[$0] }
            protect(
                &table, block, sites, shown: shown.dropLast() + [shown[shown.count - 1] && isRestTold], closed: closed,
                bases: bases)
        }
        table.omitted.formUnion(unasked)
        for row in counts.rows.indices {
            table.isLeftOut[row] = axis.groups.indices.allSatisfy {
                axis.groups[$0].key == .noAnswer || table.isHidden(row, $0) || table.omitted.contains($0)
            }
        }
        return table
    }

    /// - Parameters:
    ///   - shown: By row, whether its total over the block is printed.
    private func protect(
        _ table: inout ProtectedTable, _ block: Block, _ sites: CrosstabModel?, shown: [Bool], closed: Set<Int>,
        bases: Set<Int>
    ) {
        let counts = table.counts
        if let site = block.site, sites?.tables[counts.subject]?.omitted.contains(site) ?? false {
            return omit(&table, block)
        }
        guard !block.columns.isEmpty else { return }
        guard block.site == nil || block.columns.count > 1 else {
            // One session of a site has the figures of the site.
            for row in shown.indices where !shown[row] { table.isHidden[row * counts.groups + block.columns[0]] = true }
            return
        }
        let rest = counts.rows.count - 1
        var cross = CrossTable(counts.rows.indices.map { row in block.columns.map { counts[row, $0] } })
        cross.showsRowTotal = shown
        // Where nobody at all gave an answer, and that is told, nobody did in any group, and whoever answered gave another.
        let isNothing = counts.rows.indices.map { row in shown[row] && block.columns.allSatisfy { counts[row, $0] == 0 }
        }
        let isOnly = counts.rows.indices.map { row in (0..<rest).allSatisfy { $0 == row || isNothing[$0] } }
        for (column, group) in block.columns.enumerated() {
            let n = counts.base(group)
            let isSilent = axis.groups[group].key == .noAnswer
            cross.showsColumnSize[column] = showsSize[group]
            for row in counts.rows.indices {
                cross[row, column].isUnpublished = isSilent
                cross[row, column].weight = row == rest ? 4 : 1
                cross[row, column].hidesZero = row != rest && n > 0 && n < rules.smallestGroup
                cross[row, column].mustHide =
                    !isSilent && (closed.contains(group) || row == rest && bases.contains(group))
                cross[row, column].isSensitive =
                    !isSilent
                    && (row == rest
                        ? rules.isSmall(n)
                        : isOnly[row]
                            ? rules.isSmall(counts[row, group]) : rules.isSensitive(counts[row, group], of: n))
                if isNothing[row], row != rest {
                    cross[row, column].isKnown = true
                    continue
                }
                guard !earlier.releases.isEmpty, !isSilent, let name = name(counts, row, group) else { continue }
                let standing = earlier.standing(of: name, value: row == rest ? n : counts[row, group])
                cross[row, column].isKnown = standing.isKnown
                cross[row, column].mustHide = cross[row, column].mustHide || standing.mustHide
                cross[row, column].isSensitive = cross[row, column].isSensitive || standing.isSensitive
            }
        }
        var hidden = cross.needed
        if !hidesOnlySmall {
            let protection = cross.protect(threshold: rules.threshold)
            guard protection.isProtected else { return omit(&table, block) }
            hidden = protection.hidden
        }
        for place in hidden {
            table.isHidden[place.row * counts.groups + block.columns[place.column]] = true
        }
    }

    /// Tells nothing of a block.
    private func omit(_ table: inout ProtectedTable, _ block: Block) {
        table.omitted.formUnion(block.columns)
        for row in table.counts.rows.indices {
            for group in block.columns { table.isHidden[row * table.counts.groups + group] = true }
        }
    }

    /// The groups in which it is hidden how many were asked the question of `subject`.
    private func closedColumns(_ subject: Subject) -> Set<Int> {
        guard !hidesOnlySmall else { return [] }
        let conditions: [Condition] =
            switch subject {
            case .question(let place): conditions(of: place, option: nil)
            case .option(let place, let option): conditions(of: place, option: option)
            case .barrier: []
            }
        return conditions.reduce(into: []) { closed, condition in
            for question in condition.questions {
                guard let place = schema.questions.firstIndex(where: { $0.id == question }) else { continue }
                closed.formUnion(groupsThatHide(place, condition))
            }
        }
    }

    /// The conditions of a question, and of one option of it, in all versions.
    private func conditions(of place: Int, option: Int?) -> [Condition] {
        schema.plans.flatMap { plan -> [Condition] in
            guard let question = plan.questions[place] else { return [] }
            let own = option.flatMap { question.option(schema.questions[place].options[$0].id)?.condition }
            return [question.condition, own].compactMap(\.self)
        }
    }

    /// The groups in which the printed rows of question `place` do not tell how many fulfil `condition`.
    private func groupsThatHide(_ place: Int, _ condition: Condition) -> [Int] {
        let item = schema.questions[place]
        let subjects: [Subject] =
            item.hasOptionItems ? item.options.indices.map { .option(question: place, option: $0) } : [.question(place)]
        let found = subjects.compactMap { tables[$0] }
        return axis.groups.indices.filter { group in
            found.contains { table in
                let hidden = table.counts.rows.indices.filter { table.isHidden($0, group) }
                if table.omitted.contains(group) { return false }
                guard !hidden.isEmpty else { return false }
                // Where the hidden cells are all inside or all outside, their sum is no secret, and none is told.
                guard condition.questions.count == 1, !item.hasOptionItems else { return true }
                let inside = hidden.map { row in
                    switch table.counts.rows[row] {
                    case .option(let option):
                        condition.value(for: [item.id: item.answer(option)], mode: .kiosk) == .yes
                    case .yes, .no, .unknown, .rest: false
                    }
                }
                return Set(inside).count > 1
            }
        }
    }
}

extension CrosstabModel {
    /// The name of a cell, as `Crosstab` names it; the last row stands for the base.
    private func name(_ counts: CrossCounts, _ row: Int, _ group: Int) -> String? {
        func name(_ subject: Crosstab.Subject) -> String {
            Crosstab.name(axis.grouping, axis.groups[group].key, subject)
        }
        let subject: Crosstab.Subject? =
            switch (counts.subject, counts.rows[row]) {
            case (.question(let place), .rest):
                schema.questions[place].options.first.map { .option(schema.questions[place].id, $0.id) }
            case (.option, .rest): counts.subject(of: .yes, schema)
            case (.question, _), (.option, _), (.barrier, _): counts.subject(of: counts.rows[row], schema)
            }
        return subject.map { name($0) + (counts.rows[row] == .rest ? ": n" : ": k") }
    }
}

extension QuestionItem {
    /// The answer that the option at `place` stands for.
    func answer(_ place: Int) -> Answer {
        shape == .points
            ? Int(options[place].id.rawValue).map(Answer.number) ?? .choice(options[place].id)
            : .choice(options[place].id)
    }
}
