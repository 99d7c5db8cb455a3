import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

/// What the citizen was told is saved survives.
@Suite struct DurabilityTests {
    /// A process that stores responses is killed at a moment of chance; what it had acknowledged is there, once.
    @Test(arguments: [false, true]) func survivesKillNine(isSealing: Bool) async throws {
        let folder = try TemporaryFolder()
        let path = folder / "archive.sqlite"
        let log = folder / "acknowledged"
        // The processes that store know of no key: the archive itself says that it seals.
        try Samples.archive(path, sealingKey: isSealing ? SealingTests.key.sealingKey : nil).close()
        var stored = 0
        for trial in 0..<Trials.count(20, soak: 200) {
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = path as String, log = log as String, trial = trial as Int] in
                try Killed.storeUntilKilled(path, acknowledged: log, trial: trial)
            }
            // The log as the kill left it, before anybody tidies it up.
            if isSealing { try Self.expectNoAnswers(in: folder) }
            let archive = try Archive(path: path, access: .readWrite(create: false))
            let ids = try archive.ids()
            let acknowledged = String(decoding: try bytes(log), as: UTF8.self).split(separator: "\n").map(String.init)
            #expect(Set(acknowledged).subtracting(ids).isEmpty, "an acknowledged response is lost")
            // In each trial at most the one that was being stored was not acknowledged.
            #expect(ids.count - acknowledged.count <= trial + 1)
            #expect(ids.count >= stored)
            stored = ids.count
            #expect(try archive.check().problems.isEmpty)
            try archive.close()
        }
        #expect(stored > 20, "the trials did store something")
        guard isSealing else { return }
        try Self.expectNoAnswers(in: folder)
        // The team opens every one of them.
        let report = try Archive.collect(from: [path], into: folder / "team.sqlite", keys: [SealingTests.key])
        #expect((report.opened, report.sealed, report.unopened) == (stored, [], [:]))
        let team = try Archive(path: folder / "team.sqlite", access: .readOnly)
        #expect(try team.query("SELECT DISTINCT answers FROM response") == [Samples.json])
    }

    /// Looks into every byte of every file for answers: the beginning of their JSON stands nowhere else.
    private static func expectNoAnswers(in folder: TemporaryFolder) throws {
        for name in folder.names {
            let file = try bytes(folder / name)
            for canary in [#"{"gevoel":4"#, #""huurder":"no""#, #""kinderen":2"#] {
                #expect(!file.holds(Array(canary.utf8)), "\(name) holds \(canary)")
            }
        }
    }
}

enum Killed {
    /// Stores responses, and writes the id of each one that was acknowledged into a file, until a thread kills this
    /// process.
    static func storeUntilKilled(_ path: String, acknowledged log: String, trial: Int) throws {
        let archive = try Archive(path: path, access: .readWrite(create: false), checkpointsEachSave: trial % 2 == 1)
        let descriptor = open(log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        var number = UInt64(trial) << 32
        killSoon()
        while true {
            number += 1
            let response = Samples.response(number)
            guard try archive.store(response) == .stored else { exit(3) }
            // Sent twice, as a form may be.
            guard try archive.store(response) == .alreadyStored else { exit(4) }
            let line = Array("\(response.id)\n".utf8)
            guard Glibc.write(descriptor, line, line.count) == line.count else { exit(5) }
        }
    }

    /// Has this process killed at a moment of chance.
    static func killSoon() {
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { _ in
                usleep(UInt32.random(in: 0..<60_000))
                kill(getpid(), SIGKILL)
                return nil
            }, nil)
    }
}
