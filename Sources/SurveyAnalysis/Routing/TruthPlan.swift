import SurveyCore

/// A condition made ready to be worked out for all responses of a segment at once, column by column.
///
/// Truth values are bytes in the order no, open, yes, so that Kleene's *and* is the smaller and *or* the larger one.
indirect enum TruthPlan: Sendable {
    case constant(UInt8)
    case mode(Mode)
    /// The truth value of each code of a narrow column.
    case narrow(Int, table: [UInt8])
    /// One test of a wide column.
    case wide(Int, item: QuestionItem, test: Condition.Test)
    /// Whether a set that was answered has one of these options; open when it was not.
    case setIncludes(state: Int, options: [Int])
    case not(TruthPlan)
    case all([TruthPlan])
    case any([TruthPlan])

    static let no: UInt8 = 0
    static let open: UInt8 = 1
    static let yes: UInt8 = 2

    /// The truth value of each response of `segment`.
    func values(in segment: Segment) -> [UInt8] {
        switch self {
        case .constant(let value):
            return [UInt8](repeating: value, count: segment.count)
        case .mode(let mode):
            return segment.flags.map { Segment.mode(of: $0) == mode ? Self.yes : Self.no }
        case .narrow(let column, let table):
            return segment.withCodes(column) { codes in
                table.withUnsafeBufferPointer { table in codes.map { table[Int($0)] } }
            }
        case .wide(let column, let item, let test):
            return segment.withWideCodes(column) { codes in
                codes.map { UInt8(truth: test.value(for: item.answer(for: Int($0)))) }
            }
        case .setIncludes(let state, let options):
            var values = segment.withCodes(state) { $0.map { $0 == UInt8(Code.answered) ? Self.no : Self.open } }
            for option in options {
                segment.withCodes(option) { codes in
                    for row in values.indices where codes[row] == UInt8(Code.yes) { values[row] = Self.yes }
                }
            }
            return values
        case .not(let plan):
            return plan.values(in: segment).map { 2 - $0 }
        case .all(let plans):
            return Self.fold(plans, Self.yes, in: segment) { min($0, $1) }
        case .any(let plans):
            return Self.fold(plans, Self.no, in: segment) { max($0, $1) }
        }
    }

    private static func fold(
        _ plans: [TruthPlan], _ neutral: UInt8, in segment: Segment, _ join: (UInt8, UInt8) -> UInt8
    ) -> [UInt8] {
        guard let first = plans.first else { return [UInt8](repeating: neutral, count: segment.count) }
        var result = first.values(in: segment)
        for plan in plans.dropFirst() {
            let values = plan.values(in: segment)
            for row in result.indices { result[row] = join(result[row], values[row]) }
        }
        return result
    }
}

extension UInt8 {
    /// The byte of a truth value in a `TruthPlan`.
    init(truth: Truth) {
        self =
            switch truth {
            case .no: TruthPlan.no
            case .open: TruthPlan.open
            case .yes: TruthPlan.yes
            }
    }
}
