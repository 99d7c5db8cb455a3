import CTerminal
import Glibc

/// Keeps the hash of the PIN, that of the recovery code and the wrong tries in one file of mode 0600, in a folder outside
/// the archive.
///
/// A try counts as wrong on the disk before it is looked at, so that pulling the plug gives none for free. Waits are
/// measured by the clock since boot: changing the device's time does not shorten them, nor does a restart. A file that
/// cannot be read lets nobody in; only where none ever was is there no PIN.
public struct PinFile: PinStore {
    private let folder: String
    private let clock: any BootClock
    private let boot: String
    private let cost: Argon2
    private let verify: @Sendable (String, Secret) throws(PinError) -> Bool

    /// The PIN in `folder`, which must exist.
    ///
    /// - Parameters:
    ///   - clock: the time since the device started.
    ///   - boot: names this start of the device.
    public init(folder: String, clock: any BootClock = SystemBootClock(), boot: String = BootID.current) {
        self.init(folder: folder, clock: clock, boot: boot, cost: .standard)
    }

    init(
        folder: String, clock: any BootClock, boot: String, cost: Argon2,
        verify: @escaping @Sendable (String, Secret) throws(PinError) -> Bool = Argon2.verify
    ) {
        self.folder = folder
        self.clock = clock
        self.boot = boot.isEmpty || boot.contains(" ") ? "unknown" : boot
        self.cost = cost
        self.verify = verify
    }

    // MARK: Looking and trying

    public func status() throws(PinError) -> PinStatus {
        try PinDisk(folder: folder).read().map(status) ?? .none
    }

    public func tryPin(_ pin: Secret) throws(PinError) -> PinAnswer {
        try attempt(pin, \.pin, \.pinTries, most: PinDelay.mostPins)
    }

    /// It is never shut, since nothing else opens a PIN that was tried too often.
    public func tryRecovery(_ code: Secret) throws(PinError) -> PinAnswer {
        try attempt(code, \.recovery, \.recoveryTries, most: .max)
    }

    private func attempt(
        _ secret: Secret, _ hash: KeyPath<PinRecord, String>, _ tries: WritableKeyPath<PinRecord, PinRecord.Tries>,
        most: Int
    ) throws(PinError) -> PinAnswer {
        let disk = PinDisk(folder: folder)
        let lock = try disk.lock()
        defer { close(lock) }
        guard let before = try disk.read() else { return .refused(.none) }
        guard before[keyPath: tries].count < most,
            before[keyPath: tries].wait(at: clock.nanoseconds, boot: boot) == .zero
        else { return .refused(status(before)) }
        var record = before
        record[keyPath: tries] = .init(
            count: before[keyPath: tries].count + 1, boot: boot, time: clock.nanoseconds)
        try disk.write(record)
        let isRight: Bool
        do {
            isRight = try verify(record[keyPath: hash], secret)
        } catch {
            // It was not looked at, so it was no wrong try.
            try? disk.write(before)
            throw error
        }
        guard isRight else { return .wrong(status(record)) }
        record[keyPath: tries] = .init()
        try disk.write(record)
        return .right
    }

    private func status(_ record: PinRecord) -> PinStatus {
        func gate(_ tries: PinRecord.Tries) -> PinGate {
            let wait = tries.wait(at: clock.nanoseconds, boot: boot)
            return wait == .zero ? .open : .waiting(wait)
        }
        return .set(
            pin: record.pinTries.count >= PinDelay.mostPins ? .shut : gate(record.pinTries),
            recovery: gate(record.recoveryTries))
    }

    // MARK: Setting

    public func set(pin: Secret, recovery: Secret) throws(PinError) {
        let record = PinRecord(pin: try cost.hash(pin), recovery: try cost.hash(recovery))
        let disk = PinDisk(folder: folder)
        let lock = try disk.lock()
        defer { close(lock) }
        try disk.write(record)
    }

    public func change(pin: Secret) throws(PinError) {
        let hash = try cost.hash(pin)
        let disk = PinDisk(folder: folder)
        let lock = try disk.lock()
        defer { close(lock) }
        guard var record = try disk.read() else {
            throw .damaged(path: disk.path, what: "the file is gone")
        }
        record.pin = hash
        record.pinTries = .init()
        try disk.write(record)
    }
}

extension BootClock {
    fileprivate var nanoseconds: Int64 {
        let (seconds, attoseconds) = now.components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
