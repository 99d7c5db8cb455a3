extension InterfaceWords {
    /// The source of all other languages: in the je-form.
    static let dutch = InterfaceWords(
        back: "Terug", skip: "Overslaan", skipRest: "Sla deze kaarten over", refuse: "Zeg ik liever niet",
        dontKnow: "Weet ik niet", stop: "Stop", proceed: "Verder", noneOfThese: "Geen van deze", begin: "Ik doe mee",
        send: "Ja, verstuur", tryAgain: "Probeer opnieuw", close: "Sluiten", stillHere: "Ja, ik ben er nog",
        language: "Taal",
        assistance: "Iemand helpt mij",
        chooseMany: "Kies wat past. Meer dan één mag.", chooseUpTo: "Kies er hoogstens %.",
        enterNumber: "Typ een getal van % tot %.", step: "Stap % van %", card: "kaart % van %", comma: ", ",
        reviewTitle: "Klaar!",
        review: "Dit waren alle vragen. Mogen we je antwoorden bewaren? Daarna kan je ze niet meer wissen.",
        saving: "Even geduld. We bewaren je antwoorden.",
        saveFailed: "Het bewaren lukte niet. Dat ligt niet aan jou. Roep een vrijwilliger, of probeer opnieuw.",
        stopped: "Je bent gestopt. Al je antwoorden zijn gewist. Bedankt dat je even keek.",
        idleTitle: "Ben je er nog?", idle: "Over % seconden wissen we je antwoorden.",
        idleStart: "Over % seconden gaan we terug naar het begin.", pickLanguage: "Kies je taal",
        awayTitle: "We waren even weg.",
        away: "Was jij hier bezig? Wil je verder? Anders wissen we over % seconden alles.",
        awayResume: "Ja, verder", awayErase: "Nee, wis alles")
}
