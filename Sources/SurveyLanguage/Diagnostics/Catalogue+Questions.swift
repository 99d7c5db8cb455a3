extension Catalogue {
    /// Questions, options and the head of the survey.
    static let questions: [Entry] = [
        Entry(
            .missingKind,
            en: .init(
                "The question `{0}` does not say what kind of question it is.",
                "Write for example `question {0}: yes or no`."),
            nl: .init(
                "De vraag `{0}` zegt niet wat voor vraag ze is.", "Schrijf bijvoorbeeld `question {0}: yes or no`.")),
        Entry(
            .unknownKind,
            en: .init(
                "`{0}` is not a kind of question.",
                "Write `yes or no`, `choose one`, `choose many`, `choose up to 2`, `choose one of …`, `scale faces`, `scale agree` or `number 0 to 20`."
            ),
            nl: .init(
                "`{0}` is geen soort vraag.",
                "Schrijf `yes or no`, `choose one`, `choose many`, `choose up to 2`, `choose one of …`, `scale faces`, `scale agree` of `number 0 to 20`."
            )),
        Entry(
            .emptySurvey,
            en: .init("This survey asks nothing.", "Add a question, for example `question huurder: yes or no`."),
            nl: .init(
                "Deze vragenlijst vraagt niets.", "Voeg een vraag toe, bijvoorbeeld `question huurder: yes or no`.")),
        Entry(
            .noOptions,
            en: .init(
                "There is nothing to choose in `{0}`.", "Write each option on a line of its own: `[naam] nl \"…\"`."),
            nl: .init("Er valt niets te kiezen bij `{0}`.", "Schrijf elke keuze op een eigen regel: `[naam] nl \"…\"`.")
        ),
        Entry(
            .singleOption,
            en: .init("There is only one option in `{0}`.", "Add a second one, or ask with `yes or no`."),
            nl: .init("Er is maar één keuze bij `{0}`.", "Voeg er een tweede toe, of vraag het met `yes or no`.")),
        Entry(
            .notOnThisKind,
            en: .init("`{0}` belongs on {1}, not on {2}.", "Remove it, or choose another kind of question."),
            nl: .init("`{0}` hoort bij {1}, niet bij {2}.", "Haal het weg, of kies een andere soort vraag.")),
        Entry(
            .barrierNotHere,
            en: .init(
                "A barrier cannot stand here.",
                "Write `barrier` after an option, a card, or `unknown`; a choice of one has the barriers of its cards."),
            nl: .init(
                "Een drempel kan hier niet staan.",
                "Schrijf `barrier` bij een keuze, een kaart of `unknown`; bij een keuze uit kaarten tellen de drempels van die kaarten."
            )),
        Entry(
            .exclusiveOutsideSet,
            en: .init(
                "`exclusive` has no meaning on `{0}`, since only one answer is chosen here.",
                "Remove `exclusive`, or ask with `choose many`."),
            nl: .init(
                "`exclusive` betekent niets bij `{0}`: hier kiest men maar één antwoord.",
                "Haal `exclusive` weg, of vraag met `choose many`.")),
        Entry(
            .limitTooLarge,
            en: .init(
                "Up to {0} can be chosen, but there are only {1} options.", "Write a smaller number, or `choose many`."),
            nl: .init(
                "Er kunnen er {0} gekozen worden, maar er zijn maar {1} keuzes.",
                "Schrijf een kleiner getal, of `choose many`.")),
        Entry(
            .choiceSource,
            en: .init(
                "`{0}` is {1}, so there is nothing to choose from.",
                "After `choose one of` stands a deck of cards or a `choose many` question."),
            nl: .init(
                "`{0}` is {1}, dus er valt niets uit te kiezen.",
                "Na `choose one of` staan kaarten of een vraag met `choose many`.")),
        Entry(
            .unknownIcon,
            en: .init(
                "The icon `{0}` is not in the fonts of the kiosk.", "Choose one of the icons in surveys/README.md."),
            nl: .init(
                "Het icoon `{0}` zit niet in de lettertypes van de kiosk.", "Kies een icoon uit surveys/README.md.")),
        Entry(
            .tooManyBackground,
            en: .init(
                "There are {0} background questions; together they could point out one person.", "Keep at most three."),
            nl: .init("Er zijn {0} achtergrondvragen; samen kunnen ze één persoon aanwijzen.", "Hou er hoogstens drie.")
        ),
        Entry(
            .backgroundNotLast,
            en: .init("The background question `{0}` comes before `{1}`.", "Move the background questions to the end."),
            nl: .init("De achtergrondvraag `{0}` komt voor `{1}`.", "Zet de achtergrondvragen op het einde.")),
        Entry(
            .backgroundKind,
            en: .init(
                "Results cannot be split by `{0}`: it is {1}, and makes no groups.",
                "Ask with `choose one` (an age in three bands, for example), or remove `background`."),
            nl: .init(
                "Je kan resultaten niet opsplitsen volgens `{0}`: het is {1}, en die maakt geen groepen.",
                "Vraag met `choose one` (een leeftijd in drie groepen, bijvoorbeeld), of haal `background` weg.")),
        Entry(
            .releaseTooLow,
            en: .init(
                "Results may not be shown after {0} responses: that is too few to stay unknown.",
                "Write 10 or more; only the configuration of the program may go lower."),
            nl: .init(
                "Resultaten tonen na {0} antwoorden mag niet: dan blijven mensen niet onbekend.",
                "Schrijf 10 of meer; alleen de instellingen van het programma mogen lager gaan.")),
    ]
}
