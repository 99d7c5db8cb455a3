import SurveyAnalysis
import SurveyCore

/// Describes the CSV files by the Frictionless standards Data Package, Tabular Data Resource and Table Schema 1
/// (https://specs.frictionlessdata.io). Labels of values stand in `categories`, as Table Schema 2 has them.
struct DataPackage {
    private let export: Export
    private var schema: ExportSchema { export.schema }

    init(_ export: Export) {
        self.export = export
    }

    /// The file.
    var text: String {
        let notices = [schema.profile.notice, Notices.caveat, Notices.responsesNotPersons]
        let key = JSONValue.array([.string(schema.profile.numberName)])
        let reference = JSONValue.object([
            ("fields", key), ("reference", .object([("resource", .string("responses")), ("fields", key)])),
        ])
        return JSONValue.object([
            ("profile", .string("tabular-data-package")), ("name", .string(schema.survey.id)),
            ("title", .string(export.words(schema.survey.title))),
            ("description", .string(notices.map { $0.words(in: export.language) }.joined(separator: "\n"))),
            (
                "resources",
                .array([
                    resource(
                        "responses", .responses, fields: schema.columns.map(field),
                        more: [("missingValues", missing(MissingKind.allCases)), ("primaryKey", key)]),
                    resource(
                        "choices", .choices, fields: choices,
                        more: [("missingValues", missing(MissingKind.allCases)), ("foreignKeys", .array([reference]))]),
                    resource("codebook", .codebook, fields: codebook, more: []),
                ])
            ),
        ]).text
    }

    private func resource(
        _ name: String, _ file: ExportFile, fields: [JSONValue], more: [(String, JSONValue)]
    ) -> JSONValue {
        .object([
            ("profile", .string("tabular-data-resource")), ("name", .string(name)),
            ("path", .string(export.name(of: file))), ("format", .string("csv")), ("mediatype", .string("text/csv")),
            // With the mark that stands before it.
            ("encoding", .string("utf-8-sig")),
            (
                "dialect",
                .object([
                    ("delimiter", .string(String(UnicodeScalar(export.dialect.separator)))),
                    ("lineTerminator", .string("\r\n")), ("quoteChar", .string("\"")), ("doubleQuote", .bool(true)),
                    ("header", .bool(true)),
                ])
            ), ("schema", .object([("fields", .array(fields))] + more)),
        ])
    }

    private func field(_ column: ExportColumn) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("name", .string(column.name)),
            ("title", .string(column.fullLabel(in: export.language, fallbacks: [schema.survey.sourceLanguage]))),
        ]
        var constraints: [(String, JSONValue)] = column.question == nil ? [("required", .bool(true))] : []
        var categories: [ExportColumn.Value] = []
        switch column.kind {
        case .text:
            members.append(("type", .string("string")))
            // A session of which nothing is known has no site.
            constraints = []
        case .integer(let range):
            members.append(("type", .string("integer")))
            if let range {
                constraints += [("minimum", .int(range.lowerBound)), ("maximum", .int(range.upperBound))]
            } else {
                constraints.append(("unique", .bool(true)))
            }
        case .boolean:
            members += [
                ("type", .string("boolean")), ("trueValues", .array([.string("yes")])),
                ("falseValues", .array([.string("no")])),
            ]
        case .categorical(let isOrdered):
            let isNumeric = isOrdered && !column.values.contains(where: \.isUnknown)
            members.append(("type", .string(isNumeric ? "integer" : "string")))
            categories = column.values
            constraints.append(("enum", .array(categories.map { Self.value($0, isNumeric) })))
        }
        if !categories.isEmpty {
            let isNumeric = constraints.contains {
                if case .array(let all) = $0.1, case .int? = all.first { true } else { false }
            }
            members.append(
                (
                    "categories",
                    .array(
                        categories.map {
                            .object([
                                ("value", Self.value($0, isNumeric)), ("label", .string(export.words($0.label))),
                            ])
                        })
                ))
            if column.kind == .categorical(isOrdered: true) { members.append(("categoriesOrdered", .bool(true))) }
        }
        // Where not knowing is an answer, it is not missing.
        if column.values.contains(where: \.isUnknown) { members.append(("missingValues", missing(column.missing))) }
        if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
        return .object(members)
    }

    private static func value(_ value: ExportColumn.Value, _ isNumeric: Bool) -> JSONValue {
        isNumeric ? .int(value.code) : .string(value.name)
    }

    private var choices: [JSONValue] {
        ExportSchema.choices(schema.profile).map { name in
            let isNumber = name == schema.profile.numberName
            var members: [(String, JSONValue)] = [
                ("name", .string(name)), ("title", .string(export.words(ExportWords.choices[name] ?? [:]))),
                ("type", .string(isNumber ? "integer" : "string")),
            ]
            switch name {
            case "barrier": break
            case "answer":
                members.append(("constraints", .object([("enum", .array([.string("yes"), .string("no")]))])))
            case _: members.append(("constraints", .object([("required", .bool(true))])))
            }
            return .object(members)
        }
    }

    private var codebook: [JSONValue] {
        Codebook(export).head.map {
            .object([("name", .string($0)), ("type", .string($0 == "code" ? "integer" : "string"))])
        }
    }

    private func missing(_ kinds: [MissingKind]) -> JSONValue {
        var texts: [String] = []
        for kind in kinds where !texts.contains(kind.text) { texts.append(kind.text) }
        return .array(texts.map(JSONValue.string))
    }
}
