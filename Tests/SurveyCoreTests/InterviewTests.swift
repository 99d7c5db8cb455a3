import SurveyCore
import TestSupport
import Testing

@Suite struct InterviewTests {
    @Test func aWholeInterviewGivesItsAnswers() throws {
        var interview = sampleInterview()
        let script = Scenario(
            language: "fr", isAssisted: true,
            answers: [
                "huurder": .choice(.yes), "kent": .choice("ja"),
                "tegen": .deck(["papieren": .yes, "schaamte": .yes, "spaargeld": .nonAnswer(.refused)]),
                "zwaarst": .choice("schaamte"), "gevoel": .number(4), "kinderen": .number(2),
                "kanaal": .choices(["brief", "sms"]),
            ])
        let response = try #require(script.run(&interview))
        #expect(
            response.outcome
                == .complete(.init(language: "fr", isAssisted: true, answers: script.answers)))
        #expect(interview.screen.kind == .saving)
        #expect(interview.handle(.stored) == [.erase])
        #expect(interview.screen.kind == .thanks)
        #expect(interview.answers.isEmpty)
        #expect(interview.draft == nil)
        #expect(interview.handle(.proceed) == [.erase, .end])
    }

    @Test func everyQuestionCanBeDeclined() throws {
        for kind in [NonAnswer.skipped, .refused] {
            var interview = sampleInterview()
            let declined: Answers = [
                "huurder": .nonAnswer(kind), "gevoel": .nonAnswer(kind), "kanaal": .nonAnswer(kind),
            ]
            let response = try #require(Scenario(answers: declined).run(&interview))
            guard case .complete(let completed) = response.outcome else { return #expect(Bool(false)) }
            // What depends on a declined question is not routed.
            #expect(completed.answers == declined)
        }
    }

    @Test func notKnowingIsOfferedOnlyWhereWritten() {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        #expect(interview.screen.action(.dontKnow) == nil)
        #expect(interview.handle(.dontKnow) == [])
        _ = interview.handle(.choose(.yes))
        #expect(interview.screen.kind == .question("kent"))
        _ = interview.handle(.dontKnow)
        #expect(interview.answers["kent"] == .nonAnswer(.unknown))
    }

    @Test func goingBackAndChangingClearsWhatIsNoLongerRouted() {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        for event: InterviewEvent in [.choose(.yes), .choose("ja"), .choose(.yes), .choose(.yes), .choose(.no)] {
            _ = interview.handle(event)
        }
        #expect(interview.screen.kind == .question("zwaarst"))
        for _ in 0..<4 { _ = interview.handle(.back) }
        #expect(interview.screen.kind == .question("kent"))
        #expect(interview.screen.choices.filter(\.isChosen).map(\.id) == ["ja"])
        _ = interview.handle(.choose("nee"))
        #expect(interview.screen.kind == .question("gevoel"))
        #expect(interview.answers == ["huurder": .choice(.yes), "kent": .choice("nee")])
    }

    @Test func anOptionThatLeavesTheRouteTakesItsAnswerAlong() {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        _ = interview.handle(.choose(.yes))
        _ = interview.handle(.choose("ja"))
        for _ in 0..<3 { _ = interview.handle(.choose(.yes)) }
        #expect(interview.answers["tegen"] == .deck(["papieren": .yes, "schaamte": .yes, "spaargeld": .yes]))
        for _ in 0..<4 { _ = interview.handle(.back) }
        _ = interview.handle(.choose("beetje"))
        #expect(interview.answers["tegen"] == .deck(["papieren": .yes, "schaamte": .yes]))
    }

    @Test func aChoiceOfOneIsDerivedClearedOrNotRouted() {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        for event: InterviewEvent in [.choose(.yes), .choose("beetje"), .choose(.yes), .choose(.no)] {
            _ = interview.handle(event)
        }
        // Exactly one yes: not asked, derived.
        #expect(interview.screen.kind == .question("gevoel"))
        let deck = interview.answers["tegen"]
        let only = deck?.affirmed.first
        #expect(interview.answers["zwaarst"] == only.map { .derived($0) })
        // A second yes: asked.
        _ = interview.handle(.back)
        _ = interview.handle(.choose(.yes))
        #expect(interview.screen.kind == .question("zwaarst"))
        _ = interview.handle(.choose("papieren"))
        #expect(interview.answers["zwaarst"] == .choice("papieren"))
        // Changing the deck clears it; no yes left: not routed.
        _ = interview.handle(.back)
        _ = interview.handle(.back)
        _ = interview.handle(.choose(.no))
        _ = interview.handle(.back)
        _ = interview.handle(.back)
        _ = interview.handle(.choose(.no))
        _ = interview.handle(.choose(.no))
        #expect(interview.screen.kind == .question("gevoel"))
        #expect(interview.answers["zwaarst"] == nil)
    }

    @Test func oneButtonSkipsTheRestOfADeck() {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        _ = interview.handle(.choose(.yes))
        _ = interview.handle(.choose("ja"))
        guard case .card(_, let first) = interview.screen.kind else { return #expect(Bool(false)) }
        _ = interview.handle(.choose(.yes))
        _ = interview.handle(.skipRest)
        #expect(interview.screen.kind == .question("gevoel"))
        guard case .deck(let cards)? = interview.answers["tegen"] else { return #expect(Bool(false)) }
        #expect(cards[first] == .yes)
        #expect(cards.filter { $0.value == .nonAnswer(.skipped) }.count == 2)
    }

    @Test func anExclusiveOptionStandsAloneAndALimitHolds() {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        for event: InterviewEvent in [.choose(.no), .skip] { _ = interview.handle(event) }
        #expect(interview.screen.kind == .question("kanaal"))
        #expect(interview.screen.action(.proceed)?.label == "Geen van deze")
        _ = interview.handle(.choose("brief"))
        _ = interview.handle(.choose("niets"))
        #expect(interview.answers["kanaal"] == .choices(["niets"]))
        _ = interview.handle(.choose("sms"))
        _ = interview.handle(.choose("brief"))
        #expect(interview.answers["kanaal"] == .choices(["sms", "brief"]))
        _ = interview.handle(.choose("sms"))
        _ = interview.handle(.choose("brief"))
        _ = interview.handle(.proceed)
        #expect(interview.answers["kanaal"] == .choices([]))
    }

    @Test func cardsAreShuffledBySeedAndTheOrderIsNotKept() {
        func order(_ seed: UInt64) -> [OptionID] {
            var interview = sampleInterview(seed: seed)
            interview.go(to: "huurder")
            _ = interview.handle(.choose(.yes))
            _ = interview.handle(.choose("ja"))
            var cards: [OptionID] = []
            while case .card(_, let card) = interview.screen.kind {
                cards.append(card)
                _ = interview.handle(.choose(.no))
            }
            #expect(
                interview.survey.canonicalJSON(of: interview.answers).contains(
                    #""tegen":{"papieren":"no","schaamte":"no","spaargeld":"no"}"#))
            return cards
        }
        #expect(order(3) == order(3))
        #expect(Set((0..<40).map { order($0) }).count == 6)
    }

    @Test func aLimitedDeckDealsSoManyCards() throws {
        var survey = sampleSurvey()
        survey.questions[3].kind = .deck(atMost: 2)
        let deck: Answer = .deck(["papieren": .yes, "schaamte": .yes, "spaargeld": .yes])
        var seen: Set<OptionID> = []
        for seed in 0..<20 {
            var interview = sampleInterview(survey, seed: UInt64(seed))
            let script = Scenario(answers: ["huurder": .choice(.yes), "kent": .choice("ja"), "tegen": deck])
            let response = try #require(script.run(&interview))
            guard case .complete(let completed) = response.outcome, case .deck(let cards)? = completed.answers["tegen"]
            else { return #expect(Bool(false)) }
            #expect(cards.count == 2)
            seen.formUnion(cards.keys)
        }
        #expect(seen.count == 3)
    }

    @Test func stoppingLeavesOnlyWhereItBrokeOff() throws {
        var interview = sampleInterview()
        let script = Scenario(answers: ["huurder": .choice(.yes), "kent": .choice("ja")], stopsAt: "tegen")
        let response = try #require(script.run(&interview))
        // `kent` and `tegen` are conditional: naming them would tell an answer.
        #expect(response.outcome == .brokeOff(at: "huurder"))
        #expect(interview.screen.kind == .stopped)
        #expect(interview.answers.isEmpty)
        #expect(interview.draft == nil)
    }

    @Test func stoppingBeforeBeginningCountsNothing() {
        var interview = sampleInterview()
        _ = interview.handle(.chooseLanguage("nl"))
        #expect(interview.handle(.stop) == [.erase])
        #expect(interview.handle(.stillHere) == [.erase, .end])
    }

    @Test func aStoreThatFailsKeepsTheAnswersForAnotherTry() throws {
        var interview = sampleInterview()
        let response = try #require(Scenario().run(&interview))
        #expect(interview.handle(.storeFailed) == [.keepDraft])
        #expect(interview.screen.kind == .saveFailed)
        #expect(interview.handle(.proceed) == [.keepDraft, .store(response)])
        #expect(interview.handle(.stored) == [.erase])
    }

    @Test func theLanguageCanChangeInTheMiddle() {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        _ = interview.handle(.choose(.yes))
        _ = interview.handle(.openLanguages)
        #expect(interview.screen.choices.map(\.label) == ["Nederlands", "Français"])
        _ = interview.handle(.chooseLanguage("fr"))
        #expect(interview.screen.kind == .question("kent"))
        #expect(interview.screen.language == "fr")
        #expect(interview.answers["huurder"] == .choice(.yes))
    }
}

extension Interview {
    /// Begins in Dutch and goes on to the first question.
    mutating func go(to question: QuestionID) {
        _ = handle(.chooseLanguage("nl"))
        _ = handle(.proceed)
        while screen.kind != .question(question) { _ = handle(.proceed) }
    }
}
