import SurveyAnalysis
import SurveyCore

/// Describes the study and `responses.csv` by DDI-Codebook 2.5 (DDI Alliance, https://ddialliance.org), for catalogues and
/// archives of research data.
struct DDICodebook {
    let export: Export
    let frequencies: Frequencies
    var schema: ExportSchema { export.schema }
    var survey: Survey { schema.survey }

    init(_ export: Export) {
        self.export = export
        frequencies =
            switch export.schema.profile {
            case .team: export.report?.figures.map { Frequencies($0, export.schema) } ?? Frequencies()
            case .everyone: Frequencies(export.data)
            }
    }

    /// The file.
    var text: String {
        var xml = XMLWriter()
        let attributes = [
            ("xmlns", "ddi:codebook:2_5"), ("version", "2.5"), ("xml:lang", export.language.rawValue),
        ]
        xml.element("codeBook", attributes) { xml in
            xml.element("stdyDscr", content: study)
            xml.element("fileDscr", [("ID", "F1"), ("URI", export.name(of: .responses))], content: file)
            xml.element("dataDscr", content: variables)
        }
        return xml.text
    }

    private func study(_ xml: inout XMLWriter) {
        let about = survey.about
        xml.element("citation") { xml in
            xml.element("titlStmt") { xml in
                xml.leaf("titl", export.words(survey.title))
                for other in survey.languages where other != export.language {
                    survey.title[other].map { xml.leaf("parTitl", $0, [("xml:lang", other.rawValue)]) }
                }
                xml.leaf("IDNo", survey.id)
            }
            if let responsible = about.responsible {
                xml.element("rspStmt") { $0.leaf("AuthEnty", responsible) }
            }
            if let contact = about.contact { xml.element("distStmt") { $0.leaf("contact", contact) } }
            for version in schema.table.versions.versions.reversed() {
                xml.element("verStmt") { $0.leaf("version", version.hash) }
            }
        }
        xml.element("stdyInfo") { xml in
            if let right = about.right { xml.element("subject") { $0.leaf("keyword", right) } }
            texts("abstract", [("contentType", "purpose")], about.purpose, &xml)
        }
        xml.element("method") { xml in
            xml.element("dataColl") { xml in
                texts("sampProc", [], Notices.caveat, &xml)
                for mode in Mode.allCases { texts("collMode", [], ExportWords.mode(mode), &xml) }
            }
        }
        xml.element("dataAccs") { xml in
            xml.element("useStmt") { xml in
                xml.leaf("restrctn", schema.profile.notice.words(in: export.language))
                xml.leaf("disclaimer", Notices.responsesNotPersons.words(in: export.language))
            }
        }
        for note in export.publicNotes { xml.leaf("notes", note) }
    }

    private func file(_ xml: inout XMLWriter) {
        xml.element("fileTxt") { xml in
            xml.leaf("fileName", export.name(of: .responses))
            xml.element("dimensns") { xml in
                xml.leaf("caseQnty", String(export.data.count))
                xml.leaf("varQnty", String(schema.columns.count))
            }
            xml.leaf("fileType", "text/csv; charset=UTF-8")
        }
    }

    /// A text in each language that has it.
    func texts(_ name: String, _ attributes: [(String, String)], _ text: LocalizedText, _ xml: inout XMLWriter) {
        for language in languages {
            text[language].map { xml.leaf(name, $0, attributes + [("xml:lang", language.rawValue)]) }
        }
    }

    /// Those of the survey, that of the export first.
    private var languages: [LanguageTag] {
        [export.language] + survey.languages.filter { $0 != export.language }
    }
}
