import Foundation
import Glibc

/// A browser's process and the pipe to it: messages in JSON, each ended by a zero byte.
///
/// The browser ends with its pipe, so nothing is left of it even when the tests are killed.
final class BrowserPipe {
    let process: pid_t
    private let socket: Int32
    private var buffer: [UInt8] = []

    /// Starts `program`, which reads from its descriptor 3 and writes to 4.
    init(_ program: String, _ arguments: [String], environment: [String: String]) throws {
        var ends: [Int32] = [-1, -1]
        // Unlike pipe(), it keeps its ends from other programs that are started at the same moment.
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw BrowserError.notStarted(String(cString: strerror(errno)))
        }
        // Away from 3 and 4, which would be overwritten while it is still to be copied.
        let far = fcntl(ends[1], F_DUPFD_CLOEXEC, 10)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, far, 3)
        posix_spawn_file_actions_adddup2(&actions, far, 4)
        // A group of its own, so that all its processes can be ended at once.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var child = pid_t()
        let code = posix_spawn(&child, program, &actions, &attributes, &argv, &envp)
        for end in [far, ends[1]] { close(end) }
        (process, socket) = (child, ends[0])
        guard code == 0 else {
            close(socket)
            throw BrowserError.notStarted(String(cString: strerror(code)))
        }
    }

    func write(_ message: Value) throws {
        var bytes = try Array(JSONEncoder().encode(message)) + [0]
        while !bytes.isEmpty {
            let count = send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
            guard count > 0 else { throw BrowserError.gone }
            bytes.removeFirst(count)
        }
    }

    /// The next message; `nil` when none comes before `end`.
    func read(until end: ContinuousClock.Instant) throws -> Value? {
        var searched = 0
        while true {
            if let zero = buffer[searched...].firstIndex(of: 0) {
                let message = Data(buffer[..<zero])
                buffer.removeFirst(zero + 1)
                return try JSONDecoder().decode(Value.self, from: message)
            }
            searched = buffer.count
            let left = end - .now
            guard left > .zero else { return nil }
            let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
            var file = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
            guard poll(&file, 1, Int32(min(milliseconds + 1, 60_000))) > 0 else { continue }
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            let count = Glibc.read(socket, &piece, piece.count)
            guard count > 0 else { throw BrowserError.gone }
            buffer += piece[..<count]
        }
    }

    /// Closes the pipe, upon which the browser ends by itself; what is left after a while is ended.
    func end() {
        close(socket)
        let limit = ContinuousClock.now + .seconds(5)
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            if ContinuousClock.now > limit {
                kill(-process, SIGKILL)
                waitpid(process, &status, 0)
                return
            }
            usleep(5000)
        }
        // Its helpers end with it; one that hangs does not stay.
        kill(-process, SIGKILL)
    }
}
