import SurveyAnalysis
import SurveyCore

extension ExportSchema {
    /// The columns of the question at `place`.
    static func columns(ofQuestion place: Int, in table: TableSchema, profile: ExportProfile) -> [ExportColumn] {
        let item = table.questions[place]
        // No identifier ends in an underscore, so this name is free.
        let taken = ExportProfile.allCases.flatMap { profile in
            profile.metadata.map { $0 == .number ? profile.numberName : Self.name(of: $0) }
        }
        let name = taken.contains(item.id.rawValue) ? "\(item.id)_" : item.id.rawValue
        let versions = table.versions.versions.indices.compactMap { table.question(place, version: $0) }
        let canBeUnknown = versions.contains { $0.unknown != nil }
        let isValue =
            item.definition.unknown?.countsAsAnswer == true && !item.hasOptionItems && item.shape != .number
        var missing: [MissingKind] = [.notRouted, .skipped, .refused]
        if canBeUnknown && !isValue { missing.append(.unknown) }
        guard !item.hasOptionItems else {
            return item.options.enumerated().map { option, definition in
                ExportColumn(
                    name: "\(name).\(definition.id)", kind: .boolean, label: definition.text,
                    context: item.definition.text, values: ExportColumn.noAndYes, missing: missing,
                    source: .option(question: place, option: option))
            }
        }
        var column = ExportColumn(
            name: name, kind: .boolean, label: item.definition.text, missing: missing,
            source: .answer(question: place))
        let values = Self.values(of: item, in: table)
        switch item.shape {
        case .number:
            let ranges = versions.compactMap { if case .number(let range) = $0.kind { range } else { nil } }
            let bounds = (ranges.map(\.lowerBound).min() ?? 0)...(ranges.map(\.upperBound).max() ?? 0)
            column.kind = .integer(bounds)
            if profile == .everyone { column.missing.append(.protected) }
            // −999 … −994, −9999 … −9994 and so on: below every number that can be answered.
            while bounds.lowerBound <= column.code(of: .protected) {
                column.missingShift = column.missingShift * 10 + 900
            }
        case .single where !isValue && Set(values.map(\.name)).isSubset(of: ["yes", "no"]):
            column.values = values.sorted { $0.code < $1.code }
        case .single, .choice, .points, .set, .deck:
            column.kind = .categorical(isOrdered: item.shape == .points)
            column.values = values
        }
        if canBeUnknown && isValue {
            column.values.append(
                .init(
                    code: MissingKind.unknown.rawValue, name: MissingKind.unknown.text,
                    label: MissingKind.unknown.label, isUnknown: true))
        }
        guard item.shape == .choice else { return [column] }
        column.missing.append(.derived)
        var derived = column
        derived.name += ".derived"
        derived.missing = [.notRouted]
        derived.label = ExportWords.derived
        derived.context = item.definition.text
        derived.source = .derived(question: place)
        return [column, derived]
    }

    /// What can be chosen, with codes that later versions do not change unless they change the order: those of the
    /// newest version count up first, those that only older ones have follow.
    private static func values(of item: QuestionItem, in table: TableSchema) -> [ExportColumn.Value] {
        let isYesNo = item.options.allSatisfy { $0.id == .yes || $0.id == .no }
        let newest = table.versions.versions.last { $0.survey[item.id] == item.definition }
        let current = newest.map { $0.survey.options(of: item.definition).map(\.id) } ?? []
        let older = item.options.map(\.id).filter { !current.contains($0) }
        let byID = Dictionary(item.options.map { ($0.id, $0) }) { first, _ in first }
        let order = current.filter { byID[$0] != nil } + older
        return order.enumerated().map { place, id in
            let own = byID[id]?.text ?? [:]
            var value = ExportColumn.Value(code: place + 1, name: id.rawValue, label: own)
            if isYesNo { value.code = id == .yes ? 1 : 0 }
            if item.shape == .points, let point = Int(id.rawValue) { value.code = point }
            if own.isEmpty { value.label = builtIn(id, item) }
            return value
        }
    }

    /// The words of an answer that the survey leaves unsaid.
    private static func builtIn(_ id: OptionID, _ item: QuestionItem) -> LocalizedText {
        if case .scale(let scale) = item.definition.kind, let point = Int(id.rawValue) {
            return BuiltInWords.label(of: scale, point: point)
        }
        return id == .yes ? BuiltInWords.yes : id == .no ? BuiltInWords.no : [:]
    }
}
