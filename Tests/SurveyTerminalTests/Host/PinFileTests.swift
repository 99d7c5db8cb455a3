import Glibc
import Synchronization
import Testing

@testable import SurveyTerminal

@Suite struct PinFileTests {
    private static let pin = Secret(digitsOf: "4839")
    private static let wrong = Secret(digitsOf: "7102")
    private static let recovery = Secret(digitsOf: "1628 3371 9054 2266 8107")
    /// Quick enough for many tries; the real cost has a test of its own.
    private static let cheap = Argon2(memory: 64, passes: 1)

    private let folder = TemporaryFolder()
    private let clock = ManualClock()

    private func file(boot: String = "first") -> PinFile {
        PinFile(folder: folder.path, clock: clock, boot: boot, cost: Self.cheap)
    }

    private func fileWithPin() throws -> PinFile {
        let file = file()
        try file.set(pin: Self.pin, recovery: Self.recovery)
        return file
    }

    // MARK: Right and wrong

    @Test func aPinThatWasNeverSetIsNone() throws {
        #expect(try file().status() == .none)
        #expect(try file().tryPin(Self.pin) == .refused(.none))
        #expect(folder.names.isEmpty)
    }

    @Test func onlyTheRightPinIsRight() throws {
        let file = try fileWithPin()
        #expect(try file.status() == .set(pin: .open, recovery: .open))
        #expect(try file.tryPin(Self.pin) == .right)
        #expect(try file.tryPin(Self.wrong) == .wrong(.set(pin: .open, recovery: .open)))
        #expect(try file.tryPin(Self.recovery) == .wrong(.set(pin: .open, recovery: .open)))
        #expect(try file.tryRecovery(Self.recovery) == .right)
        #expect(try file.tryRecovery(Self.pin) == .wrong(.set(pin: .open, recovery: .open)))
    }

    @Test func aNewPinLeavesTheRecoveryCodeAsItIs() throws {
        let file = try fileWithPin()
        try file.change(pin: Self.wrong)
        #expect(try file.tryPin(Self.pin) == .wrong(.set(pin: .open, recovery: .open)))
        #expect(try file.tryPin(Self.wrong) == .right)
        #expect(try file.tryRecovery(Self.recovery) == .right)
    }

    @Test func setPutsBothInTheirPlace() throws {
        let file = try fileWithPin()
        for _ in 0..<3 { _ = try file.tryPin(Self.wrong) }
        try file.set(pin: Self.wrong, recovery: Self.pin)
        #expect(try file.tryPin(Self.wrong) == .right)
        #expect(try file.tryRecovery(Self.recovery) == .wrong(.set(pin: .open, recovery: .open)))
    }

    @Test func itIsArgon2idWithTheCostThatIsPromised() throws {
        let file = PinFile(folder: folder.path, clock: clock, boot: "first")
        try file.set(pin: Self.pin, recovery: Self.recovery)
        let text = String(decoding: folder.read("pin"), as: UTF8.self)
        #expect(text.split(separator: "\n").count { $0.contains(" $argon2id$v=19$m=19456,t=3,p=1$") } == 2)
        #expect(!text.contains("4839"))
        #expect(try file.tryPin(Self.pin) == .right)
        #expect(try file.tryPin(Self.wrong) == .wrong(.set(pin: .open, recovery: .open)))
    }

    @Test func nobodyElseCanReadIt() throws {
        _ = try fileWithPin()
        for name in folder.names {
            var status = stat()
            #expect(stat("\(folder.path)/\(name)", &status) == 0)
            #expect(status.st_mode & 0o777 == 0o600, "\(name)")
        }
        #expect(folder.names == ["pin", "pin.spare"])
    }

    // MARK: Waits

    /// Three tries are free; then each wrong one makes the next wait longer; after ten only the recovery code helps.
    @Test func waitsGrow() throws {
        let file = try fileWithPin()
        let waits: [Int] = [0, 0, 30, 60, 120, 300, 900, 3600, 3600]
        for seconds in waits {
            let gate: PinGate = seconds == 0 ? .open : .waiting(.seconds(seconds))
            #expect(try file.tryPin(Self.wrong) == .wrong(.set(pin: gate, recovery: .open)))
            guard seconds > 0 else { continue }
            clock.advance(.seconds(seconds) - .milliseconds(1))
            let left = PinStatus.set(pin: .waiting(.milliseconds(1)), recovery: .open)
            #expect(try file.tryPin(Self.pin) == .refused(left), "the right one is not looked at either")
            clock.advance(.milliseconds(1))
            #expect(try file.status() == .set(pin: .open, recovery: .open))
        }
        #expect(try file.tryPin(Self.wrong) == .wrong(.set(pin: .shut, recovery: .open)))
        clock.advance(.seconds(1_000_000))
        #expect(try file.tryPin(Self.pin) == .refused(.set(pin: .shut, recovery: .open)))
        #expect(try file.tryRecovery(Self.recovery) == .right)
        try file.set(pin: Self.pin, recovery: Self.recovery)
        #expect(try file.tryPin(Self.pin) == .right)
    }

