import Glibc

/// Files as the commands read and write them.
enum Files {
    /// What is in the file.
    ///
    /// - Throws: `Failure` when it cannot be read.
    static func read(_ path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path) }
            guard count > 0 else { return bytes }
            bytes += buffer[0..<count]
        }
    }

    private static func unreadable(_ path: String) -> Failure {
        switch errno {
        case ENOENT: Failure(.data, "There is no file '\(path)'. Look at the spelling of the name and the folder.")
        case EISDIR: Failure(.data, "'\(path)' is a folder. Give a file in it.")
        case _: Failure(.data, "'\(path)' cannot be read: \(reason()).")
        }
    }

    /// `path` as it is reached from any folder.
    static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return "\(String(cString: folder))/\(path)"
    }

    static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The size of a regular file; `nil` when there is none.
    static func size(of path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    /// The names in a folder, sorted.
    static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String, mode: mode_t = 0o755) throws {
        guard !path.isEmpty, !isFolder(path) else { return }
        try makeFolder(parent(of: path), mode: mode)
        guard mkdir(path, mode) == 0 || errno == EEXIST, isFolder(path) else {
            throw Failure(.file, "The folder '\(path)' cannot be made: \(reason()).")
        }
    }

    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex && path.count > 1 ? "/" : String(path[..<slash])
    }

    /// Writes a file whole or not at all: beside its place, then renamed into it.
    ///
    /// - Throws: `Failure`; the file that was there before is as it was, then.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws {
        let file = try PendingFile(path, mode: mode)
        try file.append(bytes)
        try file.finish()
    }

    /// How that is said.
    static let diskFull = "the disk is full"

    /// Makes a file that must not exist, whole and on the disk, or not at all.
    ///
    /// - Throws: `Failure`.
    static func create(_ path: String, _ bytes: [UInt8], mode: mode_t) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else {
            throw errno == EEXIST
                ? Failure(.usage, "There is a file '\(path)' already. Give another name.")
                : Failure(.file, "'\(path)' cannot be made: \(reason()).")
        }
        defer { close(descriptor) }
        // All of it is a few lines, which are written at once or not.
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
            let failure = Failure(.file, "'\(path)' cannot be written: \(reason()). Nothing was made.")
            unlink(path)
            throw failure
        }
    }

    static func reason() -> String {
        errno == ENOSPC ? diskFull : String(cString: strerror(errno))
    }
}

/// A file that is being written beside its place; it gets its name only when it is whole.
final class PendingFile {
    private let path: String
    private let temporary: String
    private var descriptor: Int32
    /// Outlives what is written in it.
    private let folder: MadeFolder?

    init(_ path: String, mode: mode_t = 0o644, in folder: MadeFolder? = nil) throws {
        (self.path, self.folder) = (path, folder)
        guard !Files.isFolder(path) else {
            throw Failure(.usage, "'\(path)' is a folder. Give the name of a file in it.")
        }
        temporary = "\(path).\(getpid()).part"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw failure() }
    }

    deinit {
        if descriptor >= 0 { abandon() }
    }

    func append(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { try append($0) }
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw abandoned() }
            rest = rest.dropFirst(written)
        }
    }

    /// Has it written by a library that opens files itself.
    func fill(_ body: (_ path: String) throws -> Void) rethrows {
        try body(temporary)
    }

    /// Makes sure that all of it is on the disk.
    func sync() throws {
        guard fsync(descriptor) == 0 else { throw abandoned() }
    }

    /// Gives the file its name.
    func finish() throws {
        try sync()
        guard rename(temporary, path) == 0 else { throw abandoned() }
        close(descriptor)
        descriptor = -1
    }

    private func abandoned() -> Failure {
        let failure = failure()
        abandon()
        return failure
    }

    private func abandon() {
        close(descriptor)
        descriptor = -1
        unlink(temporary)
    }

    private func failure() -> Failure {
        Failure(.file, "'\(path)' cannot be written: \(Files.reason()). Nothing was changed.")
    }
}
