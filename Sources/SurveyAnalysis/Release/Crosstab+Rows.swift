import SurveyCore

extension CrosstabModel {
    /// The tables that may be printed: one for each question, and one of all barriers.
    func crosstabs(barriers: [BarrierTally], _ all: [CrossCounts]) -> [Crosstab] {
        let keys = axis.groups.map(\.key)
        let shown = keys.indices.filter { keys[$0] != .noAnswer && (axis.groups[$0].n > 0 || !showsSize[$0]) }
        func crosstab(_ question: QuestionID?, _ rows: [Crosstab.Row]) -> Crosstab {
            Crosstab(grouping: axis.grouping, groups: shown.map { keys[$0] }, question: question, rows: rows).tested
        }
        var result: [Crosstab] = []
        if axis.grouping != .session {
            for place in schema.questions.indices {
                let rows = rows(of: place, shown)
                if !rows.isEmpty { result.append(crosstab(schema.questions[place].id, rows)) }
            }
        }
        let rows = barriers.compactMap { tally in
            all.first { $0.grouping == axis.grouping && $0.subject == .barrier(tally.barrier.code) }.map {
                Crosstab.Row(.barrier(tally.barrier.code), barrier(tally, $0, shown))
            }
        }
        if !rows.isEmpty { result.append(crosstab(nil, rows)) }
        return result
    }

    private func rows(of place: Int, _ shown: [Int]) -> [Crosstab.Row] {
        let item = schema.questions[place]
        guard item.hasOptionItems else {
            guard let table = tables[.question(place)] else { return [] }
            return table.counts.rows.enumerated().compactMap { row, kind in
                switch kind {
                case .option(let option):
                    let subject = Crosstab.Subject.option(item.id, item.options[option].id)
                    guard tables[.option(question: place, option: option)] == nil else {
                        return Crosstab.Row(subject, partial(place, option, row, shown))
                    }
                    return Crosstab.Row(subject, table.shares(row, shown))
                case .unknown: return Crosstab.Row(.unknown(item.id), table.shares(row, shown))
                case .yes, .no, .rest: return nil
                }
            }
        }
        return item.options.indices.compactMap { option in
            tables[.option(question: place, option: option)].map {
                Crosstab.Row(.option(item.id, item.options[option].id), $0.shares(0, shown))
            }
        }
    }

    /// An option that not all could choose. It is told only where nothing at all has to be hidden, since its base beside
    /// that of the question tells how many could not.
    private func partial(_ place: Int, _ option: Int, _ row: Int, _ shown: [Int]) -> [Proportion?] {
        guard let own = tables[.option(question: place, option: option)], let question = tables[.question(place)],
            !own.isHidden.contains(true), !question.isHidden.contains(true),
            shown.allSatisfy({ !rules.isSmall(question.counts.base($0) - own.counts.base($0)) })
        else { return [] }
        return own.shares(0, shown)
    }

    /// A barrier stands where its items stand: alone at one item it is that item, and at several it is told only where
    /// nothing of them is hidden.
    private func barrier(_ tally: BarrierTally, _ counts: CrossCounts, _ shown: [Int]) -> [Proportion?] {
        guard tally.proportion.k != nil, tally.proportion.n != nil else { return [] }
        var items: [(table: ProtectedTable, rows: [Int])] = []
        for item in tally.items {
            guard let place = schema.questions.firstIndex(where: { $0.id == item.question }) else { return [] }
            let options = schema.questions[place].options
            if let option = item.option {
                guard let index = options.firstIndex(where: { $0.id == option }),
                    let table = tables[.option(question: place, option: index)]
                else { return [] }
                items.append((table, [0]))
            } else {
                guard let table = tables[.question(place)] else { return [] }
                items.append((table, table.rows(reporting: tally.barrier.code, schema, place)))
            }
        }
        let isOne = items.count == 1 && items[0].table.tells(counts, rows: items[0].rows)
        let shares = shown.map { group -> Proportion? in
            guard !items.contains(where: { $0.table.omitted.contains(group) }) else { return nil }
            var proportion = Proportion(k: counts[0, group], n: counts.base(group), shown: counts.base(group))
            if isOne {
                let (table, rows) = items[0]
                let hidden = rows.filter { table.isHidden($0, group) }
                // Of several answers of which some are hidden, the sum may follow from the others.
                guard hidden.isEmpty || rows.count == 1 else { return nil }
                proportion.kCount.isProtected = !hidden.isEmpty
                proportion.nCount.isProtected = table.isHidden(table.counts.rows.count - 1, group)
            } else {
                let isOpen = items.allSatisfy { !$0.table.isHidden.contains(true) } && !holdsSecret(counts)
                guard isOpen else { return nil }
            }
            proportion.shownCount.isProtected = proportion.nCount.isProtected
            return proportion
        }
        return shares.contains { $0?.k != nil } ? shares : []
    }

