import SurveyCore

/// A column as SPSS has it.
struct SPSSVariable {
    let name: String
    let column: ExportColumn
    /// The lowest and the highest code that stands for no value; `nil` where there is none.
    let missing: ClosedRange<Int>?

    static func all(of schema: ExportSchema) -> [SPSSVariable] {
        var names = SPSSNames()
        return schema.columns.map { SPSSVariable(name: names.name(for: $0.name), column: $0) }
    }

    private init(name: String, column: ExportColumn) {
        self.name = name
        self.column = column
        guard column.question != nil else {
            missing = nil
            return
        }
        // The whole range, also where the question cannot have each kind; not knowing only where it is no answer.
        let last: MissingKind =
            column.missing.contains(.protected)
            ? .protected : column.values.contains(where: \.isUnknown) ? .derived : .unknown
        missing = column.code(of: .notRouted)...column.code(of: last)
    }

    /// How many bytes a text takes at most; `nil` of numbers.
    var width: Int? {
        column.kind == .text ? max(1, column.values.map(\.name.utf8.count).max() ?? 1) : nil
    }

    /// What the variable is about, as far as SPSS has room for it.
    func label(_ language: LanguageTag, _ survey: Survey) -> String {
        column.fullLabel(in: language, fallbacks: [survey.sourceLanguage]).cut(toBytes: 255)
    }

    /// What each code means, in the order of the codes.
    func valueLabels(_ language: LanguageTag, _ survey: Survey) -> [(code: Int, label: String)] {
        guard column.kind != .text else { return [] }
        let missing = column.missing.map { (column.code(of: $0), $0.label) }
        let labels = missing + column.values.map { ($0.code, $0.label) }
        return labels.sorted { $0.0 < $1.0 }.map { code, label in
            (code, label.text(in: language, fallbacks: [survey.sourceLanguage, "en"]).cut(toBytes: 120))
        }
    }

    /// The code of a cell; `nil` of texts.
    func code(_ cell: ExportCell) -> Int? {
        if let kind = cell.missing { return column.code(of: kind) }
        switch column.kind {
        case .text: return nil
        case .integer: return cell.number
        case .categorical, .boolean: return column.values[cell.number].code
        }
    }
}

extension String {
    /// As much of it from the beginning as fits, without cutting a character.
    func cut(toBytes limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var cut = ""
        for character in self {
            guard cut.utf8.count + character.utf8.count <= limit else { break }
            cut.append(character)
        }
        return cut
    }
}
