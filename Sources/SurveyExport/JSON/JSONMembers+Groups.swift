import SurveyAnalysis
import SurveyCore

/// What a report says of groups, ranks and how far people came.
extension JSONMembers {
    func groups(_ sizes: GroupSizes) -> JSONValue {
        .object([
            ("grouping", .string(sizes.grouping.name)),
            (
                "groups",
                .array(
                    sizes.groups.map { group in
                        .object(self.group(group.key) + [("n", .count(group.n))] + reason(group.n == nil))
                    })
            ),
        ])
    }

    func crosstab(_ table: Crosstab) -> JSONValue {
        .object([
            ("grouping", .string(table.grouping.name)),
            ("question", table.question.map { .string($0.rawValue) } ?? .null),
            ("groups", .array(table.groups.map { .object(group($0)) })),
            ("rows", .array(table.rows.map(row))),
        ])
    }

    private func row(_ row: Crosstab.Row) -> JSONValue {
        let groups = row.groups.map { share in share.map { JSONValue.object(counts($0)) } ?? .null }
        return .object(
            subject(row.subject) + [("groups", .array(groups))] + reason(row.groups.isEmpty)
                + (row.test.map { [("test", test($0))] } ?? [])
                + (row.differences.isEmpty ? [] : [("differences", .array(row.differences.map(difference)))]))
    }

    private func subject(_ subject: Crosstab.Subject) -> [(String, JSONValue)] {
        switch subject {
        case .option(_, let option): [("option", .string(option.rawValue))]
        case .unknown: [("option", .string("unknown"))]
        case .barrier(let code): [("barrier", .string(code.rawValue))]
        }
    }

    private func test(_ test: Crosstab.GroupTest) -> JSONValue {
        let name =
            switch test.comparison.test {
            case .chiSquared: "chiSquared"
            case .chiSquaredOfSmallCounts: "chiSquaredOfSmallCounts"
            case .fisher: "fisher"
            case .freemanHalton: "freemanHalton"
            }
        return .object([
            ("name", .string(name)), ("p", .double(test.comparison.p)),
            ("boschloo", test.comparison.boschloo.map { .double($0) } ?? .null),
            ("chiSquared", .double(test.comparison.chiSquared.statistic)), ("holm", .double(test.holm)),
            ("benjaminiHochberg", .double(test.benjaminiHochberg)),
        ])
    }

    private func difference(_ difference: Crosstab.GroupDifference) -> JSONValue {
        .object([
            ("first", .int(difference.first)), ("second", .int(difference.second)),
            ("difference", .double(difference.interval.difference)), ("low", .double(difference.interval.low)),
            ("high", .double(difference.interval.high)),
        ])
    }

    private func group(_ key: GroupAxis.Group.Key) -> [(String, JSONValue)] {
        [("id", .string(key.id))]
            + {
                switch key {
                case .option(let option): [("label", text(option.text))]
                case .site(let site): [("label", .string(site.label))]
                case .session(_, let halfDay): [("halfDay", halfDay.map { .string($0.description) } ?? .null)]
                case .noAnswer, .unknownSite, .language, .mode, .assistance: []
                }
            }()
    }

    func ranking(_ ranking: Ranking) -> JSONValue {
        .object([
            ("question", .string(ranking.question.rawValue)),
            ("unit", .string(ranking.unit == .sessions ? "sessions" : "respondents")),
            ("draws", .int(ranking.draws)), ("seed", .int(Int(ranking.seed))),
            (
                "places",
                .array(
                    ranking.places.map { place in
                        .object([
                            ("option", .string(place.option.rawValue)), ("rank", .int(place.rank)),
                            ("first", .double(place.first)), ("topThree", .double(place.topThree)),
                            ("low", .int(place.interval.lowerBound)), ("high", .int(place.interval.upperBound)),
                            ("sharesPlaceWith", .array(place.sharesPlaceWith.map { .string($0.rawValue) })),
                        ])
                    })
            ), ("unranked", .array(ranking.unranked.map { .string($0.rawValue) })),
        ])
    }

    func breakOffs(_ curve: BreakOffCurve) -> JSONValue {
        .array(
            curve.points.map { point in
                .object([
                    ("question", .string(point.question.rawValue)), ("started", .int(point.started)),
                    ("reached", .int(point.reached)), ("abandoned", .int(point.abandoned)),
                ])
            })
    }

    func disclosure(_ rules: DisclosureRules) -> JSONValue {
        .object([
            ("audience", .string(rules.audience.rawValue)), ("threshold", .int(rules.threshold)),
            ("smallestGroup", .int(rules.smallestGroup)),
            ("roundedTo", rules.isRounded ? .int(DisclosureRules.roundingBase) : .null),
        ])
    }

    func provenance(_ provenance: Provenance) -> JSONValue {
        .object([("contentHash", .string(provenance.contentHash)), ("program", .string(provenance.program))])
    }
}
