/// Where frames go and input comes from: a real terminal, or a scripted one.
public protocol TerminalDevice: ~Copyable {
    /// The size now.
    var size: ScreenSize { get }

    /// Sends bytes to the terminal, all of them.
    ///
    /// - Throws: `TerminalError` when the terminal is gone, or the program is asked to end while it takes nothing.
    mutating func write(_ bytes: [UInt8]) throws(TerminalError)

    /// Waits for something to happen, at most for `timeout`.
    mutating func wait(_ timeout: Duration) throws(TerminalError) -> TerminalEvent
}

/// What a terminal reports.
public enum TerminalEvent: Sendable, Hashable {
    /// Bytes came in; never none.
    case input([UInt8])
    /// The window has another size, or asks to be drawn again.
    case resized
    /// Nothing happened in the time given.
    case timeout
    /// The program was asked to end (SIGTERM or SIGHUP).
    case terminate
    /// Nobody is at the other end any more.
    case hangUp
}

/// Why a terminal cannot be used.
public enum TerminalError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Input or output is no terminal.
    case notATerminal
    /// Another part of this program holds the terminal.
    case inUse
    /// The terminal is gone, or does not take anything while the program is asked to end.
    case gone
    /// A call failed, with the system's error number.
    case system(call: String, code: Int32)

    /// A sentence for the host.
    public var description: String {
        switch self {
        case .notATerminal: "the kiosk needs a terminal: start it in one, without a pipe before or behind it"
        case .inUse: "another part of this program holds the terminal"
        case .gone: "the terminal is gone"
        case .system(let call, let code): "the terminal cannot be used: \(call) failed with error \(code)"
        }
    }
}
