import Glibc
import SurveyCore
import Synchronization
import Testing

@testable import SurveyArchive

/// Copies to a USB stick. What a stick does wrong is played by faults in the calls of the system, everywhere; and by real
/// file systems where they can be mounted.
@Suite struct StickCopyTests {
    let folder: TemporaryFolder
    let archive: Archive

    init() throws {
        folder = try TemporaryFolder()
        archive = try Samples.archive(folder / "kiosk.sqlite", sealingKey: SealingTests.key.sealingKey)
        try archive.store(contentsOf: (0..<300).map { Samples.response($0) })
        mkdir(folder / "stick", 0o700)
    }

    /// The calls of the system, on a folder of this disk.
    private var calls: StickCalls {
        var calls = StickCalls()
        calls.needsOwnDevice = false
        calls.chunk = 1 << 16
        calls.ownFolders = { [folder = folder.path] _ in [folder] }
        return calls
    }

    private func copy(
        _ calls: StickCalls, to path: String? = nil, archive: Archive? = nil, patience: Double = 300
    ) throws -> StickCopy {
        try (archive ?? self.archive).copyToStick(
            path ?? folder / "stick", place: Samples.site.code, halfDay: Samples.morning, patience: patience,
            calls: calls)
    }

    private func names(_ path: String) -> [String] { (try? SmallDisk.names(path)) ?? ["?"] }

    /// Nothing on the stick, nothing left on the device, and the archive as it was.
    private func expectNothingHappened(_ path: String? = nil) throws {
        #expect(names(path ?? folder / "stick").filter { $0 != "lost+found" }.isEmpty)
        #expect(folder.names.filter { $0.hasPrefix(".") } == [])
        #expect(try archive.ids().count == 300)
        #expect(try archive.check().problems.isEmpty)
    }

