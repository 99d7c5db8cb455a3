public import SurveyCore

/// A person of chance who decides by what a screen shows: always the same on the same question, in whatever order its
/// options and cards come, and however often it is shown.
public struct Whim: Sendable {
    let survey: Survey
    let seed: UInt64
    public let language: LanguageTag
    public let isAssisted: Bool
    /// Of a hundred such people so many stop somewhere.
    let stops: Int

    public init(_ survey: Survey, seed: UInt64, stops: Int = 15) {
        self.survey = survey
        self.seed = seed
        self.stops = stops
        language = survey.languages[Int(seed % UInt64(survey.languages.count))]
        isAssisted = seed.isMultiple(of: 3)
    }

    /// What the person does on `screen`; `nil` once they are done.
    public func event(on screen: Screen) -> InterviewEvent? {
        switch screen.kind {
        case .language: return .chooseLanguage(language)
        case .intro: return screen.isAssisted == isAssisted ? .proceed : .toggleAssistance
        case .note, .review: return .proceed
        case .idle: return .stillHere
        case .question(let id): return event(on: screen, name: id.rawValue, question: survey[id])
        case .card(let id, let card): return event(on: screen, name: "\(id).\(card)", question: survey[id])
        case .saving, .saveFailed, .thanks, .stopped, .away, .rest, .closed, .display, .host: return nil
        }
    }

    private func event(on screen: Screen, name: String, question: Question?) -> InterviewEvent? {
        var chance = generator(name)
        if Int.random(in: 0..<100, using: &chance) < stops, screen.kind.isLastOf(survey) { return .stop }
        let declining: [Screen.Action.Kind] = [.skip, .refuse, .dontKnow, .skipRest]
        let offered = declining.compactMap { screen.action($0)?.event }
        if Int.random(in: 0..<5, using: &chance) == 0, let event = offered.randomElement(using: &chance) {
            return event
        }
        switch screen.selection {
        case .one:
            let choices = screen.choices.sorted { $0.id < $1.id }
            return choices.randomElement(using: &chance)?.event ?? offered.first
        case .number(let range, _): return .enter(Int.random(in: range, using: &chance))
        case .many(let limit):
            let wanted = ticks(screen, limit, question, &chance)
            return screen.choices.sorted { $0.id < $1.id }.first { $0.isChosen != wanted.contains($0.id) }?.event
                ?? .proceed
        case .none, .code, .text: return .proceed
        }
    }

    /// What is to be ticked in the end: one that stands alone, or some that do not.
    private func ticks(
        _ screen: Screen, _ limit: Int, _ question: Question?, _ chance: inout SeededGenerator
    ) -> Set<String> {
        let ids = screen.choices.map(\.id).sorted()
        let alone = ids.filter { question?.option(OptionID($0))?.isExclusive == true }
        if let one = alone.randomElement(using: &chance), Int.random(in: 0..<3, using: &chance) == 0 { return [one] }
        let many = ids.filter { !alone.contains($0) }.shuffled(using: &chance)
        // Where an option says *none of these*, that is how it is said.
        let least = alone.isEmpty ? 0 : 1
        let most = min(limit, many.count)
        return most < least ? Set(alone.prefix(1)) : Set(many.prefix(Int.random(in: least...most, using: &chance)))
    }

    private func generator(_ name: String) -> SeededGenerator {
        SeededGenerator(
            seed: name.utf8.reduce(seed &* 0x9E37_79B9_7F4A_7C15) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
    }
}

extension Screen.Kind {
    fileprivate func isLastOf(_ survey: Survey) -> Bool {
        if case .question(let id) = self { id == survey.questions.last?.id } else { false }
    }
}

extension Interview {
    /// Lets somebody who decides by screens alone go through it.
    ///
    /// - Returns: the response that was handed over to be stored or counted; `nil` when none was.
    public mutating func run(_ person: (Screen) -> InterviewEvent?) -> Response? {
        for _ in 0..<5_000 {
            guard let event = person(screen) else { return nil }
            for effect in handle(event) {
                switch effect {
                case .store(let response), .count(let response): return response
                case .keepDraft, .erase, .end: break
                }
            }
        }
        return nil
    }
}
