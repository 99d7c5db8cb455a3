import SurveyCore

/// A small survey with every kind of question: `kent` opens a deck, a choice of one and a set.
func sampleSurvey() -> Survey {
    func options(_ ids: String...) -> [AnswerOption] { ids.map { AnswerOption(id: OptionID($0), text: ["nl": $0]) } }
    let scale = Scale.faces.points.map { AnswerOption(id: OptionID(String($0)), text: ["nl": String($0)]) }
    var cards = options("papieren", "schaamte", "spaargeld")
    cards[0].barrier = "ADM1"
    cards[1].barrier = "PSY1"
    cards[2].condition = .question("kent", .isOneOf(["ja"]))
    var channels = options("brief", "sms", "niets")
    channels[2].isExclusive = true
    return Survey(
        id: "proef", languages: ["nl", "fr"], intro: ["nl": "Dag"], thanks: ["nl": "Dank je wel"],
        questions: [
            Question(id: "welkom", kind: .note, text: ["nl": "Welkom"]),
            Question(id: "huurder", kind: .yesNo, text: ["nl": "Huur je?"], options: options("yes", "no")),
            Question(
                id: "kent", kind: .chooseOne, text: ["nl": "Ken je het?"],
                condition: .question("huurder", .isOneOf([.yes])), options: options("ja", "beetje", "nee"),
                unknown: .init()),
            Question(
                id: "tegen", kind: .deck(atMost: nil), text: ["nl": "Past dit?"],
                condition: .question("kent", .isNoneOf(["nee"])), options: cards),
            Question(id: "zwaarst", kind: .choice(of: "tegen"), text: ["nl": "Moeilijkst?"]),
            Question(id: "gevoel", kind: .scale(.faces), text: ["nl": "Gevoel?"], options: scale),
            Question(
                id: "kinderen", kind: .number(0...20), text: ["nl": "Hoeveel?"],
                condition: .question("gevoel", .compares(.atLeast, 3))),
            Question(id: "kanaal", kind: .chooseMany(atMost: 2), text: ["nl": "Hoe?"], options: channels),
        ])
}

func sampleInterview(
    _ survey: Survey = sampleSurvey(), seed: UInt64 = 7, settings: InterviewSettings = InterviewSettings()
) -> Interview {
    Interview(
        survey: survey, version: String(repeating: "a", count: 64), session: SessionCode("ABCDEQ") ?? sampleCode,
        mode: .kiosk, id: ResponseID(bytes: Array(0..<16))!, seed: seed, settings: settings)
}

let sampleCode: SessionCode = {
    var generator = SeededGenerator(seed: 1)
    return .random(using: &generator)
}()
