import FoundationEssentials
import GRDB
import SurveyCore
import Testing

@testable import SurveyArchive

/// Archives that an earlier version of the program wrote.
@Suite struct MigrationTests {
    private static let release = Release(
        survey: Samples.survey.id, audience: "team", halfDay: HalfDay("2026-11-21-pm")!,
        contentHash: Samples.version().hash, options: "", tables: "{}")

    /// Makes an archive of an old version, by the SQL with which that version made it.
    private func makeOld(_ path: String, version: Int = 1) throws {
        let schema = "\(#filePath.dropLast("MigrationTests.swift".count))Golden/schema-\(version).sql"
        let sql = String(decoding: try bytes(schema), as: UTF8.self)
        let hash = Samples.version().hash
        try withDatabase(path) { db in
            try db.execute(sql: sql)
            try db.execute(
                sql: """
                    INSERT INTO survey_version (hash, survey, source, published_half_day, ordinal) VALUES (?, 'huurtoelage', 'survey huurtoelage', '2026-11-21-am', 0);
                    INSERT INTO site VALUES ('voedselbank', 'Voedselbank Ravels');
                    INSERT INTO session
                        (code, site, survey, half_day, state, invited, notes, local, end_half_day) VALUES ('AAAAAA', 'voedselbank', 'huurtoelage', '2026-11-21-am', 'open', NULL, '', 0, '2026-11-21-am');
                    """, arguments: [hash])
            try SurveyStructure(Samples.survey).insert(db, version: hash)
            // A view per survey, which version 1 made anew on the way to 2.
            if version > 1 { try SurveyView.refreshAll(db) }
            let complete = "'kiosk', 'nl', 0, 'complete', NULL, '\(Samples.json)'"
            for number in 1...3 as ClosedRange<UInt64> {
                try db.execute(
                    sql: "INSERT INTO response VALUES (x'\(Samples.id(number))', '\(hash)', 'AAAAAA', \(complete))")
            }
            let brokenOff = "'kiosk', NULL, NULL, 'brokeOff', 'kent', NULL"
            try db.execute(
                sql: "INSERT INTO response VALUES (x'\(Samples.id(4))', '\(hash)', 'AAAAAA', \(brokenOff))")
            try db.execute(sql: "INSERT INTO tombstone (session, half_day) VALUES ('ZZZZZZ', '2026-11-20-am')")
            try db.execute(
                sql: """
                    INSERT INTO release (id, survey, audience, half_day, content_hash, tables)
                    VALUES (?, 'huurtoelage', 'team', '2026-11-21-pm', ?, '{}')
                    """, arguments: [Data(ReleaseRecord.id(of: Self.release)), hash])
        }
    }

    private func makeNew(_ path: String, sealingKey: SealingKey? = nil) throws -> Archive {
        let archive = try Samples.archive(path, responses: 1..<4, sealingKey: sealingKey)
        _ = try archive.store(Samples.brokenOff(4, at: "kent"))
        return archive
    }

    @Test(arguments: [1, 2, 3]) func anOldArchiveIsReadWithoutATouch(_ version: Int) throws {
        let folder = try TemporaryFolder()
        try makeOld(folder / "oud.sqlite", version: version)
        let before = try bytes(folder / "oud.sqlite")
        let old = try Archive(path: folder / "oud.sqlite", access: .readOnly)
        let new = try makeNew(folder / "nieuw.sqlite")
        #expect(try old.rows() == new.rows())
        #expect(try old.contentHash(of: Samples.survey.id) == new.contentHash(of: Samples.survey.id))
        #expect(try old.releases(of: Samples.survey.id) == [Self.release])
        #expect(old.sealingKey == nil)
        let summary = try old.check()
        #expect(summary.problems.isEmpty)
        #expect((summary.schemaVersion, summary.keys) == (version, []))
        #expect(summary.sessions.map(\.isOwnDevice) == [true])
        #expect(try old.onlineSession(Samples.code) == OnlineSession(session: old.session(Samples.code)!))
        #expect(try old.ticketState(Samples.ticket(1), of: Samples.code) == nil)
        #expect(try old.ticketCount(of: Samples.code) == TicketCount())
        #expect(try old.exportPlan() == new.exportPlan().replacing("2026-12-05-am", with: "2026-11-21-am"))
        #expect(try old.cleanCopy(to: folder / "kopie.sqlite").responses == 4)
        #expect(try bytes(folder / "oud.sqlite") == before)
        #expect(folder.names.filter { $0.hasPrefix("oud") } == ["oud.sqlite"])
    }

