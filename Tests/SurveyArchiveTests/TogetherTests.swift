import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

/// Several programs and threads on one archive.
@Suite struct TogetherTests {
    @Test func twoProgramsAndTheirThreadsStoreEachResponseOnce() async throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        let archive = try Samples.archive(path)
        // The other process sends the same forms, and some of its own.
        async let other = #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
            let archive = try Archive(path: path, access: .readWrite(create: false))
            for number in 0..<300 as Range<UInt64> { _ = try archive.store(Samples.response(number)) }
            exit(7)
        }
        let stored = try await withThrowingTaskGroup(of: Int.self) { group in
            for thread in 0..<3 as Range<UInt64> {
                group.addTask {
                    let archive = try Archive(path: path, access: .readWrite(create: false))
                    return try (100..<400 as Range<UInt64>).count { number in
                        try archive.store(Samples.response((number + thread * 97) % 300 + 100)) == .stored
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        _ = await other
        #expect(try archive.ids() == (0..<400).map { Samples.id($0).description }.sorted())
        #expect(stored <= 300 && stored >= 100)
        #expect(try archive.check().problems.isEmpty)
    }

    @Test func aProgramThatHoldsTheFileForTooLongIsSaidSo() throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        let (one, other) = (try Samples.archive(path), try Archive(path: path, access: .readWrite(create: false)))
        try other.execute("PRAGMA busy_timeout = 1")
        _ = try one.write { _ in
            #expect(throws: StoreError.busy) { try other.store(Samples.response(1)) }
        }
        #expect(try other.store(Samples.response(1)) == .stored)
    }

    @Test func aSnapshotStaysAsItWasWhileOthersStore() async throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite", responses: 0..<40)
        let snapshot = try archive.snapshot(parts: 2)
        let hash = try snapshot.contentHash(of: Samples.survey.id)
        for number in 40..<80 as Range<UInt64> { _ = try archive.store(Samples.response(number)) }
        let halves = try await withThrowingTaskGroup(of: [ScannedRow].self) { group in
            for part in 0..<2 { group.addTask { try snapshot.rows(part: part, parts: 2) } }
            return try await group.reduce(into: [ScannedRow]()) { $0 += $1 }
        }
        #expect(halves.count == 40)
        #expect(try snapshot.completeResponses(of: Samples.survey.id) == 40)
        #expect(try snapshot.contentHash(of: Samples.survey.id) == hash)
        #expect(try !snapshot.contains(Samples.id(50)))
        #expect(try archive.rows().count == 80)
        #expect(try archive.contentHash(of: Samples.survey.id) != hash)
        #expect(throws: StoreError.readOnly) { try snapshot.store(Samples.response(90)) }
    }

    /// The connections of one snapshot never see two states, however busy it is.
    @Test func theConnectionsOfASnapshotSeeOneState() async throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        let archive = try Samples.archive(path)
        async let writing: Void = {
            let writer = try Archive(path: path, access: .readWrite(create: false))
            // Two responses at once, one in each half of the ids.
            for number in 0..<200 as Range<UInt64> {
                var pair = [Samples.response(number), Samples.response(number + 1000)]
                pair[0].id = ResponseID(bytes: [0x01] + pair[0].id.bytes.dropFirst())!
                pair[1].id = ResponseID(bytes: [0xF1] + pair[1].id.bytes.dropFirst())!
                try writer.store(contentsOf: pair)
            }
        }()
        for _ in 0..<40 {
            let snapshot = try archive.snapshot(parts: 2)
            let counts = try (0..<2).map { try snapshot.rows(part: $0, parts: 2).count }
            #expect(counts[0] == counts[1])
        }
        try await writing
    }
}
