import Glibc
import SurveyCore

/// Which session the host opened on this device, and when by the boot clock: kept in the state folder.
///
/// The device's own date may be wrong, so the host's word about the half-day stands while the device runs, for a
/// working day at most. After a restart it stands only if the device's clock agrees with it.
struct OpenedSession {
    var code: SessionCode
    var boot: String
    /// Seconds since that boot.
    var second: Int

    /// A session that was opened so long ago is one that somebody forgot to close.
    static let longest = 10 * 3600

    /// The name of its file in the state folder.
    private static func path(in folder: String) -> String { folder + "/session" }

    /// The session that was opened last, if one was and its file can be read.
    static func load(from folder: String) -> OpenedSession? {
        guard let bytes = try? Files.read(path(in: folder)) else { return nil }
        let parts = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
        guard parts.count == 3, let code = SessionCode(parts[0]), let second = Int(parts[2]) else { return nil }
        return OpenedSession(code: code, boot: parts[1], second: second)
    }

    /// Remembers that `code` was opened now.
    ///
    /// - Throws: `Failure`.
    static func save(_ code: SessionCode, in folder: String, boot: Boot) throws {
        try Files.makeFolder(folder, mode: 0o700)
        try Files.write(Array("\(code) \(boot.id) \(boot.second)\n".utf8), to: path(in: folder), mode: 0o600)
    }

    /// Whether it still stands.
    func stands(for session: Session, boot: Boot, now: HalfDay) -> Bool {
        session.state == .open && isOfToday(session, boot: boot, now: now)
    }

    /// Whether the host opened or closed it so lately that it speaks for now.
    func isOfToday(_ session: Session, boot: Boot, now: HalfDay) -> Bool {
        if self.boot == boot.id { return (second...second + Self.longest).contains(boot.second) }
        return session.halfDay == now
    }
}

/// This start of the device.
struct Boot {
    var id: String
    /// Seconds since it started, time asleep included.
    var second: Int

    /// Now.
    static var now: Boot {
        let id = (try? Files.read("/proc/sys/kernel/random/boot_id")).map { String(decoding: $0, as: UTF8.self) } ?? ""
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Boot(id: id.filter { !$0.isWhitespace }, second: time.tv_sec)
    }
}
