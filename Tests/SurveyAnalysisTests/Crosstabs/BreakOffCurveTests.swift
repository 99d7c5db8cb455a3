import SurveyCore
import Testing

@testable import SurveyAnalysis

@Suite("Break-off by question")
struct BreakOffCurveTests {
    private func words(_ curve: BreakOffCurve) -> [String] {
        curve.points.map { "\($0.question) \($0.abandoned) of \($0.reached) of \($0.started)" }
    }

    @Test("who breaks off at a question came to it and to all before it; conditional questions have no point")
    func oneVersion() {
        let table = ResponseTable(
            [
                response(1, [:]), response(2, [:]), brokeOff(3, at: nil), brokeOff(4, at: "huurder"),
                brokeOff(5, at: "kanaal"), brokeOff(6, at: "kanaal"), brokeOff(7, at: "gevoel"),
            ], versions: rentVersions)
        #expect(
            words(table.breakOffCurve()) == [
                "huurder 1 of 6 of 7", "kanaal 2 of 5 of 7", "foto 0 of 3 of 7", "kinderen 0 of 3 of 7",
                "gevoel 1 of 3 of 7",
            ])
    }

    @Test("a version counts only at the questions that it asks of everybody, in its own order")
    func versions() {
        var older = rentSurvey
        older.title = ["nl": "Oud"]
        older.questions.removeAll { $0.id == "foto" }
        older.questions.swapAt(1, older.questions.count - 1)
        let kind = older.questions.firstIndex { $0.id == "kinderen" }!
        older.questions[kind].kind = .yesNo
        let versions = SurveyVersions([
            .init(hash: "old", survey: older), .init(hash: rentHash, survey: rentSurvey),
        ])!
        let table = ResponseTable(
            [
                response(1, [:]), brokeOff(2, at: "foto"), response(3, [:], version: "old"),
                brokeOff(4, at: "gevoel", version: "old"), brokeOff(5, at: "kinderen", version: "old"),
                brokeOff(6, at: "weg", version: "old"),
            ], versions: versions)
        // The older one asks gevoel, kanaal, kinderen (as yes or no), huurder.
        #expect(
            words(table.breakOffCurve()) == [
                "huurder 0 of 3 of 6", "kanaal 0 of 4 of 6", "foto 1 of 2 of 2", "kinderen 0 of 1 of 2",
                "gevoel 1 of 4 of 6",
            ])
    }
}
