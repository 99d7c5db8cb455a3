import SurveyCore

/// How the responses to one version fall into the rows of one subject.
enum RowSource: Sendable {
    /// The version does not have it: all into the last row.
    case rest
    /// By code of a column, the row.
    case codes(CodeColumn, rows: [Int])
    /// The same, but who did not choose `chosen` and was not offered it goes into the last row.
    case offered(CodeColumn, rows: [UInt8], chosen: Int, condition: TruthPlan)
    /// Reported, answered without reporting, and the rest, over several items together.
    case barrier([BarrierItem])
}

extension RowSource {
    /// How many rows there can be where they are worked out response by response.
    static let computedRows = 4

    /// The row of each response of `segment`, below `computedRows`, where no column says it.
    func computed(in segment: Segment) -> [UInt8] {
        switch self {
        case .rest, .codes: []
        case .offered(let column, let rows, let chosen, let condition):
            switch column.reference {
            case .narrow(let place):
                segment.withCodes(place) { Self.offered($0, rows, chosen, condition.values(in: segment)) }
            case .wide(let place):
                segment.withWideCodes(place) { Self.offered($0, rows, chosen, condition.values(in: segment)) }
            }
        case .barrier(let items):
            BarrierItem.joinedMeanings(of: items, in: segment).map(BarrierItem.row)
        }
    }

    private static func offered(
        _ codes: UnsafeBufferPointer<some FixedWidthInteger>, _ rows: [UInt8], _ chosen: Int, _ truth: [UInt8]
    ) -> [UInt8] {
        codes.indices.map { place in
            let code = Int(truncatingIfNeeded: codes[place])
            return truth[place] == TruthPlan.yes || code == chosen ? rows[code] : rows[Code.notRouted]
        }
    }
}

/// A column with the number of its codes.
struct CodeColumn: Sendable, Hashable {
    let reference: ColumnReference
    let codes: Int
}

extension TableSchema {
    /// The rows of `subject`, over all versions.
    func rows(of subject: Subject) -> [CrossCounts.Row] {
        switch subject {
        case .question(let place):
            questions[place].options.indices.map { .option($0) } + (countsUnknown(place) ? [.unknown] : []) + [.rest]
        case .option(let place, _): [.yes, .no] + (countsUnknown(place) ? [.unknown] : []) + [.rest]
        case .barrier: [.yes, .no, .rest]
        }
    }

    private func countsUnknown(_ place: Int) -> Bool {
        plans.contains { $0.questions[place]?.unknown?.countsAsAnswer ?? false }
    }
}

extension VersionPlan {
    /// Where the rows of each of `subjects` come from in responses to this version.
    func rowSources(of subjects: [Subject], _ schema: TableSchema) -> [RowSource] {
        let barriers = barrierItems(schema.questions)
        return subjects.map { subject in
            let rows = schema.rows(of: subject)
            switch subject {
            case .question(let place): return source(schema.questions[place], questions[place], rows)
            case .option(let place, let option):
                return source(option, of: schema.questions[place], questions[place], rows)
            case .barrier(let code): return source(barriers[code] ?? [], schema.questions)
            }
        }
    }

    private func source(_ item: QuestionItem, _ question: Question?, _ rows: [CrossCounts.Row]) -> RowSource {
        guard let question else { return .rest }
        var table = RowTable(rows, codes: item.codes, question)
        for index in item.options.indices {
            if let code = item.code(ofOption: index) { table.rows[code] = index }
        }
        return .codes(CodeColumn(reference: item.column, codes: item.codes), rows: table.rows)
    }

    private func source(
        _ option: Int, of item: QuestionItem, _ question: Question?, _ rows: [CrossCounts.Row]
    ) -> RowSource {
        guard let question, let own = survey.choosable(of: question).first(where: { $0.id == item.options[option].id })
        else { return .rest }
        guard !item.hasOptionItems else {
            var table = RowTable(rows, codes: Code.firstValue, question)
            table.rows[Code.yes] = 0
            table.rows[Code.no] = 1
            let column = ColumnReference.narrow(item.optionColumns.lowerBound + option)
            return .codes(CodeColumn(reference: column, codes: Code.firstValue), rows: table.rows)
        }
        var table = RowTable(rows, codes: item.codes, question)
        for code in Code.firstValue..<item.codes where item.value(of: code)?.isDerived == false { table.rows[code] = 1 }
        let chosen = item.code(ofOption: option)
        if let chosen { table.rows[chosen] = 0 }
        let column = CodeColumn(reference: item.column, codes: item.codes)
        guard let condition = own.condition, item.shape != .choice else { return .codes(column, rows: table.rows) }
        return .offered(column, rows: table.rows.map(UInt8.init), chosen: chosen ?? -1, condition: truth(of: condition))
    }

    private func source(_ items: [BarrierItem], _ questions: [QuestionItem]) -> RowSource {
        guard let first = items.first else { return .rest }
        guard items.count == 1, first.routing == nil, case .narrow = first.column else { return .barrier(items) }
        let codes = first.key.option == nil ? questions[first.key.question].codes : Code.firstValue
        return .codes(
            CodeColumn(reference: first.column, codes: codes),
            rows: first.meanings.prefix(codes).map { Int(BarrierItem.row($0)) })
    }
}

extension BarrierItem {
    /// The row of a crosstab into which a meaning falls.
    static func row(_ meaning: UInt8) -> UInt8 {
        meaning & reported != 0 ? 0 : meaning & answered != 0 ? 1 : 2
    }

    /// What each response of a segment says at any of `items`.
    static func joinedMeanings(of items: [BarrierItem], in segment: Segment) -> [UInt8] {
        var joined = [UInt8](repeating: 0, count: segment.count)
        for item in items {
            let meanings = item.meanings(in: segment)
            for row in joined.indices { joined[row] |= meanings[row] }
        }
        return joined
    }
}

/// By code of one question's column, the row, to begin with only for what is no value.
private struct RowTable {
    var rows: [Int]

    init(_ rows: [CrossCounts.Row], codes: Int, _ question: Question) {
        self.rows = [Int](repeating: rows.count - 1, count: codes)
        guard question.unknown?.countsAsAnswer ?? false, let row = rows.firstIndex(of: .unknown) else { return }
        self.rows[Code.dontKnow] = row
    }
}
