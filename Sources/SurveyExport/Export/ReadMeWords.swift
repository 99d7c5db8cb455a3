import SurveyAnalysis
import SurveyCore

/// What `LEESMIJ.txt` says of an export, in the three languages of reports.
enum ReadMeWords {
    /// A line for each file that stands beside it.
    static func files(_ files: [ExportFile], of export: Export) -> [String] {
        let width = files.map { export.name(of: $0).utf8.count }.max() ?? 0
        return files.compactMap { file in
            guard let text = text(of: file, export) else { return nil }
            let name = export.name(of: file)
            return name + String(repeating: " ", count: width - name.utf8.count + 2) + text.words(in: export.language)
        }
    }

    private static func text(of file: ExportFile, _ export: Export) -> LocalizedText? {
        let rows = export.data.count
        switch file {
        case .responses:
            guard export.schema.profile == .team else {
                return [
                    "nl": "een rij per volledig antwoord dat openbaar kan (\(rows))",
                    "fr": "une ligne par réponse complète qui peut être publique (\(rows))",
                    "en": "one row per complete response that can be public (\(rows))",
                ]
            }
            let brokeOff = export.data.brokeOff
            return [
                "nl": "een rij per volledig antwoord (\(rows)); \(brokeOff) afgebroken staan er niet in",
                "fr": "une ligne par réponse complète (\(rows)) ; \(brokeOff) interrompues n'y sont pas",
                "en": "one row per complete response (\(rows)); \(brokeOff) broken-off ones are not in it",
            ]
        case .choices:
            return [
                "nl": "een rij per antwoord en per keuze, waar meer dan één keuze kan",
                "fr": "une ligne par réponse et par choix, là où plusieurs choix sont possibles",
                "en": "one row per response and option, where several can be chosen",
            ]
        case .codebook:
            return [
                "nl": "wat de kolommen en waarden betekenen", "fr": "ce que veulent dire les colonnes et les valeurs",
                "en": "what the columns and values mean",
            ]
        case .xlsx:
            return [
                "nl": "de antwoorden, het codeboek en tabellen voor Excel en LibreOffice",
                "fr": "les réponses, les codes et des tableaux pour Excel et LibreOffice",
                "en": "the responses, the codebook and tables for Excel and LibreOffice",
            ]
        case .sav:
            return [
                "nl": "de antwoorden voor SPSS", "fr": "les réponses pour SPSS", "en": "the responses for SPSS",
            ]
        case .syntax:
            return [
                "nl": "maakt in SPSS de sets van vragen met meer dan één keuze; .labels-…: woorden in een andere taal",
                "fr": "crée dans SPSS les ensembles des questions à choix multiples ; .labels-… : une autre langue",
                "en": "makes the sets of questions with several choices in SPSS; .labels-…: another language",
            ]
        case .lines:
            return [
                "nl": "een regel JSON per antwoord, voor programma's",
                "fr": "une ligne de JSON par réponse, pour des programmes",
                "en": "one line of JSON per response, for programs",
            ]
        case .dataPackage:
            return [
                "nl": "beschrijft de CSV-bestanden voor programma's (Frictionless Data Package)",
                "fr": "décrit les fichiers CSV pour des programmes (Frictionless Data Package)",
                "en": "describes the CSV files for programs (Frictionless Data Package)",
            ]
        case .ddi:
            return [
                "nl": "beschrijft het onderzoek en responses.csv voor data-archieven (DDI-Codebook 2.5)",
                "fr": "décrit l'étude et responses.csv pour les archives de données (DDI-Codebook 2.5)",
                "en": "describes the study and responses.csv for data archives (DDI-Codebook 2.5)",
            ]
        case .script:
            return [
                "nl": "leest responses.csv in R en zet er de woorden bij: source(\"\(export.name(of: file))\")",
                "fr": "lit responses.csv dans R et y met les mots : source(\"\(export.name(of: file))\")",
                "en": "reads responses.csv into R and labels it: source(\"\(export.name(of: file))\")",
            ]
        case .readMe: return nil
        }
    }

    /// How to read cells of text files.
    static func cells(_ dialect: CSVDialect) -> [LocalizedText] {
        let empty: LocalizedText = [
            "nl": "Een lege cel: die vraag is niet aan deze persoon gesteld.",
            "fr": "Une cellule vide : la question n'a pas été posée à cette personne.",
            "en": "An empty cell: this person was not asked the question.",
        ]
        let separator: LocalizedText =
            switch dialect {
            case .international:
                [
                    "nl": "Scheidingsteken: komma. In Excel: Gegevens > Van tekst/CSV.",
                    "fr": "Séparateur : virgule. Dans Excel : Données > À partir d'un fichier texte/CSV.",
                    "en": "Separator: comma. In Excel: Data > From Text/CSV.",
                ]
            case .belgian:
                [
                    "nl": "Scheidingsteken: puntkomma. Excel in België opent deze bestanden met een dubbele klik.",
                    "fr": "Séparateur : point-virgule. En Belgique, Excel ouvre ces fichiers d'un double clic.",
                    "en": "Separator: semicolon. Excel in Belgium opens these files with a double click.",
                ]
            }
        let apostrophe: LocalizedText = [
            "nl": "Een apostrof voor een tekst (zoals '=) belet dat het rekenblad er een formule in ziet.",
            "fr": "Une apostrophe devant un texte (par ex. '=) empêche le tableur d'y voir une formule.",
            "en": "An apostrophe before a text (such as '=) keeps a spreadsheet from taking it for a formula.",
        ]
        return [empty, separator, apostrophe]
    }

    /// What public microdata leave out.
    ///
    /// - Parameter count: How many responses, or that they are few; `nil` when none.
    static func heldBack(_ count: String?, fewest: Int, _ language: LanguageTag) -> [String] {
        let rule: LocalizedText = [
            "nl": "Een antwoord staat hier alleen in als de achtergrond, plaats, taal, manier, hulp en versie samen "
                + "minstens \(fewest) keer voorkomen. Zo wijst geen rij één persoon aan.",
            "fr": "Une réponse n'est ici que si le profil, le lieu, la langue, le mode, l'aide et la version ensemble "
                + "reviennent au moins \(fewest) fois. Ainsi aucune ligne ne désigne une personne.",
            "en": "A response is in here only if background, place, language, mode, help and version together occur at "
                + "least \(fewest) times. So no row points at one person.",
        ]
        let left: LocalizedText =
            count.map { count in
                [
                    "nl": "Niet opgenomen om die reden: \(count).", "fr": "Non reprises pour cette raison : \(count).",
                    "en": "Left out for that reason: \(count).",
                ]
            } ?? [
                "nl": "Er is geen antwoord om die reden weggelaten.",
                "fr": "Aucune réponse n'a été omise pour cette raison.",
                "en": "No response was left out for that reason.",
            ]
        let dropped: LocalizedText = [
            "nl": "Sessie, halve dag en nummer van het antwoord zijn weggelaten, en getallen die minder dan \(fewest) "
                + "mensen gaven (protected). De rijen staan door elkaar.",
            "fr": "La session, la demi-journée et le numéro de la réponse sont omis, ainsi que les nombres donnés par "
                + "moins de \(fewest) personnes (protected). Les lignes sont mêlées.",
            "en": "Session, half-day and number of the response are left out, and numbers that fewer than \(fewest) "
                + "people gave (protected). The rows are shuffled.",
        ]
        return [rule, left, dropped].map { $0.words(in: language) }
    }
}
