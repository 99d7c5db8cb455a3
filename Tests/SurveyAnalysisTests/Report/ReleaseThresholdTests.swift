import SurveyAnalysis
import SurveyCore
import Testing

@Suite("Release threshold")
struct ReleaseThresholdTests {
    @Test(
        "the configuration may lower or raise 10, the survey file only raise it",
        arguments: [
            (nil, nil, 10), (nil, 3, 10), (nil, 10, 10), (nil, 25, 25), (5, nil, 5), (5, 3, 5), (5, 10, 5), (5, 25, 25),
            (40, nil, 40), (40, 25, 40), (0, nil, 1), (-3, nil, 1),
        ] as [(Int?, Int?, Int)])
    func threshold(_ configured: Int?, _ survey: Int?, _ expected: Int) {
        let threshold = ReleaseThreshold(configured: configured, survey: survey)
        #expect(threshold.responses == expected)
        #expect(!threshold.allows(expected - 1))
        #expect(threshold.allows(expected))
    }

    @Test("below it a report has no figures at all")
    func report() {
        let table = ResponseTable((0..<9).map { response($0, ["huurder": .choice(.yes)]) }, versions: rentVersions)
        #expect(Report(table, threshold: ReleaseThreshold()).figures == nil)
        #expect(Report(table, threshold: ReleaseThreshold(configured: 9)).figures?.responses == 9)
    }

    @Test("only complete responses count towards it")
    func breakOffs() {
        let complete = (0..<9).map { response($0, ["huurder": .choice(.yes)]) }
        let table = ResponseTable(complete + (9..<30).map { brokeOff($0, at: "huurder") }, versions: rentVersions)
        #expect(Report(table, threshold: ReleaseThreshold()).figures == nil)
    }
}
