import SurveyCore

extension Survey {
    /// The example of the language's reference, as far as routes depend on it.
    static let huurtoelage = Survey(
        id: "huurtoelage-ravels", languages: ["nl"],
        questions: [
            Question(id: "huurder", kind: .yesNo, options: [AnswerOption(id: .yes), AnswerOption(id: .no)]),
            Question(
                id: "kent", kind: .chooseOne, condition: .question("huurder", .isOneOf([.yes])),
                options: [
                    AnswerOption(id: "ja"), AnswerOption(id: "beetje"), AnswerOption(id: "nee", barrier: "INF1"),
                ]),
            Question(
                id: "gevraagd", kind: .chooseOne, condition: .question("kent", .isOneOf(["ja", "beetje"])),
                options: [
                    AnswerOption(id: "nu"), AnswerOption(id: "vroeger"), AnswerOption(id: "wacht"),
                    AnswerOption(id: "geweigerd", barrier: "UIT1"), AnswerOption(id: "nee"),
                ]),
            Question(
                id: "tegen", kind: .deck(atMost: nil), condition: .question("gevraagd", .isOneOf(["nee"])),
                options: [
                    AnswerOption(id: "papieren", barrier: "ADM1"), AnswerOption(id: "schaamte", barrier: "PSY1"),
                    AnswerOption(id: "spaargeld", barrier: "REG1", condition: .question("kent", .isOneOf(["ja"]))),
                ]),
            Question(id: "zwaarst", kind: .choice(of: "tegen")),
        ],
        funnels: [
            Funnel(
                id: "huurtoelage",
                stages: [
                    Funnel.Stage(id: "base", condition: .question("huurder", .isOneOf([.yes]))),
                    Funnel.Stage(id: "aware", condition: .question("kent", .isOneOf(["ja", "beetje"]))),
                    Funnel.Stage(id: "applied", condition: .question("gevraagd", .isNoneOf(["nee"]))),
                    Funnel.Stage(id: "received", condition: .question("gevraagd", .isOneOf(["nu", "vroeger"]))),
                    Funnel.Stage(id: "kept", condition: .question("gevraagd", .isOneOf(["nu"]))),
                ])
        ])

    /// A survey of these questions.
    static func of(_ questions: Question...) -> Survey {
        Survey(id: "test", languages: ["nl"], questions: questions)
    }
}

extension Question {
    static func yesNo(_ id: QuestionID, when condition: Condition? = nil) -> Question {
        Question(
            id: id, kind: .yesNo, condition: condition, options: [AnswerOption(id: .yes), AnswerOption(id: .no)])
    }

    static func chooseOne(_ id: QuestionID, _ options: OptionID..., when condition: Condition? = nil) -> Question {
        Question(id: id, kind: .chooseOne, condition: condition, options: options.map { AnswerOption(id: $0) })
    }
}

extension Condition {
    static func question(_ id: QuestionID, is option: OptionID) -> Condition { .question(id, .isOneOf([option])) }
}
