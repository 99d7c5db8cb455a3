import SurveyAnalysis
import SurveyCore
import Testing

private let oldHash = String(repeating: "b", count: 64)

/// An older version: without `foto`, with a question of its own, one option fewer, another code on `kent`.
private let older: Survey = {
    var survey = rentSurvey
    survey.questions.removeAll { $0.id == "foto" }
    survey.questions.insert(Question(id: "vroeger", kind: .yesNo, options: options([.yes, .no])), at: 2)
    let kent = survey.questions.firstIndex { $0.id == "kent" }!
    survey.questions[kent].options = options(["ja", "nee"], ["nee": "INF3"])
    survey.questions[kent].text = ["nl": "Ken je dit?"]
    survey.questions[kent].condition = nil
    survey.questions[kent].unknown = .init()
    return survey
}()

private let versions = SurveyVersions([.init(hash: oldHash, survey: older), .init(hash: rentHash, survey: rentSurvey)])!

@Suite("Several versions")
struct VersionsTests {
    let figures = SurveyAnalysisTests.figures(
        of: [
            response(1, ["kent": .choice("nee"), "foto": .choice("hulp")]),
            response(2, ["kent": .nonAnswer(.unknown)]), response(3, ["kent": .choice("beetje")]),
            response(4, ["kent": .choice("nee"), "vroeger": .choice(.yes)], version: oldHash),
            response(5, ["kent": .nonAnswer(.unknown)], version: oldHash),
            brokeOff(6, at: "vroeger", version: oldHash), brokeOff(7, at: "vroeger"),
        ], versions: versions)

    @Test("they are tabulated together, each named with its n, the newest first")
    func together() {
        #expect(figures.responses == 5)
        #expect(figures.versions.map(\.hash) == [rentHash, oldHash])
        #expect(figures.versions.map(\.n) == [3, 2])
        #expect(figures.versions.map(\.brokeOff) == [1, 1])
    }

    @Test("an older question stands where it stood, and is not routed in the others")
    func order() {
        #expect(
            figures.questions.map(\.question.id) == [
                "huurder", "vroeger", "kent", "denkt", "tegen", "zwaarst", "kanaal", "foto", "kinderen", "gevoel",
            ])
        // A question that a version lacks cannot have been left there.
        #expect(figures.question("vroeger").states.words == "answered 1, abandoned 1, notRouted 4")
        #expect(figures.question("foto").states.words == "answered 1, notRouted 4")
    }

    @Test("each response keeps the meaning that its own version gave it")
    func ownMapping() {
        // Not knowing is an answer in the newest version only; the option 'beetje' exists there only.
        let kent = figures.question("kent")
        #expect(kent.states.words == "answered 3, dontKnow 2")
        #expect(kent.option("nee").proportion.words == "2/4 of 5")
        #expect(kent.option("beetje").proportion.words == "1/3 of 3")
        #expect(kent.unknown?.words == "1/3 of 3")
        #expect(figures.barrier("INF1").proportion.words == "1/3 of 3")
        #expect(figures.barrier("INF3").proportion.words == "1/1 of 2")
    }

    @Test("what changed since is named")
    func changes() {
        #expect(figures.versions[0].changes.isEmpty)
        #expect(
            figures.versions[1].changes == [
                QuestionChange(question: "vroeger", aspects: [.removed]),
                QuestionChange(question: "kent", aspects: [.wording, .condition, .options, .barriers]),
                QuestionChange(question: "foto", aspects: [.added]),
            ])
    }

    @Test("a question that became another kind is tabulated from its newest kind only")
    func kind() {
        var changed = rentSurvey
        let foto = changed.questions.firstIndex { $0.id == "foto" }!
        changed.questions[foto].kind = .chooseMany(atMost: nil)
        let both = SurveyVersions([.init(hash: oldHash, survey: rentSurvey), .init(hash: rentHash, survey: changed)])!
        let figures = SurveyAnalysisTests.figures(
            of: [
                response(1, ["foto": .choice("hulp")], version: oldHash),
                response(2, ["foto": .choices(["hulp", "nee"])]),
            ], versions: both)
        #expect(figures.question("foto").states.words == "answered 1, notRouted 1")
        #expect(figures.question("foto").option("nee").proportion.words == "1/1 of 1")
        #expect(figures.versions[1].changes == [QuestionChange(question: "foto", aspects: [.kind])])
        #expect(figures.unreadable.total == 0)
    }

    @Test("a response to a version that was not given is set aside and counted")
    func unknownVersion() {
        let table = ResponseTable([response(1, ["kent": .choice("ja")], version: oldHash)], versions: rentVersions)
        #expect(table.responses == 0)
        #expect(table.unreadable.unknownVersion == 1)
    }

    @Test("a sealed response is in no figure, and counted apart from what is unreadable")
    func sealed() {
        var builder = ResponseTableBuilder(schema: TableSchema(rentVersions))
        Array(rentHash.utf8).withUnsafeBytes { version in
            Array("ABCDEF".utf8).withUnsafeBytes { session in
                for _ in 0..<3 {
                    builder.add(ResponseRow(version: version, session: session, mode: .kiosk, content: .sealed))
                }
            }
        }
        var table = builder.finish()
        table.append(table)
        #expect(table.responses == 0)
        #expect(table.sessions.isEmpty)
        #expect((table.unreadable.sealed, table.unreadable.total) == (6, 0))
    }
}
