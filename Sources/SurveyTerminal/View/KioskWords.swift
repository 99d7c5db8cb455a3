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
        notInRange: "Dat kan niet. Kies een getal van % tot %.")

    private static let french = KioskWords(
        tooSmall: "L'écran est trop petit. Agrandis la fenêtre : il faut % × % caractères, il y en a % × %.",
        more: "Suite (% sur %)",
        onYourPhone: "Quelqu'un d'autre veut participer, sur son gsm ? Scanne le code, ou va sur",
        onTheWeb: "Quelqu'un d'autre veut participer, sur son gsm ? Va sur",
        notInRange: "Ce n'est pas possible. Choisis un nombre de % à %.")

    private static let english = KioskWords(
        tooSmall: "The screen is too small. Make the window larger: it needs % × % characters, it has % × %.",
        more: "More (% of %)", onYourPhone: "Does someone else want to take part, on a phone? Scan the code, or go to",
        onTheWeb: "Does someone else want to take part, on a phone? Go to",
        notInRange: "That is not possible. Choose a number from % to %.")
}
