import CTerminal
import Glibc
package import SurveyTerminal

/// A program on a terminal of its own, of which this is the other end: for tests and measurements that need the real
/// thing.
package final class PseudoTerminal {
    private let process: Int32
    private var master: Int32
    private var status: Int32?

    /// Starts `path` with `arguments`, the name it is called by among them, and `environment`.
    ///
    /// - Throws: `TerminalError.system`.
    package init(
        path: String, arguments: [String], environment: [String: String], size: ScreenSize
    ) throws(TerminalError) {
        var master: Int32 = -1
        let argv = arguments.map { strdup($0) } + [nil]
        let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        process = ct_spawn_on_pty(&master, path, argv, envp, Int32(size.columns), Int32(size.rows))
        self.master = master
        if process < 0 { throw .system(call: "forkpty", code: errno) }
    }

    deinit {
        if status == nil, process > 0 {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        if master >= 0 { close(master) }
    }

    /// The program's process.
    package var identifier: Int32 { process }

    /// Types.
    package func type(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Types as much of `bytes` as the terminal takes without waiting: who floods it must go on reading meanwhile.
    ///
    /// - Returns: how many were taken.
    package func offer(_ bytes: ArraySlice<UInt8>) -> Int {
        let flags = fcntl(master, F_GETFL)
        _ = fcntl(master, F_SETFL, flags | O_NONBLOCK)
        defer { _ = fcntl(master, F_SETFL, flags) }
        return max(0, bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) })
    }

    /// What the program wrote, waiting at most so long for something; `nil` when it has closed the terminal.
    package func read(_ timeout: Duration) -> [UInt8]? {
        var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        let milliseconds = timeout.components.seconds * 1000 + timeout.components.attoseconds / 1_000_000_000_000_000
        guard poll(&file, 1, Int32(milliseconds)) > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = Glibc.read(master, &bytes, bytes.count)
        return count > 0 ? Array(bytes[..<count]) : nil
    }

    /// Gives the terminal another size, which the program is told by SIGWINCH.
    package func resize(_ size: ScreenSize) {
        _ = ct_set_window_size(master, Int32(size.columns), Int32(size.rows))
    }

    /// Sends a signal to the program.
    package func signal(_ number: Int32) {
        kill(process, number)
    }

    /// Takes the terminal away, as a connection that drops does.
    package func hangUp() {
        close(master)
        master = -1
    }

    /// Keys are echoed and lines are edited, as a shell wants it: the terminal is not raw.
    package var isCooked: Bool {
        var settings = termios()
        let wanted = tcflag_t(ECHO | ICANON | ISIG)
        return tcgetattr(master, &settings) == 0 && settings.c_lflag & wanted == wanted
    }

    /// Waits at most so long for the program to end.
    ///
    /// - Returns: its exit status, or minus the signal that killed it; `nil` when it still runs.
    package func wait(_ timeout: Duration) -> Int32? {
        if let status { return status }
        let end = ContinuousClock.now + timeout
        var raw: Int32 = 0
        while waitpid(process, &raw, WNOHANG) == 0 {
            if ContinuousClock.now > end { return nil }
            usleep(2000)
        }
        let code = raw & 0x7F == 0 ? raw >> 8 & 0xFF : -(raw & 0x7F)
        status = code
        return code
    }
}
