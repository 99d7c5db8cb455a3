import Glibc
import SurveyTerminal
import Testing

/// Nothing that comes from the keyboard, a paste or a signal ends the kiosk, leads out of it or answers a question that
/// nobody answered.
@Suite struct LockdownTests {
    private let folder = try! TemporaryFolder()

    private func start(_ environment: [String: String] = [:]) throws -> KioskAtTerminal {
        try KioskAtTerminal(
            [try Recognisable.write(to: folder), "--archive", folder.file("proef.sqlite"), "--locked"],
            environment: environment)
    }

    /// The kiosk is as it should be: its own processes and no other, at a raw terminal, on a screen that it knows.
    private func expectIntact(_ kiosk: KioskAtTerminal, after what: String) {
        #expect(kiosk.wait(for: []) != nil, "after \(what):\n\(kiosk.text)")
        let processes = Processes.tree(of: kiosk.process)
        #expect(processes.contains(kiosk.process), "after \(what)")
        #expect(processes.compactMap(Processes.program(of:)).allSatisfy { $0 == "drempel" }, "after \(what)")
        #expect(kiosk.isRaw, "after \(what)")
    }

    /// Keys that somebody may try, as a terminal sends them.
    private static var keys: [(name: String, bytes: String)] {
        var keys: [(String, String)] = []
        // Control with any key; with Alt it comes after an escape.
        for byte in (0..<32).map({ UInt8($0) }) + [127] where byte != 13 && byte != 10 {
            let text = String(UnicodeScalar(byte))
            keys += [("Ctrl \(byte)", text), ("Alt and Ctrl \(byte)", "\u{1B}" + text)]
        }
        for byte in UInt8(33)..<127 { keys.append(("Alt \(byte)", "\u{1B}" + String(UnicodeScalar(byte)))) }
        for text in ["€", "@", "ł", "ß", "µ", "§", "ÿ", "ع", "Я", "\u{A0}", "\u{9B}", "\u{85}", "\u{202E}"] {
            keys.append(("AltGr \(text)", text))
        }
        for letter in ["P", "Q", "R", "S", "H", "F", "M", "j", "A", "B", "C", "D"] {
            keys += [("SS3 \(letter)", "\u{1B}O\(letter)")]
            // With Shift, Alt, Control and all together.
            for modifier in 2...16 { keys.append(("\(letter) \(modifier)", "\u{1B}[1;\(modifier)\(letter)")) }
        }
        for number in 1...34 {
            keys.append(("function \(number)", "\u{1B}[\(number)~"))
            for modifier in 2...8 { keys.append(("function \(number) \(modifier)", "\u{1B}[\(number);\(modifier)~")) }
        }
        for modifier in 2...8 { keys.append(("Ctrl Enter \(modifier)", "\u{1B}[27;\(modifier);120~")) }
        // What a terminal answers, as if it had been asked.
        keys += [
            ("device attributes", "\u{1B}[?62;22c"), ("cursor position", "\u{1B}[24;80R"), ("mode", "\u{1B}[?2026;2$y"),
            ("name", "\u{1B}P>|xterm(379)\u{1B}\\"), ("colour", "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}"),
            ("clipboard", "\u{1B}]52;c;MQ0=\u{7}"), ("focus", "\u{1B}[I\u{1B}[O"),
        ]
        return keys
    }

    @Test func noKeyLeadsOut() throws {
        let kiosk = try start()
        var person = Recognisable.Person()
        kiosk.answer(&person, until: .colour)
        for (name, bytes) in Self.keys {
            kiosk.type(bytes)
            // One by one: each ends before the next begins.
            kiosk.look(for: .milliseconds(1))
            if !Processes.isAlive(kiosk.process) { Issue.record("it ended after \(name)") }
        }
        expectIntact(kiosk, after: "all keys")
        // The same all at once.
        for (_, bytes) in Self.keys { kiosk.type(bytes) }
        expectIntact(kiosk, after: "all keys at once")
        // And it still is what it was: somebody can answer to the end.
        kiosk.answer(&person, until: .thanks)
        kiosk.signal(SIGTERM)
        #expect(kiosk.end() == 0)
    }

    @Test func aPasteIsNoAnswer() throws {
        let kiosk = try start()
        var person = Recognisable.Person()
        kiosk.answer(&person, until: .colour)
        for paste in ["1\r1\r1\r", "2", "\r\r\r\r", "123456789\r", "\u{1B}[<0;10;10M\u{1B}[<0;10;10m"] {
            kiosk.type("\u{1B}[200~\(paste)\u{1B}[201~")
            kiosk.look(for: .milliseconds(50))
            #expect(kiosk.place == .colour)
        }
        expectIntact(kiosk, after: "pastes")
        kiosk.answer(&person, until: .thanks)
        let answers = try Program.run(
            [folder.file("proef.sqlite"), "SELECT answers FROM response"], program: "sqlite3"
        ).output
        #expect(answers == person.json + "\n")
        kiosk.signal(SIGTERM)
        #expect(kiosk.end() == 0)
    }

    @Test func signalsFromAKeyboardAreIgnored() throws {
        let kiosk = try start()
        var person = Recognisable.Person()
        kiosk.answer(&person, until: .number)
        let before = Processes.tree(of: kiosk.process)
        for number in [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGWINCH] {
            for process in before { kill(process, number) }
            kiosk.look(for: .milliseconds(20))
            #expect(kiosk.place == .number)
        }
        #expect(Processes.tree(of: kiosk.process) == before)
        expectIntact(kiosk, after: "signals")
        kiosk.answer(&person, until: .thanks)
        kiosk.signal(SIGTERM)
        #expect(kiosk.end() == 0)
    }

    /// They come at any moment, also while the next turn begins.
    @Test func signalsAtTheTurnOfTwoPeopleAreIgnored() throws {
        let kiosk = try start()
        for _ in 0..<8 {
            var person = Recognisable.Person()
            kiosk.answer(&person, until: .intro)
            kiosk.type(".8")
            kiosk.reach(.stopped)
            kiosk.type("\r")
            for _ in 0..<200 {
                for process in Processes.tree(of: kiosk.process) {
                    for number in [SIGINT, SIGQUIT, SIGTSTP, SIGPIPE] { kill(process, number) }
                }
                kiosk.look(for: .zero)
                if kiosk.place == .rest { break }
            }
            kiosk.reach(.rest)
            expectIntact(kiosk, after: "signals")
        }
        kiosk.signal(SIGTERM)
        #expect(kiosk.end() == 0)
    }

    /// The orderly ends: the screen is given back, with nothing left on it, and all processes are gone.
    @Test(arguments: [SIGTERM, SIGHUP]) func askedToEndItRestoresTheScreen(_ number: Int32) throws {
        let kiosk = try start()
        var person = Recognisable.Person()
        kiosk.answer(&person, until: .colour)
        let processes = Processes.tree(of: kiosk.process)
        kiosk.signal(number)
        #expect(kiosk.end() == 0)
        #expect(!kiosk.isRaw)
        #expect(Recognisable.Place.flat(kiosk.text).isEmpty)
        #expect(Processes.waitForEnd(of: processes) == [])
    }

    @Test func aTerminalThatGoesTakesTheKioskAlong() throws {
        let kiosk = try start()
        var person = Recognisable.Person()
        kiosk.answer(&person, until: .colour)
        let processes = Processes.tree(of: kiosk.process)
        kiosk.hangUp()
        #expect(Processes.waitForEnd(of: processes) == [])
    }
}
