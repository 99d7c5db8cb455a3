extension KioskWords {
    /// The source of all other languages: in the je-form.
    static let dutch = KioskWords(
        tooSmall: "Het scherm is te klein. Maak het venster groter. Er zijn % × % tekens nodig. Nu zijn het er % × %.",
        more: "Meer (% van %)", onYourPhone: "Wil iemand anders ook meedoen, op de gsm? Scan de code, of ga naar",
        onTheWeb: "Wil iemand anders ook meedoen, op de gsm? Ga naar",
        notInRange: "Dat kan niet. Kies een getal van % tot %.",
        invitation: "Wil je 3 minuten met ons meedenken?",
        ownPhone: "Liever op je eigen gsm? Scan de code.", ownPhoneAddress: "Liever op je eigen gsm? Ga naar",
        touchToBegin: "Raak het scherm aan",
        volunteer: "Vrijwilliger",
        closedUntil: "We zijn nu even dicht. Vanaf %:% kan je weer meedoen.",
        closedToday: "We zijn nu dicht. Kom een andere dag nog eens langs.",
        notOpen: "De vragen staan nog niet open. Vraag het aan een vrijwilliger.",
        outOfOrder: "Dit toestel werkt nu niet. Dat ligt niet aan jou. Roep een vrijwilliger.",
        lettersLeft: "Nog % tekens",
        readAloud: "Lees voor", readAloudOff: "Stil", readAgain: "Nog eens",
        headphones: "Zet de koptelefoon op. Dan hoor alleen jij wat we voorlezen.", headphonesOn: "Ik ben klaar",
        display: "Beeld", displayQuestion: "Hoe lees je het best?", lightTheme: "Licht", darkTheme: "Donker",
        contrastTheme: "Sterk contrast", largerText: "Grotere letters", normalText: "Gewone letters",
        scanning: "Met één knop")
}
