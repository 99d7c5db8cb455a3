import CTerminal
import Foundation
import SurveyTerminal
import Synchronization
import Testing

@Suite("A printer's device")
struct PrinterPortTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "drempel-printer-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }
    private func remove() { try? FileManager.default.removeItem(at: folder) }

    private let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

    @Test("that is a plain file gets every byte, one print after another")
    func file() throws {
        defer { remove() }
        try Data().write(to: folder.appending(path: "lp0"))
        let printer = PrinterPort(path: path("lp0"))
        #expect(printer.isPresent)
        #expect(try printer.status() == nil)
        try printer.print(bytes)
        try printer.print([1, 2, 3])
        #expect(FileManager.default.contents(atPath: path("lp0")).map(Array.init) == bytes + [1, 2, 3])
    }

    @Test("that is not there has no button, and is never made")
    func absent() throws {
        defer { remove() }
        let printer = PrinterPort(path: path("lp0"))
        #expect(!printer.isPresent)
        #expect(throws: PrinterError.notThere(path: path("lp0"))) { try printer.print([1]) }
        #expect(!FileManager.default.fileExists(atPath: path("lp0")))
        #expect(!PrinterPort(path: folder.path(percentEncoded: false)).isPresent, "a folder is no printer")
        #expect(throws: PrinterError.self) { try PrinterPort(path: folder.path(percentEncoded: false)).print([1]) }
    }

    @Test("that another program uses is said to be busy")
    func busy() throws {
        defer { remove() }
        try Data().write(to: folder.appending(path: "lp0"))
        let file = open(path("lp0"), O_RDWR)
        #expect(ct_try_lock(file) == 0)
        #expect(throws: PrinterError.busy(path: path("lp0"))) { try PrinterPort(path: path("lp0")).print([1]) }
        close(file)
        try PrinterPort(path: path("lp0")).print([1])
    }

    @Test("that nobody listens at is not there; the one that stops listening ends the wait")
    func fifo() throws {
        defer { remove() }
        mkfifo(path("lp0"), 0o600)
        let printer = PrinterPort(path: path("lp0"), patience: .milliseconds(200))
        #expect(throws: PrinterError.notThere(path: path("lp0"))) { try printer.print([1]) }
        let reader = open(path("lp0"), O_RDONLY | O_NONBLOCK)
        let start = SystemBootClock().now
        // A pipe holds 64 KB: then it takes no more.
        #expect(throws: PrinterError.stoppedTakingData(after: 65536)) { try printer.print(bytes) }
        let waited = SystemBootClock().now - start
        #expect(waited >= .milliseconds(200), "it was given its time")
        close(reader)
        // The signal of a broken pipe would end these tests.
        #expect(throws: PrinterError.notThere(path: path("lp0"))) { try printer.print(bytes) }
    }

    @Test("that goes away in the middle ends the wait without ending the program")
    func brokenPipe() throws {
        defer { remove() }
        mkfifo(path("lp0"), 0o600)
        let reader = open(path("lp0"), O_RDONLY | O_NONBLOCK)
        let closing = Thread {
            while readFully(reader, atMost: 1).isEmpty { usleep(1000) }
            close(reader)
        }
        closing.start()
        #expect(throws: PrinterError.self) {
            try PrinterPort(path: path("lp0"), patience: .seconds(20)).print(bytes + bytes + bytes)
        }
    }

    @Test("that is slow gets every byte")
    func slow() throws {
        defer { remove() }
        mkfifo(path("lp0"), 0o600)
        let reader = open(path("lp0"), O_RDONLY | O_NONBLOCK)
        let received = Mutex<[UInt8]>([])
        let expected = bytes.count
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            while received.withLock({ $0.count }) < expected {
                usleep(3000)
                let new = readFully(reader, atMost: 8192)
                received.withLock { $0 += new }
            }
            done.signal()
        }
        thread.start()
        try PrinterPort(path: path("lp0"), patience: .seconds(20)).print(bytes)
        done.wait()
        close(reader)
        #expect(received.withLock { $0 } == bytes)
    }

    @Test(
        "that answers says how it is",
        arguments: [
            (0x12, 0x12, false, false, false), (0x16, 0x12, true, false, false), (0x32, 0x72, false, true, false),
            (0x12, 0x1E, false, false, true), (0x12, 0x72, false, true, false),
        ] as [(UInt8, UInt8, Bool, Bool, Bool)])
    func status(offline: UInt8, paper: UInt8, isCoverOpen: Bool, isPaperOut: Bool, isPaperLow: Bool) throws {
        defer { remove() }
        let device = try FakeDevice(answers: [2: offline, 4: paper])
        let printer = PrinterPort(path: device.path, answerTime: .seconds(10))
        let status = try #require(try printer.status())
        #expect(status.isCoverOpen == isCoverOpen && status.isPaperOut == isPaperOut)
        #expect(status.isPaperLow == isPaperLow && !status.hasFault)
        if isCoverOpen {
            #expect(throws: PrinterError.coverOpen) { try printer.print([1]) }
        } else if isPaperOut {
            #expect(throws: PrinterError.noPaper) { try printer.print([1]) }
        } else {
            // On a line every byte arrives as it is: no line feed gets a carriage return, nothing is echoed.
            let sent = (0...255).map { UInt8($0) } + Array("\r\n\n".utf8)
            try printer.print(sent)
            #expect(device.printed(sent.count) == sent)
        }
    }

    @Test("that says nothing, or nonsense, is printed on all the same", arguments: [nil, 0xFF] as [UInt8?])
    func silent(answer: UInt8?) throws {
        defer { remove() }
        let device = try FakeDevice(answers: answer.map { [2: $0, 4: $0] } ?? [:])
        let printer = PrinterPort(path: device.path, answerTime: .milliseconds(50))
        #expect(try printer.status() == nil)
        try printer.print([65, 66, 10])
        #expect(device.printed(3) == [65, 66, 10])
    }

    @Test("is closed at once, however many bytes a line holds back")
    func stuckLine() throws {
        defer { remove() }
        let device = try FakeDevice(answers: [:], isReading: false)
        let printer = PrinterPort(path: device.path, patience: .milliseconds(100), answerTime: .milliseconds(20))
        let error = #expect(throws: PrinterError.self) { try printer.print(bytes) }
        guard case .stoppedTakingData(let count) = error else { return #expect(error == nil) }
        #expect(count < bytes.count)
    }
}