    @Test(arguments: [1, 2, 3]) func openedToWriteItIsBroughtUpToDateAndKeepsEverything(_ version: Int) throws {
        let folder = try TemporaryFolder()
        try makeOld(folder / "oud.sqlite", version: version)
        let hash = try Archive(path: folder / "oud.sqlite", access: .readOnly).contentHash(of: Samples.survey.id)
        let archive = try Archive(
            path: folder / "oud.sqlite", access: .readWrite(create: false), sealingKey: SealingTests.key.sealingKey)
        #expect(try archive.query("PRAGMA user_version") == ["4"])
        #expect(try archive.contentHash(of: Samples.survey.id) == hash)
        // What was in plain stays so; what comes is sealed.
        try archive.publish(Samples.version(), survey: Samples.survey, during: Samples.morning)
        _ = try archive.store(Samples.response(5))
        #expect(
            try archive.query("SELECT typeof(answers), count(*) FROM response GROUP BY 1 ORDER BY 1")
                == ["blob|1", "null|1", "text|3"])
        #expect(try archive.query("SELECT count(*) FROM answer") == ["28"])
        #expect(try archive.query("SELECT count(*) FROM \"answers_huurtoelage\" WHERE is_sealed") == ["1"])
        #expect(try archive.check().problems.isEmpty)
        // It takes tickets now.
        try archive.add([Samples.ticket(9)], to: Samples.code)
        #expect(try archive.submit([Samples.submission(8), Samples.invited(9)]) == [.ticketUnknown, .stored])
        try archive.execute("DELETE FROM response WHERE mode = 'online'")
        #expect(try !archive.record(Self.release))
        // The rules came along.
        #expect(throws: DatabaseError.self) { try archive.execute("UPDATE response SET session = 'BBBBBB'") }
        #expect(throws: DatabaseError.self) { try archive.execute("UPDATE response SET outcome = 'brokeOff'") }
        try archive.execute("INSERT INTO tombstone (session, half_day) VALUES ('AAAAAA', '2026-11-21-am')")
        #expect(throws: StoreError.unknownReference("session AAAAAA, of which the answers were purged")) {
            try archive.store(Samples.response(6))
        }
    }

    @Test(arguments: [1, 2, 3]) func aNewArchiveHasTheSameSchemaAsOneBroughtUpToDate(_ version: Int) throws {
        let folder = try TemporaryFolder()
        try makeOld(folder / "oud.sqlite", version: version)
        let old = try Archive(path: folder / "oud.sqlite", access: .readWrite(create: false))
        let new = try makeNew(folder / "nieuw.sqlite")
        func schema(_ archive: Archive) throws -> [String] {
            try archive.query("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name")
        }
        #expect(try schema(old) == schema(new))
        #expect(try new.check().file.freePages <= 1)
    }

    @Test(arguments: [1, 2, 3]) func oldAndNewArchivesAreCollectedTogether(_ version: Int) throws {
        let folder = try TemporaryFolder()
        try makeOld(folder / "oud.sqlite", version: version)
        let before = try bytes(folder / "oud.sqlite")
        try makeNew(folder / "nieuw.sqlite", sealingKey: SealingTests.key.sealingKey).close()
        for (index, order) in [["oud", "nieuw"], ["nieuw", "oud"]].enumerated() {
            let report = try Archive.collect(
                from: order.map { folder / "\($0).sqlite" }, into: folder / "team\(index).sqlite")
            // What one archive has in plain need not be opened in another.
            #expect((report.responses, report.sealed, report.sources[1].conflicts) == (4, [], 0))
            let team = try Archive(path: folder / "team\(index).sqlite", access: .readOnly)
            #expect(try team.query("SELECT DISTINCT answers FROM response WHERE answers IS NOT NULL") == [Samples.json])
            #expect(try team.check().problems.isEmpty)
        }
        #expect(try bytes(folder / "oud.sqlite") == before)
        // An old archive is a target too.
        let report = try Archive.collect(from: [folder / "nieuw.sqlite"], into: folder / "oud.sqlite")
        #expect(report.sources.map(\.alreadyThere) == [4])
    }
}
