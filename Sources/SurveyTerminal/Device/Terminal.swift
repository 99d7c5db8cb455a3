import CTerminal
import Glibc

/// The terminal that the program runs in.
///
/// While a value lives, the terminal is raw, on its alternate screen, and reports taps. It is restored when the value
/// ends, when the program exits in any orderly way, and when it crashes; `kill -9` alone leaves it as it is. INT, QUIT,
/// TSTP, TTIN, TTOU and PIPE are ignored, so that nobody at the keyboard can stop or leave the program.
///
/// There is one terminal, so there is at most one value at a time.
public struct Terminal: ~Copyable, TerminalDevice {
    let input: Int32
    private let output: Int32
    /// Where signals arrive.
    let signals: Int32
    private var isGone = false

    /// Takes over the terminal that these files are.
    ///
    /// - Throws: `TerminalError.notATerminal` unless both are one; `inUse`; `system`.
    public init(input: Int32 = 0, output: Int32 = 1) throws(TerminalError) {
        try self.init(input: input, output: output, isOwned: true)
    }

    /// Takes over a terminal that a parent process holds: it is raw and on its alternate screen, and stays so when the
    /// value ends. What becomes of it then is the parent's affair.
    ///
    /// - Throws: as above.
    public init(ofParentAt input: Int32, output: Int32 = 1) throws(TerminalError) {
        try self.init(input: input, output: output, isOwned: false)
    }

    private init(input: Int32, output: Int32, isOwned: Bool) throws(TerminalError) {
        let signals = try Self.takeOver(input: input, output: output, isOwned: isOwned)
        self.input = input
        self.output = output
        self.signals = signals
    }

    /// Puts up the guard, makes the terminal raw and takes its screen.
    ///
    /// - Returns: the file on which signals arrive.
    private static func takeOver(input: Int32, output: Int32, isOwned: Bool) throws(TerminalError) -> Int32 {
        guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
        var original = termios()
        guard tcgetattr(input, &original) == 0 else { throw .system(call: "tcgetattr", code: errno) }
        let leave = isOwned ? ControlSequences.leave : []
        let signals = ct_guard_begin(output, &original, leave, leave.count)
        guard signals >= 0 else { throw errno == EBUSY ? .inUse : .system(call: "ct_guard_begin", code: errno) }
        var raw = original
        ct_make_raw(&raw)
        guard tcsetattr(input, TCSAFLUSH, &raw) == 0 else {
            let code = errno
            ct_guard_end()
            throw .system(call: "tcsetattr", code: code)
        }
        do {
            try send(isOwned ? ControlSequences.enter : ControlSequences.again, to: output)
        } catch {
            ct_guard_end()
            throw error
        }
        return signals
    }

    deinit {
        if isGone { ct_guard_forget_terminal() }
        ct_guard_end()
    }

    /// The size by the system; 80 by 24 where it does not know.
    public var size: ScreenSize {
        var (columns, rows) = (Int32(0), Int32(0))
        guard ct_window_size(output, &columns, &rows) == 0, columns > 0, rows > 0 else {
            // A serial line does not know; this is what it most likely is.
            return ScreenSize(columns: 80, rows: 24)
        }
        return ScreenSize(columns: Int(min(columns, 1000)), rows: Int(min(rows, 1000)))
    }

    /// Writes all of `bytes`, in one call where the terminal takes it.
    public mutating func write(_ bytes: [UInt8]) throws(TerminalError) {
        do {
            try Self.send(bytes, to: output)
        } catch {
            isGone = error == .gone && ct_guard_end_requested() == 0
            throw error
        }
    }

    private static func send(_ bytes: [UInt8], to output: Int32) throws(TerminalError) {
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress! + start, $0.count - start) }
            if count >= 0 {
                start += count
                continue
            }
            switch errno {
            case EINTR:
                if ct_guard_end_requested() != 0 { throw .gone }
            case EAGAIN:
                var room = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                if poll(&room, 1, 100) == 0, ct_guard_end_requested() != 0 { throw .gone }
            case EIO, EPIPE, ENXIO, EBADF: throw .gone
            case let code: throw .system(call: "write", code: code)
            }
        }
    }

    /// Waits for input and for signals at once.
    public mutating func wait(_ timeout: Duration) throws(TerminalError) -> TerminalEvent {
        var files = [
            pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
            pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        ]
        let (seconds, attoseconds) = timeout.components
        // Rounded up, or the last millisecond would be spent polling without waiting.
        let rest = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        let milliseconds = max(0, min(seconds, 1_000_000)) * 1000 + rest
        let ready = poll(&files, 2, Int32(milliseconds))
        if ready < 0 {
            guard errno == EINTR else { throw .system(call: "poll", code: errno) }
            return pendingSignal() ?? .timeout
        }
        if let signal = pendingSignal() { return signal }
        if ready == 0 { return .timeout }
        guard files[1].revents != 0 else { return .timeout }
        return try read()
    }

    private func pendingSignal() -> TerminalEvent? {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = Glibc.read(signals, &bytes, bytes.count)
        if ct_guard_end_requested() != 0 { return .terminate }
        return count > 0 ? .resized : nil
    }

    /// Waits at most so long for the program to be asked to end; input stays where it is.
    public func isAskedToEnd(within timeout: Duration) -> Bool {
        let (seconds, attoseconds) = timeout.components
        var milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        while true {
            var file = pollfd(fd: signals, events: Int16(POLLIN), revents: 0)
            let part = min(milliseconds, 100)
            if poll(&file, 1, Int32(part)) > 0 { _ = pendingSignal() }
            if ct_guard_end_requested() != 0 { return true }
            milliseconds -= part
            if milliseconds <= 0 { return false }
        }
    }

    private mutating func read() throws(TerminalError) -> TerminalEvent {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(input, &bytes, bytes.count)
        if count > 0 { return .input(Array(bytes[..<count])) }
        if count < 0 {
            switch errno {
            case EINTR, EAGAIN: return .timeout
            case EIO, ENXIO, EBADF: break
            case let code: throw .system(call: "read", code: code)
            }
        }
        isGone = true
        return .hangUp
    }
}
