import GRDB
import SurveyCore
import Testing

@testable import SurveyArchive

/// The ledger of what was given out.
@Suite struct ReleaseTests {
    private func release(_ tables: String, on halfDay: String = "2026-11-21-pm", audience: String = "team") -> Release {
        Release(
            survey: Samples.survey.id, audience: audience, halfDay: HalfDay(halfDay)!,
            contentHash: Archive.hash(of: "responses"), options: "cells 5", tables: tables)
    }

    @Test func aReleaseIsRecordedOnceWithTheHalfDayOfTheFirstTime() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "team.sqlite")
        #expect(try archive.record(release("{}")))
        #expect(try !archive.record(release("{}")))
        #expect(try !archive.record(release("{}", on: "2026-12-01-am")))
        #expect(try archive.releases(of: Samples.survey.id) == [release("{}")])
        #expect(try archive.releases(of: "iets-anders").isEmpty)
        #expect(try archive.snapshot().releases(of: Samples.survey.id) == [release("{}")])
        #expect(throws: StoreError.self) { try archive.record(release("geen JSON")) }
        #expect(try archive.check().releases == 1)
    }

    @Test func eachPartOfItsContentMakesItAnother() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "team.sqlite")
        let one = release("{}")
        var others = Array(repeating: one, count: 5)
        others[0].survey = "ocmw"
        others[1].audience = "public"
        others[2].contentHash = Archive.hash(of: "other responses")
        others[3].options = "cells 10"
        others[4].tables = "[]"
        #expect(try ([one] + others).map { try archive.record($0) } == Array(repeating: true, count: 6))
        #expect(try archive.releases(of: Samples.survey.id) == [one] + others.dropFirst())
        #expect(try archive.check().problems.isEmpty)
    }

    /// Also where the clock goes back.
    @Test func theyComeBackInTheOrderInWhichTheyWereRecorded() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "team.sqlite")
        let releases = [
            release("[3]", on: "2026-12-02-am"), release("[1]", on: "2026-12-01-pm"),
            release("[2]", on: "2026-12-01-am"),
            release("[0]", on: "2026-12-05-am"),
        ]
        for release in releases { try archive.record(release) }
        #expect(try archive.releases(of: Samples.survey.id) == releases)
    }

    @Test func ledgersAreMergedInWhateverOrderArchivesAreCollected() throws {
        let folder = try TemporaryFolder()
        // Two project teams: the second one knew the first one's releases when it recorded its own.
        let (one, other) = (
            ["[0]", "[1]"].map { release($0) }, ["[2]", "[3]"].map { release($0, on: "2026-11-20-am") }
        )
        let first = try Samples.archive(folder / "first.sqlite")
        for release in one { try first.record(release) }
        _ = try first.cleanCopy(to: folder / "second.sqlite")
        try first.close()
        let second = try Archive(path: folder / "second.sqlite", access: .readWrite(create: false))
        for release in other { try second.record(release) }
        try second.close()
        // A third one printed the same tables without knowing of any.
        let third = try Samples.archive(folder / "third.sqlite")
        try third.record(release("[9]"))
        try third.record(release("[3]", on: "2026-11-22-am"))
        try third.close()
        let names = ["first", "second", "third"].map { folder / "\($0).sqlite" }
        var ledgers: [[Release]] = []
        for (index, order) in [[0, 1, 2], [2, 1, 0], [1, 2, 0]].enumerated() {
            let target = folder / "team\(index).sqlite"
            for source in order { _ = try Archive.collect(from: [names[source]], into: target) }
            let before = try bytes(target)
            _ = try Archive.collect(from: names, into: target)
            #expect(try bytes(target) == before, "not one byte")
            ledgers.append(try Archive(path: target, access: .readOnly).releases(of: Samples.survey.id))
        }
        for ledger in ledgers { #expect(ledger == ledgers[0]) }
        #expect(Set(ledgers[0]) == Set(one + other + [release("[9]")]))
        #expect(ledgers[0].filter { $0 == one[0] || $0 == one[1] || $0 == other[0] } == one + [other[0]])
    }

    @Test func theCheckSaysWhenTheLedgerWasChanged() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "team.sqlite")
        for tables in ["[0]", "[1]", "[2]"] { try archive.record(release(tables)) }
        #expect(try archive.check().problems.isEmpty)
        try archive.execute("UPDATE release SET tables = '[7]' WHERE tables <> '[1]'")
        #expect(try archive.check().problems == [.releaseContent(releases: 2)])
    }
}
