import SurveyCore
import TestSupport
import Testing

@Suite struct MemoryResponseStoreTests {
    @Test(arguments: ResponseStoreSuite.checks)
    func keepsItsPromises(_ check: ResponseStoreSuite.Check) async throws {
        try await check.run { MemoryResponseStore() }
    }

    @Test func writesDecksInSourceOrderWhereItKnowsTheSurvey() throws {
        let deck = Question(
            id: "tegen", kind: .deck(atMost: nil), options: ["schaamte", "papieren"].map { AnswerOption(id: $0) })
        let store = MemoryResponseStore()
        let version = SurveyVersion(hash: String(repeating: "a", count: 64), survey: "ocmw", source: "")
        let halfDay = HalfDay("2026-11-21-am")!
        store.publish(version, survey: Survey(id: "ocmw", languages: ["nl"], questions: [deck]), during: halfDay)
        store.add(Site(code: "bib", label: "Bib"))
        let session = Session(code: SessionCode("AAAAAA")!, site: "bib", survey: "ocmw", halfDay: halfDay)
        try store.put(session)
        _ = try store.store(
            Response(
                id: .random(), surveyVersion: version.hash, session: session.code, mode: .kiosk,
                outcome: .complete(
                    .init(
                        language: "nl", isAssisted: false,
                        answers: ["tegen": .deck(["papieren": .yes, "schaamte": .no])]))))
        try store.scan(survey: "ocmw", part: 0, of: 1) { row in
            guard case .complete(_, _, let answers) = row.content else { return #expect(Bool(false)) }
            #expect(String(decoding: answers, as: UTF8.self) == #"{"tegen":{"schaamte":"no","papieren":"yes"}}"#)
        }
    }
}
