public import SurveyCore

extension ResponseTable {
    /// Hands each complete response to `body`, in an order that says nothing about time.
    public func forEachResponse(_ body: (Row) throws -> Void) rethrows {
        let layouts = schema.questions.map(ItemLayout.init)
        for segment in segments {
            for row in 0..<segment.count { try body(Row(layouts: layouts, segment: segment, row: row)) }
        }
    }

    /// One complete response.
    public struct Row {
        fileprivate let layouts: [ItemLayout]
        fileprivate let segment: Segment
        fileprivate let row: Int

        /// The place of the survey's version in `SurveyVersions.versions`.
        public var version: Int { segment.version }
        /// The place of the session's code in `ResponseTable.sessions`.
        public var session: Int { Int(segment.sessions[row]) }
        /// The place of the tag of the language at the end of the interview in `ResponseTable.languages`.
        public var language: Int { Int(segment.languages[row]) }
        public var mode: Mode { Segment.mode(of: segment.flags[row]) }
        public var isAssisted: Bool { Segment.isAssisted(segment.flags[row]) }

        /// The answer to the question at `place` in `TableSchema.questions`; of a set or deck whether it was answered.
        public func answer(to place: Int) -> Cell {
            let layout = layouts[place]
            let code = segment.code(layout.column, row: row)
            if let common = Cell(code) { return common }
            let index = code - Code.firstValue
            if let firstNumber = layout.firstNumber { return .number(firstNumber + index) }
            return index < layout.options ? .option(index) : .derived(option: index - layout.options)
        }

        /// What was said of an option of the set or deck at `place`.
        public func option(_ option: Int, of place: Int) -> Cell {
            Cell(segment.code(.narrow(layouts[place].firstOptionColumn + option), row: row)) ?? .notRouted
        }
    }

    /// Where a question's codes lie and what they stand for, in plain numbers.
    fileprivate struct ItemLayout {
        let column: ColumnReference
        let firstOptionColumn: Int
        let options: Int
        /// Of points and numbers, what the first code above the common ones stands for.
        let firstNumber: Int?

        init(_ item: QuestionItem) {
            column = item.column
            firstOptionColumn = item.optionColumns.lowerBound
            options = item.options.count
            firstNumber = item.shape == .points || item.shape == .number ? item.firstNumber : nil
        }
    }

    /// What one response says at one item.
    public enum Cell: Sendable, Hashable {
        case notRouted
        case nonAnswer(NonAnswer)
        /// Of an option of a set or deck.
        case no, yes
        /// Of a set or deck as a whole.
        case answered
        /// The option at that place in `QuestionItem.options`.
        case option(Int)
        case derived(option: Int)
        case number(Int)

        fileprivate init?(_ code: Int) {
            switch code {
            case Code.notRouted: self = .notRouted
            case Code.dontKnow: self = .nonAnswer(.unknown)
            case Code.refused: self = .nonAnswer(.refused)
            case Code.skipped: self = .nonAnswer(.skipped)
            case Code.no: self = .no
            case Code.yes: self = .yes
            case Code.answered: self = .answered
            case _: return nil
            }
        }
    }

    /// The question at `place` in `TableSchema.questions` as one version has it: `nil` where the version lacks it or has
    /// it in another kind.
    public func question(_ place: Int, version: Int) -> Question? {
        schema.question(place, version: version)
    }

    /// How many broken-off responses there are to all versions.
    public var brokeOff: Int { brokenOff.reduce(0) { $0 + $1.total } }
}
