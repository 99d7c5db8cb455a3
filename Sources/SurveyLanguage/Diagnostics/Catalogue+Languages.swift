extension Catalogue {
    /// Languages and their texts.
    static let languages: [Entry] = [
        Entry(
            .missingLanguage,
            en: .init("The language of this text is missing.", "Write the language before the text: `{0} {1}`."),
            nl: .init("De taal van deze tekst ontbreekt.", "Zet de taal voor de tekst: `{0} {1}`.")),
        Entry(
            .badLanguage,
            en: .init(
                "`{0}` is not a language code.", "Write a code of two or three letters, such as `nl`, `fr` or `ar`."),
            nl: .init("`{0}` is geen taalcode.", "Schrijf een code van twee of drie letters, zoals `nl`, `fr` of `ar`.")
        ),
        Entry(
            .duplicateLanguage,
            en: .init("The language `{0}` stands here a second time.", "Name each language once."),
            nl: .init("De taal `{0}` staat hier een tweede keer.", "Noem elke taal één keer.")),
        Entry(
            .missingLanguages,
            en: .init(
                "The survey does not say in which languages it is.",
                "Write for example `languages nl fr` below `survey`."),
            nl: .init(
                "De vragenlijst zegt niet in welke talen ze is.",
                "Schrijf onder `survey` bijvoorbeeld `languages nl fr`.")),
        Entry(
            .missingTitle,
            en: .init("The survey has no title.", "Write `title` below `survey`, with a text in each language."),
            nl: .init("De vragenlijst heeft geen titel.", "Schrijf `title` onder `survey`, met een tekst in elke taal.")
        ),
        Entry(
            .missingText,
            en: .init("`{0}` has no text.", "Write the text between quotes after it: \"…\"."),
            nl: .init("`{0}` heeft geen tekst.", "Schrijf de tekst tussen aanhalingstekens erachter: \"…\".")),
        Entry(
            .duplicateText,
            en: .init("There is already a text in `{0}`.", "Keep one of the two, or mend the language."),
            nl: .init("Er staat al een tekst in `{0}`.", "Hou één van de twee, of verbeter de taal.")),
        Entry(
            .missingTranslation,
            en: .init(
                "The text in {0} is missing.", "Add it beside this one; the survey says that it has this language."),
            nl: .init(
                "De tekst in {0} ontbreekt.", "Zet hem bij deze tekst; de vragenlijst zegt dat ze die taal heeft.")),
        Entry(
            .wrongLanguage,
            en: .init(
                "`{0}` is not a language of this survey, and a text in one of its languages is missing here.",
                "Use one of {1}."),
            nl: .init(
                "`{0}` is geen taal van deze vragenlijst, en er ontbreekt hier een tekst in een van haar talen.",
                "Gebruik een van {1}.")),
        Entry(
            .undeclaredLanguage,
            en: .init(
                "`{0}` is not a language of this survey, so nobody will see this text.",
                "Add `{0}` after `languages`, or remove the texts in it."),
            nl: .init(
                "`{0}` is geen taal van deze vragenlijst, dus niemand ziet deze tekst.",
                "Zet `{0}` bij `languages`, of haal de teksten in die taal weg.")),
        Entry(
            .languageWithoutTexts,
            en: .init("There is no text at all in `{0}`.", "Translate the survey, or remove this language."),
            nl: .init("Er staat geen enkele tekst in `{0}`.", "Vertaal de vragenlijst, of haal deze taal weg.")),
        Entry(
            .noInterfaceWords,
            en: .init(
                "The buttons of the program do not exist in `{0}` yet; they will be in the survey's first language that has them.",
                "Ask for a translation of the buttons, or remove this language."),
            nl: .init(
                "De knoppen van het programma bestaan nog niet in `{0}`; ze staan dan in de eerste taal van de vragenlijst die ze wel heeft.",
                "Vraag een vertaling van de knoppen, of haal deze taal weg.")),
        Entry(
            .missingUnreviewed,
            en: .init(
                "No language stands after `unreviewed`.", "Write for example `unreviewed ar`, or remove this line."),
            nl: .init(
                "Er staat geen taal na `unreviewed`.", "Schrijf bijvoorbeeld `unreviewed ar`, of haal deze regel weg.")),
        Entry(
            .unreviewedUndeclared,
            en: .init(
                "`{0}` is marked as unreviewed, but it is not a language of this survey.",
                "Add `{0}` after `languages`, or remove it here."),
            nl: .init(
                "`{0}` is gemerkt als niet nagelezen, maar het is geen taal van deze vragenlijst.",
                "Zet `{0}` bij `languages`, of haal ze hier weg.")),
        Entry(
            .unreviewedSource,
            en: .init(
                "`{0}` is the language in which this survey was written, so it always counts as reviewed.",
                "Name only languages into which the survey was translated."),
            nl: .init(
                "`{0}` is de taal waarin deze vragenlijst geschreven is, dus die telt altijd als nagelezen.",
                "Noem alleen talen waarin de vragenlijst vertaald is.")),
    ]
}