    /// Whether any count of the table would have to be hidden.
    private func holdsSecret(_ counts: CrossCounts) -> Bool {
        axis.groups.indices.contains { group in
            let base = counts.base(group)
            return axis.groups[group].key != .noAnswer
                && (!showsSize[group] || rules.isSmall(base) || rules.isSensitive(counts[0, group], of: base)
                    || rules.isSmall(counts[1, group]))
        }
    }
}

extension CrosstabModel.ProtectedTable {
    /// The shares of one row; empty when nothing of it may be told.
    fileprivate func shares(_ row: Int, _ shown: [Int]) -> [Proportion?] {
        guard !isLeftOut[row] else { return [] }
        let rest = counts.rows.count - 1
        return shown.map { group in
            guard !omitted.contains(group) else { return nil }
            var proportion = Proportion(k: counts[row, group], n: counts.base(group), shown: counts.base(group))
            proportion.kCount.isProtected = isHidden(row, group)
            proportion.nCount.isProtected = isHidden(rest, group)
            proportion.shownCount.isProtected = proportion.nCount.isProtected
            return proportion
        }
    }

    /// The rows of question `place` that report `code` in the newest version that has it.
    fileprivate func rows(reporting code: BarrierCode, _ schema: TableSchema, _ place: Int) -> [Int] {
        let item = schema.questions[place]
        return counts.rows.indices.filter { row in
            switch counts.rows[row] {
            case .option(let option): item.definition.option(item.options[option].id)?.barrier == code
            case .unknown: item.definition.unknown?.barrier == code
            case .yes, .no, .rest: false
            }
        }
    }

    /// Whether these rows together are the reports of `barrier`, and the bases are the same, in every group.
    fileprivate func tells(_ barrier: CrossCounts, rows: [Int]) -> Bool {
        (0..<counts.groups).allSatisfy { group in
            rows.reduce(0) { $0 + counts[$1, group] } == barrier[0, group] && counts.base(group) == barrier.base(group)
        }
    }
}

extension Crosstab.Row {
    fileprivate init(_ subject: Crosstab.Subject, _ groups: [Proportion?]) {
        self.init(subject: subject, groups: groups, test: nil, differences: [])
    }
}

extension Crosstab {
    /// The table with tests and differences, where there are two or three groups. A test needs every count.
    var tested: Crosstab {
        guard (2...3).contains(groups.count), grouping != .session else { return self }
        var result = self
        for place in rows.indices { result.rows[place].test = nil }
        let comparisons = rows.map { row in
            let shares = row.groups.compactMap(\.self)
            let samples = shares.compactMap { share in share.k.flatMap { k in share.n.map { Sample(k: k, n: $0) } } }
            return samples.count == groups.count ? GroupComparison(samples) : nil
        }
        let values = comparisons.compactMap { $0?.p }
        var adjusted = zip(Adjustment.holm(values), Adjustment.benjaminiHochberg(values)).makeIterator()
        for (place, comparison) in comparisons.enumerated() {
            guard let comparison, let (holm, benjaminiHochberg) = adjusted.next() else { continue }
            result.rows[place].test = GroupTest(
                comparison: comparison, holm: holm, benjaminiHochberg: benjaminiHochberg)
        }
        for place in rows.indices { result.rows[place].differences = rows[place].allDifferences }
        return result
    }
}

extension Crosstab.Row {
    /// The differences between groups of at least 10 of which both counts may be told.
    fileprivate var allDifferences: [Crosstab.GroupDifference] {
        groups.indices.flatMap { second in
            (0..<second).compactMap { first in
                guard let a = groups[first], let b = groups[second], let k1 = a.k, let n1 = a.n, let k2 = b.k,
                    let n2 = b.n,
                    min(n1, n2) >= GroupComparison.smallestGroup,
                    let interval = Newcombe.difference(k1, of: n1, k2, of: n2)
                else { return nil }
                return Crosstab.GroupDifference(first: first, second: second, interval: interval)
            }
        }
    }
}
