import Glibc
import Testing

/// The real `drempel serve` on a port of its own, which can be killed and started again.
final class WebServer {
    let folder: TemporaryFolder
    let archive: String
    /// The folder with the keys.
    let state: String
    /// What the server said so far, in all its lives.
    let output: String
    private(set) var port: UInt16 = 0
    /// What it is started with besides.
    var options: [String]
    private let survey: String
    private let environment: [String: String]
    private var program: RunningProgram?

    init(_ folder: TemporaryFolder, options: [String] = [], environment: [String: String] = [:]) throws {
        self.folder = folder
        self.options = options
        self.environment = environment
        archive = folder.file("proef.sqlite")
        state = folder.file("state")
        output = folder.file("server.txt")
        survey = try Recognisable.write(to: folder)
        try start()
    }

    var process: pid_t { program?.process ?? -1 }

    /// Starts it, on the port that it had before.
    func start() throws {
        let lives = said(": Serving ")
        program = try RunningProgram(
            Program.path,
            ["serve", "--archive", archive, "--survey", survey, "--state", state, "--address", "127.0.0.1:\(port)"]
                + options,
            environment: environment, output: output)
        let end = ContinuousClock.now + .seconds(60)
        while said(": Serving ") == lives {
            try #require(ContinuousClock.now < end && program?.isAlive == true, "it does not start: \(text)")
            usleep(10_000)
        }
        let address = text.split(separator: "\n").last { $0.contains(": Serving ") } ?? ""
        let digits = address.split(separator: ":").last?.prefix { $0.isNumber } ?? ""
        port = try #require(UInt16(digits), "no port in '\(address)'")
    }

    /// At once, without a word, as when power fails.
    func kill() {
        Glibc.kill(process, SIGKILL)
        _ = Processes.waitForEnd(of: [process])
        program = nil
    }

    /// As systemd does.
    ///
    /// - Returns: whether it ended by itself.
    func stop() -> Bool {
        Glibc.kill(process, SIGTERM)
        let isOver = Processes.waitForEnd(of: [process]).isEmpty
        program = nil
        return isOver
    }

    var text: String { Folders.text(output) ?? "" }

    private func said(_ words: String) -> Int { text.split(separator: "\n").count { $0.contains(words) } }
}
