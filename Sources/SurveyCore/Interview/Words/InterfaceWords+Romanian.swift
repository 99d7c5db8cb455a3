extension InterfaceWords {
    /// In the tu-form. Seconds after a colon, since the noun changes with the number.
    static let romanian = InterfaceWords(
        back: "Înapoi", skip: "Sari peste", skipRest: "Sari peste cartonașe", refuse: "Prefer să nu spun",
        dontKnow: "Nu știu", stop: "Stop", proceed: "Mai departe", noneOfThese: "Nimic din acestea",
        begin: "Vreau să particip", send: "Da, trimite", tryAgain: "Încearcă din nou", close: "Închide",
        stillHere: "Da, mai sunt aici", language: "Limba", assistance: "Mă ajută cineva",
        chooseMany: "Alege ce ți se potrivește. Poți alege mai multe răspunsuri.", chooseUpTo: "Alege cel mult %.",
        enterNumber: "Scrie un număr de la % la %.", step: "Pasul % din %", card: "cartonașul % din %", comma: ", ",
        reviewTitle: "Gata!",
        review: "Acestea au fost toate întrebările. Putem păstra răspunsurile tale? După aceea nu le mai poți șterge.",
        saving: "O clipă. Îți salvăm răspunsurile.",
        saveFailed: "Nu am putut salva răspunsurile. Nu este vina ta. Cheamă un voluntar sau încearcă din nou.",
        stopped: "Te-ai oprit. Am șters toate răspunsurile tale. Mulțumim pentru timpul tău.",
        idleTitle: "Mai ești aici?", idle: "Îți ștergem răspunsurile. Secunde rămase: %.",
        idleStart: "Ne întoarcem la început. Secunde rămase: %.", pickLanguage: "Alege limba ta",
        awayTitle: "A fost o scurtă pauză.",
        away: "Tu răspundeai aici? Vrei să continui? Dacă nu, ștergem totul. Secunde rămase: %.",
        awayResume: "Da, continuă", awayErase: "Nu, șterge tot")
}
