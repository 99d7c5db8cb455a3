import Glibc
import SurveyCore
import Synchronization
import Testing

@testable import SurveyWeb

@Suite struct KeyRingTests {
    private let folder = TemporaryFolder()
    /// Noon of a day.
    private let clock = TestClock(20_000 * 86_400 + 43_200)
    private var path: String { folder.file("keys") }

    private func ring(limit: Duration = .seconds(1800)) throws -> KeyRing {
        let clock = clock
        return try KeyRing(path: path, limit: limit) { clock.seconds }
    }

    @Test func theFirstStartMakesAFileForItsOwnerAlone() throws {
        let old = umask(0)
        defer { umask(old) }
        _ = try ring()
        #expect(folder.mode(of: "keys") == 0o600)
        #expect(folder.names == [".keys.lock", "keys"])
        #expect(folder.mode(of: ".keys.lock") == 0o600)
        let lines = folder.text(of: "keys").split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0] == "drempel-keys 1")
        #expect(lines[1].split(separator: " ").count == 4)
        #expect(lines[1].contains(" 20000 "))
        #expect(lines[2] == "end")
    }

    @Test func theNextStartAndAnotherServerHaveTheSameKey() throws {
        let (first, second) = (try ring(), try ring())
        #expect(first.sealingKey() == second.sealingKey())
        #expect(second.key(id: first.sealingKey().id) == first.sealingKey())
    }

    @Test func aDayLaterANewKeySealsAndTheOldOneOpensForAnHour() throws {
        let ring = try ring()
        let old = ring.sealingKey()
        clock.set(20_001 * 86_400)
        try ring.tend()
        let new = ring.sealingKey()
        #expect(new != old)
        #expect(ring.key(id: old.id) == old)
        #expect(folder.text(of: "keys").split(separator: "\n").count == 4)
        clock.advance(3599)
        #expect(ring.key(id: old.id) == old)
        clock.advance(1)
        #expect(ring.key(id: old.id) == nil)
        try ring.tend()
        #expect(ring.sealingKey() == new)
        #expect(folder.text(of: "keys").split(separator: "\n").count == 3)
        #expect(!folder.text(of: "keys").contains(hexadecimal(old.secret)))
    }

    /// The file tells the day of a key, not when the first page of that day came.
    @Test func aKeyThatIsMadeLateInTheDayLooksLikeAnEarlyOne() throws {
        let ring = try ring()
        clock.set(20_001 * 86_400 + 54_321)
        _ = ring.sealingKey()
        #expect(folder.text(of: "keys").contains(" 20001 "))
        #expect(!folder.text(of: "keys").contains("54321"))
    }

    @Test func anotherServerSeesTheNewKeyWhenAPageComesWithIt() throws {
        let (first, second) = (try ring(), try ring())
        clock.set(20_001 * 86_400)
        let new = first.sealingKey()
        #expect(second.key(id: new.id) == new)
        #expect(second.sealingKey() == new)
    }

    @Test func manyServersAtMidnightMakeOneKey() async throws {
        let rings = try (0..<16).map { _ in try ring() }
        clock.set(20_001 * 86_400)
        await withTaskGroup(of: Void.self) { group in
            for ring in rings { group.addTask { _ = ring.sealingKey() } }
        }
        // One that found the lock taken looks again a second later.
        clock.advance(1)
        #expect(Set(rings.map { $0.sealingKey().id }).count == 1)
        #expect(folder.text(of: "keys").split(separator: "\n").count == 4)
    }

    @Test func manyServersStartingTogetherMakeOneKey() async throws {
        let path = path
        let ids = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<16 {
                group.addTask { try KeyRing(path: path) { 20_000 * 86_400 }.sealingKey().id }
            }
            return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(ids.count == 1)
    }

    @Test func aWeekLaterNothingIsLeftOfTheOldKey() throws {
        let old = try ring().sealingKey()
        clock.advance(7 * 86_400)
        let ring = try ring()
        #expect(ring.key(id: old.id) == nil)
        #expect(!folder.text(of: "keys").contains(hexadecimal(old.secret)))
    }

    @Test func aClockThatWasFarAheadLeavesNoKeyBehind() throws {
        clock.set(25_000 * 86_400)
        let future = try ring().sealingKey()
        clock.set(20_000 * 86_400)
        let ring = try ring()
        #expect(ring.sealingKey().day == 20_000)
        #expect(ring.key(id: future.id) == nil)
    }

    @Test func aClockThatGoesBackOverMidnightKeepsTheKeys() throws {
        clock.set(20_001 * 86_400 + 5)
        let ring = try ring()
        let key = ring.sealingKey()
        clock.set(20_001 * 86_400 - 30)
        try ring.tend()
        #expect(ring.sealingKey() == key)
    }

    @Test func withoutRoomForTheNewFileTheOldKeyWorksOn() throws {
        let clock = clock
        let room = Mutex(Int.max)
        var file = KeyFile(path: path)
        // A full disk takes what there is room for, then nothing.
        file.write = { descriptor, bytes in
            let free = room.withLock { left in
                defer { left -= min(left, bytes.count) }
                return min(left, bytes.count)
            }
            guard free > 0 else {
                errno = ENOSPC
                return -1
            }
            return write(descriptor, bytes.baseAddress, free)
        }
        let ring = try KeyRing(file: file, limit: .seconds(1800)) { clock.seconds }
        let old = ring.sealingKey()
        let before = folder.text(of: "keys")
        for bytes in [0, 1, 60] {
            room.withLock { $0 = bytes }
            clock.set(20_001 * 86_400 + 4000 + bytes)
            #expect(throws: KeyFileError.full(path: path)) { try ring.tend() }
            #expect(ring.sealingKey() == old)
            #expect(ring.key(id: old.id) == old)
            #expect(folder.text(of: "keys") == before)
            #expect(folder.names == [".keys.lock", "keys"])
        }
        room.withLock { $0 = .max }
        clock.advance(1)
        try ring.tend()
        #expect(ring.sealingKey() != old)
        #expect(ring.key(id: old.id) == nil)
    }

    @Test func aFileThatWasRemovedIsMadeAnewAndItsKeysAreGone() throws {
        let ring = try ring()
        let old = ring.sealingKey()
        unlink(path)
        clock.advance(1)
        #expect(ring.sealingKey() != old)
        #expect(ring.key(id: old.id) == nil)
        #expect(folder.mode(of: "keys") == 0o600)
    }

    @Test func aFileThatIsSpoiledWhileTheServerRunsIsSaidAndDoesNotStopIt() throws {
        let ring = try ring()
        let key = ring.sealingKey()
        folder.write("spoiled", to: "keys")
        clock.advance(1)
        #expect(throws: KeyFileError.damaged(path: path, line: 1)) { try ring.tend() }
        #expect(ring.sealingKey() == key)
        #expect(folder.text(of: "keys") == "spoiled")
    }

    @Test func whatAKilledServerLeftIsCleanedUp() throws {
        folder.write("drempel-keys 1\nkey 12", to: ".keys.new")
        _ = try ring()
        #expect(folder.names == [".keys.lock", "keys"])
    }

    @Test func aLimitWhoseGraceWouldOutlastADayIsRefused() throws {
        #expect(throws: KeyFileError.limitTooLong(seconds: 43_200)) { try ring(limit: .seconds(43_200)) }
        #expect(try ring(limit: .seconds(43_199)).grace < 86_400)
        #expect(folder.text(of: "keys") != "")
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
