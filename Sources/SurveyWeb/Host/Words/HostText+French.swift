import SurveyCore

extension HostText {
    static let french = HostText(
        title: "Pour le bénévole", language: "Langue",
        askPassphrase: "Tape la phrase secrète. L'équipe du projet te l'a donnée.", passphrase: "Phrase secrète",
        enter: "Suivant", whoAsks: "Tu n'es pas bénévole ? Alors tu n'as pas besoin de cette page.",
        wrong: "Cette phrase n'est pas juste. Essaie encore une fois.",
        waiting: "La phrase était fausse plusieurs fois. Tu peux réessayer dans %.",
        busy: "Il y a beaucoup de monde maintenant. Attends un peu et réessaie.",
        formTooOld: "Cette page était trop vieille. Essaie encore une fois.",
        noCookies: "Ton navigateur ne garde rien de cette page. Permets les cookies et réessaie.",
        wasAway: "Tu étais parti un moment. Tape encore une fois la phrase secrète.",
        signedOut: "Tu es déconnecté. À la prochaine fois !",
        noPassphrase: "Il n'y a pas encore de phrase secrète", setPassphrase: "Tape ceci sur cet ordinateur :",
        unreadable:
            "La phrase secrète ne peut pas être lue. Donc personne ne peut entrer. Tape ceci sur cet ordinateur :",
        then: "Reviens ensuite à cette page.",
        second: "1 seconde", seconds: "% secondes", minute: "1 minute", minutes: "% minutes",
        sessions: "Tes questions", now: "Maintenant", earlier: "Pas encore fermées", later: "Plus tard",
        done: "Fermées", nothing: "Rien n'est prévu au planning. Demande à l'équipe du projet.",
        refresh: "Regarder à nouveau", leave: "Se déconnecter",
        state: {
            switch $0 {
            case .planned: "pas encore ouvert"
            case .open: "ouvert"
            case .closed: "fermé"
            }
        },
        place: "Lieu", survey: "Questions", day: "Jour", stateLabel: "État", code: "Code",
        finished: "Terminé", stopped: "Arrêté", fewerThan: "moins de %",
        masked: "Nous ne montrons pas les petits nombres. Ainsi, on ne sait pas qui a participé.",
        worksFrom: "Le code marche à partir de : %.", worksUntil: "Le code marche maintenant, jusqu'à la fin de : %.",
        worksNot: "Le code ne marche plus.", closedByDate: "Le code a marché jusqu'à la fin de : %.",
        withoutCode: "C'est pour les gens qui viennent sans code. Il n'y a donc pas de code QR.",
        localOnly: "Ces questions sont sur un seul appareil. Il n'y a donc pas de code QR.",
        noAddress: "Il n'y a pas de code QR, car l'adresse de ce site n'est pas réglée. "
            + "L'équipe du projet peut le faire avec online.url dans les réglages.",
        ticketsOnly:
            "Pour ces questions, chacun a besoin de son propre billet. Il n'y a donc pas de code QR pour tous.",
        showCode: "Montrer le code QR", open: "Ouvrir les questions",
        openOnDay: "Tu peux ouvrir ces questions ce jour-là.",
        isOpen: "Les questions sont ouvertes.", opened: "C'est fait. Les questions sont ouvertes.",
        close: "Terminé : fermer les questions", back: "Retour",
        closing: "Fermer les questions", invited: "À combien de personnes as-tu demandé de participer ?",
        invitedHint: "Un nombre approximatif suffit. Compte aussi les non. Tu ne sais pas ? Laisse vide.",
        invitedWrong: "Tape un nombre de 0 à 9999, ou laisse vide.",
        remarks: "Veux-tu dire quelque chose à l'équipe du projet ?",
        remarksHint: "N'écris pas de noms. Rien à dire ? Laisse vide.",
        lastChance: "Tout le monde a fini ? Ensuite, plus personne ne peut participer.",
        takenHome: "Même pas avec le code à la maison. Tu ne fermes pas ? Alors le code marche jusqu'à la fin de : %.",
        stays: "Toutes les réponses restent gardées.", closeIt: "Oui, fermer",
        closed: "Les questions sont fermées. Merci pour ton aide !",
        closedHalf:
            "Les questions sont fermées et personne ne peut plus participer. Le rangement n'est pas fini. Réessaie.",
        tryAgain: "Réessayer",
        scan: "Scanne ce code avec ton gsm.", orType: "Ou tape cette adresse :", exit: "Fermer",
        codeTitle: "Code QR : %",
        changed: "Ces questions ont déjà changé. Regarde à nouveau.", problem: "Ça n'a pas marché",
        store: {
            switch $0 {
            case .busy: "L'ordinateur fait autre chose. Attends un peu et réessaie."
            case .full: "L'ordinateur est plein. Ce qui était gardé n'est pas perdu. Appelle l'équipe du projet."
            case .readOnly:
                "L'ordinateur ne peut plus rien garder. Ce qui était gardé n'est pas perdu. Appelle l'équipe du projet."
            case .damaged, .notAnArchive, .newer:
                "Le fichier des réponses est abîmé. Appelle l'équipe du projet."
            case .unknownReference, .other:
                "Quelque chose n'a pas marché. Ce qui était gardé n'est pas perdu. Ça ne va toujours pas ? "
                    + "Appelle l'équipe du projet."
            }
        },
        contact: "Équipe du projet : %",
        date: "% % % %", halfDay: "%, %", morning: "matin", afternoon: "après-midi",
        weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        months: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre",
        ])
}
