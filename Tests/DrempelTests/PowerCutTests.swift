import Glibc
import SurveyCore
import Testing

/// A power cut at any instant loses no response for which somebody saw the thanks, stores none twice, and leaves an
/// archive that opens.
///
/// A preloaded library records what the real kiosk writes and syncs, and when the thanks appear. From that, files are
/// rebuilt as a power cut may have left them: what was synced is there, of the rest any part.
@Suite struct PowerCutTests {
    @Test func whoWasThankedIsStored() throws {
        let people = Trials.count(5, soak: 40)
        let run = try Run(people: people)
        let entries = run.record.entries
        #expect(entries.count { $0.kind == .marked } == people)
        // The record is of the real thing: the archive, its log and their folder are written and synced.
        let written = Set(entries.filter { $0.kind == .written }.map(\.path))
        #expect(written.isSuperset(of: [run.archive + "-wal", run.archive]))
        let synced = Set(entries.filter { $0.kind == .synced }.map(\.path))
        #expect(synced.isSuperset(of: [run.archive + "-wal", run.archive, run.folder]))

        var generator = SeededGenerator(seed: 20)
        let outcome = try run.cut(times: Trials.count(80, soak: 3000), ignoringSyncs: false, &generator)
        #expect(outcome.problems == [])
        #expect(outcome.whole > 0, "no trial had a response to lose")
    }

    /// The same trials on a disk that ignores syncs do lose responses: a kiosk that did not sync would be found out.
    @Test func aDiskThatDoesNotSyncIsFoundOut() throws {
        let run = try Run(people: 3)
        var generator = SeededGenerator(seed: 21)
        let outcome = try run.cut(times: 30, ignoringSyncs: true, &generator)
        #expect(!outcome.problems.isEmpty)
    }

    /// People who answer at the recorded kiosk.
    private struct Run {
        let temporary = try! TemporaryFolder()
        let folder: String
        let archive: String
        let record: DiskRecord
        let numbers: [Int]

        init(people: Int) throws {
            folder = temporary.file("archive")
            archive = folder + "/proef.sqlite"
            mkdir(folder, 0o700)
            mkdir(temporary.file("run"), 0o700)
            let library = try Helper.compile("record_writes", ["-shared", "-fPIC", "-ldl"], into: temporary)
            let log = temporary.file("record")
            let kiosk = try KioskAtTerminal(
                [try Recognisable.write(to: temporary), "--archive", archive],
                environment: [
                    "RUNTIME_DIRECTORY": temporary.file("run"), "LD_PRELOAD": library, "RECORD_LOG": log,
                    "RECORD_FOLDER": folder, "RECORD_MARK": Recognisable.thanks,
                ])
            var generator = SeededGenerator(seed: 22)
            var numbers: [Int] = []
            for _ in 0..<people {
                var person = Recognisable.Person(using: &generator)
                kiosk.answer(&person, until: .thanks)
                kiosk.act(&person, at: .thanks)
                numbers.append(person.number)
            }
            kiosk.reach(.rest, .language)
            kiosk.signal(SIGTERM)
            #expect(kiosk.end() == 0)
            self.numbers = numbers
            record = try DiskRecord(log)
        }

        struct Outcome {
            var problems: [String] = []
            /// So many trials had something to lose, and lost nothing.
            var whole = 0
        }

        /// Cuts the power `times` times, at moments of chance, and looks at what is left.
        func cut(times: Int, ignoringSyncs: Bool, _ generator: inout SeededGenerator) throws -> Outcome {
            let moments = (0..<times).map { _ in Int.random(in: 0...record.entries.count, using: &generator) }.sorted()
            var disk = VolatileDisk(folder: folder, ignoresSyncs: ignoringSyncs)
            var outcome = Outcome()
            var done = 0
            for moment in moments {
                for entry in record.entries[done..<moment] { disk.apply(entry) }
                done = moment
                let thanked = record.entries[..<moment].count { $0.kind == .marked }
                let left = disk.afterPowerCut(using: &generator)
                if let problem = try look(at: left, thanked: Array(numbers.prefix(thanked))) {
                    outcome.problems.append("after call \(moment) of \(record.entries.count): \(problem)")
                } else if thanked > 0 {
                    outcome.whole += 1
                }
            }
            return outcome
        }

        /// What is wrong with the files that a power cut left; `nil` when nothing is.
        private func look(at files: [String: [UInt8]], thanked: [Int]) throws -> String? {
            let after = try TemporaryFolder()
            for (path, bytes) in files { try after.write(bytes, to: String(path.dropFirst(folder.count + 1))) }
            guard files[archive] != nil else { return thanked.isEmpty ? nil : "there is no archive" }
            let copy = after.file("proef.sqlite")
            // The device starts again. SQLite mends what it finds when it opens a file to write.
            let kiosk = try KioskAtTerminal(
                [temporary.file("proef.survey"), "--archive", copy], environment: ["RUNTIME_DIRECTORY": after.path])
            guard kiosk.wait(for: [.rest, .language]) != nil else { return "the kiosk does not start:\n\(kiosk.text)" }
            kiosk.signal(SIGTERM)
            guard kiosk.end() == 0 else { return "the kiosk does not end well" }
            let check = try Program.run(["archive", "check", copy])
            guard check.status == 0 else { return "archive check: \(check.output)\(check.errors)" }
            let rows = try Program.run(
                [
                    copy, "PRAGMA integrity_check",
                    "SELECT json_extract(answers, '$.getal') FROM response WHERE outcome = 'complete'",
                ], program: "sqlite3")
            let lines = rows.output.split(separator: "\n").map(String.init)
            guard rows.status == 0, lines.first == "ok" else { return "\(rows.output)\(rows.errors)" }
            let stored = lines.dropFirst().compactMap { Int($0) }
            let lost = Set(thanked).subtracting(stored)
            if !lost.isEmpty { return "\(lost.count) of \(thanked.count) who were thanked are lost" }
            if Set(stored).count != stored.count { return "somebody is stored twice: \(stored)" }
            let strangers = Set(stored).subtracting(numbers)
            return strangers.isEmpty ? nil : "nobody said \(strangers)"
        }
    }
}
