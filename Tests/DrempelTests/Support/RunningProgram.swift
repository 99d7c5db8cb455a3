import Glibc
import Testing

/// A program that runs beside the test and goes with it, with all that it started.
final class RunningProgram {
    let process: pid_t
    /// What it writes to its standard output and error.
    let output: String
    private var input: Int32 = -1

    /// Starts `program` with `arguments`.
    ///
    /// - Parameter output: the file for what it writes.
    init(_ program: String, _ arguments: [String], environment: [String: String] = [:], output: String) throws {
        self.output = output
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var child = pid_t()
        var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = Program.environment(environment).map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        let code = posix_spawnp(&child, program, &actions, nil, &argv, &envp)
        close(ends[0])
        process = child
        input = ends[1]
        try #require(code == 0, "'\(program)' could not be started: \(String(cString: strerror(code)))")
    }

    deinit { end() }

    /// Gives it a line.
    func send(_ line: String) {
        let bytes = Array("\(line)\n".utf8)
        _ = write(input, bytes, bytes.count)
    }

    var text: String { Folders.text(output) ?? "" }

    var isAlive: Bool { Processes.isAlive(process) }

    /// Ends it and all that it started.
    func end() {
        guard input >= 0 else { return }
        close(input)
        input = -1
        let processes = Processes.tree(of: process)
        for process in processes { kill(process, SIGTERM) }
        for process in Processes.waitForEnd(of: processes, .seconds(3)) { kill(process, SIGKILL) }
        waitpid(process, nil, 0)
    }
}
