extension Catalogue {
    /// Funnels, routes and tests.
    static let results: [Entry] = [
        Entry(
            .baseNotFirst,
            en: .init(
                "A funnel starts with `base`, not with `{0}`.",
                "Write first who the funnel is about: `base huurder is yes`."),
            nl: .init(
                "Een trechter begint met `base`, niet met `{0}`.",
                "Schrijf eerst over wie de trechter gaat: `base huurder is yes`.")),
        Entry(
            .stageWithoutText,
            en: .init(
                "The stage `{0}` has no text, and it is none of the built-in ones.",
                "Write its text in each language after the condition: `nl \"…\"`."),
            nl: .init(
                "De stap `{0}` heeft geen tekst, en het is geen ingebouwde stap.",
                "Schrijf zijn tekst in elke taal na de voorwaarde: `nl \"…\"`.")),
        Entry(
            .emptyFunnel,
            en: .init("This funnel has no stages.", "Write `base` and the stages below it, each with its condition."),
            nl: .init(
                "Deze trechter heeft geen stappen.", "Schrijf eronder `base` en de stappen, elk met een voorwaarde.")),
        Entry(
            .unreachableQuestion,
            en: .init(
                "Nobody will ever see the question `{0}`.",
                "Look at its condition: it cannot be true with the questions before it."),
            nl: .init(
                "Niemand krijgt ooit de vraag `{0}`.",
                "Kijk naar haar voorwaarde: die kan niet waar zijn met de vragen ervoor.")),
        Entry(
            .unreachableOption,
            en: .init(
                "Nobody who gets `{0}` will ever see `{1}`.",
                "Look at the condition of this option: it cannot be true here."),
            nl: .init(
                "Niemand die `{0}` krijgt, ziet ooit `{1}`.",
                "Kijk naar de voorwaarde van deze keuze: die kan hier niet waar zijn.")),
        Entry(
            .unreachableStage,
            en: .init(
                "Nobody can ever reach the stage `{0}`.", "Look at its condition and those of the stages before it."),
            nl: .init(
                "Niemand kan de stap `{0}` ooit halen.", "Kijk naar zijn voorwaarde en die van de stappen ervoor.")),
        Entry(
            .alwaysTrue,
            en: .init("This condition is always true.", "Remove it, or mend it if it should keep somebody out."),
            nl: .init("Deze voorwaarde is altijd waar.", "Haal ze weg, of verbeter ze als ze iemand moet overslaan.")),
        Entry(
            .routeUndecided,
            en: .init(
                "It could not be found out in time whether this condition can be true.", "Make it simpler, to be sure."),
            nl: .init(
                "Er was te weinig tijd om uit te zoeken of deze voorwaarde waar kan zijn.",
                "Maak ze eenvoudiger, dan ben je zeker.")),
        Entry(
            .missingTitleOfTest,
            en: .init("This test has no title.", "Write what it shows: `test \"wie niet huurt, is klaar\"`."),
            nl: .init("Deze test heeft geen titel.", "Schrijf wat hij toont: `test \"wie niet huurt, is klaar\"`.")),
        Entry(
            .emptyTest,
            en: .init("This test expects nothing.", "Add a line such as `expect skips kent`."),
            nl: .init("Deze test verwacht niets.", "Voeg een regel toe, zoals `expect skips kent`.")),
        Entry(
            .wrongValue,
            en: .init(
                "`{2}` cannot be an answer to `{0}`, which is {1}.",
                "Write an answer of that question, or `skipped` or `refused`; `unknown` only where the question has it."
            ),
            nl: .init(
                "`{2}` kan geen antwoord zijn op `{0}`; dat is {1}.",
                "Schrijf een antwoord van die vraag, of `skipped` of `refused`; `unknown` alleen waar de vraag dat heeft."
            )),
        Entry(
            .testFails,
            en: .init(
                "This does not always hold: `{0}` {1} {2}.",
                "Mend the conditions of the survey, or give more answers in the test."),
            nl: .init(
                "Dit klopt niet altijd: `{0}` {1} {2}.",
                "Verbeter de voorwaarden van de vragenlijst, of geef meer antwoorden in de test.")),
        Entry(
            .testImpossible,
            en: .init(
                "Nobody can give this answer to `{0}` together with the answers before it.",
                "Give only answers to questions that are asked, and options that are shown."),
            nl: .init(
                "Niemand kan dit antwoord op `{0}` geven samen met de antwoorden ervoor.",
                "Geef alleen antwoorden op vragen die gesteld worden, en keuzes die getoond worden.")),
        Entry(
            .testUndecided,
            en: .init(
                "It could not be found out in time whether the test \"{0}\" holds.",
                "Give more answers in it, to be sure."),
            nl: .init(
                "Er was te weinig tijd om uit te zoeken of de test \"{0}\" klopt.",
                "Geef er meer antwoorden in, dan ben je zeker.")),
    ]
}
