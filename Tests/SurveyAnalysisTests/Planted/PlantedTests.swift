import SurveyAnalysis
import SurveyCore
import Testing

@Suite("What a simulation plants")
struct PlantedTests {
    @Test("comes back as the prevalence of every barrier", arguments: [1, 2])
    func prevalences(_ seed: UInt64) throws {
        var survey = rentSurvey
        survey.questions[9].options = options(["1", "2", "3", "4", "5"])
        // Else not knowing would leave the base of the other answer's barrier, whose share among the rest is larger.
        survey.questions[3].unknown?.countsAsAnswer = true
        let plan = SimulationPlan(survey, seed: seed)
        let responses = (0..<4_000).map { number in
            var respondent = SimulatedRespondent(plan, number: number)
            return respondent.respond(version: rentHash, session: session(number % 20), mode: .kiosk)
        }
        let figures = figures(of: responses, versions: SurveyVersions(survey, hash: rentHash))
        #expect(Set(figures.barriers.map(\.barrier.code)) == Set(plan.prevalences.keys))
        for barrier in figures.barriers {
            let planted = try #require(plan.prevalences[barrier.barrier.code])
            let share = try #require(barrier.proportion.share)
            let n = try #require(barrier.proportion.n)
            #expect(n > 200)
            let error = (planted * (1 - planted) / Double(n)).squareRoot()
            #expect(abs(share - planted) < 4 * error, "\(barrier.barrier.code): \(share) of \(n), planted \(planted)")
        }
    }
}
