import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

@Suite struct ReadOnlyTests {
    @Test func readingChangesNothingInTheFileNorBesideIt() throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        let archive = try Samples.archive(path, responses: 0..<5)
        _ = try archive.cleanCopy(to: folder / "copy.sqlite")
        try archive.close()
        for path in [path, folder / "copy.sqlite"] {
            let before = (try bytes(path), folder.names)
            do {
                let reader = try Archive(path: path, access: .readOnly)
                #expect(try reader.rows().count == 5)
                #expect(try reader.snapshot(parts: 2).rows().count == 5)
                #expect(try reader.check().problems.isEmpty)
                #expect(throws: StoreError.readOnly) { try reader.store(Samples.response(9)) }
                #expect(throws: StoreError.readOnly) {
                    try reader.publish(Samples.version("x"), during: Samples.morning)
                }
                #expect(throws: StoreError.readOnly) { try reader.add(Samples.site) }
                #expect(throws: StoreError.readOnly) { try reader.close(Samples.code, invited: 1, notes: "") }
                #expect(throws: StoreError.readOnly) { try reader.compact() }
            }
            #expect(try bytes(path) == before.0)
            #expect(folder.names == before.1)
        }
    }

    @Test func aReaderSeesWhatALiveArchiveHolds() throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        let archive = try Samples.archive(path, responses: 0..<5)
        let reader = try Archive(path: path, access: .readOnly)
        #expect(try reader.rows().count == 5)
        _ = try archive.store(Samples.response(5))
        #expect(try reader.rows().count == 6)
    }

    /// A device that lost its power leaves a log with responses in it beside the file.
    @Test func aReaderSeesWhatWaitsInTheLogOfACrashedArchive() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite", responses: 0..<5)
        try write(try bytes(folder / "ravels.sqlite"), to: folder / "crashed.sqlite")
        try write(try bytes(folder / "ravels.sqlite-wal"), to: folder / "crashed.sqlite-wal")
        withExtendedLifetime(archive) {}
        let before = (try bytes(folder / "crashed.sqlite"), try bytes(folder / "crashed.sqlite-wal"))
        let reader = try Archive(path: folder / "crashed.sqlite", access: .readOnly)
        #expect(try reader.rows().count == 5)
        try reader.close()
        #expect(try bytes(folder / "crashed.sqlite") == before.0)
        #expect(try bytes(folder / "crashed.sqlite-wal") == before.1)
    }

    /// In a process without any rights to the folder, whoever runs the tests.
    @Test func whereNothingMayBeWrittenItSaysSoAndStillReads() async throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        try Samples.archive(path, responses: 0..<5).close()
        let before = try bytes(path)
        chmod(path, 0o444)
        chmod(folder.path, 0o555)
        await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
            // Nobody, for whom modes count.
            if geteuid() == 0 { guard seteuid(65534) == 0 else { exit(1) } }
            do {
                _ = try Archive(path: path, access: .readWrite(create: true))
                exit(2)
            } catch StoreError.readOnly {}
            do {
                _ = try Archive(path: path + ".new", access: .readWrite(create: true))
                exit(3)
            } catch StoreError.readOnly {}
            let reader = try Archive(path: path, access: .readOnly)
            guard try reader.rows().count == 5, try reader.check().problems.isEmpty else { exit(4) }
            do {
                _ = try reader.cleanCopy(to: path + ".copy")
                exit(5)
            } catch StoreError.readOnly {}
            exit(7)
        }
        #expect(try bytes(path) == before)
        #expect(folder.names == ["ravels.sqlite"])
    }

    @Test func aFileThatMayNotBeReadIsSaidSo() async throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        try Samples.archive(path).close()
        chmod(path, 0)
        await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
            if geteuid() == 0 { guard seteuid(65534) == 0 else { exit(1) } }
            do {
                _ = try Archive(path: path, access: .readOnly)
            } catch StoreError.other(let words) where words.hasSuffix("Permission denied") {
                exit(7)
            }
        }
    }

    /// SQLite loses its locks when any descriptor of the file is closed; another program could then remove the log.
    @Test func whateverElseIsDoneWithTheFileItsLocksStay() async throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        let archive = try Samples.archive(path, responses: 0..<3)
        func isLocked() async {
            await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
                let descriptor = open(path, O_RDWR)
                // The range of SQLite's shared lock (https://www.sqlite.org/lockingv3.html).
                var lock = flock()
                (lock.l_type, lock.l_whence, lock.l_start, lock.l_len) = (
                    Int16(F_WRLCK), Int16(SEEK_SET), 0x4000_0002, 510
                )
                guard fcntl(descriptor, F_GETLK, &lock) == 0 else { exit(1) }
                exit(lock.l_type == Int16(F_UNLCK) ? 2 : 7)
            }
        }
        await isLocked()
        #expect(try archive.rows().count == 3)
        #expect(try archive.snapshot(parts: 2).rows(part: 0, parts: 2).count <= 3)
        _ = try archive.cleanCopy(to: folder / "copy.sqlite")
        _ = try Archive(path: path, access: .readWrite(create: true))
        _ = try Archive(path: path, access: .readOnly)
        _ = try Archive.collect(from: [path], into: folder / "team.sqlite")
        await isLocked()
        #expect(try Archive(path: folder / "team.sqlite", access: .readOnly).rows().count == 3)
    }
}
