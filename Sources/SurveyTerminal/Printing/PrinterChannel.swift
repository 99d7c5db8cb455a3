import CTerminal
import Glibc

/// A printer that is open, and ours alone, until the value goes.
struct PrinterChannel: ~Copyable {
    private let file: Int32
    private let kind: Kind
    private let clock: any BootClock
    private let pipeSignal: BlockedPipeSignal

    private enum Kind {
        /// Answers questions about its status, perhaps.
        case device
        /// The same on a serial line, which the system holds bytes back for.
        case line
        /// A FIFO or a file.
        case other
    }

    /// - Throws: `PrinterError` when it is not there, not allowed or in use.
    init(path: String, clock: any BootClock) throws(PrinterError) {
        let (file, canRead) = try Self.open(path)
        guard Self.lock(file) else {
            close(file)
            throw .busy(path: path)
        }
        self.file = file
        self.clock = clock
        kind = !canRead ? .other : isatty(file) == 1 ? .line : .device
        pipeSignal = BlockedPipeSignal()
        if kind == .line { Self.makeTransparent(file) }
    }

    deinit {
        close(file)
        pipeSignal.restore()
    }

    private static func open(_ path: String) throws(PrinterError) -> (file: Int32, canRead: Bool) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure("stat", path) }
        let flags = O_NONBLOCK | O_CLOEXEC | O_NOCTTY
        if status.st_mode & S_IFMT == S_IFCHR {
            let file = Glibc.open(path, O_RDWR | flags)
            if file >= 0 { return (file, true) }
        }
        // A FIFO that were open for reading too would seem to have somebody at its other end.
        let file = Glibc.open(path, O_WRONLY | O_APPEND | flags)
        guard file >= 0 else { throw failure("open", path) }
        return (file, false)
    }

    /// A program that is being started holds for an instant what this one had open: that is no printing.
    private static func lock(_ file: Int32) -> Bool {
        for _ in 0..<50 {
            if ct_try_lock(file) == 0 { return true }
            usleep(10_000)
        }
        return false
    }

    private static func failure(_ call: String, _ path: String) -> PrinterError {
        switch errno {
        case ENOENT, ENOTDIR, ENXIO, ENODEV, EIO, EISDIR: .notThere(path: path)
        case EACCES, EPERM, EROFS: .noPermission(path: path)
        case EBUSY: .busy(path: path)
        case let code: .system(call: call, code: code)
        }
    }

    /// Every byte goes through as it is.
    private static func makeTransparent(_ file: Int32) {
        var settings = termios()
        guard tcgetattr(file, &settings) == 0 else { return }
        ct_make_raw(&settings)
        tcsetattr(file, TCSANOW, &settings)
    }

    /// What the printer answers; `nil` when it says nothing in time, or what is sent to it is not read.
    borrowing func status(within time: Duration) -> PrinterStatus? {
        guard kind != .other else { return nil }
        // What it said of its own accord, or too late, is no answer.
        while receive() != nil {}
        guard let offline = answer(to: 2, within: time), let paper = answer(to: 4, within: time) else {
            forgetUnsent()
            return nil
        }
        return PrinterStatus(offline: offline, paper: paper)
    }

    private borrowing func answer(to kind: UInt8, within time: Duration) -> UInt8? {
        let deadline = clock.now + time
        let question = PrinterStatus.question(kind)
        // Half a question is worse than none, but three bytes are always taken whole or not.
        guard wait(for: POLLOUT, until: deadline), Glibc.write(file, question, question.count) == question.count
        else { return nil }
        // A device that never answers may seem ready to be read all the time: it is asked again after a little while.
        while wait(for: POLLIN, until: deadline) {
            if let byte = receive() { return byte }
            usleep(5000)
        }
        return nil
    }

    private borrowing func receive() -> UInt8? {
        var byte: UInt8 = 0
        return read(file, &byte, 1) == 1 ? byte : nil
    }

    /// Throws away what the system holds back for a serial line: closing the line would wait for it.
    private borrowing func forgetUnsent() {
        if kind == .line { tcflush(file, TCOFLUSH) }
    }

    /// Sends all of `bytes`, as long as some are taken within each span of `patience`.
    borrowing func send(_ bytes: [UInt8], patience: Duration) throws(PrinterError) {
        do {
            try write(bytes, patience: patience)
            try drain(bytes.count, patience: patience)
        } catch {
            forgetUnsent()
            throw error
        }
    }

    private borrowing func write(_ bytes: [UInt8], patience: Duration) throws(PrinterError) {
        var sent = 0
        var deadline = clock.now + patience
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + sent, min(4096, $0.count - sent)) }
            if count > 0 {
                sent += count
                deadline = clock.now + patience
                continue
            }
            switch count == 0 ? EAGAIN : errno {
            case EAGAIN:
                guard wait(for: POLLOUT, until: deadline) else { throw .stoppedTakingData(after: sent) }
            case EINTR: continue
            // The kernel's driver of USB printers says so when the printer reports it.
            case ENOSPC where kind != .other: throw .noPaper
            case ENODEV, ENXIO, EIO, EPIPE: throw .stoppedTakingData(after: sent)
            case let code: throw .system(call: "write", code: code)
            }
        }
    }

    /// Waits until the system has handed everything on: closing a USB printer before that throws the rest away.
    private borrowing func drain(_ count: Int, patience: Duration) throws(PrinterError) {
        guard kind != .other else { return }
        var deadline = clock.now + patience
        guard wait(for: POLLOUT, until: deadline) else { throw .stoppedTakingData(after: count) }
        var left = ct_unsent(file)
        while kind == .line, left > 0 {
            guard clock.now < deadline else { throw .stoppedTakingData(after: count - Int(left)) }
            usleep(10_000)
            let now = ct_unsent(file)
            if now < left { deadline = clock.now + patience }
            left = now
        }
    }

    /// Waits until the file is ready; `false` when it is not by then.
    private borrowing func wait(for events: Int32, until deadline: Duration) -> Bool {
        while true {
            let rest = deadline - clock.now
            guard rest > .zero else { return false }
            let milliseconds = rest / .milliseconds(1)
            var poll = pollfd(fd: file, events: Int16(events), revents: 0)
            let ready = Glibc.poll(&poll, 1, Int32(min(60_000, milliseconds.rounded(.up))))
            if ready > 0 { return true }
            if ready < 0, errno != EINTR { return false }
        }
    }
}

/// Keeps SIGPIPE from ending the process while a FIFO is written that nobody reads any more.
private struct BlockedPipeSignal {
    private let before: sigset_t
    private let wasPending: Bool

    init() {
        var (pipe, before, pending) = (sigset_t(), sigset_t(), sigset_t())
        sigemptyset(&pipe)
        sigaddset(&pipe, SIGPIPE)
        sigpending(&pending)
        wasPending = sigismember(&pending, SIGPIPE) == 1
        pthread_sigmask(SIG_BLOCK, &pipe, &before)
        self.before = before
    }

    func restore() {
        var (pipe, before, now) = (sigset_t(), before, timespec())
        sigemptyset(&pipe)
        sigaddset(&pipe, SIGPIPE)
        if !wasPending { sigtimedwait(&pipe, nil, &now) }
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }
}
