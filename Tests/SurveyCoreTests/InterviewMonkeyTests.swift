import SurveyCore
import Testing

@Suite struct InterviewMonkeyTests {
    /// Random events, sensible or not: the answers always agree with their own route, the draft gives the same
    /// interview back, and what is stored is what was said.
    @Test(arguments: 0..<60) func invariantsHold(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let survey = sampleSurvey()
        let routing = Routing(survey)
        var interview = sampleInterview(survey, seed: seed)
        var time = Duration.zero
        for _ in 0..<400 {
            time += .seconds(Int.random(in: 0..<8, using: &generator))
            let effects = interview.handle(event(on: interview.screen, at: time, &generator))
            for effect in effects {
                switch effect {
                case .store(let response):
                    guard case .complete(let completed) = response.outcome else { return #expect(Bool(false)) }
                    var settled = completed.answers
                    let stops = routing.settle(&settled, mode: .kiosk, seed: seed)
                    #expect(settled == completed.answers)
                    for stop in stops where routing.question(at: stop).takesAnswer {
                        #expect(completed.answers[routing.question(at: stop).id] != nil)
                    }
                    _ = interview.handle(Bool.random(using: &generator) ? .stored : .storeFailed)
                case .count(let response):
                    guard case .brokeOff(let at) = response.outcome else { return #expect(Bool(false)) }
                    #expect(at.map { survey[$0]?.isUnconditional == true } ?? true)
                case .end:
                    #expect(interview.answers.isEmpty)
                    interview = sampleInterview(survey, seed: seed)
                    time = .zero
                case .keepDraft, .erase: break
                }
            }
            var settled = interview.answers
            _ = routing.settle(&settled, mode: .kiosk, seed: seed)
            #expect(settled == interview.answers)
            #expect(Answers(json: survey.canonicalJSON(of: interview.answers)) == interview.answers)
            if let draft = interview.draft {
                var restored = try #require(
                    Interview(restoring: draft, routing: routing, version: interview.version))
                #expect(restored.screen.kind == .away)
                for event in [InterviewEvent.stillHere, .proceed, .choose(.yes), .back] {
                    #expect(restored.handle(event) == [])
                    #expect(restored.screen.kind == .away)
                }
                _ = restored.handle(.resume)
                let unasked = try #require(
                    Interview(restoring: draft, routing: routing, version: interview.version, asking: false))
                #expect(unasked.screen == restored.screen)
                #expect(unasked.draft == draft)
                let compact = try #require(draft.compact(version: interview.version, session: interview.session))
                #expect(compact.utf8.count <= survey.longestCompactDraft)
                #expect(
                    InterviewDraft(compact: compact, version: interview.version, session: interview.session) == draft)
                #expect(restored.draft == draft)
                #expect(restored.answers == interview.answers)
            }
            if let progress = interview.screen.progress { #expect(progress.done <= progress.total) }
        }
    }

    private func event(
        on screen: Screen, at time: Duration, _ generator: inout SeededGenerator
    ) -> InterviewEvent {
        let offered = screen.choices.map(\.event) + screen.actions.map(\.event).filter { $0 != .stop }
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: return .tick(time)
        case 1: return .enter(Int.random(in: -2...22, using: &generator))
        case 2:
            return [
                .choose("papieren"), .choose("bestaat-niet"), .proceed, .back, .dontKnow, .skipRest, .openLanguages,
                .stop,
                .stored, .storeFailed, .chooseLanguage("ar"), .stillHere,
            ].randomElement(using: &generator)!
        case _: return offered.randomElement(using: &generator) ?? .tick(time)
        }
    }

    @Test func aDraftThatIsCutShortOrForeignIsNone() {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        _ = interview.handle(.choose(.yes))
        let routing = interview.routing
        let text = interview.draft!.text
        for length in 0..<text.utf8.count {
            let cut = InterviewDraft(text: String(text.utf8.prefix(length))!)
            #expect(Interview(restoring: cut, routing: routing, version: interview.version) == nil)
        }
        #expect(
            Interview(restoring: interview.draft!, routing: routing, version: String(repeating: "b", count: 64)) == nil)
    }

    @Test func aRestoredInterviewHasOnlyTheTimeThatWasLeft() {
        var interview = sampleInterview()
        interview.go(to: "huurder")
        var restored = Interview(
            restoring: interview.draft!, routing: interview.routing, version: interview.version, idleFor: .seconds(5))!
        #expect(restored.screen.countdown == 15)
        let effects = restored.handle(.tick(.seconds(65)))
        #expect(effects.count == 3)
        #expect(restored.isOver)
    }
}
