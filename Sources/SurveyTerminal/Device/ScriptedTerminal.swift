/// A terminal without a terminal: a script says what happens, and sees what was written.
public struct ScriptedTerminal: TerminalDevice {
    /// The size now.
    public var size: ScreenSize
    /// All that was written so far.
    public private(set) var written: [UInt8] = []
    private var seen = 0
    private let script: (_ written: [UInt8], _ timeout: Duration, _ size: inout ScreenSize) throws -> TerminalEvent

    /// - Parameters:
    ///   - script: is asked for the next event with the bytes written since it was last asked, how long the program
    ///     means to wait, and the size, which it may change. What it throws ends the run as a lost terminal does.
    public init(
        size: ScreenSize = ScreenSize(columns: 80, rows: 24),
        script: @escaping (_ written: [UInt8], _ timeout: Duration, _ size: inout ScreenSize) throws -> TerminalEvent
    ) {
        self.size = size
        self.script = script
    }

    /// Keeps the bytes for the script to see.
    public mutating func write(_ bytes: [UInt8]) throws(TerminalError) {
        written += bytes
    }

    /// Asks the script.
    public mutating func wait(_ timeout: Duration) throws(TerminalError) -> TerminalEvent {
        let new = Array(written[seen...])
        seen = written.count
        do {
            return try script(new, timeout, &size)
        } catch {
            throw .gone
        }
    }
}
