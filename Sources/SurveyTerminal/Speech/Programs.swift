import Glibc

/// Where the programs are that make sound.
enum Programs {
    /// The path of a program, looked for in `folders`, else as a shell does; `nil` when it is not installed.
    static func path(of name: String, in folders: String? = nil) -> String? {
        let folders = folders ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        return folders.split(separator: ":").lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
}
