import Glibc
import SurveyCore
import SurveyTerminal
import TerminalTestSupport
import Testing

/// The real terminal, in a process of its own on a pseudo-terminal, with libvterm at the other end.
@Suite(.enabled(if: PtyRole.current == nil)) struct PtyTests {
    /// A program and what its terminal shows.
    private final class Session {
        let program: PseudoTerminal
        let terminal: VirtualTerminal
        private(set) var bytes: [UInt8] = []

        init(_ role: String, size: ScreenSize = ScreenSize(columns: 80, rows: 24)) throws {
            var environment = ["PATH": "/usr/bin:/bin", "TERM": "no-such-terminal", PtyRole.variable: role]
            for name in ["LD_LIBRARY_PATH", "HOME"] {
                if let value = getenv(name) { environment[name] = String(cString: value) }
            }
            var path = [CChar](repeating: 0, count: 4096)
            let length = readlink("/proc/self/exe", &path, path.count - 1)
            let program = String(decoding: path.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
            self.program = try PseudoTerminal(
                path: program, arguments: [program, "--testing-library", "swift-testing", "--filter", "PtyChild"],
                environment: environment, size: size)
            terminal = VirtualTerminal(size)
        }

        /// Reads until the screen shows `words`.
        func see(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) {
            let end = ContinuousClock.now + .seconds(20)
            while !terminal.text.contains(words) {
                guard ContinuousClock.now < end, let new = program.read(.milliseconds(100)) else {
                    Issue.record("'\(words)' does not come:\n\(terminal.text)", sourceLocation: sourceLocation)
                    return
                }
                bytes += new
                terminal.feed(new)
            }
        }

        /// Reads all that comes until the program ends.
        ///
        /// - Returns: its exit status, or minus the signal that killed it.
        func end() -> Int32? {
            while let new = program.read(.seconds(20)), !new.isEmpty {
                bytes += new
                terminal.feed(new)
            }
            return program.wait(.seconds(20))
        }

        func type(_ keys: String) { program.type(Array(keys.utf8)) }

        /// The modes that were turned on were all turned off again.
        var isRestored: Bool {
            let text = String(decoding: bytes, as: UTF8.self)
            let on = text.ranges(of: "\u{1B}[?1049h").count
            return on > 0 && text.ranges(of: "\u{1B}[?1049l").count == on && text.contains("\u{1B}[?25h")
                && text.contains("\u{1B}[?1000l") && text.contains("\u{1B}[?2004l") && text.contains("\u{1B}[?7h")
        }
    }

    @Test func anInterviewOnARealTerminal() throws {
        let kiosk = try Session("kiosk")
        kiosk.see("Raak het scherm aan")
        #expect(!kiosk.program.isCooked)
        kiosk.type("\r")
        kiosk.see("Kies je taal")
        kiosk.type("1")
        kiosk.see("We vragen geen naam.")
        kiosk.type("\r")
        kiosk.see("Huur je een huis?")
        kiosk.type("1")
        kiosk.see("Hoe hoor je dat graag?")
        kiosk.type("2\r")
        kiosk.see("Hoeveel kinderen?")
        kiosk.type("3\r")
        kiosk.see("Klaar!")
        kiosk.type("\r")
        kiosk.see("Dank je wel.")
        kiosk.program.signal(SIGTERM)
        kiosk.see("ENDED 10 STORED 1")
        #expect(kiosk.end() == 10)
        #expect(kiosk.isRestored)
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func termAndHupRestoreTheTerminal(signal: Int32) throws {
        let kiosk = try Session("kiosk")
        kiosk.see("Raak het scherm aan")
        kiosk.program.signal(signal)
        kiosk.see("ENDED 10")
        #expect(kiosk.program.isCooked)
        #expect(kiosk.end() == 10)
        #expect(kiosk.isRestored)
    }

    @Test func nothingAPersonCanSendStopsIt() throws {
        let kiosk = try Session("kiosk")
        kiosk.see("Raak het scherm aan")
        for signal in [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE] { kiosk.program.signal(signal) }
        kiosk.type("\u{3}\u{1A}\u{1C}\u{13}\u{4}\u{F}\u{16}\u{12}\u{0}\u{1B}OP")
        kiosk.type("1")
        kiosk.see("We vragen geen naam.")
        kiosk.type("\u{11}\u{11}")
        kiosk.see("ENDED 12")
        #expect(kiosk.end() == 12)
        #expect(kiosk.isRestored)
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE])
    func fatalSignalsRestoreTheTerminalAndStayFatal(
        signal: Int32
    ) throws {
        let program = try Session("sleep")
        program.see("READY")
        #expect(!program.program.isCooked)
        program.program.signal(signal)
        #expect(program.end() == -signal)
        #expect(program.isRestored)
    }

    @Test func aCrashRestoresTheTerminal() throws {
        let program = try Session("trap")
        let status = program.end()
        #expect(status == -SIGTRAP || status == -SIGILL)
        #expect(program.isRestored)
    }

    @Test func exitRestoresTheTerminal() throws {
        let program = try Session("exit")
        #expect(program.end() == 7)
        #expect(program.isRestored)
    }

    @Test func oneTerminalIsTakenOnce() throws {
        let program = try Session("second")
        program.see("ENDED 21")
        #expect(program.end() == 21)
    }

    @Test func aNewSizeIsDrawn() throws {
        let kiosk = try Session("kiosk")
        kiosk.see("Raak het scherm aan")
        kiosk.terminal.resize(ScreenSize(columns: 50, rows: 12))
        kiosk.program.resize(ScreenSize(columns: 50, rows: 12))
        kiosk.see("te klein")
        kiosk.terminal.resize(ScreenSize(columns: 100, rows: 30))
        kiosk.program.resize(ScreenSize(columns: 100, rows: 30))
        kiosk.see("Raak het scherm aan")
        kiosk.type("\u{11}\u{11}")
        #expect(kiosk.end() == 12)
    }

    @Test func aPasteIsNoAnswer() throws {
        let kiosk = try Session("kiosk")
        kiosk.see("Raak het scherm aan")
        kiosk.type("\u{1B}[200~1\r1\r\u{1B}[201~")
        kiosk.type("2")
        kiosk.see("Nous ne demandons pas")
        kiosk.program.signal(SIGTERM)
        #expect(kiosk.end() == 10)
    }

    @Test func aTapIsAnAnswer() throws {
        let kiosk = try Session("kiosk")
        kiosk.see("Raak het scherm aan")
        kiosk.type("\r")
        kiosk.see("Français")
        let lines = kiosk.terminal.text.split(separator: "\n", omittingEmptySubsequences: false)
        let row = lines.firstIndex { $0.contains("Français") }!
        let column = lines[row].distance(
            from: lines[row].startIndex, to: lines[row].firstRange(of: "Français")!.lowerBound)
        // Byte by byte, as a slow line brings it.
        for byte in "\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m".utf8 {
            kiosk.program.type([byte])
        }
        kiosk.see("Nous ne demandons pas")
        kiosk.program.signal(SIGTERM)
        #expect(kiosk.end() == 10)
    }

    @Test func anEndOfTheLineEndsIt() throws {
        let pid: Int32
        do {
            let kiosk = try Session("kiosk")
            kiosk.see("Raak het scherm aan")
            kiosk.program.hangUp()
            pid = kiosk.program.wait(.seconds(20)) ?? -99
        }
        // SIGHUP and the end of input come together; either ends it in order.
        #expect(pid == 10 || pid == 11)
    }
}
