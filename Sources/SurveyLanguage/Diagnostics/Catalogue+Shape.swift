extension Catalogue {
    /// The shape of the file.
    static let shape: [Entry] = [
        Entry(
            .oddIndentation,
            en: .init("This line starts with an odd number of spaces ({0}).", "Indent by two spaces for each step."),
            nl: .init("Deze regel begint met een oneven aantal spaties ({0}).", "Spring in met twee spaties per stap.")),
        Entry(
            .wrongIndentation,
            en: .init("This line starts with {0} spaces where {1} are expected.", "Start the line with {1} spaces."),
            nl: .init("Deze regel begint met {0} spaties, maar hier horen er {1}.", "Begin de regel met {1} spaties.")),
        Entry(
            .unknownBlock,
            en: .init(
                "`{0}` does not start anything that a survey knows.",
                "At the margin stands `survey`, `intro`, `question`, `cards`, `note`, `use`, `thanks`, `funnel` or `test`; what belongs to it is indented by two spaces."
            ),
            nl: .init(
                "`{0}` is geen begin van iets dat een vragenlijst kent.",
                "Vooraan een regel staat `survey`, `intro`, `question`, `cards`, `note`, `use`, `thanks`, `funnel` of `test`; wat erbij hoort, springt twee spaties in."
            )),
        Entry(
            .misplacedBlock,
            en: .init("`{0}` does not belong in {1}.", "Move it to the file where it belongs."),
            nl: .init("`{0}` hoort niet in {1}.", "Zet het in het bestand waar het hoort.")),
        Entry(
            .duplicateBlock,
            en: .init("There is a second `{0}` here.", "Keep one of the two."),
            nl: .init("Hier staat een tweede `{0}`.", "Hou één van de twee.")),
        Entry(
            .missingBlock,
            en: .init(
                "There is no `{0}` in this file.", "Add a line `{0}` at the margin, and what belongs to it below."),
            nl: .init(
                "Er staat geen `{0}` in dit bestand.", "Zet vooraan een regel `{0}`, met eronder wat erbij hoort.")),
        Entry(
            .unexpected,
            en: .init("`{0}` is not expected here.", "Remove it, or put it on a line of its own where it belongs."),
            nl: .init("`{0}` hoort hier niet.", "Haal het weg, of zet het op een eigen regel waar het hoort.")),
        Entry(
            .unknownAttribute,
            en: .init("`{0}` has no meaning here.", "Look in surveys/README.md which words can stand here."),
            nl: .init("`{0}` betekent hier niets.", "Kijk in surveys/README.md welke woorden hier kunnen staan.")),
        Entry(
            .duplicateAttribute,
            en: .init("`{0}` stands here a second time.", "Keep one of the two."),
            nl: .init("`{0}` staat hier een tweede keer.", "Hou één van de twee.")),
        Entry(
            .expectedColon,
            en: .init(
                "There is no colon between the name of the question and its kind.",
                "Write a colon after the name: `question naam: yes or no`."),
            nl: .init(
                "Er staat geen dubbelpunt tussen de naam van de vraag en haar soort.",
                "Zet een dubbelpunt na de naam: `question naam: yes or no`.")),
        Entry(
            .unclosedBracket,
            en: .init("The name `{0}` has no closing bracket.", "Write `[{0}]`."),
            nl: .init("Na de naam `{0}` ontbreekt het haakje.", "Schrijf `[{0}]`.")),
        Entry(
            .missingName,
            en: .init("A name is missing here.", "Write a short name in small letters, such as `huurder`."),
            nl: .init("Hier ontbreekt een naam.", "Schrijf een korte naam in kleine letters, zoals `huurder`.")),
        Entry(
            .badIdentifier,
            en: .init(
                "`{0}` cannot be a name.",
                "A name has small letters a to z, digits and single hyphens, starts with a letter and has at most 32 characters; a code of the codebook has capitals and digits."
            ),
            nl: .init(
                "`{0}` kan geen naam zijn.",
                "Een naam heeft kleine letters a tot z, cijfers en losse streepjes, begint met een letter en is hoogstens 32 tekens lang; een code van het codeboek heeft hoofdletters en cijfers."
            )),
        Entry(
            .reservedWord,
            en: .init("`{0}` is a word of the language itself and cannot be a name.", "Choose another name."),
            nl: .init("`{0}` is een woord van de taal zelf en kan geen naam zijn.", "Kies een andere naam.")),
        Entry(
            .missingNumber,
            en: .init("A whole number is missing here.", "Write it in digits, such as 3."),
            nl: .init("Hier ontbreekt een geheel getal.", "Schrijf het in cijfers, zoals 3.")),
        Entry(
            .numberOutOfRange,
            en: .init("{0} cannot stand here.", "Write a number from {1} to {2}."),
            nl: .init("{0} kan hier niet staan.", "Schrijf een getal van {1} tot {2}.")),
        Entry(
            .missingWord,
            en: .init("`{0}` is missing here.", "Write `{0}` here."),
            nl: .init("Hier ontbreekt `{0}`.", "Schrijf hier `{0}`.")),
        Entry(
            .tooMany,
            en: .init("There are more than {0} of these.", "Make the list shorter; nobody answers so many."),
            nl: .init("Hier staan er meer dan {0} van.", "Maak de lijst korter; niemand beantwoordt er zoveel.")),
        Entry(
            .notSupportedYet,
            en: .init("{0} is not supported yet.", "{1}"),
            nl: .init("{0} kan nog niet.", "{1}")),
        Entry(
            .moreProblems,
            en: .init("There are {0} more problems.", "Mend the ones above first, and check again."),
            nl: .init("Er zijn nog {0} andere problemen.", "Los eerst die hierboven op, en controleer dan opnieuw.")),
    ]
}
