import Glibc
import Testing

/// The real `drempel` binary, as built beside the tests.
enum Program {
    /// The binary's path.
    static let path: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let own = String(decoding: buffer.prefix(max(0, length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        let beside = own.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/drempel"
        if access(beside, X_OK) == 0 { return beside }
        return root + "/.build/debug/drempel"
    }()

    /// The repository's folder.
    static let root = "\(#filePath)".split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }

    struct Result {
        /// The exit status; negative for the signal that ended it.
        var status: Int32
        var output: String
        var errors: String
    }

    /// Runs `drempel` with `arguments` and waits for its end.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], program: String = path
    ) throws -> Result {
        let folder = try TemporaryFolder()
        let (out, err) = (folder.path + "/out", folder.path + "/err")
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, out, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, err, O_WRONLY | O_CREAT, 0o600)
        var child = pid_t()
        var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = Self.environment(environment).map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        let code = posix_spawnp(&child, program, &actions, nil, &argv, &envp)
        try #require(code == 0, "'\(program)' could not be started: \(String(cString: strerror(code)))")
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        let exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
        return Result(status: exit, output: try TemporaryFolder.text(out), errors: try TemporaryFolder.text(err))
    }

    /// This process's environment with `changes`.
    static func environment(_ changes: [String: String]) -> [String] {
        var all: [String: String] = [:]
        var pointer = environ
        while let entry = pointer.pointee {
            let text = String(cString: entry)
            if let sign = text.firstIndex(of: "=") {
                all[String(text[..<sign])] = String(text[text.index(after: sign)...])
            }
            pointer += 1
        }
        for name in all.keys where name.hasPrefix("DREMPEL_") { all[name] = nil }
        for (name, value) in changes { all[name] = value }
        return all.map { "\($0)=\($1)" }
    }
}

/// A folder that goes with the test.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/drempel-test-XXXXXX".utf8CString)
        let made = mkdtemp(&template).map { String(cString: $0) }
        path = try #require(made)
    }

    deinit {
        Self.remove(path)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let target = file(name)
        let handle = try #require(fopen(target, "w"))
        fwrite(bytes, 1, bytes.count, handle)
        fclose(handle)
        return target
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        let handle = try #require(fopen(path, "r"), "there is no file '\(path)'")
        defer { fclose(handle) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, handle), count > 0 { bytes += buffer[0..<count] }
        return bytes
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }

    private static func remove(_ path: String) {
        // A link goes, not what it leads to.
        if unlink(path) == 0 { return }
        if let directory = opendir(path) {
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name != "." && name != ".." { remove("\(path)/\(name)") }
            }
            closedir(directory)
            rmdir(path)
        }
    }
}
