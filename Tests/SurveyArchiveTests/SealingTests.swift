import GRDB
import SurveyCore
import Testing

@testable import SurveyArchive

/// An archive on a device that was given the project team's public key.
@Suite struct SealingTests {
    static let key = try! OpeningKey(text: KeyTests.privateText)

    @Test func answersAreStoredSealedAndOfOneLength() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "kiosk.sqlite", sealingKey: Self.key.sealingKey)
        let all: [Answers] = [Samples.answers, [:], ["huurder": .choice(.yes)], ["kinderen": .nonAnswer(.refused)]]
        for (number, answers) in all.enumerated() {
            #expect(try archive.store(Samples.response(UInt64(number), answers: answers)) == .stored)
        }
        _ = try archive.store(Samples.brokenOff(9))
        #expect(
            try archive.query(
                "SELECT DISTINCT outcome, typeof(answers), length(answers) FROM response ORDER BY outcome")
                == ["brokeOff|null|", "complete|blob|\(Samples.survey.longestCanonicalJSON + 57)"])
        #expect(
            try archive.rows().map(\.content).sorted { $0[0] < $1[0] } == [["huurder"]]
                + Array(repeating: ["sealed"], count: 4))
        #expect(try archive.completeResponses(of: Samples.survey.id) == 4)
        // It says of itself with which key.
        #expect(
            try archive.query("SELECT fingerprint, public_key, in_use FROM sealing_key")
                == ["\(Self.key.sealingKey.fingerprint)|\(KeyTests.publicText)|1"])
    }

    /// A form that is sent again, or an interview that goes on after a crash, seals the same answers anew.
    @Test func whatIsSentAgainIsTheSameResponse() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "kiosk.sqlite", responses: 1..<2, sealingKey: Self.key.sealingKey)
        let before = try archive.query("SELECT hex(answers) FROM response")
        #expect(try archive.store(Samples.response(1)) == .alreadyStored)
        #expect(try archive.store(Samples.response(1, answers: [:])) == .alreadyStored)
        #expect(try archive.store(Samples.brokenOff(1)) == .alreadyStored)
        #expect(
            try archive.store(contentsOf: [Samples.response(2), Samples.response(2), Samples.brokenOff(3)])
                == [.stored, .alreadyStored, .stored])
        #expect(try archive.contains(Samples.id(1)))
        #expect(try archive.query("SELECT hex(answers) FROM response WHERE id = x'\(Samples.id(1))'") == before)
    }

    @Test func anArchiveThatSealsGoesOnSealingWhenTheKeyIsForgotten() throws {
        let folder = try TemporaryFolder()
        let path = folder / "kiosk.sqlite"
        try Samples.archive(path, responses: 1..<2, sealingKey: Self.key.sealingKey).close()
        let archive = try Archive(path: path, access: .readWrite(create: false))
        #expect(archive.sealingKey == Self.key.sealingKey)
        _ = try archive.store(Samples.response(2))
        try archive.close()
        #expect(try Archive(path: path, access: .readOnly).sealingKey == Self.key.sealingKey)
        // Another key takes over; both are named.
        let other = OpeningKey().sealingKey
        let again = try Archive(path: path, access: .readWrite(create: false), sealingKey: other)
        _ = try again.store(Samples.response(3))
        #expect(try again.query("SELECT DISTINCT typeof(answers) FROM response") == ["blob"])
        let keys = try again.check().keys
        #expect(keys.first { $0.fingerprint == other.fingerprint }?.isInUse == true)
        #expect(keys.first { $0.fingerprint == Self.key.sealingKey.fingerprint }?.responses == 2)
        #expect(try again.check().problems.isEmpty)
        // And the first one again.
        try again.close()
        _ = try Archive(path: path, access: .readWrite(create: false), sealingKey: Self.key.sealingKey)
        #expect(try Archive(path: path, access: .readOnly).sealingKey == Self.key.sealingKey)
    }

    @Test func aKeyThatWasTamperedWithInTheFileIsNotUsed() throws {
        let folder = try TemporaryFolder()
        let path = folder / "kiosk.sqlite"
        let archive = try Samples.archive(path, sealingKey: Self.key.sealingKey)
        try archive.execute("UPDATE sealing_key SET public_key = '\(OpeningKey().sealingKey.text)'")
        try archive.close()
        #expect(throws: StoreError.self) { try Archive(path: path, access: .readWrite(create: false)) }
    }

    /// Without its structure nobody knows how long answers can be.
    @Test func answersToAVersionWithoutStructureAreRefusedRatherThanStoredInPlain() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive(
            path: folder / "kiosk.sqlite", access: .readWrite(create: true), sealingKey: Self.key.sealingKey)
        try archive.publish(Samples.version(), during: Samples.morning)
        try archive.add(Samples.site)
        try archive.put(Samples.session())
        #expect(throws: StoreError.self) { try archive.store(Samples.response(1)) }
        #expect(throws: StoreError.unknownReference("survey version \(Samples.version("x").hash)")) {
            try archive.store(Samples.response(1, version: Samples.version("x")))
        }
        #expect(try archive.ids().isEmpty)
        try archive.publish(Samples.version(), survey: Samples.survey, during: Samples.morning)
        #expect(try archive.store(Samples.response(1)) == .stored)
    }

    @Test func theViewsShowSealedAnswersAsSealed() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "kiosk.sqlite", responses: 1..<2)
        try archive.close()
        let sealing = try Archive(
            path: folder / "kiosk.sqlite", access: .readWrite(create: false), sealingKey: Self.key.sealingKey)
        _ = try sealing.store(Samples.response(2))
        _ = try sealing.store(Samples.brokenOff(3))
        #expect(
            try sealing.query(
                "SELECT is_sealed, huurder, tegen, kinderen FROM \"answers_huurtoelage\" ORDER BY is_sealed")
                == ["|||", "0|no|{\"schaamte\":\"no\",\"papieren\":\"yes\"}|2", "1|(sealed)|(sealed)|(sealed)"])
        #expect(
            try sealing.query("SELECT response, question, option, state, barrier FROM answer WHERE state = 'sealed'")
                == ["\(Samples.id(2))|||sealed|"])
        #expect(try sealing.query("SELECT count(*) FROM answer WHERE response = '\(Samples.id(1))'") == ["9"])
    }

    @Test(arguments: ["x'017B7D'", "x''", "zeroblob(200)", "7", "1.5", "'{'", "''"])
    func theSchemaTakesNothingElseForSealed(_ answers: String) throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "kiosk.sqlite", responses: 1..<2)
        #expect(throws: DatabaseError.self) { try archive.execute("UPDATE response SET answers = \(answers)") }
        try archive.execute("UPDATE response SET answers = CAST(x'01' || randomblob(100) AS BLOB)")
        #expect(throws: DatabaseError.self) {
            try archive.execute("UPDATE response SET answers = answers, outcome = 'brokeOff'")
        }
    }

    @Test func theCheckCountsThemAndFindsWhatTellsSomething() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "kiosk.sqlite", responses: 1..<4, sealingKey: Self.key.sealingKey)
        _ = try archive.store(Samples.brokenOff(9))
        let summary = try archive.check()
        #expect(summary.problems.isEmpty)
        #expect(summary.surveys.map(\.sealed) == [3])
        #expect(summary.surveys.map(\.responses) == [.init(complete: 3, brokenOff: 1)])
        #expect(
            summary.keys
                == [.init(fingerprint: Self.key.sealingKey.fingerprint, isInUse: true, responses: 3)])
        try archive.execute(
            """
            UPDATE response SET answers = CAST(answers || x'00' AS BLOB) WHERE id = (SELECT min(id) FROM response
                WHERE outcome = 'complete');
            """)
        #expect(try archive.check().problems == [.sealedLengths(version: Samples.version().hash, lengths: 2)])
        try archive.execute(
            "DELETE FROM sealing_key; DELETE FROM response WHERE length(answers) = (SELECT max(length(answers)) FROM response)"
        )
        #expect(try archive.check().problems == [.unknownKey(responses: 2)])
    }

    /// Cards that the survey does not have make an answer longer than it can be: it is kept all the same.
    @Test func anAnswerIsNeverLostBecauseItIsTooLong() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "kiosk.sqlite", sealingKey: Self.key.sealingKey)
        let cards = (0..<40).map { (OptionID("kaart-\($0)"), CardAnswer.yes) }
        _ = try archive.store(
            Samples.response(1, answers: ["tegen": .deck(Dictionary(uniqueKeysWithValues: cards))]))
        let size = Samples.survey.longestCanonicalJSON
        #expect(try archive.query("SELECT (length(answers) - 57) % \(size) FROM response") == ["0"])
    }
}
