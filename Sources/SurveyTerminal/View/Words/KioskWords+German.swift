extension KioskWords {
    /// In the du-form; no nouns that name a gender (*die Freiwilligen*).
    static let german = KioskWords(
        tooSmall:
            "Der Bildschirm ist zu klein. Mach das Fenster größer: es braucht % × % Zeichen, jetzt sind es % × %.",
        more: "Mehr (% von %)",
        onYourPhone: "Möchte noch jemand mitmachen, auf dem Handy? Scann den Code, oder geh auf",
        onTheWeb: "Möchte noch jemand mitmachen, auf dem Handy? Geh auf",
        notInRange: "Das geht nicht. Wähle eine Zahl von % bis %.",
        invitation: "Hast du 3 Minuten, um mit uns nachzudenken?",
        ownPhone: "Lieber auf deinem Handy? Scann den Code.", touchToBegin: "Tippe auf den Schirm",
        volunteer: "Freiwillige",
        closedUntil: "Gerade ist zu. Ab %:% Uhr kannst du wieder mitmachen.",
        notOpen: "Die Fragen sind noch nicht offen. Frag die Freiwilligen.",
        outOfOrder: "Dieses Gerät geht gerade nicht. Das liegt nicht an dir. Ruf die Freiwilligen.",
        readAloud: "Vorlesen", readAloudOff: "Ton aus", readAgain: "Noch einmal",
        headphones: "Setz die Kopfhörer auf. Dann hörst nur du, was wir vorlesen.", headphonesOn: "Ich bin bereit",
        display: "Anzeige", displayQuestion: "Wie liest du am besten?", lightTheme: "Hell", darkTheme: "Dunkel",
        contrastTheme: "Starker Kontrast", largerText: "Größere Schrift", normalText: "Normale Schrift",
        scanning: "Mit einer Taste")
}
