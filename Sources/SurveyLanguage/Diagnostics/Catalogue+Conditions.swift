extension Catalogue {
    /// Conditions.
    static let conditions: [Entry] = [
        Entry(
            .missingCondition,
            en: .init("A condition is missing here.", "Write for example `huurder is yes`."),
            nl: .init("Hier ontbreekt een voorwaarde.", "Schrijf bijvoorbeeld `huurder is yes`.")),
        Entry(
            .missingComparison,
            en: .init(
                "After `{0}` stands neither `is` nor `includes`.",
                "Write for example `{0} is yes`, `not {0} is yes`, or for cards `{0} includes papieren`."),
            nl: .init(
                "Na `{0}` staat geen `is` en geen `includes`.",
                "Schrijf bijvoorbeeld `{0} is yes`, `not {0} is yes`, of bij kaarten `{0} includes papieren`.")),
        Entry(
            .missingValue,
            en: .init(
                "The answer to `{0}` is missing here.",
                "Write an answer, such as `yes`, or `answered`, `unknown`, `skipped` or `refused`."),
            nl: .init(
                "Hier ontbreekt het antwoord op `{0}`.",
                "Schrijf een antwoord, zoals `yes`, of `answered`, `unknown`, `skipped` of `refused`.")),
        Entry(
            .isOnSet,
            en: .init("`{0}` is {1}, where several answers can be given.", "Write `{0} includes {2}`."),
            nl: .init("`{0}` is {1}, met soms meer dan één antwoord.", "Schrijf `{0} includes {2}`.")),
        Entry(
            .includesOnOne,
            en: .init("`{0}` is {1}, where only one answer is given.", "Write `{0} is {2}`."),
            nl: .init("`{0}` is {1}, met maar één antwoord.", "Schrijf `{0} is {2}`.")),
        Entry(
            .comparesNoNumber,
            en: .init(
                "`{0}` is {1}, and its answer is not a number.", "Name an answer: `{0} is …` or `{0} includes …`."),
            nl: .init(
                "`{0}` is {1}, en het antwoord is geen getal.", "Noem een antwoord: `{0} is …` of `{0} includes …`.")),
        Entry(
            .isOnNumber,
            en: .init(
                "The answer to `{0}` is a number, and a number is compared.",
                "Write `{0} is at least {1}` or `{0} is at most {1}`, or both joined by `and`."),
            nl: .init(
                "Het antwoord op `{0}` is een getal, en een getal vergelijk je.",
                "Schrijf `{0} is at least {1}` of `{0} is at most {1}`, of allebei met `and` ertussen.")),
        Entry(
            .valueOutOfRange,
            en: .init("The answer to `{0}` is never {1}.", "It is a number from {2} to {3}."),
            nl: .init("Het antwoord op `{0}` is nooit {1}.", "Het is een getal van {2} tot {3}.")),
        Entry(
            .noAnswer,
            en: .init("`{0}` is a note: it has no answer.", "Name a question."),
            nl: .init("`{0}` is een mededeling: daar hoort geen antwoord bij.", "Noem een vraag.")),
        Entry(
            .mixedAndOr,
            en: .init(
                "With `and` and `or` side by side it is not clear what belongs together.",
                "Put parentheses around what belongs together: `a is x and (b is y or c is z)`."),
            nl: .init(
                "Met `and` en `or` naast elkaar is niet duidelijk wat samen hoort.",
                "Zet haakjes rond wat samen hoort: `a is x and (b is y or c is z)`.")),
        Entry(
            .unclosedParenthesis,
            en: .init("This parenthesis is not closed.", "Write `)` where the part ends."),
            nl: .init("Dit haakje wordt niet gesloten.", "Schrijf `)` waar het deel eindigt.")),
        Entry(
            .tooDeep,
            en: .init(
                "This condition has parts within parts, more than {0} deep.",
                "Make it simpler, for example with an extra question."),
            nl: .init(
                "Deze voorwaarde heeft delen in delen, meer dan {0} diep.",
                "Maak ze eenvoudiger, bijvoorbeeld met een extra vraag.")),
        Entry(
            .unknownMode,
            en: .init("`{0}` is not a way to take part.", "Write {1}."),
            nl: .init("`{0}` is geen manier om mee te doen.", "Schrijf {1}.")),
    ]
}
