extension KioskWords {
    /// In the du-form; no nouns that name a gender (*die Freiwilligen*).
    static let german = KioskWords(
        tooSmall:
            "Der Bildschirm ist zu klein. Mach das Fenster größer. Nötig sind % × % Zeichen. Jetzt sind es % × %.",
        more: "Mehr (% von %)",
        onYourPhone: "Möchte noch jemand mitmachen, auf dem Handy? Scann den Code oder geh auf",
        onTheWeb: "Möchte noch jemand mitmachen, auf dem Handy? Geh auf",
        notInRange: "Das geht nicht. Wähle eine Zahl von % bis %.",
        invitation: "Denkst du 3 Minuten mit uns nach?",
        ownPhone: "Lieber auf deinem Handy? Scann den Code.", ownPhoneAddress: "Lieber auf deinem Handy? Geh auf",
        touchToBegin: "Berühre den Bildschirm",
        volunteer: "Freiwillige",
        closedUntil: "Wir haben gerade geschlossen. Ab %:% Uhr kannst du wieder mitmachen.",
        closedToday: "Wir haben gerade geschlossen. Komm an einem anderen Tag wieder.",
        notOpen: "Die Fragen sind noch nicht offen. Frag die Freiwilligen.",
        outOfOrder: "Dieses Gerät funktioniert gerade nicht. Das liegt nicht an dir. Bitte ruf die Freiwilligen.",
        lettersLeft: "Noch % Zeichen",
        readAloud: "Vorlesen", readAloudOff: "Ton aus", readAgain: "Noch einmal",
        headphones: "Setz die Kopfhörer auf. Dann hörst nur du, was wir vorlesen.", headphonesOn: "Ich bin bereit",
        display: "Anzeige", displayQuestion: "Wie liest du am besten?", lightTheme: "Hell", darkTheme: "Dunkel",
        contrastTheme: "Starker Kontrast", largerText: "Größere Schrift", normalText: "Normale Schrift",
        scanning: "Mit einer Taste")
}
