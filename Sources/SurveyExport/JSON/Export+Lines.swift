import SurveyAnalysis
import SurveyCore

extension Export {
    /// One JSON object per response and line: members in the order of their names, answers in the canonical form in
    /// which the archive keeps them.
    ///
    /// ```json
    /// {"answers":{"huurder":"yes"},"assisted":false,"half_day":"2026-11-01-am","language":"nl",…}
    /// ```
    func writeLines(to sink: inout some FileSink) throws {
        try sink.begin(name(of: .lines))
        let described = schema.columns.indices.prefix(schema.firstAnswer)
        let members = (described.map { (schema.columns[$0].name, $0) } + [("answers", -1)]).sorted { $0.0 < $1.0 }
        guard let version = described.first(where: { schema.columns[$0].source == .version }) else { return }
        let answers = AnswerRebuilder(schema)
        var buffer: [UInt8] = []
        func flush() throws {
            try buffer.withUnsafeBytes { try sink.write($0) }
            buffer.removeAll(keepingCapacity: true)
        }
        try forEachRow(of: .lines) { cells in
            var line = "{"
            for (name, place) in members {
                line += line.utf8.count > 1 ? ",\"\(name)\":" : "\"\(name)\":"
                line += place < 0 ? answers.json(cells, version: cells[version].number) : value(cells[place], place)
            }
            buffer.append(contentsOf: (line + "}\n").utf8)
            if buffer.count > 1 << 16 { try flush() }
        }
        try flush()
        try sink.end()
    }

    private func value(_ cell: ExportCell, _ place: Int) -> String {
        let column = schema.columns[place]
        switch column.kind {
        case .integer: return String(cell.number)
        case .boolean: return cell.number == 1 ? "true" : "false"
        case .text, .categorical:
            let text = column.values[cell.number].name
            return text.isEmpty ? "null" : text.asJSON
        }
    }
}

/// Puts the cells of a row together again as the answers that were given.
private struct AnswerRebuilder {
    private let schema: ExportSchema

    init(_ schema: ExportSchema) {
        self.schema = schema
    }

    /// The answers in canonical form.
    func json(_ cells: [ExportCell], version: Int) -> String {
        var answers: Answers = [:]
        var protected: Set<QuestionID> = []
        for place in schema.firstAnswer..<schema.columns.count {
            let column = schema.columns[place]
            guard let question = column.question else { continue }
            let item = schema.table.questions[question]
            if cells[place].missing == .protected { protected.insert(item.id) }
            add(cells[place], of: column, to: &answers[item.id], item)
        }
        let json = schema.table.versions.versions[version].survey.canonicalJSON(of: answers)
        return protected.sorted().reduce(json) { json, id in
            json.replacing("\"\(id)\":\(Self.placeholder)", with: "\"\(id)\":{\"state\":\"protected\"}")
        }
    }

    /// What stands for a protected number while the rest is put together: no answer, since answers fit in 32 bits.
    private static let placeholder = Int.max

    private func add(_ cell: ExportCell, of column: ExportColumn, to answer: inout Answer?, _ item: QuestionItem) {
        switch (column.source, cell.missing) {
        case (_, .notRouted), (_, .derived): break
        case (.derived, _): answer = .derived(OptionID(column.values[cell.number].name))
        case (.option(_, let option), let missing):
            add(missing, isYes: cell.number == 1, of: item.options[option].id, to: &answer, item)
        case (_, .protected): answer = .number(Self.placeholder)
        case (_, let missing?): answer = .nonAnswer(Self.nonAnswer(missing))
        case (_, nil):
            if column.isNumber {
                answer = .number(cell.number)
            } else if column.values[cell.number].isUnknown {
                answer = .nonAnswer(.unknown)
            } else if item.shape == .points {
                answer = .number(column.values[cell.number].code)
            } else {
                answer = .choice(OptionID(column.values[cell.number].name))
            }
        }
    }

    /// Adds an option of a set or deck.
    private func add(
        _ missing: MissingKind?, isYes: Bool, of option: OptionID, to answer: inout Answer?, _ item: QuestionItem
    ) {
        if item.shape == .deck {
            var cards: [OptionID: CardAnswer] = [:]
            if case .deck(let known)? = answer { cards = known }
            cards[option] = missing.map { .nonAnswer(Self.nonAnswer($0)) } ?? (isYes ? .yes : .no)
            answer = .deck(cards)
        } else if let missing {
            answer = .nonAnswer(Self.nonAnswer(missing))
        } else {
            var options: Set<OptionID> = []
            if case .choices(let known)? = answer { options = known }
            if isYes { options.insert(option) }
            answer = .choices(options)
        }
    }

    private static func nonAnswer(_ kind: MissingKind) -> NonAnswer {
        switch kind {
        case .skipped: .skipped
        case .refused: .refused
        case .unknown, .notRouted, .derived, .protected: .unknown
        }
    }
}
