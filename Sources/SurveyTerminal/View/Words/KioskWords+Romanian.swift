extension KioskWords {
    /// In the tu-form.
    static let romanian = KioskWords(
        tooSmall: "Ecranul este prea mic. Mărește fereastra. Trebuie % × % caractere. Acum sunt % × %.",
        more: "Mai mult (% din %)",
        onYourPhone: "Vrea și altcineva să participe, pe telefon? Scanează codul sau intră pe",
        onTheWeb: "Vrea și altcineva să participe, pe telefon? Intră pe",
        notInRange: "Nu se poate. Alege un număr de la % la %.",
        invitation: "Ai 3 minute să te gândești împreună cu noi?",
        ownPhone: "Mai bine pe telefonul tău? Scanează codul.", ownPhoneAddress: "Mai bine pe telefonul tău? Intră pe",
        touchToBegin: "Atinge ecranul",
        volunteer: "Voluntari",
        closedUntil: "Acum este închis. Poți participa de la ora %:%.",
        closedToday: "Acum este închis. Vino în altă zi.",
        notOpen: "Întrebările nu sunt încă deschise. Întreabă un voluntar.",
        outOfOrder: "Acest aparat nu merge acum. Nu este vina ta. Cheamă un voluntar.",
        lettersLeft: "Caractere rămase: %",
        readAloud: "Citește cu voce tare", readAloudOff: "Fără sunet", readAgain: "Încă o dată",
        headphones: "Pune căștile. Așa auzi numai tu ce citim.", headphonesOn: "Sunt gata",
        display: "Afișare", displayQuestion: "Cum citești cel mai ușor?", lightTheme: "Luminos",
        darkTheme: "Întunecat", contrastTheme: "Contrast puternic", largerText: "Litere mai mari",
        normalText: "Litere normale", scanning: "Cu un singur buton")
}
