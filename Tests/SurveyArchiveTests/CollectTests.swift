import GRDB
import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

@Suite struct CollectTests {
    /// The whole content of an archive, as text.
    static func content(_ path: String) throws -> [String] {
        let archive = try Archive(path: path, access: .readOnly)
        let tables = ["survey_version", "survey_question", "survey_item", "site", "session", "tombstone", "release"]
        return try tables.flatMap { table in try archive.query("SELECT '\(table)', * FROM \(table) ORDER BY 2, 3") }
            + archive.query("SELECT session, hex(digest), spent FROM ticket ORDER BY 1, 2")
            + archive.query(
                "SELECT hex(id), survey_version, session, mode, language, assisted, outcome, broke_off_at, answers FROM response ORDER BY id"
            )
    }

    /// Three devices: overlapping responses, one session closed on two of them, versions of their own.
    static func makeDevices(_ folder: TemporaryFolder) throws -> [String] {
        let one = try Samples.archive(folder / "1.sqlite", responses: 0..<20)
        _ = try one.close(Samples.code, invited: 30, notes: "printer stuk")
        let two = try Samples.archive(folder / "2.sqlite", responses: 10..<30)
        try two.publish(Samples.version("survey huurtoelage # anders"), during: HalfDay("2026-11-21-pm")!)
        _ = try two.store(Samples.brokenOff(100))
        _ = try two.store(Samples.brokenOff(101, at: nil))
        _ = try two.close(Samples.code, invited: 28, notes: "veel volk\nprinter stuk")
        let three = try Archive(path: folder / "3.sqlite", access: .readWrite(create: true))
        // The same version, published earlier and without structure.
        try three.publish(Samples.version(), during: HalfDay("2026-11-20-pm")!)
        try three.add(Site(code: Samples.site.code, label: ""))
        try three.put(Samples.session(Samples.otherCode))
        for number in 25..<40 as Range<UInt64> {
            // Without a structure decks would lie in another order.
            _ = try three.store(Samples.response(number, in: Samples.otherCode, answers: ["huurder": .choice(.no)]))
        }
        for archive in [one, two, three] { try archive.close() }
        return ["1", "2", "3"].map { folder / "\($0).sqlite" }
    }

    @Test func inAnyOrderAndAnyNumberOfTimesTheSameComesOut() throws {
        let folder = try TemporaryFolder()
        let devices = try Self.makeDevices(folder)
        let orders = [[0, 1, 2], [2, 1, 0], [1, 0, 2], [0, 1, 2, 0, 1, 2, 2]]
        var contents: [[String]] = []
        for (index, order) in orders.enumerated() {
            let target = folder / "team\(index).sqlite"
            if index % 2 == 0 {
                _ = try Archive.collect(from: order.map { devices[$0] }, into: target)
            } else {
                for device in order { _ = try Archive.collect(from: [devices[device]], into: target) }
            }
            contents.append(try Self.content(target))
            let before = try bytes(target)
            let report = try Archive.collect(from: devices, into: target)
            #expect(try bytes(target) == before, "not one byte")
            #expect(report.sources.map(\.added) == [0, 0, 0])
            #expect(report.newSessions == 0 && report.newSites == 0 && report.newVersions == 0)
            #expect(try Self.content(target) == contents[index])
            #expect(try Archive(path: target, access: .readOnly).check().problems.isEmpty)
        }
        #expect(contents[0].count > 50)
        // Responses 25 to 29 are in two sessions, which no device can bring about: one stands, whatever the order.
        for content in contents { #expect(content == contents[0]) }
        // Collecting is associative too: first two of them, then the third into that.
        _ = try Archive.collect(from: [devices[1], devices[2]], into: folder / "half.sqlite")
        _ = try Archive.collect(from: [folder / "half.sqlite", devices[0]], into: folder / "whole.sqlite")
        #expect(try Self.content(folder / "whole.sqlite") == contents[0])
    }

    @Test func itSaysWhatCameFromWhere() throws {
        let folder = try TemporaryFolder()
        let devices = try Self.makeDevices(folder)
        let report = try Archive.collect(from: devices, into: folder / "team.sqlite")
        #expect(report.isNew)
        #expect(report.sources.map(\.responses) == [20, 22, 15])
        #expect(report.sources.map(\.added) == [20, 12, 10])
        #expect(report.sources.map(\.alreadyThere) == [0, 10, 5])
        #expect(report.sources.map(\.conflicts) == [0, 0, 5])
        #expect(report.responses == 42)
        #expect((report.newVersions, report.newSites, report.newSessions) == (2, 1, 2))
        #expect(report.notCompacted == nil)
        let team = try Archive(path: folder / "team.sqlite", access: .readOnly)
        let session = try #require(try team.session(Samples.code))
        #expect(session.state == .closed)
        #expect(session.invited == 30)
        #expect(session.notes == "printer stuk\nveel volk")
        #expect(try team.sites() == [Samples.site], "a label that is missing is filled in")
        #expect(try team.versions(of: nil).map(\.source) == ["survey huurtoelage", "survey huurtoelage # anders"])
        #expect(
            try team.query("SELECT published_half_day FROM survey_version ORDER BY 1") == [
                "2026-11-20-pm", "2026-11-21-pm",
            ])
        #expect(try team.query("SELECT count(*) FROM \"answers_huurtoelage\"") == ["42"])
        #expect(mode(folder / "team.sqlite") == 0o600)
        #expect(folder.names == ["1.sqlite", "2.sqlite", "3.sqlite", "team.sqlite"])
    }

