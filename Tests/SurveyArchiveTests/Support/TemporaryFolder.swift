import Glibc

/// A folder that is removed with all that is in it when it is let go.
final class TemporaryFolder: Sendable {
    let path: String

    init(in parent: String = "/tmp") throws {
        var template = Array("\(parent)/drempel-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure(action: "mkdtemp in \(parent)", code: errno) }
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    struct Failure: Error {
        var action: String
        var code: Int32
    }

    deinit {
        chmod(path, 0o700)
        for name in names { remove(self / name) }
        rmdir(path)
    }

    /// The path of a file in it.
    static func / (folder: TemporaryFolder, name: String) -> String { "\(folder.path)/\(name)" }

    /// All names in it, hidden ones too, sorted.
    var names: [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
