import SurveyCore
import Testing

@testable import SurveyArchive

@Suite struct CheckTests {
    @Test func itCountsWhatIsThere() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite", responses: 0..<4)
        _ = try archive.store(Samples.brokenOff(10))
        var helped = Samples.response(11)
        helped.mode = .online
        helped.outcome = .complete(.init(language: "fr", isAssisted: true, answers: Samples.answers))
        _ = try archive.store(helped)
        _ = try archive.close(Samples.code, invited: 12, notes: "")
        let summary = try archive.check()
        #expect(summary.problems.isEmpty)
        #expect(summary.schemaVersion == 4)
        #expect(summary.file.pageSize == 16_384)
        #expect(summary.file.freePages == 0)
        #expect(summary.file.bytes == summary.file.pages * 16_384)
        #expect(summary.sites == [.init(code: "voedselbank", label: "Voedselbank Ravels")])
        #expect(summary.sessions.map(\.responses) == [.init(complete: 5, brokenOff: 1)])
        #expect(summary.sessions.map(\.state) == ["closed"])
        #expect(summary.sessions.map(\.invited) == [12])
        let survey = try #require(summary.surveys.first)
        #expect(survey.survey == "huurtoelage")
        #expect(survey.responses == .init(complete: 5, brokenOff: 1))
        #expect(survey.versions.map(\.hash) == [Samples.version().hash])
        #expect(survey.versions.map(\.hasStructure) == [true])
        #expect(survey.modes == ["kiosk": .init(complete: 4, brokenOff: 1), "online": .init(complete: 1)])
        #expect(survey.languages == ["nl": 4, "fr": 1])
        #expect(survey.assisted == 1)
        #expect((summary.releases, summary.purgedSessions) == (0, []))
    }

    @Test(
        arguments: [
            ("{\"huurder\" : \"no\"}", AnswersFault.notCanonical),
            ("{\"kent\":\"ja\",\"huurder\":\"no\"}", .notCanonical),
            ("{\"tegen\":{\"papieren\":\"yes\",\"schaamte\":\"no\"}}", .notCanonical),
            ("{\"kanaal\":[\"sms\",\"brief\"]}", .notCanonical),
            ("{\"huurder\":true}", .unreadable), ("{\"huurder\":{}, \"huurder\":1}", .unreadable),
            ("{\"naam\":\"Jan\"}", .unknownQuestion), ("{\"weetje\":\"ja\"}", .unknownQuestion),
            ("{\"huurder\":\"misschien\"}", .unknownOption), ("{\"gevoel\":6}", .unknownOption),
            ("{\"huurder\":{\"state\":\"unknown\"}}", .unknownOption), ("{\"zwaarst\":\"geld\"}", .unknownOption),
            ("{\"tegen\":{\"geld\":\"yes\"}}", .unknownOption),
            ("{\"huurder\":[\"no\"]}", .wrongForm), ("{\"kanaal\":\"sms\"}", .wrongForm), ("{\"kent\":3}", .wrongForm),
            ("{\"kent\":{\"derived\":\"ja\"}}", .wrongForm), ("{\"zwaarst\":{\"papieren\":\"yes\"}}", .wrongForm),
            (Samples.json, nil), ("{}", nil), ("{\"kent\":{\"state\":\"unknown\"}}", nil),
            ("{\"tegen\":{\"schaamte\":{\"state\":\"unknown\"}}}", nil), ("{\"zwaarst\":{\"state\":\"refused\"}}", nil),
        ] as [(String, AnswersFault?)])
    func itHoldsAnswersAgainstTheirVersion(_ json: String, _ fault: AnswersFault?) throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite", responses: 1..<3)
        try archive.execute("UPDATE response SET answers = '\(json)'")
        let expected = fault.map { fault in
            [ArchiveProblem.answers(fault, responses: 2, example: [1, 2].map { Samples.id($0).description }.min()!)]
        }
        #expect(try archive.check().problems == expected ?? [])
    }

    @Test func itFindsWhatOtherHandsBroke() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite", responses: 1..<3)
        try archive.execute(
            """
            PRAGMA foreign_keys = OFF;
            UPDATE response SET session = 'ZZZZZZ' WHERE id = (SELECT min(id) FROM response);
            UPDATE survey_version SET source = source || ' ';
            UPDATE session SET survey = 'ocmw';
            """)
        let problems = try archive.check().problems
        #expect(
            problems == [
                .reference(table: "response", rows: 1), .versionText(hash: Samples.version().hash),
                .foreignSession(code: "AAAAAA", responses: 1),
            ])
    }

    /// A reader does not have SQLite's own look at the rules of the schema.
    @Test func itFindsABrokenOffResponseThatKeptSomething() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite", responses: 1..<3)
        try archive.execute("PRAGMA ignore_check_constraints = ON; UPDATE response SET outcome = 'brokeOff'")
        _ = try archive.cleanCopy(to: folder / "copy.sqlite")
        let reader = try Archive(path: folder / "copy.sqlite", access: .readOnly)
        #expect(try reader.check().problems == [.neitherWholeNorBrokenOff(responses: 2)])
        #expect(throws: StoreError.damaged("CHECK constraint failed in response")) {
            try Archive(path: folder / "copy.sqlite", access: .readWrite(create: false))
        }
    }

    /// A deck's card that the version does not have is kept, and reported: an answer is never lost.
    @Test func aCardThatTheVersionLacksIsStoredAndReported() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite")
        let cards: [OptionID: CardAnswer] = ["geld": .yes, "papieren": .no, "angst": .yes]
        _ = try archive.store(Samples.response(1, answers: ["tegen": .deck(cards)]))
        #expect(try archive.rows()[0].content[2] == #"{"tegen":{"papieren":"no","angst":"yes","geld":"yes"}}"#)
        #expect(
            try archive.check().problems
                == [.answers(.unknownOption, responses: 1, example: Samples.id(1).description)])
    }
}
