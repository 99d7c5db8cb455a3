public import SurveyCore

/// The sentences that every report and export carries.
public enum Notices {
    /// Who may see it.
    public static func audience(_ audience: Audience) -> LocalizedText {
        switch audience {
        case .team: internalOnly
        case .everyone:
            [
                "nl": "voor iedereen: kleine aantallen zijn afgeschermd",
                "fr": "pour tous : les petits nombres sont protégés", "en": "for everyone: small numbers are protected",
            ]
        }
    }

    /// Of a report whose counts are rounded.
    public static let rounded: LocalizedText = [
        "nl":
            "Elk aantal is afgerond op 5. Percentages komen uit de afgeronde aantallen. Daarom klopt een som niet altijd.",
        "fr":
            "Chaque nombre est arrondi à 5. Les pourcentages viennent des nombres arrondis. Une somme ne tombe donc pas toujours juste.",
        "en":
            "Every count is rounded to 5. Percentages come from the rounded counts. So a sum does not always come out right.",
    ]

    /// Of what the project team works with.
    public static let internalOnly: LocalizedText = [
        "nl": "intern, niet verspreiden", "fr": "interne, ne pas diffuser", "en": "internal, do not distribute",
    ]

    /// What the figures are not; always the last words of a report.
    public static let caveat: LocalizedText = [
        "nl": "Dit is geen kwantitatief onderzoek. Deelnemers kozen zelf om mee te doen. "
            + "De cijfers gelden niet voor alle inwoners.",
        "fr": "Ceci n'est pas une étude quantitative. Les participants ont choisi eux-mêmes de participer. "
            + "Les chiffres ne valent pas pour tous les habitants.",
        "en": "This is not quantitative research. Participants chose themselves to take part. "
            + "The figures do not hold for all residents.",
    ]

    /// Shares are of responses.
    public static let responsesNotPersons: LocalizedText = [
        "nl": "De cijfers tellen antwoorden, geen mensen: iemand kan twee keer antwoorden (kiosk en gsm).",
        "fr": "Les chiffres comptent des réponses, pas des personnes : on peut répondre deux fois (borne et gsm).",
        "en": "The figures count responses, not people: someone can answer twice (kiosk and phone).",
    ]

    /// All that is said below the release threshold: *minder dan 10*.
    public static func below(_ threshold: Int) -> LocalizedText {
        ["nl": "minder dan \(threshold)", "fr": "moins de \(threshold)", "en": "fewer than \(threshold)"]
    }
}
