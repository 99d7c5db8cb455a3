import Glibc

/// A file by its absolute path.
///
/// The path is absolute so that SQLite never takes a name for an address such as `file:x?mode=rw`.
struct FilePlace: Hashable, Sendable {
    let path: String

    init(_ path: String) {
        if path.hasPrefix("/") {
            self.path = path
        } else {
            var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
            let folder = getcwd(&buffer, buffer.count).map { String(cString: $0) } ?? "."
            self.path = folder == "/" ? "/\(path)" : "\(folder)/\(path)"
        }
    }

    /// The folder it lies in.
    var folder: String {
        let end = path.lastIndex(of: "/")!
        return end == path.startIndex ? "/" : String(path[..<end])
    }

    /// The name within the folder.
    var name: String { String(path[path.index(after: path.lastIndex(of: "/")!)...]) }

    /// The write-ahead log that SQLite keeps beside it.
    var log: FilePlace { FilePlace("\(path)-wal") }
    /// The index of that log, which is there while a program has the file open.
    var logIndex: FilePlace { FilePlace("\(path)-shm") }

    /// A name beside it that begins with a dot, so that nobody takes it for a finished file.
    func beside(_ purpose: String) -> FilePlace {
        FilePlace("\(folder == "/" ? "" : folder)/.\(name).\(purpose)")
    }

    /// Where the system wants files that are not kept.
    static var temporaryFolder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    /// What the system knows of it; `nil` when there is no such file.
    ///
    /// - Throws: `SystemError`.
    func status() throws -> FileStatus? {
        var status = stat()
        do {
            try system("look at \(path)") { stat(path, &status) }
            return FileStatus(status)
        } catch let error as SystemError where error.code == ENOENT || error.code == ENOTDIR {
            return nil
        }
    }

    /// Whether this process may write it.
    var isWritable: Bool { faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 }
    /// Whether this process may make files in its folder.
    var isFolderWritable: Bool { faccessat(AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0 }

    /// Removes it, if it is there.
    func remove() {
        unlink(path)
    }

    /// Waits until the disk has the names in its folder.
    func synchronizeFolder() throws {
        let descriptor = try system("open \(folder)") { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        defer { close(descriptor) }
        // Some file systems cannot do this for a folder; there a rename is as durable as it gets.
        if fsync(descriptor) == -1, errno != EINVAL, errno != EROFS { throw SystemError("synchronize \(folder)") }
    }
}

/// What the system knows of a file.
struct FileStatus: Hashable, Sendable {
    var isRegular: Bool
    var size: Int
    /// The device and the number on it: what makes two names one file.
    var identity: Identity
    /// When its content changed last, in nanoseconds after 1970-01-01 00:00 UTC.
    var modified: Int

    struct Identity: Hashable, Sendable {
        var device: UInt
        var number: UInt
    }

    init(_ status: stat) {
        isRegular = status.st_mode & S_IFMT == S_IFREG
        size = Int(status.st_size)
        identity = Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
        modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }
}
