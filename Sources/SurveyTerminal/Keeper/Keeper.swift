import CTerminal
import Glibc
import SurveyCore

/// Serves each person with a process of its own, so that nothing of one is in the memory of the next.
///
/// The keeper holds the terminal and never reads it, nor the archive: what a person says is known to the process of
/// their turn alone, and the system takes that memory back when it ends. A turn that dies is followed by another.
public struct Keeper {
    /// The program that runs a turn.
    public var program: String
    /// Its arguments, the name it is called by among them.
    public var arguments: [String]
    /// Its environment, as `NAME=value`.
    public var environment: [String]

    /// A keeper of that program.
    public init(program: String, arguments: [String], environment: [String]) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
    }

    /// How the process of a turn ends, by its exit status. Any other status is a failure.
    public static func status(of exit: KioskExit) -> Int32 {
        switch exit {
        case .over: 0
        case .left: 10
        case .terminated: 11
        case .hungUp: 12
        }
    }

    /// The same as that of `.over`, where the person finished.
    public static let served: Int32 = 13

    /// The last argument of a turn: when somebody finished last, in steps of five minutes since the device started. It is
    /// known in the keeper's memory alone.
    public static let lastServed = "--last-served"
    /// The seconds of such a step.
    public static let step = 300

    /// Starts one turn after another, until the program is asked to end, the terminal is gone, or somebody pressed the
    /// leave key.
    ///
    /// - Parameters:
    ///   - show: is called after several failures in a row, to tell the public.
    /// - Returns: why it ended, and what the turns said on their standard error, each line once.
    /// - Throws: `TerminalError.system` when no process can be started at all.
    public func run(
        on terminal: inout Terminal, show: (inout Terminal) throws(TerminalError) -> Void
    ) throws(TerminalError) -> (exit: KioskExit, problems: [String]) {
        var problems = Problems()
        var failures = 0
        var lastServed: Int64?
        while true {
            let ending: ChildEnding
            do {
                ending = try turn(on: terminal, after: lastServed, &problems)
            } catch {
                // Out of memory or of processes: that may pass.
                guard failures < 1000 else { throw error }
                ending = .failed
            }
            switch ending {
            case .exit(.over): failures = 0
            case .served:
                failures = 0
                lastServed = ct_boot_time() / 1_000_000_000 / Int64(Self.step)
            case .exit(let exit): return (exit, problems.lines)
            case .failed:
                failures += 1
                if failures >= 3 { try show(&terminal) }
                if terminal.isAskedToEnd(within: Self.pause(after: failures)) { return (.terminated, problems.lines) }
            }
        }
    }

    private enum ChildEnding {
        case exit(KioskExit)
        case served
        case failed
    }

    /// At once the first time, then longer: a turn that cannot begin is not to take all of the processor.
    private static func pause(after failures: Int) -> Duration {
        failures <= 1 ? .zero : .milliseconds(min(5000, 100 << min(failures, 6)))
    }

    private func turn(
        on terminal: borrowing Terminal, after lastServed: Int64?, _ problems: inout Problems
    ) throws(TerminalError) -> ChildEnding {
        var errors: [Int32] = [-1, -1]
        guard ct_pipe(&errors) == 0 else { throw .system(call: "pipe", code: errno) }
        let last = lastServed.map { [Self.lastServed, String($0)] } ?? []
        let argv = (arguments + last).map { strdup($0) } + [nil]
        let envp = environment.map { strdup($0) } + [nil]
        let child = ct_spawn(program, argv, envp, errors[1])
        let code = errno
        for pointer in argv + envp { free(pointer) }
        close(errors[1])
        defer { close(errors[0]) }
        guard child > 0 else { throw .system(call: "posix_spawn", code: code) }
        let watch = ct_watch(child)
        defer { if watch >= 0 { close(watch) } }
        return follow(child, watch, errors[0], terminal, &problems)
    }

    private func follow(
        _ child: pid_t, _ watch: Int32, _ errors: Int32, _ terminal: borrowing Terminal, _ problems: inout Problems
    ) -> ChildEnding {
        var isAsked = false
        var patience = 0
        while true {
            var files = [
                pollfd(fd: terminal.signals, events: Int16(POLLIN), revents: 0),
                pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
                pollfd(fd: watch, events: Int16(POLLIN), revents: 0),
            ]
            // Without a file to watch the child by, it is looked after now and then.
            let ready = poll(&files, 3, isAsked ? 100 : watch >= 0 ? -1 : 50)
            if files[1].revents != 0 { problems.read(errors) }
            if terminal.isAskedToEnd(within: .zero), !isAsked {
                isAsked = true
                kill(child, SIGTERM)
            }
            if isAsked, ready == 0 {
                patience += 1
                // It had five seconds to count whoever was there.
                if patience == 50 { kill(child, SIGKILL) }
            }
            var status: Int32 = 0
            guard waitpid(child, &status, WNOHANG) == child else { continue }
            problems.read(errors)
            if isAsked { return .exit(.terminated) }
            var signal: Int32 = 0
            switch ct_ended(status, &signal) {
            case Self.status(of: .over): return .exit(.over)
            case Self.served: return .served
            case Self.status(of: .left): return .exit(.left)
            case Self.status(of: .hungUp): return .exit(.hungUp)
            // Somebody asked the turn alone to end.
            case Self.status(of: .terminated): return .exit(.over)
            case _: return .failed
            }
        }
    }

    /// What turns wrote to their standard error: for the host, when the kiosk ends.
    private struct Problems {
        var lines: [String] = []
        private var rest: [UInt8] = []

        mutating func read(_ file: Int32) {
            var bytes = [UInt8](repeating: 0, count: 4096)
            while true {
                let count = Glibc.read(file, &bytes, bytes.count)
                guard count > 0 else { break }
                rest = Array((rest + bytes[..<count]).suffix(8192))
            }
            while let end = rest.firstIndex(of: 10) {
                let line = String(decoding: rest[..<end], as: UTF8.self)
                rest.removeSubrange(...end)
                if !line.isEmpty, !lines.contains(line), lines.count < 50 { lines.append(line) }
            }
        }
    }
}

extension Keeper {
    /// In the process of a turn: from now on it dies with its keeper.
    ///
    /// - Parameters:
    ///   - keeper: the keeper's process id.
    /// - Returns: false when the keeper is gone already.
    public static func follows(_ keeper: Int32) -> Bool { ct_die_with_parent(keeper) == 0 }
}

extension Kiosk {
    /// Tells the public that the device does not work now.
    ///
    /// - Throws: `TerminalError`.
    public static func showOutOfOrder(
        on terminal: inout Terminal, appearance: Appearance, trouble: KioskTrouble = .other
    ) throws(TerminalError) {
        let screen = KioskLoop.closedScreen(.outOfOrder(trouble), in: "nl")
        let frame = KioskView.frame(screen, appearance: appearance, size: terminal.size)
        try terminal.write(ControlSequences.again + FrameDiffer.diff(nil, frame.grid))
    }
}
