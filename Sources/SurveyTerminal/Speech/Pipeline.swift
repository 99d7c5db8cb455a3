import CTerminal
import Glibc

/// Programs of which each reads what the one before writes, in a process group of their own that dies with us.
struct Pipeline: ~Copyable {
    private var processes: [Process] = []
    /// Killed, but not gone yet when we looked.
    private static let patience = 50

    private struct Process {
        var id: pid_t
        /// How it ended; `nil` while it runs.
        var status: Int32?
    }

    /// Starts the programs.
    ///
    /// - Parameters:
    ///   - commands: what each is called with, the path of the program first.
    ///   - input: what the first one reads; `nil` is nothing.
    ///   - output: where the last one writes; -1 is nowhere. It is not closed.
    /// - Throws: `SpeechError.system`; then none of them runs.
    init(_ commands: [[String]], input: [UInt8]? = nil, output: Int32 = -1) throws(SpeechError) {
        var reading: Int32 = -1
        if let input {
            reading = input.withUnsafeBytes { ct_memory_file($0.baseAddress, $0.count) }
            guard reading >= 0 else { throw .system(call: "memfd_create", code: errno) }
        }
        for (index, command) in commands.enumerated() {
            var ends: [Int32] = [-1, output]
            let isLast = index == commands.count - 1
            if !isLast, ct_channel(&ends) < 0 {
                let code = errno
                if reading >= 0 { close(reading) }
                kill()
                throw .system(call: "pipe", code: code)
            }
            let id = Self.spawn(command, input: reading, output: ends[1], group: processes.first?.id ?? 0)
            let code = errno
            if reading >= 0 { close(reading) }
            if !isLast { close(ends[1]) }
            reading = ends[0]
            guard id > 0 else {
                if reading >= 0 { close(reading) }
                kill()
                throw .system(call: "fork", code: code)
            }
            processes.append(Process(id: id))
        }
    }

    deinit {
        Self.kill(processes)
    }

    private static func spawn(_ command: [String], input: Int32, output: Int32, group: pid_t) -> pid_t {
        let arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        return ct_run(command[0], arguments, input, output, group)
    }

    enum State: Sendable, Hashable {
        case running, succeeded, failed
    }

    /// Whether one of the programs still runs, else whether every one ended well. Those that ended leave no zombie.
    mutating func poll() -> State {
        for index in processes.indices where processes[index].status == nil {
            var status: Int32 = 0
            if waitpid(processes[index].id, &status, WNOHANG) != 0 { processes[index].status = status }
        }
        if processes.contains(where: { $0.status == nil }) { return .running }
        return processes.allSatisfy { $0.status == 0 } ? .succeeded : .failed
    }

    /// Waits at most so long for all of them to end; what still runs then is killed.
    ///
    /// - Returns: whether every one ended well in time.
    mutating func finish(within limit: Duration) -> Bool {
        let end = ContinuousClock.now + limit
        while true {
            switch poll() {
            case .running where ContinuousClock.now >= end:
                kill()
                return false
            case .running: usleep(1000)
            case .succeeded: return true
            case .failed: return false
            }
        }
    }

    /// Ends all of them at once.
    mutating func kill() {
        Self.kill(processes.filter { $0.status == nil })
        processes = []
    }

    private static func kill(_ processes: [Process]) {
        let running = processes.filter { $0.status == nil }
        guard !running.isEmpty else { return }
        // The group is named after the first: while that one was not waited for, no other can have its number.
        if processes[0].status == nil { Glibc.kill(-processes[0].id, SIGKILL) }
        for process in running { Glibc.kill(process.id, SIGKILL) }
        for process in running {
            // At once, unless the system holds it back: that one is left rather than waited for.
            for _ in 0..<patience where waitpid(process.id, nil, WNOHANG) == 0 { usleep(200) }
        }
    }
}
