import SurveyAnalysis
import SurveyCore

/// What an export says in words beside the survey's own.
enum ExportWords {
    static let metadata: [String: LocalizedText] = [
        "response": [
            "nl": "volgnummer in dit bestand; zegt niets over de tijd",
            "fr": "numéro dans ce fichier ; ne dit rien du moment",
            "en": "number in this file; says nothing of the time",
        ],
        "row": [
            "nl": "nummer van de rij in dit bestand; de rijen staan door elkaar",
            "fr": "numéro de la ligne dans ce fichier ; les lignes sont mêlées",
            "en": "number of the row in this file; the rows are shuffled",
        ],
        "survey_version": [
            "nl": "versie van de vragenlijst", "fr": "version du questionnaire", "en": "version of the survey",
        ],
        "session": ["nl": "code van de sessie", "fr": "code de la session", "en": "code of the session"],
        "site": ["nl": "plaats van de sessie", "fr": "lieu de la session", "en": "place of the session"],
        "half_day": [
            "nl": "halve dag van de sessie (am voor 13 uur, pm erna)",
            "fr": "demi-journée de la session (am avant 13 h, pm après)",
            "en": "half-day of the session (am before 13:00, pm after)",
        ],
        "mode": ["nl": "kiosk of online", "fr": "borne (kiosk) ou en ligne (online)", "en": "kiosk or online"],
        "language": ["nl": "taal op het einde", "fr": "langue à la fin", "en": "language at the end"],
        "assisted": [
            "nl": "iemand hielp (yes, no)", "fr": "quelqu'un aidait (yes, no)", "en": "someone helped (yes, no)",
        ],
    ]

    static let choices: [String: LocalizedText] = [
        "response": number, "row": number,
        "question": [
            "nl": "vraag waar meer dan één keuze kan", "fr": "question à plusieurs choix possibles",
            "en": "question with several choices",
        ],
        "option": ["nl": "keuze of kaart", "fr": "choix ou carte", "en": "option or card"],
        "answer": [
            "nl": "yes, no of het soort niet-antwoord", "fr": "yes, no ou le genre de non-réponse",
            "en": "yes, no or the kind of non-answer",
        ],
        "barrier": [
            "nl": "drempel die 'yes' meldt, volgens de versie van het antwoord",
            "fr": "frein que 'yes' signale, selon la version de la réponse",
            "en": "barrier that 'yes' reports, by the version of the response",
        ],
    ]

    static let publicNotice: LocalizedText = [
        "nl": "openbare gegevens: wie ze gebruikt, neemt de laatste regels van dit bestand over",
        "fr": "données publiques : qui les utilise reprend les dernières lignes de ce fichier",
        "en": "public data: whoever uses them repeats the last lines of this file",
    ]

    static let derived: LocalizedText = [
        "nl": "de enige keuze die overbleef: niet gevraagd, telt in geen enkele noemer",
        "fr": "le seul choix restant : non demandé, dans aucun dénominateur",
        "en": "the only choice left: not asked, in no base",
    ]

    static func version(hash: String) -> LocalizedText { ["nl": hash, "fr": hash, "en": hash] }

    static func mode(_ mode: Mode) -> LocalizedText {
        switch mode {
        case .kiosk: ["nl": "kiosk", "fr": "borne", "en": "kiosk"]
        case .online: ["nl": "online", "fr": "en ligne", "en": "online"]
        }
    }

    static func language(_ tag: String) -> LocalizedText {
        let name = LanguageTag(tag).map(InterfaceWords.name(of:)) ?? tag
        return ["nl": name, "fr": name, "en": name]
    }

    private static let number: LocalizedText = [
        "nl": "volgnummer in responses.csv", "fr": "numéro dans responses.csv", "en": "number in responses.csv",
    ]
}
