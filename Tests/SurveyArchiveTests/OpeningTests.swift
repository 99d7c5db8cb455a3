import GRDB
import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

@Suite struct OpeningTests {
    @Test func aNewArchiveIsPrivateAndSetUpAsDesigned() throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        let archive = try Archive(path: path, access: .readWrite(create: true))
        #expect(mode(path) == 0o600)
        #expect(try archive.query("PRAGMA journal_mode") == ["wal"])
        #expect(try archive.query("PRAGMA synchronous") == ["2"])
        #expect(try archive.query("PRAGMA secure_delete") == ["1"])
        #expect(try archive.query("PRAGMA foreign_keys") == ["1"])
        #expect(try archive.query("PRAGMA page_size") == ["16384"])
        #expect(try archive.query("PRAGMA temp_store") == ["2"])
        #expect(try archive.query("PRAGMA user_version") == ["4"])
        #expect(try archive.query("PRAGMA application_id") == ["\(ArchiveHeader.applicationID)"])
        #expect(Array(try bytes(path)[68..<72]) == Array("SvAr".utf8))
        for name in folder.names { #expect(mode(folder / name) == 0o600) }
        try archive.close()
        // Nothing of the making is left, nor a log.
        #expect(folder.names == ["ravels.sqlite"])
    }

    @Test func anEmptyFileIsTakenForANewArchiveOnlyWhereOneMayBeMade() throws {
        let folder = try TemporaryFolder()
        try write([], to: folder / "leeg")
        #expect(throws: StoreError.notAnArchive("an empty file")) {
            try Archive(path: folder / "leeg", access: .readWrite(create: false))
        }
        #expect(try bytes(folder / "leeg").isEmpty)
        _ = try Archive(path: folder / "leeg", access: .readWrite(create: true))
        #expect(mode(folder / "leeg") == 0o600)
    }

    @Test func aPathMayBeRelativeAndLookLikeAnAddress() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive(path: folder / "file:x?mode=memory", access: .readWrite(create: true))
        try archive.add(Samples.site)
        try archive.close()
        #expect(folder.names == ["file:x?mode=memory"])
        #expect(FilePlace("a/b").path.hasSuffix("/a/b"))
        #expect(FilePlace("a").path.hasPrefix("/"))
    }

    enum Stranger: String, CaseIterable {
        case text, picture, zip, binary, otherDatabase, otherDatabaseWithALog, cutHeader

        var error: StoreError {
            switch self {
            case .text: .notAnArchive("a text file")
            case .picture: .notAnArchive("a picture")
            case .zip: .notAnArchive("a ZIP or Office file")
            case .binary: .notAnArchive("a file of an unknown kind")
            case .otherDatabase, .otherDatabaseWithALog: .notAnArchive("an SQLite database of another program")
            case .cutHeader: .damaged("the file ends within its first 100 bytes")
            }
        }

        func make(_ path: String) throws {
            switch self {
            case .text: try write(Array("id;antwoord\r\n1;ja\r\n".utf8), to: path)
            case .picture: try write([0x89] + Array("PNG\r\n\u{1A}\n".utf8), to: path)
            case .zip: try write(Array("PK\u{3}\u{4}inhoud".utf8), to: path)
            case .binary: try write([0, 1, 2, 255], to: path)
            case .otherDatabase: try withDatabase(path) { try $0.execute(sql: "CREATE TABLE response (id)") }
            case .otherDatabaseWithALog:
                try withDatabase(path) { try $0.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE response (id)") }
            case .cutHeader:
                try withDatabase(path) { try $0.execute(sql: "CREATE TABLE response (id)") }
                try write(Array(try bytes(path).prefix(60)), to: path)
            }
        }
    }

    @Test(arguments: Stranger.allCases, [Archive.Access.readOnly, .readWrite(create: true), .readWrite(create: false)])
    func whatIsNotOursStaysUntouched(_ stranger: Stranger, _ access: Archive.Access) throws {
        let folder = try TemporaryFolder()
        let path = folder / "bestand"
        try stranger.make(path)
        let before = (try bytes(path), folder.names)
        #expect(throws: stranger.error) { try Archive(path: path, access: access) }
        #expect(try bytes(path) == before.0)
        #expect(folder.names == before.1)
    }

    @Test func whatIsNotThereIsSaidAndNotMade() throws {
        let folder = try TemporaryFolder()
        for access in [Archive.Access.readOnly, .readWrite(create: false)] {
            #expect(throws: StoreError.notAnArchive("there is no such file")) {
                try Archive(path: folder / "weg.sqlite", access: access)
            }
            #expect(throws: StoreError.notAnArchive("a folder or a device")) {
                try Archive(path: folder.path, access: access)
            }
        }
        #expect(throws: StoreError.notAnArchive("a folder or a device")) {
            try Archive(path: "/dev/null", access: .readWrite(create: true))
        }
        #expect(throws: StoreError.self) {
            try Archive(path: folder / "weg/x.sqlite", access: .readWrite(create: true))
        }
        #expect(folder.names.isEmpty)
    }

    @Test(arguments: ["PRAGMA user_version = 5", "INSERT INTO grdb_migrations VALUES ('5: something new')"])
    func anArchiveOfANewerVersionStaysUntouched(_ change: String) throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        let archive = try Samples.archive(path, responses: 0..<3)
        try archive.execute(change)
        try archive.close()
        let before = try bytes(path)
        for access in [Archive.Access.readOnly, .readWrite(create: true)] {
            #expect(throws: StoreError.newer) { try Archive(path: path, access: access) }
        }
        #expect(throws: CollectError(path: path, reason: .newer)) {
            try Archive.collect(from: [path], into: folder / "team.sqlite")
        }
        #expect(try bytes(path) == before)
        #expect(folder.names == ["ravels.sqlite"])
    }

    @Test func programsThatStartTogetherMakeOneArchive() async throws {
        let folder = try TemporaryFolder()
        for round in 0..<10 {
            let path = folder / "\(round).sqlite"
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<6 as Range<UInt64> {
                    group.addTask {
                        let archive = try Archive(path: path, access: .readWrite(create: true))
                        try archive.add(Site(code: "site-\(number)", label: ""))
                    }
                }
                try await group.waitForAll()
            }
            let archive = try Archive(path: path, access: .readOnly)
            #expect(try archive.sites().count == 6)
        }
        #expect(folder.names == (0..<10).map { "\($0).sqlite" })
    }

    @Test func aFileThatIsMovedAwayIsNotWrittenToUnseen() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite")
        rename(folder / "ravels.sqlite", folder / "oud.sqlite")
        #expect(throws: StoreError.other("the file was moved or removed while it was open")) {
            try archive.store(Samples.response(1))
        }
        rename(folder / "oud.sqlite", folder / "ravels.sqlite")
        #expect(try archive.store(Samples.response(1)) == .stored)
    }
}
