import SurveyCore
import Testing

@testable import SurveyArchive

@Suite struct CollectSealedTests {
    private let key = OpeningKey()

    private func device(_ path: String, _ responses: Range<UInt64>, key: SealingKey? = nil) throws {
        let archive = try Samples.archive(path, responses: responses, sealingKey: key ?? self.key.sealingKey)
        _ = try archive.store(Samples.brokenOff(responses.lowerBound + 1000))
        try archive.close()
    }

    private func content(_ path: String) throws -> [String] {
        let archive = try Archive(path: path, access: .readOnly)
        let columns = "lower(hex(id)), session, mode, language, assisted, outcome, broke_off_at, quote(answers)"
        return try archive.query("SELECT \(columns) FROM response ORDER BY id")
            + [archive.contentHash(of: Samples.survey.id)]
    }

    @Test func withTheKeyTheyAreOpened() throws {
        let folder = try TemporaryFolder()
        try device(folder / "1.sqlite", 0..<20)
        try device(folder / "2.sqlite", 10..<30)
        let plain = try Samples.archive(folder / "plain.sqlite", responses: 0..<30)
        for number: UInt64 in [1000, 1010] { _ = try plain.store(Samples.brokenOff(number)) }
        let sticks = ["1", "2"].map { folder / "\($0).sqlite" }
        let before = try sticks.map(bytes)
        let report = try Archive.collect(from: sticks, into: folder / "team.sqlite", keys: [OpeningKey(), key])
        #expect((report.opened, report.sealed, report.unopened, report.responses) == (30, [], [:], 32))
        // The same as if nothing had ever been sealed, to the content's hash.
        #expect(try content(folder / "team.sqlite") == content(folder / "plain.sqlite"))
        #expect(try sticks.map(bytes) == before, "the sticks stay untouched")
        let team = try bytes(folder / "team.sqlite")
        let again = try Archive.collect(from: sticks, into: folder / "team.sqlite", keys: [key])
        #expect(again.sources.map(\.added) == [0, 0])
        #expect((again.opened, again.sources.map(\.conflicts)) == (0, [0, 0]))
        #expect(try bytes(folder / "team.sqlite") == team)
        // Nor does it undo anything to collect them without the key.
        _ = try Archive.collect(from: sticks, into: folder / "team.sqlite")
        #expect(try bytes(folder / "team.sqlite") == team)
    }

    @Test func withoutTheKeyTheyStaySealedAndAreOpenedLater() throws {
        let folder = try TemporaryFolder()
        let other = OpeningKey()
        try device(folder / "1.sqlite", 0..<20)
        try device(folder / "2.sqlite", 20..<25, key: other.sealingKey)
        let sticks = ["1", "2"].map { folder / "\($0).sqlite" }
        let report = try Archive.collect(from: sticks, into: folder / "team.sqlite")
        #expect((report.opened, report.responses) == (0, 27))
        #expect(
            Set(report.sealed) == [
                .init(fingerprint: key.sealingKey.fingerprint, responses: 20),
                .init(fingerprint: other.sealingKey.fingerprint, responses: 5),
            ])
        #expect(try content(folder / "team.sqlite").filter { $0.contains("|X'01") }.count == 25)
        #expect(
            try Archive(path: folder / "team.sqlite", access: .readOnly).sealingKey == nil, "the team's does not seal")
        #expect(try Archive(path: folder / "team.sqlite", access: .readOnly).check().problems.isEmpty)
        // The sticks are gone: the target alone, one key at a time.
        let first = try Archive.collect(from: [], into: folder / "team.sqlite", keys: [other])
        #expect((first.opened, first.sealed.map(\.responses)) == (5, [20]))
        let second = try Archive.collect(from: [folder / "team.sqlite"], into: folder / "team.sqlite", keys: [key])
        #expect((second.opened, second.sealed, second.sources[0].isTarget) == (20, [], true))
        _ = try Archive.collect(from: sticks, into: folder / "direct.sqlite", keys: [key, other])
        #expect(try content(folder / "team.sqlite") == content(folder / "direct.sqlite"))
    }

    /// An opened response stands before the same one sealed, from whichever side it comes.
    @Test func anOpenedOneStandsBeforeASealedOne() throws {
        let folder = try TemporaryFolder()
        try device(folder / "stick.sqlite", 0..<5)
        _ = try Archive.collect(from: [folder / "stick.sqlite"], into: folder / "open.sqlite", keys: [key])
        for order in [["stick", "open"], ["open", "stick"]] {
            let target = folder / "\(order[0])-first.sqlite"
            let report = try Archive.collect(from: order.map { folder / "\($0).sqlite" }, into: target)
            #expect((report.sealed, report.sources[1].conflicts, report.sources[1].alreadyThere) == ([], 0, 6))
            #expect(try content(target) == content(folder / "open.sqlite"))
        }
    }

    @Test func whatDoesNotOpenStaysSealedAndIsCounted() throws {
        let folder = try TemporaryFolder()
        try device(folder / "stick.sqlite", 0..<6)
        let stick = try Archive(path: folder / "stick.sqlite", access: .readWrite(create: false))
        let ids = (0..<6 as Range<UInt64>).map { Samples.id($0) }
        // One is changed in its last byte, one bears another's answers, one another's session.
        try stick.put(Samples.session(Samples.otherCode))
        try stick.execute(
            """
            UPDATE response SET answers = CAST(substr(answers, 1, length(answers) - 1) || x'00' AS BLOB)
                WHERE id = x'\(ids[0])' AND substr(answers, -1) <> x'00';
            UPDATE response SET answers = (SELECT answers FROM response WHERE id = x'\(ids[2])') WHERE id = x'\(ids[1])';
            UPDATE response SET session = '\(Samples.otherCode)' WHERE id = x'\(ids[3])';
            """)
        // One holds what no interview of this version gives.
        let label = SealedAnswers.Label(
            version: Samples.version().hash, response: ids[4].bytes, session: Samples.code.rawValue)
        let size = Samples.survey.longestCanonicalJSON
        for (json, fault) in [
            (#"{"naam":"Jan"}"#, OpeningFault.answers(.unknownQuestion)), ("{ }", .answers(.notCanonical)),
            ("[1]", .answers(.unreadable)), ("", .answers(.unreadable)),
        ] {
            let sealed = try SealedAnswers.seal(json, size: size, for: key.sealingKey, label)
            let hex = sealed.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
            try stick.execute("UPDATE response SET answers = x'\(hex)' WHERE id = x'\(ids[4])'")
            let report = try Archive.collect(
                from: [folder / "stick.sqlite"], into: folder / "team-\(fault)-\(json.count).sqlite", keys: [key])
            #expect(report.unopened == [.notAuthentic: 3, fault: 1])
            #expect((report.opened, report.responses, report.sources[0].added) == (2, 7, 7))
            let team = try Archive(path: folder / "team-\(fault)-\(json.count).sqlite", access: .readOnly)
            // Byte for byte as they came.
            #expect(
                try team.query("SELECT hex(answers) FROM response WHERE typeof(answers) = 'blob' ORDER BY id")
                    == ([0, 1, 3, 4].map { ids[$0] }.sorted().map {
                        try stick.query("SELECT hex(answers) FROM response WHERE id = x'\($0)'")[0]
                    }))
            #expect(try team.completeResponses(of: Samples.survey.id) == 6)
        }
    }
}
