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
        "response": [
            "nl": "volgnummer in responses.csv", "fr": "numéro dans responses.csv", "en": "number in responses.csv",
        ],
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

    static let derived: LocalizedText = [
        "nl": "de enige keuze die overbleef: niet gevraagd, telt in geen enkele noemer",
        "fr": "le seul choix restant : non demandé, dans aucun dénominateur",
        "en": "the only choice left: not asked, in no base",
    ]

    static func version(hash: String, n: Int) -> LocalizedText {
        let text = "\(hash) (n = \(n))"
        return ["nl": text, "fr": text, "en": text]
    }

    static func nonAnswer(_ kind: NonAnswer) -> LocalizedText {
        switch kind {
        case .skipped: ["nl": "overgeslagen", "fr": "passé", "en": "skipped"]
        case .refused: ["nl": "liever niet zeggen", "fr": "préfère ne pas dire", "en": "prefer not to say"]
        case .unknown: ["nl": "weet ik niet", "fr": "je ne sais pas", "en": "don't know"]
        }
    }
}
