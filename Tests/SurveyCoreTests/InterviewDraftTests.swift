import SurveyCore
import TestSupport
import Testing

/// What a page carries: the interview taken up without asking, as it stood.
@Suite struct InterviewDraftTests {
    private func takenUp(_ interview: Interview) throws -> Interview {
        let draft = try #require(interview.draft)
        return try #require(
            Interview(
                restoring: draft, routing: interview.routing, version: interview.version,
                settings: interview.settings, asking: false))
    }

    @Test func aQuestionIsThereAtOnce() throws {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        let again = try takenUp(interview)
        #expect(again.screen == interview.screen)
        #expect(again.screen.kind == .question("huurder"))
    }

    @Test func theReviewIsThereAtOnceAndSendsTheSame() throws {
        var interview = sampleInterview()
        for _ in 0..<60 where interview.screen.kind != .review {
            _ = interview.handle(Scenario().event(on: interview.screen)!)
        }
        var again = try takenUp(interview)
        #expect(again.screen == interview.screen)
        #expect(again.handle(.proceed) == interview.handle(.proceed))
    }

    /// Back at the intro after the first page: everything that was said stays, and going on finds it.
    @Test func theIntroAfterGoingBackKeepsTheAnswers() throws {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        _ = interview.handle(.choose(.yes))
        for _ in 0..<3 { _ = interview.handle(.back) }
        #expect(interview.screen.kind == .intro)
        var again = try takenUp(interview)
        #expect(again.screen == interview.screen)
        #expect(again.answers["huurder"] == .choice(.yes))
        _ = again.handle(.proceed)
        _ = again.handle(.proceed)
        #expect(again.screen.choices.first { $0.isChosen }?.id == "yes")
        // Stopping there counts, for the person had begun.
        #expect(again.handle(.stop).count == 2)
    }

    @Test func theChoiceOfLanguageAfterGoingBackKeepsTheAnswers() throws {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        _ = interview.handle(.choose(.yes))
        for _ in 0..<4 { _ = interview.handle(.back) }
        #expect(interview.screen.kind == .language)
        var again = try takenUp(interview)
        #expect(again.screen == interview.screen)
        _ = again.handle(.chooseLanguage("fr"))
        #expect(again.screen.kind == .intro)
        #expect(again.answers["huurder"] == .choice(.yes))
    }

    @Test func nothingIsKeptBeforeThePersonBegan() {
        var interview = sampleInterview()
        _ = interview.handle(.chooseLanguage("nl"))
        _ = interview.handle(.toggleAssistance)
        #expect(interview.draft == nil)
    }

    @Test(arguments: [1, 2, 3, UInt64.max])
    func cardsKeepTheirOrderAndTheirAnswers(_ seed: UInt64) throws {
        var interview = sampleInterview(seed: seed)
        _ = interview.handle(.chooseLanguage("fr"))
        _ = interview.handle(.toggleAssistance)
        let answers: Answers = ["huurder": .choice(.yes), "kent": .choice("ja")]
        let scenario = Scenario(language: "fr", isAssisted: true, answers: answers)
        var cards: [Screen.Kind] = []
        while interview.screen.kind != .review {
            // Each page anew from the page before.
            interview = try takenUp(interview.draft == nil ? begun(interview) : interview)
            if case .card = interview.screen.kind { cards.append(interview.screen.kind) }
            _ = interview.handle(scenario.event(on: interview.screen)!)
        }
        #expect(Set(cards).count == 3)
        #expect(interview.language == "fr")
        #expect(interview.isAssisted)
        var whole = sampleInterview(seed: seed)
        var seen: [Screen.Kind] = []
        _ = scenario.run(&whole) { if case .card = $0.kind { seen.append($0.kind) } }
        #expect(seen == cards)
        #expect(interview.response == whole.response)
    }

    private func begun(_ interview: Interview) -> Interview {
        var interview = interview
        _ = interview.handle(.proceed)
        return interview
    }

    // MARK: Compact

    @Test func aCompactDraftHasNoVersionAndNoSession() throws {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        let draft = try #require(interview.draft)
        let compact = try #require(draft.compact(version: interview.version, session: interview.session))
        #expect(!compact.contains(interview.version) && !compact.contains(interview.session.rawValue))
        #expect(InterviewDraft(compact: compact, version: interview.version, session: interview.session) == draft)
        #expect(draft.compact(version: String(repeating: "b", count: 64), session: interview.session) == nil)
        #expect(draft.compact(version: interview.version, session: otherCode) == nil)
        #expect(InterviewDraft(text: "").compact(version: interview.version, session: interview.session) == nil)
        let empty = InterviewDraft(compact: "", version: interview.version, session: interview.session)
        #expect(Interview(restoring: empty, routing: interview.routing, version: interview.version) == nil)
    }

    /// The bound is reached but for the question that is longest both as a place and in what was reached.
    @Test func theBoundIsClose() throws {
        let survey = Survey(
            id: "proef", languages: ["zh-Hant"],
            questions: [Question(id: "een-lange-naam", kind: .number(-1000...5))])
        var interview = Interview(
            survey: survey, version: String(repeating: "a", count: 64), session: sampleCode, mode: .online,
            id: ResponseID(bytes: Array(0..<16))!, seed: .max)
        _ = interview.handle(.proceed)
        _ = interview.handle(.refuse)
        _ = interview.handle(.back)
        let compact = try #require(interview.draft?.compact(version: interview.version, session: sampleCode))
        #expect(compact.utf8.count == survey.longestCompactDraft)
    }

    private var otherCode: SessionCode {
        var generator = SeededGenerator(seed: 2)
        return .random(using: &generator)
    }
}
