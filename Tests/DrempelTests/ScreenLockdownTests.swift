import Glibc
import Testing

/// No key and no button on the device's screen leads out of the kiosk.
@Suite(.serialized) struct ScreenLockdownTests {
    private func open(_ screen: KioskOnScreen) throws {
        try screen.open(
            [try Recognisable.write(to: screen.folder), "--archive", screen.folder.file("proef.sqlite"), "--locked"])
        try screen.see("Raak het scherm aan", "Touche l'écran")
        try screen.touch(x: 0.5, y: 0.5)
        try screen.see("Kies je taal")
    }

    /// Ctrl with a button opens menus in an xterm that is not locked: to quit, to kill, to log into a file.
    @Test func noButtonOpensAMenu() throws {
        let screen = try KioskOnScreen()
        try open(screen)
        try screen.x("xdotool", ["mousemove", "640", "780"])
        let before = try screen.picture()
        for key in ["ctrl", "shift", "alt", "super"] {
            for button in ["1", "2", "3"] {
                try screen.x("xdotool", ["keydown", key, "mousedown", button])
                let during = try screen.picture()
                try screen.x("xdotool", ["mouseup", button, "keyup", key])
                #expect(during.difference(from: before) == 0, "\(key) with button \(button)")
            }
        }
        #expect(try screen.picture().difference(from: before) == 0)
        expectIntact(screen)

        // The same in an xterm as it comes, where it must be seen.
        let plain = try RunningProgram(
            "xterm", ["-geometry", "80x24+0+0", "-e", "sleep", "600"], environment: ["DISPLAY": screen.display],
            output: screen.folder.file("plain"))
        defer { plain.end() }
        try KioskOnScreen.wait("a plain xterm", plain.text) {
            Processes.tree(of: plain.process).contains { Processes.program(of: $0) == "sleep" }
        }
        try screen.x("xdotool", ["mousemove", "100", "100"])
        let without = try screen.picture()
        try screen.x("xdotool", ["keydown", "ctrl", "mousedown", "1"])
        let with = try screen.picture()
        try screen.x("xdotool", ["mouseup", "1", "keyup", "ctrl"])
        #expect(with.difference(from: without) > 1000, "a menu would not be noticed")
    }

    /// Every key with every combination of keys that are held, as a keyboard sends them to the X server.
    @Test func noKeyLeadsOut() throws {
        let screen = try KioskOnScreen()
        try open(screen)
        let processes = screen.processes
        let letters = "abcdefghijklmnopqrstuvwxyz0123456789".map(String.init)
        let named =
            (1...12).map { "F\($0)" } + [
                "BackSpace", "Delete", "Insert", "Home", "End", "Prior", "Next", "Escape", "Tab", "space", "Print",
                "Pause", "Menu", "Scroll_Lock", "Num_Lock", "KP_Add", "KP_Subtract", "KP_Enter", "plus", "minus",
                "Left", "Right", "Up", "Down", "Sys_Req", "XF86PowerOff", "XF86Sleep", "XF86Terminal", "Redo", "Undo",
            ]
        for held in [
            "ctrl", "alt", "super", "ISO_Level3_Shift", "ctrl+alt", "ctrl+shift", "alt+shift", "ctrl+alt+shift",
        ] {
            let keys = (letters + named).map { "\(held)+\($0)" }
            _ = try Program.run(
                ["key", "--delay", "0"] + keys, environment: ["DISPLAY": screen.display], program: "xdotool")
            #expect(screen.isServerAlive, "\(held)")
            #expect(screen.processes == processes, "\(held)")
        }
        expectIntact(screen)
        // It is still there, whatever question the keys led to.
        try KioskOnScreen.wait("a screen of the kiosk", screen.text) { Recognisable.Place(screen.text) != nil }
    }

    /// What somebody selected elsewhere is not pasted, by no key and no button.
    @Test func noSelectionIsPasted() throws {
        let screen = try KioskOnScreen()
        try open(screen)
        // Where programs look that find no selection.
        try screen.x("xprop", ["-root", "-f", "CUT_BUFFER0", "8s", "-set", "CUT_BUFFER0", "11111"])
        let before = try screen.picture()
        try screen.x(
            "xdotool", ["mousemove", "640", "780", "click", "2", "key", "shift+Insert", "key", "ctrl+shift+v"])
        #expect(try screen.picture().difference(from: before) == 0)
        try screen.see("Kies je taal")

        // The same in an xterm as it comes, where it must be seen.
        let plain = try RunningProgram(
            "xterm", ["-geometry", "80x24+0+0", "-e", "cat"], environment: ["DISPLAY": screen.display],
            output: screen.folder.file("plain"))
        defer { plain.end() }
        try KioskOnScreen.wait("a plain xterm", plain.text) {
            Processes.tree(of: plain.process).contains { Processes.program(of: $0) == "cat" }
        }
        try screen.x("xdotool", ["mousemove", "100", "100"])
        let without = try screen.picture()
        try screen.x("xdotool", ["click", "2"])
        #expect(try screen.picture().difference(from: without) > 100, "a paste would not be noticed")
    }

    /// `xterm -e` with a missing program starts the user's shell, unless there is none.
    @Test func aMissingProgramGivesNoShell() throws {
        let screen = try KioskOnScreen()
        let window = try RunningProgram(
            Program.root + "/kiosk/screen/usr/lib/drempel/window.sh", ["/usr/bin/drempel-is-missing", "kiosk"],
            environment: ["DISPLAY": screen.display, "SHELL": "/bin/sh"], output: screen.folder.file("missing"))
        // It ends, and systemd starts it again.
        #expect(Processes.waitForEnd(of: [window.process], .seconds(30)) == [])

        // The same in an xterm as it comes.
        let plain = try RunningProgram(
            "xterm", ["-e", "/usr/bin/drempel-is-missing", "kiosk"],
            environment: ["DISPLAY": screen.display, "SHELL": "/bin/sh"], output: screen.folder.file("plain"))
        defer { plain.end() }
        try KioskOnScreen.wait("the shell of a plain xterm", plain.text) {
            Processes.tree(of: plain.process).contains { ["sh", "dash", "bash"].contains(Processes.program(of: $0)) }
        }
    }

    /// A kiosk that is killed leaves the terminal raw: the window goes with it, and systemd starts both again.
    @Test func theWindowEndsWithTheKiosk() throws {
        let screen = try KioskOnScreen()
        try open(screen)
        let processes = screen.processes
        let kiosk = try #require(screen.kiosk)
        kill(kiosk, SIGKILL)
        #expect(Processes.waitForEnd(of: processes, .seconds(30)) == [])
    }

    private func expectIntact(_ screen: KioskOnScreen) {
        #expect(screen.isServerAlive)
        let programs = Set(screen.processes.compactMap(Processes.program(of:)))
        #expect(programs == ["xterm", "drempel"])
    }
}
