public import SurveyCore

/// A question as a `ResponseTable` holds it, over all versions in which it is of one kind.
public struct QuestionItem: Sendable {
    public let id: QuestionID
    public let shape: Shape
    /// The question of the newest version that has it.
    public let definition: Question
    /// What can be chosen, over all versions. Empty for numbers.
    public let options: [AnswerOption]
    /// The column of the answer; of a set or deck, of its state as a whole.
    let column: ColumnReference
    /// Of a set or deck, the place of each option's column; else empty. Always narrow, and next to each other.
    let optionColumns: Range<Int>
    /// What the code `Code.firstValue` stands for, of points and numbers.
    let firstNumber: Int
    /// How many values there are: options, points, numbers.
    let values: Int

    /// What form the answers take in the data.
    public enum Shape: Sendable, Hashable {
        /// One option, by its name.
        case single
        /// One option of those said yes to elsewhere; may be derived.
        case choice
        /// One option, by its number.
        case points
        case number
        /// Any number of options.
        case set
        /// Yes or no for each option.
        case deck

        init(_ kind: Question.Kind) {
            self =
                switch kind {
                case .yesNo, .chooseOne, .note: .single
                case .choice: .choice
                case .scale: .points
                case .number: .number
                case .chooseMany: .set
                case .deck: .deck
                }
        }
    }

    /// Whether each option is an item with a column of its own.
    public var hasOptionItems: Bool { shape == .set || shape == .deck }

    /// - Parameter agreeing: The question as each version has it, newest first, with its survey; never empty.
    init(
        id: QuestionID, shape: Shape, agreeing: [(survey: Survey, question: Question)],
        allocator: inout ColumnAllocator
    ) {
        self.id = id
        self.shape = shape
        definition = agreeing[0].question
        let lists = agreeing.map { $0.survey.choosable(of: $0.question) }
        var byID: [OptionID: AnswerOption] = [:]
        for option in lists.joined() where byID[option.id] == nil { byID[option.id] = option }
        options = mergedOrder(lists.map { $0.map(\.id) }).map { byID[$0]! }
        let numbers = agreeing.compactMap(\.question.kind.numbers)
        firstNumber = numbers.map(\.lowerBound).min() ?? 0
        // Whatever does not fit in 31 bits is read as unreadable, never cut.
        let (span, overflow) = (numbers.map(\.upperBound).max() ?? -1).subtractingReportingOverflow(firstNumber)
        let numberCount = overflow ? Int(Int32.max) - Code.narrow : min(span, Int(Int32.max) - Code.narrow - 1) + 1
        switch shape {
        case .single: values = options.count
        case .choice: values = options.count * 2
        case .points, .number: values = numberCount
        case .set, .deck: values = 0
        }
        column = allocator.column(codes: Code.firstValue + values)
        if shape == .set || shape == .deck {
            let first = allocator.narrow
            for _ in options { _ = allocator.column(codes: Code.firstValue) }
            optionColumns = first..<allocator.narrow
        } else {
            optionColumns = 0..<0
        }
    }

    /// The option, point or number that a code stands for, and whether it is derived.
    func value(of code: Int) -> (index: Int, isDerived: Bool)? {
        let index = code - Code.firstValue
        guard index >= 0, index < values else { return nil }
        return shape == .choice && index >= options.count ? (index - options.count, true) : (index, false)
    }

    /// How many codes its column can hold.
    var codes: Int { Code.firstValue + values }

    /// The code of option `index` of `options`, when it was chosen and not derived.
    func code(ofOption index: Int) -> Int? {
        valueIndex(ofOption: index).flatMap { 0..<values ~= $0 ? Code.firstValue + $0 : nil }
    }

    /// The place among the values of option `index` of `options`.
    func valueIndex(ofOption index: Int) -> Int? {
        guard shape == .points else { return index }
        return Int(options[index].id.rawValue).map { $0 - firstNumber }
    }
}

extension Survey {
    /// What can be chosen in `question`, also where the source leaves it unsaid.
    func choosable(of question: Question) -> [AnswerOption] {
        let options = options(of: question)
        guard options.isEmpty else { return options }
        switch question.kind {
        case .yesNo: return [AnswerOption(id: .yes), AnswerOption(id: .no)]
        case .scale(let scale): return scale.points.map { AnswerOption(id: OptionID(String($0))) }
        case .chooseOne, .chooseMany, .deck, .choice, .number, .note: return []
        }
    }
}

extension Question.Kind {
    /// The numbers that can be an answer, of a scale or a number.
    var numbers: ClosedRange<Int>? {
        switch self {
        case .scale(let scale): scale.points
        case .number(let range): range
        case .yesNo, .chooseOne, .chooseMany, .deck, .choice, .note: nil
        }
    }
}
