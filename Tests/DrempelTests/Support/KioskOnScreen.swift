import CTerminal
import Glibc
import SurveyTerminal
import TerminalTestSupport
import Testing

/// The kiosk as it stands on a table: a real X server with a screen and a touch panel, set up as on the device, the locked
/// window of the device, and in it the real binary.
///
/// The server's screen is seen by nobody and its panel touched by a helper; all else is the real thing.
final class KioskOnScreen {
    let folder = try! TemporaryFolder()
    let display: String
    private let server: RunningProgram
    private let finger: RunningProgram
    private var window: RunningProgram?
    private var touches = 0
    private var terminal: VirtualTerminal?
    private var seen = 0

    /// Starts an X server, with nothing on it.
    init() throws {
        let socket = folder.file("panel")
        let settings = try TemporaryFolder.text(Program.root + "/Tests/KioskHelpers/panel.conf")
        let parts = settings.split(separator: "PANEL", omittingEmptySubsequences: false)
        let configuration = try folder.write(parts.joined(separator: socket), to: "panel.conf")
        server = try RunningProgram(
            "Xorg",
            [
                "-config", configuration, "-configdir", Program.root + "/kiosk/screen/etc/X11/xorg.conf.d", "-noreset",
                "-novtswitch", "-sharevts", "-keeptty", "-nolisten", "tcp", "-logfile", folder.file("Xorg.log"),
                "-displayfd", "1",
            ], output: folder.file("server"))
        // The number of the display is a line of its own.
        let server = self.server
        func number() -> Int? { server.text.split(separator: "\n").compactMap { Int($0) }.first }
        try Self.wait("the X server", server.text) { number() != nil && access(socket, F_OK) == 0 }
        display = try ":\(#require(number()))"
        let panel = try Helper.compile("touch_panel", into: folder)
        finger = try RunningProgram(panel, [socket], output: folder.file("touches"))
    }

    deinit {
        window?.end()
        finger.end()
        server.end()
    }

    /// Waits for something that must come.
    static func wait(_ what: String, _ words: @autoclosure () -> String, _ isThere: () throws -> Bool) throws {
        let end = ContinuousClock.now + .seconds(60)
        while try !isThere() {
            try #require(ContinuousClock.now < end, "\(what) does not come: \(words())")
            usleep(10_000)
        }
    }

    /// Opens the device's locked window with the kiosk in it.
    ///
    /// - Parameter isRecorded: as below.
    func open(_ arguments: [String], environment: [String: String] = [:], isRecorded: Bool = true) throws {
        var environment = environment
        // Nothing of the user who runs the tests.
        let run = folder.file("run")
        mkdir(run, 0o700)
        environment["RUNTIME_DIRECTORY"] = run
        environment["XDG_STATE_HOME"] = run + "/state"
        // On a slow machine a test is no person who walked away.
        environment["DREMPEL_KIOSK_IDLE_SECONDS"] = "600"
        // Fingers and keys come faster here than people's.
        environment["DREMPEL_KIOSK_GUARD_MILLISECONDS"] = "0"
        try open(
            program: Program.path, ["kiosk"] + arguments, environment: environment, isRecorded: isRecorded)
    }

    /// Opens the device's locked window with any program in it.
    ///
    /// - Parameters:
    ///   - end: the name of the program that it becomes, if that is another one.
    ///   - isRecorded: xterm writes all that it is sent into a file: only so can words on the screen be read.
    func open(
        program: String, _ arguments: [String], environment: [String: String] = [:], becomes end: String? = nil,
        isRecorded: Bool = true
    ) throws {
        if isRecorded { try setResources("XTerm*logging: true\nXTerm*logFile: \(folder.file("screen"))\n") }
        var environment = environment
        environment["DISPLAY"] = display
        let window = try RunningProgram(
            Program.root + "/kiosk/screen/usr/lib/drempel/window.sh", [program] + arguments,
            environment: environment, output: folder.file("window"))
        self.window = window
        // The program begins when the window has its size.
        let name = end ?? program.split(separator: "/").last.map(String.init)
        func inside() -> pid_t? {
            Processes.tree(of: window.process).first {
                Processes.program(of: $0) == name && Processes.parent(of: $0) == window.process
            }
        }
        try Self.wait(program, window.text) { inside() != nil }
        let tty = Glibc.open("/proc/\(inside() ?? 0)/fd/0", O_RDWR | O_NOCTTY | O_CLOEXEC)
        defer { Glibc.close(tty) }
        var (columns, rows) = (Int32(0), Int32(0))
        try #require(ct_window_size(tty, &columns, &rows) == 0)
        terminal = VirtualTerminal(ScreenSize(columns: Int(columns), rows: Int(rows)))
    }

