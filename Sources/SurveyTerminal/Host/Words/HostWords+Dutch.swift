extension HostWords {
    static let dutch = HostWords(
        page: dutchPage, problem: dutchProblem,
        back: "Terug", proceed: "Verder", help: "Uitleg", leave: "Menu sluiten", tryAgain: "Probeer opnieuw",
        skip: "Overslaan", toMenu: "Naar het menu", outside: "Sluiten",
        forgotPin: "Pincode vergeten", typeRecovery: "Herstelcode typen", languageButton: "Taal",
        wrongPin: "Die pincode klopt niet. Probeer het nog eens.",
        wrongRecovery: "Die code klopt niet. Kijk goed naar het papier en begin opnieuw.",
        weakPin: "Deze pincode is te makkelijk te raden. Kies andere cijfers.",
        pinLength: "Een pincode heeft 4 tot 8 cijfers.",
        differentPins: "Dat was niet twee keer hetzelfde. Kies opnieuw.",
        seconds: "% seconden", oneSecond: "1 seconde", minutes: "% minuten",
        oneMinute: "1 minuut", writtenDown: "Ik heb de code opgeschreven",
        pinUnwritable: "Het toestel kan nu niets bewaren. Daarom kan niemand in dit menu. Bel het projectteam.",
        forTeam: "Voor het projectteam: %", contact: "Projectteam: %",
        menu: [
            .open: "De vragen openzetten", .resume: "Verder met deze vragen", .counts: "Hoeveel mensen deden mee?",
            .code: "QR-code tonen",
            .slips: "Kaartjes printen", .close: "Klaar: de vragen afsluiten", .stick: "Kopiëren naar usb-stick",
            .device: "Toestel instellen",
        ],
        device: [
            .sound: "Geluid testen", .languages: "Volgorde van de talen", .pin: "Andere pincode",
            .shutDown: "Toestel uitzetten",
        ],
        isOpen: "De vragen staan open. Wat wil je doen?",
        isOld:
            "Deze vragen staan nog open van een vorige keer. Is het nog dezelfde dag? Ga dan verder. Anders sluit je ze af.",
        toQuestions: "Terug naar de vragen",
        weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
        months: [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ],
        date: "% % % %", morning: "Voormiddag", afternoon: "Namiddag", inMorning: "voormiddag",
        inAfternoon: "namiddag", yes: "Ja", no: "Nee", otherDay: "Een andere dag",
        steps: [
            .dayBefore: "Een dag vroeger", .dayAfter: "Een dag later", .monthBefore: "Een maand vroeger",
            .monthAfter: "Een maand later", .yearBefore: "Een jaar vroeger", .yearAfter: "Een jaar later",
        ],
        rightDay: "Dit is vandaag", morningClock: "tot 13 uur", afternoonClock: "vanaf 13 uur",
        notInPlan: "Iets anders: alleen op dit toestel", thisDeviceOnly: "Alleen op dit toestel",
        nothingPlanned: "Voor nu staat niets in de planning. Je kan de vragen toch openzetten op dit toestel.",
        openIt: "Ja, zet open", fewerThan: "minder dan %", finished: "Klaar: %.", began: "Begonnen: %.",
        lastWithinAnHour: "De laatste was korter dan een uur geleden.",
        lastLongerAgo: "De laatste was langer dan een uur geleden.",
        noted: "Al genoteerd: %", closeIt: "Ja, sluit af",
        toStick: "Kopiëren naar usb-stick",
        stillOpen: "De vragen staan nog open. Ben je klaar voor vandaag? Sluit ze dan eerst af.",
        soundTest: "Dit is een test. Hoor je mij goed? Dan werkt het voorlezen.",
        copyIt: "Kopieer", playIt: "Speel geluid", heardIt: "Ja, ik hoorde het", notHeard: "Nee, ik hoorde niets",
        shutDownIt: "Ja, zet uit",
        waitCopy: "We kopiëren naar de stick. Laat de stick zitten.", waitPrint: "We printen de kaartjes.",
        waitClose: "We sluiten de vragen af. Laat het toestel aan.", waitOpen: "We zetten de vragen open.",
        waitSound: "Luister goed.", waitOff: "Het toestel gaat uit.")

    private static func dutchProblem(_ problem: HostProblem) -> String {
        switch problem {
        case .stickMissing:
            "Er zit geen usb-stick in het toestel. Steek de stick erin, tel tot vijf en probeer opnieuw."
        case .stickFull: "De stick is vol. Neem een andere stick. Op het toestel is niets verloren."
        case .stickPulledOut:
            "De stick ging eruit voor de kopie klaar was. Op het toestel is niets verloren. Steek de stick er weer in en probeer opnieuw."
        case .stickLocked: "Op deze stick kan het toestel niet schrijven. Neem een andere stick."
        case .stickUnreliable:
            "De kopie op de stick is niet goed. Gebruik deze stick niet meer. Neem een andere en probeer opnieuw. Op het toestel is niets verloren."
        case .copyNotAllowed:
            "Dit toestel mag nog niet kopiëren: er is geen sleutel om de antwoorden te beschermen. Bel het projectteam."
        case .printerOff: "De printer antwoordt niet. Staat hij aan? Zit er papier in? Zit de kabel vast?"
        case .noSound: "Het geluid werkt niet. Kijk of de koptelefoon goed in het toestel zit."
        case .diskFull:
            "Het toestel is vol. Wat bewaard was, is niet verloren. Kopieer naar een usb-stick en bel het projectteam."
        case .diskReadOnly:
            "Het toestel kan niets meer bewaren. Wat bewaard was, is niet verloren. Bel het projectteam."
        case .archiveDamaged:
            "Het bestand met de antwoorden is beschadigd. Gebruik dit toestel vandaag niet meer. Bel het projectteam."
        case .archiveBusy: "Het toestel is nog met iets anders bezig. Wacht even en probeer opnieuw."
        case .sessionGone: "Deze vragen zijn al afgesloten of veranderd. Ga terug naar het menu en kijk opnieuw."
        case .shutDownRefused:
            "Het toestel gaat niet vanzelf uit. Houd de aan-knop van het toestel vijf seconden in."
        case .other: "Er ging iets mis. Wat bewaard was, is niet verloren. Lukt het weer niet? Bel het projectteam."
        }
    }

    private static func dutchPage(_ page: HostPage) -> Page {
        switch page {
        case .wait: Page(heading: "Even geduld", text: "Het toestel is bezig.", help: "")
        case .pin:
            Page(
                heading: "Voor de vrijwilliger", text: "Typ je pincode.",
                help:
                    "Met de pincode kom je in het menu van de vrijwilliger. De pincode kreeg je van het projectteam. Ben je geen vrijwilliger? Druk op 'Sluiten'."
            )
        case .language:
            Page(
                heading: "Voor de vrijwilliger", text: "Kies je taal.",
                help: "Kies de taal van dit menu. De talen voor de bezoekers veranderen niet.")
        case .pinWait:
            Page(
                heading: "Even wachten", text: "De pincode was een paar keer fout. Over % kan je het opnieuw proberen.",
                help:
                    "Na een paar foute pincodes moet je wachten. Zo kan niemand de pincode raden. Ken je de pincode niet meer? Vraag de gesloten envelop met de herstelcode."
            )
        case .pinLocked:
            Page(
                heading: "De pincode werkt niet meer",
                text: "De pincode was te vaak fout. Neem de gesloten envelop met de herstelcode.",
                hint: "De antwoorden zijn veilig. Er is niets verloren.",
                help:
                    "De pincode was tien keer fout. Nu werkt alleen nog de herstelcode. Ze zit in een gesloten envelop bij het projectteam."
            )
        case .pinBroken:
            Page(
                heading: "De pincode werkt niet",
                text: "Het toestel kan de pincode niet lezen. Daarom kan niemand in dit menu. Bel het projectteam.",
                hint: "De antwoorden zijn veilig.",
                help:
                    "Het bestand met de pincode is beschadigd. Alleen het projectteam kan een nieuwe pincode maken. De antwoorden blijven veilig op het toestel."
            )
        case .recovery:
            Page(
                heading: "Herstelcode, deel % van 5", text: "Typ de 4 cijfers van dit deel.",
                hint: "De code staat op het papier in de envelop.",
                help:
                    "De herstelcode heeft vijf delen van vier cijfers. Typ één deel en druk op 'Verder'. Daarna kies je een nieuwe pincode. De antwoorden veranderen niet."
            )
        case .recoveryWait:
            Page(
                heading: "Even wachten",
                text: "De herstelcode was een paar keer fout. Over % kan je het opnieuw proberen.",
                help:
                    "Na een paar foute codes moet je wachten. Zo kan niemand de code raden. Bel anders het projectteam."
            )
        case .oldPin:
            Page(
                heading: "Andere pincode", text: "Typ eerst de pincode van nu.",
                help:
                    "Je kan een andere pincode kiezen. Eerst typ je de pincode van nu. Zo weten we dat jij het bent.")
        case .newPin:
            Page(
                heading: "Kies een pincode", text: "Typ 4 tot 8 cijfers.",
                hint: "Geen geboortejaar en geen makkelijke rij, zoals 1234.",
                help:
                    "Met deze pincode kom je in het menu. Kies cijfers die jij onthoudt en een ander niet raadt. Geef de pincode alleen aan vrijwilligers."
            )
        case .newPinAgain:
            Page(
                heading: "Kies een pincode", text: "Typ dezelfde pincode nog een keer.",
                help: "Je typt de pincode twee keer. Zo zijn we zeker dat er geen fout in staat.")
        case .recoveryCode:
            Page(
                heading: "Schrijf deze code op papier", text: "%",
                hint: "Stop het papier in een envelop. Plak ze dicht en geef ze aan het projectteam.",
                help:
                    "Dit is de herstelcode. Je hebt ze nodig als je de pincode vergeet. Je ziet ze maar één keer. Schrijf ze dus nu op papier."
            )
        case .pinSet:
            Page(
                heading: "Gelukt", text: "De nieuwe pincode werkt.",
                help: "De nieuwe pincode is bewaard. De oude werkt niet meer.")
        case .menu:
            Page(
                heading: "Menu", text: "Wat wil je doen?",
                hint: "",
                help:
                    "Dit is het menu van de vrijwilliger. Voor de eerste bezoeker zet je de vragen open. Na de laatste bezoeker sluit je ze af. Daarna kopieer je naar de usb-stick."
            )
        case .device:
            Page(
                heading: "Toestel instellen", text: "Wat wil je doen?",
                help:
                    "Hier stel je het toestel in. Je kan altijd terug. De antwoorden veranderen hier niet.")
        case .day:
            Page(
                heading: "Is het vandaag deze dag?", text: "%", hint: "De klok van het toestel kan fout zijn.",
                help:
                    "We bewaren bij de antwoorden op welke dag ze gegeven zijn. De klok van het toestel kan fout zijn. Daarom vragen we het aan jou."
            )
        case .plannedDays:
            Page(
                heading: "De vragen openzetten", text: "Welke dag is het vandaag?",
                help: "Dit zijn de dagen uit de planning. Staat vandaag er niet bij? Kies dan 'Een andere dag'.")
        case .otherDay:
            Page(
                heading: "Welke dag is het vandaag?", text: "%",
                hint: "Druk tot de dag juist is.",
                help:
                    "Met de knoppen verander je de dag. Staat de juiste dag er? Druk dan op 'Dit is vandaag'.")
        case .halfDay:
            Page(
                heading: "%", text: "Is het voormiddag of namiddag?",
                help:
                    "We bewaren geen uur, alleen de voormiddag of de namiddag. De namiddag begint om 13 uur. Zo weet niemand wie wanneer antwoordde."
            )
        case .session:
            Page(
                heading: "%", text: "Welke vragen zet je open?",
                help:
                    "Dit staat in de planning voor nu. Kies de plaats waar je bent. Staat ze er niet bij? Kies dan 'Iets anders'."
            )
        case .survey:
            Page(
                heading: "Alleen op dit toestel", text: "Welke vragen zet je open?",
                help:
                    "Kies welke vragen de bezoekers krijgen. Deze vragen staan nu niet in de planning, dus ze staan alleen op dit toestel."
            )
        case .place:
            Page(
                heading: "Alleen op dit toestel", text: "Waar ben je?",
                help:
                    "Kies de plaats waar dit toestel staat. Staat ze er niet bij? Kies dan 'Alleen op dit toestel'. Zeg de plaats later aan het projectteam."
            )
        case .confirm:
            Page(
                heading: "Klopt dit?", text: "%",
                help:
                    "Kijk na of alles klopt. Druk dan op 'Ja, zet open'. Klopt er iets niet? Druk op 'Terug'.")
        case .opened:
            Page(
                heading: "Gelukt", text: "De vragen staan open. De eerste bezoeker kan beginnen.",
                help: "Druk op 'Terug naar de vragen'. Dan verschijnt het beginscherm voor de bezoekers.")
        case .counts:
            Page(
                heading: "Hoeveel mensen deden mee?", text: "%",
                hint: "Kleine aantallen tonen we niet. Zo blijft geheim wie meedeed.",
                help:
                    "'Begonnen' is iedereen die startte. 'Klaar' is wie alles verstuurde. Kleine aantallen tonen we niet. Zo blijft geheim wie meedeed."
            )
        case .code:
            Page(
                heading: "Liever op je eigen gsm?", text: "Scan deze code met je gsm.",
                help:
                    "Bezoekers kunnen deze code scannen met hun eigen gsm. Ze krijgen dan dezelfde vragen. Druk op 'Sluiten' om terug te gaan naar het beginscherm."
            )
        case .slips:
            Page(
                heading: "Kaartjes printen", text: "Hoeveel kaartjes wil je?",
                hint: "Op elk kaartje staat dezelfde code. Ze zegt niet wie het kaartje kreeg.",
                help:
                    "Op een kaartje staat de QR-code van vandaag. Geef het mee aan wie later thuis wil antwoorden. Je kan er 50 tegelijk printen."
            )
        case .printed:
            Page(
                heading: "Gelukt", text: "Geprinte kaartjes: %.",
                help:
                    "De kaartjes zijn naar de printer gestuurd. Kwam er niets uit? Kijk of er papier in de printer zit."
            )
        case .invited:
            Page(
                heading: "De vragen afsluiten", text: "Aan hoeveel mensen heb je gevraagd om mee te doen?",
                hint: "Ongeveer is goed. Weet je het niet? Sla over.",
                help:
                    "Tel ook de mensen mee die nee zeiden. Zo weten we later hoeveel mensen wilden meedoen. Weet je het niet? Druk op 'Overslaan'."
            )
        case .remarks:
            Page(
                heading: "De vragen afsluiten", text: "Wil je iets melden aan het projectteam?",
                hint: "Schrijf geen namen op. Niets te melden? Sla over.",
                help:
                    "Je kan hier kort schrijven wat goed of fout ging. Bijvoorbeeld: de printer was stuk. Schrijf nooit namen van mensen op."
            )
        case .close:
            Page(
                heading: "De vragen afsluiten", text: "Is iedereen klaar? Daarna kan niemand nog meedoen.",
                hint: "Alle antwoorden blijven bewaard.",
                help:
                    "Sluit af als de laatste bezoeker weg is. De antwoorden worden gemengd. Zo ziet niemand nog wie eerst kwam. Alles blijft bewaard."
            )
        case .closed:
            Page(
                heading: "Klaar", text: "De vragen zijn afgesloten. Bedankt voor je hulp!",
                help:
                    "Alle antwoorden zijn bewaard. Nu kan je ze kopiëren naar de usb-stick. Daarna mag het toestel uit."
            )
        case .stick:
            Page(
                heading: "Kopiëren naar usb-stick",
                text: "Steek de usb-stick van het projectteam in het toestel. Druk dan op 'Kopieer'.",
                help:
                    "We maken een kopie van de antwoorden op de stick. We lezen de kopie ook na. Op het toestel blijft alles staan. Trek de stick er pas uit als het scherm dat zegt."
            )
        case .copied:
            Page(
                heading: "Gelukt", text: "De kopie staat op de stick. We hebben ze nagelezen: ze is goed.",
                hint: "Je mag de stick er nu uit trekken. Geef ze aan het projectteam.",
                help:
                    "Alles staat nu op de stick, en ook nog op het toestel. Geef de stick zelf aan het projectteam. Laat ze niet rondslingeren."
            )
        case .sound:
            Page(
                heading: "Geluid testen", text: "Zet de koptelefoon op. Druk dan op 'Speel geluid'.",
                help:
                    "Je hoort een korte zin. Zo weet je of het voorlezen werkt. Test het voor de eerste bezoeker komt.")
        case .played:
            Page(
                heading: "Geluid testen", text: "Hoorde je de stem?",
                help: "Hoorde je de stem goed? Dan werkt het voorlezen. Hoorde je niets? Dan helpen we je verder.")
        case .silent:
            Page(
                heading: "Geen geluid?", text: "Zit de stekker goed in het toestel? Staat het volume niet op nul?",
                hint: "Lukt het niet? De vragen werken ook zonder geluid.",
                help:
                    "Kijk naar de stekker en naar het volume. Test dan opnieuw. Zonder geluid kunnen mensen de vragen zelf lezen."
            )
        case .languages:
            Page(
                heading: "Volgorde van de talen", text: "Druk op een taal. Ze komt dan bovenaan.",
                hint: "Het is meteen bewaard.",
                help:
                    "Bezoekers kiezen eerst hun taal. Zet de taal die je het vaakst hoort bovenaan. Druk op een taal: ze komt dan op de eerste plaats."
            )
        case .shutDown:
            Page(
                heading: "Toestel uitzetten", text: "Wil je het toestel uitzetten?",
                hint: "Alle antwoorden blijven bewaard.",
                help:
                    "Het toestel gaat uit zoals het hoort. Niets gaat verloren. Om het weer aan te zetten druk je op de aan-knop van het toestel."
            )
        case .off: Page(heading: "Tot de volgende keer", text: "Het toestel gaat nu uit.", help: "")
        case .problem:
            Page(
                heading: "Dat lukte niet", text: "%",
                help:
                    "Er ging iets mis, maar er is niets verloren. Doe wat op het scherm staat en probeer opnieuw. Lukt het niet? Ga terug en bel het projectteam."
            )
        }
    }
}
