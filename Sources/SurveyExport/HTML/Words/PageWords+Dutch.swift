import SurveyCore

extension PageWords {
    static let dutch = PageWords(
        tag: "nl",
        table: .dutch,
        group: .dutch,
        report: "Rapport",
        eyebrow: "Wat mensen ons zeiden",
        subtitle: "Wat mensen antwoordden, en hoe zeker we daarvan zijn.",
        contents: "Inhoud",
        responsible: "Verantwoordelijk",
        period: "Periode",
        responses: "Volledige antwoorden",
        brokeOff: "{n} afgebroken",
        heard: "Wat we hoorden",
        heardIntro: "De kern in enkele zinnen. Elk cijfer staat bij de antwoorden waar het op rust.",
        nothingHeard: "Er zijn nog te weinig antwoorden om er iets uit te lichten.",
        mostChosen: "‘{answer}’ kozen de mensen het vaakst",
        onCards: "‘{answer}’ past het vaakst",
        toQuestion: "Bij de vraag ‘{question}’:",
        aboutAsOften: "Ongeveer even vaak: {others}.",
        quoted: "‘{text}’",
        and: " en ",
        sentenceStop: "{k} van de {n} antwoorden ({p}, {range}).",
        isIndicative: "Dit is indicatief: er zijn minder dan 30 antwoorden.",
        funnelLoss: "De grootste stap: van ‘{before}’ naar ‘{stage}’",
        funnelSentence: "Van wie tot ‘{before}’ kwam, komt dit deel ook tot ‘{stage}’:",
        more: "Meer hierover",
        barriers: "Drempels",
        barrier: "Drempel",
        barriersIntro:
            "Hoe vaak melden mensen een drempel? De drempels staan op de weg die iemand aflegt: ontdekken, "
            + "aanvragen, krijgen en houden.",
        barriersCaption:
            "Elke drempel werd aan andere mensen gevraagd en heeft eigen antwoorden. Daarom is dit geen "
            + "rangorde. Het label zegt waar de oorzaak zit: bij de dienst, het beleid of de persoon.",
        discover: "Ontdekken",
        discoverMeans: "Weten dat het bestaat, en dat het voor jou kan zijn",
        apply: "Aanvragen",
        applyMeans: "De stap zetten en de papieren rond krijgen",
        keep: "Krijgen en houden",
        keepMeans: "Na de aanvraag: krijgen, en blijven krijgen",
        otherPhase: "Andere",
        person: "persoon",
        service: "dienst",
        policy: "beleid",
        share: "Aandeel",
        count: "Aantal",
        shareAndRange: "Aandeel, bereik",
        answer: "Antwoord",
        kOfN: "{k} van {n}",
        sentence: "{p}, {range}; {k} van de {n} antwoorden",
        hidden: "afgeschermd",
        nobody: "niemand antwoordde",
        tooFew: "te weinig antwoorden voor een percentage",
        indicative: "indicatief",
        legendShare: "aandeel met zijn bereik (95 %)",
        legendIndicative: "indicatief: minder dan 30 antwoorden",
        funnel: "Gerapporteerde trechter",
        funnelWarning:
            "Wat mensen zelf zeggen, stap voor stap. Niemand ging na wie er recht op heeft: dit zegt niet "
            + "hoeveel mensen hun recht opnemen.",
        funnelCaption:
            "Elke balk is het deel van het begin dat tot daar kwam. Wie nog wacht of niet antwoordde, telt "
            + "niet als weggevallen.",
        funnelBar: "Deel van het begin",
        stage: "Stap",
        ofStart: "Van het begin",
        ofStageBefore: "Van de vorige stap",
        passed: "{n} antwoorden",
        pending: "{n} wachten nog",
        open: "{n} zonder antwoord",
        questions: "Alle vragen",
        questionsIntro: "Elke vraag met al haar antwoorden, in de volgorde van de vragenlijst.",
        spread: "Het middelste antwoord is {median}. De middelste helft ligt tussen {low} en {high}.",
        method: "Hoe we telden",
        whoTook: "Wie meedeed",
        whoTookText:
            "Mensen kozen zelf om mee te doen. Er zijn {n} volledige antwoorden. Wie halverwege stopte, telt "
            + "alleen mee als ‘afgebroken’: van die mensen bewaren we geen antwoorden.",
        range: "Wat het bereik zegt",
        rangeText:
            "Een aandeel is nooit helemaal zeker. Het bereik zegt waar het aandeel kan liggen als alleen het "
            + "toeval speelt. Werken we altijd zo, dan klopt het bereik 95 keer op de 100. Hoe minder "
            + "antwoorden, hoe breder. Over mensen die niet meededen, zegt het niets. We rekenen volgens "
            + "Wilson, bij één keuze uit meer antwoorden volgens Goodman, en bij een verschil tussen groepen "
            + "volgens Newcombe.",
        few: "Weinig antwoorden",
        fewText:
            "Onder 10 antwoorden geven we geen percentage. Van 10 tot 29 noemen we een cijfer indicatief: het "
            + "wijst een richting aan en stelt niets vast.",
        noAnswer: "Wie niet antwoordde",
        noAnswerText:
            "Wie een vraag oversloeg, er liever niets op zei of het niet wist, telt niet mee in het aandeel. "
            + "Hoeveel dat er zijn, staat bij elke vraag. De grenzen in de tabel zeggen waar het aandeel ligt "
            + "als zij allemaal nee of allemaal ja zouden zeggen.",
        small: "Kleine aantallen",
        smallText:
            "Een klein aantal kan verraden wie iets zei. Daar staat ‘afgeschermd’, zonder cijfer en zonder "
            + "tekening. Soms is ook een groter cijfer afgeschermd, omdat je het kleine er anders uit kan "
            + "berekenen. Welke van de twee het is, zeggen we niet.",
        rounded: "Afgerond",
        roundedText:
            "Elk aantal in dit rapport is afgerond op een veelvoud van 5. Percentages en bereiken komen uit de "
            + "afgeronde aantallen. Zo hoeven we minder cijfers af te schermen. Een som klopt daardoor niet altijd.",
        versionsPooled: "Versies samen",
        versionsText:
            "Antwoorden op verschillende versies van de vragenlijst tellen samen waar een vraag dezelfde "
            + "bleef.",
        figures: "De cijfers van de drempels",
        figuresIntro: "Dezelfde cijfers als in de tekening, met wie de vraag kreeg maar niet antwoordde.",
        bounds: "Grenzen",
        rangeHead: "Bereik",
        missing: "Zonder antwoord",
        colophon: "Colofon",
        survey: "Vragenlijst",
        groupsOfQuestions: "Elke vraag per groep",
        groupsOfQuestionsIntro: "Alleen de cijfers, voor wie een vraag wil nalopen.",
        ranking: "Welke kaart past het vaakst",
        rankingIntro:
            "Alleen kaarten van één stapel, bij mensen die dezelfde kaarten zagen. Zo zijn ze te vergelijken.",
        rankingCaption:
            "De band toont op welke plaatsen een kaart kan staan. Overlappen twee banden, dan delen de "
            + "kaarten die plaatsen: hun volgorde is niet zeker. Berekend door {draws} keer opnieuw te loten "
            + "uit {units}.",
        unitSessions: "de sessies",
        unitResponses: "de antwoorden, want er zijn te weinig sessies",
        card: "Kaart",
        place: "Plaats",
        places: "plaats {rank}, tussen {low} en {high}",
        onePlace: "plaats {rank}",
        topThree: "Bij de eerste drie",
        trendIntro:
            "Elk punt is een sessie, met haar bereik. Een sessie met minder dan 10 antwoorden heeft geen punt "
            + "en geen lijn.",
        stopping: "Waar mensen stopten",
        stoppingIntro:
            "Hoeveel mensen elke vraag nog bereikten. Wie stopte, wiste al zijn antwoorden: we weten alleen "
            + "waar het was.",
        stoppingModes: "Vergelijk dit niet tussen kiosk en online: online zien we niet wie wegloopt.",
        question: "Vraag",
        reached: "Kwam tot hier",
        stopped: "Stopte hier",
        program: "Programma",
        contentHash: "Inhoud van het archief",
        audience: "Voor",
        forTeam: "het projectteam; aantallen van 1 tot {n} zijn afgeschermd",
        forEveryone: "iedereen; aantallen van 1 tot {n} zijn afgeschermd",
        oftenerIn: "{barrier}: vaker bij ‘{high}’ dan bij ‘{low}’",
        inGroup: "Bij ‘{group}’:",
        placesFact: "Plaatsen",
        sessionsFact: "{n} sessies",
        amongCards: "Van de kaarten die we kunnen vergelijken, past deze het vaakst:",
        unranked: "Niet in de rangorde, want afgeschermd of te weinig antwoorden:",
        finished: "Verstuurde de antwoorden")
}
