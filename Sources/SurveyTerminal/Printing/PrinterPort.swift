import CTerminal
import Glibc

/// The device file of a receipt printer, such as `/dev/usb/lp0`; a serial line, a FIFO and a plain file do as well.
///
/// Nothing here waits for longer than was agreed, whatever the printer does: the kiosk goes on.
///
/// ```swift
/// let printer = PrinterPort(path: "/dev/usb/lp0")
/// if printer.isPresent { try printer.print(slip.bytes(for: ReceiptPrinter())) }
/// ```
public struct PrinterPort: Sendable {
    /// The device file.
    public let path: String
    private let patience: Duration
    private let answerTime: Duration
    private let clock: any BootClock

    /// The printer at `path`.
    ///
    /// - Parameters:
    ///   - patience: How long it may take no byte until it is given up.
    ///   - answerTime: How long its answer to a question about its status is waited for.
    public init(
        path: String, patience: Duration = .seconds(10), answerTime: Duration = .milliseconds(400),
        clock: any BootClock = SystemBootClock()
    ) {
        (self.path, self.patience, self.answerTime, self.clock) = (path, patience, answerTime, clock)
    }

    /// Whether there is something to print on. The system removes a printer's file when it is switched off or unplugged.
    public var isPresent: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    }

    /// What the printer says of itself; `nil` when it does not answer such questions.
    ///
    /// - Throws: `PrinterError` when it cannot be opened.
    public func status() throws(PrinterError) -> PrinterStatus? {
        let channel = try PrinterChannel(path: path, clock: clock)
        return channel.status(within: answerTime)
    }

    /// Sends `bytes` and waits until the printer has taken them all.
    ///
    /// A printer that says that it has no paper, or that its lid is open, is sent nothing.
    ///
    /// - Throws: `PrinterError`.
    public func print(_ bytes: [UInt8]) throws(PrinterError) {
        let channel = try PrinterChannel(path: path, clock: clock)
        if let status = channel.status(within: answerTime) {
            if status.isCoverOpen { throw .coverOpen }
            if status.isPaperOut { throw .noPaper }
        }
        try channel.send(bytes, patience: patience)
    }
}
