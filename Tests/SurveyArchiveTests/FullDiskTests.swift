import GRDB
import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

@Suite struct FullDiskTests {
    /// A limit within SQLite: everywhere, without rights.
    @Test func whenThereIsNoRoomItSaysSoAndLosesNothing() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite", responses: 0..<20)
        let pages = try archive.query("PRAGMA page_count")[0]
        try archive.execute("PRAGMA max_page_count = \(pages)")
        var number: UInt64 = 1000
        var stored: [UInt64] = []
        let error = #expect(throws: StoreError.self) {
            while number < 5000 {
                _ = try archive.store(Samples.response(number))
                stored.append(number)
                number += 1
            }
        }
        #expect(error == .full)
        #expect(try !archive.contains(Samples.id(number)))
        for number in stored { #expect(try archive.contains(Samples.id(number))) }
        #expect(try archive.ids().count == 20 + stored.count)
        // All of a group or nothing.
        #expect(throws: StoreError.full) { try archive.store(contentsOf: (6000..<6500).map { Samples.response($0) }) }
        #expect(try archive.ids().count == 20 + stored.count)
        try archive.execute("PRAGMA max_page_count = 100000")
        #expect(try archive.store(Samples.response(number)) == .stored)
        #expect(try archive.check().problems.isEmpty)
    }

    /// Submissions come in whole batches: what does not fit is no outcome of each but an error, and spends no ticket.
    @Test(.enabled(if: SmallDisk.isAllowed, "file systems can be mounted here"))
    func aBatchThatDoesNotFitIsNotStoredAtAll() throws {
        let folder = try TemporaryFolder()
        let disk = try SmallDisk(at: folder / "disk", kilobytes: 700)
        let archive = try Samples.archive("\(disk.path)/ravels.sqlite")
        try archive.add(Set((0..<1000).map { Samples.ticket($0) }), to: Samples.code)
        var stored: UInt64 = 0
        let error = #expect(throws: StoreError.self) {
            while stored < 1000 {
                let batch = (stored..<stored + 20).map { Samples.invited($0) }
                let outcomes = try archive.submit(batch)
                #expect(outcomes.allSatisfy { $0 == .stored })
                stored += 20
            }
        }
        #expect(error == .full)
        #expect(stored > 20)
        #expect(try archive.ids().count == Int(stored))
        #expect(try archive.ticketCount(of: Samples.code) == TicketCount(made: 1000, spent: Int(stored)))
        #expect(try archive.standing(of: Samples.id(stored)) == nil)
        // A copy where there is room takes the same batch.
        _ = try archive.cleanCopy(to: folder / "copy.sqlite")
        let copy = try Archive(path: folder / "copy.sqlite", access: .readWrite(create: false))
        let batch = (stored..<stored + 20).map { Samples.invited($0) }
        #expect(try copy.submit(batch).allSatisfy { $0 == .stored })
        #expect(try copy.check().problems.isEmpty)
    }

    /// A real file system of two megabytes; only root may make one.
    @Test(.enabled(if: SmallDisk.isAllowed, "file systems can be mounted here"))
    func aRealFullDisk() throws {
        let folder = try TemporaryFolder()
        let disk = try SmallDisk(at: folder / "disk", kilobytes: 2048)
        let archive = try Samples.archive("\(disk.path)/ravels.sqlite", checkpointsEachSave: true)
        var stored: UInt64 = 0
        let error = #expect(throws: StoreError.self) {
            while stored < 20_000 {
                _ = try archive.store(Samples.response(stored))
                stored += 1
            }
        }
        #expect(error == .full)
        #expect(stored > 100)
        #expect(try archive.ids().count == Int(stored))
        #expect(try archive.rows().count == Int(stored))
        // The copy does not fit either, and leaves nothing.
        #expect(throws: StoreError.full) { try archive.cleanCopy(to: "\(disk.path)/copy.sqlite") }
        #expect(throws: (any Error).self) { try archive.compact() }
        #expect(throws: CollectError(path: "\(disk.path)/team.sqlite", reason: .full)) {
            try Archive.collect(from: ["\(disk.path)/ravels.sqlite"], into: "\(disk.path)/team.sqlite")
        }
        #expect(throws: StoreError.full) {
            try Archive(path: "\(disk.path)/nieuw.sqlite", access: .readWrite(create: true))
        }
        #expect(try disk.names().allSatisfy { $0.hasPrefix("ravels.sqlite") })
        // A place with room takes all of it.
        #expect(try archive.cleanCopy(to: folder / "copy.sqlite").responses == Int(stored))
        #expect(try archive.check().problems.isEmpty)
    }
}

/// A file system in memory, unmounted when it is let go.
final class SmallDisk {
    let path: String

    static let isAllowed: Bool = {
        guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
        return (try? SmallDisk(at: folder / "disk", kilobytes: 64)) != nil
    }()

    struct Failure: Error {}

    init(at path: String, kilobytes: Int) throws {
        self.path = path
        mkdir(path, 0o700)
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
            rmdir(path)
            throw Failure()
        }
    }

    deinit {
        umount2(path, 2)
        rmdir(path)
    }

    func names() throws -> [String] { try Self.names(path) }

    /// All names in a folder.
    static func names(_ path: String) throws -> [String] {
        guard let stream = opendir(path) else { throw Failure() }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
