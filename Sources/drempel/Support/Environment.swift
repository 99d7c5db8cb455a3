import Glibc

/// The environment of this process.
enum Environment {
    /// As `NAME=value`.
    static var entries: [String] {
        var entries: [String] = []
        var pointer = environ
        while let entry = pointer.pointee {
            entries.append(String(cString: entry))
            pointer += 1
        }
        return entries
    }

    /// The names alone.
    static var names: [String] { entries.map { String($0.prefix { $0 != "=" }) } }
}
