extension Catalogue {
    /// Characters and texts.
    static let characters: [Entry] = [
        Entry(
            .notText,
            en: .init(
                "This file is not a plain text.",
                "Save it as plain text in UTF-8; a document of a word processor cannot be read."),
            nl: .init(
                "Dit bestand is geen gewone tekst.",
                "Bewaar het als gewone tekst in UTF-8; een document van een tekstverwerker kan niet gelezen worden.")),
        Entry(
            .notUTF8,
            en: .init("This character is not written in UTF-8.", "Save the file again with the encoding UTF-8."),
            nl: .init("Dit teken staat niet in UTF-8.", "Bewaar het bestand opnieuw met de codering UTF-8.")),
        Entry(
            .fileTooLarge,
            en: .init(
                "This file is larger than {0} million bytes, too large for a survey.",
                "Look whether it is the right file."),
            nl: .init(
                "Dit bestand is groter dan {0} miljoen bytes, te groot voor een vragenlijst.",
                "Kijk na of het wel het juiste bestand is.")),
        Entry(
            .tab,
            en: .init("There is a tab here.", "Use spaces: two for each step of indentation."),
            nl: .init("Hier staat een tab.", "Gebruik spaties: twee voor elke stap naar rechts.")),
        Entry(
            .controlCharacter,
            en: .init("There is an invisible control character here ({0}).", "Remove it."),
            nl: .init("Hier staat een onzichtbaar stuurteken ({0}).", "Haal het weg.")),
        Entry(
            .directionOverride,
            en: .init(
                "An invisible character here turns the direction of what follows ({0}).",
                "Remove it; Arabic is shown from right to left without it."),
            nl: .init(
                "Een onzichtbaar teken keert hier de richting om van wat volgt ({0}).",
                "Haal het weg; Arabisch staat ook zonder dat teken van rechts naar links.")),
        Entry(
            .oddSpace,
            en: .init("There is an unusual space here ({0}).", "Put a plain space in its place."),
            nl: .init("Hier staat een ongewone spatie ({0}).", "Zet er een gewone spatie in de plaats.")),
        Entry(
            .wrongQuotes,
            en: .init(
                "This text does not stand between straight double quotes.",
                "Write \"…\" with the straight quotes of the keyboard."),
            nl: .init(
                "Deze tekst staat niet tussen rechte dubbele aanhalingstekens.",
                "Schrijf \"…\" met de rechte tekens van het toetsenbord.")),
        Entry(
            .unclosedText,
            en: .init(
                "This text has no closing quote.", "Put a \" at its end; a text ends on the line on which it starts."),
            nl: .init(
                "Deze tekst heeft geen aanhalingsteken op het einde.",
                "Zet een \" achter de tekst; een tekst eindigt op de regel waar hij begint.")),
        Entry(
            .quoteInText,
            en: .init("This quote closes the text too early.", "Write a quote inside a text as \\\"."),
            nl: .init(
                "Dit aanhalingsteken sluit de tekst te vroeg af.", "Schrijf een aanhalingsteken in een tekst als \\\".")
        ),
        Entry(
            .badEscape,
            en: .init(
                "A backslash in a text stands only before a quote or another backslash.",
                "Write \\\\ for a backslash, or leave it out."),
            nl: .init(
                "Een schuine streep \\ in een tekst staat alleen voor een aanhalingsteken of een andere \\.",
                "Schrijf \\\\ voor een schuine streep, of laat ze weg.")),
        Entry(
            .emptyText,
            en: .init("This text is empty.", "Write the text between the quotes, or remove the whole part."),
            nl: .init("Deze tekst is leeg.", "Schrijf de tekst tussen de aanhalingstekens, of haal het hele deel weg.")),
        Entry(
            .textTooLong,
            en: .init("This text is longer than {0} bytes.", "Make it shorter; nobody reads so much on one screen."),
            nl: .init("Deze tekst is langer dan {0} bytes.", "Maak hem korter; niemand leest zoveel op één scherm.")),
    ]
}
