import Glibc
import Testing

/// Nobody sees the one before: once a person has finished, stopped, walked away or said *Nee* after a crash, neither the
/// response's id nor the answers are found in any process of the kiosk or in any file, beside the committed response.
@Suite struct CanaryTests {
    @Test func afterTheThanks() throws {
        let trial = try Trial()
        var person = trial.person
        trial.kiosk.answer(&person, until: .review)
        let canaries = try trial.canaries(of: person)
        trial.kiosk.answer(&person, until: .thanks)
        try trial.leave(canaries) { $0.type("\r") }
        let archived = try trial.archived()
        #expect(archived == "complete|\(person.json)\n")
    }

    @Test func afterStop() throws {
        let trial = try Trial()
        var person = trial.person
        trial.kiosk.answer(&person, until: .animals)
        let canaries = try trial.canaries(of: person)
        trial.kiosk.type(".8")
        trial.kiosk.reach(.stopped)
        try trial.leave(canaries) { $0.type("\r") }
        #expect(try trial.archived() == "brokeOff|\n")
    }

    @Test func afterWalkingAway() throws {
        let trial = try Trial()
        var person = trial.person
        trial.kiosk.answer(&person, until: .colour)
        let canaries = try trial.canaries(of: person)
        trial.kiosk.reach(.idle)
        try trial.leave(canaries) { _ in }
        #expect(try trial.archived() == "brokeOff|\n")
    }

    @Test func afterACrashAndNo() throws {
        let trial = try Trial()
        var person = trial.person
        trial.kiosk.answer(&person, until: .animals)
        let canaries = try trial.canaries(of: person)
        try trial.crash()
        trial.kiosk.reach(.away)
        #expect(!trial.kiosk.text.contains(String(person.number)))
        #expect(!trial.kiosk.text.contains("Welk"))
        try trial.leave(canaries) { $0.type("2") }
        #expect(try trial.archived() == "brokeOff|\n")
    }

    @Test func afterACrashAndNobody() throws {
        let trial = try Trial()
        var person = trial.person
        trial.kiosk.answer(&person, until: .colour)
        let canaries = try trial.canaries(of: person)
        try trial.crash()
        trial.kiosk.reach(.away)
        try trial.leave(canaries) { _ in }
        #expect(try trial.archived() == "brokeOff|\n")
    }

    /// In the window of the device, whose terminal keeps a screen of its own in memory.
    @Test func afterTheThanksInTheWindow() throws {
        let screen = try KioskOnScreen()
        let archive = screen.folder.file("proef.sqlite")
        let run = screen.folder.file("run")
        try screen.open(
            [try Recognisable.write(to: screen.folder), "--archive", archive, "--locked"], isRecorded: false)
        // Nothing is recorded, or the record would hold what is looked for: the draft says how far it is.
        func go(_ keys: [String], until words: String) throws {
            try screen.x("xdotool", ["key", "--delay", "20"] + keys)
            try KioskOnScreen.wait(words, (try? Draft(in: run).text) ?? "no draft") {
                (try? Draft(in: run).text.contains(words)) ?? false
            }
        }
        let person = Recognisable.Person()
        // Something is drawn, whatever it says.
        try KioskOnScreen.wait("the rest screen", "") { try screen.picture().inkedPixels > 2000 }
        let rest = try screen.picture()
        try KioskOnScreen.wait("the next screen", "") {
            // Where nothing can be chosen on that one.
            try screen.touch(x: 0.5, y: 0.5)
            return try screen.picture().difference(from: rest) > 20_000
        }
        try go(["1", "Return"], until: "place at getal")
        try go(String(person.number).map(String.init) + ["Return"], until: "place at kleur")
        try go([String(person.colour)], until: "place at dieren")
        try go(person.animals.sorted().map(String.init) + ["Return"], until: "place review")
        let canaries = try Draft(in: run).canaries(of: person)
        let before = screen.processes
        #expect(try CanaryScan.processes(before, canaries).contains { $0.hasPrefix("the id (") })
        try screen.x("xdotool", ["key", "Return"])
        try KioskOnScreen.wait("the response", "") {
            try Program.run([archive, "SELECT answers FROM response"], program: "sqlite3").output == person.json + "\n"
        }
        try screen.x("xdotool", ["key", "Return"])
        let turns = before.filter { Processes.program(of: $0) == "drempel" }.dropFirst()
        try #require(Processes.waitForEnd(of: Array(turns)) == [])
        _ = try screen.picture()
        let after = screen.processes
        #expect(Set(after.compactMap(Processes.program(of:))) == ["xterm", "drempel"])
        let found = try CanaryScan.processes(after, canaries)
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
        let files = Folders.files(below: screen.folder.path).filter { $0 != archive }
        #expect(CanaryScan.files(files, canaries) == [])
    }

    private struct NoDraft: Error {}

    /// The draft of the running interview.
    private struct Draft {
        let path: String
        let text: String

