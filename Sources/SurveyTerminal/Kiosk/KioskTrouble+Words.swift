import SurveyCore

extension KioskTrouble {
    /// What is wrong and what to do, for the host.
    func words(_ language: LanguageTag) -> String {
        switch language.primary {
        case "fr": french
        case "nl": dutch
        case "en": english
        // Whoever helps the citizen reads one of the three, most likely the first.
        case _: dutch
        }
    }

    private var dutch: String {
        switch self {
        case .diskFull: "Voor de vrijwilliger: het geheugen is vol. Niets is verloren. Bel het projectteam."
        case .readOnly: "Voor de vrijwilliger: bewaren mag hier niet. Niets is verloren. Bel het projectteam."
        case .damaged:
            "Voor de vrijwilliger: het bestand met de antwoorden is stuk. Gebruik dit toestel niet. Bel het projectteam."
        case .busy:
            "Voor de vrijwilliger: een ander programma is bezig. Wacht een minuut. Helpt dat niet? Bel het projectteam."
        case .other: "Voor de vrijwilliger: zet het toestel uit en weer aan. Helpt dat niet? Bel het projectteam."
        }
    }

    private var french: String {
        switch self {
        case .diskFull: "Pour le bénévole : la mémoire est pleine. Rien n'est perdu. Appelle l'équipe du projet."
        case .readOnly: "Pour le bénévole : on ne peut rien garder ici. Rien n'est perdu. Appelle l'équipe du projet."
        case .damaged:
            "Pour le bénévole : le fichier des réponses est abîmé. N'utilise pas cet appareil. Appelle l'équipe du projet."
        case .busy:
            "Pour le bénévole : un autre programme travaille. Attends une minute. Si ça ne va toujours pas, appelle l'équipe."
        case .other: "Pour le bénévole : éteins l'appareil et rallume-le. Si ça ne va toujours pas, appelle l'équipe."
        }
    }

    private var english: String {
        switch self {
        case .diskFull: "For the volunteer: the memory is full. Nothing is lost. Call the project team."
        case .readOnly: "For the volunteer: nothing can be saved here. Nothing is lost. Call the project team."
        case .damaged:
            "For the volunteer: the file of the answers is damaged. Do not use this device. Call the project team."
        case .busy:
            "For the volunteer: another program is at work. Wait a minute. If that does not help, call the project team."
        case .other: "For the volunteer: switch the device off and on. If that does not help, call the project team."
        }
    }
}
