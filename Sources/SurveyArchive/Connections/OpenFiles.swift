import Synchronization

/// Which files this process has open through SQLite.
///
/// When a process closes any descriptor of a file, the system takes away every lock that the process holds on it, those
/// of SQLite among them; another program could then remove a write-ahead log that is in use, and what was stored with
/// it (https://www.sqlite.org/howtocorrupt.html, section 2.2). So such a file is never opened but through SQLite.
final class OpenFiles: Sendable {
    static let shared = OpenFiles()

    private let connections = Mutex([FileStatus.Identity: Int]())

    /// To be called before a connection is opened.
    func add(_ file: FileStatus.Identity) {
        connections.withLock { $0[file, default: 0] += 1 }
    }

    /// To be called after a connection was closed.
    func remove(_ file: FileStatus.Identity) {
        connections.withLock { connections in
            connections[file]! -= 1
            if connections[file] == 0 { connections[file] = nil }
        }
    }

    /// Runs `body`, which may open and close the file itself, unless a connection has it open.
    ///
    /// - Returns: `nil` when one has.
    func ifClosed<Result: Sendable>(_ file: FileStatus.Identity, _ body: () throws -> Result) rethrows -> Result? {
        try connections.withLock { connections in
            connections[file] == nil ? try body() : nil
        }
    }

    func isOpen(_ file: FileStatus.Identity) -> Bool {
        connections.withLock { $0[file] != nil }
    }
}
