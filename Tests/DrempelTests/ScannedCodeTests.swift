import Glibc
import Testing

@testable import drempel

/// The code on the real screen, read by a program that reads codes: as it is, blurred, and turned.
@Suite(.serialized) struct ScannedCodeTests {
    private let survey = Program.root + "/surveys/huurtoelage-ravels.survey"

    @Test func theCodeAtRestIsRead() throws {
        let screen = try KioskOnScreen()
        let archive = screen.folder.file("ravels.sqlite")
        let planned = try Program.run([
            "session", "plan", "huurtoelage-ravels", "--site", "bank", "--half-day", "\(Clock.halfDay)", "--archive",
            archive,
        ])
        try #require(planned.status == 0, "\(planned.errors)")
        let session = String(planned.output.prefix(6))
        for theme in ["light", "dark"] {
            try screen.open([
                survey, "--archive", archive, "--session", session, "--online-url", "https://drempel.example",
                "--theme", theme, "--locked",
            ])
            try screen.see("Raak het scherm aan", "Touche l'écran", "Touch the screen")
            _ = try screen.picture()
            let file = screen.folder.file("rest.png")
            try screen.x("import", ["-silent", "-window", "root", file])
            let address = "https://drempel.example/\(session)"
            for change in [
                [], ["-blur", "0x2"], ["-rotate", "8"], ["-rotate", "180"], ["-blur", "0x1.5", "-rotate", "-12"],
            ] {
                let changed = screen.folder.file("changed.png")
                let made = try Program.run([file] + change + [changed], program: "convert")
                try #require(made.status == 0, "\(made.errors)")
                let read = try Program.run(["--quiet", "--raw", changed], program: "zbarimg")
                #expect(read.output.lowercased().contains(address.lowercased()), "\(theme) \(change): \(read.output)")
            }
            screen.close()
        }
    }

    /// Where there is no code, none is read.
    @Test func noCodeIsReadWhereThereIsNone() throws {
        let screen = try KioskOnScreen()
        try screen.open([survey, "--archive", screen.folder.file("ravels.sqlite"), "--locked"])
        try screen.see("Raak het scherm aan", "Touche l'écran", "Touch the screen")
        let file = screen.folder.file("rest.png")
        try screen.x("import", ["-silent", "-window", "root", file])
        #expect(try Program.run(["--quiet", "--raw", file], program: "zbarimg").output == "")
    }
}