    @Test func aCopyIsWholeAndNamedAfterPlaceAndHalfDay() throws {
        let copy = try copy(calls)
        #expect(copy.name == "voedselbank-2026-11-21-am.sqlite")
        #expect(copy.path == folder / "stick/voedselbank-2026-11-21-am.sqlite")
        #expect(copy.responses == 300)
        #expect(names(folder / "stick") == [copy.name])
        _ = try archive.cleanCopy(to: folder / "own.sqlite")
        let onStick = try bytes(copy.path)
        #expect(try onStick == bytes(folder / "own.sqlite"))
        #expect(copy.bytes == onStick.count)
        // Nothing of the hour: neither in the name nor in the file's time.
        #expect(try FilePlace(copy.path).status()?.modified == Samples.morning.startSecondsSince1970 * 1_000_000_000)
        #expect(folder.names.filter { $0.hasPrefix(".") } == [])
        #expect(
            try Archive.collect(from: [copy.path], into: folder / "team.sqlite", keys: [SealingTests.key]).opened
                == 300)
    }

    @Test func anotherCopyIsNeverOverwritten() throws {
        var calls = calls
        let expected = ["", "-2", "-3", "-4"].map { "voedselbank-2026-11-21-am\($0).sqlite" }
        #expect(try copy(calls).name == expected[0])
        try write([1], to: folder / "stick/\(expected[1])")
        #expect(try copy(calls).name == expected[2])
        // On a stick whose file system knows no links.
        calls.link = { _, _, _ in
            errno = EPERM
            return -1
        }
        #expect(try copy(calls).name == expected[3])
        #expect(try bytes(folder / "stick/\(expected[1])") == [1])
        #expect(names(folder / "stick").sorted() == expected.sorted())
    }

    @Test(arguments: [
        ("voedselbank-ravels", "voedselbank-ravels-2026-11-21-am"), ("Bib Weelde", "bib-weelde-2026-11-21-am"),
        ("../../etc/passwd", "etc-passwd-2026-11-21-am"), ("CON: \\ ?*|", "con-2026-11-21-am"),
        ("", "drempel-2026-11-21-am"), ("日本", "drempel-2026-11-21-am"),
        (String(repeating: "x", count: 300), String(repeating: "x", count: 60) + "-2026-11-21-am"),
    ])
    func namesFitEveryStick(_ place: String, _ name: String) {
        #expect(Archive.fileName(place, Samples.morning) == name)
    }

    @Test func whatIsNotSealedStaysUnlessAllowed() throws {
        let plain = try Samples.archive(folder / "plain.sqlite")
        func copy(_ archive: Archive, allowed: Bool = false) throws -> StickCopy {
            try archive.copyToStick(
                folder / "stick", place: "x", halfDay: Samples.morning, allowsUnsealed: allowed, calls: calls)
        }
        #expect(throws: StickCopyError.notSealed(responses: 0)) { try copy(plain) }
        _ = try plain.store(Samples.response(1))
        _ = try plain.store(Samples.brokenOff(2))
        #expect(throws: StickCopyError.notSealed(responses: 1)) { try copy(plain) }
        #expect(names(folder / "stick").isEmpty)
        #expect(try copy(plain, allowed: true).responses == 2)
        // A key that came later does not seal what was there.
        try plain.close()
        let later = try Archive(
            path: folder / "plain.sqlite", access: .readWrite(create: false), sealingKey: SealingTests.key.sealingKey)
        _ = try later.store(Samples.response(3))
        #expect(throws: StickCopyError.notSealed(responses: 1)) { try copy(later) }
        try later.execute("DELETE FROM response WHERE typeof(answers) = 'text'")
        #expect(try copy(later).responses == 2)
    }

    @Test func whereThereIsNoStickItSaysSo() throws {
        #expect(throws: StickCopyError.missing) { try copy(calls, to: folder / "weg") }
        #expect(throws: StickCopyError.missing) { try copy(calls, to: folder / "kiosk.sqlite") }
        // The empty folder that stays when a stick is gone.
        #expect(throws: StickCopyError.missing) {
            try archive.copyToStick(folder / "stick", place: "x", halfDay: Samples.morning)
        }
        try expectNothingHappened()
    }

    // MARK: Faults

    enum Fault: String, CaseIterable {
        case write, shortWrite, synchronizeFile, synchronizeFolder, read, shortRead
    }

    /// Each call fails in each way, at its first use and later.
    @Test(
        arguments: [
            (ENOSPC, "full"), (EDQUOT, "full"), (EROFS, "readOnly"), (EACCES, "readOnly"), (ENODEV, "pulledOut"),
            (ENXIO, "pulledOut"), (EIO, "unreliable"), (EBADMSG, "unreliable"),
        ], [Fault.write, .synchronizeFile, .synchronizeFolder, .read])
    func aFaultOfTheStickIsSaid(_ code: (number: Int32, name: String), _ fault: Fault) throws {
        for time in fault == .synchronizeFolder ? 0..<1 : 0..<2 {
            var calls = calls
            let seen = Mutex(0)
            func fails(_ kind: Fault, _ descriptor: Int32 = -1) -> Bool {
                var status = stat()
                fstat(descriptor, &status)
                let isFolder = descriptor >= 0 && status.st_mode & S_IFMT == S_IFDIR
                guard kind == fault || kind == .synchronizeFile && isFolder && fault == .synchronizeFolder,
                    isFolder == (fault == .synchronizeFolder)
                else { return false }
                errno = code.number
                return seen.withLock { seen in
                    seen += 1
                    return seen == time + 1
                }
            }
            let system = StickCalls()
            calls.write = { fails(.write) ? -1 : system.write($0, $1) }
            calls.synchronize = { fails(.synchronizeFile, $0) ? -1 : system.synchronize($0) }
            calls.read = { fails(.read) ? -1 : system.read($0, $1, $2) }
            let error = #expect(throws: StickCopyError.self) { try copy(calls) }
            #expect(error.map { "\($0)".prefix { $0 != "(" } } == code.name[...])
            if case .full(let bytes)? = error { #expect(bytes > 1 << 17) }
            try expectNothingHappened()
        }
        // The next stick is a good one.
        #expect(try copy(calls).name == "voedselbank-2026-11-21-am.sqlite")
    }

    @Test func shortWritesAndReadsAreGoneOnWith() throws {
        var calls = calls
        let system = StickCalls()
        let turn = Mutex(0)
        func interrupted() -> Bool {
            errno = EINTR
            return turn.withLock { turn in
                turn += 1
                return turn.isMultiple(of: 3)
            }
        }
        calls.write = { interrupted() ? -1 : system.write($0, UnsafeRawBufferPointer(rebasing: $1.prefix(8192))) }
        calls.read = {
            interrupted() ? -1 : system.read($0, UnsafeMutableRawBufferPointer(rebasing: $1.prefix(8192)), $2)
        }
        #expect(try copy(calls).responses == 300)
    }

    @Test(arguments: [0, 1 << 16, (1 << 16) + 4097])
    func oneBitThatComesBackWrongIsFound(_ place: Int) throws {
        var calls = calls
        let system = StickCalls()
        calls.read = { descriptor, buffer, offset in
            let count = system.read(descriptor, buffer, offset)
            if (offset..<offset + count).contains(place) { buffer[place - offset] ^= 0x10 }
            return count
        }
        #expect(throws: StickCopyError.unreliable) { try copy(calls) }
        try expectNothingHappened()
    }

    @Test func aStickThatForgetsIsFound() throws {
        var calls = calls
        calls.read = { _, _, _ in 0 }
        #expect(throws: StickCopyError.unreliable) { try copy(calls) }
        calls = self.calls
        calls.beforeReadingBack = { [path = folder / "stick/.voedselbank-2026-11-21-am.sqlite.copying"] in
            truncate(path, 1 << 16)
        }
        #expect(throws: StickCopyError.unreliable) { try copy(calls) }
        calls.beforeReadingBack = { [path = folder / "stick/.voedselbank-2026-11-21-am.sqlite.copying"] in
            unlink(path)
        }
        #expect(throws: StickCopyError.pulledOut) { try copy(calls) }
        try expectNothingHappened()
    }

    @Test func aStickThatIsTooSlowIsGivenUp() throws {
        var calls = calls
        let time = Mutex(0.0)
        let system = StickCalls()
        calls.seconds = { time.withLock { $0 } }
        calls.synchronize = { descriptor in
            time.withLock { $0 += 20 }
            return system.synchronize(descriptor)
        }
        #expect(throws: StickCopyError.tooSlow) { try copy(calls, patience: 30) }
        try expectNothingHappened()
        #expect(try copy(calls, patience: 600).responses == 300)
    }

    @Test func theStickMayBePulledOutAndItsFolderStay() throws {
        var calls = calls
        let system = StickCalls()
        calls.write = { [folder] descriptor, bytes in
            rename(folder / "stick", folder / "away")
            return system.write(descriptor, bytes)
        }
        #expect(throws: StickCopyError.pulledOut) { try copy(calls) }
        rename(folder / "away", folder / "stick")
        try expectNothingHappened()
    }

    @Test func aCopyThatIsKilledLeavesNoGoodName() async throws {
        let (path, stick) = (folder / "kiosk.sqlite", folder / "stick")
        try archive.close()
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, stick = stick as String] in
            var calls = StickCalls()
            calls.needsOwnDevice = false
            calls.ownFolders = { _ in [stick] }
            calls.beforeReadingBack = { kill(getpid(), SIGKILL) }
            let archive = try Archive(path: path, access: .readWrite(create: false))
            _ = try archive.copyToStick(stick, place: "voedselbank", halfDay: Samples.morning, calls: calls)
        }
        #expect(names(stick).allSatisfy { $0.hasPrefix(".") })
        #expect(names(stick).contains(".voedselbank-2026-11-21-am.sqlite.copying"))
        let after = try Archive(path: path, access: .readWrite(create: false))
        #expect(try copy(calls, archive: after).responses == 300)
        #expect(names(stick).filter { !$0.hasPrefix(".drempel") } == ["voedselbank-2026-11-21-am.sqlite"])
        for name in names(stick) where name.hasPrefix(".drempel") {
            unlink("\(stick)/\(name)/copy.sqlite")
            rmdir("\(stick)/\(name)")
        }
        remove(folder / "stick/voedselbank-2026-11-21-am.sqlite")
    }

    // MARK: Real file systems

    @Test(.enabled(if: SmallDisk.isAllowed, "file systems can be mounted here"))
    func aFullStickAndAReadOnlyOne() throws {
        let small = try SmallDisk(at: folder / "small", kilobytes: 200)
        let error = #expect(throws: StickCopyError.self) {
            try archive.copyToStick(small.path, place: "x", halfDay: Samples.morning)
        }
        #expect(try error == .full(bytes: archive.cleanCopy(to: folder / "own.sqlite").bytes))
        try expectNothingHappened(small.path)
        // It fills up underway.
        let other = try SmallDisk(at: folder / "other", kilobytes: 8192)
        var calls = calls
        let system = StickCalls()
        calls.write = { descriptor, bytes in
            let filler = open("\(other.path)/foto", O_WRONLY | O_CREAT, 0o600)
            _ = posix_fallocate(filler, 0, 8_200_000)
            close(filler)
            return system.write(descriptor, bytes)
        }
        #expect(throws: StickCopyError.full(bytes: try #require(error).bytes)) { try copy(calls, to: other.path) }
        #expect(names(other.path) == ["foto"])
        unlink("\(other.path)/foto")
        mount(nil, other.path, nil, UInt(MS_REMOUNT | MS_RDONLY), nil)
        #expect(throws: StickCopyError.readOnly) { try copy(self.calls, to: other.path) }
        mount(nil, other.path, nil, UInt(MS_REMOUNT), nil)
        #expect(try archive.copyToStick(other.path, place: "x", halfDay: Samples.morning).responses == 300)
    }

    @Test(.enabled(if: SmallDisk.isAllowed, "file systems can be mounted here"))
    func aStickThatIsUnmountedUnderway() throws {
        for isWriting in [true, false] {
            let disk = try SmallDisk(at: folder / "disk", kilobytes: 8192)
            var calls = StickCalls()
            let system = StickCalls()
            let path = disk.path
            @Sendable func pull() { umount2(path, 2) }
            if isWriting {
                calls.write = { descriptor, bytes in
                    pull()
                    return system.write(descriptor, bytes)
                }
            } else {
                calls.beforeReadingBack = pull
            }
            #expect(throws: StickCopyError.pulledOut) { try copy(calls, to: disk.path) }
            // Nothing in the folder under it.
            try expectNothingHappened(disk.path)
        }
    }

    @Test(.enabled(if: SmallDisk.isAllowed, "file systems can be mounted here"))
    func theStickIsTheWayOutOfAFullDevice() throws {
        let device = try SmallDisk(at: folder / "device", kilobytes: 2048)
        let full = try Samples.archive(
            "\(device.path)/kiosk.sqlite", checkpointsEachSave: true, sealingKey: SealingTests.key.sealingKey)
        var stored: UInt64 = 0
        #expect(throws: StoreError.full) {
            while stored < 20_000 {
                _ = try full.store(Samples.response(stored))
                stored += 1
            }
        }
        let copy = try full.copyToStick(folder / "stick", place: "x", halfDay: Samples.morning)
        #expect(copy.responses == Int(stored))
        #expect(try SmallDisk.names(device.path).allSatisfy { $0.hasPrefix("kiosk.sqlite") })
        remove(copy.path)
    }

    /// What is compared comes from the stick, not from memory: one byte is changed in the stick's own blocks.
    @Test(.enabled(if: LoopDisk.isAllowed, "a file can be mounted as a disk here"))
    func itIsTheStickThatIsReadBack() throws {
        let disk = try LoopDisk(in: folder)
        #expect(try archive.copyToStick(disk.path, place: "good", halfDay: Samples.morning).responses == 300)
        let changed = Mutex(false)
        var calls = StickCalls()
        calls.beforeReadingBack = {
            // The draft is the last file that was written: its last page lies nearest to the end of the image.
            guard let image = try? bytes(disk.image), let own = try? bytes("\(disk.path)/good-2026-11-21-am.sqlite"),
                let place = image.places(of: Array(own.suffix(4096))).last
            else { return }
            let descriptor = open(disk.image, O_WRONLY)
            var byte = image[place + 4000] ^ 1
            pwrite(descriptor, &byte, 1, off_t(place + 4000))
            close(descriptor)
            changed.withLock { $0 = true }
        }
        #expect(throws: StickCopyError.unreliable) {
            try archive.copyToStick(disk.path, place: "bad", halfDay: Samples.morning, calls: calls)
        }
        #expect(changed.withLock { $0 })
        #expect(names(disk.path).sorted() == ["good-2026-11-21-am.sqlite", "lost+found"])
    }
}

extension StickCopyError {
    fileprivate var bytes: Int { if case .full(let bytes) = self { bytes } else { 0 } }
}

extension [UInt8] {
    /// Where `part` begins, at each multiple of 1,024.
    fileprivate func places(of part: [UInt8]) -> [Int] {
        stride(from: 0, through: count - part.count, by: 1024).filter { self[$0..<$0 + part.count].elementsEqual(part) }
    }
}
