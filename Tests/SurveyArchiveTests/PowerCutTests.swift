import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

/// A power cut leaves the file, and of the log what had reached the disk: any beginning of it, then anything.
@Suite struct PowerCutTests {
    @Test func whatWasAcknowledgedIsInTheLogWhereverItIsCut() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite")
        let file = try bytes(folder / "ravels.sqlite")
        var sizes: [Int] = []
        for number in 0..<6 as Range<UInt64> {
            _ = try archive.store(Samples.response(number))
            sizes.append(try bytes(folder / "ravels.sqlite-wal").count)
        }
        let log = try bytes(folder / "ravels.sqlite-wal")
        #expect(try bytes(folder / "ravels.sqlite") == file, "nothing was written back meanwhile")
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<Trials.count(60, soak: 2000) {
            let cut = Int.random(in: 0...log.count, using: &generator)
            let rubbish = (0..<Int.random(in: 0..<3000, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            try write(file, to: folder / "cut.sqlite")
            try write(
                Array(log.prefix(cut)) + (Bool.random(using: &generator) ? rubbish : []), to: folder / "cut.sqlite-wal")
            let after = try Archive(path: folder / "cut.sqlite", access: .readWrite(create: false))
            // What was acknowledged when the log was this long.
            let acknowledged = sizes.count { $0 <= cut }
            // Without any of the log not even the session was acknowledged.
            if acknowledged > 0 { #expect(try after.ids().count == acknowledged) }
            #expect(try after.check().problems.isEmpty)
            for number in 0..<UInt64(acknowledged) { #expect(try after.contains(Samples.id(number))) }
            try after.close()
        }
        withExtendedLifetime(archive) {}
    }

    /// Copies of a file that another process is writing hold all that was acknowledged before they were begun.
    @Test(arguments: [true, false])
    func aCopyThatIsMadeMeanwhileIsWhole(_ emptiesLog: Bool) async throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        let archive = try Samples.archive(path)
        try archive.store(contentsOf: (0..<3000 as Range<UInt64>).map { Samples.response($0) })
        try archive.close()
        // One byte for each response that was acknowledged; and a file that ends the writing.
        let (acknowledged, stop) = (folder / "acknowledged", folder / "stop")
        // On a thread of its own: waiting for another process takes one of the few that tests share.
        let copying = OwnThread {
            while access(acknowledged, F_OK) != 0, access(stop, F_OK) != 0 { usleep(1000) }
            defer { try? write([], to: stop) }
            var copies = 0
            for _ in 0..<Trials.count(15, soak: 200) {
                let before = 3000 + (try FilePlace(acknowledged).status()?.size ?? 0)
                do {
                    let copy = try PrivateCopy(of: FilePlace(path), under: folder.path)
                    let reader = try Archive(path: copy.place.path, access: .readOnly)
                    guard try reader.ids().count >= before else { return "an acknowledged response is missing" }
                    guard try reader.query("PRAGMA integrity_check") == ["ok"] else { return "the copy is damaged" }
                    copies += 1
                } catch StoreError.busy {
                    // It never stood still for long enough: that is said, and nothing wrong is read.
                }
            }
            return copies > 0 ? nil : "no copy could be made"
        }
        await #expect(processExitsWith: .exitCode(7)) {
            [
                path = path as String, acknowledged = acknowledged as String, stop = stop as String,
                emptiesLog = emptiesLog as Bool
            ] in
            let archive = try Archive(path: path, access: .readWrite(create: false), checkpointsEachSave: emptiesLog)
            let descriptor = open(acknowledged, O_WRONLY | O_CREAT | O_APPEND, 0o600)
            for number in 3000..<20_000 as Range<UInt64> {
                _ = try archive.store(Samples.response(number))
                Glibc.write(descriptor, "x", 1)
                if access(stop, F_OK) == 0 { exit(7) }
                // A pause now and then, as between two people.
                if number % 20 == 0 { usleep(60_000) }
            }
            exit(7)
        }
        try write([], to: stop)
        #expect(try copying.wait() == nil)
    }

    /// What another program may do between the copy of the file and that of its log.
    enum Meanwhile: CaseIterable {
        case nothing, store, storeAndWriteBack, beginTheLogAnew, emptyTheLog, rewrite

        /// Whether the two copies still belong together.
        var fits: Bool {
            switch self {
            case .nothing, .store, .storeAndWriteBack: true
            case .beginTheLogAnew, .emptyTheLog, .rewrite: false
            }
        }

        func happen(_ archive: Archive) throws {
            switch self {
            case .nothing: break
            case .store: _ = try archive.store(Samples.response(1000))
            case .storeAndWriteBack:
                _ = try archive.store(Samples.response(1000))
                try archive.execute("PRAGMA wal_checkpoint(PASSIVE)")
            case .beginTheLogAnew:
                try archive.execute("PRAGMA wal_checkpoint(RESTART)")
                _ = try archive.store(Samples.response(1000))
            case .emptyTheLog: try archive.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            case .rewrite: try archive.compact()
            }
        }
    }

    @Test(arguments: Meanwhile.allCases)
    func aCopyIsTakenOnlyIfFileAndLogBelongTogether(_ meanwhile: Meanwhile) throws {
        let folder = try TemporaryFolder()
        let (original, copy) = (FilePlace(folder / "ravels.sqlite"), FilePlace(folder / "copy.sqlite"))
        let archive = try Samples.archive(original.path, responses: 0..<10)
        #expect(try PrivateCopy.copy(original, to: copy) { try meanwhile.happen(archive) } == meanwhile.fits)
        if meanwhile.fits {
            let reader = try Archive(path: copy.path, access: .readWrite(create: false))
            #expect(try reader.ids().count == (meanwhile == .nothing ? 10 : 11))
            #expect(try reader.check().problems.isEmpty)
        }
    }
}
