import Glibc

/// What another program prints.
enum ProgramOutput {
    /// Runs a program, looked for as a shell does, and waits for at most so long.
    ///
    /// - Parameter environment: What its environment has besides that of this process.
    /// - Returns: its standard output; `nil` when there is no such program, or it fails or takes too long.
    static func of(
        _ name: String, _ arguments: [String] = [], environment: KeyValuePairs<String, String> = [:],
        milliseconds: Int = 4000
    ) -> String? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let child = spawn(name, arguments, environment, output: ends[1])
        close(ends[1])
        guard let child else { return nil }
        let text = read(ends[0], milliseconds: milliseconds)
        if text == nil { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status == 0 ? text : nil
    }

    private static func spawn(
        _ name: String, _ arguments: [String], _ environment: KeyValuePairs<String, String>, output: Int32
    ) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var words = ([name] + arguments).map { strdup($0) } + [nil]
        var settings = environment.map { strdup("\($0)=\($1)") } + inherited(without: environment.map(\.key)) + [nil]
        defer { for word in words + settings { free(word) } }
        var child: pid_t = 0
        return posix_spawnp(&child, name, &actions, nil, &words, &settings) == 0 ? child : nil
    }

    /// The environment of this process without the settings of these names.
    private static func inherited(without names: [String]) -> [UnsafeMutablePointer<CChar>?] {
        var settings: [UnsafeMutablePointer<CChar>?] = []
        var next = environ
        while let setting = next.pointee {
            let text = String(cString: setting)
            if !names.contains(where: { text.hasPrefix($0 + "=") }) { settings.append(strdup(setting)) }
            next += 1
        }
        return settings
    }

    /// Everything until the end; `nil` when it does not come in time.
    private static func read(_ file: Int32, milliseconds: Int) -> String? {
        var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 14))
        let deadline = now + milliseconds
        while true {
            var poll = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
            let ready = Glibc.poll(&poll, 1, Int32(max(0, deadline - now)))
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { return nil }
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? String(decoding: bytes, as: UTF8.self) : nil }
            bytes += chunk[..<count]
        }
    }

    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
