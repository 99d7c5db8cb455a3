extension KioskWords {
    /// In the ty-form; no words that name a gender (*kogoś z wolontariuszy*).
    static let polish = KioskWords(
        tooSmall: "Ekran jest za mały. Powiększ okno. Potrzeba % × % znaków. Teraz jest % × %.",
        more: "Więcej (% z %)", onYourPhone: "Ktoś jeszcze chce wziąć udział, na telefonie? Zeskanuj kod albo wejdź na",
        onTheWeb: "Ktoś jeszcze chce wziąć udział, na telefonie? Wejdź na",
        notInRange: "Tak nie można. Wybierz liczbę od % do %.",
        invitation: "Pomyślisz z nami przez 3 minuty?",
        ownPhone: "Wolisz na swoim telefonie? Zeskanuj kod.", ownPhoneAddress: "Wolisz na swoim telefonie? Wejdź na",
        touchToBegin: "Dotknij ekranu",
        volunteer: "Dla wolontariuszy",
        closedUntil: "Teraz jest zamknięte. Możesz wziąć udział od godziny %:%.",
        closedToday: "Teraz jest zamknięte. Przyjdź innego dnia.",
        notOpen: "Pytania nie są jeszcze otwarte. Zapytaj kogoś z wolontariuszy.",
        outOfOrder: "To urządzenie teraz nie działa. To nie twoja wina. Zawołaj kogoś z wolontariuszy.",
        lettersLeft: "Zostało znaków: %",
        readAloud: "Czytaj na głos", readAloudOff: "Bez dźwięku", readAgain: "Jeszcze raz",
        headphones: "Załóż słuchawki. Wtedy tylko ty słyszysz, co czytamy.", headphonesOn: "Gotowe",
        display: "Wygląd", displayQuestion: "Jak ci się najlepiej czyta?", lightTheme: "Jasny", darkTheme: "Ciemny",
        contrastTheme: "Mocny kontrast", largerText: "Większe litery", normalText: "Zwykłe litery",
        scanning: "Jednym przyciskiem")
}
