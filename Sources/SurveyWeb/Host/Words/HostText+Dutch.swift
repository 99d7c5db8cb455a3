import SurveyCore

extension HostText {
    static let dutch = HostText(
        title: "Voor de vrijwilliger", language: "Taal",
        askPassphrase: "Typ de wachtzin. Je kreeg ze van het projectteam.", passphrase: "Wachtzin", enter: "Verder",
        whoAsks: "Ben je geen vrijwilliger? Dan heb je deze pagina niet nodig.",
        wrong: "Die wachtzin klopt niet. Probeer het nog eens.",
        waiting: "De wachtzin was een paar keer fout. Over % kan je het opnieuw proberen.",
        busy: "Er is nu veel volk. Wacht even en probeer het opnieuw.",
        formTooOld: "Deze pagina was te oud. Probeer het nog eens.",
        noCookies: "Je browser bewaart niets van deze pagina. Zet cookies aan en probeer het nog eens.",
        wasAway: "Je was een tijdje weg. Typ de wachtzin nog eens.",
        signedOut: "Je bent afgemeld. Tot de volgende keer!",
        noPassphrase: "Er is nog geen wachtzin", setPassphrase: "Typ dit op deze computer:",
        unreadable: "De wachtzin kan niet gelezen worden. Daarom kan niemand binnen. Typ dit op deze computer:",
        then: "Kom daarna terug naar deze pagina.",
        second: "1 seconde", seconds: "% seconden", minute: "1 minuut", minutes: "% minuten",
        sessions: "Jouw vragen", now: "Nu", earlier: "Nog niet afgesloten", later: "Later", done: "Afgesloten",
        nothing: "Er staat nu niets in de planning. Vraag het aan het projectteam.",
        refresh: "Kijk opnieuw", leave: "Afmelden",
        state: {
            switch $0 {
            case .planned: "nog niet open"
            case .open: "open"
            case .closed: "afgesloten"
            }
        },
        place: "Plaats", survey: "Vragen", day: "Dag", stateLabel: "Toestand", code: "Code",
        finished: "Klaar", stopped: "Gestopt", fewerThan: "minder dan %",
        masked: "Kleine aantallen tonen we niet. Zo blijft geheim wie meedeed.",
        worksFrom: "De code werkt vanaf %.", worksUntil: "De code werkt nu, tot en met %.",
        worksNot: "De code werkt niet meer.", closedByDate: "De code werkte tot en met %.",
        withoutCode: "Dit is voor mensen die zonder code komen. Er is dus geen QR-code.",
        localOnly: "Deze vragen staan alleen op één toestel. Er is dus geen QR-code.",
        noAddress: "Er is geen QR-code, want het adres van deze website is niet ingesteld. "
            + "Het projectteam kan dat doen met online.url in de instellingen.",
        ticketsOnly: "Voor deze vragen heeft iedereen een eigen kaartje nodig. Er is dus geen QR-code voor iedereen.",
        showCode: "QR-code tonen", open: "De vragen openzetten", openOnDay: "Je kan deze vragen die dag openzetten.",
        isOpen: "De vragen staan open.", opened: "Gelukt. De vragen staan open.", close: "Klaar: de vragen afsluiten",
        back: "Terug",
        closing: "De vragen afsluiten", invited: "Aan hoeveel mensen heb je gevraagd om mee te doen?",
        invitedHint: "Ongeveer is goed. Tel ook wie nee zei. Weet je het niet? Laat dit leeg.",
        invitedWrong: "Typ een getal van 0 tot 9999, of laat dit leeg.",
        remarks: "Wil je iets melden aan het projectteam?",
        remarksHint: "Schrijf geen namen op. Niets te melden? Laat dit leeg.",
        lastChance: "Is iedereen klaar? Daarna kan niemand nog meedoen.",
        takenHome: "Ook niet wie de code mee naar huis nam. Sluit je niet af? Dan werkt de code tot en met %.",
        stays: "Alle antwoorden blijven bewaard.", closeIt: "Ja, sluit af",
        closed: "De vragen zijn afgesloten. Bedankt voor je hulp!",
        closedHalf:
            "De vragen zijn afgesloten en niemand kan nog meedoen. Het opruimen lukte nog niet. Probeer het opnieuw.",
        tryAgain: "Probeer opnieuw",
        scan: "Scan deze code met je gsm.", orType: "Of typ dit adres:", exit: "Sluiten", codeTitle: "QR-code: %",
        changed: "Deze vragen zijn al veranderd. Kijk opnieuw.", problem: "Dat lukte niet",
        store: {
            switch $0 {
            case .busy: "De computer is met iets anders bezig. Wacht even en probeer het opnieuw."
            case .full: "De computer is vol. Wat bewaard was, is niet verloren. Bel het projectteam."
            case .readOnly:
                "De computer kan niets meer bewaren. Wat bewaard was, is niet verloren. Bel het projectteam."
            case .damaged, .notAnArchive, .newer: "Het bestand met de antwoorden is beschadigd. Bel het projectteam."
            case .unknownReference, .other:
                "Er ging iets mis. Wat bewaard was, is niet verloren. Lukt het weer niet? Bel het projectteam."
            }
        },
        contact: "Projectteam: %",
        date: "% % % %", halfDay: "%, %", morning: "voormiddag", afternoon: "namiddag",
        weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
        months: [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ])
}
