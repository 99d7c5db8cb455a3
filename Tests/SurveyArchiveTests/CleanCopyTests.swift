import GRDB
import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

@Suite struct CleanCopyTests {
    @Test func aCopyIsOneWholeFileThatOpensFromAReadOnlyStick() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "kiosk.sqlite", responses: 0..<50)
        let copy = try archive.cleanCopy(to: folder / "stick.sqlite")
        #expect(copy == CleanCopy(responses: 50, bytes: try bytes(folder / "stick.sqlite").count))
        #expect(mode(folder / "stick.sqlite") == 0o600)
        #expect(folder.names == ["kiosk.sqlite", "kiosk.sqlite-shm", "kiosk.sqlite-wal", "stick.sqlite"])
        // Neither reading nor writing it needs a log.
        #expect(Array(try bytes(folder / "stick.sqlite")[18..<20]) == [1, 1])
        let reader = try Archive(path: folder / "stick.sqlite", access: .readOnly)
        #expect(try reader.rows() == archive.rows())
        #expect(try reader.contentHash(of: Samples.survey.id) == archive.contentHash(of: Samples.survey.id))
        #expect(try reader.check().problems.isEmpty)
        #expect(try reader.query("SELECT count(*) FROM \"answers_huurtoelage\"") == ["50"])
    }

    @Test func itsTimeIsTheStartOfTheNewestHalfDayInIt() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "kiosk.sqlite", responses: 0..<3)
        func time() throws -> Int {
            _ = try archive.cleanCopy(to: folder / "stick.sqlite", overwrites: true)
            return try #require(try FilePlace(folder / "stick.sqlite").status()).modified / 1_000_000_000
        }
        #expect(try time() == HalfDay("2026-11-21-am")!.startSecondsSince1970)
        var session = Samples.session(Samples.code(1))
        session.halfDay = HalfDay("2026-12-02-pm")!
        session.state = .planned
        try archive.put(session)
        #expect(try time() == HalfDay("2026-11-21-am")!.startSecondsSince1970, "nobody was there yet")
        _ = try archive.store(Samples.response(9, in: session.code))
        #expect(try time() == HalfDay("2026-12-02-pm")!.startSecondsSince1970)
    }

    @Test func whatIsThereIsReplacedOnlyWhenToldSo() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "kiosk.sqlite", responses: 0..<3)
        try write(Array("foto".utf8), to: folder / "foto.jpg")
        #expect(throws: CopyError.targetExists) { try archive.cleanCopy(to: folder / "foto.jpg") }
        #expect(try bytes(folder / "foto.jpg") == Array("foto".utf8))
        #expect(try archive.cleanCopy(to: folder / "foto.jpg", overwrites: true).responses == 3)
        #expect(throws: CopyError.targetExists) { try archive.cleanCopy(to: folder.path, overwrites: true) }
        #expect(throws: CopyError.noFolder) { try archive.cleanCopy(to: folder / "weg/stick.sqlite") }
        symlink(folder / "kiosk.sqlite", folder / "ander")
        for name in ["kiosk.sqlite", "ander"] {
            #expect(throws: CopyError.targetIsSource) { try archive.cleanCopy(to: folder / name, overwrites: true) }
        }
        #expect(try archive.ids().count == 3)
    }

    /// What a copy that was killed left behind goes with the next one.
    @Test func theRestOfAKilledCopyIsReplaced() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "kiosk.sqlite", responses: 0..<3)
        try write([1, 2, 3], to: folder / ".stick.sqlite.copying")
        #expect(try archive.cleanCopy(to: folder / "stick.sqlite").responses == 3)
        #expect(!folder.names.contains(".stick.sqlite.copying"))
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGKILL])
    func aCopyThatIsInterruptedLeavesNothingHalfWritten(_ signal: Int32) async throws {
        let folder = try TemporaryFolder()
        let path = folder / "kiosk.sqlite"
        let archive = try Samples.archive(path)
        try archive.store(contentsOf: (0..<3000 as Range<UInt64>).map { Samples.response($0) })
        try archive.close()
        for trial in 0..<Trials.count(4, soak: 40) {
            let name = "stick-\(trial).sqlite"
            await #expect(processExitsWith: .signal(signal)) {
                [path = path as String, target = folder / name as String, signal = signal as Int32] in
                let archive = try Archive(path: path, access: .readOnly, checksPages: false)
                var thread = pthread_t()
                let signalled = UnsafeMutableRawPointer(bitPattern: UInt(signal))
                pthread_create(
                    &thread, nil,
                    { signal in
                        usleep(UInt32.random(in: 0..<30_000))
                        kill(getpid(), Int32(truncatingIfNeeded: UInt(bitPattern: signal)))
                        return nil
                    }, signalled)
                _ = try archive.cleanCopy(to: target)
                while true { pause() }
            }
            // Whole or not there.
            if folder.names.contains(name) {
                #expect(try Archive(path: folder / name, access: .readOnly).ids().count == 3000)
            }
            if signal != SIGKILL { #expect(folder.names.allSatisfy { !$0.hasPrefix(".") }) }
        }
        #expect(try Archive(path: path, access: .readOnly).check().problems.isEmpty)
    }

    @Test func aProcessKeepsItsOwnHandlersOfSignals() throws {
        var (before, during, after) = (sigaction(), sigaction(), sigaction())
        sigaction(SIGHUP, nil, &before)
        let temporary = TemporaryFiles(["/tmp/drempel-test-no-such-file"])
        sigaction(SIGHUP, nil, &during)
        temporary.remove()
        sigaction(SIGHUP, nil, &after)
        #expect((before.__sigaction_handler.sa_handler == nil) == (after.__sigaction_handler.sa_handler == nil))
        #expect(during.__sigaction_handler.sa_handler != nil)
    }
}
