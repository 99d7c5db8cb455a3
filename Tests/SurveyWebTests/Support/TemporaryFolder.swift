import Glibc

/// A folder of its own for a test, removed with all that is in it.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/drempel-web-XXXXXX".utf8CString)
        path = String(cString: mkdtemp(&template))
    }

    deinit {
        for name in names { unlink(file(name)) }
        rmdir(path)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    /// What lies in it, sorted.
    var names: [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    func text(of name: String) -> String {
        guard let stream = fopen(file(name), "r") else { return "" }
        defer { fclose(stream) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, stream)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    func write(_ text: String, to name: String, mode: mode_t = 0o600) {
        unlink(file(name))
        let descriptor = open(file(name), O_WRONLY | O_CREAT | O_TRUNC, mode)
        _ = text.withCString { Glibc.write(descriptor, $0, strlen($0)) }
        fchmod(descriptor, mode)
        close(descriptor)
    }

    func mode(of name: String) -> mode_t {
        var status = stat()
        return lstat(file(name), &status) == 0 ? status.st_mode & 0o7777 : 0
    }
}
