import SurveyCore
import Testing

@testable import SurveyTerminal

/// From the screen at rest to the thanks: by ear and touch alone, and with one switch alone, in Dutch and in Arabic.
@Suite struct WholeInterviewTests {
    private static let survey = Survey(
        id: "huurtoelage", languages: ["nl", "ar"], title: ["nl": "Wat houdt je tegen?", "ar": "ما الذي يمنعك؟"],
        intro: ["nl": "We vragen geen naam.", "ar": "لا نسأل عن اسمك."],
        thanks: ["nl": "Dank je wel.", "ar": "شكرًا لك."],
        questions: [
            Question(
                id: "huurder", kind: .yesNo, text: ["nl": "Huur je een huis?", "ar": "هل تستأجر بيتًا؟"],
                options: [
                    AnswerOption(id: .yes, text: BuiltInWords.yes), AnswerOption(id: .no, text: BuiltInWords.no),
                ]),
            Question(
                id: "tegen", kind: .deck(atMost: nil), text: ["nl": "Past dit bij jou?", "ar": "هل هذا ينطبق عليك؟"],
                options: [
                    AnswerOption(id: "papieren", text: ["nl": "Veel papieren.", "ar": "أوراق كثيرة."]),
                    AnswerOption(id: "schaamte", text: ["nl": "Ik schaam me.", "ar": "أشعر بالخجل."]),
                ]),
            Question(
                id: "kanaal", kind: .chooseMany(atMost: 2),
                text: ["nl": "Hoe hoor je dat graag?", "ar": "كيف تريد أن تسمع؟"],
                options: [
                    AnswerOption(id: "brief", text: ["nl": "Brief", "ar": "رسالة"]),
                    AnswerOption(id: "sms", text: ["nl": "Sms", "ar": "رسالة نصية"]),
                ]),
            Question(id: "kinderen", kind: .number(0...20), text: ["nl": "Hoeveel kinderen?", "ar": "كم طفلًا؟"]),
        ])

    /// What the person chooses, after the language.
    private static let way: [KioskCommand] = [
        .send(.proceed), .send(.choose(.no)), .send(.choose(.yes)), .send(.refuse), .send(.choose("sms")),
        .send(.proceed),
        .digit(1), .digit(2), .enterNumber, .send(.proceed),
    ]

    private static let expected: Answers = [
        "huurder": .choice(.no), "kanaal": .choices(["sms"]), "kinderen": .number(12),
    ]

    private func kiosk() -> KioskHarness {
        let kiosk = KioskHarness()
        kiosk.survey = Self.survey
        return kiosk
    }

    private func check(
        _ kiosk: KioskHarness, _ language: LanguageTag, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard case .complete(let completed)? = kiosk.store.responses.first?.outcome else {
            Issue.record("no complete response:\n\(kiosk.store.responses)", sourceLocation: sourceLocation)
            return
        }
        #expect(completed.language == language, sourceLocation: sourceLocation)
        #expect(completed.answers.count == 4, sourceLocation: sourceLocation)
        for (question, answer) in Self.expected {
            #expect(completed.answers[question] == answer, sourceLocation: sourceLocation)
        }
        guard case .deck(let cards)? = completed.answers["tegen"] else {
            Issue.record("no cards", sourceLocation: sourceLocation)
            return
        }
        #expect(Set(cards.values) == [.yes, .nonAnswer(.refused)], sourceLocation: sourceLocation)
    }

    @Test(arguments: ["nl", "ar"] as [LanguageTag]) func byEarAndTouch(language: LanguageTag) throws {
        let kiosk = kiosk()
        kiosk.speaker = ScriptedSpeaker(["nl", "ar"], clock: kiosk.clock)
        var person = MirroredPerson(
            try kiosk.makeInterview(), controls: KioskControls(isSpeaking: false, hasDisplay: true))
        // Anywhere; then the sign of the voice, in its corner; then all languages are heard.
        var steps: [KioskHarness.Step] = [.pass(.seconds(1)), .press("\u{1B}[<0;40;12M\u{1B}[<0;40;12m")]
        steps += person.touchReadAloud() + [.pass(.seconds(15))]
        steps += person.touch(.send(.chooseLanguage(language))) + [.pass(.seconds(15))]
        steps += person.touchHeadphones() + [.pass(.seconds(30))]
        for command in Self.way { steps += person.touch(command) + [.pass(.seconds(40))] }
        kiosk.run(steps + [.terminate], fromRest: true)
        check(kiosk, language)
        let said = Set(
            kiosk.speaker?.events.compactMap { event -> String? in
                if case .start(let text, language) = event { text } else { nil }
            } ?? [])
        let survey = Self.survey
        let texts =
            [survey.title, survey.intro, survey.thanks] + survey.questions.map(\.text)
            + survey.questions[1].options.map(\.text)
        for text in texts {
            let words = survey.text(text, in: language)
            #expect(said.contains(words), "\(words) was not heard")
        }
        for text in [KioskWords.in(language).headphones, InterfaceWords.in(language).review] {
            #expect(said.contains(text), "\(text) was not heard")
        }
    }

    @Test(arguments: ["nl", "ar"] as [LanguageTag]) func withOneSwitch(language: LanguageTag) throws {
        let kiosk = kiosk()
        var person = MirroredPerson(try kiosk.makeInterview(), controls: KioskControls(hasDisplay: true))
        var steps: [KioskHarness.Step] = [.pass(.seconds(1)), .press(" ")]
        for command in [.send(.chooseLanguage(language))] + Self.way {
            steps += person.scan(command)
        }
        kiosk.run(steps + [.terminate], fromRest: true)
        check(kiosk, language)
    }
}
