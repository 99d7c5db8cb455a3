extension WebWords {
    /// The source of all other languages: in the je-form.
    static let dutch = WebWords(
        form: Form(
            chosen: "gekozen", otherLanguage: "Andere taal", otherAnswers: "Of", aboutInterview: "Hulp en stoppen",
            yourNumber: "Jouw getal", listen: "Luister", listenTo: "Luister: %",
            problem: "Kijk nog eens",
            nothingChosen: "Kies eerst een antwoord. Wil je niet antwoorden? Dan mag je de vraag overslaan.",
            nothingTicked: "Je hebt nog niets gekozen. Kies wat past. Je mag de vraag ook overslaan.",
            tooManyTicked: "Je mag er hoogstens % kiezen. Zet er een paar weer uit.",
            exclusiveTogether: "‘%’ kan niet samen met een ander antwoord. Zet een van de twee weer uit.",
            noNumber: "Dit getal kunnen we niet lezen. Typ een getal van % tot %.",
            trap: "Laat dit vak leeg. Het is er alleen om robots tegen te houden.",
            trapFilled: "Onderaan was een vak ingevuld dat leeg moet blijven. We maakten het leeg. Probeer nog eens.",
            saveFailed:
                "Het bewaren lukte niet. Dat ligt niet aan jou. Je antwoorden staan nog op deze pagina. Wacht even en probeer dan opnieuw.",
            notSentYet: "Tot nu staan je antwoorden alleen op deze pagina, op je eigen toestel.",
            notSentYetLent: "Tot nu staan je antwoorden alleen op deze pagina.",
            idle: "Over % seconden gaan we terug naar het begin. Dan zijn je antwoorden weg."),
        start: Start(
            whoAsks: "Wie stelt deze vragen? %.", privacyLink: "Wat gebeurt er met je antwoorden?",
            localNetwork:
                "Je zit op de wifi van deze plek. Dat is niet het internet. Je antwoorden gaan alleen naar het toestel dat hier staat. Het kost je niets.",
            lentDevice: "Na jou gebruikt iemand anders dit toestel. Doe je % minuten niets? Dan is alles weg.",
            codeTitle: "Typ je code",
            codeText: "De code staat op je papier of op het scherm. Ze heeft zes letters en cijfers.",
            codeLabel: "Je code",
            codeHint: "Hoofdletters of kleine letters? Dat maakt niet uit.",
            withoutCode: "Heb je geen code? Hier mag je ook meedoen:",
            thanksTitle: "Dank je wel",
            saved: "Je antwoorden zijn bewaard.",
            nextTitle: "Wat gebeurt er nu?",
            next:
                "De mensen van % leggen alle antwoorden samen. Zo zien ze wat beter kan. Niemand weet welke antwoorden van jou zijn.",
            nextUnnamed:
                "We leggen alle antwoorden samen. Zo zien we wat beter kan. Niemand weet welke antwoorden van jou zijn.",
            closePage: "Je moet niets meer doen. Je mag deze pagina sluiten.",
            giveBack: "Je moet niets meer doen. Je mag het toestel teruggeven.",
            stoppedTitle: "Alles is gewist",
            startAgain: "Begin opnieuw", goBack: "Ga terug",
            nextPerson: "Begin voor iemand anders"),
        messages: Messages(
            codeClosed: Message(
                "Deze vragen zijn dicht",
                "Met deze code kan je niet meer meedoen. Dat ligt niet aan jou: de tijd is om.\nDank je wel dat je wou helpen."
            ),
            codeNotYetOpen: Message(
                "Je bent er vroeg bij",
                "Deze vragen staan nog niet open. Dat ligt niet aan jou.\nKom later terug met dezelfde code."),
            codeUnknown: Message(
                "Deze code kennen we niet",
                "Misschien is een letter verkeerd gelezen. Dat gebeurt snel.\nKijk nog eens op je papier of op het scherm, en typ de code opnieuw."
            ),
            codeMistyped: Message(
                "Er klopt iets niet in de code",
                "Eén letter of cijfer is anders. Dat gebeurt snel.\nEen code heeft zes letters en cijfers. Een nul of een één staat er nooit in. De letters O en I ook niet."
            ),
            codeNeeded: Message(
                "Hiervoor heb je een code nodig",
                "De code staat op je papier of op het scherm bij de vrijwilligers. Typ ze hier."),
            surveyUnknown: Message(
                "Deze vragen vinden we niet",
                "Misschien is het adres veranderd. Dat ligt niet aan jou.\nHeb je een code? Typ ze dan hier."),
            formTooOld: Message(
                "Deze pagina is te oud",
                "Na % minuten gooien we weg wat niet verstuurd is. Zo kan niemand anders het zien. Dat ligt niet aan jou.\nEr is niets bewaard. Begin gerust opnieuw."
            ),
            formDamaged: Message(
                "We kunnen deze pagina niet lezen",
                "Er ging iets mis onderweg. Dat ligt niet aan jou.\nEr is niets bewaard. Begin gerust opnieuw."),
            thanksAgain: Message(
                "Dank je wel", "We hadden je antwoorden al. Ze zijn één keer bewaard. Je moet niets meer doen."),
            thanksDifferent: Message(
                "We hadden je antwoorden al",
                "Je had je antwoorden al verstuurd. Die eerste antwoorden blijven staan. Wat je daarna veranderde, is niet bewaard: we weten niet meer welke antwoorden van jou zijn."
            ),
            thanksSealed: Message(
                "We hadden je antwoorden al",
                "Je antwoorden zijn al bewaard, één keer. Veranderde je daarna nog iets? Dat is niet bewaard: de eerste antwoorden blijven staan."
            ),
            alreadyErased: Message(
                "Je was al gestopt",
                "Toen hebben we al je antwoorden gewist. Ze zijn ook nu niet bewaard.\nWil je toch meedoen? Begin gerust opnieuw."
            ),
            ticketSpent: Message(
                "Deze uitnodiging is al gebruikt",
                "Met elke uitnodiging kan je één keer antwoorden. Deed je al mee? Dank je wel. Dan moet je niets meer doen.\nDeed je nog niet mee? Vraag een nieuwe uitnodiging aan wie je deze gaf."
            ),
            ticketNeeded: Message(
                "Hiervoor heb je een uitnodiging nodig",
                "Scan de code op je uitnodiging, of typ het hele adres dat eronder staat.\nHeb je geen uitnodiging? Vraag er een aan de vrijwilligers."
            ),
            ticketUnknown: Message(
                "Deze uitnodiging kennen we niet",
                "Misschien is een letter verkeerd gelezen. Dat gebeurt snel.\nScan de code op je uitnodiging opnieuw, of kijk het adres letter voor letter na."
            ),
            tooManyRequests: Message(
                "Wacht even",
                "Het is nu heel druk. Dat ligt niet aan jou.\nWacht een minuut. Ga dan terug en probeer opnieuw. Je antwoorden staan nog op de vorige pagina."
            ),
            pageNotFound: Message(
                "Deze pagina bestaat niet",
                "Misschien is het adres verkeerd getypt. Dat gebeurt snel.\nHeb je een code? Typ ze dan hier."),
            serverTrouble: Message(
                "Er ging iets mis bij ons",
                "Dat ligt niet aan jou. Er is niets verstuurd.\nWacht even. Ga dan terug en probeer opnieuw.")),
        privacy: Privacy(
            title: "Wat gebeurt er met je antwoorden?",
            gist:
                "We vragen geen naam. We weten niet wie je bent. Jij kiest of je meedoet.",
            whoTitle: "Wie stelt deze vragen?",
            who: "% stelt deze vragen en zorgt voor je antwoorden.",
            whoUnnamed: "Vraag het aan de mensen die je de code gaven.",
            whyTitle: "Waarom?",
            basis: "Waarom mag dat van de wet? De reden heet: %.",
            free: "Meedoen is vrij. Doe je niet mee, dan verandert er niets voor jou.",
            keptTitle: "Wat bewaren we?",
            kept: [
                "je antwoorden", "de taal die je koos", "of iemand je hielp", "dat je online meedeed",
                "bij welke plaats je code hoort",
                "welke dag, en of het in de voormiddag of in de namiddag was",
            ],
            notKeptTitle: "Wat bewaren we niet?",
            notKept: [
                "geen naam of adres", "geen telefoonnummer", "geen IP-adres: dat is het nummer van je internet",
                "niet welke gsm of computer je hebt", "geen cookies", "geen uur",
            ],
            abuse:
                "Om misbruik tegen te houden, telt de computer hoe vaak een verbinding iets vraagt. Dat is een getal zonder naam. Na een uur is het weg. Het komt nooit bij je antwoorden.",
            beforeTitle: "Zolang je niet verstuurt",
            before: "Je antwoorden staan alleen in de pagina op je eigen toestel. Bij ons staat er nog niets.",
            stop:
                "Stoppen mag altijd. Dan is alles weg. We tellen alleen dat iemand stopte, en hoe ver die persoon kwam.",
            afterTitle: "Als je verstuurd hebt",
            after:
                "Dan kunnen we je antwoorden niet meer tonen, veranderen of wissen. Want niemand weet welke van jou zijn.",
            ticket:
                "Kreeg je een uitnodiging voor één keer? Dan onthouden we dat die gebruikt is. Niet welke antwoorden erbij horen.",
            seenTitle: "Wie ziet de antwoorden?",
            seen:
                "Alleen de mensen die de hulp beter willen maken. Aan anderen tonen we alleen getallen over veel mensen samen.",
            retention: "Na % dagen wissen we de antwoorden. Alleen die getallen blijven.",
            questionsTitle: "Heb je een vraag of een klacht?",
            contact: "Stel je vraag hier: %.",
            dpo: "Er is ook iemand die over je privacy waakt: %.",
            complaint:
                "Vind je dat we iets fout doen? Dan mag je klagen bij de Gegevensbeschermingsautoriteit, Drukpersstraat 35, 1000 Brussel. Dat kost niets."
        )
    )
}
