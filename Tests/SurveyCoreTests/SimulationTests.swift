import SurveyCore
import Testing

@Suite struct SimulationTests {
    @Test func theSameSeedGivesTheSameAnswers() {
        let plan = SimulationPlan(sampleSurvey(), seed: 4)
        let again = SimulationPlan(sampleSurvey(), seed: 4)
        let other = SimulationPlan(sampleSurvey(), seed: 5)
        #expect(responses(plan, 200) == responses(again, 200))
        #expect(responses(plan, 200) != responses(other, 200))
        #expect(plan.prevalences == again.prevalences)
    }

    @Test func plantedPrevalencesComeBack() {
        let plan = SimulationPlan(sampleSurvey(), seed: 11)
        var asked: [BarrierCode: Double] = [:]
        var reported: [BarrierCode: Double] = [:]
        for response in responses(plan, 20_000) {
            guard case .complete(let completed) = response.outcome,
                case .deck(let cards)? = completed.answers["tegen"]
            else { continue }
            for (card, code) in [(OptionID("papieren"), BarrierCode("ADM1")), ("schaamte", "PSY1")] {
                guard let answer = cards[card], answer.nonAnswer == nil else { continue }
                asked[code, default: 0] += 1
                if answer == .yes { reported[code, default: 0] += 1 }
            }
        }
        for (code, planted) in plan.prevalences {
            let n = asked[code] ?? 0
            // Five standard errors.
            #expect(abs((reported[code] ?? 0) / n - planted) < 5 * (planted * (1 - planted) / n).squareRoot())
        }
        #expect(plan.prevalences.count == 2)
    }

    @Test func peopleBreakOffAndDecline() {
        let all = responses(SimulationPlan(sampleSurvey(), seed: 2), 5_000)
        let brokenOff = all.filter { if case .brokeOff = $0.outcome { true } else { false } }.count
        #expect((300...500).contains(brokenOff))
        #expect(Set(all.map(\.id)).count == 5_000)
    }

    @Test func nobodyAnswersInALanguageThatIsUnreviewed() {
        var survey = sampleSurvey()
        func languages() -> Set<LanguageTag> {
            Set(
                responses(SimulationPlan(survey, seed: 4), 200).compactMap {
                    if case .complete(let completed) = $0.outcome { completed.language } else { nil }
                })
        }
        #expect(languages() == ["nl", "fr"])
        survey.unreviewedLanguages = ["fr"]
        #expect(languages() == ["nl"])
    }

    private func responses(_ plan: SimulationPlan, _ count: Int) -> [Response] {
        (0..<count).map { number in
            var respondent = SimulatedRespondent(plan, number: number)
            return respondent.respond(version: String(repeating: "a", count: 64), session: sampleCode, mode: .kiosk)
        }
    }
}
