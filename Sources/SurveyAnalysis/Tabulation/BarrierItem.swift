import SurveyCore

/// Where one barrier code can be reported in the responses to one version: at a question, or at one option of a set or
/// card of a deck.
struct BarrierItem: Sendable {
    /// Which item it is, over all versions.
    let key: Key
    /// The column in which it shows.
    let column: ColumnReference
    /// By code of the column, what it says, in the bits below. A higher code is an answer that does not report.
    let meanings: [UInt8]
    /// When only some may choose what carries the code: whether one of these options is routed. `nil` is always.
    let routing: TruthPlan?

    /// The item was shown.
    static let shown: UInt8 = 1
    /// There is a substantive answer, which could report the code.
    static let answered: UInt8 = 2
    /// The answer reports the code.
    static let reported: UInt8 = 4

    /// Names an item: a question, or one option of a set or deck.
    struct Key: Sendable, Hashable {
        var question: Int
        var option: Int?
    }

    /// What a code of the column says, where the item is routed.
    func meaning(of code: Int) -> UInt8 {
        code < meanings.count ? meanings[code] : Self.shown | Self.answered
    }

    /// What each response of a segment says; 0 where the item was not routed.
    func meanings(in segment: Segment) -> [UInt8] {
        var result: [UInt8] = meanings.withUnsafeBufferPointer { meanings in
            switch column {
            case .narrow(let column):
                segment.withCodes(column) { codes in codes.map { meanings[Int($0)] } }
            case .wide(let column):
                segment.withWideCodes(column) { codes in
                    codes.map { meaning(of: Int($0)) }
                }
            }
        }
        if let routing {
            let truth = routing.values(in: segment)
            for row in result.indices where truth[row] != TruthPlan.yes && result[row] & Self.reported == 0 {
                result[row] = 0
            }
        }
        return result
    }
}

extension VersionPlan {
    /// By barrier code, where it can be reported in responses to this version.
    func barrierItems(_ items: [QuestionItem]) -> [BarrierCode: [BarrierItem]] {
        var found: [BarrierCode: [BarrierItem]] = [:]
        for (place, item) in items.enumerated() {
            // A choice of one carries no barrier: its options are those of its source.
            guard let question = questions[place], item.shape != .choice else { continue }
            for code in question.barriers {
                if item.hasOptionItems { found[code, default: []] += options(that: code, question, item, place) }
                // Not knowing is said of a deck card by card, of anything else at once.
                if !item.hasOptionItems || item.shape == .set && question.unknown?.barrier == code {
                    found[code, default: []].append(whole(that: code, question, item, place))
                }
            }
        }
        return found
    }

    /// The options of a set, or the cards of a deck, at which `code` can be reported.
    private func options(
        that code: BarrierCode, _ question: Question, _ item: QuestionItem, _ place: Int
    ) -> [BarrierItem] {
        let byUnknown = item.shape == .deck && question.unknown?.barrier == code
        return item.options.enumerated().compactMap { index, option in
            guard let own = question.option(option.id), own.barrier == code || byUnknown else { return nil }
            let meanings = question.meanings(of: Code.narrow, reportedByUnknown: byUnknown) {
                $0 == Code.yes && own.barrier == code
            }
            return BarrierItem(
                key: .init(question: place, option: index), column: .narrow(item.optionColumns.lowerBound + index),
                meanings: meanings, routing: nil)
        }
    }

    /// The question as one item.
    private func whole(that code: BarrierCode, _ question: Question, _ item: QuestionItem, _ place: Int) -> BarrierItem
    {
        let byUnknown = question.unknown?.barrier == code
        let carriers =
            item.hasOptionItems
            ? []
            : item.options.indices.filter { index in
                question.option(item.options[index].id)?.barrier == code
            }
        let codes = Set(carriers.compactMap { item.valueIndex(ofOption: $0).map { Code.firstValue + $0 } })
        let size = max(Code.narrow, (codes.max() ?? 0) + 1)
        let conditions = carriers.map { question.option(item.options[$0].id)?.condition }
        let isAlwaysRouted = byUnknown || conditions.contains { $0 == nil }
        return BarrierItem(
            key: .init(question: place, option: nil), column: item.column,
            meanings: question.meanings(of: size, reportedByUnknown: byUnknown, reported: codes.contains),
            routing: isAlwaysRouted ? nil : .any(conditions.compactMap { $0 }.map(truth)))
    }
}

extension Question {
    /// The barrier codes that an answer can report, each once.
    fileprivate var barriers: [BarrierCode] {
        mergedOrder([[], options.compactMap(\.barrier) + [unknown?.barrier].compactMap(\.self)])
    }

    /// What each code below `size` says of a barrier.
    fileprivate func meanings(
        of size: Int, reportedByUnknown: Bool, reported: (Int) -> Bool
    ) -> [UInt8] {
        (0..<size).map { code in
            switch code {
            case Code.notRouted: 0
            case Code.skipped, Code.refused: BarrierItem.shown
            case Code.dontKnow where reportedByUnknown:
                BarrierItem.shown | BarrierItem.answered | BarrierItem.reported
            case Code.dontKnow where !(unknown?.countsAsAnswer ?? false): BarrierItem.shown
            case _: BarrierItem.shown | BarrierItem.answered | (reported(code) ? BarrierItem.reported : 0)
            }
        }
    }
}
