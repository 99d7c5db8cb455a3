extension KioskWords {
    /// In the tu-form; words of Belgium (*gsm*).
    static let french = KioskWords(
        tooSmall: "L'écran est trop petit. Agrandis la fenêtre. Il faut % × % caractères. Il y en a % × %.",
        more: "Suite (% sur %)",
        onYourPhone: "Quelqu'un d'autre veut participer, sur son gsm ? Scanne le code, ou va sur",
        onTheWeb: "Quelqu'un d'autre veut participer, sur son gsm ? Va sur",
        notInRange: "Ce n'est pas possible. Choisis un nombre de % à %.",
        invitation: "Tu veux réfléchir avec nous 3 minutes ?",
        ownPhone: "Tu préfères ton gsm ? Scanne le code.", ownPhoneAddress: "Tu préfères ton gsm ? Va sur",
        touchToBegin: "Touche l'écran", volunteer: "Bénévole",
        closedUntil: "C'est fermé maintenant. Tu peux participer à partir de %:%.",
        closedToday: "C'est fermé maintenant. Reviens un autre jour.",
        notOpen: "Les questions ne sont pas encore ouvertes. Demande à un bénévole.",
        outOfOrder: "Cet appareil ne marche pas maintenant. Ce n'est pas ta faute. Appelle un bénévole.",
        lettersLeft: "Encore % signes",
        readAloud: "Écouter", readAloudOff: "Silence", readAgain: "Encore une fois",
        headphones: "Mets le casque. Ainsi, personne d'autre n'entend ce que nous lisons.", headphonesOn: "C'est fait",
        display: "Affichage", displayQuestion: "Comment lis-tu le mieux ?", lightTheme: "Clair",
        darkTheme: "Sombre", contrastTheme: "Contraste fort", largerText: "Lettres plus grandes",
        normalText: "Lettres normales", scanning: "Avec un seul bouton")
}
