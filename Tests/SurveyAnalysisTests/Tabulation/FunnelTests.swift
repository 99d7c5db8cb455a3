import SurveyAnalysis
import SurveyCore
import Testing

@Suite("Funnels")
struct FunnelTests {
    @Test("stages are nested; who is open leaves the denominator and widens the bounds")
    func nested() {
        let figures = figures(
            of: [
                response(1, ["huurder": .choice(.yes), "kent": .choice("ja"), "denkt": .choice(.yes)]),
                response(2, ["huurder": .choice(.yes), "kent": .choice("ja"), "denkt": .nonAnswer(.unknown)]),
                response(3, ["huurder": .choice(.yes), "kent": .choice("nee")]),
                response(4, ["huurder": .choice(.yes), "kent": .nonAnswer(.skipped)]),
                response(5, ["huurder": .choice(.no), "kent": .choice("ja"), "denkt": .choice(.yes)]),
                response(6, ["huurder": .nonAnswer(.refused)]),
            ])
        let stages = figures.funnels[0].stages
        #expect(stages.map(\.id) == ["base", "aware", "eligible"])
        #expect(stages.map(\.passed) == [4, 2, 1])
        #expect(stages.map(\.open) == [1, 1, 1])
        #expect(stages.map(\.ofStageBefore.words) == ["4/5 of 6", "2/3 of 4", "1/1 of 2"])
        #expect(stages.map(\.ofStart.words) == ["4/4 of 4", "2/3 of 4", "1/2 of 4"])
    }

    @Test("who still waits is pending, not lost")
    func pending() {
        var survey = rentSurvey
        survey.questions.append(
            Question(id: "gevraagd", kind: .chooseOne, options: options(["nu", "vroeger", "wacht", "nee"])))
        survey.funnels = [
            Funnel(
                id: "huur",
                stages: [
                    .init(id: "applied", condition: .question("gevraagd", .isNoneOf(["nee"]))),
                    .init(id: "received", condition: .question("gevraagd", .isOneOf(["nu", "vroeger"]))),
                    .init(id: "kept", condition: .question("gevraagd", .isOneOf(["nu"]))),
                ])
        ]
        let given: [OptionID] = ["nu", "nu", "vroeger", "wacht", "wacht", "nee"]
        let figures = figures(
            of: given.enumerated().map { response($0, ["gevraagd": .choice($1)]) },
            versions: SurveyVersions(survey, hash: rentHash))
        let stages = figures.funnels[0].stages
        #expect(stages.map(\.passed) == [5, 3, 2])
        #expect(stages.map(\.pending) == [0, 2, 0])
        #expect(stages.map(\.ofStageBefore.words) == ["5/6 of 6", "3/3 of 5", "2/3 of 3"])
        #expect(stages.map(\.ofStart.words) == ["5/5 of 5", "3/3 of 5", "2/3 of 5"])
    }
}
