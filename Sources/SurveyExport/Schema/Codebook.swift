import SurveyAnalysis
import SurveyCore

/// What the columns of the other files mean: a record per column, and one per value that it can have.
struct Codebook {
    private let export: Export
    private let languages: [LanguageTag]
    private var schema: ExportSchema { export.schema }

    init(_ export: Export) {
        self.export = export
        languages = export.schema.survey.languages
    }

    var head: [String] {
        ["file", "column", "question", "option", "kind", "value", "code", "barrier", "condition"]
            + languages.map { "text_\($0)" }
    }

    var records: [[String]] {
        let notices = [schema.profile.notice, Notices.caveat, Notices.responsesNotPersons]
        var entries = notices.map { Entry(kind: "notice", text: $0) }
        let (wide, long) = (export.name(of: .responses), export.name(of: .choices))
        for column in schema.columns.prefix(schema.firstAnswer) {
            entries.append(Entry(file: wide, column: column.name, kind: "metadata", text: column.label))
            guard column.kind != .text else { continue }
            entries += column.values.map { value in
                Entry(
                    file: wide, column: column.name, kind: "value", value: value.name, code: value.code,
                    text: value.label)
            }
        }
        entries += ExportSchema.choices(schema.profile).map {
            Entry(file: long, column: $0, kind: "metadata", text: ExportWords.choices[$0] ?? [:])
        }
        for place in schema.table.questions.indices {
            entries += self.entries(ofQuestion: place, file: wide)
        }
        return entries.map { $0.cells(languages) }
    }

    private func entries(ofQuestion place: Int, file: String) -> [Entry] {
        let item = schema.table.questions[place]
        let question = item.definition
        let own = schema.columns.filter { $0.question == place }
        guard let first = own.first else { return [] }
        let name = item.hasOptionItems ? first.name.prefix { $0 != "." } + ".*" : first.name[...]
        var entry = Entry(file: file, column: String(name), question: item.id, kind: "", text: question.text)
        func with(_ change: (inout Entry) -> Void) -> Entry {
            var entry = entry
            change(&entry)
            return entry
        }
        entry.kind = question.kind.word
        var entries = [
            with {
                $0.condition = question.condition
                if case .integer(let range?) = first.kind {
                    $0.value = "number \(range.lowerBound) to \(range.upperBound)"
                }
            }
        ]
        if item.hasOptionItems {
            entries += own.map { column in
                guard case .option(_, let option) = column.source else { return entry }
                return with {
                    $0.column = column.name
                    $0.kind = item.shape == .deck ? "card" : "option"
                    $0.describe(item.options[option])
                    $0.text = column.label
                }
            }
        }
        entries += first.values.map { value in
            with {
                $0.kind = value.isUnknown ? "nonAnswer" : "value"
                $0.value = value.name
                $0.code = value.code
                $0.text = value.label
                guard !item.hasOptionItems else { return }
                // The options of a choice of one carry the codes and conditions of their source, not of this question.
                if let option = item.options.first(where: { $0.id.rawValue == value.name }) {
                    $0.option = option.id
                    if item.shape != .choice { $0.describe(option) }
                }
                if value.isUnknown { $0.barrier = question.unknown?.barrier }
            }
        }
        entries += first.missing.map { kind in
            with {
                $0.kind = "nonAnswer"
                $0.value = kind.text
                $0.code = first.code(of: kind)
                $0.text = kind.label
                if kind == .unknown { $0.barrier = question.unknown?.barrier }
            }
        }
        entries += own.filter { $0.source == .derived(question: place) }.map { column in
            with {
                $0.column = column.name
                $0.kind = "derived"
                $0.text = column.label
            }
        }
        return entries
    }

    /// One record of the codebook.
    private struct Entry {
        var file = ""
        var column = ""
        var question: QuestionID?
        var option: OptionID?
        var kind: String
        var value = ""
        var code: Int?
        var barrier: BarrierCode?
        var condition: Condition?
        var text: LocalizedText

        mutating func describe(_ option: AnswerOption) {
            self.option = option.id
            barrier = option.barrier
            condition = option.condition
        }

        /// What stands in a language that a text of ours lacks; the survey's own texts are left out there.
        private var fallback: String? { question == nil || kind == "nonAnswer" ? text["en"] : nil }

        func cells(_ languages: [LanguageTag]) -> [String] {
            [
                file, column, question?.rawValue ?? "", option?.rawValue ?? "", kind, value,
                code.map(String.init) ?? "", barrier?.rawValue ?? "", condition?.words ?? "",
            ] + languages.map { text[$0] ?? fallback ?? "" }
        }
    }
}

extension ExportProfile {
    /// The first thing to say of such an export.
    var notice: LocalizedText {
        switch self {
        case .team: Notices.internalOnly
        case .everyone: ExportWords.publicNotice
        }
    }
}
