import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

/// What the citizen was told is saved survives.
@Suite struct DurabilityTests {
    /// A process that stores responses is killed at a moment of chance; what it had acknowledged is there, once.
    @Test func survivesKillNine() async throws {
        let folder = try TemporaryFolder()
        let path = folder / "archive.sqlite"
        let log = folder / "acknowledged"
        try Samples.archive(path).close()
        var stored = 0
        for trial in 0..<Trials.count(20, soak: 200) {
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = path as String, log = log as String, trial = trial as Int] in
                try Killed.storeUntilKilled(path, acknowledged: log, trial: trial)
            }
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
    }
}

enum Killed {
    /// Stores responses, and writes the id of each one that was acknowledged into a file, until a thread kills this
    /// process.
    static func storeUntilKilled(_ path: String, acknowledged log: String, trial: Int) throws {
        let archive = try Archive(path: path, access: .readWrite(create: false), checkpointsEachSave: trial % 2 == 1)
        let descriptor = open(log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        var number = UInt64(trial) << 32
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { _ in
                usleep(UInt32.random(in: 0..<60_000))
                kill(getpid(), SIGKILL)
                return nil
            }, nil)
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
}
