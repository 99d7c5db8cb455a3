import SurveyAnalysis
import SurveyCore

/// The parts of a report as JSON values.
struct JSONMembers {
    let languages: [LanguageTag]

    /// A text by language, in the survey's languages that it has, the source language first.
    func text(_ text: LocalizedText) -> JSONValue {
        .object(languages.compactMap { language in text[language].map { (language.rawValue, .string($0)) } })
    }

    func version(_ version: VersionSummary) -> JSONValue {
        .object([
            ("hash", .string(version.hash)), ("n", .count(version.n)), ("brokeOff", .int(version.brokeOff)),
            (
                "changes",
                .array(
                    version.changes.map { change in
                        .object([
                            ("question", .string(change.question.rawValue)),
                            ("aspects", .array(change.aspects.map { .string($0.rawValue) })),
                        ])
                    })
            ),
        ])
    }

    func barrier(_ tally: BarrierTally) -> JSONValue {
        .object(
            [("code", .string(tally.barrier.code.rawValue)), ("label", text(tally.barrier.label))]
                + proportion(tally.proportion) + [
                    ("mentions", .count(tally.mentions)),
                    (
                        "items",
                        .array(
                            tally.items.map { item in
                                .object(
                                    [
                                        ("question", .string(item.question.rawValue)),
                                        ("option", item.option.map { .string($0.rawValue) } ?? .null),
                                    ] + proportion(item.proportion))
                            })
                    ),
                ])
    }

    func question(_ tally: QuestionTally) -> JSONValue {
        let intervals = tally.simultaneous
        // The options of a choice of one carry the codes of their source, which it does not report itself.
        let isChoice = if case .choice = tally.question.kind { true } else { false }
        var members: [(String, JSONValue)] = [
            ("id", .string(tally.question.id.rawValue)), ("kind", .string(tally.question.kind.word)),
            ("text", text(tally.question.text)), ("states", states(tally.states)),
            ("shown", .count(tally.states.shown)),
            (
                "options",
                .array(
                    tally.options.enumerated().map {
                        option($1, isChoice: isChoice, simultaneous: intervals?[$0] ?? nil)
                    })
            ),
        ]
        if let unknown = tally.unknown {
            members.append(("unknown", .object(proportion(unknown) + simultaneous(intervals?.last ?? nil))))
        }
        if tally.isDistributionProtected { members.append(("distribution", .null)) }
        if let distribution = tally.distribution {
            members.append(
                (
                    "distribution",
                    .object([
                        ("n", .int(distribution.n)), ("median", .double(distribution.median)),
                        ("lowerQuartile", .double(distribution.lowerQuartile)),
                        ("upperQuartile", .double(distribution.upperQuartile)),
                    ])
                ))
        }
        if tally.question.kind.takesMany { members.append(("mentions", .count(tally.mentions))) }
        return .object(members)
    }

    private func option(
        _ tally: QuestionTally.OptionTally, isChoice: Bool, simultaneous interval: Interval?
    ) -> JSONValue {
        .object(
            [
                ("id", .string(tally.option.id.rawValue)), ("label", text(tally.option.text)),
                ("barrier", isChoice ? .null : tally.option.barrier.map { .string($0.rawValue) } ?? .null),
            ]
                + proportion(tally.proportion) + simultaneous(interval)
                + (tally.states.map { [("states", states($0))] } ?? []))
    }

    func funnel(_ tally: FunnelTally) -> JSONValue {
        .object([
            ("id", .string(tally.id)),
            (
                "stages",
                .array(
                    tally.stages.map { stage in
                        .object([
                            ("id", .string(stage.id)), ("label", text(stage.words)), ("passed", .count(stage.passed)),
                            ("open", .count(stage.open)), ("pending", .count(stage.pending)),
                            ("ofStageBefore", .object(proportion(stage.ofStageBefore))),
                            ("ofStart", .object(proportion(stage.ofStart))),
                        ])
                    })
            ),
        ])
    }

    /// The members that every share has.
    private func proportion(_ proportion: Proportion) -> [(String, JSONValue)] {
        counts(proportion) + [
            ("shown", .count(proportion.shown)), ("missing", .count(proportion.missing)),
            ("lowerBound", number(proportion.bounds?.low)), ("upperBound", number(proportion.bounds?.high)),
        ]
    }

    /// The members that a share has in a group too.
    func counts(_ proportion: Proportion) -> [(String, JSONValue)] {
        [
            ("k", .count(proportion.k)), ("n", .count(proportion.n)), ("share", number(proportion.share)),
            ("low", number(proportion.interval?.low)), ("high", number(proportion.interval?.high)),
            ("percentages", .bool(proportion.share != nil)),
            ("indicative", .bool(proportion.reliability == .indicative)),
        ] + reason(proportion.isProtected)
    }

    private func number(_ value: Double?) -> JSONValue { value.map { .double($0) } ?? .null }

    private func simultaneous(_ interval: Interval?) -> [(String, JSONValue)] {
        interval.map { [("simultaneous", .object([("low", .double($0.low)), ("high", .double($0.high))]))] } ?? []
    }

    private func states(_ states: ItemStates) -> JSONValue {
        .object(
            ItemStates.State.allCases.map { ($0.rawValue, .count(states[$0])) }
                + reason(ItemStates.State.allCases.contains { states[$0] == nil }))
    }

    /// Why a figure is not there: there is one reason, whichever rule hid it.
    func reason(_ isProtected: Bool) -> [(String, JSONValue)] {
        isProtected ? [("reason", .string("protected"))] : []
    }
}

extension Question.Kind {
    /// Whether an answer can name several options.
    var takesMany: Bool {
        switch self {
        case .chooseMany, .deck: true
        case .yesNo, .chooseOne, .choice, .scale, .number, .note: false
        }
    }

    /// The kind's name in files.
    var word: String {
        switch self {
        case .yesNo: "yesNo"
        case .chooseOne: "chooseOne"
        case .chooseMany: "chooseMany"
        case .deck: "cards"
        case .choice: "chooseOneOf"
        case .scale: "scale"
        case .number: "number"
        case .note: "note"
        }
    }
}

extension FunnelTally.StageTally {
    /// The stage's label, where it has none of its own the built-in one.
    var words: LocalizedText {
        label.isEmpty ? BuiltInWords.stage(id) ?? [:] : label
    }
}
