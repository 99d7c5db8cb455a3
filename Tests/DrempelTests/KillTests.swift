import Glibc
import SurveyCore
import Testing

/// `kill -9` at any moment loses no response that was acknowledged and stores none twice: 20 interviews, or 200 with
/// `DREMPEL_SOAK` set.
@Suite struct KillTests {
    @Test func killedAtAnyMoment() throws {
        let interviews = getenv("DREMPEL_SOAK") == nil ? 20 : 200
        let folder = try TemporaryFolder()
        let archive = folder.file("ravels.sqlite")
        var generator = SeededGenerator(seed: 9)
        var acknowledged = 0
        var sent = 0
        var kills = 0
        var kiosk = try start(archive, folder)
        for _ in 0..<interviews {
            // One person: goes on, through as many deaths of the program as there are, until the thanks or the start.
            var person = Person()
            while true {
                if Int.random(in: 0..<6, using: &generator) == 0 {
                    // At any moment of what the last key set off.
                    kiosk.look(for: .microseconds(Int.random(in: 0..<15_000, using: &generator)))
                    kiosk.signal(SIGKILL)
                    #expect(kiosk.end() == -SIGKILL)
                    kills += 1
                    kiosk = try start(archive, folder)
                }
                guard
                    let screen = kiosk.see(
                        "Raak het scherm aan", "Touche l'écran", "Touch the screen", "Kies je taal", "Ik doe mee",
                        "Huur je een huis", "Hoe hoor je graag", "foto sturen",
                        "Welk gevoel",
                        "Klaar!", "Dank je wel", "Ben je er nog?", "We waren even weg")
                else { return }
                if screen == "Dank je wel" {
                    // On a slow machine a key is typed twice, and the second Enter may be the one that sends.
                    person.hasSent = true
                    acknowledged += 1
                    // What was acknowledged is there at this very moment.
                    #expect(try rows(archive) >= acknowledged)
                    kiosk.type("\r")
                    kiosk.see("Raak het scherm aan", "Touche l'écran", "Touch the screen")
                    break
                }
                // Back at the start without thanks: nothing had been answered yet, or it was lost before it was sent.
                let isAtRest = ["Raak het scherm aan", "Touche l'écran", "Touch the screen"].contains(screen)
                if isAtRest, person.hasSent { break }
                if isAtRest, person.hasBegun { person = Person() }
                person.act(on: screen, kiosk)
            }
            if person.hasSent { sent += 1 }
        }
        kiosk.signal(SIGTERM)
        #expect(kiosk.end() == 0)
        let stored = try rows(archive)
        #expect(kills > interviews / 4)
        #expect(acknowledged >= interviews - kills)
        #expect(stored >= acknowledged)
        #expect(stored <= sent, "\(stored) rows of \(sent) people who sent")
        #expect(try Program.run(["archive", "check", archive]).status == 0)
    }

    /// Somebody who does not rent: three questions are left.
    private struct Person {
        var hasBegun = false
        var hasSent = false

        mutating func act(on screen: String, _ kiosk: KioskAtTerminal) {
            switch screen {
            case "Raak het scherm aan", "Touche l'écran", "Touch the screen": kiosk.type(" ")
            case "Kies je taal": kiosk.type("1")
            case "Ik doe mee":
                hasBegun = true
                kiosk.type("\r")
            case "Huur je een huis": kiosk.type("2")
            case "Hoe hoor je graag": kiosk.type("+")
            case "foto sturen": kiosk.type("1")
            case "Welk gevoel": kiosk.type("3")
            case "Ben je er nog?", "We waren even weg": kiosk.type("\r")
            case _:
                hasSent = true
                kiosk.type("\r")
            }
            // The screen that comes is another one: the same words must not be read twice.
            let before = kiosk.text
            for _ in 0..<200 where kiosk.text == before { guard kiosk.look(for: .milliseconds(2)) else { return } }
        }
    }

    private func start(_ archive: String, _ folder: TemporaryFolder) throws -> KioskAtTerminal {
        try KioskAtTerminal(
            [Program.root + "/surveys/huurtoelage-ravels.survey", "--archive", archive],
            environment: ["RUNTIME_DIRECTORY": folder.path])
    }

    private func rows(_ archive: String) throws -> Int {
        let result = try Program.run(
            [archive, ".timeout 5000", "SELECT count(*) FROM response WHERE outcome = 'complete'"], program: "sqlite3")
        return try #require(Int(result.output.filter(\.isNumber)), "\(result.errors)")
    }
}
