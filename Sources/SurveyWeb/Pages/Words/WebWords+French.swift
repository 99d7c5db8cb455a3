extension WebWords {
    /// In the tu-form; words of Belgium (*gsm*).
    static let french = WebWords(
        form: Form(
            chosen: "choisi", otherLanguage: "Autre langue", otherAnswers: "Ou", aboutInterview: "Aide et arrêt",
            yourNumber: "Ton nombre", listen: "Écouter", listenTo: "Écouter : %",
            problem: "Regarde encore une fois",
            nothingChosen: "Choisis d'abord une réponse. Tu ne veux pas répondre ? Tu peux passer la question.",
            nothingTicked:
                "Tu n'as encore rien choisi. Choisis ce qui te correspond. Tu peux aussi passer la question.",
            tooManyTicked: "Tu peux en choisir % au maximum. Enlève un ou plusieurs choix.",
            exclusiveTogether: "« % » ne va pas avec une autre réponse. Enlève l'une des deux.",
            noNumber: "Nous ne pouvons pas lire ce nombre. Tape un nombre de % à %.",
            trap: "Laisse cette case vide. Elle sert seulement à arrêter les robots.",
            trapFilled:
                "En bas, une case qui doit rester vide était remplie. Nous l'avons vidée. Essaie encore une fois.",
            saveFailed:
                "Tes réponses n'ont pas pu être gardées. Ce n'est pas ta faute. Elles sont encore sur cette page. Attends un peu et réessaie.",
            notSentYet: "Jusqu'ici, tes réponses sont seulement sur cette page, sur ton propre appareil.",
            notSentYetLent: "Jusqu'ici, tes réponses sont seulement sur cette page.",
            idle: "Dans % secondes, nous revenons au début. Tes réponses disparaissent alors."),
        start: Start(
            whoAsks: "Qui pose ces questions ? %.", privacyLink: "Que deviennent tes réponses ?",
            localNetwork:
                "Tu es sur le wifi de cet endroit. Ce n'est pas internet. Tes réponses vont seulement vers l'appareil qui est ici. Cela ne te coûte rien.",
            lentDevice:
                "Après toi, quelqu'un d'autre utilise cet appareil. Tu ne fais rien pendant % minutes ? Alors tout disparaît.",
            codeTitle: "Tape ton code",
            codeText: "Le code est sur ton papier ou sur l'écran. Il a six lettres et chiffres.",
            codeLabel: "Ton code",
            codeHint: "Majuscules ou minuscules ? Les deux vont bien.",
            withoutCode: "Tu n'as pas de code ? Tu peux aussi participer ici :",
            thanksTitle: "Merci", saved: "Tes réponses sont gardées.",
            nextTitle: "Et maintenant ?",
            next:
                "Les personnes de % mettent toutes les réponses ensemble. Elles voient ainsi ce qui peut être mieux. Personne ne sait quelles réponses sont les tiennes.",
            nextUnnamed:
                "Nous mettons toutes les réponses ensemble. Nous voyons ainsi ce qui peut être mieux. Personne ne sait quelles réponses sont les tiennes.",
            closePage: "Tu n'as plus rien à faire. Tu peux fermer cette page.",
            giveBack: "Tu n'as plus rien à faire. Tu peux rendre l'appareil.",
            stoppedTitle: "Tout est effacé",
            startAgain: "Recommencer", goBack: "Retour",
            nextPerson: "Commencer pour quelqu'un d'autre"),
        messages: Messages(
            codeClosed: Message(
                "Ces questions sont fermées",
                "Tu ne peux plus participer avec ce code. Ce n'est pas ta faute : le temps est passé.\nMerci d'avoir voulu nous aider."
            ),
            codeNotYetOpen: Message(
                "Tu es en avance",
                "Ces questions ne sont pas encore ouvertes. Ce n'est pas ta faute.\nReviens plus tard avec le même code."
            ),
            codeUnknown: Message(
                "Nous ne connaissons pas ce code",
                "Une lettre a peut-être été mal lue. Cela arrive vite.\nRegarde encore sur ton papier ou sur l'écran, et tape le code à nouveau."
            ),
            codeMistyped: Message(
                "Il y a une erreur dans le code",
                "Une lettre ou un chiffre est différent. Cela arrive vite.\nUn code a six lettres et chiffres. Il n'y a jamais de zéro ni de un, et jamais les lettres O et I."
            ),
            codeNeeded: Message(
                "Il te faut un code",
                "Le code est sur ton papier, ou sur l'écran chez les bénévoles. Tape-le ici."),
            surveyUnknown: Message(
                "Nous ne trouvons pas ces questions",
                "L'adresse a peut-être changé. Ce n'est pas ta faute.\nTu as un code ? Tape-le ici."),
            formTooOld: Message(
                "Cette page est trop vieille",
                "Après % minutes, nous jetons ce qui n'est pas envoyé. Ainsi personne d'autre ne peut le voir. Ce n'est pas ta faute.\nRien n'a été gardé. Tu peux recommencer."
            ),
            formDamaged: Message(
                "Nous ne pouvons pas lire cette page",
                "Quelque chose s'est mal passé en route. Ce n'est pas ta faute.\nRien n'a été gardé. Tu peux recommencer."
            ),
            thanksAgain: Message(
                "Merci", "Nous avions déjà tes réponses. Elles sont gardées une seule fois. Tu n'as plus rien à faire."),
            thanksDifferent: Message(
                "Nous avions déjà tes réponses",
                "Tu avais déjà envoyé tes réponses. Ces premières réponses restent. Ce que tu as changé après n'est pas gardé : nous ne savons plus quelles réponses sont les tiennes."
            ),
            thanksSealed: Message(
                "Nous avions déjà tes réponses",
                "Tes réponses étaient déjà gardées, une seule fois. Tu as changé quelque chose après ? Cela n'est pas gardé : les premières réponses restent."
            ),
            alreadyErased: Message(
                "Tu avais déjà arrêté",
                "Nous avons alors effacé toutes tes réponses. Elles ne sont pas gardées maintenant non plus.\nTu veux quand même participer ? Tu peux recommencer."
            ),
            ticketSpent: Message(
                "Cette invitation a déjà servi",
                "Avec chaque invitation, on peut répondre une fois. Tu as déjà participé ? Merci. Tu n'as plus rien à faire.\nTu n'as pas encore participé ? Demande une nouvelle invitation à la personne qui te l'a donnée."
            ),
            ticketNeeded: Message(
                "Il te faut une invitation",
                "Scanne le code sur ton invitation, ou tape toute l'adresse qui est en dessous.\nTu n'as pas d'invitation ? Demandes-en une aux bénévoles."
            ),
            ticketUnknown: Message(
                "Nous ne connaissons pas cette invitation",
                "Une lettre a peut-être été mal lue. Cela arrive vite.\nScanne encore le code sur ton invitation, ou regarde l'adresse lettre par lettre."
            ),
            tooManyRequests: Message(
                "Attends un peu",
                "Il y a beaucoup de monde en ce moment. Ce n'est pas ta faute.\nAttends une minute. Reviens ensuite en arrière et réessaie. Tes réponses sont encore sur la page précédente."
            ),
            pageNotFound: Message(
                "Cette page n'existe pas",
                "L'adresse a peut-être été mal tapée. Cela arrive vite.\nTu as un code ? Tape-le ici."),
            serverTrouble: Message(
                "Quelque chose s'est mal passé chez nous",
                "Ce n'est pas ta faute. Rien n'a été envoyé.\nAttends un peu. Reviens ensuite en arrière et réessaie.")),
        privacy: Privacy(
            title: "Que deviennent tes réponses ?",
            gist: "Nous ne demandons pas ton nom. Nous ne savons pas qui tu es. C'est toi qui choisis de participer.",
            whoTitle: "Qui pose ces questions ?",
            who: "% pose ces questions et prend soin de tes réponses.",
            whoUnnamed: "Demande-le aux personnes qui t'ont donné le code.",
            whyTitle: "Pourquoi ?",
            basis: "Pourquoi la loi le permet ? La raison s'appelle : %.",
            free: "Tu es libre de participer. Si tu ne participes pas, rien ne change pour toi.",
            keptTitle: "Que gardons-nous ?",
            kept: [
                "tes réponses", "la langue que tu as choisie", "si quelqu'un t'aidait", "que tu as participé en ligne",
                "de quel endroit vient ton code", "quel jour, et si c'était le matin ou l'après-midi",
            ],
            notKeptTitle: "Que ne gardons-nous pas ?",
            notKept: [
                "ni nom ni adresse", "pas de numéro de téléphone", "pas d'adresse IP : c'est le numéro de ton internet",
                "ni quel gsm ou ordinateur tu as", "pas de cookies", "pas d'heure",
            ],
            abuse:
                "Pour arrêter les abus, l'ordinateur compte combien de fois une connexion demande quelque chose. C'est un nombre sans nom. Après une heure, il disparaît. Il ne va jamais avec tes réponses.",
            beforeTitle: "Tant que tu n'envoies pas",
            before:
                "Tes réponses sont seulement dans la page, sur ton propre appareil. Chez nous, il n'y a encore rien.",
            stop:
                "Tu peux arrêter quand tu veux. Alors tout disparaît. Nous comptons seulement que quelqu'un a arrêté, et jusqu'où cette personne est allée.",
            afterTitle: "Quand tu as envoyé",
            after:
                "Nous ne pouvons plus montrer, changer ou effacer tes réponses. Car personne ne sait lesquelles sont les tiennes.",
            ticket:
                "Tu as reçu une invitation pour une seule fois ? Nous retenons alors qu'elle a servi. Pas quelles réponses vont avec.",
            seenTitle: "Qui voit les réponses ?",
            seen:
                "Seulement les personnes qui veulent améliorer l'aide. Aux autres, nous montrons seulement des nombres sur beaucoup de personnes ensemble.",
            retention: "Après % jours, nous effaçons les réponses. Seuls ces nombres restent.",
            questionsTitle: "Une question ou une plainte ?",
            contact: "Pose ta question ici : %.",
            dpo: "Quelqu'un veille aussi sur ta vie privée : %.",
            complaint:
                "Tu trouves que nous faisons une faute ? Tu peux porter plainte à l'Autorité de protection des données, rue de la Presse 35, 1000 Bruxelles. C'est gratuit."
        )
    )
}
