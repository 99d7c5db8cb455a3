import SurveyAnalysis
import SurveyCore

/// Commands for SPSS, to be run after the data are opened.
struct SPSSSyntax {
    private let export: Export
    private let variables: [SPSSVariable]
    private var survey: Survey { export.schema.survey }

    init(_ export: Export) {
        self.export = export
        variables = SPSSVariable.all(of: export.schema)
    }

    /// Opens the data and defines a multiple-response set for each question where several options can be chosen.
    var sets: String {
        let table = export.schema.table
        var groups: [String] = []
        for (question, item) in table.questions.enumerated() {
            let members = variables.filter {
                if case .option(question, _) = $0.column.source { true } else { false }
            }
            guard let first = members.first else { continue }
            let name = first.name.prefix { $0 != "." }
            let label = export.words(item.definition.text).cut(toBytes: 255)
            groups.append(
                "  /MDGROUP NAME=$\(name) LABEL=\(Self.text(label)) CATEGORYLABELS=VARLABELS\n"
                    + "    VARIABLES=\(members.map(\.name).joined(separator: "\n      "))\n    VALUE=1")
        }
        let names = groups.isEmpty ? [] : ["MRSETS\n" + groups.joined(separator: "\n") + "\n  /DISPLAY NAME=ALL."]
        return Self.file(
            [
                Self.comment(export.schema.profile.notice.words(in: export.language)),
                "GET FILE=\(Self.text(export.name(of: .sav))).",
            ] + names)
    }

    /// Puts the labels of another language in the place of those of the file.
    func labels(_ language: LanguageTag) -> String {
        let labels = variables.map { "\($0.name) \(Self.text($0.label(language, survey)))" }
        let values = variables.compactMap { variable -> String? in
            let labels = variable.valueLabels(language, survey)
            guard !labels.isEmpty else { return nil }
            return "\(variable.name)\n"
                + labels.map { "    \($0.code) \(Self.text($0.label))" }.joined(separator: "\n")
        }
        return Self.file([
            "VARIABLE LABELS\n   " + labels.joined(separator: "\n  /") + ".",
            "VALUE LABELS\n   " + values.joined(separator: "\n  /") + ".",
        ])
    }

    private static func file(_ commands: [String]) -> String {
        // With the mark that tells SPSS the encoding.
        "\u{FEFF}* Encoding: UTF-8.\n\n" + commands.joined(separator: "\n\n") + "\n"
    }

    private static func text(_ text: String) -> String {
        "'\(text.replacing("'", with: "''").replacing("\n", with: " "))'"
    }

    /// A comment ends at its first point at the end of a line.
    private static func comment(_ text: String) -> String { "* \(text)." }
}
