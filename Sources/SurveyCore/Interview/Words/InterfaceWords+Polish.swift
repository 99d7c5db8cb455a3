extension InterfaceWords {
    /// In the ty-form; no verbs in the past of *ty*, since those name a gender. Seconds after a colon, since the noun
    /// changes with the number.
    static let polish = InterfaceWords(
        back: "Wstecz", skip: "Pomiń", skipRest: "Pomiń te karty", refuse: "Wolę nie mówić", dontKnow: "Nie wiem",
        stop: "Stop", proceed: "Dalej", noneOfThese: "Żadne z nich", begin: "Biorę udział", send: "Tak, wyślij",
        tryAgain: "Spróbuj ponownie", close: "Zamknij", stillHere: "Tak, jestem tu", language: "Język",
        assistance: "Ktoś mi pomaga",
        chooseMany: "Wybierz to, co do ciebie pasuje. Możesz wybrać kilka odpowiedzi.",
        chooseUpTo: "Wybierz najwyżej %.",
        enterNumber: "Wpisz liczbę od % do %.", step: "Krok % z %", card: "karta % z %", comma: ", ",
        reviewTitle: "Gotowe!",
        review: "To już wszystkie pytania. Czy możemy zachować twoje odpowiedzi? Potem nie można ich już usunąć.",
        saving: "Chwileczkę. Zapisujemy twoje odpowiedzi.",
        saveFailed:
            "Nie udało się zapisać odpowiedzi. To nie twoja wina. Zawołaj kogoś z wolontariuszy albo spróbuj ponownie.",
        stopped: "Kończymy tutaj. Usunęliśmy wszystkie twoje odpowiedzi. Dziękujemy za twój czas.",
        idleTitle: "Czy nadal tu jesteś?", idle: "Usuniemy twoje odpowiedzi. Zostało sekund: %.",
        idleStart: "Wrócimy na początek. Zostało sekund: %.", pickLanguage: "Wybierz swój język",
        awayTitle: "Mieliśmy krótką przerwę.",
        away: "Czy to twoja ankieta? Chcesz odpowiadać dalej? Jeśli nie, usuniemy wszystko. Zostało sekund: %.",
        awayResume: "Tak, dalej", awayErase: "Nie, usuń wszystko")
}
