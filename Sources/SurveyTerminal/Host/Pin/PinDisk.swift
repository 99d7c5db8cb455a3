import CTerminal
import Glibc

/// The PIN's file on the disk: replaced whole, and durable when a write returns.
///
/// A spare file of the same size lies beside it and becomes the next one, so that a wrong try can be kept, and the host
/// let in, on a disk that is full. Where the spare is there and the file is not, the file was lost.
struct PinDisk {
    let folder: String
    var path: String { "\(folder)/pin" }
    private var spare: String { "\(folder)/pin.spare" }
    private var new: String { "\(folder)/pin.new" }

    /// One block of any disk.
    private static let size = 4096
    /// So many times 20 ms a lock is waited for.
    private static let patience = 150

    /// Keeps other programs from trying or setting at the same time, until the descriptor is closed.
    func lock() throws(PinError) -> Int32 {
        // The folder itself is locked: that needs no file, and works on a disk that is full.
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", folder) }
        for _ in 0..<Self.patience {
            if ct_try_lock(descriptor) == 0 { return descriptor }
            usleep(20_000)
        }
        close(descriptor)
        throw .busy(path: folder)
    }

    /// What is in the file; `nil` where there never was one.
    func read() throws(PinError) -> PinRecord? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            guard errno == ENOENT else { throw failure("open", path) }
            guard access(folder, R_OK | X_OK) == 0 else { throw failure("open", folder) }
            if access(spare, F_OK) == 0 { throw .damaged(path: path, what: "the file is gone") }
            return nil
        }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: Self.size)
        while bytes.count <= 4 * Self.size {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure("read", path) }
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        guard let text = String(validating: bytes, as: UTF8.self), let record = PinRecord(text) else {
            throw .damaged(path: path, what: bytes.isEmpty ? "the file is empty" : "its content is not as written")
        }
        return record
    }

    /// Puts `record` in the file's place: when this returns, it survives a power cut, and at any instant before, what was
    /// there does.
    func write(_ record: PinRecord) throws(PinError) {
        let text = record.text
        let bytes = Array((text + String(repeating: " ", count: max(0, Self.size - text.utf8.count))).utf8)
        if (try? fill(spare, bytes, O_WRONLY)) != nil {
            guard rename(spare, path) == 0 else { throw failure("rename", path) }
        } else {
            unlink(new)
            try fill(new, bytes, O_WRONLY | O_CREAT | O_EXCL)
            guard rename(new, path) == 0 else { throw failure("rename", path) }
        }
        try syncFolder()
        // For the next time; without it, the next write needs room.
        let blank = [UInt8](repeating: 0x20, count: Self.size)
        if (try? fill(spare, blank, O_WRONLY | O_CREAT | O_EXCL)) != nil { try? syncFolder() }
    }

    /// Writes all of `bytes` and waits until the disk has them.
    private func fill(_ path: String, _ bytes: [UInt8], _ flags: Int32) throws(PinError) {
        let file = open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw failure("open", path) }
        defer { close(file) }
        giveAway(file)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw abandoned("write", path, flags) }
            rest = rest.dropFirst(count)
        }
        guard fsync(file) == 0 else { throw abandoned("sync", path, flags) }
    }

    /// Root sets a PIN for the user to whom the folder belongs, who could not read it otherwise.
    private func giveAway(_ file: Int32) {
        var status = stat()
        if geteuid() == 0, stat(folder, &status) == 0 { _ = fchown(file, status.st_uid, status.st_gid) }
    }

    private func abandoned(_ call: String, _ path: String, _ flags: Int32) -> PinError {
        let error = failure(call, path)
        if flags & O_CREAT != 0 { unlink(path) }
        return error
    }

    private func syncFolder() throws(PinError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", folder) }
        defer { close(descriptor) }
        if fsync(descriptor) != 0, errno != EINVAL { throw failure("sync", folder) }
    }

    private func failure(_ call: String, _ path: String) -> PinError {
        let code = errno
        return .system(call: call, path: path, code: code, words: String(cString: strerror(code)))
    }
}
