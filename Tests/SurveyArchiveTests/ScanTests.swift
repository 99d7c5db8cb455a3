import SurveyCore
import Testing

@testable import SurveyArchive

@Suite struct ScanTests {
    /// The smallest id of a part is the smallest whose product with the number of parts reaches it.
    @Test(arguments: [1, 2, 3, 7, 10, 256, 1000, 65_537])
    func partsMeetWithoutAGap(_ parts: Int) {
        func word(_ bytes: [UInt8]) -> UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
        #expect(ResponseScan.start(of: 0, of: parts) == [UInt8](repeating: 0, count: 16))
        for part in stride(from: 1, to: parts, by: max(1, parts / 50)) {
            let start = word(ResponseScan.start(of: part, of: parts))
            #expect(start.multipliedFullWidth(by: UInt64(parts)).high == UInt64(part))
            #expect((start - 1).multipliedFullWidth(by: UInt64(parts)).high == UInt64(part) - 1)
        }
        if parts == 2 { #expect(ResponseScan.start(of: 1, of: 2) == [0x80] + [UInt8](repeating: 0, count: 15)) }
    }

    @Test func theContentHashIsThatOfTheContent() throws {
        let folder = try TemporaryFolder()
        let forth = try Samples.archive(folder / "forth.sqlite", responses: 0..<20)
        let back = try Samples.archive(folder / "back.sqlite")
        let survey = Samples.survey.id
        #expect(try forth.contentHash(of: survey) != back.contentHash(of: survey))
        for number in (0..<20 as Range<UInt64>).reversed() { _ = try back.store(Samples.response(number)) }
        #expect(try forth.contentHash(of: survey) == back.contentHash(of: survey))
        #expect(try forth.contentHash(of: survey).count == 64)
        // One letter more or less in a response, a response, a version: each another hash.
        var hashes: Set<String> = [try back.contentHash(of: survey), try back.contentHash(of: "ocmw")]
        try back.execute("UPDATE response SET language = 'fr' WHERE id = (SELECT min(id) FROM response)")
        hashes.insert(try back.contentHash(of: survey))
        for change in ["mode = 'online'", "assisted = 1 - assisted", "answers = replace(answers, '{', '{ ')"] {
            try back.execute("UPDATE response SET \(change) WHERE id = (SELECT min(id) FROM response)")
            hashes.insert(try back.contentHash(of: survey))
        }
        _ = try back.store(Samples.brokenOff(99))
        hashes.insert(try back.contentHash(of: survey))
        try back.execute("UPDATE response SET broke_off_at = 'elders' WHERE outcome = 'brokeOff'")
        hashes.insert(try back.contentHash(of: survey))
        try back.publish(Samples.version("survey huurtoelage # 2"), during: Samples.morning)
        hashes.insert(try back.contentHash(of: survey))
        #expect(hashes.count == 9)
        // What belongs to another survey does not count.
        try back.publish(Samples.version("survey ocmw", survey: "ocmw"), during: Samples.morning)
        #expect(hashes.contains(try back.contentHash(of: survey)))
    }

    /// Python's hashlib gave this one for the same three rows: `contentHash(of:)` says what is hashed.
    @Test func theContentHashIsAsItIsDefined() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite", responses: 0..<2)
        _ = try archive.store(Samples.brokenOff(99))
        let zeros = String(repeating: "0", count: 30)
        try archive.execute("UPDATE response SET id = x'00\(zeros)' WHERE outcome = 'brokeOff'")
        try archive.execute("UPDATE response SET id = x'7f\(zeros)' WHERE id = (SELECT max(id) FROM response)")
        try archive.execute("UPDATE response SET id = x'80\(zeros)' WHERE id NOT IN (x'00\(zeros)', x'7f\(zeros)')")
        let hash = "73330e939e912d78b9985c99c6b82c048fc9bc00752ca5403ac7193fe492d0de"
        #expect(try archive.contentHash(of: Samples.survey.id) == hash)
        // Hashed in parts, and these given in any order, it is the same.
        for parts in [1, 2, 4, 256] {
            let snapshot = try archive.snapshot()
            var rows = 0
            let digests = try (0..<parts).reversed().map { part in
                try snapshot.digest(survey: Samples.survey.id, part: part, of: parts) { _ in rows += 1 }
            }
            #expect(rows == 3)
            #expect(try snapshot.contentHash(of: Samples.survey.id, from: digests) == hash)
        }
    }

    @Test func theHashOfATextIsItsSHA256() {
        // FIPS 180-4, example of one block.
        #expect(Archive.hash(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func aGroupIsStoredWholeAndInTheOrderGivenOfTwoWithOneID() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite", responses: 3..<4)
        var group = (0..<6 as Range<UInt64>).map { Samples.response($0) }
        var again = Samples.response(1)
        again.mode = .online
        group.append(again)
        #expect(
            try archive.store(contentsOf: group)
                == [.stored, .stored, .stored, .alreadyStored, .stored, .stored, .alreadyStored])
        #expect(try archive.query("SELECT DISTINCT mode FROM response") == ["kiosk"])
        group = (10..<20 as Range<UInt64>).map { Samples.response($0) }
        group[7].session = Samples.otherCode
        #expect(throws: StoreError.unknownReference("session \(Samples.otherCode)")) {
            try archive.store(contentsOf: group)
        }
        #expect(try archive.ids().count == 6)
        #expect(try archive.store(contentsOf: []).isEmpty)
    }
}
