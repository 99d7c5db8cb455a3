extension InterfaceWords {
    /// In the tu-form; words of Belgium (*gsm*).
    static let french = InterfaceWords(
        back: "Retour", skip: "Passer", skipRest: "Passer ces cartes", refuse: "Je préfère ne pas le dire",
        dontKnow: "Je ne sais pas", stop: "Arrêter", proceed: "Suivant", noneOfThese: "Rien de tout cela",
        begin: "Je participe", send: "Oui, envoyer", tryAgain: "Réessayer", close: "Fermer",
        stillHere: "Oui, je suis là",
        language: "Langue", assistance: "Quelqu'un m'aide",
        chooseMany: "Choisis ce qui te correspond. Plusieurs réponses sont possibles.",
        chooseUpTo: "Choisis-en % au maximum.", enterNumber: "Tape un nombre de % à %.", step: "Étape % sur %",
        card: "carte % sur %", comma: ", ",
        reviewTitle: "C'est fini !",
        review:
            "C'étaient toutes les questions. Pouvons-nous garder tes réponses ? Ensuite tu ne peux plus les effacer.",
        saving: "Un instant. Nous gardons tes réponses.",
        saveFailed: "Tes réponses n'ont pas pu être gardées. Ce n'est pas ta faute. Appelle un bénévole, ou réessaie.",
        stopped: "Tu as arrêté. Toutes tes réponses sont effacées. Merci d'avoir regardé.",
        idleTitle: "Tu es encore là ?", idle: "Dans % secondes, nous effaçons tes réponses.",
        idleStart: "Dans % secondes, nous revenons au début.", pickLanguage: "Choisis ta langue",
        awayTitle: "Une petite interruption.",
        away: "C'est toi qui répondais ? Tu veux continuer ? Sinon, nous effaçons tout dans % secondes.",
        awayResume: "Oui, continuer", awayErase: "Non, tout effacer")
}
