import Glibc
import TestSupport
import Testing

/// `drempel serve` on a port of its own.
final class ServingProgram: Sendable {
    let port: Int
    let process: pid_t
    private let output: String

    /// Starts it on the archive `a.sqlite` of `folder` and waits until it listens.
    ///
    /// - Parameter workingFolder: where it runs.
    init(
        _ folder: TemporaryFolder, _ arguments: [String], address: String = "127.0.0.1:0",
        in workingFolder: String = "/",
        output name: String = "out"
    ) throws {
        output = folder.file(name)
        unlink(output)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        // Swift's Glibc has no way to choose the folder; this program chooses it and becomes the other.
        let all =
            [
                "/usr/bin/env", "-C", workingFolder, Program.path, "serve", "--archive", folder.file("a.sqlite"),
                "--state", folder.path, "--address", address,
            ]
            + arguments
        var child = pid_t()
        var argv: [UnsafeMutablePointer<CChar>?] = all.map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = Program.environment([:]).map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        let code = posix_spawn(&child, all[0], &actions, nil, &argv, &envp)
        process = child
        try #require(code == 0, "it could not be started: \(String(cString: strerror(code)))")
        let end = ContinuousClock.now + .seconds(60)
        var found: Int?
        while found == nil, ContinuousClock.now < end {
            let line = (Folders.text(output) ?? "").split(separator: "\n").first { $0.contains(": Serving ") }
            found = line.flatMap { $0.split(separator: ":").last }.flatMap { Int($0.prefix { $0.isNumber }) }
            if found == nil, !Processes.isAlive(child) { break }
            usleep(10_000)
        }
        port = found ?? 0
        try #require(found != nil, "it does not listen: \(Folders.text(output) ?? "")")
    }

    deinit {
        if Processes.isAlive(process) { kill(process, SIGKILL) }
        var status: Int32 = 0
        waitpid(process, &status, WNOHANG)
    }

    /// All it has said.
    var text: String { Folders.text(output) ?? "" }

    /// Sends it a signal and waits for its end.
    func stop(_ signal: Int32) throws -> (status: Int32, text: String) {
        kill(process, signal)
        #expect(Processes.waitForEnd(of: [process], .seconds(30)).isEmpty, "it does not end")
        var status: Int32 = 0
        waitpid(process, &status, 0)
        return (status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F), text)
    }

    func connect() throws -> RawClient { try RawClient(port: port) }

    func ask(_ target: String, headers: [String] = []) throws -> RawAnswer {
        let lines = ["GET \(target) HTTP/1.1", "Host: localhost"] + headers
        return try connect().ask(lines.joined(separator: "\r\n") + "\r\n\r\n")[0]
    }
}
