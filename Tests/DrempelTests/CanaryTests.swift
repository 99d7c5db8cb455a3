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
            let draft = try #require(Folders.files(below: folder.file("run")).first { !$0.hasSuffix(".lock") })
            let lines = try TemporaryFolder.text(draft).split(separator: "\n")
            func value(_ name: String) throws -> String {
                try #require(lines.first { $0.hasPrefix("\(name) ") }.map { String($0.dropFirst(name.count + 1)) })
            }
            let digits = Array(try value("id").utf8)
            let id = try stride(from: 0, to: digits.count, by: 2).map {
                try #require(UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16))
            }
            let answers = try value("answers")
            #expect(answers.contains(String(person.number)))
            let canaries = Canary.all(id: id, answers: answers, number: person.number)
            let inMemory = try CanaryScan.processes(Processes.tree(of: kiosk.process), canaries)
            #expect(inMemory.contains { $0.hasPrefix("the id (") }, "the scan finds nothing")
            #expect(inMemory.contains { $0.hasPrefix("the number as an integer (") }, "the scan finds nothing")
            let inFiles = CanaryScan.files(Folders.files(below: folder.path), canaries)
            #expect(inFiles.contains("the answers in \(draft)"))
            #expect(inFiles.contains("the id in digits in \(draft)"))
            #expect(try Program.run([archive, "SELECT count(*) FROM response"], program: "sqlite3").output == "0\n")
            // The answers may grow yet: the number stays among them.
            return canaries + [
                Canary(name: "the beginning of the answers", bytes: Array("{\"getal\":\(person.number)".utf8))
            ]
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
