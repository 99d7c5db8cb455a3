import SurveyCore
import Testing

/// A survey whose answers can be told from all other bytes: a number of nine digits that one person alone has.
enum Recognisable {
    /// Writes the survey into `folder`.
    ///
    /// - Returns: its path.
    static func write(to folder: TemporaryFolder) throws -> String {
        try folder.write(text, to: "proef.survey")
    }

    /// The thanks begin with a word that nothing else says.
    static let thanks = "Zonnebloem"

    static let text = """
        survey proef
          languages nl fr
          title nl "Proef"  fr "Essai"
          right huurtoelage
          responsible "Sociaal Huis Ravels"
          contact     "sociaal.huis@ravels.example"
          dpo         "dpo@ravels.example"
          purpose     nl "De hulp beter maken."  fr "Améliorer l'aide."
          basis       "algemeen belang"
          retention   90 days
          release after 10 responses

        intro
          nl "Dit is een proef. Het duurt 3 minuten. We vragen geen naam."
          fr "C'est un essai. Cela dure 3 minutes. Nous ne demandons pas ton nom."

        question getal: number 100000000 to 999999999
          nl "Welk getal staat op je kaart?"
          fr "Quel nombre est sur ta carte ?"

        question kleur: choose one
          nl "Welke kleur heeft je kaart?"
          fr "De quelle couleur est ta carte ?"
          [violet]  icon "✓"  nl "Violet"  fr "Violet"
          [oker]    icon "◔"  nl "Oker"    fr "Ocre"
          [indigo]  icon "✗"  nl "Indigo"  fr "Indigo"

        question dieren: choose many
          nl "Welke dieren staan erop?"
          fr "Quels animaux y sont ?"
          [egel]   icon "✓"  nl "Een egel"   fr "Un hérisson"
          [otter]  icon "◔"  nl "Een otter"  fr "Une loutre"
          [kraai]  icon "✗"  nl "Een kraai"  fr "Une corneille"

        thanks
          nl "\(thanks). Dank je wel."
          fr "Tournesol. Merci."

        """

    /// What the kiosk shows of it.
    enum Place: String, CaseIterable {
        case rest, language, intro, number, colour, animals, review, saving, saveFailed, thanks, stopped, idle, away

        /// Words that this screen alone has, in the order in which screens must be told apart.
        private var words: [String] {
            let dutch = InterfaceWords.in("nl")
            return switch self {
            case .away: [dutch.awayTitle]
            case .idle: [dutch.idleTitle]
            case .rest: ["Raak het scherm aan", "Touche l'écran", "Touch the screen"]
            case .language: [dutch.pickLanguage]
            case .intro: [dutch.begin]
            case .number: ["Welk getal staat"]
            case .colour: ["Welke kleur heeft"]
            case .animals: ["Welke dieren staan"]
            case .review: [dutch.reviewTitle]
            case .saving: [dutch.saving]
            case .saveFailed: ["Het bewaren lukte niet"]
            case .thanks: [Recognisable.thanks]
            case .stopped: ["Je bent gestopt"]
            }
        }

        /// The place that `screen` shows; `nil` for none of these, as between two.
        init?(_ screen: String) {
            let flat = Place.flat(screen)
            let order: [Place] = [.away, .idle] + Place.allCases
            guard let place = order.first(where: { $0.words.contains(where: flat.contains) }) else { return nil }
            self = place
        }

        /// The text as one line, as if it had not been wrapped.
        static func flat(_ screen: String) -> String {
            screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    /// Somebody with answers of their own.
    struct Person: Sendable {
        let number: Int
        let colour: Int
        let animals: Set<Int>
        /// They went past the intro.
        var hasBegun = false
        /// They pressed *send*; perhaps in vain.
        var hasSent = false

        init() {
            var generator = SystemRandomNumberGenerator()
            self.init(using: &generator)
        }

        init(using generator: inout some RandomNumberGenerator) {
            number = .random(in: 100_000_000...999_999_999, using: &generator)
            colour = .random(in: 1...3, using: &generator)
            animals = Set((1...3).filter { _ in Bool.random(using: &generator) })
        }

        var colourName: String { ["violet", "oker", "indigo"][colour - 1] }

        /// What the archive is to hold of them.
        var json: String {
            let chosen = animals.map { ["egel", "otter", "kraai"][$0 - 1] }.sorted()
            let set = chosen.map { "\"\($0)\"" }.joined(separator: ",")
            return "{\"dieren\":[\(set)],\"getal\":\(number),\"kleur\":\"\(colourName)\"}"
        }

        /// The keys that this person presses there.
        mutating func keys(at place: Place) -> String {
            switch place {
            case .rest: return "\r"
            case .language: return "1"
            case .intro:
                hasBegun = true
                return "\r"
            case .number: return "\(number)\r"
            case .colour: return "\(colour)"
            case .animals: return animals.sorted().map(String.init).joined() + "\r"
            case .review, .saveFailed:
                hasSent = true
                return "\r"
            case .idle, .away: return "\r"
            case .thanks, .stopped: return "\r"
            case .saving: return ""
            }
        }
    }
}

extension KioskAtTerminal {
    var place: Recognisable.Place? { Recognisable.Place(text) }

    /// Waits for a screen that is one of `places`; for any known one when none is named.
    ///
    /// - Returns: it; `nil` when none comes, or the program ends.
    func wait(for places: [Recognisable.Place]) -> Recognisable.Place? {
        let end = ContinuousClock.now + .seconds(60)
        repeat {
            if let place, places.isEmpty || places.contains(place) { return place }
        } while look(for: .milliseconds(10)) && ContinuousClock.now < end
        return nil
    }

    /// As `wait(for:)`, but an issue is recorded when none comes.
    @discardableResult func reach(
        _ places: Recognisable.Place..., sourceLocation: SourceLocation = #_sourceLocation
    ) -> Recognisable.Place? {
        if let place = wait(for: places) { return place }
        Issue.record("none of \(places) comes:\n\(text)", sourceLocation: sourceLocation)
        return nil
    }

    /// Does what `person` does, screen by screen, until one of `places` shows.
    ///
    /// - Returns: whether it did.
    @discardableResult func answer(
        _ person: inout Recognisable.Person, until places: Recognisable.Place...,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> Bool {
        for _ in 0..<100 {
            guard let here = wait(for: []) else { return false }
            if places.contains(here) { return true }
            act(&person, at: here)
        }
        Issue.record("no way to \(places):\n\(text)", sourceLocation: sourceLocation)
        return false
    }

    /// Presses what `person` presses at `place`, and waits until something else is there.
    ///
    /// - Returns: false when the program is gone.
    @discardableResult func act(_ person: inout Recognisable.Person, at place: Recognisable.Place) -> Bool {
        type(person.keys(at: place))
        // A press that was lost with a process is done again where that is harmless.
        let patience: Duration =
            switch place {
            case .number, .colour, .animals, .review, .saving, .saveFailed: .seconds(30)
            case .rest, .language, .intro, .thanks, .stopped, .idle, .away: .seconds(2)
            }
        let end = ContinuousClock.now + patience
        while self.place == place, ContinuousClock.now < end {
            guard look(for: .milliseconds(2)) else { return false }
        }
        return true
    }
}
