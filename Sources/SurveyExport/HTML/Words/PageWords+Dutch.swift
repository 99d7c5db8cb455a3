import SurveyCore

extension PageWords {
    static let dutch = PageWords(
        tag: "nl", numbers: NumberWords(percentSpace: "\u{A0}", decimalMark: ",", between: "tussen {a} en {b}"),
        table: .dutch,
        report: "Rapport",
        eyebrow: "Wat mensen ons zeiden",
        subtitle: "Wat mensen antwoordden, en hoe zeker we daarvan zijn.",
        contents: "Inhoud",
        responsible: "Verantwoordelijk",
        period: "Periode",
        responses: "Volledige antwoorden",
        brokeOff: "{n} afgebroken",
        questionCount: "Vragen",
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
        survey: "Vragenlijst")
}
