/// What the interface itself says to a citizen, in one language.
///
/// At B1 or simpler, warm, in the je-form. The Dutch is the source.
public struct InterfaceWords: Sendable, Hashable {
    public var back: String
    public var skip: String
    public var skipRest: String
    public var refuse: String
    public var dontKnow: String
    public var stop: String
    public var proceed: String
    /// *On*, in a set in which nothing was chosen.
    public var noneOfThese: String
    public var begin: String
    public var send: String
    public var tryAgain: String
    /// Leaves the last screen, for the next person.
    public var close: String
    public var stillHere: String
    public var language: String
    public var assistance: String
    public var chooseMany: String
    /// With `%` for the number.
    public var chooseUpTo: String
    /// With `%` for the first and the last number.
    public var enterNumber: String
    /// With `%` for the step and the number of steps.
    public var step: String
    /// With `%` for the card and the number of cards.
    public var card: String
    public var reviewTitle: String
    public var review: String
    public var saving: String
    public var saveFailed: String
    public var stopped: String
    public var idleTitle: String
    /// With `%` for seconds.
    public var idle: String
    public var idleStart: String
    public var pickLanguage: String
    /// The kiosk crashed and is back.
    public var awayTitle: String
    /// With `%` for seconds.
    public var away: String
    public var awayResume: String
    public var awayErase: String

    /// The words in `language`, else in its primary language, else in `fallback`, else in Dutch.
    public static func `in`(_ language: LanguageTag, fallback: LanguageTag = "nl") -> InterfaceWords {
        for tag in [language, LanguageTag(language.primary), fallback, LanguageTag(fallback.primary)] {
            if let tag, let words = all[tag] { return words }
        }
        return dutch
    }

    /// The languages in which the interface speaks.
    public static var languages: [LanguageTag] { all.keys.sorted() }

    /// The name by which a language calls itself.
    public static func name(of language: LanguageTag) -> String {
        names[language] ?? LanguageTag(language.primary).flatMap { names[$0] } ?? language.rawValue
    }

    /// `pattern` with each `%` replaced by the next of `values`.
    public static func fill(_ pattern: String, _ values: Int...) -> String {
        var values = values[...]
        return pattern.reduce(into: "") { text, character in
            if character == "%", let value = values.popFirst() { text += String(value) } else { text.append(character) }
        }
    }

    private static let all: [LanguageTag: InterfaceWords] = ["nl": dutch, "fr": french, "en": english]

    private static let names: [LanguageTag: String] = [
        "nl": "Nederlands", "fr": "Français", "en": "English", "de": "Deutsch", "ar": "العربية", "tr": "Türkçe",
        "uk": "Українська", "pl": "Polski", "ro": "Română", "es": "Español",
    ]

    private static let dutch = InterfaceWords(
        back: "Terug", skip: "Overslaan", skipRest: "Sla deze kaarten over", refuse: "Zeg ik liever niet",
        dontKnow: "Weet ik niet", stop: "Stop", proceed: "Verder", noneOfThese: "Geen van deze", begin: "Ik doe mee",
        send: "Ja, verstuur", tryAgain: "Probeer opnieuw", close: "Sluiten", stillHere: "Ja, ik ben er nog",
        language: "Taal",
        assistance: "Iemand helpt mij",
        chooseMany: "Kies wat past. Meer dan één mag.", chooseUpTo: "Kies er hoogstens %.",
        enterNumber: "Typ een getal van % tot %.", step: "Stap % van %", card: "kaart % van %", reviewTitle: "Klaar!",
        review: "Dit waren alle vragen. Mogen we je antwoorden bewaren? Daarna kan je ze niet meer wissen.",
        saving: "Even geduld. We bewaren je antwoorden.",
        saveFailed: "Het bewaren lukte niet. Dat ligt niet aan jou. Roep een vrijwilliger, of probeer opnieuw.",
        stopped: "Je bent gestopt. Al je antwoorden zijn gewist. Bedankt dat je even keek.",
        idleTitle: "Ben je er nog?", idle: "Over % seconden wissen we je antwoorden.",
        idleStart: "Over % seconden gaan we terug naar het begin.", pickLanguage: "Kies je taal",
        awayTitle: "We waren even weg.",
        away: "Was jij hier bezig? Wil je verder? Anders wissen we over % seconden alles.",
        awayResume: "Ja, verder", awayErase: "Nee, wis alles")

    private static let french = InterfaceWords(
        back: "Retour", skip: "Passer", skipRest: "Passer ces cartes", refuse: "Je préfère ne pas le dire",
        dontKnow: "Je ne sais pas", stop: "Arrêter", proceed: "Suivant", noneOfThese: "Rien de tout cela",
        begin: "Je participe", send: "Oui, envoyer", tryAgain: "Réessayer", close: "Fermer",
        stillHere: "Oui, je suis là",
        language: "Langue", assistance: "Quelqu'un m'aide",
        chooseMany: "Choisis ce qui te correspond. Plusieurs réponses sont possibles.",
        chooseUpTo: "Choisis-en % au maximum.", enterNumber: "Tape un nombre de % à %.", step: "Étape % sur %",
        card: "carte % sur %",
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

    private static let english = InterfaceWords(
        back: "Back", skip: "Skip", skipRest: "Skip these cards", refuse: "I prefer not to say",
        dontKnow: "I don't know", stop: "Stop", proceed: "Next", noneOfThese: "None of these", begin: "I'll take part",
        send: "Yes, send", tryAgain: "Try again", close: "Close", stillHere: "Yes, I am still here",
        language: "Language",
        assistance: "Someone helps me",
        chooseMany: "Choose what fits. You can choose more than one.",
        chooseUpTo: "Choose % at most.", enterNumber: "Type a number from % to %.", step: "Step % of %",
        card: "card % of %",
        reviewTitle: "Done!",
        review: "Those were all the questions. May we keep your answers? After that you cannot erase them any more.",
        saving: "One moment. We are saving your answers.",
        saveFailed: "Saving did not work. That is not your fault. Call a volunteer, or try again.",
        stopped: "You have stopped. All your answers are erased. Thank you for having a look.",
        idleTitle: "Are you still there?", idle: "In % seconds we erase your answers.",
        idleStart: "In % seconds we go back to the start.", pickLanguage: "Choose your language",
        awayTitle: "We were away for a moment.",
        away: "Was it you who was answering? Do you want to go on? If not, we erase everything in % seconds.",
        awayResume: "Yes, go on", awayErase: "No, erase everything")
}
