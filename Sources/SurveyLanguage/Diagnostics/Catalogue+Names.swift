extension Catalogue {
    /// Names, and shared blocks.
    static let names: [Entry] = [
        Entry(
            .duplicateQuestion,
            en: .init("There is already a question `{0}`.", "Give one of the two another name."),
            nl: .init("Er is al een vraag `{0}`.", "Geef een van de twee een andere naam.")),
        Entry(
            .duplicateOption,
            en: .init("There is already an option `{0}` in this question.", "Give one of the two another name."),
            nl: .init("Er is al een keuze `{0}` bij deze vraag.", "Geef een van de twee een andere naam.")),
        Entry(
            .duplicateBarrier,
            en: .init("The codebook already has an entry `{0}`.", "Give one of the two another code."),
            nl: .init("Het codeboek heeft al een drempel `{0}`.", "Geef een van de twee een andere code.")),
        Entry(
            .duplicateFunnel,
            en: .init("There is already a funnel `{0}`.", "Give one of the two another name."),
            nl: .init("Er is al een trechter `{0}`.", "Geef een van de twee een andere naam.")),
        Entry(
            .duplicateStage,
            en: .init("The stage `{0}` stands here a second time.", "Keep one of the two."),
            nl: .init("De stap `{0}` staat hier een tweede keer.", "Hou één van de twee.")),
        Entry(
            .duplicateTest,
            en: .init(
                "There is already a test \"{0}\".",
                "Give one of the two another title, so that a message tells which it is."),
            nl: .init(
                "Er is al een test \"{0}\".",
                "Geef een van de twee een andere titel, zodat een melding zegt welke het is.")),
        Entry(
            .unknownQuestion,
            en: .init("There is no question `{0}`.", "Write the name of a question of this survey."),
            nl: .init("Er is geen vraag `{0}`.", "Schrijf de naam van een vraag uit deze vragenlijst.")),
        Entry(
            .unknownOption,
            en: .init("The question `{0}` has no answer `{1}`.", "It has {2}."),
            nl: .init("De vraag `{0}` heeft geen antwoord `{1}`.", "Ze heeft {2}.")),
        Entry(
            .unknownBarrier,
            en: .init(
                "The codebook has no barrier `{0}`.", "Use a code of surveys/barriers.codebook, or add it there."),
            nl: .init(
                "Het codeboek heeft geen drempel `{0}`.",
                "Gebruik een code uit surveys/barriers.codebook, of voeg ze daar toe.")),
        Entry(
            .forwardReference,
            en: .init(
                "The question `{0}` comes later in the survey.",
                "Only an earlier question can be named here: move that question up, or this one down."),
            nl: .init(
                "De vraag `{0}` komt pas later in de vragenlijst.",
                "Hier kan alleen een eerdere vraag staan: zet die vraag hoger, of deze lager.")),
        Entry(
            .selfReference,
            en: .init("The question `{0}` is named in its own condition.", "Name an earlier question."),
            nl: .init("De vraag `{0}` staat in haar eigen voorwaarde.", "Noem een eerdere vraag.")),
        Entry(
            .missingCodebook,
            en: .init(
                "There is no codebook in which to look up the barrier `{0}`.",
                "Put the file barriers.codebook in the folder of the survey."),
            nl: .init(
                "Er is geen codeboek om de drempel `{0}` in op te zoeken.",
                "Zet het bestand barriers.codebook in de map van de vragenlijst.")),
        Entry(
            .barrierOutsideCodebook,
            en: .init(
                "Barriers are described in the codebook, not in a survey.",
                "Move this entry to surveys/barriers.codebook."),
            nl: .init(
                "Drempels staan in het codeboek, niet in een vragenlijst.",
                "Zet deze drempel in surveys/barriers.codebook.")),
        Entry(
            .unknownValue,
            en: .init("`{0}` cannot stand here.", "Choose from {1}."),
            nl: .init("`{0}` kan hier niet staan.", "Kies uit {1}.")),
        Entry(
            .missingSharedBlock,
            en: .init(
                "There is no shared block `{0}`.",
                "Put it in the file blocks/{0}.survey beside this survey, or mend the name."),
            nl: .init(
                "Er is geen gedeeld blok `{0}`.",
                "Zet het in het bestand blocks/{0}.survey naast deze vragenlijst, of verbeter de naam.")),
        Entry(
            .useCycle,
            en: .init("The block `{0}` uses itself: {1}.", "Remove one of these `use` lines."),
            nl: .init("Het blok `{0}` gebruikt zichzelf: {1}.", "Haal een van deze regels met `use` weg.")),
        Entry(
            .usedTwice,
            en: .init(
                "The block `{0}` is used a second time.",
                "A question can stand in a survey only once: keep one of the two."),
            nl: .init(
                "Het blok `{0}` staat hier een tweede keer.",
                "Een vraag kan maar één keer in een vragenlijst staan: hou één van de twee.")),
        Entry(
            .blockName,
            en: .init(
                "This block is called `{0}`, but its file is called `{1}`.", "Write `block {1}`, or rename the file."),
            nl: .init(
                "Dit blok heet `{0}`, maar het bestand heet `{1}`.",
                "Schrijf `block {1}`, of geef het bestand een andere naam.")),
        Entry(
            .noPlaceForOptions,
            en: .init(
                "The block `{0}` has no question with a list of options, so nothing can be added to it.",
                "Remove these options."),
            nl: .init(
                "Het blok `{0}` heeft geen vraag met een lijst van keuzes, dus er kan niets bij.",
                "Haal deze keuzes weg.")),
    ]
}