    @Test func theRightPinForgetsTheWrongOnes() throws {
        let file = try fileWithPin()
        for _ in 0..<3 { _ = try file.tryPin(Self.wrong) }
        clock.advance(.seconds(30))
        #expect(try file.tryPin(Self.pin) == .right)
        #expect(try file.tryPin(Self.wrong) == .wrong(.set(pin: .open, recovery: .open)))
    }

    @Test func theRecoveryCodeWaitsByItselfAndIsNeverShut() throws {
        let file = try fileWithPin()
        for _ in 0..<30 {
            guard case .wrong(.set(.open, let recovery)) = try file.tryRecovery(Self.wrong) else {
                return #expect(Bool(false))
            }
            if case .waiting(let wait) = recovery { clock.advance(wait) }
        }
        #expect(try file.tryRecovery(Self.recovery) == .right)
        #expect(try file.tryPin(Self.pin) == .right)
    }

    /// A restart makes the wait begin anew, in full, by the clock of the new start.
    @Test(arguments: [0, 20, 29, 40]) func aRestartShortensNoWait(secondsBefore: Int) throws {
        clock.advance(.seconds(1000))
        let before = try fileWithPin()
        for _ in 0..<3 { _ = try before.tryPin(Self.wrong) }
        clock.advance(.seconds(secondsBefore))
        let restarted = StartedClock()
        restarted.advance(.seconds(12))
        let after = PinFile(folder: folder.path, clock: restarted, boot: "second", cost: Self.cheap)
        #expect(try after.status() == .set(pin: .waiting(.seconds(18)), recovery: .open))
        #expect(try after.tryPin(Self.pin) == .refused(.set(pin: .waiting(.seconds(18)), recovery: .open)))
        restarted.advance(.seconds(18))
        #expect(try after.tryPin(Self.pin) == .right)
    }

    @Test func aStartWithoutANameShortensNoWait() throws {
        clock.advance(.seconds(1000))
        let before = PinFile(folder: folder.path, clock: clock, boot: "", cost: Self.cheap)
        try before.set(pin: Self.pin, recovery: Self.recovery)
        for _ in 0..<3 { _ = try before.tryPin(Self.wrong) }
        let restarted = StartedClock()
        let after = PinFile(folder: folder.path, clock: restarted, boot: "", cost: Self.cheap)
        #expect(try after.status() == .set(pin: .waiting(.seconds(30)), recovery: .open))
    }

    // MARK: Power cuts and damage

    /// The plug is pulled after the wrong try was kept and before anything was told: it counts.
    @Test func aTryIsKeptBeforeItIsLookedAt() throws {
        try fileWithPin().set(pin: Self.pin, recovery: Self.recovery)
        let folder = folder.path
        let atTheCut = Mutex<[UInt8]>([])
        let reader = TemporaryFolder()
        let file = PinFile(folder: folder, clock: clock, boot: "first", cost: Self.cheap) {
            encoded, secret throws(PinError) in
            // What another process finds on the disk at this instant.
            atTheCut.withLock { bytes in
                guard let disk = fopen("\(folder)/pin", "r") else { return }
                defer { fclose(disk) }
                bytes = [UInt8](repeating: 0, count: 4096)
                bytes.removeLast(4096 - fread(&bytes, 1, 4096, disk))
            }
            return try Argon2.verify(encoded, secret)
        }
        for number in 1...4 {
            _ = try file.tryPin(Self.wrong)
            reader.write(atTheCut.withLock { $0 }, to: "pin")
            let record = try #require(try PinDisk(folder: reader.path).read())
            #expect(record.pinTries.count == number)
            clock.advance(.seconds(60))
        }
        // The right one as well: what is not told gives no free try.
        #expect(try file.tryPin(Self.pin) == .right)
        reader.write(atTheCut.withLock { $0 }, to: "pin")
        #expect(try PinDisk(folder: reader.path).read()?.pinTries.count == 5)
        #expect(try PinDisk(folder: folder).read()?.pinTries.count == 0)
    }

