import SurveyCore

/// Screens as an interview gives them, made by hand.
enum SampleScreens {
    static let labels = [
        "Ja, ik krijg het nu", "Ja, maar vroeger", "Ja, en ik wacht nog op antwoord",
        "Ja, maar ik heb het niet gekregen", "Nee",
        "Ik heb geen gsm en ook geen computer", "Via de woonmaatschappij", "Iemand komt bij mij langs", "Hier",
    ]

    static func actions(
        _ language: LanguageTag = "nl", proceed: String? = nil, isCard: Bool = false, dontKnow: Bool = false
    ) -> [Screen.Action] {
        let words = InterfaceWords.in(language)
        var actions: [Screen.Action] = []
        func add(_ kind: Screen.Action.Kind, _ label: String, _ event: InterviewEvent) {
            actions.append(.init(kind: kind, label: label, event: event))
        }
        if let proceed { add(.proceed, proceed, .proceed) }
        add(.back, words.back, .back)
        add(.skip, words.skip, .skip)
        if isCard { add(.skipRest, words.skipRest, .skipRest) }
        add(.refuse, words.refuse, .refuse)
        if dontKnow { add(.dontKnow, words.dontKnow, .dontKnow) }
        add(.language, words.language, .openLanguages)
        add(.assistance, words.assistance, .toggleAssistance)
        add(.stop, words.stop, .stop)
        return actions
    }

    static func choices(_ labels: some Sequence<String>, chosen: Set<Int> = [], icons: [String?] = []) -> [Screen
        .Choice]
    {
        labels.enumerated().map { index, label in
            Screen.Choice(
                id: "o\(index)", label: label, icon: index < icons.count ? icons[index] : nil, language: "nl",
                isChosen: chosen.contains(index), event: .choose(OptionID("o\(index)")))
        }
    }

    static func one(_ count: Int, chosen: Set<Int> = []) -> Screen {
        Screen(
            kind: .question("gevraagd"), language: "nl", text: "Heb je de huurtoelage al gevraagd?",
            hint: "Je krijgt dan elke maand geld voor je huur.", choices: choices(labels.prefix(count), chosen: chosen),
            selection: .one, progress: .init(done: 3, total: 9, label: "Stap 4 van 9"),
            actions: actions(proceed: chosen.isEmpty ? nil : "Verder", dontKnow: true), isAssisted: false)
    }

    static let yesNo = Screen(
        kind: .question("huurder"), language: "nl", text: "Huur je een huis of een kamer?",
        choices: choices(["Ja", "Nee"]), selection: .one, progress: .init(done: 0, total: 9, label: "Stap 1 van 9"),
        actions: actions(), isAssisted: false)

    static let many = Screen(
        kind: .question("kanaal"), language: "nl", text: "Hoe hoor je graag over hulp of geld?",
        hint: "Kies er hoogstens 2.",
        choices: choices(
            ["Brief", "Sms", "WhatsApp", "Telefoon", "E-mail", "Iemand komt langs", "Hier"], chosen: [1, 5],
            icons: ["✉", "✎", nil, "☎", "@", "⌂", nil]),
        selection: .many(atMost: 2), progress: .init(done: 6, total: 9, label: "Stap 7 van 9"),
        actions: actions(proceed: "Verder"), isAssisted: true)

    static func card(_ language: LanguageTag = "nl", chosen: Set<Int> = []) -> Screen {
        var choices = choices(language == "fr" ? ["Oui", "Non"] : ["Ja", "Nee"], chosen: chosen, icons: ["✓", "✗"])
        choices[0].event = .choose(.yes)
        choices[1].event = .choose(.no)
        return Screen(
            kind: .card("tegen", "papieren"), language: language,
            heading: language == "fr" ? "Est-ce que c'est ton cas ?" : "Past dit bij jou?",
            text: language == "fr" ? "Je dois donner beaucoup de papiers." : "Ik moet veel papieren geven.", icon: "✎",
            choices: choices, selection: .one,
            progress: .init(
                done: 4, total: 9,
                label: language == "fr" ? "Étape 5 sur 9, carte 2 sur 8" : "Stap 5 van 9, kaart 2 van 8"),
            actions: actions(language, proceed: chosen.isEmpty ? nil : "Verder", isCard: true), isAssisted: false)
    }

    static func number(current: Int? = nil) -> Screen {
        Screen(
            kind: .question("kinderen"), language: "nl", text: "Hoeveel kinderen wonen bij jou?",
            hint: "Typ een getal van 0 tot 20.", selection: .number(0...20, current: current),
            progress: .init(done: 1, total: 9, label: "Stap 2 van 9"),
            actions: actions(proceed: current == nil ? nil : "Verder", dontKnow: true), isAssisted: false)
    }

    static let intro = Screen(
        kind: .intro, language: "nl", heading: "Wat houdt je tegen?",
        text:
            "We willen de hulp beter maken. We stellen een paar korte vragen. Het duurt 3 minuten. We vragen geen naam. Je moet niet meedoen. Je krijgt je eten ook als je niet meedoet. Stoppen mag altijd. Ben je jonger dan 16? Vraag het eerst thuis.",
        actions: [
            .init(kind: .proceed, label: "Ik doe mee", event: .proceed),
            .init(kind: .language, label: "Taal", event: .openLanguages),
            .init(kind: .assistance, label: "Iemand helpt mij", event: .toggleAssistance),
            .init(kind: .stop, label: "Stop", event: .stop),
        ], isAssisted: false)

    static let thanks = Screen(
        kind: .thanks, language: "nl", text: "Dank je wel. Met jouw antwoorden maken we de hulp beter.",
        actions: [.init(kind: .proceed, label: "Sluiten", event: .proceed)])

    static let idle = Screen(
        kind: .idle, language: "nl", heading: "Ben je er nog?", text: "Over 17 seconden wissen we je antwoorden.",
        actions: [
            .init(kind: .stillHere, label: "Ja, ik ben er nog", event: .stillHere),
            .init(kind: .stop, label: "Stop", event: .stop),
        ], countdown: 17)

    static let languages = Screen(
        kind: .language, language: "nl", heading: "Wat houdt je tegen?",
        text: "Kies je taal\nChoisis ta langue\nChoose your language",
        choices: ["nl", "fr", "en"].map { (tag: LanguageTag) in
            Screen.Choice(
                id: tag.rawValue, label: InterfaceWords.name(of: tag), language: tag, event: .chooseLanguage(tag))
        }, selection: .one)

    static let saveFailed = Screen(
        kind: .saveFailed, language: "nl", text: InterfaceWords.in("nl").saveFailed,
        actions: [
            .init(kind: .proceed, label: "Probeer opnieuw", event: .proceed),
            .init(kind: .stop, label: "Stop", event: .stop),
        ])

    static let saving = Screen(kind: .saving, language: "nl", text: InterfaceWords.in("nl").saving)
}
