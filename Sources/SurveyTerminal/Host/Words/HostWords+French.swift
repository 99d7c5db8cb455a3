extension HostWords {
    static let french = HostWords(
        page: frenchPage, problem: frenchProblem,
        back: "Retour", proceed: "Suivant", help: "Explication", leave: "Fermer le menu", tryAgain: "Réessayer",
        skip: "Passer", toMenu: "Vers le menu", outside: "Fermer",
        forgotPin: "Code PIN oublié", typeRecovery: "Taper le code de secours", languageButton: "Langue",
        wrongPin: "Ce code PIN n'est pas juste. Essaie encore une fois.",
        wrongRecovery: "Ce code n'est pas juste. Regarde bien le papier et recommence.",
        weakPin: "Ce code PIN est trop facile à deviner. Choisis d'autres chiffres.",
        pinLength: "Un code PIN a de 4 à 8 chiffres.",
        differentPins: "Ce n'était pas deux fois le même code. Choisis à nouveau.",
        seconds: "% secondes", oneSecond: "1 seconde", minutes: "% minutes", oneMinute: "1 minute",
        writtenDown: "J'ai noté le code",
        pinUnwritable:
            "L'appareil ne peut rien enregistrer maintenant. Personne ne peut donc ouvrir ce menu. Appelle l'équipe du projet.",
        forTeam: "Pour l'équipe du projet : %", contact: "Équipe du projet : %",
        menu: [
            .open: "Ouvrir les questions", .resume: "Continuer avec ces questions",
            .counts: "Combien de personnes ont participé ?",
            .code: "Montrer le code QR", .slips: "Imprimer des billets", .close: "Terminé : fermer les questions",
            .stick: "Copier sur clé USB", .device: "Régler l'appareil",
        ],
        device: [
            .sound: "Tester le son", .languages: "Ordre des langues", .pin: "Autre code PIN",
            .shutDown: "Éteindre l'appareil",
        ],
        isOpen: "Les questions sont ouvertes. Que veux-tu faire ?",
        isOld:
            "Ces questions sont encore ouvertes de la dernière fois. C'est encore le même jour ? Continue. Sinon, ferme-les.",
        toQuestions: "Retour aux questions",
        weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        months: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre",
        ],
        date: "% % % %", morning: "Matin", afternoon: "Après-midi", inMorning: "matin", inAfternoon: "après-midi",
        yes: "Oui", no: "Non", otherDay: "Un autre jour",
        steps: [
            .dayBefore: "Un jour plus tôt", .dayAfter: "Un jour plus tard", .monthBefore: "Un mois plus tôt",
            .monthAfter: "Un mois plus tard", .yearBefore: "Un an plus tôt", .yearAfter: "Un an plus tard",
        ],
        rightDay: "C'est aujourd'hui", morningClock: "avant 13 h", afternoonClock: "à partir de 13 h",
        notInPlan: "Autre chose : seulement sur cet appareil", thisDeviceOnly: "Seulement sur cet appareil",
        nothingPlanned:
            "Rien n'est prévu au planning pour maintenant. Tu peux quand même ouvrir les questions sur cet appareil.",
        openIt: "Oui, ouvrir", fewerThan: "moins de %", finished: "Terminé : %.", began: "Commencé : %.",
        lastWithinAnHour: "Le dernier, c'était il y a moins d'une heure.",
        lastLongerAgo: "Le dernier, c'était il y a plus d'une heure.", noted: "Déjà noté : %",
        closeIt: "Oui, fermer", toStick: "Copier sur clé USB",
        stillOpen: "Les questions sont encore ouvertes. Tu as fini pour aujourd'hui ? Ferme-les d'abord.",
        soundTest: "Ceci est un test. Tu m'entends bien ? Alors la lecture à voix haute marche.",
        copyIt: "Copier", playIt: "Jouer le son", heardIt: "Oui, j'ai entendu", notHeard: "Non, je n'ai rien entendu",
        shutDownIt: "Oui, éteindre",
        waitCopy: "Nous copions sur la clé. Laisse la clé en place.", waitPrint: "Nous imprimons les billets.",
        waitClose: "Nous fermons les questions. Laisse l'appareil allumé.", waitOpen: "Nous ouvrons les questions.",
        waitSound: "Écoute bien.", waitOff: "L'appareil s'éteint.")

    private static func frenchProblem(_ problem: HostProblem) -> String {
        switch problem {
        case .stickMissing:
            "Il n'y a pas de clé USB dans l'appareil. Mets la clé, compte jusqu'à cinq et réessaie."
        case .stickFull: "La clé est pleine. Prends une autre clé. Rien n'est perdu sur l'appareil."
        case .stickPulledOut:
            "La clé est sortie avant la fin de la copie. Rien n'est perdu sur l'appareil. Remets la clé et réessaie."
        case .stickLocked: "L'appareil ne peut pas écrire sur cette clé. Prends une autre clé."
        case .stickUnreliable:
            "La copie sur la clé n'est pas bonne. N'utilise plus cette clé. Prends-en une autre et réessaie. Rien n'est perdu sur l'appareil."
        case .copyNotAllowed:
            "Cet appareil ne peut pas encore copier : il n'a pas de clé pour protéger les réponses. Appelle l'équipe du projet."
        case .printerOff:
            "L'imprimante ne répond pas. Est-elle allumée ? Y a-t-il du papier ? Le câble est-il bien mis ?"
        case .noSound: "Le son ne marche pas. Regarde si le casque est bien branché."
        case .diskFull:
            "L'appareil est plein. Ce qui était gardé n'est pas perdu. Copie sur une clé USB et appelle l'équipe du projet."
        case .diskReadOnly:
            "L'appareil ne peut plus rien enregistrer. Ce qui était gardé n'est pas perdu. Appelle l'équipe du projet."
        case .archiveDamaged:
            "Le fichier des réponses est abîmé. N'utilise plus cet appareil aujourd'hui. Appelle l'équipe du projet."
        case .archiveBusy: "L'appareil fait encore autre chose. Attends un peu et réessaie."
        case .sessionGone: "Ces questions sont déjà fermées ou changées. Retourne au menu et regarde à nouveau."
        case .shutDownRefused:
            "L'appareil ne s'éteint pas tout seul. Appuie cinq secondes sur son bouton de marche."
        case .other:
            "Quelque chose n'a pas marché. Ce qui était gardé n'est pas perdu. Ça ne va toujours pas ? Appelle l'équipe du projet."
        }
    }

    private static func frenchPage(_ page: HostPage) -> Page {
        switch page {
        case .wait: Page(heading: "Un instant", text: "L'appareil travaille.", help: "")
        case .pin:
            Page(
                heading: "Pour le bénévole", text: "Tape ton code PIN.",
                help:
                    "Avec le code PIN, tu ouvres le menu du bénévole. L'équipe du projet t'a donné ce code. Tu n'es pas bénévole ? Appuie sur « Fermer »."
            )
        case .language:
            Page(
                heading: "Pour le bénévole", text: "Choisis ta langue.",
                help: "Choisis la langue de ce menu. Les langues des visiteurs ne changent pas.")
        case .pinWait:
            Page(
                heading: "Attends un peu",
                text: "Le code PIN était faux plusieurs fois. Tu peux réessayer dans %.",
                help:
                    "Après quelques codes faux, il faut attendre. Ainsi, personne ne peut deviner le code. Tu ne connais plus le code ? Demande l'enveloppe fermée avec le code de secours."
            )
        case .pinLocked:
            Page(
                heading: "Le code PIN ne marche plus",
                text: "Le code PIN était faux trop souvent. Prends l'enveloppe fermée avec le code de secours.",
                hint: "Les réponses sont en sécurité. Rien n'est perdu.",
                help:
                    "Le code PIN était faux dix fois. Maintenant, seul le code de secours marche. Il est dans une enveloppe fermée, chez l'équipe du projet."
            )
        case .pinBroken:
            Page(
                heading: "Le code PIN ne marche pas",
                text:
                    "L'appareil ne peut pas lire le code PIN. Personne ne peut donc ouvrir ce menu. Appelle l'équipe du projet.",
                hint: "Les réponses sont en sécurité.",
                help:
                    "Le fichier du code PIN est abîmé. Seule l'équipe du projet peut faire un nouveau code. Les réponses restent en sécurité sur l'appareil."
            )
        case .recovery:
            Page(
                heading: "Code de secours, partie % sur 5", text: "Tape les 4 chiffres de cette partie.",
                hint: "Le code est sur le papier dans l'enveloppe.",
                help:
                    "Le code de secours a cinq parties de quatre chiffres. Tape une partie et appuie sur « Suivant ». Ensuite, tu choisis un nouveau code PIN. Les réponses ne changent pas."
            )
        case .recoveryWait:
            Page(
                heading: "Attends un peu",
                text: "Le code de secours était faux plusieurs fois. Tu peux réessayer dans %.",
                help:
                    "Après quelques codes faux, il faut attendre. Ainsi, personne ne peut deviner le code. Sinon, appelle l'équipe du projet."
            )
        case .oldPin:
            Page(
                heading: "Autre code PIN", text: "Tape d'abord le code PIN actuel.",
                help:
                    "Tu peux choisir un autre code PIN. D'abord, tu tapes le code actuel. Ainsi, nous savons que c'est toi."
            )
        case .newPin:
            Page(
                heading: "Choisis un code PIN", text: "Tape de 4 à 8 chiffres.",
                hint: "Pas d'année de naissance et pas de suite facile, comme 1234.",
                help:
                    "Avec ce code, tu ouvres le menu. Choisis des chiffres que tu retiens et que personne ne devine. Donne le code seulement aux bénévoles."
            )
        case .newPinAgain:
            Page(
                heading: "Choisis un code PIN", text: "Tape le même code PIN encore une fois.",
                help: "Tu tapes le code deux fois. Ainsi, nous sommes sûrs qu'il n'y a pas de faute.")
        case .recoveryCode:
            Page(
                heading: "Note ce code sur papier", text: "%",
                hint: "Mets le papier dans une enveloppe. Ferme-la et donne-la à l'équipe du projet.",
                help:
                    "C'est le code de secours. Tu en as besoin si tu oublies le code PIN. Tu ne le vois qu'une fois. Note-le donc maintenant."
            )
        case .pinSet:
            Page(
                heading: "C'est fait", text: "Le nouveau code PIN marche.",
                help: "Le nouveau code PIN est gardé. L'ancien ne marche plus.")
        case .menu:
            Page(
                heading: "Menu", text: "Que veux-tu faire ?",
                help:
                    "C'est le menu du bénévole. Avant le premier visiteur, tu ouvres les questions. Après le dernier, tu les fermes. Ensuite, tu copies sur la clé USB."
            )
        case .device:
            Page(
                heading: "Régler l'appareil", text: "Que veux-tu faire ?",
                help: "Ici, tu règles l'appareil. Tu peux toujours revenir. Les réponses ne changent pas ici.")
        case .day:
            Page(
                heading: "Sommes-nous ce jour-là ?", text: "%",
                hint: "L'horloge de l'appareil peut se tromper.",
                help:
                    "Avec les réponses, nous gardons le jour où elles sont données. L'horloge de l'appareil peut se tromper. C'est pourquoi nous te le demandons."
            )
        case .plannedDays:
            Page(
                heading: "Ouvrir les questions", text: "Quel jour sommes-nous ?",
                help:
                    "Ce sont les jours du planning. Aujourd'hui n'est pas dans la liste ? Choisis « Un autre jour ».")
        case .otherDay:
            Page(
                heading: "Quel jour sommes-nous ?", text: "%", hint: "Appuie jusqu'à ce que le jour soit juste.",
                help:
                    "Avec les boutons, tu changes le jour. Le bon jour est là ? Appuie sur « C'est aujourd'hui ».")
        case .halfDay:
            Page(
                heading: "%", text: "C'est le matin ou l'après-midi ?",
                help:
                    "Nous ne gardons pas l'heure, seulement le matin ou l'après-midi. L'après-midi commence à 13 heures. Ainsi, personne ne sait qui a répondu à quel moment."
            )
        case .session:
            Page(
                heading: "%", text: "Quelles questions ouvres-tu ?",
                help:
                    "Voici ce qui est prévu au planning pour maintenant. Choisis le lieu où tu es. Il n'est pas dans la liste ? Choisis « Autre chose »."
            )
        case .survey:
            Page(
                heading: "Seulement sur cet appareil", text: "Quelles questions ouvres-tu ?",
                help:
                    "Choisis les questions que les visiteurs reçoivent. Elles ne sont pas au planning maintenant : elles sont donc seulement sur cet appareil."
            )
        case .place:
            Page(
                heading: "Seulement sur cet appareil", text: "Où es-tu ?",
                help:
                    "Choisis le lieu de cet appareil. Il n'est pas dans la liste ? Choisis « Seulement sur cet appareil ». Dis plus tard le lieu à l'équipe du projet."
            )
        case .confirm:
            Page(
                heading: "C'est juste ?", text: "%",
                help:
                    "Regarde si tout est juste. Appuie alors sur « Oui, ouvrir ». Quelque chose n'est pas juste ? Appuie sur « Retour »."
            )
        case .opened:
            Page(
                heading: "C'est fait", text: "Les questions sont ouvertes. Le premier visiteur peut commencer.",
                help: "Appuie sur « Retour aux questions ». L'écran de départ des visiteurs apparaît.")
        case .counts:
            Page(
                heading: "Combien de personnes ont participé ?", text: "%",
                hint: "Nous ne montrons pas les petits nombres. Ainsi, on ne sait pas qui a participé.",
                help:
                    "« Commencé » compte toutes les personnes qui ont commencé. « Terminé » compte celles qui ont tout envoyé. Nous ne montrons pas les petits nombres : ainsi, on ne sait pas qui a participé."
            )
        case .code:
            Page(
                heading: "Tu préfères ton gsm ?", text: "Scanne ce code avec ton gsm.",
                help:
                    "Les visiteurs peuvent scanner ce code avec leur gsm. Ils reçoivent les mêmes questions. Appuie sur « Fermer » pour revenir à l'écran de départ."
            )
        case .slips:
            Page(
                heading: "Imprimer des billets", text: "Combien de billets veux-tu ?",
                hint: "Chaque billet a le même code. Il ne dit pas qui a reçu le billet.",
                help:
                    "Sur un billet, il y a le code QR du jour. Donne-le à qui veut répondre plus tard à la maison. Tu peux en imprimer 50 à la fois."
            )
        case .printed:
            Page(
                heading: "C'est fait", text: "Billets imprimés : %.",
                help:
                    "Les billets sont envoyés à l'imprimante. Rien n'est sorti ? Regarde s'il y a du papier dans l'imprimante."
            )
        case .invited:
            Page(
                heading: "Fermer les questions", text: "À combien de personnes as-tu demandé de participer ?",
                hint: "Un nombre approximatif suffit. Tu ne sais pas ? Passe.",
                help:
                    "Compte aussi les personnes qui ont dit non. Ainsi, nous savons plus tard combien ont voulu participer. Tu ne sais pas ? Appuie sur « Passer »."
            )
        case .remarks:
            Page(
                heading: "Fermer les questions", text: "Veux-tu dire quelque chose à l'équipe du projet ?",
                hint: "N'écris pas de noms. Rien à dire ? Passe.",
                help:
                    "Tu peux écrire ici en quelques mots ce qui allait bien ou mal. Par exemple : l'imprimante était en panne. N'écris jamais le nom d'une personne."
            )
        case .close:
            Page(
                heading: "Fermer les questions",
                text: "Tout le monde a fini ? Ensuite, plus personne ne peut participer.",
                hint: "Toutes les réponses restent gardées.",
                help:
                    "Ferme quand le dernier visiteur est parti. Les réponses sont mélangées. Ainsi, personne ne voit plus qui est venu d'abord. Tout reste gardé."
            )
        case .closed:
            Page(
                heading: "Terminé", text: "Les questions sont fermées. Merci pour ton aide !",
                help:
                    "Toutes les réponses sont gardées. Maintenant, tu peux les copier sur la clé USB. Ensuite, tu peux éteindre l'appareil."
            )
        case .stick:
            Page(
                heading: "Copier sur clé USB",
                text: "Mets la clé USB de l'équipe du projet dans l'appareil. Appuie ensuite sur « Copier ».",
                help:
                    "Nous faisons une copie des réponses sur la clé. Nous relisons aussi la copie. Tout reste sur l'appareil. Retire la clé seulement quand l'écran le dit."
            )
        case .copied:
            Page(
                heading: "C'est fait", text: "La copie est sur la clé. Nous l'avons relue : elle est bonne.",
                hint: "Tu peux retirer la clé. Donne-la à l'équipe du projet.",
                help:
                    "Tout est maintenant sur la clé, et aussi encore sur l'appareil. Donne toi-même la clé à l'équipe du projet. Ne la laisse pas traîner."
            )
        case .sound:
            Page(
                heading: "Tester le son", text: "Mets le casque. Appuie ensuite sur « Jouer le son ».",
                help:
                    "Tu entends une courte phrase. Ainsi, tu sais si la lecture à voix haute marche. Teste avant le premier visiteur."
            )
        case .played:
            Page(
                heading: "Tester le son", text: "As-tu entendu la voix ?",
                help:
                    "Tu as bien entendu la voix ? Alors la lecture à voix haute marche. Tu n'as rien entendu ? Nous allons t'aider."
            )
        case .silent:
            Page(
                heading: "Pas de son ?", text: "Le casque est-il bien branché ? Le volume n'est-il pas à zéro ?",
                hint: "Ça ne va pas ? Les questions marchent aussi sans le son.",
                help:
                    "Regarde la fiche et le volume. Teste ensuite à nouveau. Sans le son, les gens peuvent lire les questions eux-mêmes."
            )
        case .languages:
            Page(
                heading: "Ordre des langues", text: "Appuie sur une langue. Elle vient alors en haut.",
                hint: "C'est gardé tout de suite.",
                help:
                    "Les visiteurs choisissent d'abord leur langue. Mets en haut la langue que tu entends le plus. Appuie sur une langue : elle vient à la première place."
            )
        case .shutDown:
            Page(
                heading: "Éteindre l'appareil", text: "Veux-tu éteindre l'appareil ?",
                hint: "Toutes les réponses restent gardées.",
                help:
                    "L'appareil s'éteint comme il faut. Rien n'est perdu. Pour le rallumer, appuie sur son bouton de marche."
            )
        case .off: Page(heading: "À la prochaine fois", text: "L'appareil s'éteint.", help: "")
        case .problem:
            Page(
                heading: "Ça n'a pas marché", text: "%",
                help:
                    "Quelque chose n'a pas marché, mais rien n'est perdu. Fais ce que dit l'écran et réessaie. Ça ne va toujours pas ? Retourne au menu et appelle l'équipe du projet."
            )
        }
    }
}