    /// Cut short or changed anywhere, it lets nobody in, and is never taken for no PIN.
    @Test func aDamagedFileLetsNobodyIn() throws {
        _ = try fileWithPin()
        let whole = folder.read("pin")
        let end = whole.lastIndex { $0 != 0x20 && $0 != 0x0A }!
        let damaged = TemporaryFolder()
        let file = PinFile(folder: damaged.path, clock: clock, boot: "first", cost: Self.cheap)
        func isRefused(_ bytes: [UInt8]) -> Bool {
            damaged.write(bytes, to: "pin")
            do {
                _ = try file.tryPin(Self.pin)
                return false
            } catch .damaged {
                return (try? file.status()) == nil
            } catch {
                return false
            }
        }
        for length in 0...end { #expect(isRefused(Array(whole[..<length])), "cut at \(length)") }
        for place in 0...end {
            var changed = whole
            changed[place] ^= 4
            #expect(isRefused(changed), "changed at \(place)")
        }
        #expect(isRefused([0xFF, 0xFE]))
        damaged.write(whole, to: "pin")
        #expect(try file.tryPin(Self.pin) == .right)
    }

    @Test func aFileThatWasLostIsNotNoPin() throws {
        let file = try fileWithPin()
        unlink("\(folder.path)/pin")
        #expect(throws: PinError.damaged(path: "\(folder.path)/pin", what: "the file is gone")) { try file.status() }
        try file.set(pin: Self.pin, recovery: Self.recovery)
        #expect(try file.tryPin(Self.pin) == .right)
    }

    @Test func aFolderThatIsNotThereLetsNobodyIn() {
        let file = PinFile(folder: "/nowhere/at/all", clock: clock, boot: "first", cost: Self.cheap)
        #expect(throws: PinError.self) { try file.status() }
        #expect(throws: PinError.self) { try file.tryPin(Self.pin) }
    }

    /// What a power cut leaves of a write that was not finished: the record before stands.
    @Test func aWriteThatWasNotFinishedChangesNothing() throws {
        let file = try fileWithPin()
        folder.write(Array("drempel-pin 1\npin $argon2id$".utf8), to: "pin.spare")
        folder.write(Array("drempel-pin 1".utf8), to: "pin.new")
        #expect(try file.tryPin(Self.pin) == .right)
        #expect(try file.tryPin(Self.wrong) == .wrong(.set(pin: .open, recovery: .open)))
        #expect(try file.tryPin(Self.pin) == .right)
    }

    @Test func whereTriesCannotBeKeptNobodyTries() throws {
        _ = try fileWithPin()
        // A folder in the place of both files that a write could use: nothing can be written, even by root.
        unlink("\(folder.path)/pin.spare")
        mkdir("\(folder.path)/pin.spare", 0o700)
        mkdir("\(folder.path)/pin.new", 0o700)
        defer {
            rmdir("\(folder.path)/pin.spare")
            rmdir("\(folder.path)/pin.new")
        }
        #expect(throws: PinError.self) { try file().tryPin(Self.pin) }
    }

    @Test func twoProgramsTakeTurns() throws {
        let file = try fileWithPin()
        let lock = try PinDisk(folder: folder.path).lock()
        let started = Glibc.time(nil)
        #expect(throws: PinError.busy(path: folder.path)) { try file.tryPin(Self.pin) }
        #expect(Glibc.time(nil) - started < 30)
        close(lock)
        #expect(try file.tryPin(Self.pin) == .right)
    }

    // MARK: Rules

    @Test(
        arguments: [
            ("4839", nil), ("80515", nil), ("48391726", nil), ("1357", nil), ("123", .length), ("", .length),
            ("123456789", .length), ("0000", .weak), ("1111", .weak), ("77777777", .weak), ("1234", .weak),
            ("12345678", .weak), ("4321", .weak), ("7890", .weak), ("1212", .weak), ("123123", .weak),
            ("48484848", .weak), ("1122", .weak), ("1221", .weak), ("2580", .weak), ("1975", .weak), ("2012", .weak),
            ("2112", .weak),
        ] as [(String, PinRules.Refusal?)])
    func weakPinsAreRefused(digits: String, expected: PinRules.Refusal?) {
        #expect(PinRules.refusal(of: Secret(digitsOf: digits)) == expected)
    }

    /// Refusing must not leave so few that guessing pays.
    @Test func mostPinsAreAllowed() {
        let allowed = (0..<10_000).count { number in
            let digits = String(number)
            let pin = String(repeating: "0", count: 4 - digits.count) + digits
            return PinRules.refusal(of: Secret(digitsOf: pin)) == nil
        }
        #expect(allowed >= 9_500)
    }

    @Test func aSecretIsReadInGroupsAndSaysNothingElse() {
        let code = Secret(digitsOf: "16283371905422668107")
        #expect(code.inGroups == "1628 3371 9054 2266 8107")
        #expect("\(code)" == "Secret(20 bytes)")
        #expect(code == Self.recovery)
        #expect(code != Secret(digitsOf: "16283371905422668108"))
        #expect(Secret(digitsOf: "16283371").appending(Secret(digitsOf: "905422668107")) == code)
    }
}

/// The clock of a device that has just been started.
private final class StartedClock: BootClock {
    private let time = Mutex(Duration.zero)
    var now: Duration { time.withLock { $0 } }
    func advance(_ duration: Duration) { time.withLock { $0 += duration } }
}
