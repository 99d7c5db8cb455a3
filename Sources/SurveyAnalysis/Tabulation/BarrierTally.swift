public import SurveyCore

/// How often one barrier was reported, over all versions.
public struct BarrierTally: Sendable, Hashable {
    /// The entry of the codebook, in the words of the newest version that has it.
    public var barrier: Barrier
    /// Among complete responses: the base are those with a substantive answer to at least one routed item that carries
    /// the code; `k` report it on at least one, and `shown` is how many were shown at least one.
    public var proportion: Proportion
    /// How often it was reported in all, once per item.
    public var mentions: Int? { mentionCount.value }
    var mentionCount: Count
    /// Each item that carries the code.
    public var items: [ItemTally]

    public struct ItemTally: Sendable, Hashable {
        public var question: QuestionID
        /// Of a set or deck: the option that carries the code, or at which not knowing reports it.
        public var option: OptionID?
        /// Of complete responses.
        public var proportion: Proportion
    }
}

extension ResponseTable {
    /// The tables of all barriers, in the order of the codebook.
    func barrierTallies() -> [BarrierTally] {
        let byVersion = schema.plans.map { $0.barrierItems(schema.questions) }
        return barriers(carried: Set(byVersion.flatMap(\.keys))).map { barrier in
            tally(barrier, byVersion.map { $0[barrier.code] ?? [] })
        }
    }

    /// The barriers that some item carries: the entries of the versions' codebooks in their order, then any other.
    func barriers(carried: Set<BarrierCode>) -> [Barrier] {
        let lists = schema.versions.versions.reversed().map(\.survey.barriers)
        var entries: [BarrierCode: Barrier] = [:]
        for entry in lists.joined() where entries[entry.code] == nil { entries[entry.code] = entry }
        let listed = mergedOrder(lists.map { $0.map(\.code) })
        return (listed.filter(carried.contains) + carried.subtracting(listed).sorted()).map {
            entries[$0] ?? Barrier(code: $0, label: [:])
        }
    }

    private func tally(_ barrier: Barrier, _ itemsByVersion: [[BarrierItem]]) -> BarrierTally {
        var total = MeaningCounts()
        var byItem: [BarrierItem.Key: MeaningCounts] = [:]
        for (version, items) in itemsByVersion.enumerated() {
            let own = segments.filter { $0.version == version }
            for item in items {
                let counts = MeaningCounts(of: item, in: own)
                byItem[item.key, default: MeaningCounts()].add(counts)
                if items.count == 1 { total.add(counts) }
            }
            guard items.count > 1 else { continue }
            for segment in own { total.add(BarrierItem.joinedMeanings(of: items, in: segment)) }
        }
        let keys = byItem.keys.sorted { ($0.question, $0.option ?? -1) < ($1.question, $1.option ?? -1) }
        return BarrierTally(
            barrier: barrier, proportion: total.proportion,
            mentionCount: Count(byItem.values.reduce(0) { $0 + $1.proportion.kCount.raw }),
            items: keys.map { key in
                let question = schema.questions[key.question]
                return BarrierTally.ItemTally(
                    question: question.id, option: key.option.map { question.options[$0].id },
                    proportion: byItem[key]!.proportion)
            })
    }
}

/// Counts of what responses say about a barrier.
private struct MeaningCounts {
    private var shown = 0
    private var answered = 0
    private var reported = 0

    init() {}

    /// - Parameter segments: Of the item's version.
    init(of item: BarrierItem, in segments: [Segment]) {
        guard item.routing == nil else {
            for segment in segments { add(item.meanings(in: segment)) }
            return
        }
        var histogram = Histogram()
        for segment in segments { histogram.add(item.column, of: segment) }
        for (code, count) in histogram.counts { add(item.meaning(of: code), times: count) }
    }

    mutating func add(_ meanings: [UInt8]) {
        for meaning in meanings { add(meaning, times: 1) }
    }

    mutating func add(_ other: MeaningCounts) {
        shown += other.shown
        answered += other.answered
        reported += other.reported
    }

    private mutating func add(_ meaning: UInt8, times count: Int) {
        shown &+= Int(meaning & BarrierItem.shown) &* count
        answered &+= Int(meaning & BarrierItem.answered) >> 1 &* count
        reported &+= Int(meaning & BarrierItem.reported) >> 2 &* count
    }

    var proportion: Proportion { Proportion(k: reported, n: answered, shown: shown) }
}
