import SurveyCore

/// The few words that the terminal adds to a screen: about the terminal itself.
struct KioskWords {
    /// The window is too small; with `%` for columns and rows that are needed, then those there are.
    var tooSmall: String
    /// The button to the next page; with `%` for this page and the number of pages.
    var more: String
    /// Before the address on the last screen.
    var onYourPhone: String
    /// The same without a code to scan.
    var onTheWeb: String
    /// A number outside the range was typed; with `%` for first and last.
    var notInRange: String

    // At rest, one sentence each.
    /// Invites who passes by.
    var invitation: String
    /// Above a code to scan, for who prefers the own phone.
    var ownPhone: String
    /// The button that begins.
    var touchToBegin: String
    /// The button to the host's pages.
    var volunteer: String
    /// Outside the opening hours; with `%` for the hour and the minute at which it opens.
    var closedUntil: String
    /// No session is open.
    var notOpen: String
    /// Something is broken.
    var outOfOrder: String

    // Reading aloud.
    var readAloud: String
    /// The same button while it is on.
    var readAloudOff: String
    var readAgain: String
    /// Asked once, before the first sound.
    var headphones: String
    /// The button below that.
    var headphonesOn: String

    // How things are shown.
    var display: String
    var displayQuestion: String
    var lightTheme: String
    var darkTheme: String
    var contrastTheme: String
    var largerText: String
    var normalText: String
    /// Moving from one thing to the next by itself, for who has one key or switch.
    var scanning: String

    /// The words in `language`, else in Dutch, as the rest of the interface does.
    static func `in`(_ language: LanguageTag) -> KioskWords {
        switch language.primary {
        case "fr": french
        case "en": english
        case _: dutch
        }
    }

    private static let dutch = KioskWords(
        tooSmall: "Het scherm is te klein. Maak het venster groter: er zijn % × % tekens nodig, nu zijn het er % × %.",
        more: "Meer (% van %)", onYourPhone: "Wil iemand anders ook meedoen, op de gsm? Scan de code, of ga naar",
        onTheWeb: "Wil iemand anders ook meedoen, op de gsm? Ga naar",
        notInRange: "Dat kan niet. Kies een getal van % tot %.",
        invitation: "Wil je 3 minuten met ons meedenken?",
        ownPhone: "Liever op je eigen gsm? Scan de code.", touchToBegin: "Raak het scherm aan",
        volunteer: "Vrijwilliger",
        closedUntil: "We zijn nu even dicht. Vanaf %:% kan je weer meedoen.",
        notOpen: "De vragen staan nog niet open. Vraag het aan een vrijwilliger.",
        outOfOrder: "Dit toestel werkt nu niet. Dat ligt niet aan jou. Roep een vrijwilliger.",
        readAloud: "Lees voor", readAloudOff: "Stil", readAgain: "Nog eens",
        headphones: "Zet de koptelefoon op. Dan hoor alleen jij wat we voorlezen.", headphonesOn: "Ik ben klaar",
        display: "Beeld", displayQuestion: "Hoe lees je het best?", lightTheme: "Licht", darkTheme: "Donker",
        contrastTheme: "Sterk contrast", largerText: "Grotere letters", normalText: "Gewone letters",
        scanning: "Met één knop")

    private static let french = KioskWords(
        tooSmall: "L'écran est trop petit. Agrandis la fenêtre : il faut % × % caractères, il y en a % × %.",
        more: "Suite (% sur %)",
        onYourPhone: "Quelqu'un d'autre veut participer, sur son gsm ? Scanne le code, ou va sur",
        onTheWeb: "Quelqu'un d'autre veut participer, sur son gsm ? Va sur",
        notInRange: "Ce n'est pas possible. Choisis un nombre de % à %.",
        invitation: "Tu veux réfléchir avec nous 3 minutes ?",
        ownPhone: "Tu préfères ton gsm ? Scanne le code.", touchToBegin: "Touche l'écran", volunteer: "Bénévole",
        closedUntil: "C'est fermé maintenant. Tu peux participer à partir de %:%.",
        notOpen: "Les questions ne sont pas encore ouvertes. Demande à un bénévole.",
        outOfOrder: "Cet appareil ne marche pas maintenant. Ce n'est pas ta faute. Appelle un bénévole.",
        readAloud: "Lire à voix haute", readAloudOff: "Silence", readAgain: "Encore une fois",
        headphones: "Mets le casque. Ainsi, toi seul entends ce que nous lisons.", headphonesOn: "C'est fait",
        display: "Affichage", displayQuestion: "Comment lis-tu le mieux ?", lightTheme: "Clair",
        darkTheme: "Sombre", contrastTheme: "Fort contraste", largerText: "Lettres plus grandes",
        normalText: "Lettres normales", scanning: "Avec un seul bouton")

    private static let english = KioskWords(
        tooSmall: "The screen is too small. Make the window larger: it needs % × % characters, it has % × %.",
        more: "More (% of %)", onYourPhone: "Does someone else want to take part, on a phone? Scan the code, or go to",
        onTheWeb: "Does someone else want to take part, on a phone? Go to",
        notInRange: "That is not possible. Choose a number from % to %.",
        invitation: "Would you like to think along with us for 3 minutes?",
        ownPhone: "Rather on your own phone? Scan the code.", touchToBegin: "Touch the screen", volunteer: "Volunteer",
        closedUntil: "We are closed now. You can take part from %:%.",
        notOpen: "The questions are not open yet. Ask a volunteer.",
        outOfOrder: "This device does not work now. That is not your fault. Call a volunteer.",
        readAloud: "Read aloud", readAloudOff: "Silence", readAgain: "Once more",
        headphones: "Put on the headphones. Then only you hear what we read.", headphonesOn: "I am ready",
        display: "Display", displayQuestion: "How do you read best?", lightTheme: "Light", darkTheme: "Dark",
        contrastTheme: "Strong contrast", largerText: "Larger letters", normalText: "Normal letters",
        scanning: "With one button")
}
