import SurveyCore

extension Report {
    /// Rounds every count that the report tells, so that all shares, intervals and tests are those of rounded counts.
    ///
    /// The ledger gets what was told, but for the sizes of groups and versions: by those it sees who came since, and the
    /// audit took them as known.
    mutating func round(_ figures: inout Figures, _ schema: TableSchema) {
        let sizes = figures.sizeNames
        for (name, count) in told where !sizes.contains(name) { told[name] = .some(count.map(rules.told)) }
        figures.round(rules, schema)
    }
}

extension Report.Figures {
    /// The names in the ledger of how many each group and version has.
    fileprivate var sizeNames: Set<String> {
        Set(versions.map(\.sizeName) + groups.flatMap { sizes in sizes.groups.map { sizes.grouping.sizeName($0.key) } })
    }

    fileprivate mutating func round(_ rules: DisclosureRules, _ schema: TableSchema) {
        responses = rules.told(responses)
        brokeOff = Report.BreakOffs(total: rules.told(brokeOff.total), beforeFirst: rules.told(brokeOff.beforeFirst))
        unreadable.unknownVersion = rules.told(unreadable.unknownVersion)
        unreadable.malformed = rules.told(unreadable.malformed)
        unreadable.sealed = rules.told(unreadable.sealed)
        for place in versions.indices {
            versions[place].nCount.round(rules)
            versions[place].brokeOff = rules.told(versions[place].brokeOff)
        }
        for place in barriers.indices { barriers[place].round(rules) }
        for (place, item) in schema.questions.enumerated() { questions[place].round(rules, item) }
        for funnel in funnels.indices {
            for stage in funnels[funnel].stages.indices { funnels[funnel].stages[stage].round(rules) }
        }
        for sizes in groups.indices {
            for group in groups[sizes].groups.indices { groups[sizes].groups[group].count.round(rules) }
        }
        for table in crosstabs.indices {
            for row in crosstabs[table].rows.indices {
                for group in crosstabs[table].rows[row].groups.indices {
                    crosstabs[table].rows[row].groups[group]?.round(rules)
                }
            }
            crosstabs[table] = crosstabs[table].tested
        }
        for place in breakOffs.points.indices {
            breakOffs.points[place].started = rules.told(breakOffs.points[place].started)
            breakOffs.points[place].reached = rules.told(breakOffs.points[place].reached)
            breakOffs.points[place].abandoned = rules.told(breakOffs.points[place].abandoned)
        }
    }
}

extension Count {
    fileprivate mutating func round(_ rules: DisclosureRules) { raw = rules.told(raw) }
}

extension Proportion {
    fileprivate mutating func round(_ rules: DisclosureRules) {
        kCount.round(rules)
        nCount.round(rules)
        shownCount.round(rules)
    }
}

extension BarrierTally {
    fileprivate mutating func round(_ rules: DisclosureRules) {
        proportion.round(rules)
        mentionCount.round(rules)
        for place in items.indices { items[place].proportion.round(rules) }
    }
}

extension FunnelTally.StageTally {
    fileprivate mutating func round(_ rules: DisclosureRules) {
        ofStageBefore.round(rules)
        ofStart.round(rules)
        passedCount.round(rules)
        openCount.round(rules)
        pendingCount.round(rules)
    }
}

extension QuestionTally {
    fileprivate mutating func round(_ rules: DisclosureRules, _ item: QuestionItem) {
        states.round(rules)
        for place in options.indices {
            options[place].proportion.round(rules)
            options[place].states?.round(rules)
        }
        unknown?.round(rules)
        mentionCount?.round(rules)
        if distribution != nil {
            if item.shape == .points {
                distribution = Distribution(
                    options.enumerated().compactMap { place, option in
                        item.valueIndex(ofOption: place).map { ($0 + item.firstNumber, option.proportion.kCount.raw) }
                    })
            }
            distribution?.n = states.counts.answered
        }
        guard let intervals = simultaneous else { return }
        let shares = options.map(\.proportion) + [unknown].compactMap(\.self)
        let rounded = Goodman.intervals(shares.map(\.kCount.raw), of: shares[0].nCount.raw)
        simultaneous = rounded.map { zip(intervals, $0).map { told, interval in told == nil ? nil : interval } }
    }
}
