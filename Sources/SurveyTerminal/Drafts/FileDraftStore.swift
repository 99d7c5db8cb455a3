import CTerminal
import Glibc
import SurveyCore

/// Keeps the draft in one file that only this user can read, in a directory in memory (tmpfs): it survives `kill -9`, but
/// not a power cut, and never reaches a disk.
///
/// Each kiosk holds a lock on a number and uses the file of that number, so that two kiosks in one directory never see
/// each other's draft, and one that starts after a crash finds the draft of the one before.
public final class FileDraftStore: DraftStore {
    private let path: String
    private let lock: Int32

    /// No more kiosks than this share a directory.
    private static let most = 32
    private static let header = "drempel-kiosk 1"

    /// A store in `directory`, which must exist.
    ///
    /// - Throws: `DraftError` when the directory cannot be written to.
    public init(directory: String) throws(DraftError) {
        for number in 1...Self.most {
            let path = "\(directory)/draft-\(number)"
            let lock = open("\(path).lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard lock >= 0 else { throw Self.failure("open", "\(path).lock") }
            if ct_try_lock(lock) == 0 {
                self.path = path
                self.lock = lock
                // What a crash left half-written was never a draft.
                unlink("\(path).new")
                return
            }
            close(lock)
        }
        throw .tooMany(path: directory)
    }

    deinit { close(lock) }

    /// The directory to use: `$RUNTIME_DIRECTORY` as systemd gives it, else `drempel` in `$XDG_RUNTIME_DIR`, else one of
    /// this user's own in `/dev/shm`; made when it is missing.
    ///
    /// After `su` the variable `XDG_RUNTIME_DIR` may name the folder of another user, or one that does not exist: then it
    /// is as if it were not there.
    ///
    /// - Throws: `DraftError` when it cannot be made, or is not this user's alone.
    public static func standardDirectory() throws(DraftError) -> String {
        if let directory = environment("RUNTIME_DIRECTORY")?.split(separator: ":").first { return String(directory) }
        let runtime = environment("XDG_RUNTIME_DIR").flatMap { isOwn($0) ? "\($0)/drempel" : nil }
        let directory = runtime ?? "/dev/shm/drempel-\(getuid())"
        guard mkdir(directory, 0o700) == 0 || errno == EEXIST else { throw failure("mkdir", directory) }
        var status = stat()
        guard lstat(directory, &status) == 0 else { throw failure("lstat", directory) }
        guard status.st_mode & S_IFMT == S_IFDIR, status.st_uid == getuid(), status.st_mode & 0o077 == 0 else {
            throw .notPrivate(path: directory)
        }
        return directory
    }

    private static func isOwn(_ directory: String) -> Bool {
        var status = stat()
        return stat(directory, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == getuid()
            && access(directory, W_OK | X_OK) == 0
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Writes the draft beside the old one and puts it in its place.
    public func keep(_ draft: KioskDraft) throws {
        let (seconds, attoseconds) = draft.lastInput.components
        let nanoseconds = seconds * 1_000_000_000 + attoseconds / 1_000_000_000
        let text = "\(Self.header)\nboot \(Self.bootID)\ninput \(nanoseconds)\n\(draft.interview.text)"
        let new = "\(path).new"
        unlink(new)
        let file = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw Self.failure("open", new) }
        defer { close(file) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let error = Self.failure("write", new)
                unlink(new)
                throw error
            }
            rest = rest.dropFirst(count)
        }
        guard rename(new, path) == 0 else { throw Self.failure("rename", new) }
    }

    /// Reads the draft; one of another start of the device, or a damaged one, is removed.
    public func load() throws -> KioskDraft? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw Self.failure("open", path)
        }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(file, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.failure("read", path) }
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        let parts = String(decoding: bytes, as: UTF8.self)
            .split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == Self.header, parts[1] == "boot \(Self.bootID)",
            parts[2].hasPrefix("input "),
            let nanoseconds = Int64(parts[2].dropFirst(6))
        else {
            try erase()
            return nil
        }
        return KioskDraft(
            interview: InterviewDraft(text: String(parts[3])), lastInput: .nanoseconds(nanoseconds))
    }

    /// Removes the draft and what may have been half-written beside it.
    public func erase() throws {
        for name in [path, "\(path).new"] where unlink(name) != 0 && errno != ENOENT {
            throw Self.failure("unlink", name)
        }
    }

    private static func failure(_ call: String, _ path: String) -> DraftError {
        let code = errno
        return .system(call: call, path: path, code: code, words: String(cString: strerror(code)))
    }

    /// Names this start of the device: times of the boot clock mean something only within one.
    private static let bootID: String = {
        guard let file = fopen("/proc/sys/kernel/random/boot_id", "r") else { return "unknown" }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 64)
        guard fgets(&line, Int32(line.count), file) != nil else { return "unknown" }
        return String(decoding: line.prefix { $0 > 32 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }()
}
