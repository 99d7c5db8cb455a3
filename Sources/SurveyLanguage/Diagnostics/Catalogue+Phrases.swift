extension Catalogue {
    /// The wording of a part of a sentence.
    static func words(_ phrase: Diagnostic.Phrase, _ locale: MessageLocale) -> String {
        let (english, dutch) = pair(phrase)
        return switch locale {
        case .english: english
        case .dutch: dutch
        }
    }

    private static func pair(_ phrase: Diagnostic.Phrase) -> (String, String) {
        switch phrase {
        case .yesNo: ("a yes or no question", "een vraag met ja of nee")
        case .chooseOne: ("a question with one answer", "een vraag met één antwoord")
        case .chooseMany: ("a question with several answers", "een vraag met meer antwoorden")
        case .deck: ("a deck of cards", "een reeks kaarten")
        case .choice: ("a choice of one", "een keuze uit wat al gekozen is")
        case .scale: ("a scale", "een schaal")
        case .number: ("a question for a number", "een vraag naar een getal")
        case .note: ("a note", "een mededeling")
        case .ofDeck: ("a deck of cards (`cards`)", "een reeks kaarten (`cards`)")
        case .ofOption: ("an option or card", "een keuze of kaart")
        case .ofQuestion: ("a question", "een vraag")
        case .ofOptionList: ("another kind of question", "een andere soort vraag")
        case .rank: ("`rank`", "`rank`")
        case .insteadOfRank:
            (
                "Ask with `choose up to 3`, or with `choose one of` for the most important one.",
                "Vraag met `choose up to 3`, of met `choose one of` voor het belangrijkste."
            )
        case .numberedScale: ("A scale from one number to another", "Een schaal van getal tot getal")
        case .insteadOfScale:
            (
                "Use `scale faces`, `scale agree` or `number 0 to 10`.",
                "Gebruik `scale faces`, `scale agree` of `number 0 to 10`."
            )
        case .freeText: ("Free text", "Vrije tekst")
        case .insteadOfText:
            (
                "Ask with `choose many` and the answers that you expect.",
                "Vraag met `choose many` en de antwoorden die je verwacht."
            )
        case .rename: ("Renaming with `was`", "Een nieuwe naam met `was`")
        case .insteadOfRename: ("Keep the old name.", "Hou de oude naam.")
        case .surveyFile: ("a survey", "een vragenlijst")
        case .blockFile: ("a shared block", "een gedeeld blok")
        case .codebookFile: ("the codebook", "het codeboek")
        case .notAsked: ("is not asked", "wordt niet gevraagd")
        case .asked: ("is asked", "wordt gevraagd")
        case .continues: ("is still asked", "wordt nog gevraagd")
        case .notReported: ("is not reported", "wordt niet gemeld")
        case .reported: ("is reported", "wordt gemeld")
        }
    }

    /// What another place has to do with the matter.
    static func words(_ label: Diagnostic.Related.Label, _ locale: MessageLocale) -> String {
        let (english, dutch) =
            switch label {
            case .first: ("the first one stands here", "de eerste staat hier")
            case .usedHere: ("used here", "hier gebruikt")
            case .definition: ("it stands here", "ze staat hier")
            case .opening: ("opened here", "hier geopend")
            case .condition: ("this condition", "deze voorwaarde")
            case .next: ("this one comes after it", "deze komt erna")
            }
        return switch locale {
        case .english: english
        case .dutch: dutch
        }
    }
}
