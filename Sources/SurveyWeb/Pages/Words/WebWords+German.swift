extension WebWords {
    /// In the du-form.
    static let german = WebWords(
        form: Form(
            chosen: "gewählt", otherLanguage: "Andere Sprache", otherAnswers: "Oder", aboutInterview: "Hilfe und Stopp",
            yourNumber: "Deine Zahl", listen: "Anhören", listenTo: "Anhören: %",
            problem: "Schau noch einmal",
            nothingChosen: "Wähle zuerst eine Antwort. Du willst nicht antworten? Dann kannst du die Frage auslassen.",
            nothingTicked: "Du hast noch nichts gewählt. Wähle, was passt. Du kannst die Frage auch überspringen.",
            tooManyTicked: "Du kannst höchstens % wählen. Nimm eine oder mehrere wieder weg.",
            exclusiveTogether: "„%“ geht nicht zusammen mit einer anderen Antwort. Nimm eine von beiden wieder weg.",
            noNumber: "Diese Zahl können wir nicht lesen. Gib eine Zahl von % bis % ein.",
            trap: "Lass dieses Feld leer. Es hält nur Roboter ab.",
            trapFilled:
                "Unten war ein Feld ausgefüllt, das leer bleiben muss. Wir haben es geleert. Versuch es noch einmal.",
            saveFailed:
                "Das Speichern hat nicht geklappt. Das liegt nicht an dir. Deine Antworten stehen noch auf dieser Seite. Warte kurz und versuch es noch einmal.",
            notSentYet: "Bis jetzt stehen deine Antworten nur auf dieser Seite, auf deinem eigenen Gerät.",
            notSentYetLent: "Bis jetzt stehen deine Antworten nur auf dieser Seite.",
            idle: "In % Sekunden gehen wir zurück zum Anfang. Dann sind deine Antworten weg."),
        start: Start(
            whoAsks: "Wer stellt diese Fragen? %.", privacyLink: "Was passiert mit deinen Antworten?",
            localNetwork:
                "Du bist im WLAN von diesem Ort. Das ist nicht das Internet. Deine Antworten gehen nur an das Gerät, das hier steht. Es kostet dich nichts.",
            lentDevice: "Nach dir benutzt jemand anders dieses Gerät. Machst du % Minuten nichts? Dann ist alles weg.",
            codeTitle: "Gib deinen Code ein",
            codeText: "Der Code steht auf deinem Papier oder auf dem Bildschirm. Er hat sechs Buchstaben und Ziffern.",
            codeLabel: "Dein Code",
            codeHint: "Große oder kleine Buchstaben? Das ist egal.",
            withoutCode: "Du hast keinen Code? Hier kannst du auch mitmachen:",
            thanksTitle: "Danke", saved: "Deine Antworten sind gespeichert.",
            nextTitle: "Wie geht es weiter?",
            next:
                "Die Leute von % legen alle Antworten zusammen. So sehen sie, was besser werden kann. Niemand weiß, welche Antworten von dir sind.",
            nextUnnamed:
                "Wir legen alle Antworten zusammen. So sehen wir, was besser werden kann. Niemand weiß, welche Antworten von dir sind.",
            closePage: "Du musst nichts mehr tun. Du kannst diese Seite schließen.",
            giveBack: "Du musst nichts mehr tun. Du kannst das Gerät zurückgeben.",
            stoppedTitle: "Alles ist gelöscht",
            startAgain: "Neu anfangen", goBack: "Zurück",
            nextPerson: "Für jemand anders anfangen"),
        messages: Messages(
            codeClosed: Message(
                "Diese Fragen sind geschlossen",
                "Mit diesem Code kannst du nicht mehr mitmachen. Das liegt nicht an dir: die Zeit ist um.\nDanke, dass du helfen wolltest."
            ),
            codeNotYetOpen: Message(
                "Du bist früh dran",
                "Diese Fragen sind noch nicht offen. Das liegt nicht an dir.\nKomm später mit dem gleichen Code wieder."
            ),
            codeUnknown: Message(
                "Diesen Code kennen wir nicht",
                "Vielleicht ist ein Buchstabe falsch gelesen. Das passiert schnell.\nSchau noch einmal auf dein Papier oder auf den Bildschirm und gib den Code neu ein."
            ),
            codeMistyped: Message(
                "Etwas am Code stimmt nicht",
                "Ein Buchstabe oder eine Ziffer ist anders. Das passiert schnell.\nEin Code hat sechs Buchstaben und Ziffern. Eine Null oder eine Eins kommt nie vor, die Buchstaben O und I auch nicht."
            ),
            codeNeeded: Message(
                "Dafür brauchst du einen Code",
                "Der Code steht auf deinem Papier oder auf dem Bildschirm bei den Freiwilligen. Gib ihn hier ein."),
            surveyUnknown: Message(
                "Diese Fragen finden wir nicht",
                "Vielleicht hat sich die Adresse geändert. Das liegt nicht an dir.\nHast du einen Code? Gib ihn hier ein."
            ),
            formTooOld: Message(
                "Diese Seite ist zu alt",
                "Nach % Minuten werfen wir weg, was nicht gesendet ist. So kann es niemand anders sehen. Das liegt nicht an dir.\nEs ist nichts gespeichert. Du kannst einfach neu anfangen."
            ),
            formDamaged: Message(
                "Wir können diese Seite nicht lesen",
                "Unterwegs ging etwas schief. Das liegt nicht an dir.\nEs ist nichts gespeichert. Du kannst einfach neu anfangen."
            ),
            thanksAgain: Message(
                "Danke", "Wir hatten deine Antworten schon. Sie sind einmal gespeichert. Du musst nichts mehr tun."),
            thanksDifferent: Message(
                "Wir hatten deine Antworten schon",
                "Du hattest deine Antworten schon gesendet. Diese ersten Antworten bleiben. Was du danach geändert hast, ist nicht gespeichert: wir wissen nicht mehr, welche Antworten von dir sind."
            ),
            thanksSealed: Message(
                "Wir hatten deine Antworten schon",
                "Deine Antworten waren schon gespeichert, einmal. Hast du danach noch etwas geändert? Das ist nicht gespeichert: die ersten Antworten bleiben."
            ),
            alreadyErased: Message(
                "Du hattest schon gestoppt",
                "Da haben wir alle deine Antworten gelöscht. Sie sind auch jetzt nicht gespeichert.\nWillst du doch mitmachen? Du kannst einfach neu anfangen."
            ),
            ticketSpent: Message(
                "Diese Einladung ist schon benutzt",
                "Mit jeder Einladung kann man einmal antworten. Hast du schon mitgemacht? Danke. Dann musst du nichts mehr tun.\nHast du noch nicht mitgemacht? Frag nach einer neuen Einladung bei der Person, die dir diese gab."
            ),
            ticketNeeded: Message(
                "Dafür brauchst du eine Einladung",
                "Scanne den Code auf deiner Einladung, oder gib die ganze Adresse ein, die darunter steht.\nHast du keine Einladung? Frag die Freiwilligen danach."
            ),
            ticketUnknown: Message(
                "Diese Einladung kennen wir nicht",
                "Vielleicht ist ein Buchstabe falsch gelesen. Das passiert schnell.\nScanne den Code auf deiner Einladung noch einmal, oder prüfe die Adresse Buchstabe für Buchstabe."
            ),
            tooManyRequests: Message(
                "Warte kurz",
                "Gerade ist sehr viel los. Das liegt nicht an dir.\nWarte eine Minute. Geh dann zurück und versuch es noch einmal. Deine Antworten stehen noch auf der vorigen Seite."
            ),
            pageNotFound: Message(
                "Diese Seite gibt es nicht",
                "Vielleicht ist die Adresse falsch getippt. Das passiert schnell.\nHast du einen Code? Gib ihn hier ein."
            ),
            serverTrouble: Message(
                "Bei uns ging etwas schief",
                "Das liegt nicht an dir. Es ist nichts gesendet.\nWarte kurz. Geh dann zurück und versuch es noch einmal."
            )
        ),
        privacy: Privacy(
            title: "Was passiert mit deinen Antworten?",
            gist:
                "Wir fragen nicht nach deinem Namen. Wir wissen nicht, wer du bist. Du entscheidest, ob du mitmachst.",
            whoTitle: "Wer stellt diese Fragen?",
            who: "% stellt diese Fragen und sorgt für deine Antworten.",
            whoUnnamed: "Frag die Leute, die dir den Code gaben.",
            whyTitle: "Warum?",
            basis: "Warum erlaubt das Gesetz das? Der Grund heißt: %.",
            free: "Mitmachen ist frei. Machst du nicht mit, dann ändert sich nichts für dich.",
            keptTitle: "Was bewahren wir auf?",
            kept: [
                "deine Antworten", "die Sprache, die du gewählt hast", "ob dir jemand geholfen hat",
                "dass du online mitgemacht hast", "zu welchem Ort dein Code gehört",
                "welcher Tag es war, und ob Vormittag oder Nachmittag",
            ],
            notKeptTitle: "Was bewahren wir nicht auf?",
            notKept: [
                "keinen Namen und keine Adresse", "keine Telefonnummer",
                "keine IP-Adresse: das ist die Nummer von deinem Internet",
                "nicht, welches Handy oder welchen Computer du hast", "keine Cookies", "keine Uhrzeit",
            ],
            abuse:
                "Um Missbrauch zu stoppen, zählt der Computer, wie oft eine Verbindung etwas fragt. Das ist eine Zahl ohne Namen. Nach einer Stunde ist sie weg. Sie kommt nie zu deinen Antworten.",
            beforeTitle: "Solange du nicht sendest",
            before: "Deine Antworten stehen nur in der Seite, auf deinem eigenen Gerät. Bei uns ist noch nichts.",
            stop:
                "Du kannst immer stoppen. Dann ist alles weg. Wir zählen nur, dass jemand gestoppt hat, und wie weit diese Person kam.",
            afterTitle: "Wenn du gesendet hast",
            after:
                "Dann können wir deine Antworten nicht mehr zeigen, ändern oder löschen. Denn niemand weiß, welche von dir sind.",
            ticket:
                "Hast du eine Einladung für ein Mal bekommen? Dann merken wir uns, dass sie benutzt ist. Nicht, welche Antworten dazu gehören.",
            seenTitle: "Wer sieht die Antworten?",
            seen:
                "Nur die Leute, die die Hilfe besser machen wollen. Anderen zeigen wir nur Zahlen über viele Menschen zusammen.",
            retention: "Nach % Tagen löschen wir die Antworten. Nur diese Zahlen bleiben.",
            questionsTitle: "Hast du eine Frage oder eine Beschwerde?",
            contact: "Stell deine Frage hier: %.",
            dpo: "Es gibt auch jemanden, der über deine Privatsphäre wacht: %.",
            complaint:
                "Findest du, dass wir etwas falsch machen? Dann kannst du dich bei der belgischen Datenschutzbehörde beschweren, Drukpersstraat 35 / rue de la Presse 35, 1000 Brüssel. Das kostet nichts."
        )
    )
}