        init(in folder: String) throws {
            guard let path = Folders.files(below: folder).first(where: { $0.hasSuffix("/draft-1") }) else {
                throw NoDraft()
            }
            self.path = path
            text = Folders.text(path) ?? ""
        }

        private func value(_ name: String) -> String {
            let line = text.split(separator: "\n").first { $0.hasPrefix("\(name) ") }
            return line.map { String($0.dropFirst(name.count + 1)) } ?? ""
        }

        var answers: String { value("answers") }

        func canaries(of person: Recognisable.Person) -> [Canary] {
            let digits = value("id").compactMap(\.hexDigitValue)
            let id = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
            // The answers may grow yet: the number stays among them.
            return Canary.all(id: id, answers: answers, number: person.number) + [
                Canary(name: "a piece of the answers", bytes: Array("\"getal\":\(person.number)".utf8))
            ]
        }
    }

    /// One person at a kiosk of its own.
    private final class Trial {
        let folder: TemporaryFolder
        let archive: String
        let begin: timespec
        let person: Recognisable.Person
        private(set) var kiosk: KioskAtTerminal
        private let start: () throws -> KioskAtTerminal

        init() throws {
            let folder = try TemporaryFolder()
            self.folder = folder
            archive = folder.file("proef.sqlite")
            var now = timespec()
            clock_gettime(CLOCK_REALTIME, &now)
            begin = now
            var generator = SystemRandomNumberGenerator()
            person = Recognisable.Person(using: &generator)
            let arguments = [
                try Recognisable.write(to: folder), "--archive", archive, "--config",
                try folder.write("kiosk:\n  idle-seconds: 5\n  countdown-seconds: 20\n", to: "drempel.yaml"),
            ]
            mkdir(folder.file("run"), 0o700)
            start = {
                try KioskAtTerminal(arguments, environment: ["RUNTIME_DIRECTORY": folder.file("run")])
            }
            kiosk = try start()
        }

        deinit {
            kiosk.signal(SIGTERM)
            _ = kiosk.end()
        }

        /// The canaries of `person`, who is answering just now; proves that they are found where they must be.
        func canaries(of person: Recognisable.Person) throws -> [Canary] {
            let draft = try Draft(in: folder.file("run"))
            #expect(draft.answers.contains(String(person.number)))
            let canaries = draft.canaries(of: person)
            let inMemory = try CanaryScan.processes(Processes.tree(of: kiosk.process), canaries)
            #expect(inMemory.contains { $0.hasPrefix("the id (") }, "the scan finds nothing")
            #expect(inMemory.contains { $0.hasPrefix("the number as an integer (") }, "the scan finds nothing")
            let inFiles = CanaryScan.files(Folders.files(below: folder.path), canaries)
            #expect(inFiles.contains("the answers in \(draft.path)"))
            #expect(inFiles.contains("the id in digits in \(draft.path)"))
            #expect(try Program.run([archive, "SELECT count(*) FROM response"], program: "sqlite3").output == "0\n")
            return canaries
        }

        /// Waits until the kiosk is ready for the next person, then expects nothing of the one before.
        func leave(_ canaries: [Canary], _ act: (KioskAtTerminal) -> Void) throws {
            let before = Processes.tree(of: kiosk.process)
            act(kiosk)
            guard kiosk.reach(.rest, .language) != nil else { return }
            _ = Processes.waitForEnd(of: Array(before.dropFirst()))
            kiosk.look(for: .milliseconds(50))
            let processes = Processes.tree(of: kiosk.process)
            #expect(!processes.isEmpty)
            expectNothing(try CanaryScan.processes(processes, canaries))
            let own = Folders.files(below: folder.path).filter { $0 != archive }
            expectNothing(CanaryScan.files(own, canaries))
            expectNothing(CanaryScan.files(CanaryScan.leftBehind(since: begin), canaries))
            expectNothing(CanaryScan.files([try archiveWithoutResponses()], canaries))
        }

        private func expectNothing(_ found: [String]) {
            #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
        }

        /// A copy of the archive's file from which each committed response was erased in its own place: whatever else is
        /// in the file is still there.
        private func archiveWithoutResponses() throws -> String {
            let copy = try folder.write(try TemporaryFolder.bytes(archive), to: "copy.sqlite")
            let erased = try Program.run(
                [
                    copy,
                    "PRAGMA journal_mode=DELETE; PRAGMA secure_delete=ON; DELETE FROM response; SELECT count(*) FROM response",
                ],
                program: "sqlite3")
            #expect(erased.output.hasSuffix("0\n"), "\(erased.errors)")
            return copy
        }

        func archived() throws -> String {
            try Program.run([archive, "SELECT outcome, answers FROM response"], program: "sqlite3").output
        }

        /// All processes of the kiosk die at once; systemd starts it again.
        func crash() throws {
            let processes = Processes.tree(of: kiosk.process)
            for process in processes { kill(process, SIGKILL) }
            #expect(kiosk.end() == -SIGKILL)
            #expect(Processes.waitForEnd(of: processes) == [])
            kiosk = try start()
        }
    }
}
