import Glibc
import SurveyTerminal
import TerminalTestSupport
import Testing

/// The real binary's kiosk on a real pseudo-terminal, seen through libvterm as a person sees it.
final class KioskAtTerminal {
    private let program: PseudoTerminal
    private let terminal: VirtualTerminal
    private let folder: TemporaryFolder

    init(
        _ arguments: [String], environment: [String: String] = [:],
        size: ScreenSize = ScreenSize(columns: 80, rows: 24)
    ) throws {
        folder = try TemporaryFolder()
        var all = environment
        // Nothing of the user who runs the tests, and nothing of other tests.
        if all["RUNTIME_DIRECTORY"] == nil { all["RUNTIME_DIRECTORY"] = folder.path }
        if all["XDG_STATE_HOME"] == nil { all["XDG_STATE_HOME"] = all["RUNTIME_DIRECTORY"]! + "/state" }
        // Keys come faster here than people press them.
        if all["DREMPEL_KIOSK_GUARD_MILLISECONDS"] == nil { all["DREMPEL_KIOSK_GUARD_MILLISECONDS"] = "0" }
        for entry in Program.environment([:]) {
            guard let sign = entry.firstIndex(of: "=") else { continue }
            let name = String(entry[..<sign])
            if all[name] == nil { all[name] = String(entry[entry.index(after: sign)...]) }
        }
        program = try PseudoTerminal(
            path: Program.path, arguments: ["drempel", "kiosk"] + arguments, environment: all, size: size)
        terminal = VirtualTerminal(size)
    }

    /// Another program, through which a kiosk is reached.
    init(program path: String, _ arguments: [String]) throws {
        let size = ScreenSize(columns: 80, rows: 24)
        folder = try TemporaryFolder()
        program = try PseudoTerminal(
            path: path, arguments: [path] + arguments, environment: ["TERM": "xterm", "PATH": "/usr/bin:/bin"],
            size: size)
        terminal = VirtualTerminal(size)
    }

    var text: String { terminal.text }

    /// The kiosk's first process.
    var process: Int32 { program.identifier }

    /// The terminal is raw: no key sends a signal, and nothing is echoed.
    var isRaw: Bool { !program.isCooked }

    /// Types as a keyboard does.
    func type(_ keys: String) {
        program.type(Array(keys.utf8))
    }

    /// Types as much as the terminal takes at once.
    ///
    /// - Returns: how many bytes it took.
    func offer(_ bytes: ArraySlice<UInt8>) -> Int { program.offer(bytes) }

    func resize(_ size: ScreenSize) {
        program.resize(size)
        terminal.resize(size)
    }

    /// Takes the terminal away, as a connection that drops does.
    func hangUp() { program.hangUp() }

    func signal(_ number: Int32) { program.signal(number) }

    /// Takes in what the program writes for so long.
    ///
    /// - Returns: false when the program has closed the terminal.
    @discardableResult func look(for time: Duration) -> Bool {
        let end = ContinuousClock.now + time
        repeat {
            guard let new = program.read(.milliseconds(2)) else { return false }
            take(new)
        } while ContinuousClock.now < end
        return true
    }

    /// Waits until one of `words` is on the screen.
    ///
    /// - Returns: the words that came; `nil`, with an issue recorded, when none did.
    @discardableResult func see(
        _ words: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) -> String? {
        let end = ContinuousClock.now + .seconds(60)
        while true {
            let text = terminal.text
            if let found = words.first(where: text.contains) { return found }
            guard ContinuousClock.now < end, let new = program.read(.milliseconds(100)) else {
                Issue.record("none of \(words) comes:\n\(text)", sourceLocation: sourceLocation)
                return nil
            }
            take(new)
        }
    }

    /// What is called after each whole frame, with its bytes; then the screen shows it.
    var watch: (([UInt8]) -> Void)?
    /// What came since the last frame was whole; so much of it the terminal has.
    private var frame: [UInt8] = []
    private var fed = 0

    private func take(_ new: [UInt8]) {
        guard let watch else { return terminal.feed(new) }
        frame += new
        // A frame ends with the end of its synchronized update.
        let mark = Array("\u{1B}[?2026l".utf8)
        while let end = frame[max(0, fed - mark.count)...].firstRange(of: mark)?.upperBound {
            terminal.feed(Array(frame[fed..<max(fed, end)]))
            let whole = Array(frame[..<end])
            frame.removeFirst(end)
            fed = 0
            watch(whole)
        }
        terminal.feed(Array(frame[fed...]))
        fed = frame.count
    }

    /// Waits for the end of the program.
    ///
    /// - Returns: its exit status, or minus the signal that killed it.
    func end() -> Int32? {
        while let new = program.read(.seconds(60)), !new.isEmpty { take(new) }
        return program.wait(.seconds(60))
    }
}
