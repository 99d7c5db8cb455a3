import Glibc

/// The file in which the servers of one host share their keys: readable by its owner alone, replaced as a whole.
struct KeyFile: Sendable {
    let path: String
    /// Writes to the new file; a test has a disk that is full.
    var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int = { Glibc.write($0, $1.baseAddress, $1.count) }

    init(path: String) {
        self.path = path
    }

    /// What distinguishes one content of the file from another, without reading it.
    struct Stamp: Equatable, Sendable {
        var device: UInt
        var number: UInt
        var size: Int
        /// The last change, in nanoseconds.
        var changed: Int
    }

    struct Content: Sendable {
        var keys: [StateKey]
        var stamp: Stamp
    }

    /// The stamp of the file that is there now; `nil` when there is none.
    var stamp: Stamp? {
        var status = stat()
        return lstat(path, &status) == 0 ? Stamp(status) : nil
    }

    /// What the file holds; `nil` when there is none.
    func read() throws(KeyFileError) -> Content? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT: return nil
            case ELOOP: throw .notAFile(path: path)
            case EACCES where stamp != nil: throw .foreignOwner(path: path)
            case let code: throw .failed("open it", path: path, code: code)
            }
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .failed("look at it", path: path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        guard status.st_uid == geteuid() else { throw .foreignOwner(path: path) }
        let permissions = status.st_mode & 0o7777
        guard permissions & 0o077 == 0 else { throw .readableByOthers(path: path, mode: permissions) }
        let text = try text(of: descriptor)
        do {
            return Content(keys: try KeyFileText.keys(in: text), stamp: Stamp(status))
        } catch {
            switch error {
            case .newer: throw .newer(path: path)
            case .damaged(let line): throw .damaged(path: path, line: line)
            }
        }
    }

    private func text(of descriptor: Int32) throws(KeyFileError) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count <= KeyFileText.longest {
            let got = Glibc.read(descriptor, &buffer, buffer.count)
            if got == 0 { break }
            if got < 0 {
                if errno == EINTR { continue }
                throw .failed("read it", path: path)
            }
            bytes += buffer[..<got]
        }
        guard bytes.count <= KeyFileText.longest, let text = String(validating: bytes, as: UTF8.self) else {
            throw .damaged(path: path, line: 1)
        }
        return text
    }

    /// Puts a file with `keys` in its place, durably: at every moment there is the old file or the new one, whole.
    ///
    /// To be called while `lock` is held.
    func replace(with keys: [StateKey]) throws(KeyFileError) {
        let new = beside("new")
        // Left by a program that was killed; nobody else writes, for we hold the lock.
        unlink(new)
        let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw missingFolder ?? .failed("write beside it", path: path) }
        do throws(KeyFileError) {
            defer { close(descriptor) }
            try write(KeyFileText.text(of: keys), to: descriptor)
            guard fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0 else {
                throw KeyFileError.failed("write it", path: path)
            }
        } catch {
            unlink(new)
            throw error
        }
        guard rename(new, path) == 0 else {
            let error = KeyFileError.failed("put it in its place", path: path)
            unlink(new)
            throw error
        }
        synchronizeFolder()
    }

    private func write(_ text: String, to descriptor: Int32) throws(KeyFileError) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { self.write(descriptor, $0) }
            if written < 0 {
                if errno == EINTR { continue }
                throw .failed("write it", path: path)
            }
            rest = rest.dropFirst(written)
        }
    }

    /// Where a folder cannot be synchronised, the rename is as durable as it gets.
    private func synchronizeFolder() {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    // MARK: The lock

    /// Runs `body` while no other server of this host changes the file.
    ///
    /// - Parameter patience: how long to wait for another one, in milliseconds.
    func lock<Result>(
        patience: Int, _ body: () throws(KeyFileError) -> Result
    ) throws(KeyFileError) -> Result {
        let descriptor = open(beside("lock"), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw missingFolder ?? .failed("lock it", path: path) }
        defer { close(descriptor) }
        var waited = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            guard errno == EWOULDBLOCK else { throw .failed("lock it", path: path) }
            guard waited < patience else { throw .busy(path: path) }
            usleep(5_000)
            waited += 5
        }
        return try body()
    }

    // MARK: Names

    private var missingFolder: KeyFileError? {
        let code = errno
        guard code == ENOENT else { return nil }
        return .noFolder(path: path, folder: folder)
    }

    private var folder: String {
        guard let end = path.lastIndex(of: "/") else { return "." }
        return end == path.startIndex ? "/" : String(path[..<end])
    }

    private func beside(_ purpose: String) -> String {
        let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
        return "\(path.dropLast(name.count)).\(name).\(purpose)"
    }
}

extension KeyFile.Stamp {
    init(_ status: stat) {
        device = UInt(status.st_dev)
        number = UInt(status.st_ino)
        size = Int(status.st_size)
        changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    }
}