/// Bytes that are there now.
private func readFully(_ file: Int32, atMost count: Int) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    return Array(buffer[..<max(0, read(file, &buffer, count))])
}

/// A printer on a serial line: a pseudo-terminal with somebody at the other end who answers `DLE EOT`.
private final class FakeDevice: Sendable {
    let path: String
    private let line: Line
    private let child: pid_t

    init(answers: [UInt8: UInt8], isReading: Bool = true) throws {
        var master: Int32 = -1
        // Somebody must hold the line's end open, and do nothing.
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("1000"), nil]
        var environment: [UnsafeMutablePointer<CChar>?] = [nil]
        defer { for argument in arguments { free(argument) } }
        child = ct_spawn_on_pty(&master, "/bin/sleep", &arguments, &environment, 80, 24)
        try #require(child > 0)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
        line = Line(master: master, answers: answers)
        // The child makes the line its input in its own time.
        var path = ""
        for _ in 0..<5000 where !path.hasPrefix("/dev/pts/") {
            usleep(1000)
            path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(child)/fd/0")) ?? ""
        }
        self.path = path
        if isReading { Thread { [line] in line.serve() }.start() }
    }

    /// What was printed, once that many bytes are there.
    func printed(_ count: Int) -> [UInt8] {
        for _ in 0..<5000 where line.received.withLock({ $0.count }) < count { usleep(2000) }
        return line.received.withLock { $0 }
    }

    deinit {
        line.isEnded.withLock { $0 = true }
        kill(child, SIGKILL)
        waitpid(child, nil, 0)
    }

    /// The printer's end.
    private final class Line: Sendable {
        let received = Mutex<[UInt8]>([])
        let isEnded = Mutex(false)
        private let master: Int32
        private let answers: [UInt8: UInt8]

        init(master: Int32, answers: [UInt8: UInt8]) {
            (self.master, self.answers) = (master, answers)
        }

        deinit { close(master) }

        func serve() {
            while !isEnded.withLock({ $0 }) {
                let new = readFully(master, atMost: 4096)
                if new.isEmpty { usleep(1000) } else { take(new) }
            }
        }

        private func take(_ bytes: [UInt8]) {
            received.withLock { received in
                received += bytes
                // Questions come alone, before what is printed.
                while received.count >= 3, received.starts(with: [0x10, 0x04]) {
                    if let answer = answers[received[2]] {
                        _ = withUnsafeBytes(of: answer) { write(master, $0.baseAddress, 1) }
                    }
                    received.removeFirst(3)
                }
            }
        }
    }
}
