import SurveyCore

extension VersionCheck.Incompatibility {
    /// What is wrong and how to mend it, in one or two sentences.
    public func message(locale: MessageLocale = .english) -> String {
        switch locale {
        case .english: english
        case .dutch: dutch
        }
    }

    private var english: String {
        switch change {
        case .questionRemoved:
            "People answered the question `\(question)`, and it is gone. Put it back, or give the survey another name."
        case .kindChanged:
            "People answered the question `\(question)` as another kind of question. "
                + "Keep its kind, or give the new question another name."
        case .optionRemoved(let option):
            "People could choose `\(option)` in `\(question)`, and it is gone. "
                + "Put it back; with `when` it can be hidden from now on."
        case .optionRecoded(let option, let from, let to):
            "The option `\(option)` of `\(question)` reported \(Self.words(from, "no barrier")) and now reports "
                + "\(Self.words(to, "no barrier")). Keep the barrier, or add an option with another name."
        case .unknownRemoved:
            "People could answer *I don't know* to `\(question)`. Put `unknown` back."
        case .unknownRecoded(let from, let to):
            "*I don't know* in `\(question)` reported \(Self.words(from, "no barrier")) and now reports "
                + "\(Self.words(to, "no barrier")). Keep the barrier."
        case .unknownCountsChanged:
            "Whether *I don't know* counts as an answer to `\(question)` has changed. Keep it as it was."
        case .rangeNarrowed(let from, let to):
            "`\(question)` could be from \(from.lowerBound) to \(from.upperBound), and now from \(to.lowerBound) to "
                + "\(to.upperBound). Keep at least the old numbers."
        }
    }

    private var dutch: String {
        switch change {
        case .questionRemoved:
            "Mensen gaven antwoord op de vraag `\(question)`, en ze is weg. "
                + "Zet ze terug, of geef de vragenlijst een andere naam."
        case .kindChanged:
            "Mensen gaven antwoord op `\(question)` toen dat een andere soort vraag was. "
                + "Hou de soort, of geef de nieuwe vraag een andere naam."
        case .optionRemoved(let option):
            "Mensen konden `\(option)` kiezen bij `\(question)`, en die keuze is weg. "
                + "Zet ze terug; met `when` kan je ze voortaan verbergen."
        case .optionRecoded(let option, let from, let to):
            "De keuze `\(option)` bij `\(question)` meldde \(Self.words(from, "geen drempel")) en meldt nu "
                + "\(Self.words(to, "geen drempel")). Hou de drempel, of voeg een keuze met een andere naam toe."
        case .unknownRemoved:
            "Mensen konden *weet ik niet* antwoorden op `\(question)`. Zet `unknown` terug."
        case .unknownRecoded(let from, let to):
            "*Weet ik niet* bij `\(question)` meldde \(Self.words(from, "geen drempel")) en meldt nu "
                + "\(Self.words(to, "geen drempel")). Hou de drempel."
        case .unknownCountsChanged:
            "Of *weet ik niet* telt als antwoord op `\(question)`, is veranderd. Laat het zoals het was."
        case .rangeNarrowed(let from, let to):
            "`\(question)` ging van \(from.lowerBound) tot \(from.upperBound), en nu van \(to.lowerBound) tot "
                + "\(to.upperBound). Hou minstens de oude getallen."
        }
    }

    private static func words(_ code: BarrierCode?, _ none: String) -> String {
        code.map { "`\($0)`" } ?? none
    }
}
