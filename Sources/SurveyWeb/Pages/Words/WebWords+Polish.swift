extension WebWords {
    /// In the ty-form; no verbs in the past of *ty*, since those name a gender. Numbers after a colon, since the noun
    /// changes with them.
    static let polish = WebWords(
        form: Form(
            chosen: "wybrane", otherLanguage: "Inny język", otherAnswers: "Albo", aboutInterview: "Pomoc i stop",
            yourNumber: "Twoja liczba", listen: "Posłuchaj", listenTo: "Posłuchaj: %",
            problem: "Spójrz jeszcze raz",
            nothingChosen: "Najpierw wybierz odpowiedź. Nie chcesz odpowiadać? Możesz pominąć pytanie.",
            nothingTicked: "Nic jeszcze nie jest wybrane. Wybierz to, co pasuje. Możesz też pominąć pytanie.",
            tooManyTicked: "Można wybrać najwyżej: %. Odznacz jedną lub kilka odpowiedzi.",
            exclusiveTogether: "„%” nie pasuje razem z inną odpowiedzią. Odznacz jedną z nich.",
            noNumber: "Nie możemy odczytać tej liczby. Wpisz liczbę od % do %.",
            trap: "Zostaw to pole puste. Służy tylko do zatrzymania robotów.",
            trapFilled: "Na dole było wypełnione pole, które ma być puste. Już jest puste. Spróbuj jeszcze raz.",
            saveFailed:
                "Nie udało się zapisać odpowiedzi. To nie twoja wina. Twoje odpowiedzi są jeszcze na tej stronie. Poczekaj chwilę i spróbuj jeszcze raz.",
            notSentYet: "Na razie twoje odpowiedzi są tylko na tej stronie, na twoim własnym urządzeniu.",
            notSentYetLent: "Na razie twoje odpowiedzi są tylko na tej stronie.",
            idle: "Wrócimy na początek i twoje odpowiedzi znikną. Zostało sekund: %."),
        start: Start(
            whoAsks: "Kto zadaje te pytania? %.", privacyLink: "Co się stanie z twoimi odpowiedziami?",
            localNetwork:
                "Korzystasz z wifi tego miejsca. To nie jest internet. Twoje odpowiedzi idą tylko do urządzenia, które stoi tutaj. Nic cię to nie kosztuje.",
            lentDevice:
                "Po tobie z tego urządzenia skorzysta ktoś inny. Gdy nic nie robisz, wszystko znika. Po tylu minutach: %.",
            codeTitle: "Wpisz swój kod",
            codeText: "Kod jest na twojej kartce albo na ekranie. Ma sześć liter i cyfr.",
            codeLabel: "Twój kod",
            codeHint: "Duże czy małe litery? To bez znaczenia.",
            withoutCode: "Nie masz kodu? Tutaj też możesz wziąć udział:",
            thanksTitle: "Dziękujemy", saved: "Twoje odpowiedzi są zapisane.",
            nextTitle: "Co teraz?",
            next:
                "Osoby z % zbiorą razem wszystkie odpowiedzi. Tak zobaczą, co może być lepsze. Nikt nie wie, które odpowiedzi są twoje.",
            nextUnnamed:
                "Zbierzemy razem wszystkie odpowiedzi. Tak zobaczymy, co może być lepsze. Nikt nie wie, które odpowiedzi są twoje.",
            closePage: "Nie musisz już nic robić. Możesz zamknąć tę stronę.",
            giveBack: "Nie musisz już nic robić. Możesz oddać urządzenie.",
            stoppedTitle: "Wszystko usunięte",
            startAgain: "Zacznij od nowa", goBack: "Wróć",
            nextPerson: "Zacznij dla innej osoby"),
        messages: Messages(
            codeClosed: Message(
                "Te pytania są zamknięte",
                "Z tym kodem nie można już wziąć udziału. To nie twoja wina: czas minął.\nDziękujemy za chęć pomocy."),
            codeNotYetOpen: Message(
                "Jesteś przed czasem",
                "Te pytania nie są jeszcze otwarte. To nie twoja wina.\nWróć później z tym samym kodem."),
            codeUnknown: Message(
                "Nie znamy tego kodu",
                "Może jedna litera jest źle odczytana. To się łatwo zdarza.\nSpójrz jeszcze raz na kartkę albo na ekran i wpisz kod ponownie."
            ),
            codeMistyped: Message(
                "Coś w kodzie się nie zgadza",
                "Jedna litera lub cyfra jest inna. To się łatwo zdarza.\nKod ma sześć liter i cyfr. Nigdy nie ma w nim zera ani jedynki, ani liter O i I."
            ),
            codeNeeded: Message(
                "Do tego potrzebny jest kod",
                "Kod jest na twojej kartce albo na ekranie u wolontariuszy. Wpisz go tutaj."),
            surveyUnknown: Message(
                "Nie możemy znaleźć tych pytań",
                "Może adres się zmienił. To nie twoja wina.\nMasz kod? Wpisz go tutaj."),
            formTooOld: Message(
                "Ta strona jest za stara",
                "Wyrzucamy to, co długo nie zostało wysłane. Po tylu minutach: %. Dzięki temu nikt inny tego nie zobaczy. To nie twoja wina.\nNic nie jest zapisane. Możesz zacząć od nowa."
            ),
            formDamaged: Message(
                "Nie możemy odczytać tej strony",
                "Coś poszło źle po drodze. To nie twoja wina.\nNic nie jest zapisane. Możesz zacząć od nowa."),
            thanksAgain: Message(
                "Dziękujemy", "Mamy już twoje odpowiedzi. Są zapisane jeden raz. Nie musisz już nic robić."),
            thanksDifferent: Message(
                "Mamy już twoje odpowiedzi",
                "Twoje odpowiedzi przyszły do nas wcześniej. Te pierwsze odpowiedzi zostają. Późniejsze zmiany nie są zapisane: nie wiemy już, które odpowiedzi są twoje."
            ),
            thanksSealed: Message(
                "Mamy już twoje odpowiedzi",
                "Twoje odpowiedzi są już zapisane, jeden raz. Były potem jakieś zmiany? Nie są zapisane: zostają pierwsze odpowiedzi."
            ),
            alreadyErased: Message(
                "Tu był już stop",
                "Wtedy usunęliśmy wszystkie twoje odpowiedzi. Teraz też nie są zapisane.\nChcesz jednak wziąć udział? Możesz zacząć od nowa."
            ),
            ticketSpent: Message(
                "To zaproszenie jest już wykorzystane",
                "Z każdym zaproszeniem można odpowiedzieć jeden raz. To już za tobą? Dziękujemy. Nie musisz już nic robić.\nJeszcze nie? Poproś o nowe zaproszenie osobę, od której masz to."
            ),
            ticketNeeded: Message(
                "Do tego potrzebne jest zaproszenie",
                "Zeskanuj kod z zaproszenia albo wpisz cały adres, który jest pod nim.\nNie masz zaproszenia? Poproś wolontariuszy."
            ),
            ticketUnknown: Message(
                "Nie znamy tego zaproszenia",
                "Może jedna litera jest źle odczytana. To się łatwo zdarza.\nZeskanuj jeszcze raz kod z zaproszenia albo sprawdź adres litera po literze."
            ),
            tooManyRequests: Message(
                "Poczekaj chwilę",
                "Jest teraz duży ruch. To nie twoja wina.\nPoczekaj minutę. Potem wróć i spróbuj jeszcze raz. Twoje odpowiedzi są jeszcze na poprzedniej stronie."
            ),
            pageNotFound: Message(
                "Nie ma takiej strony",
                "Może w adresie jest pomyłka. To się łatwo zdarza.\nMasz kod? Wpisz go tutaj."),
            serverTrouble: Message(
                "Coś poszło źle po naszej stronie",
                "To nie twoja wina. Nic nie zostało wysłane.\nPoczekaj chwilę. Potem wróć i spróbuj jeszcze raz.")),
        privacy: Privacy(
            title: "Co się stanie z twoimi odpowiedziami?",
            gist: "Nie pytamy o nazwisko. Nie wiemy, kim jesteś. To ty decydujesz, czy bierzesz udział.",
            whoTitle: "Kto zadaje te pytania?",
            who: "% zadaje te pytania i dba o twoje odpowiedzi.",
            whoUnnamed: "Zapytaj osoby, od których masz kod.",
            whyTitle: "Dlaczego?",
            basis: "Dlaczego prawo na to pozwala? Powód nazywa się: %.",
            free: "Udział jest dobrowolny. Bez udziału nic się dla ciebie nie zmienia.",
            keptTitle: "Co zachowujemy?",
            kept: [
                "twoje odpowiedzi", "wybrany język", "czy ktoś ci pomagał", "że to był udział przez internet",
                "do jakiego miejsca należy twój kod",
                "jaki to był dzień i czy było to przed południem, czy po południu",
            ],
            notKeptTitle: "Czego nie zachowujemy?",
            notKept: [
                "nazwiska ani adresu", "numeru telefonu", "adresu IP: to numer twojego internetu",
                "jaki masz telefon lub komputer", "ciasteczek (cookies)", "godziny",
            ],
            abuse:
                "Aby powstrzymać nadużycia, komputer liczy, jak często jedno połączenie o coś prosi. To liczba bez nazwiska. Po godzinie znika. Nigdy nie łączy się z twoimi odpowiedziami.",
            beforeTitle: "Dopóki nic nie jest wysłane",
            before: "Twoje odpowiedzi są tylko na stronie, na twoim własnym urządzeniu. U nas nie ma jeszcze nic.",
            stop:
                "Zawsze możesz przerwać. Wtedy wszystko znika. Liczymy tylko, że ktoś przerwał i jak daleko ta osoba doszła.",
            afterTitle: "Po wysłaniu",
            after:
                "Nie możemy już pokazać, zmienić ani usunąć twoich odpowiedzi. Bo nikt nie wie, które są twoje.",
            ticket:
                "Masz zaproszenie na jeden raz? Wtedy pamiętamy, że jest wykorzystane. Nie pamiętamy, jakie odpowiedzi do niego należą.",
            seenTitle: "Kto widzi odpowiedzi?",
            seen:
                "Tylko osoby, które chcą poprawić pomoc. Innym pokazujemy tylko liczby o wielu osobach razem.",
            retention: "Usuwamy odpowiedzi. Po tylu dniach: %. Zostają tylko te liczby.",
            questionsTitle: "Masz pytanie lub skargę?",
            contact: "Zadaj pytanie tutaj: %.",
            dpo: "Jest też ktoś, kto czuwa nad twoją prywatnością: %.",
            complaint:
                "Uważasz, że robimy coś źle? Możesz złożyć skargę do belgijskiego Urzędu Ochrony Danych, Drukpersstraat 35 / rue de la Presse 35, 1000 Bruksela. To nic nie kosztuje."
        )
    )
}
