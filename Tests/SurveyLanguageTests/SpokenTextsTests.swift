import SurveyCore
import SurveyLanguage
import Testing

/// Every text that a screen shows is one of the survey's spoken texts, under the name that the screen gives it.
@Suite struct SpokenTextsTests {
    @Test(arguments: ShippedSurveysTests.surveys) func everythingOnEveryScreenHasASound(name: String) throws {
        let file = try #require(TestFiles.shipped(name))
        let survey = try #require(TestFiles.check(file).survey)
        let routing = Routing(survey)
        for language in survey.languages {
            var texts: [String: String] = [:]
            for spoken in survey.spokenTexts(in: language) {
                for name in spoken.names { texts[name] = spoken.text }
            }
            var seen: Set<Screen.Kind> = []
            for seed in 0..<60 as Range<UInt64> {
                var walk = Walk(routing, language: language, seed: seed)
                while let screen = walk.next() {
                    seen.insert(screen.kind)
                    for (text, name) in Self.named(screen) {
                        #expect(texts[name] == text, "\(language), \(screen.kind): \(name)")
                    }
                }
            }
            // Otherwise the walks prove nothing.
            for question in survey.questions {
                let isSeen = seen.contains {
                    switch $0 {
                    case .question(question.id), .note(question.id), .card(question.id, _): true
                    case _: false
                    }
                }
                #expect(isSeen, "\(question.id) was on no screen")
            }
            #expect(seen.isSuperset(of: [.intro, .review, .thanks, .stopped]))
        }
    }

    /// What a screen shows, with the name of its sound: everything but what has a number that changes.
    private static func named(_ screen: Screen) -> [(text: String, name: String)] {
        let names = screen.soundNames
        var all: [(String, String?)] = [
            (screen.heading, names.heading), (screen.text, names.text), (screen.hint, names.hint),
        ]
        all += screen.choices.map { ($0.label, $0.soundNames(on: screen.kind).first) }
        all += screen.actions.map { ($0.label, screen.soundName(of: $0.kind)) }
        return all.filter { !$0.0.isEmpty }.map { ($0, $1 ?? "no name for '\($0)'") }
    }

    @Test func theSameTextIsKeptOnceAndAWordOfItsOwnIsNot() throws {
        let survey = Survey(
            id: "x", languages: ["nl", "fa"], title: ["nl": "T"], intro: ["nl": "I"],
            questions: [
                Question(
                    id: "huurder", kind: .yesNo, text: ["nl": "Huur je?"],
                    options: [
                        AnswerOption(id: .yes, text: BuiltInWords.yes), AnswerOption(id: .no, text: BuiltInWords.no),
                    ]),
                Question(
                    id: "kent", kind: .chooseOne, text: ["nl": "Ken je het?"],
                    options: [AnswerOption(id: .yes, text: ["nl": "Ja, goed"])]),
                Question(id: "aantal", kind: .number(1...9), text: ["nl": "Met hoeveel?"]),
                Question(
                    id: "tegen", kind: .deck(atMost: nil), text: ["nl": "Past dit?"],
                    options: [AnswerOption(id: "tijd", text: ["nl": "Geen tijd."])]),
                Question(id: "zwaarst", kind: .choice(of: "tegen"), text: ["nl": "Wat is het zwaarst?"]),
            ])
        let spoken = survey.spokenTexts(in: "nl")
        func text(_ names: [String]) -> String? { spoken.first { $0.names == names }?.text }
        #expect(text(["huurder.yes", "yes"]) == "Ja")
        #expect(text(["kent.yes"]) == "Ja, goed")
        #expect(text(["tegen.tijd"]) == "Geen tijd.")
        #expect(text(["zwaarst.tijd", "tegen.tijd"]) == "Geen tijd.")
        #expect(text(["aantal.hint"]) == "Typ een getal van 1 tot 9.")
        #expect(text(["thanks"]) == nil, "an empty text has no sound")
        // The interface has no words in Persian: a Persian voice must not read Dutch ones.
        #expect(!survey.spokenTexts(in: "fa").contains { $0.name.hasPrefix("kiosk.") && $0.name != "kiosk.name" })
    }
}

/// An interview that answers by chance, screen by screen.
private struct Walk {
    private var interview: Interview
    private var generator: SeededGenerator
    private var steps = 0
    private var isOver = false

    init(_ routing: Routing, language: LanguageTag, seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        interview = Interview(
            routing: routing, version: "v", session: .random(using: &generator), mode: .online, id: .random(),
            seed: seed, settings: InterviewSettings(startLanguage: language))
    }

    /// The screen to look at; `nil` after the last one.
    mutating func next() -> Screen? {
        guard !isOver else { return nil }
        steps += 1
        let screen = interview.screen
        switch screen.kind {
        case .thanks, .stopped: isOver = true
        case _ where steps > 400: isOver = true
        case .review where Bool.random(using: &generator):
            _ = interview.handle(.proceed)
            _ = interview.handle(.stored)
        case .review: _ = interview.handle(.stop)
        case _:
            if case .number(let range, _) = screen.selection {
                _ = interview.handle(.enter(.random(in: range, using: &generator)))
            } else if case .one = screen.selection, let choice = screen.choices.randomElement(using: &generator) {
                _ = interview.handle(choice.event)
            } else if case .many = screen.selection {
                for choice in screen.choices where Bool.random(using: &generator) {
                    _ = interview.handle(choice.event)
                }
                _ = interview.handle(.proceed)
            } else {
                _ = interview.handle(.proceed)
            }
        }
        return screen
    }
}
