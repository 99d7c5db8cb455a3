import SurveyCore
import Testing

@testable import SurveyWeb

@Suite("A form that was sent")
struct FormReaderTests {
    private let survey = Survey(
        id: "proef", languages: ["nl"],
        questions: [
            Question(
                id: "wat", kind: .chooseMany(atMost: 2), text: ["nl": "Wat?"],
                options: [
                    AnswerOption(id: "a", text: ["nl": "A"]), AnswerOption(id: "b", text: ["nl": "B"]),
                    AnswerOption(id: "c", text: ["nl": "C"]),
                    AnswerOption(id: "geen", text: ["nl": "Geen"], isExclusive: true),
                ]),
            Question(id: "jaren", kind: .number(1...12), text: ["nl": "Hoe lang?"]),
            Question(
                id: "huurt", kind: .yesNo, text: ["nl": "Huur je?"],
                options: [AnswerOption(id: "yes", text: ["nl": "Ja"]), AnswerOption(id: "no", text: ["nl": "Nee"])]),
        ])

    private func reader(at place: Int, after events: [InterviewEvent] = []) -> FormReader {
        var interview = Interview(
            survey: survey, version: "v", session: SessionCode("AAAAAA")!, mode: .online, id: .random(), seed: 1)
        _ = interview.handle(.proceed)
        for _ in 0..<place { _ = interview.handle(.skip) }
        for event in events { _ = interview.handle(event) }
        return FormReader(screen: interview.screen, survey: survey)
    }

    private func form(_ fields: (String, String)...) -> WebForm { WebForm(fields: fields.map { ($0.0, $0.1) }) }

    @Test("of a set turns on what was ticked and goes on")
    func set() {
        let events: [InterviewEvent] = [.choose("b"), .choose("c"), .proceed]
        #expect(reader(at: 0).meaning(of: form(("set", "c"), ("set", "b"), ("do.proceed", ""))) == .events(events))
    }

    @Test("of a set turns off first what is no longer ticked, so that the limit is never met on the way")
    func replace() {
        let reader = reader(at: 0, after: [.choose("a"), .choose("b")])
        let events: [InterviewEvent] = [.choose("a"), .choose("c"), .proceed]
        #expect(reader.meaning(of: form(("set", "b"), ("set", "c"), ("do.proceed", ""))) == .events(events))
    }

    @Test("of a set says what is wrong, and takes nothing for an answer")
    func problems() {
        let reader = reader(at: 0)
        #expect(reader.meaning(of: form(("do.proceed", ""))) == .problem(.nothingTicked))
        let three = form(("set", "a"), ("set", "b"), ("set", "c"), ("do.proceed", ""))
        #expect(reader.meaning(of: three) == .problem(.tooManyTicked(2)))
        let both = form(("set", "a"), ("set", "geen"), ("do.proceed", ""))
        #expect(reader.meaning(of: both) == .problem(.exclusiveTogether("Geen")))
        #expect(reader.meaning(of: form(("set", "zz"), ("do.proceed", ""))) == .problem(.nothingTicked))
        #expect(reader.meaning(of: form(("set", "a"), ("website", "x"), ("do.proceed", ""))) == .problem(.trapFilled))
    }

    @Test("with none of these is an answer without any choice, also after some were ticked")
    func none() {
        let reader = reader(at: 0, after: [.choose("a")])
        #expect(reader.meaning(of: form(("set", "b"), ("do.none", ""))) == .events([.choose("a"), .proceed]))
    }

    @Test("keeps what was ticked when the person first goes back, unless it cannot stand")
    func back() {
        #expect(reader(at: 0).meaning(of: form(("set", "a"), ("do.back", ""))) == .events([.choose("a"), .back]))
        let three = form(("set", "a"), ("set", "b"), ("set", "c"), ("do.back", ""))
        #expect(reader(at: 0).meaning(of: three) == .events([.back]))
    }

    @Test("of a number takes the digits of any script, and nothing else")
    func numbers() {
        let reader = reader(at: 1)
        for (typed, value) in [("7", 7), (" 12 ", 12), ("٧", 7), ("۱۲", 12), ("007", 7)] {
            #expect(
                reader.meaning(of: form(("number", typed), ("do.proceed", ""))) == .events([.enter(value)]), "\(typed)")
        }
        for typed in ["", "0", "13", "-3", "1.5", "zeven", "½", "99999999999999999999", "\u{1b}7"] {
            let meaning = reader.meaning(of: form(("number", typed), ("do.proceed", "")))
            #expect(meaning == .problem(.noNumber(1...12)), "\(typed)")
        }
        // Enter in the field presses no button.
        #expect(reader.meaning(of: form(("number", "3"))) == .events([.enter(3)]))
    }

    @Test("means only what the screen offers")
    func offered() {
        let reader = reader(at: 2)
        #expect(reader.meaning(of: form(("do.choose.yes", ""))) == .events([.choose("yes")]))
        #expect(reader.meaning(of: form(("do.choose.maybe", ""))) == .stay)
        #expect(reader.meaning(of: form(("do.dontKnow", ""))) == .stay)
        #expect(reader.meaning(of: form(("do.language", ""))) == .stay)
        #expect(reader.meaning(of: form(("do.proceed", ""))) == .problem(.nothingChosen))
        #expect(reader.meaning(of: form(("do.skip", ""))) == .events([.skip]))
        #expect(reader.meaning(of: form()) == .stay)
        for button in ["", ".", "choose.", "choose", "language.", "volunteer", "resume", "\u{0}", "skip.x"] {
            #expect(reader.meaning(of: form(("do.\(button)", ""))) == .stay, "\(button)")
        }
    }
}
