/// A text of a survey that is read aloud, and the names that its sound may have.
public struct SpokenText: Sendable, Hashable {
    /// The best first: `huurder.yes`, then `yes`; never none. A sound under the last serves everywhere.
    public let names: [String]
    /// The text as the screen shows it.
    public let text: String

    /// The name under which a synthetic voice's sound is kept: several texts that are the same share it.
    public var name: String { names[names.count - 1] }

    init(_ names: String..., text: String) {
        self.init(names: names, text: text)
    }

    init(names: [String], text: String) {
        self.names = names
        self.text = text
    }
}

extension Survey {
    /// Every text of this survey's screens online that can be read aloud in `language`, each name once.
    ///
    /// What is said without a survey, such as *I take part*, is among them where the interface speaks the language; what
    /// has a number in it that changes is not.
    public func spokenTexts(in language: LanguageTag) -> [SpokenText] {
        let isSpoken = InterfaceWords.languages.contains { $0 == language || $0.rawValue == language.primary }
        let words = isSpoken ? InterfaceWords.in(language) : nil
        var spoken = [
            SpokenText("title", text: text(title, in: language)), SpokenText("intro", text: text(intro, in: language)),
            SpokenText("thanks", text: text(thanks, in: language)),
            SpokenText("kiosk.name", text: InterfaceWords.name(of: language)),
        ]
        for question in questions { spoken += spokenTexts(of: question, in: language, words) }
        if let words {
            spoken += words.spokenTexts
            spoken.append(SpokenText("yes", text: text(BuiltInWords.yes, in: language)))
            spoken.append(SpokenText("no", text: text(BuiltInWords.no, in: language)))
        }
        var seen: Set<[String]> = []
        return spoken.filter { !$0.text.isEmpty && seen.insert($0.names).inserted }
    }

    private func spokenTexts(
        of question: Question, in language: LanguageTag, _ words: InterfaceWords?
    ) -> [SpokenText] {
        var hint = text(question.hint, in: language)
        if hint.isEmpty { hint = words?.instruction(for: question, options: options(of: question).count) ?? "" }
        return [
            SpokenText(question.id.rawValue, text: text(question.text, in: language)),
            SpokenText("\(question.id).hint", text: hint),
        ]
            + options(of: question).map { option in
                let label = text(option.text, in: language)
                var names = soundNames(of: option, label, in: language, of: question)
                // A card that can be chosen later on is the same text once more.
                if case .choice(let source) = question.kind, let origin = self[source] {
                    names += soundNames(of: option, label, in: language, of: origin)
                }
                return SpokenText(names: names, text: label)
            }
    }

    private func soundNames(
        of option: AnswerOption, _ label: String, in language: LanguageTag, of question: Question
    ) -> [String] {
        // What is chosen on a card is *yes* or *no*; the card itself is a text.
        if case .deck = question.kind { return ["\(question.id).\(option.id)"] }
        return AnswerOption.soundNames(option.id.rawValue, label, in: language, of: question.id)
    }
}

extension InterfaceWords {
    /// What stands below a question without a hint of its own; empty where nothing needs to be said.
    ///
    /// - Parameter options: how many can be chosen from.
    func instruction(for question: Question, options: Int) -> String {
        switch question.kind {
        case .chooseMany(let written?): Self.fill(chooseUpTo, written)
        case .chooseMany(nil): options > 1 ? chooseMany : ""
        case .number(let range): Self.fill(enterNumber, range.lowerBound, range.upperBound)
        case .yesNo, .chooseOne, .deck, .choice, .scale, .note: ""
        }
    }

    /// What the interface itself says, where that is always the same; with the names that `Screen.soundNames` gives.
    fileprivate var spokenTexts: [SpokenText] {
        [
            ("begin", begin), ("proceed", proceed), ("none-of-these", noneOfThese), ("back", back), ("skip", skip),
            ("skip-rest", skipRest), ("refuse", refuse), ("dont-know", dontKnow), ("other-language", self.language),
            ("assistance", assistance), ("stop", stop), ("review-title", reviewTitle), ("review", review),
            ("send", send), ("save-failed", saveFailed), ("try-again", tryAgain), ("stopped", stopped),
            ("close", close), ("language", pickLanguage), ("still-here", stillHere), ("idle", idleTitle),
            ("away", awayTitle), ("resume", awayResume), ("erase-all", awayErase),
        ].map { SpokenText("kiosk.\($0)", text: $1) }
    }
}