    @Test func sourcesStayUntouchedAlsoOnesThatAreInUseOrWereNotClosed() async throws {
        let folder = try TemporaryFolder()
        let live = try Samples.archive(folder / "live.sqlite", responses: 0..<10)
        // One that lost its power: its log holds everything.
        for part in ["", "-wal"] {
            try write(try bytes(folder / "live.sqlite\(part)"), to: folder / "crashed.sqlite\(part)")
        }
        // All but the index of the live log, in which SQLite notes who reads.
        func state() throws -> [String: [UInt8]] {
            var state = Dictionary(uniqueKeysWithValues: try folder.names.map { ($0, try bytes(folder / $0)) })
            state["live.sqlite-shm"] = []
            return state
        }
        let before = try state()
        let into = try TemporaryFolder()
        let sources = ["live", "crashed"].map { folder / "\($0).sqlite" }
        #expect(try Archive.collect(from: [sources[1]], into: into / "1.sqlite").sources[0].added == 10)
        #expect(try Archive.collect(from: [sources[0]], into: into / "2.sqlite").sources[0].added == 10)
        // Of another process, too.
        await #expect(processExitsWith: .exitCode(10)) {
            [source = sources[0] as String, target = into / "3.sqlite" as String] in
            exit(Int32(try Archive.collect(from: [source], into: target).sources[0].added))
        }
        #expect(try state() == before)
        #expect(into.names == ["1.sqlite", "2.sqlite", "3.sqlite"])
        withExtendedLifetime(live) {}
    }

    @Test(arguments: ["text", "newer", "damaged", "missing", "empty"])
    func aSourceThatIsRefusedLeavesTheTargetAsItWas(_ fault: String) throws {
        let folder = try TemporaryFolder()
        let good = try Samples.archive(folder / "good.sqlite", responses: 0..<5)
        try Samples.archive(folder / "target.sqlite", responses: 5..<9).close()
        try good.close()
        let bad = folder / "bad.sqlite"
        let reason: (StoreError) -> Bool
        switch fault {
        case "text":
            try write(Array("geen archief".utf8), to: bad)
            reason = { $0 == .notAnArchive("a text file") }
        case "newer":
            let archive = try Samples.archive(bad)
            try archive.execute("PRAGMA user_version = 9")
            try archive.close()
            reason = { $0 == .newer }
        case "damaged":
            try Samples.archive(bad, responses: 0..<100).close()
            try write(Array(try bytes(bad).dropLast(20_000)), to: bad)
            reason = { if case .damaged = $0 { true } else { false } }
        case "empty":
            try write([], to: bad)
            reason = { $0 == .notAnArchive("an empty file") }
        default: reason = { $0 == .notAnArchive("there is no such file") }
        }
        let before = (folder.names, try folder.names.map { try bytes(folder / $0) })
        for target in ["target.sqlite", "nieuw.sqlite"] {
            let error = #expect(throws: CollectError.self) {
                try Archive.collect(from: [folder / "good.sqlite", bad], into: folder / target)
            }
            #expect(error?.path == bad)
            #expect(error.map { reason($0.reason) } == true, "\(String(describing: error))")
        }
        #expect(folder.names == before.0)
        #expect(try folder.names.map { try bytes(folder / $0) } == before.1)
    }

    @Test func aTargetThatIsNoArchiveStaysAsItWas() throws {
        let folder = try TemporaryFolder()
        try Samples.archive(folder / "good.sqlite", responses: 0..<5).close()
        try write(Array("verslag".utf8), to: folder / "verslag.txt")
        #expect(throws: CollectError(path: folder / "verslag.txt", reason: .notAnArchive("a text file"))) {
            try Archive.collect(from: [folder / "good.sqlite"], into: folder / "verslag.txt")
        }
        #expect(try bytes(folder / "verslag.txt") == Array("verslag".utf8))
    }

    @Test func aTargetWhereNothingCanBeMadeIsBlamedItself() throws {
        let folder = try TemporaryFolder()
        try Samples.archive(folder / "good.sqlite", responses: 0..<5).close()
        let target = folder / "weg/team.sqlite"
        let error = #expect(throws: CollectError.self) {
            try Archive.collect(from: [folder / "good.sqlite"], into: target)
        }
        #expect(error == CollectError(path: target, reason: .other("there is no folder \(folder / "weg")")))
    }

    /// What breaks in the middle leaves the target as it was, to the byte, and no new one.
    @Test(arguments: [true, false])
    func aFailureInTheMiddleLeavesTheTargetAsItWas(_ isCopy: Bool) throws {
        let folder = try TemporaryFolder()
        try Samples.archive(folder / "good.sqlite", responses: 0..<300).close()
        // A row that the schema here refuses: an older or a foreign hand wrote it.
        let bad = try Samples.archive(folder / "bad.sqlite", responses: 300..<301)
        try bad.execute("PRAGMA foreign_keys = OFF; UPDATE response SET session = 'ZZZZZZ'")
        try bad.close()
        let target = try Samples.archive(folder / "target.sqlite", responses: 400..<410)
        if isCopy {
            _ = try target.cleanCopy(to: folder / "copy.sqlite")
            try target.close()
            rename(folder / "copy.sqlite", folder / "target.sqlite")
        } else {
            try target.close()
        }
        let before = try bytes(folder / "target.sqlite")
        for name in ["target.sqlite", "nieuw.sqlite"] {
            #expect(throws: CollectError.self) {
                try Archive.collect(from: [folder / "good.sqlite", folder / "bad.sqlite"], into: folder / name)
            }
        }
        #expect(try bytes(folder / "target.sqlite") == before)
        #expect(folder.names == ["bad.sqlite", "good.sqlite", "target.sqlite"])
    }

    @Test func theTargetItselfAmongTheSourcesIsNothingToDo() throws {
        let folder = try TemporaryFolder()
        try Samples.archive(folder / "team.sqlite", responses: 0..<5).close()
        let report = try Archive.collect(from: [folder / "team.sqlite"], into: folder / "team.sqlite")
        #expect(report.sources[0].isTarget)
        #expect(report.responses == 5)
        let none = try Archive.collect(from: [], into: folder / "team.sqlite")
        #expect(none.responses == 5)
    }

    @Test func purgedSessionsStayPurgedWhereverTheTombstoneComesFrom() throws {
        let folder = try TemporaryFolder()
        try Samples.archive(folder / "old-stick.sqlite", responses: 0..<10).close()
        let other = try Samples.archive(folder / "other.sqlite", in: Samples.otherCode)
        _ = try other.store(Samples.response(20, in: Samples.otherCode))
        try other.execute("INSERT INTO tombstone (session, half_day) VALUES ('\(Samples.code)', '2026-11-21-am')")
        try other.close()
        // The tombstone first or last, in the source or in the target: never a response of that session.
        for (index, order) in [["old-stick", "other"], ["other", "old-stick"]].enumerated() {
            let target = folder / "together\(index).sqlite"
            let report = try Archive.collect(from: order.map { folder / "\($0).sqlite" }, into: target)
            #expect(report.sources.map(\.leftOut).reduce(0, +) == 10)
            #expect(try Archive(path: target, access: .readOnly).ids() == [Samples.id(20).description])
            let after = folder / "after\(index).sqlite"
            for name in order { _ = try Archive.collect(from: [folder / "\(name).sqlite"], into: after) }
            #expect(try Self.content(after) == Self.content(target))
        }
        let report = try Archive.collect(from: [folder / "old-stick.sqlite"], into: folder / "late.sqlite")
        #expect(report.responses == 10)
        #expect(try Archive.collect(from: [folder / "other.sqlite"], into: folder / "late.sqlite").removed == 10)
        // Nor does one come in afterwards.
        let late = try Archive(path: folder / "late.sqlite", access: .readWrite(create: false))
        #expect(throws: StoreError.unknownReference("session \(Samples.code), of which the answers were purged")) {
            try late.store(Samples.response(99))
        }
    }

    @Test func ofTwoContentsOfOneIDTheCompleteOneStandsElseTheFirstByItsBytes() throws {
        let folder = try TemporaryFolder()
        let contents: [Response] = [
            Samples.brokenOff(1, at: nil), Samples.response(1, answers: ["huurder": .choice(.yes)]),
            Samples.response(1, answers: ["huurder": .choice(.no)]), Samples.brokenOff(1),
        ]
        for (index, response) in contents.enumerated() {
            let archive = try Samples.archive(folder / "\(index).sqlite")
            _ = try archive.store(response)
            try archive.close()
        }
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 1, 3], [1, 3, 0, 2]] {
            remove(folder / "team.sqlite")
            let report = try Archive.collect(from: order.map { folder / "\($0).sqlite" }, into: folder / "team.sqlite")
            #expect(report.sources.map(\.conflicts) == [0, 1, 1, 1])
            let rows = try Archive(path: folder / "team.sqlite", access: .readOnly).rows()
            #expect(rows.map(\.content) == [["nl", "false", #"{"huurder":"no"}"#]])
        }
    }

    @Test func conflictsOfLabelsAndCodesAreReported() throws {
        let folder = try TemporaryFolder()
        let one = try Samples.archive(folder / "1.sqlite")
        try one.add(Site(code: "bib", label: "Bib"))
        let two = try Archive(path: folder / "2.sqlite", access: .readWrite(create: true))
        try two.add(Site(code: "bib", label: "Bibliotheek"))
        try two.put(Session(code: Samples.code, site: "bib", survey: "ocmw", halfDay: HalfDay("2026-11-20-am")!))
        try one.close()
        try two.close()
        let report = try Archive.collect(
            from: [folder / "1.sqlite", folder / "2.sqlite"], into: folder / "team.sqlite")
        #expect(report.labelConflicts == [.init(site: "bib", stands: "Bib", other: "Bibliotheek")])
        #expect(report.sessionConflicts == [Samples.code])
        // The earlier half-day stands.
        let team = try Archive(path: folder / "team.sqlite", access: .readOnly)
        #expect(try team.session(Samples.code)?.survey == "ocmw")
        #expect(try team.session(Samples.code)?.state == .open)
    }
}
