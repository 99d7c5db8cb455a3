extension InterfaceWords {
    /// In the du-form; no nouns that name a gender (*die Freiwilligen*).
    static let german = InterfaceWords(
        back: "Zurück", skip: "Überspringen", skipRest: "Diese Karten auslassen", refuse: "Möchte ich nicht sagen",
        dontKnow: "Weiß ich nicht", stop: "Stopp", proceed: "Weiter", noneOfThese: "Nichts davon",
        begin: "Ich mache mit", send: "Ja, abschicken", tryAgain: "Noch einmal versuchen", close: "Schließen",
        stillHere: "Ja, ich bin noch da", language: "Sprache", assistance: "Jemand hilft mir",
        chooseMany: "Wähle, was passt. Du kannst mehr als eine Antwort wählen.", chooseUpTo: "Wähle höchstens %.",
        enterNumber: "Tippe eine Zahl von % bis %.", step: "Schritt % von %", card: "Karte % von %", comma: ", ",
        reviewTitle: "Fertig!",
        review:
            "Das waren alle Fragen. Dürfen wir deine Antworten speichern? Danach kannst du sie nicht mehr löschen.",
        saving: "Einen Moment. Wir speichern deine Antworten.",
        saveFailed:
            "Das Speichern hat nicht geklappt. Das liegt nicht an dir. Frag die Freiwilligen oder versuche es noch einmal.",
        stopped: "Du hast aufgehört. Alle deine Antworten sind gelöscht. Danke, dass du kurz da warst.",
        idleTitle: "Bist du noch da?", idle: "In % Sekunden löschen wir deine Antworten.",
        idleStart: "In % Sekunden gehen wir zurück zum Anfang.", pickLanguage: "Wähle deine Sprache",
        awayTitle: "Wir waren kurz weg.",
        away: "Hast du hier gerade geantwortet? Möchtest du weitermachen? Sonst löschen wir in % Sekunden alles.",
        awayResume: "Ja, weiter", awayErase: "Nein, alles löschen")
}
