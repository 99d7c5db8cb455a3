import SurveyAnalysis
import SurveyCore

extension DDICodebook {
    /// A group for each question where several options can be chosen, then a variable for each column.
    func variables(_ xml: inout XMLWriter) {
        for (place, item) in schema.table.questions.enumerated() where item.hasOptionItems {
            let members = schema.columns.indices.filter { schema.columns[$0].question == place }
            let attributes = [
                ("ID", "G\(place + 1)"), ("type", "multipleResp"), ("var", members.map(Self.id).joined(separator: " ")),
                ("name", item.id.rawValue),
            ]
            xml.element("varGrp", attributes) { xml in
                texts("labl", [], item.definition.text, &xml)
                if let condition = item.definition.condition { xml.leaf("universe", condition.words) }
            }
        }
        for (place, column) in schema.columns.enumerated() { variable(place, column, &xml) }
    }

    private static func id(_ place: Int) -> String { "V\(place + 1)" }

    private func variable(_ place: Int, _ column: ExportColumn, _ xml: inout XMLWriter) {
        let attributes = [
            ("ID", Self.id(place)), ("name", column.name), ("files", "F1"),
            ("intrvl", column.isNumber ? "contin" : "discrete"),
        ]
        xml.element("var", attributes) { xml in
            texts("labl", [], column.label, &xml)
            question(column, &xml)
            if case .integer(let range?) = column.kind {
                xml.element("valrng") { xml in
                    xml.empty("range", [("min", String(range.lowerBound)), ("max", String(range.upperBound))])
                }
            }
            for condition in conditions(column) { xml.leaf("universe", condition.words) }
            categories(place, column, &xml)
            xml.empty("varFormat", [("type", column.isNumber ? "numeric" : "character")])
        }
    }

    /// What was asked, with the explanation below it.
    private func question(_ column: ExportColumn, _ xml: inout XMLWriter) {
        guard let place = column.question else { return }
        let item = schema.table.questions[place]
        let domain = item.hasOptionItems ? "multiple" : column.isNumber ? "numeric" : "category"
        xml.element("qstn", [("responseDomainType", domain)]) { xml in
            texts("qstnLit", [], item.definition.text, &xml)
            texts("ivuInstr", [], item.definition.hint, &xml)
        }
    }

    /// When the question, and then when the option, is routed.
    private func conditions(_ column: ExportColumn) -> [Condition] {
        guard let place = column.question else { return [] }
        let item = schema.table.questions[place]
        var conditions = [item.definition.condition]
        if case .option(_, let option) = column.source { conditions.append(item.options[option].condition) }
        return conditions.compactMap(\.self)
    }

    private func categories(_ place: Int, _ column: ExportColumn, _ xml: inout XMLWriter) {
        guard column.kind != .text else { return }
        for (value, one) in column.values.enumerated() {
            xml.element("catgry") { xml in
                xml.leaf("catValu", one.name)
                texts("labl", [], one.label, &xml)
                frequency(frequencies.of(value: value, column: place), &xml)
            }
        }
        for kind in column.missing {
            xml.element("catgry", [("missing", "Y"), ("missType", "\(kind)")]) { xml in
                xml.leaf("catValu", kind.text)
                texts("labl", [], kind.label, &xml)
                frequency(frequencies.of(kind, column: place), &xml)
            }
        }
    }

    private func frequency(_ told: Frequencies.Told?, _ xml: inout XMLWriter) {
        switch told {
        case nil: break
        case .count(let count): xml.leaf("catStat", String(count), [("type", "freq")])
        case .protected: xml.empty("catStat", [("type", "other"), ("otherType", "protected")])
        }
    }
}
