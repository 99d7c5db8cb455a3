import Glibc
import SurveyCore
import Testing

/// `kill -9` at any moment loses no response that was acknowledged, stores none twice, and shows nobody another person's
/// answers: 50 kills, or a thousand with `DREMPEL_SOAK` set.
@Suite struct KillTests {
    /// What dies.
    private enum Victim: CaseIterable {
        /// The process in front of the person; the one that keeps it lives on.
        case child
        /// The one that keeps it.
        case keeper
        /// Both, as when memory runs out or the device's own watchdog strikes.
        case all
    }

    @Test func killedAtAnyMoment() throws {
        let wanted = Trials.count(50, soak: 1000)
        let folder = try TemporaryFolder()
        let archive = folder.file("proef.sqlite")
        let survey = try Recognisable.write(to: folder)
        func start() throws -> KioskAtTerminal {
            let kiosk = try KioskAtTerminal(
                [survey, "--archive", archive], environment: ["RUNTIME_DIRECTORY": folder.path])
            kiosk.watch = { [unowned kiosk] _ in watch(kiosk.text) }
            return kiosk
        }
        // Everybody so far, and what was on the screen that was not theirs.
        var numbers: [String] = []
        var shownToOthers: [String] = []
        var hasAnswered = false
        func watch(_ screen: String) {
            for number in numbers.dropLast() where screen.contains(number) { shownToOthers.append(screen) }
            if hasAnswered, Recognisable.Place(screen) == .away,
                screen.contains("Welk") || screen.contains(numbers.last!)
            {
                shownToOthers.append(screen)
            }
        }
        var generator = SeededGenerator(seed: 9)
        var (kills, taken) = (0, [Victim: Int]())
        var sent: [Recognisable.Person] = []
        var thanked: Set<Int> = []
        var kiosk = try start()
        while kills < wanted {
            // One person: goes on, through as many deaths as there are, until the thanks or the start.
            var person = Recognisable.Person(using: &generator)
            numbers.append(String(person.number))
            hasAnswered = false
            while true {
                if kills < wanted, Int.random(in: 0..<4, using: &generator) == 0 {
                    // At any moment of what the last key set off.
                    kiosk.look(for: .microseconds(Int.random(in: 0..<30_000, using: &generator)))
                    let victim = Victim.allCases.randomElement(using: &generator)!
                    if try !strike(victim, kiosk) { kiosk = try start() }
                    kills += 1
                    taken[victim, default: 0] += 1
                }
                guard let place = kiosk.wait(for: []) else {
                    // The keeper went while a child lived: that ends too, and systemd starts the kiosk again.
                    if kiosk.look(for: .zero) {
                        Issue.record("no screen that is known:\n\(kiosk.text)")
                        return
                    }
                    kiosk = try start()
                    continue
                }
                if place == .thanks {
                    // On a slow machine a key is typed twice, and the second Enter may be the one that sends.
                    person.hasSent = true
                    thanked.insert(person.number)
                    // What was acknowledged is there at this very moment.
                    #expect(try stored(archive).contains(person.number))
                }
                // Back at the start: after the thanks, or nothing had been answered yet, or it was lost before it was sent.
                let isStart = place == .rest || place == .language
                if isStart, person.hasSent { break }
                if isStart, person.hasBegun { person.hasBegun = false }
                hasAnswered = hasAnswered || place == .number
                kiosk.act(&person, at: place)
            }
            if person.hasSent { sent.append(person) }
        }
        kiosk.signal(SIGTERM)
        #expect(kiosk.end() == 0)
        #expect(shownToOthers == [])
        for victim in Victim.allCases { #expect(taken[victim, default: 0] > wanted / 6, "\(victim)") }
        let all = try stored(archive)
        #expect(Set(all).count == all.count, "somebody is stored twice")
        #expect(thanked.subtracting(all) == [], "somebody who was thanked is lost")
        #expect(Set(all).subtracting(sent.map(\.number)) == [], "somebody is stored who did not send")
        #expect(thanked.count >= sent.count - kills)
        // And each with their own answers. (What a press in a set did before a death, the same press undoes after it.)
        let rows = try Program.run(
            [
                archive,
                """
                SELECT json_extract(answers, '$.getal'), json_extract(answers, '$.kleur')
                FROM response WHERE outcome = 'complete'
                """,
            ], program: "sqlite3")
        let pairs = Set(rows.output.split(separator: "\n").map(String.init))
        #expect(pairs.subtracting(sent.map { "\($0.number)|\($0.colourName)" }) == [])
        #expect(try Program.run(["archive", "check", archive]).status == 0)
    }

    /// Kills.
    ///
    /// - Returns: whether the kiosk still runs.
    private func strike(_ victim: Victim, _ kiosk: KioskAtTerminal) throws -> Bool {
        let processes = Processes.tree(of: kiosk.process)
        let children = processes.filter { $0 != kiosk.process }
        switch victim {
        case .child:
            // Between two people there is none.
            for child in children { kill(child, SIGKILL) }
            return true
        case .keeper: kiosk.signal(SIGKILL)
        case .all: for process in processes { kill(process, SIGKILL) }
        }
        #expect(kiosk.end() == -SIGKILL)
        // A child without its keeper must not stay at the terminal.
        #expect(Processes.waitForEnd(of: processes) == [])
        return false
    }

    private func stored(_ archive: String) throws -> [Int] {
        let result = try Program.run(
            [
                archive, ".timeout 5000",
                "SELECT json_extract(answers, '$.getal') FROM response WHERE outcome = 'complete'",
            ], program: "sqlite3")
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n").compactMap { Int($0) }
    }
}
