extension WebWords {
    /// In the tu-form. Numbers after a colon where the noun changes with them.
    static let romanian = WebWords(
        form: Form(
            chosen: "ales", otherLanguage: "Altă limbă", otherAnswers: "Sau", aboutInterview: "Ajutor și stop",
            yourNumber: "Numărul tău", listen: "Ascultă", listenTo: "Ascultă: %",
            problem: "Mai uită-te o dată",
            nothingChosen: "Alege mai întâi un răspuns. Nu vrei să răspunzi? Atunci poți sări peste întrebare.",
            nothingTicked: "Nu ai ales încă nimic. Alege ce ți se potrivește. Poți și să sari peste întrebare.",
            tooManyTicked: "Poți alege cel mult: %. Scoate una sau mai multe.",
            exclusiveTogether: "„%” nu merge împreună cu alt răspuns. Scoate unul din cele două.",
            noNumber: "Nu putem citi acest număr. Scrie un număr de la % la %.",
            trap: "Lasă gol acest câmp. El doar oprește roboții.",
            trapFilled: "Jos era completat un câmp care trebuie să rămână gol. L-am golit. Încearcă din nou.",
            saveFailed:
                "Nu am putut salva răspunsurile. Nu este vina ta. Răspunsurile tale sunt încă pe această pagină. Așteaptă puțin și încearcă din nou.",
            notSentYet: "Până acum, răspunsurile tale sunt numai pe această pagină, pe aparatul tău.",
            notSentYetLent: "Până acum, răspunsurile tale sunt numai pe această pagină.",
            idle: "Ne întoarcem la început și răspunsurile tale dispar. Secunde rămase: %."),
        start: Start(
            whoAsks: "Cine pune aceste întrebări? %.", privacyLink: "Ce se întâmplă cu răspunsurile tale?",
            localNetwork:
                "Ești pe wifi-ul acestui loc. Nu este internetul. Răspunsurile tale merg numai la aparatul care se află aici. Nu te costă nimic.",
            lentDevice:
                "După tine, altcineva folosește acest aparat. Dacă nu faci nimic, totul dispare. După atâtea minute: %.",
            codeTitle: "Scrie codul tău",
            codeText: "Codul este pe hârtia ta sau pe ecran. Are șase litere și cifre.",
            codeLabel: "Codul tău",
            codeHint: "Litere mari sau mici? Nu contează.",
            withoutCode: "Nu ai cod? Poți participa și aici:",
            thanksTitle: "Mulțumim", saved: "Răspunsurile tale sunt salvate.",
            nextTitle: "Ce urmează?",
            next:
                "Oamenii de la % pun toate răspunsurile împreună. Așa văd ce poate fi mai bine. Nimeni nu știe care răspunsuri sunt ale tale.",
            nextUnnamed:
                "Punem toate răspunsurile împreună. Așa vedem ce poate fi mai bine. Nimeni nu știe care răspunsuri sunt ale tale.",
            closePage: "Nu mai ai nimic de făcut. Poți închide această pagină.",
            giveBack: "Nu mai ai nimic de făcut. Poți da aparatul înapoi.",
            stoppedTitle: "Totul este șters",
            startAgain: "Începe din nou", goBack: "Înapoi",
            nextPerson: "Începe pentru altcineva"),
        messages: Messages(
            codeClosed: Message(
                "Aceste întrebări sunt închise",
                "Cu acest cod nu mai poți participa. Nu este vina ta: timpul a trecut.\nMulțumim că ai vrut să ajuți."),
            codeNotYetOpen: Message(
                "Ai venit devreme",
                "Aceste întrebări nu sunt încă deschise. Nu este vina ta.\nRevino mai târziu cu același cod."),
            codeUnknown: Message(
                "Nu cunoaștem acest cod",
                "Poate o literă a fost citită greșit. Se întâmplă ușor.\nMai uită-te pe hârtie sau pe ecran și scrie codul din nou."
            ),
            codeMistyped: Message(
                "Ceva nu este bine în cod",
                "O literă sau o cifră este diferită. Se întâmplă ușor.\nUn cod are șase litere și cifre. Nu are niciodată zero sau unu, și nici literele O și I."
            ),
            codeNeeded: Message(
                "Aici ai nevoie de un cod",
                "Codul este pe hârtia ta sau pe ecran, la voluntari. Scrie-l aici."),
            surveyUnknown: Message(
                "Nu găsim aceste întrebări",
                "Poate s-a schimbat adresa. Nu este vina ta.\nAi un cod? Scrie-l aici."),
            formTooOld: Message(
                "Această pagină este prea veche",
                "Aruncăm ce nu este trimis la timp. După atâtea minute: %. Așa nu poate vedea nimeni altcineva. Nu este vina ta.\nNimic nu este salvat. Poți începe din nou."
            ),
            formDamaged: Message(
                "Nu putem citi această pagină",
                "Ceva nu a mers bine pe drum. Nu este vina ta.\nNimic nu este salvat. Poți începe din nou."),
            thanksAgain: Message(
                "Mulțumim", "Aveam deja răspunsurile tale. Sunt salvate o singură dată. Nu mai ai nimic de făcut."),
            thanksDifferent: Message(
                "Aveam deja răspunsurile tale",
                "Ai trimis deja răspunsurile mai devreme. Acele prime răspunsuri rămân. Ce ai schimbat apoi nu este salvat: nu mai știm care răspunsuri sunt ale tale."
            ),
            thanksSealed: Message(
                "Aveam deja răspunsurile tale",
                "Răspunsurile tale erau deja salvate, o singură dată. Ai schimbat ceva după aceea? Nu este salvat: rămân primele răspunsuri."
            ),
            alreadyErased: Message(
                "Te opriseși deja",
                "Atunci am șters toate răspunsurile tale. Nici acum nu sunt salvate.\nVrei totuși să participi? Poți începe din nou."
            ),
            ticketSpent: Message(
                "Această invitație a fost deja folosită",
                "Cu fiecare invitație se poate răspunde o dată. Ai participat deja? Mulțumim. Nu mai ai nimic de făcut.\nÎncă nu ai participat? Cere o invitație nouă de la cine ți-a dat-o pe aceasta."
            ),
            ticketNeeded: Message(
                "Aici ai nevoie de o invitație",
                "Scanează codul de pe invitație sau scrie toată adresa de sub el.\nNu ai invitație? Cere una voluntarilor."
            ),
            ticketUnknown: Message(
                "Nu cunoaștem această invitație",
                "Poate o literă a fost citită greșit. Se întâmplă ușor.\nScanează din nou codul de pe invitație sau verifică adresa literă cu literă."
            ),
            tooManyRequests: Message(
                "Așteaptă puțin",
                "Acum sunt foarte mulți oameni. Nu este vina ta.\nAșteaptă un minut. Apoi mergi înapoi și încearcă din nou. Răspunsurile tale sunt încă pe pagina de dinainte."
            ),
            pageNotFound: Message(
                "Această pagină nu există",
                "Poate adresa este scrisă greșit. Se întâmplă ușor.\nAi un cod? Scrie-l aici."),
            serverTrouble: Message(
                "Ceva nu a mers bine la noi",
                "Nu este vina ta. Nu s-a trimis nimic.\nAșteaptă puțin. Apoi mergi înapoi și încearcă din nou.")),
        privacy: Privacy(
            title: "Ce se întâmplă cu răspunsurile tale?",
            gist: "Nu te întrebăm cum te cheamă. Nu știm cine ești. Tu alegi dacă participi.",
            whoTitle: "Cine pune aceste întrebări?",
            who: "% pune aceste întrebări și are grijă de răspunsurile tale.",
            whoUnnamed: "Întreabă oamenii care ți-au dat codul.",
            whyTitle: "De ce?",
            basis: "De ce permite legea acest lucru? Motivul se numește: %.",
            free: "Participarea este liberă. Dacă nu participi, nu se schimbă nimic pentru tine.",
            keptTitle: "Ce păstrăm?",
            kept: [
                "răspunsurile tale", "limba pe care ai ales-o", "dacă te-a ajutat cineva", "că ai participat online",
                "de ce loc ține codul tău", "în ce zi a fost și dacă era dimineața sau după-amiaza",
            ],
            notKeptTitle: "Ce nu păstrăm?",
            notKept: [
                "niciun nume și nicio adresă", "niciun număr de telefon",
                "nicio adresă IP: acela este numărul internetului tău", "ce telefon sau calculator ai",
                "niciun cookie", "nicio oră",
            ],
            abuse:
                "Ca să oprim abuzurile, calculatorul numără cât de des cere ceva o conexiune. Este un număr fără nume. După o oră dispare. Nu ajunge niciodată la răspunsurile tale.",
            beforeTitle: "Cât timp nu trimiți",
            before: "Răspunsurile tale sunt numai în pagină, pe aparatul tău. La noi nu este încă nimic.",
            stop:
                "Te poți opri oricând. Atunci totul dispare. Numărăm doar că cineva s-a oprit și cât de departe a ajuns.",
            afterTitle: "După ce ai trimis",
            after:
                "Nu mai putem arăta, schimba sau șterge răspunsurile tale. Pentru că nimeni nu știe care sunt ale tale.",
            ticket:
                "Ai primit o invitație pentru o singură dată? Atunci reținem că a fost folosită. Nu și ce răspunsuri țin de ea.",
            seenTitle: "Cine vede răspunsurile?",
            seen:
                "Numai oamenii care vor să facă ajutorul mai bun. Altora le arătăm doar numere despre mulți oameni împreună.",
            retention: "Ștergem răspunsurile. După atâtea zile: %. Rămân numai acele numere.",
            questionsTitle: "Ai o întrebare sau o plângere?",
            contact: "Pune întrebarea ta aici: %.",
            dpo: "Mai este cineva care veghează la viața ta privată: %.",
            complaint:
                "Crezi că facem ceva greșit? Poți face o plângere la Autoritatea belgiană pentru Protecția Datelor, Drukpersstraat 35 / rue de la Presse 35, 1000 Bruxelles. Nu costă nimic."
        )
    )
}
