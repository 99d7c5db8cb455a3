import SurveyAnalysis
import SurveyCore

extension CSVExport {
    /// Writes the file that a person opens first.
    func writeReadMe(to sink: inout some FileSink) throws {
        let survey = table.schema.versions.reference
        var lines = [
            "\(survey.title.text(in: language, fallbacks: [survey.sourceLanguage])) (\(survey.id))",
            Notices.internalOnly.words(in: language), "",
        ]
        lines += Self.text(language, responses: table.responses, brokeOff: table.brokeOff)
        if table.unreadable.total > 0 { lines.append(Self.unreadable(language, table.unreadable.total)) }
        if table.unreadable.sealed > 0 {
            let words = ReportWords.in(language).sealed
            lines.append(words.replacing("{n}", with: String(table.unreadable.sealed)))
        }
        lines += ["", Notices.caveat.words(in: language), Notices.responsesNotPersons.words(in: language)]
        try sink.begin(CSVFile.readMe)
        let bytes = [0xEF, 0xBB, 0xBF] + Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
        try bytes.withUnsafeBytes { try sink.write($0) }
        try sink.end()
    }

    private static func unreadable(_ language: LanguageTag, _ count: Int) -> String {
        ReportWords.in(language).unreadable.replacing("{n}", with: String(count))
    }

    private static func text(_ language: LanguageTag, responses: Int, brokeOff: Int) -> [String] {
        switch language.primary {
        case "fr":
            [
                "responses.csv   une ligne par réponse complète (\(responses)) ; \(brokeOff) interrompues n'y sont pas",
                "choices.csv     une ligne par réponse et par choix, là où plusieurs choix sont possibles",
                "codebook.csv    ce que veulent dire les colonnes et les valeurs", "",
                "Une cellule vide : la question n'a pas été posée à cette personne.",
                "Séparateur : virgule. Dans Excel : Données > À partir d'un fichier texte/CSV.",
                "Une apostrophe devant un texte (par ex. '=) empêche le tableur d'y voir une formule.",
            ]
        case "en":
            [
                "responses.csv   one row per complete response (\(responses)); \(brokeOff) broken-off ones are not in it",
                "choices.csv     one row per response and option, where several can be chosen",
                "codebook.csv    what the columns and values mean", "",
                "An empty cell: this person was not asked the question.",
                "Separator: comma. In Excel: Data > From Text/CSV.",
                "An apostrophe before a text (such as '=) keeps a spreadsheet from taking it for a formula.",
            ]
        case _:
            [
                "responses.csv   een rij per volledig antwoord (\(responses)); \(brokeOff) afgebroken staan er niet in",
                "choices.csv     een rij per antwoord en per keuze, waar meer dan één keuze kan",
                "codebook.csv    wat de kolommen en waarden betekenen", "",
                "Een lege cel: die vraag is niet aan deze persoon gesteld.",
                "Scheidingsteken: komma. In Excel: Gegevens > Van tekst/CSV.",
                "Een apostrof voor een tekst (zoals '=) belet dat het rekenblad er een formule in ziet.",
            ]
        }
    }
}
