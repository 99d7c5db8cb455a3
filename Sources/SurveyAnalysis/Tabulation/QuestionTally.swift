public import SurveyCore

/// What was answered to one question, over all versions that have it.
public struct QuestionTally: Sendable, Hashable {
    /// The question of the newest version that has it.
    public var question: Question
    /// The states of the question; of a set or deck, as a whole.
    public var states: ItemStates
    /// Each option, in the order of the newest version; empty for numbers.
    public var options: [OptionTally]
    /// Not knowing, where that is an answer.
    public var unknown: Proportion?
    /// Of scales and numbers.
    public internal(set) var distribution: Distribution?
    /// Whether there is a distribution that is protected.
    public private(set) var isDistributionProtected = false
    /// Of sets and decks: how many options were said yes to, by all who answered.
    public var mentions: Int? { mentionCount?.value }
    var mentionCount: Count?
    /// Goodman's intervals of the options and, behind them, of not knowing where that is an answer: for a single choice
    /// between three or more answers that all could give.
    /// `nil` in it stands for a protected one.
    public var simultaneous: [Interval?]?

    /// Takes the distribution away: it would tell of counts that are hidden.
    mutating func protectDistribution() {
        isDistributionProtected = isDistributionProtected || distribution != nil
        distribution = nil
    }

    public struct OptionTally: Sendable, Hashable {
        public var option: AnswerOption
        /// Those who chose it, among those who answered the question and to whom the option was routed.
        public var proportion: Proportion
        /// Of a card: its own states.
        public var states: ItemStates?
    }
}

extension ResponseTable {
    /// The tables of all questions, in the order of the newest version.
    func questionTallies() -> [QuestionTally] {
        schema.questions.indices.map { questionTally($0) }
    }

    private func questionTally(_ place: Int) -> QuestionTally {
        let item = schema.questions[place]
        var states = StateCounts()
        var proportions = item.options.map { _ in Proportion(k: 0, n: 0, shown: 0) }
        var cards = item.options.map { _ in StateCounts() }
        var unknown = Proportion(k: 0, n: 0, shown: 0)
        var values = Histogram()
        var isConditional = false
        for (version, plan) in schema.plans.enumerated() {
            let own = segments.filter { $0.version == version }
            var histogram = Histogram()
            for segment in own { histogram.add(item.column, of: segment) }
            var versionStates = StateCounts(histogram) { item.value(of: $0)?.isDerived ?? false }
            versionStates.abandoned = brokenOff[version].atQuestion[place]
            states = states + versionStates
            let rows = own.reduce(0) { $0 + $1.count }
            guard let question = plan.questions[place] else {
                for index in cards.indices { cards[index].notRouted += rows }
                continue
            }
            let counts = VersionCounts(
                item: item, question: question, states: versionStates, histogram: histogram, segments: own,
                truth: plan.truth)
            let ownOptions = Dictionary(plan.survey.choosable(of: question).map { ($0.id, $0) }) { first, _ in first }
            for (index, option) in item.options.enumerated() {
                guard let ownOption = ownOptions[option.id] else {
                    isConditional = isConditional || versionStates.shown > 0
                    cards[index].notRouted += rows
                    continue
                }
                isConditional = isConditional || ownOption.condition != nil && item.shape != .choice
                let (proportion, optionStates) = counts.option(index, ownOption)
                proportions[index] = proportions[index] + proportion
                cards[index] = cards[index] + optionStates
            }
            if question.unknown?.countsAsAnswer ?? false {
                unknown = unknown + Proportion(k: versionStates.dontKnow, n: counts.base, shown: versionStates.shown)
            }
            for (code, count) in histogram.counts where item.value(of: code).map({ !$0.isDerived }) ?? false {
                values.add(count, to: code)
            }
        }
        var tally = QuestionTally(
            question: item.definition, states: ItemStates(states),
            options: item.options.enumerated().map { index, option in
                QuestionTally.OptionTally(
                    option: option, proportion: proportions[index],
                    states: item.shape == .deck ? ItemStates(cards[index]) : nil)
            },
            unknown: item.definition.unknown?.countsAsAnswer ?? false ? unknown : nil)
        if item.hasOptionItems { tally.mentionCount = Count(proportions.reduce(0) { $0 + $1.kCount.raw }) }
        if item.shape == .points || item.shape == .number {
            tally.distribution = Distribution(
                values.counts.map { ($0.code - Code.firstValue + item.firstNumber, $0.count) })
        }
        let counts = proportions.map(\.kCount.raw) + (tally.unknown.map { [$0.kCount.raw] } ?? [])
        if item.shape == .single || item.shape == .points, !isConditional, counts.count > 2 {
            tally.simultaneous = Goodman.intervals(counts)
        }
        return tally
    }
}

/// The counts of one question in the responses to one version.
private struct VersionCounts {
    let item: QuestionItem
    let question: Question
    let states: StateCounts
    let histogram: Histogram
    let segments: [Segment]
    let truth: (Condition) -> TruthPlan

    /// The base of the question as a whole.
    var base: Int { states.answered + (countsUnknown ? states.dontKnow : 0) }

    private var countsUnknown: Bool { question.unknown?.countsAsAnswer ?? false }

    /// The share of an option of this version, and the states of the option as an item.
    func option(_ index: Int, _ option: AnswerOption) -> (Proportion, StateCounts) {
        guard item.hasOptionItems else { return (single(index, option), StateCounts()) }
        var column = Histogram()
        for segment in segments { column.add(.narrow(item.optionColumns.lowerBound + index), of: segment) }
        var states = StateCounts(column)
        // Everybody who left at a set had its unconditional options before them; of cards, nobody knows which were seen.
        if item.shape == .set, option.condition == nil { states.abandoned = self.states.abandoned }
        let base = states.answered + (countsUnknown ? states.dontKnow : 0)
        return (Proportion(k: column[Code.yes], n: base, shown: states.shown), states)
    }

    private func single(_ index: Int, _ option: AnswerOption) -> Proportion {
        let code = Code.firstValue + (item.valueIndex(ofOption: index) ?? -1)
        let k = code < Code.firstValue ? 0 : histogram[code]
        guard let condition = option.condition, item.shape != .choice else {
            return Proportion(k: k, n: base, shown: states.shown)
        }
        // Those to whom the option was not routed could not choose it: they leave its base.
        var hiddenFromBase = 0
        var hidden = 0
        let plan = truth(condition)
        for segment in segments {
            let values = plan.values(in: segment)
            for row in 0..<segment.count where values[row] != TruthPlan.yes {
                let found = segment.code(item.column, row: row)
                guard found != code, found != Code.notRouted else { continue }
                hidden += 1
                if !Code.isNonAnswer(found) || countsUnknown && found == Code.dontKnow { hiddenFromBase += 1 }
            }
        }
        return Proportion(k: k, n: base - hiddenFromBase, shown: states.shown - states.abandoned - hidden)
    }
}