    /// Closes the window.
    func close() {
        window?.end()
        window = nil
        unlink(folder.file("screen"))
        seen = 0
    }

    /// What the X server tells each xterm that starts.
    func setResources(_ text: String) throws {
        _ = try x("xprop", ["-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", text])
    }

    /// The kiosk's first process in the window.
    var kiosk: pid_t? {
        window.flatMap { window in
            Processes.tree(of: window.process).first { Processes.program(of: $0) == "drempel" }
        }
    }

    /// The processes of the window and all in it.
    var processes: [pid_t] { window.map { Processes.tree(of: $0.process) } ?? [] }

    var isServerAlive: Bool { server.isAlive }

    /// Runs a program of X.
    @discardableResult func x(_ program: String, _ arguments: [String]) throws -> Program.Result {
        let result = try Program.run(arguments, environment: ["DISPLAY": display], program: program)
        try #require(result.status == 0, "\(program) \(arguments): \(result.errors)")
        return result
    }

    // MARK: Seeing

    /// The size in cells.
    var size: ScreenSize { terminal?.size ?? ScreenSize(columns: 0, rows: 0) }

    /// The rows at which letters of twice the size begin, as xterm was told.
    var rowsOfTwiceTheSize: [Int] {
        _ = text
        guard let terminal else { return [] }
        return (0..<size.rows).filter { terminal.kind(ofRow: $0) == .upper && terminal.kind(ofRow: $0 + 1) == .lower }
    }

    /// The words on the screen, as xterm was sent them.
    var text: String {
        guard let terminal, let bytes = Folders.bytes(folder.file("screen")) else { return "" }
        terminal.feed(Array(bytes[min(seen, bytes.count)...]))
        seen = bytes.count
        return terminal.text
    }

    /// Waits until one of `words` is on the screen.
    @discardableResult func see(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String
    {
        try see(words, sourceLocation: sourceLocation)
    }

    @discardableResult func see(_ words: [String], sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let end = ContinuousClock.now + .seconds(60)
        while true {
            let flat = Recognisable.Place.flat(text)
            if let found = words.first(where: flat.contains) { return found }
            try #require(
                ContinuousClock.now < end, "none of \(words) comes:\n\(text)", sourceLocation: sourceLocation)
            usleep(10_000)
        }
    }

    /// The screen's pixels, once they no longer change.
    func picture() throws -> Picture {
        let file = folder.file("picture.ppm")
        var before: Picture?
        for _ in 0..<50 {
            try x("import", ["-silent", "-window", "root", "-depth", "8", "ppm:\(file)"])
            let now = try Picture(ppm: file)
            if now == before { return now }
            before = now
            usleep(30_000)
        }
        return try #require(before)
    }

    // MARK: Touching

    /// Touches the middle of `words`, once they are there.
    func touch(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try see([words], sourceLocation: sourceLocation)
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (y, row) in rows.enumerated() {
            guard let range = row.firstRange(of: words) else { continue }
            // Columns are counted in cells; in these texts each character takes one, or two in a line of twice the size.
            let x = row.distance(from: row.startIndex, to: range.lowerBound)
            let width = terminal?.kind(ofRow: y) == .plain ? 1.0 : 2.0
            return try touch(column: width * (Double(x) + Double(words.count) / 2), row: Double(y) + 0.5)
        }
        Issue.record("'\(words)' is not on the screen:\n\(text)", sourceLocation: sourceLocation)
    }

    /// Width and height of a cell in pixels.
    func cell() throws -> (width: Int, height: Int) {
        let windows = try x("xwininfo", ["-root", "-children"]).output
        let window = try #require(
            windows.split(whereSeparator: \.isWhitespace).last { $0.hasPrefix("0x") && $0 != "0x0" })
        let hints = try x("xprop", ["-id", String(window), "WM_NORMAL_HINTS"]).output
        let line = try #require(hints.split(separator: "\n").first { $0.contains("resize increment") })
        let numbers = line.split(separator: " ").compactMap { Int($0) }
        return (numbers[0], numbers[1])
    }

    /// Touches a place given in cells.
    func touch(column: Double, row: Double) throws {
        let cell = try cell()
        try touch(x: column * Double(cell.width) / 1280, y: row * Double(cell.height) / 800)
    }

    /// Touches a place given as a fraction of the screen.
    func touch(x: Double, y: Double) throws {
        finger.send("\(x) \(y)")
        touches += 1
        try Self.wait("the touch", finger.text) { finger.text.count >= touches }
    }
}
